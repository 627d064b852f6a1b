#include "taut/model/basics.hpp"

#include <algorithm>

namespace taut {

Grounds weakest(const Grounds& a, const Grounds& b) {
  return {std::max(a.basis, b.basis), a.firm && b.firm};
}

std::string_view name_of(Basis basis) {
  switch (basis) {
    case Basis::stated: return "stated";
    case Basis::derived: return "derived";
    case Basis::inferred: return "inferred";
    case Basis::unverified: break;
  }
  return "unverified";
}

std::string_view name_of(Confidence confidence) {
  switch (confidence) {
    case Confidence::low: return "low";
    case Confidence::medium: return "medium";
    case Confidence::high: break;
  }
  return "high";
}

std::string_view name_of(Truth truth) {
  switch (truth) {
    case Truth::no: return "false";
    case Truth::yes: return "true";
    case Truth::unknown: break;
  }
  return "unknown";
}

Truth both(Truth a, Truth b) {
  if (a == Truth::no || b == Truth::no)
    return Truth::no;
  return a == Truth::unknown || b == Truth::unknown ? Truth::unknown : Truth::yes;
}

Truth either(Truth a, Truth b) {
  return negate(both(negate(a), negate(b)));
}

Truth negate(Truth a) {
  if (a == Truth::unknown)
    return a;
  return a == Truth::yes ? Truth::no : Truth::yes;
}

}  // namespace taut

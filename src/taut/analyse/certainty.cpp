#include "taut/analyse/certainty.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace taut {

std::string_view name_of(Certainty certainty) {
  switch (certainty) {
    case Certainty::sure: return "sure";
    case Certainty::fair: return "fair";
    case Certainty::thin: break;
  }
  return "thin";
}

Certainty certainty_of(const Grounds& grounds) {
  if (!grounds.firm)
    return Certainty::thin;
  return grounds.basis == Basis::stated ? Certainty::sure : Certainty::fair;
}

Grounds grounds_of(const Exhibit& exhibit) {
  return {exhibit.basis, exhibit.basis <= Basis::derived};
}

Grounds grounds_of(const Model& model, const FindingLine& line) {
  if (line.alternatives || (line.statements.empty() && line.exhibits.empty()))
    return {line.basis, line.basis <= Basis::derived};
  Grounds grounds;
  for (StatementId statement : line.statements)
    grounds = weakest(grounds, grounds_of(model, model[statement]));
  for (const Exhibit& exhibit : line.exhibits)
    grounds = weakest(grounds, grounds_of(exhibit));
  return grounds;
}

void tell_bases(const Model& model, Finding& finding) {
  std::set<StatementId> statements;
  std::set<std::string_view> exhibits;
  const auto count = [&](Basis basis) {
    ++finding.tally.counts[static_cast<std::size_t>(basis)];
  };
  for (FindingLine& line : finding.lines) {
    line.basis = grounds_of(model, line).basis;
    for (StatementId statement : line.statements) {
      if (statements.insert(statement).second)
        count(grounds_of(model, model[statement]).basis);
    }
    for (const Exhibit& exhibit : line.exhibits) {
      if (exhibits.insert(exhibit.name).second)
        count(exhibit.basis);
    }
  }
}

}  // namespace taut

#pragma once

#include <cstdint>
#include <string_view>

namespace taut {

/// How a statement is known. Earlier is surer.
enum class Basis : std::uint8_t { stated, derived, inferred, unverified };
enum class Confidence { low, medium, high };
/// Three values: a condition may hold, not hold, or be unknown.
enum class Truth { no, yes, unknown };

/// How sure a judgement is that does not say: medium if stated or derived, else low.
constexpr Confidence usual_confidence(Basis basis) {
  return basis <= Basis::derived ? Confidence::medium : Confidence::low;
}

/// How well something is known that needs several things to be so: as its weakest part.
struct Grounds {
  Basis basis = Basis::stated;
  bool firm = true;  ///< stated or derived, sourced, confidence not low

  bool operator==(const Grounds&) const = default;
  /// Firm beats not firm, then the surer basis wins.
  bool surer_than(const Grounds& other) const {
    return firm != other.firm ? firm : basis < other.basis;
  }
};
/// Of what needs both.
Grounds weakest(const Grounds& a, const Grounds& b);

std::string_view name_of(Basis basis);
std::string_view name_of(Confidence confidence);
std::string_view name_of(Truth truth);

/// What is true of both: false beats unknown.
Truth both(Truth a, Truth b);
/// What is true of either: true beats unknown.
Truth either(Truth a, Truth b);
Truth negate(Truth a);

}  // namespace taut

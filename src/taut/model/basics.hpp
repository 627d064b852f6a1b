#pragma once

#include <string_view>

namespace taut {

/// How a statement is known. Earlier is surer.
enum class Basis { stated, derived, inferred, unverified };
enum class Confidence { low, medium, high };
/// Three values: a condition may hold, not hold, or be unknown.
enum class Truth { no, yes, unknown };

/// How sure a judgement is that does not say: medium if stated or derived, else low.
constexpr Confidence usual_confidence(Basis basis) {
  return basis <= Basis::derived ? Confidence::medium : Confidence::low;
}

std::string_view name_of(Basis basis);
std::string_view name_of(Confidence confidence);
std::string_view name_of(Truth truth);

/// What is true of both: false beats unknown.
Truth both(Truth a, Truth b);
/// What is true of either: true beats unknown.
Truth either(Truth a, Truth b);
Truth negate(Truth a);

}  // namespace taut

#include "taut/analyse/severity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace taut {
namespace {

// Rows: strength 1 to 3; columns: tier 1, tier 2, tier 3 and lower.
constexpr Severity table[3][3] = {
    {Severity::moderate, Severity::minor, Severity::minor},
    {Severity::serious, Severity::moderate, Severity::minor},
    {Severity::critical, Severity::serious, Severity::moderate},
};

constexpr std::string_view effects[3] = {"constraining", "counteracting", "cancelling"};

Severity one_down(Severity s) {
  return s == Severity::minor ? s : static_cast<Severity>(static_cast<int>(s) - 1);
}

Severity one_up(Severity s) {
  return s == Severity::critical ? s : static_cast<Severity>(static_cast<int>(s) + 1);
}

// Why a statement is not firm, in the order in which a reader would ask.
std::string_view doubt(const Statement& statement) {
  if (statement.basis == Basis::inferred)
    return "its statement is inferred";
  if (statement.basis == Basis::unverified)
    return "its statement is unverified";
  if (statement.sources.empty())
    return "its statement names no source";
  return "the confidence in its statement is low";
}

}  // namespace

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::minor: return "minor";
    case Severity::moderate: return "moderate";
    case Severity::serious: return "serious";
    case Severity::critical: break;
  }
  return "critical";
}

Judged of_its_kind(Severity severity) {
  return {severity, {fmt::format("of its kind: {}", name_of(severity))}};
}

void judge_by_kind(Finding& finding, Severity severity) {
  Judged judged = of_its_kind(severity);
  cap_if_inferred(judged, finding.basis);
  finding.severity = judged.severity;
  finding.severity_reasons = std::move(judged.reasons);
}

Judged judge(const Strain& strain) {
  const auto row = static_cast<std::size_t>(std::clamp(strain.strength, 1, 3) - 1);
  const auto column = static_cast<std::size_t>(std::clamp(strain.harmed_tier, 1, 3) - 1);
  Judged judged{table[row][column], {}};
  judged.reasons.push_back(fmt::format("{} on a task of tier {}: {}", effects[row],
                                       strain.harmed_tier, name_of(judged.severity)));
  if (strain.leading && !strain.leading->firm()) {
    if (judged.severity == Severity::minor)
      return judged;
    judged.severity = one_down(judged.severity);
    judged.reasons.push_back(
        fmt::format("down to {}: {}", name_of(judged.severity), doubt(*strain.leading)));
  } else if (strain.by_tier > strain.harmed_tier && judged.severity < Severity::serious) {
    judged.severity = one_up(judged.severity);
    judged.reasons.push_back(
        fmt::format("up to {}: a task of tier {} weakens one of tier {}",
                    name_of(judged.severity), strain.by_tier, strain.harmed_tier));
  }
  return judged;
}

void raise_if_many_firm(Judged& judged, int harmed_tier, std::size_t firm_statements) {
  if (harmed_tier != 1 || firm_statements < 3 || judged.severity == Severity::critical)
    return;
  judged.severity = one_up(judged.severity);
  judged.reasons.push_back(fmt::format("up to {}: {} firm statements counteract it",
                                       name_of(judged.severity), firm_statements));
}

void cap_if_inferred(Judged& judged, Basis basis) {
  if (basis != Basis::inferred || judged.severity <= Severity::moderate)
    return;
  judged.severity = Severity::moderate;
  judged.reasons.emplace_back("down to moderate: never higher on an inferred statement");
}

}  // namespace taut

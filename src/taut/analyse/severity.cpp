#include "taut/analyse/severity.hpp"

#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

// Rows: strength 1 to 3; columns: tier 1, tier 2, tier 3 and lower.
constexpr Severity table[3][3] = {
    {Severity::moderate, Severity::minor, Severity::minor},
    {Severity::serious, Severity::moderate, Severity::minor},
    {Severity::critical, Severity::serious, Severity::moderate},
};

constexpr std::size_t many = 3;

Severity one_up(Severity s) {
  return s == Severity::critical ? s : static_cast<Severity>(static_cast<int>(s) + 1);
}

// The surest tension of strength 2 or more of each firm statement, the surest first.
std::vector<Grounds> strong_statements(const std::vector<LedStrain>& group) {
  std::vector<LedStrain> surest;
  for (const LedStrain& led : group) {
    if (led.strain.strength < 2 || !led.strain.grounds.firm)
      continue;
    const auto same = std::ranges::find(surest, led.leading, &LedStrain::leading);
    if (same == surest.end())
      surest.push_back(led);
    else if (led.strain.grounds.surer_than(same->strain.grounds))
      *same = led;
  }
  std::vector<Grounds> grounds;
  for (const LedStrain& led : surest)
    grounds.push_back(led.strain.grounds);
  std::ranges::stable_sort(
      grounds, [](const Grounds& a, const Grounds& b) { return a.surer_than(b); });
  return grounds;
}

// The three surest say it without the others.
Judged of_many(const std::vector<Grounds>& strong) {
  Judged judged{.severity = Severity::critical};
  for (std::size_t i = 0; i < many; ++i)
    judged.grounds = weakest(judged.grounds, strong[i]);
  judged.reasons.push_back(fmt::format(
      "{} firm statements, each strong enough to work against a task of the first rank",
      count_word(strong.size())));
  return limited(std::move(judged));
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

bool Judged::beats(const Judged& other) const {
  return severity != other.severity ? severity > other.severity
                                    : grounds.surer_than(other.grounds);
}

Judged limited(Judged judged) {
  if (judged.grounds.basis <= Basis::derived || judged.severity <= Severity::moderate)
    return judged;
  judged.severity = Severity::moderate;
  judged.reasons = {fmt::format("no higher, since it rests on what is {}",
                                name_of(judged.grounds.basis))};
  return judged;
}

Judged of_its_kind(Severity severity, const Grounds& grounds) {
  return limited({severity, {}, grounds});
}

Judged judge(const Strain& strain) {
  const auto row = static_cast<std::size_t>(std::clamp(strain.strength, 1, 3) - 1);
  const auto column = static_cast<std::size_t>(std::clamp(strain.harmed_tier, 1, 3) - 1);
  Judged judged{table[row][column], {}, strain.grounds};
  if (strain.by_tier > strain.harmed_tier && judged.severity < Severity::serious &&
      strain.grounds.firm) {
    judged.severity = one_up(judged.severity);
    judged.reasons.push_back(
        fmt::format("a task of lower rank weakens one of {} rank",
                    strain.harmed_tier == 1 ? "the first" : "higher"));
  }
  return limited(std::move(judged));
}

Judged judge(const std::vector<LedStrain>& group) {
  Judged worst;
  bool first = true;
  for (const LedStrain& led : group) {
    Judged judged = judge(led.strain);
    if (first || judged.beats(worst))
      worst = std::move(judged);
    first = false;
  }
  const auto strong = strong_statements(group);
  if (group.front().strain.harmed_tier != 1 || strong.size() < many)
    return worst;
  Judged together = of_many(strong);
  return together.beats(worst) ? together : worst;
}

void grade(Finding& finding, Judged judged) {
  finding.severity = judged.severity;
  finding.severity_reasons = std::move(judged.reasons);
  finding.certainty = certainty_of(judged.grounds);
}

}  // namespace taut

#include "taut/plan/firm_delays.hpp"

#include <algorithm>
#include <cstddef>

namespace taut::plan {
namespace {

FirmDelays none_of(const BestDelays& delays) {
  FirmDelays none;
  for (const auto& sets : delays.by_count)
    none.by_count.emplace_back(sets.size());
  return none;
}

// The same delays, with the harm that they would spare by the scores of one draw.
std::vector<DelaySet> weighed(const Sequence& sequence, const Stakes& stakes,
                              std::vector<DelaySet> sets) {
  const std::int64_t base = harm_of(stakes, sequence.timing, sequence.starts);
  for (DelaySet& set : sets)
    set.harm_removed = base - harm_of(stakes, sequence.timing, set.starts);
  return sets;
}

void count(const std::vector<DelaySet>& sets, int phases,
           std::vector<FirmDelays::Counts>& counts) {
  for (std::size_t i = 0; i < sets.size(); ++i) {
    const auto beats = [&](const DelaySet& other) {
      return is_better(other, sets[i], phases);
    };
    const bool helps = sets[i].harm_removed > 0;
    counts[i].helps += helps ? 1 : 0;
    counts[i].best += helps && std::ranges::none_of(sets, beats) ? 1 : 0;
  }
}

}  // namespace

FirmDelays firm_delays(const Sequence& sequence, const DrawsAsked& asked) {
  const BestDelays& delays = sequence.delays;
  std::vector<FirmDelays> parts(asked.threads_taken(), none_of(delays));
  const int made = each_draw(sequence.model(), asked,
                             [&](std::size_t thread, int, const Situation& drawn) {
                               const PhaseSituations situations{Calendar(drawn.of())};
                               const Stakes stakes = stakes_of(situations, sequence.open);
                               for (std::size_t k = 0; k < delays.by_count.size(); ++k)
                                 count(weighed(sequence, stakes, delays.by_count[k]),
                                       stakes.phases, parts[thread].by_count[k]);
                             });
  FirmDelays& sum = parts.front();
  sum.draws = made;
  sum.cut_from = asked.made(made).cut_from;
  for (std::size_t thread = 1; thread < parts.size(); ++thread) {
    for (std::size_t k = 0; k < sum.by_count.size(); ++k) {
      for (std::size_t i = 0; i < sum.by_count[k].size(); ++i) {
        sum.by_count[k][i].helps += parts[thread].by_count[k][i].helps;
        sum.by_count[k][i].best += parts[thread].by_count[k][i].best;
      }
    }
  }
  return std::move(sum);
}

}  // namespace taut::plan

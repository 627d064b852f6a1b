#include "taut/plan/firm_advice.hpp"

#include <algorithm>
#include <cstdint>
#include <map>

namespace taut {
namespace {

void look_at_measures(const Situation& drawn, const std::vector<Advice>& advice,
                      FirmAdvice& firm) {
  std::vector<std::int64_t> removed;
  std::map<AdviceClass, std::int64_t> most;
  for (const Advice& one : advice) {
    removed.push_back(removed_by(drawn, one));
    const auto [at, is_new] = most.emplace(one.of, removed.back());
    at->second = std::max(at->second, removed.back());
  }
  for (std::size_t i = 0; i < advice.size(); ++i) {
    firm.helps[i] += removed[i] > 0 ? 1 : 0;
    firm.first[i] += removed[i] > 0 && removed[i] == most[advice[i].of] ? 1 : 0;
  }
}

// The least with at most so many changes: a front leaves out numbers that do no better.
std::int64_t least_with(const TreatmentFront& front, int changes) {
  std::int64_t least = front.steps.front().remaining;
  for (const TreatmentStep& step : front.steps) {
    if (step.changes <= changes)
      least = step.remaining;
  }
  return least;
}

void look_at_front(const Situation& drawn, const TreatmentFront& front, int most_changes,
                   FirmAdvice& firm) {
  const TreatmentFront now = treatment_front(drawn, most_changes);
  for (std::size_t k = 0; k < front.steps.size(); ++k) {
    std::vector<Treatment> changes;
    for (const std::size_t place : front.steps[k].sets.front())
      changes.push_back(front.candidates[place]);
    if (remaining_with(drawn, changes) <= least_with(now, front.steps[k].changes))
      ++firm.best[k];
  }
}

void add(FirmAdvice& sum, const FirmAdvice& part) {
  const auto each = [](std::vector<int>& to, const std::vector<int>& from) {
    for (std::size_t i = 0; i < to.size(); ++i)
      to[i] += from[i];
  };
  each(sum.helps, part.helps);
  each(sum.first, part.first);
  each(sum.best, part.best);
}

}  // namespace

FirmAdvice firm_advice(const Situation& situation, const std::vector<Advice>& advice,
                       const TreatmentFront& front, const DrawsAsked& asked) {
  const FirmAdvice none{.helps = std::vector<int>(advice.size()),
                        .first = std::vector<int>(advice.size()),
                        .best = std::vector<int>(front.steps.size())};
  const int most_changes = front.steps.empty() ? 0 : front.steps.back().changes;
  std::vector<FirmAdvice> parts(asked.threads_taken(), none);
  const int made = each_draw(situation.of(), asked,
                             [&](std::size_t thread, int, const Situation& drawn) {
                               look_at_measures(drawn, advice, parts[thread]);
                               look_at_front(drawn, front, most_changes, parts[thread]);
                             });
  parts.front().draws = made;
  parts.front().cut_from = asked.made(made).cut_from;
  for (std::size_t thread = 1; thread < parts.size(); ++thread)
    add(parts.front(), parts[thread]);
  return std::move(parts.front());
}

}  // namespace taut

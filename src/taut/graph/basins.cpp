// Basins of global succession.
//
// Exact: number the mixes like the readings of an odometer whose wheels are the
// descriptors, the last one turning fastest. From one reading to the next mostly one
// wheel turns, so the balances are kept as partial sums over the wheels, and a reading
// costs one row of additions. That gives the successor of every mix; following them, each
// mix is settled once.
//
// By sample: follow succession from mixes drawn at random.

#include "taut/graph/basins.hpp"

#include "taut/base/chance.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace taut {
namespace {

std::uint16_t best_choice(const CrossImpacts& impacts, std::uint32_t descriptor,
                          std::uint16_t now, const int* balances) {
  const int* own = balances + impacts.first(descriptor);
  std::uint16_t best = now;
  const auto choices = static_cast<std::uint16_t>(impacts.count(descriptor));
  for (std::uint16_t choice = 0; choice < choices; ++choice)
    if (own[choice] > own[best])
      best = choice;
  return best;
}

// All mixes by number, each with its balances.
class Odometer {
 public:
  explicit Odometer(const CrossImpacts& impacts)
      : impacts_(impacts),
        mix_(impacts.descriptors(), 0),
        sums_((impacts.descriptors() + 1) * std::size_t{impacts.variants()}, 0) {
    sum_from(0);
  }

  const Mix& mix() const { return mix_; }
  const int* balances() const { return sums_at(impacts_.descriptors()); }

  /// Goes on to the next; nothing happens after the last.
  void turn() {
    std::uint32_t wheel = impacts_.descriptors();
    while (wheel > 0 && mix_[wheel - 1] + 1u == impacts_.count(wheel - 1))
      mix_[--wheel] = 0;
    if (wheel == 0)
      return;
    ++mix_[wheel - 1];
    sum_from(wheel - 1);
  }

 private:
  const int* sums_at(std::size_t wheel) const {
    return &sums_[wheel * impacts_.variants()];
  }

  void sum_from(std::uint32_t wheel) {
    for (; wheel < impacts_.descriptors(); ++wheel) {
      const std::span<const int> row = impacts_.row(impacts_.chosen(mix_, wheel));
      const int* before = sums_at(wheel);
      int* after = &sums_[(std::size_t{wheel} + 1) * impacts_.variants()];
      for (std::size_t y = 0; y < row.size(); ++y)
        after[y] = before[y] + row[y];
    }
  }

  const CrossImpacts& impacts_;
  Mix mix_;
  std::vector<int> sums_;  // by wheel: the balances from the wheels before it
};

std::vector<std::uint32_t> successors(const CrossImpacts& impacts) {
  const std::uint64_t mixes = impacts.mixes();
  std::vector<std::uint32_t> next(mixes);
  Odometer odometer(impacts);
  for (std::uint64_t number = 0; number < mixes; ++number) {
    std::uint32_t after = 0;
    for (std::uint32_t d = 0; d < impacts.descriptors(); ++d)
      after = after * impacts.count(d) +
              best_choice(impacts, d, odometer.mix()[d], odometer.balances());
    next[number] = after;
    odometer.turn();
  }
  return next;
}

std::uint32_t number_of(const CrossImpacts& impacts, const Mix& mix) {
  std::uint32_t number = 0;
  for (std::uint32_t d = 0; d < impacts.descriptors(); ++d)
    number = number * impacts.count(d) + mix[d];
  return number;
}

// Marks while following: not seen; on the way now; or settled, with where it ends.
constexpr std::uint32_t unseen = 0;
constexpr std::uint32_t on_the_way = 1;
constexpr std::uint32_t circles = 2;
constexpr std::uint32_t ends_elsewhere = 3;
constexpr std::uint32_t first_end = 4;

std::vector<std::uint32_t> settle(const std::vector<std::uint32_t>& next,
                                  std::vector<std::uint32_t> marks) {
  for (std::uint32_t start = 0; start < next.size(); ++start) {
    std::uint32_t at = start;
    while (marks[at] == unseen) {
      marks[at] = on_the_way;
      at = next[at];
    }
    std::uint32_t end = marks[at];
    if (end == on_the_way)
      end = next[at] == at ? ends_elsewhere : circles;
    for (at = start; marks[at] == on_the_way; at = next[at])
      marks[at] = end;
  }
  return marks;
}

Basins exact_basins(const CrossImpacts& impacts, std::span<const Mix> ends) {
  const std::vector<std::uint32_t> next = successors(impacts);
  std::vector<std::uint32_t> marks(next.size(), unseen);
  for (std::uint32_t i = 0; i < ends.size(); ++i) {
    const std::uint32_t number = number_of(impacts, ends[i]);
    if (next[number] == number)
      marks[number] = first_end + i;
  }
  Basins basins{.size = std::vector<std::uint64_t>(ends.size(), 0)};
  for (const std::uint32_t end : settle(next, std::move(marks))) {
    if (end == circles)
      ++basins.circling;
    else if (end == ends_elsewhere)
      ++basins.elsewhere;
    else
      ++basins.size[end - first_end];
  }
  basins.starts = next.size();
  return basins;
}

Mix random_mix(const CrossImpacts& impacts, Chance& chance) {
  Mix mix;
  for (std::uint32_t d = 0; d < impacts.descriptors(); ++d)
    mix.push_back(static_cast<std::uint16_t>(chance.below(impacts.count(d))));
  return mix;
}

// Where the mixes met so far lead: the end that stays, or nothing for a circle.
class Ways {
 public:
  explicit Ways(const CrossImpacts& impacts) : impacts_(impacts) {}

  std::optional<Mix> end_of(Mix mix) {
    std::vector<Mix> way;
    std::map<Mix, std::optional<Mix>>::iterator met;
    for (bool is_new = true;;) {
      std::tie(met, is_new) = end_.try_emplace(mix);  // a circle, until it is known
      if (!is_new)
        break;
      way.push_back(mix);
      mix = succeed(impacts_, mix);
    }
    std::optional<Mix> end = met->second;
    if (!way.empty() && mix == way.back())
      end = mix;
    if (end_.size() > most_remembered)
      end_.clear();
    for (Mix& passed : way)
      end_[std::move(passed)] = end;
    return end;
  }

 private:
  static constexpr std::size_t most_remembered = 200'000;

  const CrossImpacts& impacts_;
  std::map<Mix, std::optional<Mix>> end_ = {};
};

Basins sampled_basins(const CrossImpacts& impacts, std::span<const Mix> ends,
                      const BasinLimits& limits) {
  std::map<Mix, std::size_t> place;
  for (std::size_t i = 0; i < ends.size(); ++i)
    place.emplace(ends[i], i);
  Basins basins{.size = std::vector<std::uint64_t>(ends.size(), 0),
                .starts = limits.samples,
                .exact = false};
  Chance chance(limits.seed);
  Ways ways(impacts);
  for (std::uint64_t i = 0; i < limits.samples; ++i) {
    const std::optional<Mix> end = ways.end_of(random_mix(impacts, chance));
    const auto found = end ? place.find(*end) : place.end();
    if (!end)
      ++basins.circling;
    else if (found == place.end())
      ++basins.elsewhere;
    else
      ++basins.size[found->second];
  }
  return basins;
}

}  // namespace

Mix succeed(const CrossImpacts& impacts, const Mix& mix) {
  const std::vector<int> balances = impact_balances(impacts, mix);
  Mix next = mix;
  for (std::uint32_t d = 0; d < impacts.descriptors(); ++d)
    next[d] = best_choice(impacts, d, mix[d], balances.data());
  return next;
}

// One runner waits at every power of two for the other to come round (Brent, BIT 20
// (1980) 176-184); then the start of the circle is found with a second pass.
Succession succession(const CrossImpacts& impacts, const Mix& start) {
  Mix waiting = start;
  Mix running = succeed(impacts, start);
  std::size_t round = 1;
  std::size_t period = 1;
  while (waiting != running) {
    if (round == period) {
      waiting = running;
      round *= 2;
      period = 0;
    }
    running = succeed(impacts, running);
    ++period;
  }
  Succession way{.end = start, .period = period};
  running = start;
  for (std::size_t i = 0; i < period; ++i)
    running = succeed(impacts, running);
  while (way.end != running) {
    way.end = succeed(impacts, way.end);
    running = succeed(impacts, running);
    ++way.steps;
  }
  return way;
}

Basins find_basins(const CrossImpacts& impacts, std::span<const Mix> ends,
                   const BasinLimits& limits) {
  if (impacts.mixes() <= limits.most_exact)
    return exact_basins(impacts, ends);
  return sampled_basins(impacts, ends, limits);
}

}  // namespace taut

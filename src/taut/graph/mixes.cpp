// The exact search for consistent mixes.
//
// A variant c of a descriptor stands if in every duel with a rival r of the same
// descriptor the others together say no less for c than for r. While the other
// descriptors still have several choices, the most that they can say in this duel is the
// sum, over them, of the best of their choices. Where even that falls below the line, c
// is out, whatever is chosen later. Taking c out narrows the choices of its descriptor,
// so the sums of other duels shrink, so further variants may fall: this is repeated until
// nothing falls (arc consistency). Then the search decides one descriptor and goes on, in
// depth first order. A choice at which a descriptor is left with no variant is cut.
//
// The bound of the literature looks at decided descriptors alone; here it also thins out
// those that are not decided yet, which is what keeps the tree small. All duels stand in
// one row of numbers, so that narrowing a descriptor is one pass of adding and looking
// for anything below the line is one pass of comparing. A variant that has fallen is
// lifted out of the way by a large number, so that its duels are not found again.
//
// The next descriptor is the one with the fewest choices left; among those the one whose
// choice moves most in the duels of the others.

#include "taut/graph/mixes.hpp"

#include "taut/graph/mixes/bounds.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstdlib>
#include <limits>

namespace taut {
namespace {

using mixes::Block;
using mixes::Bounds;
using mixes::Choices;
using mixes::Duels;

bool comes_first(const ConsistentMix& a, const ConsistentMix& b) {
  if (a.total != b.total)
    return a.total > b.total;
  if (a.margin != b.margin)
    return a.margin > b.margin;
  return a.mix < b.mix;
}

// The largest that any sum of a duel can be in size.
std::int64_t largest_sum(const CrossImpacts& impacts) {
  std::int64_t sum = 0;
  for (std::uint32_t d = 0; d < impacts.descriptors(); ++d) {
    std::int64_t largest = 0;
    for (std::uint32_t x = impacts.first(d); x < impacts.first(d + 1); ++x) {
      const auto [low, high] = std::ranges::minmax(impacts.row(x));
      largest = std::max(largest, std::int64_t{high} - low);
    }
    sum += largest;
  }
  return sum;
}

// How much a descriptor's choice moves in the duels of all others.
std::int64_t weight_of(const CrossImpacts& impacts, std::uint32_t descriptor) {
  std::int64_t weight = 0;
  for (std::uint32_t y = 0; y < impacts.variants(); ++y) {
    if (impacts.owner(y) == descriptor)
      continue;
    int low = std::numeric_limits<int>::max();
    int high = std::numeric_limits<int>::min();
    for (std::uint32_t x = impacts.first(descriptor); x < impacts.first(descriptor + 1);
         ++x) {
      low = std::min(low, impacts.at(x, y));
      high = std::max(high, impacts.at(x, y));
    }
    weight += high - low;
  }
  return weight;
}

template <typename Number>
class MixSearch {
  using Row = typename Bounds<Number>::Row;

 public:
  MixSearch(const CrossImpacts& impacts, const MixLimits& limits)
      : impacts_(impacts),
        limits_(limits),
        duels_(impacts),
        bounds_(impacts, duels_),
        depth_(impacts.descriptors() + 1) {
    const std::uint32_t n = impacts.descriptors();
    for (std::uint32_t d = 0; d < n; ++d)
      weights_.push_back(weight_of(impacts, d));
    sums_.resize(depth_ * duels_.blocks);
    choices_.assign(depth_ * n, 0);
  }

  FoundMixes run() {
    const std::uint32_t n = impacts_.descriptors();
    Row sums = sums_at(0);
    for (std::size_t duel = 0; duel < duels_.size(); ++duel)
      at(sums, duel) = static_cast<Number>(limits_.slack);
    lift(duels_.size(), duels_.blocks * Block<Number>::size, sums);
    for (std::uint32_t d = 0; d < n; ++d) {
      choices_at(0)[d] = all_of(impacts_.count(d));
      bounds_.add(d, choices_at(0)[d], sums);
    }
    if (thin_out(0))
      search(0);
    std::ranges::sort(result_.mixes, comes_first);
    return std::move(result_);
  }

 private:
  // Above every sum, with room for what is still taken away from it.
  static constexpr Number lifted = std::numeric_limits<Number>::max() / 2;

  static Choices all_of(std::uint32_t count) {
    return count == most_variants ? ~Choices{0} : (Choices{1} << count) - 1;
  }
  Row sums_at(std::size_t level) { return &sums_[level * duels_.blocks]; }
  Choices* choices_at(std::size_t level) {
    return &choices_[level * impacts_.descriptors()];
  }

  // Whether one of the numbers is negative: their sign bits are joined eight bytes at a
  // time.
  static bool below(Row begin, Row end) {
    using Words = std::array<std::uint64_t, sizeof(Block<Number>) / 8>;
    constexpr std::uint64_t signs =
        sizeof(Number) == 2 ? 0x8000'8000'8000'8000 : 0x8000'0000'8000'0000;
    std::uint64_t joined = 0;
    for (Row block = begin; block != end; ++block)
      for (const std::uint64_t word : std::bit_cast<Words>(block->lanes))
        joined |= word;
    return (joined & signs) != 0;
  }

  // Takes out every variant that cannot stand; false if a descriptor is left without.
  bool thin_out(std::size_t level) {
    Row sums = sums_at(level);
    Choices* choices = choices_at(level);
    while (below(sums, sums + duels_.blocks))
      for (Row block = sums; block != sums + duels_.blocks; ++block)
        if (below(block, block + 1) && !take_out(block, sums, choices))
          return false;
    return true;
  }

  // Takes out the variants that lose a duel of the block.
  bool take_out(Row block, Row sums, Choices* choices) {
    for (std::size_t k = 0; k < block->size; ++k) {
      if (block->lanes[k] >= 0)
        continue;
      const std::size_t duel = static_cast<std::size_t>(block - sums) * block->size + k;
      const std::uint32_t d = impacts_.owner(duels_.variant[duel]);
      const Choices left = standing(d, sums, choices[d]);
      if (left == 0)
        return false;
      bounds_.narrow(d, choices[d], left, sums);
      choices[d] = left;
    }
    return true;
  }

  // The choices that stand in every duel; those that fall are lifted out of the way.
  Choices standing(std::uint32_t descriptor, Row sums, Choices choices) {
    Choices left = choices;
    const std::uint32_t first = impacts_.first(descriptor);
    for (Choices rest = choices; rest != 0; rest &= rest - 1) {
      const auto place = static_cast<std::uint32_t>(std::countr_zero(rest));
      const std::uint32_t begin = duels_.first[first + place];
      const std::uint32_t end = duels_.first[first + place + 1];
      if (any_below(begin, end, sums)) {
        left &= ~(Choices{1} << place);
        lift(begin, end, sums);
      }
    }
    return left;
  }

  static bool any_below(std::size_t begin, std::size_t end, Row sums) {
    for (std::size_t duel = begin; duel < end; ++duel)
      if (at(sums, duel) < 0)
        return true;
    return false;
  }

  static void lift(std::size_t begin, std::size_t end, Row sums) {
    for (std::size_t duel = begin; duel < end; ++duel)
      at(sums, duel) = lifted;
  }

  // Counting bits is a call on plain processors, so it is left to the rare larger sets.
  static int count_of(Choices choices) {
    const Choices rest = choices & (choices - 1);
    if (rest == 0)
      return 1;
    return (rest & (rest - 1)) == 0 ? 2 : std::popcount(choices);
  }

  std::uint32_t next_descriptor(const Choices* choices) const {
    std::uint32_t best = impacts_.descriptors();
    int fewest = std::numeric_limits<int>::max();
    for (std::uint32_t d = 0; d < impacts_.descriptors(); ++d) {
      const int left = count_of(choices[d]);
      if (left > 1 &&
          (left < fewest || (left == fewest && weights_[d] > weights_[best]))) {
        best = d;
        fewest = left;
      }
    }
    return best;
  }

  void search(std::size_t level) {
    const std::uint32_t n = impacts_.descriptors();
    const std::uint32_t d = next_descriptor(choices_at(level));
    if (d == n)
      return keep(level);
    for (Choices rest = choices_at(level)[d]; rest != 0 && result_.complete;
         rest &= rest - 1) {
      if (++result_.steps > limits_.most_steps) {
        result_.complete = false;
        return;
      }
      if (choose(level, d, rest & (~rest + 1)))
        search(level + 1);
    }
  }

  // Copies the level below this one, with the descriptor decided.
  bool choose(std::size_t level, std::uint32_t descriptor, Choices choice) {
    const Choices before = choices_at(level)[descriptor];
    Row sums = sums_at(level + 1);
    Choices* choices = choices_at(level + 1);
    std::copy_n(sums_at(level), duels_.blocks, sums);
    std::copy_n(choices_at(level), impacts_.descriptors(), choices);
    const std::uint32_t first = impacts_.first(descriptor);
    for (Choices rest = before & ~choice; rest != 0; rest &= rest - 1) {
      const auto place = static_cast<std::uint32_t>(std::countr_zero(rest));
      lift(duels_.first[first + place], duels_.first[first + place + 1], sums);
    }
    bounds_.narrow(descriptor, before, choice, sums);
    choices[descriptor] = choice;
    return thin_out(level + 1);
  }

  void keep(std::size_t level) {
    if (++result_.found > limits_.most_found) {
      --result_.found;
      result_.complete = false;
      return;
    }
    ConsistentMix found;
    const Choices* choices = choices_at(level);
    for (std::uint32_t d = 0; d < impacts_.descriptors(); ++d)
      found.mix.push_back(static_cast<std::uint16_t>(std::countr_zero(choices[d])));
    const std::vector<int> balances = impact_balances(impacts_, found.mix);
    found.margin = consistency(impacts_, found.mix, balances);
    found.total = total_impact(impacts_, found.mix, balances);
    keep_best(std::move(found));
  }

  // A heap with the last of those kept on top.
  void keep_best(ConsistentMix found) {
    auto& kept = result_.mixes;
    if (kept.size() >= limits_.most_kept) {
      if (kept.empty() || !comes_first(found, kept.front()))
        return;
      std::ranges::pop_heap(kept, comes_first);
      kept.pop_back();
    }
    kept.push_back(std::move(found));
    std::ranges::push_heap(kept, comes_first);
  }

  const CrossImpacts& impacts_;
  const MixLimits& limits_;
  Duels duels_;
  Bounds<Number> bounds_;
  std::size_t depth_;
  std::vector<std::int64_t> weights_ = {};
  std::vector<Block<Number>> sums_ = {};  // by level: the most in each duel
  std::vector<Choices> choices_ = {};     // by level, descriptor
  FoundMixes result_ = {};
};

}  // namespace

FoundMixes find_mixes(const CrossImpacts& impacts, const MixLimits& limits) {
  for (std::uint32_t d = 0; d < impacts.descriptors(); ++d)
    assert(impacts.count(d) <= most_variants);
  // A lifted number must stay above the line after everything is taken away from it.
  const std::int64_t room = 2 * largest_sum(impacts) + limits.slack;
  if (room < std::numeric_limits<std::int16_t>::max() / 2)
    return MixSearch<std::int16_t>(impacts, limits).run();
  return MixSearch<std::int32_t>(impacts, limits).run();
}

}  // namespace taut

#include "taut/plan/choices.hpp"

#include <algorithm>
#include <limits>

namespace taut {
namespace {

constexpr std::uint64_t too_many = std::numeric_limits<std::uint64_t>::max();

std::uint64_t product(std::uint64_t a, std::uint64_t b) {
  return a != 0 && b > too_many / a ? too_many : a * b;
}

std::uint64_t sum(std::uint64_t a, std::uint64_t b) {
  return b > too_many - a ? too_many : a + b;
}

// How many ways there are to choose k of n.
std::uint64_t ways(std::size_t n, std::size_t k) {
  std::uint64_t count = 1;
  for (std::size_t i = 1; i <= k; ++i) {
    if (count > too_many / n)
      return too_many;
    count = count * (n - k + i) / i;
  }
  return count;
}

// `sure` with every choice of `left` of tied[from..], the first ones first, until `most`
// sets are there.
void add_choices(std::vector<std::size_t> sure, const std::vector<std::size_t>& tied,
                 std::size_t from, std::size_t left, std::size_t most,
                 std::vector<std::vector<std::size_t>>& sets) {
  if (sets.size() >= most)
    return;
  if (left == 0) {
    std::ranges::sort(sure);
    sets.push_back(std::move(sure));
    return;
  }
  for (std::size_t i = from; i + left <= tied.size(); ++i) {
    sure.push_back(tied[i]);
    add_choices(sure, tied, i + 1, left - 1, most, sets);
    sure.pop_back();
  }
}

}  // namespace

void Choices::take(std::size_t changes, std::int64_t remaining, std::uint64_t count,
                   const std::vector<std::vector<std::size_t>>& sets) {
  Best& best = by_changes_[changes];
  if (best.any && remaining > best.remaining)
    return;
  if (!best.any || remaining < best.remaining)
    best = {true, remaining, 0, {}};
  best.count = sum(best.count, count);
  std::vector<std::vector<std::size_t>> merged;
  std::ranges::merge(best.sets, sets, std::back_inserter(merged));
  if (merged.size() > listed_)
    merged.resize(listed_);
  best.sets = std::move(merged);
}

// The m largest savings; where several are equally large at the end, any of those.
void Choices::offer(const std::vector<std::size_t>& taken, std::int64_t remaining,
                    std::vector<Saving> savings) {
  std::ranges::sort(savings, [](const Saving& a, const Saving& b) {
    return a.amount != b.amount ? a.amount > b.amount : a.what < b.what;
  });
  for (std::size_t m = 0; m <= savings.size() && taken.size() + m <= most(); ++m) {
    if (m > 0)
      remaining -= savings[m - 1].amount;
    const Best& best = by_changes_[taken.size() + m];
    if (best.any && remaining > best.remaining)
      continue;
    std::vector<std::size_t> sure = taken;
    std::vector<std::size_t> tied;
    std::size_t from_tied = 0;
    for (std::size_t i = 0; i < savings.size() && m > 0; ++i) {
      if (savings[i].amount > savings[m - 1].amount) {
        sure.push_back(savings[i].what);
      } else if (savings[i].amount == savings[m - 1].amount) {
        tied.push_back(savings[i].what);
        from_tied += i < m ? 1 : 0;
      }
    }
    std::vector<std::vector<std::size_t>> sets;
    add_choices(sure, tied, 0, from_tied, listed_, sets);
    std::ranges::sort(sets);
    take(taken.size() + m, remaining, ways(tied.size(), from_tied), sets);
  }
}

Choices Choices::plus(const Choices& other) const {
  Choices both(std::min(most(), std::max(most(), other.most())), listed_);
  for (std::size_t a = 0; a <= most(); ++a) {
    for (std::size_t b = 0; b <= other.most() && a + b <= both.most(); ++b) {
      const Best& mine = by_changes_[a];
      const Best& theirs = other.by_changes_[b];
      if (!mine.any || !theirs.any)
        continue;
      std::vector<std::vector<std::size_t>> sets;
      for (const auto& one : mine.sets) {
        for (const auto& two : theirs.sets) {
          std::vector<std::size_t> set;
          std::ranges::merge(one, two, std::back_inserter(set));
          sets.push_back(std::move(set));
        }
      }
      std::ranges::sort(sets);
      both.take(a + b, mine.remaining + theirs.remaining,
                product(mine.count, theirs.count), sets);
    }
  }
  return both;
}

void Choices::drop_useless() {
  const Best* before = nullptr;
  for (Best& best : by_changes_) {
    if (!best.any)
      continue;
    if (before && best.remaining >= before->remaining)
      best = {};
    else
      before = &best;
  }
}

}  // namespace taut

#include "taut/solve/minimal_sets.hpp"

#include "taut/solve/effort.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace taut {
namespace {

using Possible = std::function<bool(const std::vector<bool>&)>;

bool hits(const ElementSet& set, const ElementSet& conflict) {
  return std::ranges::any_of(
      set, [&](int element) { return std::ranges::binary_search(conflict, element); });
}

ElementSet with(ElementSet set, int element) {
  set.insert(std::ranges::upper_bound(set, element), element);
  return set;
}

bool by_size_then_elements(const ElementSet& a, const ElementSet& b) {
  return std::pair(a.size(), a) < std::pair(b.size(), b);
}

class Search {
 public:
  Search(std::size_t elements, const Possible& possible)
      : elements_(elements), possible_(possible) {}

  // Whether dropping `set` is enough; each set is asked for once.
  bool corrects(const ElementSet& set) {
    const auto known = corrects_.find(set);
    if (known != corrects_.end())
      return known->second;
    return corrects_[set] = possible_(all_but(set));
  }

  // Keeps what it can, those named first: what is left over is a correction that nothing
  // can be spared of.
  ElementSet some_correction() {
    std::vector<bool> kept(elements_, false);
    ElementSet dropped;
    for (std::size_t i = 0; i < elements_; ++i) {
      kept[i] = true;
      kept[i] = possible_(kept);
      if (!kept[i])
        dropped.push_back(static_cast<int>(i));
    }
    return dropped;
  }

  // Drops whatever is not needed to stay impossible, the last elements first, so that
  // those named first stay where there is a choice.
  ElementSet conflict_without(const ElementSet& set) {
    std::vector<bool> kept = all_but(set);
    for (std::size_t i = elements_; i-- > 0;) {
      if (!kept[i])
        continue;
      kept[i] = false;
      kept[i] = possible_(kept);
    }
    ElementSet conflict;
    for (std::size_t i = 0; i < elements_; ++i) {
      if (kept[i])
        conflict.push_back(static_cast<int>(i));
    }
    return conflict;
  }

 private:
  std::vector<bool> all_but(const ElementSet& set) const {
    std::vector<bool> kept(elements_, true);
    for (const int element : set)
      kept[static_cast<std::size_t>(element)] = false;
    return kept;
  }

  std::size_t elements_;
  const Possible& possible_;
  std::map<ElementSet, bool> corrects_;
};

// The minimal hitting sets after one more conflict (Berge).
std::set<ElementSet> extended(const std::set<ElementSet>& sets,
                              const ElementSet& conflict) {
  std::set<ElementSet> kept;
  for (const ElementSet& set : sets) {
    if (hits(set, conflict))
      kept.insert(set);
  }
  std::set<ElementSet> result = kept;
  for (const ElementSet& set : sets) {
    if (kept.contains(set))
      continue;
    for (const int element : conflict) {
      const ElementSet larger = with(set, element);
      const bool minimal = std::ranges::none_of(kept, [&](const ElementSet& other) {
        return std::ranges::includes(larger, other);
      });
      if (minimal)
        result.insert(larger);
    }
  }
  return result;
}

// Every conflict, unless a limit stops it; false then.
bool find_conflicts(Search& search, std::vector<ElementSet>& conflicts,
                    const MinimalSetsLimit& limit, const Effort& effort) {
  std::set<ElementSet> hitting{ElementSet{}};
  while (true) {
    const auto open = std::ranges::find_if(
        hitting, [&](const ElementSet& set) { return !search.corrects(set); });
    if (open == hitting.end())
      return true;
    if (conflicts.size() >= limit.conflicts || effort.over())
      return false;
    conflicts.push_back(search.conflict_without(*open));
    hitting = extended(hitting, conflicts.back());
    if (hitting.size() > limit.hitting_sets)
      return false;
  }
}

// The smallest hitting sets, each found by branching on the first conflict that it does
// not hit yet: it holds one of its elements, and none of those before it.
class HittingSets {
 public:
  HittingSets(const std::vector<ElementSet>& conflicts, std::size_t elements,
              Effort& effort)
      : conflicts_(conflicts), effort_(effort), barred_(elements, false) {}

  // At most `most` of them, or fewer if the effort is over.
  std::set<ElementSet> of_size(std::size_t size, std::size_t most) {
    found_.clear();
    most_ = most;
    branch({}, size);
    return std::move(found_);
  }

  // How many conflicts share nothing that may still be chosen: each needs an element of
  // its own.
  std::size_t apart(const ElementSet& set) const {
    std::vector<bool> used(barred_.size(), false);
    std::size_t count = 0;
    for (const ElementSet& conflict : conflicts_) {
      const auto free = [&](int element) {
        const auto place = static_cast<std::size_t>(element);
        return barred_[place] || !used[place];
      };
      if (hits(set, conflict) || !std::ranges::all_of(conflict, free))
        continue;
      ++count;
      for (const int element : conflict)
        used[static_cast<std::size_t>(element)] = true;
    }
    return count;
  }

 private:
  void branch(const ElementSet& set, std::size_t left) {
    effort_.spend(1);
    if (found_.size() >= most_ || effort_.over() || apart(set) > left)
      return;
    const auto open = std::ranges::find_if(
        conflicts_, [&](const ElementSet& conflict) { return !hits(set, conflict); });
    if (open == conflicts_.end()) {
      found_.insert(set);
      return;
    }
    std::vector<std::size_t> barred;
    for (const int element : *open) {
      const auto place = static_cast<std::size_t>(element);
      if (barred_[place])
        continue;
      branch(with(set, element), left - 1);
      barred_[place] = true;
      barred.push_back(place);
    }
    for (const std::size_t place : barred)
      barred_[place] = false;
  }

  const std::vector<ElementSet>& conflicts_;
  Effort& effort_;
  std::vector<bool> barred_;
  std::set<ElementSet> found_ = {};
  std::size_t most_ = 0;
};

// Smallest first. A hitting set of the known conflicts that does not correct shows a
// conflict more, so this ends with proof whether or not every conflict is known.
std::vector<ElementSet> smallest_corrections(Search& search, std::size_t elements,
                                             std::vector<ElementSet> conflicts,
                                             std::size_t most, Effort& effort) {
  for (std::size_t size = 1; !effort.over();) {
    HittingSets hitting(conflicts, elements, effort);
    size = std::max(size, hitting.apart({}));
    const auto sets = hitting.of_size(size, most);
    const auto open = std::ranges::find_if(
        sets, [&](const ElementSet& set) { return !search.corrects(set); });
    if (open != sets.end())
      conflicts.push_back(search.conflict_without(*open));
    else if (!sets.empty())
      return {sets.begin(), sets.end()};
    else
      ++size;
  }
  return {};
}

void find_corrections(Search& search, std::size_t elements, const MinimalSetsLimit& limit,
                      Effort& effort, MinimalSets& result) {
  result.corrections = smallest_corrections(search, elements, result.conflicts,
                                            limit.corrections + 1, effort);
  result.smallest = !result.corrections.empty();
  if (!result.smallest)
    result.corrections.push_back(search.some_correction());
  result.every_correction =
      result.smallest && !effort.over() && result.corrections.size() <= limit.corrections;
  if (result.corrections.size() > limit.corrections)
    result.corrections.resize(limit.corrections);
}

}  // namespace

MinimalSets minimal_sets(std::size_t elements, const Possible& possible,
                         const MinimalSetsLimit& limit) {
  MinimalSets result;
  Search search(elements, possible);
  if (search.corrects({}))
    return result;
  ElementSet all(elements);
  for (std::size_t i = 0; i < elements; ++i)
    all[i] = static_cast<int>(i);
  if (!search.corrects(all)) {  // impossible whatever is dropped
    result.conflicts = {ElementSet{}};
    return result;
  }
  Effort effort(limit.branchings, limit.seconds);
  result.every_conflict = find_conflicts(search, result.conflicts, limit, effort);
  find_corrections(search, elements, limit, effort, result);
  std::ranges::sort(result.conflicts, by_size_then_elements);
  return result;
}

}  // namespace taut

#include "taut/solve/minimal_sets.hpp"

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
                    const MinimalSetsLimit& limit) {
  std::set<ElementSet> hitting{ElementSet{}};
  while (true) {
    const auto open = std::ranges::find_if(
        hitting, [&](const ElementSet& set) { return !search.corrects(set); });
    if (open == hitting.end())
      return true;
    if (conflicts.size() >= limit.conflicts)
      return false;
    conflicts.push_back(search.conflict_without(*open));
    hitting = extended(hitting, conflicts.back());
    if (hitting.size() > limit.hitting_sets)
      return false;
  }
}

// The hitting sets with exactly so many elements, each found by branching on the first
// conflict that it does not hit yet; gives false to stop.
class HittingSets {
 public:
  explicit HittingSets(const std::vector<ElementSet>& conflicts)
      : conflicts_(conflicts) {}

  std::set<ElementSet> of_size(std::size_t size, std::size_t most) {
    found_.clear();
    most_ = most;
    seen_.clear();
    branch({}, size);
    return std::move(found_);
  }

 private:
  void branch(const ElementSet& set, std::size_t left) {
    if (found_.size() >= most_ || !seen_.insert(set).second)
      return;
    const auto open = std::ranges::find_if(
        conflicts_, [&](const ElementSet& conflict) { return !hits(set, conflict); });
    if (open == conflicts_.end()) {
      found_.insert(set);
      return;
    }
    if (left == 0)
      return;
    for (const int element : *open)
      branch(with(set, element), left - 1);
  }

  const std::vector<ElementSet>& conflicts_;
  std::set<ElementSet> found_ = {};
  std::set<ElementSet> seen_ = {};
  std::size_t most_ = 0;
};

// Smallest first. A hitting set of the known conflicts that does not correct shows a
// conflict more, so this ends with proof whether or not every conflict is known.
void find_corrections(Search& search, std::vector<ElementSet> conflicts,
                      const MinimalSetsLimit& limit, MinimalSets& result) {
  for (std::size_t size = 1;; ++size) {
    bool grown = true;
    while (grown) {
      grown = false;
      result.corrections.clear();
      const auto sets = HittingSets(conflicts).of_size(size, limit.corrections + 1);
      for (const ElementSet& set : sets) {
        if (search.corrects(set)) {
          result.corrections.push_back(set);
        } else {
          conflicts.push_back(search.conflict_without(set));
          grown = true;
          break;
        }
      }
    }
    if (result.corrections.empty())
      continue;
    if (result.corrections.size() > limit.corrections) {
      result.corrections.resize(limit.corrections);
      result.every_correction = false;
    }
    return;
  }
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
  result.every_conflict = find_conflicts(search, result.conflicts, limit);
  find_corrections(search, result.conflicts, limit, result);
  std::ranges::sort(result.conflicts, by_size_then_elements);
  return result;
}

}  // namespace taut

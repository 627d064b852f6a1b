#include "taut/plan/treatment_groups.hpp"

#include "taut/analyse/what_would_change.hpp"
#include "taut/plan/remaining_harm.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace taut {
namespace {

class Groups {
 public:
  explicit Groups(const Situation& situation)
      : situation_(situation), model_(situation.of()), needs_(needs_of(model_)) {
    find_safeguards();
    find_pairs();
  }

  std::vector<Treatment> candidates() { return std::move(candidates_); }

  std::vector<TreatmentGroup> make() {
    std::map<std::size_t, TreatmentGroup> by_root;
    std::vector<TreatmentGroup> alone;  // pairs that no safeguard bears on
    for (std::size_t s = 0; s < safeguards_; ++s)
      by_root[root(s)].safeguards.push_back(s);
    for (const auto& [tasks, between] : between_) {
      const auto on = safeguards_on(between);
      if (!on.empty())
        by_root[root(on.front())].between.push_back(between);
      else if (between.keep_apart)
        alone.push_back({.between = {between}});
    }
    for (const Need& need : needs_) {
      if (const auto s = place_of_needed(need))
        by_root[root(*s)].needs.push_back(need);
    }
    std::vector<TreatmentGroup> groups;
    for (auto& [first, group] : by_root)
      groups.push_back(std::move(group));
    std::ranges::move(alone, std::back_inserter(groups));
    return groups;
  }

 private:
  std::optional<std::size_t> place_of(Switch what) const {
    const auto* safeguard = std::get_if<SafeguardId>(&what);
    if (!safeguard)
      return std::nullopt;
    const auto at = std::ranges::find(candidates_, Treatment{*safeguard});
    if (at == candidates_.end())
      return std::nullopt;
    return static_cast<std::size_t>(at - candidates_.begin());
  }

  std::optional<std::size_t> place_of_needed(const Need& need) const {
    const auto* safeguard = std::get_if<SafeguardId>(&need.what->needed);
    return safeguard ? place_of(*safeguard) : std::nullopt;
  }

  void find_safeguards() {
    std::set<std::uint32_t> named;
    const auto name = [&](Switch what) {
      if (const auto* safeguard = std::get_if<SafeguardId>(&what))
        named.insert(safeguard->value);
    };
    for (const Statement& statement : model_.statements)
      std::ranges::for_each(switches_of(statement), name);
    for (const Need& need : needs_) {
      if (const auto* safeguard = std::get_if<SafeguardId>(&need.what->needed))
        named.insert(safeguard->value);
    }
    for (const std::uint32_t value : named) {
      if (model_.safeguards[value].in_place != Truth::yes)
        candidates_.push_back({SafeguardId{value}});
    }
    safeguards_ = candidates_.size();
    parents_.resize(safeguards_);
    std::iota(parents_.begin(), parents_.end(), 0);
  }

  std::vector<std::size_t> safeguards_on(const Between& between) const {
    std::vector<std::size_t> on;
    for (std::size_t pair : between.pairs) {
      for (ArcIndex arc : situation_.pairs[pair].arcs) {
        for (Switch what : switches_of(model_[situation_.arcs[arc].statement])) {
          if (const auto s = place_of(what))
            on.push_back(*s);
        }
      }
    }
    return on;
  }

  bool can_be_kept_apart(TaskId a, TaskId b) const {
    const auto requires_other = [&](TaskId task, TaskId other) {
      return std::ranges::any_of(needs_, [&](const Need& need) {
        const auto* needed = std::get_if<TaskId>(&need.what->needed);
        return need.task == task && needed != nullptr && *needed == other;
      });
    };
    const bool in_one_circle =
        circles_[a.value] >= 0 && circles_[a.value] == circles_[b.value];
    return movable(model_, a) && movable(model_, b) && !in_one_circle &&
           !requires_other(a, b) && !requires_other(b, a);
  }

  bool may_harm(const Pair& pair) const {
    return std::ranges::any_of(pair.arcs, [&](ArcIndex arc) {
      return model_[situation_.arcs[arc].statement].score < 0 &&
             share_a_phase(model_[pair.from], model_[pair.to]);
    });
  }

  void find_pairs() {
    circles_ = deadlock_of_tasks(model_);
    for (std::size_t i = 0; i < situation_.pairs.size(); ++i) {
      const Pair& pair = situation_.pairs[i];
      if (may_harm(pair))
        between_[std::minmax(pair.from.value, pair.to.value)].pairs.push_back(i);
    }
    for (auto& [tasks, between] : between_) {
      const auto on = safeguards_on(between);
      for (std::size_t s : on)
        parents_[root(s)] = root(on.front());
      const std::pair apart{TaskId{tasks.first}, TaskId{tasks.second}};
      if (!can_be_kept_apart(apart.first, apart.second))
        continue;
      between.keep_apart = candidates_.size();
      candidates_.push_back({apart});
    }
  }

  std::size_t root(std::size_t s) const {
    while (parents_[s] != s)
      s = parents_[s];
    return s;
  }

  const Situation& situation_;
  const Model& model_;
  std::vector<Need> needs_;
  std::vector<Treatment> candidates_ = {};
  std::size_t safeguards_ = 0;
  std::vector<std::size_t> parents_ = {};
  std::vector<int> circles_ = {};
  std::map<std::pair<std::uint32_t, std::uint32_t>, Between> between_ = {};
};

}  // namespace

TreatmentGroups treatment_groups(const Situation& situation) {
  Groups groups(situation);
  TreatmentGroups made{.groups = groups.make()};
  made.candidates = groups.candidates();
  return made;
}

}  // namespace taut

// The harm of a pair of tasks depends only on the safeguards that its statements name.
// Tie safeguards that meet on a pair into groups: the remaining harm is then a sum with
// one term for each group, and the best set of k changes is made of best sets of the
// groups. Within a group every subset of safeguards is tried. Keeping two tasks apart
// takes the harm between them away whatever else is done, so for a given subset the best
// pairs to keep apart are simply those with most harm left.

#include "taut/plan/treatment.hpp"

#include "taut/analyse/profile.hpp"
#include "taut/plan/choices.hpp"
#include "taut/plan/remaining_harm.hpp"
#include "taut/plan/treatment_groups.hpp"

#include <algorithm>
#include <utility>

namespace taut {
namespace {

constexpr std::size_t most_in_full = 20;
constexpr std::uint64_t most_tried = 1'000'000;

void put_in_place(Model& model, SafeguardId safeguard, bool on) {
  model.safeguards[safeguard.value].in_place = on ? Truth::yes : Truth::no;
}

// The strongest active tension of a pair, as `make_situation` finds it: the largest, of
// equals the first firm one, else the first.
int harm_of_pair(const Model& model, const Situation& situation, const Pair& pair) {
  if (!share_a_phase(model[pair.from], model[pair.to]))
    return 0;
  int strongest = 0;
  bool firm = false;
  for (ArcIndex index : pair.arcs) {
    const Arc& arc = situation.arcs[index];
    const Statement& statement = model[arc.statement];
    if (evaluate(model, statement.when) != Truth::yes)
      continue;
    const int effect = effective_score(model, statement);
    if (-effect > strongest)
      firm = grounds_of(model, statement).firm;
    else if (effect < 0 && -effect == strongest)
      firm = firm || grounds_of(model, statement).firm;
    strongest = std::max(strongest, -effect);
  }
  return strongest * std::max(least_value(model), value_of_task(model, pair.to)) *
         (firm ? 2 : 1);
}

int harm_of_need(const Model& model, const Need& need) {
  return met(model, *need.what) == Truth::yes
             ? 0
             : 2 * std::max(0, value_of_task(model, need.task));
}

// All that one group can do, tried in full.
class GroupSearch {
 public:
  GroupSearch(const Situation& situation, const std::vector<Treatment>& candidates,
              const TreatmentGroup& group, std::size_t most)
      : situation_(situation),
        candidates_(candidates),
        group_(group),
        model_(situation.of()),
        best_(most, most_sets) {}

  // Lowers `exact_up_to` where the group is too large to be tried in full.
  Choices run(std::size_t& exact_up_to) {
    const std::size_t count = group_.safeguards.size();
    std::size_t deepest = std::min(count, best_.most());
    if (count > most_in_full) {
      deepest = deepest_allowed(count, deepest);
      exact_up_to = std::min(exact_up_to, deepest);
      best_.limit(deepest);
    }
    choose(0, deepest);
    best_.drop_useless();
    return std::move(best_);
  }

 private:
  static std::size_t deepest_allowed(std::size_t count, std::size_t most) {
    std::uint64_t tried = 1;
    std::uint64_t of_size = 1;
    for (std::size_t k = 1; k <= most; ++k) {
      of_size = of_size * (count - k + 1) / k;
      tried += of_size;
      if (tried > most_tried)
        return k - 1;
    }
    return most;
  }

  // Every subset of the safeguards from `next` on, with at most `left` more of them.
  void choose(std::size_t next, std::size_t left) {
    if (next == group_.safeguards.size() || left == 0) {
      weigh();
      return;
    }
    choose(next + 1, left);
    const SafeguardId safeguard = safeguard_at(next);
    const Truth as_it_is = model_.safeguards[safeguard.value].in_place;
    put_in_place(model_, safeguard, true);
    chosen_.push_back(group_.safeguards[next]);
    choose(next + 1, left - 1);
    chosen_.pop_back();
    model_.safeguards[safeguard.value].in_place = as_it_is;
  }

  SafeguardId safeguard_at(std::size_t i) const {
    return std::get<SafeguardId>(candidates_[group_.safeguards[i]].what);
  }

  void weigh() {
    std::int64_t rest = 0;
    std::vector<Saving> savings;
    for (const Between& between : group_.between) {
      std::int64_t harm = 0;
      for (std::size_t pair : between.pairs)
        harm += harm_of_pair(model_, situation_, situation_.pairs[pair]);
      rest += harm;
      if (between.keep_apart && harm > 0)
        savings.push_back({harm, *between.keep_apart});
    }
    for (const Need& need : group_.needs)
      rest += harm_of_need(model_, need);
    best_.offer(chosen_, rest, std::move(savings));
  }

  const Situation& situation_;
  const std::vector<Treatment>& candidates_;
  const TreatmentGroup& group_;
  Model model_;
  Choices best_;
  std::vector<std::size_t> chosen_ = {};
};

void apply(Model& model, const std::vector<Treatment>& changes) {
  for (const Treatment& change : changes) {
    if (const auto* safeguard = std::get_if<SafeguardId>(&change.what))
      put_in_place(model, *safeguard, true);
  }
}

}  // namespace

std::int64_t remaining_with(const Situation& situation,
                            const std::vector<Treatment>& changes) {
  Model model = situation.of();
  apply(model, changes);
  Situation after = make_situation(model);
  for (const Treatment& change : changes) {
    if (const auto* apart = std::get_if<std::pair<TaskId, TaskId>>(&change.what))
      after = kept_apart(std::move(after), apart->first, apart->second);
  }
  return remaining_harm(after);
}

TreatmentFront treatment_front(const Situation& situation, int most_changes) {
  TreatmentGroups made = treatment_groups(situation);
  TreatmentFront front;
  const auto most = static_cast<std::size_t>(std::max(most_changes, 0));
  std::size_t exact_up_to = most;
  Choices all(most, most_sets);
  all.offer({}, 0, {});
  for (const TreatmentGroup& group : made.groups)
    all = all.plus(GroupSearch(situation, made.candidates, group, most).run(exact_up_to));
  front.cut_short = exact_up_to < most;
  all.limit(exact_up_to);
  all.drop_useless();

  // What no group holds stays whatever is done.
  const std::int64_t fixed = remaining_harm(situation) - all.with(0).remaining;
  front.candidates = std::move(made.candidates);
  for (std::size_t k = 0; k <= all.most(); ++k) {
    const Choices::Best& best = all.with(k);
    if (best.any)
      front.steps.push_back({.changes = static_cast<int>(k),
                             .remaining = best.remaining + fixed,
                             .as_good = best.count,
                             .sets = best.sets});
  }
  return front;
}

}  // namespace taut

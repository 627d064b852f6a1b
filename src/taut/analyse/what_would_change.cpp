#include "taut/analyse/what_would_change.hpp"

#include <algorithm>
#include <utility>

namespace taut {
namespace {

void add(std::vector<Switch>& all, Switch what) {
  if (std::ranges::find(all, what) == all.end())
    all.push_back(what);
}

void add_all(std::vector<Switch>& all, const When& when) {
  if (when.kind == When::Kind::is)
    add(all, when.what);
  for (const When& part : when.parts)
    add_all(all, part);
}

Truth& value_in(Model& model, Switch what) {
  if (const auto* condition = std::get_if<ConditionId>(&what))
    return model.conditions[condition->value].holds;
  return model.safeguards[std::get<SafeguardId>(what).value].in_place;
}

// The order of states is that of `make_situation`.
ArcChange now(const Model& model, ArcIndex index, const Arc& arc) {
  const Statement& statement = model[arc.statement];
  ArcChange change{.arc = index, .effect = effective_score(model, statement)};
  const Truth when = evaluate(model, statement.when);
  if (when == Truth::no)
    change.state = ArcState::dormant;
  else if (when == Truth::unknown)
    change.state = ArcState::undecided;
  else if (!share_a_phase(model[arc.from], model[arc.to]))
    change.state = ArcState::separated;
  else if (change.effect == 0 && statement.score != 0)
    change.state = ArcState::held;
  return change;
}

bool differs(const Arc& before, const ArcChange& after) {
  return before.state != after.state ||
         (after.state == ArcState::active && before.effect != after.effect);
}

}  // namespace

std::vector<Switch> switches_of(const Statement& statement) {
  std::vector<Switch> all;
  add_all(all, statement.when);
  for (const Shift& shift : statement.shifts)
    add(all, shift.by);
  return all;
}

std::vector<SwitchEffect> what_would_change(const Situation& situation,
                                            const std::vector<ArcIndex>& arcs) {
  std::vector<Switch> named;
  for (ArcIndex index : arcs) {
    for (Switch what : switches_of(situation.of()[situation.arcs[index].statement]))
      add(named, what);
  }
  std::ranges::sort(named);
  Model model = situation.of();
  std::vector<SwitchEffect> changes;
  for (Switch what : named) {
    Truth& value = value_in(model, what);
    const Truth before = value;
    for (Truth other : {Truth::yes, Truth::no}) {
      if (other == before)
        continue;
      value = other;
      SwitchEffect change{.what = what, .value = other};
      for (ArcIndex index : arcs) {
        const ArcChange after = now(model, index, situation.arcs[index]);
        if (differs(situation.arcs[index], after))
          change.arcs.push_back(after);
      }
      if (!change.arcs.empty())
        changes.push_back(std::move(change));
    }
    value = before;
  }
  return changes;
}

}  // namespace taut

#include "taut/model/situation.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <string>
#include <utility>
#include <variant>

namespace taut {
bool is_in_score(const Model& model, const Shift& shift) {
  const auto* safeguard = std::get_if<SafeguardId>(&shift.by);
  return safeguard && model.mandate.judging.safeguards == Judging::Safeguards::with &&
         model[*safeguard].was_in_place == Truth::yes;
}

namespace {

// The circumstances of one statement: the same for every pair it covers.
struct Worth {
  Truth when;
  int effect;
  Grounds grounds;
};

ArcState state_of(const Worth& worth, const Statement& statement, const Task& from,
                  const Task& to) {
  if (worth.when == Truth::no)
    return ArcState::dormant;
  if (worth.when == Truth::unknown)
    return ArcState::undecided;
  if (!share_a_phase(from, to))
    return ArcState::separated;
  return worth.effect == 0 && statement.score != 0 ? ArcState::held : ArcState::active;
}

void add_arcs(const Model& model, StatementId id, std::vector<Arc>& arcs) {
  const Statement& statement = model[id];
  const Worth worth{evaluate(model, statement.when), effective_score(model, statement),
                    grounds_of(model, statement)};
  const auto add = [&](TaskId from, TaskId to, bool back) {
    arcs.push_back({.statement = id,
                    .from = from,
                    .to = to,
                    .effect = static_cast<std::int8_t>(worth.effect),
                    .state = state_of(worth, statement, model[from], model[to]),
                    .general = statement.general(),
                    .back = back,
                    .grounds = worth.grounds});
  };
  for (TaskId a : statement.from.tasks) {
    for (TaskId b : statement.to.tasks) {
      if (a == b)
        continue;
      add(a, b, false);
      if (statement.mutual)
        add(b, a, true);
    }
  }
}

// Limited only after all shifts are added, so that their order does not matter.
template <typename ValueOf>
int shifted(const Model& model, const Statement& statement, const ValueOf& value) {
  int effect = statement.score;
  for (const Shift& shift : statement.shifts) {
    if (value(shift.by) == Truth::yes)
      effect += shift.amount;
    if (is_in_score(model, shift))
      effect -= shift.amount;
  }
  if (statement.score == 0)
    return 0;
  return statement.score < 0 ? std::clamp(effect, -3, 0) : std::clamp(effect, 0, 3);
}

bool covers_several_pairs(const Statement& statement) {
  if (statement.mutual)
    return true;
  int pairs = 0;
  for (TaskId from : statement.from.tasks) {
    for (TaskId to : statement.to.tasks) {
      if (from != to && ++pairs > 1)
        return true;
    }
  }
  return false;
}

// The arc of the strongest effect of one sign; ties: firm first, then first written.
void offer(const std::vector<Arc>& arcs, ArcIndex index, int& strength,
           std::optional<ArcIndex>& leading) {
  const Arc& arc = arcs[index];
  const int size = std::abs(arc.effect);
  const bool stronger = size > strength;
  const bool firmer =
      size == strength && leading && arc.grounds.firm && !arcs[*leading].grounds.firm;
  if (stronger || firmer) {
    strength = size;
    leading = index;
  }
}

std::vector<Pair> make_pairs(const std::vector<Arc>& arcs) {
  std::vector<ArcIndex> order;
  order.reserve(arcs.size());
  for (ArcIndex i = 0; i < arcs.size(); ++i) {
    if (!arcs[i].general)
      order.push_back(i);
  }
  std::ranges::stable_sort(
      order, {}, [&](ArcIndex i) { return std::pair(arcs[i].from, arcs[i].to); });

  std::vector<Pair> pairs;
  for (ArcIndex i : order) {
    const Arc& arc = arcs[i];
    if (pairs.empty() || pairs.back().from != arc.from || pairs.back().to != arc.to)
      pairs.push_back({.from = arc.from, .to = arc.to});
    Pair& pair = pairs.back();
    pair.arcs.push_back(i);
    if (arc.state != ArcState::active)
      continue;
    if (arc.effect < 0)
      offer(arcs, i, pair.tension, pair.leading_tension);
    else if (arc.effect > 0)
      offer(arcs, i, pair.synergy, pair.leading_synergy);
  }
  return pairs;
}

}  // namespace

std::string_view name_of(ArcState state) {
  switch (state) {
    case ArcState::dormant: return "dormant";
    case ArcState::undecided: return "undecided";
    case ArcState::separated: return "separated";
    case ArcState::held: return "held";
    case ArcState::active: break;
  }
  return "active";
}

const Pair* Situation::find(TaskId from, TaskId to) const {
  const auto at =
      std::ranges::lower_bound(pairs, std::pair(from, to), {},
                               [](const Pair& p) { return std::pair(p.from, p.to); });
  return at != pairs.end() && at->from == from && at->to == to ? &*at : nullptr;
}

int Situation::tension(TaskId from, TaskId to) const {
  const Pair* pair = find(from, to);
  return pair ? pair->tension : 0;
}

int Situation::synergy(TaskId from, TaskId to) const {
  const Pair* pair = find(from, to);
  return pair ? pair->synergy : 0;
}

Situation make_situation(const Model& model) {
  Situation situation{.model = &model};
  for (std::uint32_t i = 0; i < model.statements.size(); ++i)
    add_arcs(model, StatementId{i}, situation.arcs);
  situation.pairs = make_pairs(situation.arcs);
  return situation;
}

Truth value_of(const Model& model, Switch what) {
  if (const auto* condition = std::get_if<ConditionId>(&what))
    return model[*condition].holds;
  return model[std::get<SafeguardId>(what)].in_place;
}

Truth evaluate(const Model& model, const When& when) {
  switch (when.kind) {
    case When::Kind::is: return value_of(model, when.what);
    case When::Kind::negation: return negate(evaluate(model, when.parts.front()));
    case When::Kind::any: {
      Truth result = Truth::no;
      for (const When& part : when.parts)
        result = either(result, evaluate(model, part));
      return result;
    }
    case When::Kind::all: break;
  }
  Truth result = Truth::yes;
  for (const When& part : when.parts)
    result = both(result, evaluate(model, part));
  return result;
}

int effective_score(const Model& model, const Statement& statement) {
  return shifted(model, statement, [&](Switch by) { return value_of(model, by); });
}

int effective_score_if(const Model& model, const Statement& statement, Switch what,
                       Truth value) {
  return shifted(model, statement,
                 [&](Switch by) { return by == what ? value : value_of(model, by); });
}

Basis basis_of(const Model& model, Switch what) {
  return std::visit([&](auto id) { return model[id].basis; }, what);
}

Basis basis_of(const Model& model, const When& when) {
  if (when.kind == When::Kind::is)
    return value_of(model, when.what) == Truth::unknown ? Basis::stated
                                                        : basis_of(model, when.what);
  if (when.kind == When::Kind::negation)
    return basis_of(model, when.parts.front());
  // One part alone decides a true `any` and a false `all`; else every part is needed.
  const Truth alone = when.kind == When::Kind::any ? Truth::yes : Truth::no;
  const bool one_decides = evaluate(model, when) == alone;
  Basis basis = one_decides ? Basis::unverified : Basis::stated;
  for (const When& part : when.parts) {
    if (!one_decides)
      basis = std::max(basis, basis_of(model, part));
    else if (evaluate(model, part) == alone)
      basis = std::min(basis, basis_of(model, part));
  }
  return basis;
}

Grounds grounds_of(const Model& model, const Statement& statement) {
  Basis basis = std::max(statement.basis, basis_of(model, statement.when));
  for (const Shift& shift : statement.shifts) {
    const bool on = value_of(model, shift.by) == Truth::yes;
    if (on == is_in_score(model, shift))
      continue;
    const int moved = on ? shift.amount : -shift.amount;
    if (moved * statement.score > 0)
      basis = std::max(basis, basis_of(model, shift.by));
  }
  return {basis, statement.firm() && basis <= Basis::derived};
}

bool share_a_phase(const Task& a, const Task& b) {
  if (a.phases.empty() || b.phases.empty())
    return true;
  return std::ranges::any_of(a.phases, [&](PhaseId phase) {
    return std::ranges::find(b.phases, phase) != b.phases.end();
  });
}

int least_value(const Model& model) {
  int shared = 0;
  for (const Objective& objective : model.objectives)
    shared = std::gcd(shared, objective.weight);
  return std::max(shared, 1);
}

int value_of_task(const Model& model, TaskId task) {
  int value = 0;
  for (const Task::Serves& serves : model[task].serves)
    value += model[serves.objective].weight * serves.degree;
  return value;
}

Harm harm(const Situation& situation, const Pair& pair) {
  if (!pair.leading_tension)
    return 0;
  const bool firm = situation.arcs[*pair.leading_tension].grounds.firm;
  return pair.tension * sixths / (firm ? 3 : 6) *
         std::max(least_value(situation.of()), value_of_task(situation.of(), pair.to));
}

std::string address(const Situation& situation, ArcIndex index) {
  const Model& model = situation.of();
  const Arc& arc = situation.arcs[index];
  const Statement& statement = model[arc.statement];
  std::string text(statement.id);
  if (covers_several_pairs(statement)) {
    text += '/';
    text += model[arc.from].id;
    text += '-';
    text += model[arc.to].id;
  }
  return text;
}

}  // namespace taut

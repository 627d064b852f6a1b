// The meaning of a link, said again as slowly and plainly as possible, and compared on
// random mandates.

#include "support/random_mandate.hpp"
#include "taut/model/situation.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <optional>

namespace taut {
namespace {

// By counting the parts.
Truth slow_when(const Model& model, const When& when) {
  if (when.kind == When::Kind::is)
    return std::holds_alternative<ConditionId>(when.what)
               ? model.conditions[std::get<ConditionId>(when.what).value].holds
               : model.safeguards[std::get<SafeguardId>(when.what).value].in_place;
  int yes = 0;
  int no = 0;
  for (const When& part : when.parts) {
    const Truth here = slow_when(model, part);
    yes += here == Truth::yes;
    no += here == Truth::no;
  }
  const int parts = static_cast<int>(when.parts.size());
  switch (when.kind) {
    case When::Kind::all:
      return no > 0 ? Truth::no : yes == parts ? Truth::yes : Truth::unknown;
    case When::Kind::any:
      return yes > 0 ? Truth::yes : no == parts ? Truth::no : Truth::unknown;
    default: return yes == 1 ? Truth::no : no == 1 ? Truth::yes : Truth::unknown;
  }
}

int slow_effect(const Model& model, const Statement& statement) {
  int e = statement.score;
  for (const Shift& shift : statement.shifts)
    e += slow_when(model, {.kind = When::Kind::is, .what = shift.by}) == Truth::yes
             ? shift.amount
             : 0;
  if (statement.score < 0)
    return e > 0 ? 0 : e < -3 ? -3 : e;
  if (statement.score > 0)
    return e < 0 ? 0 : e > 3 ? 3 : e;
  return 0;
}

bool slow_meet(const Model& model, const Task& a, const Task& b) {
  bool meet = model.phases.empty();
  for (std::uint32_t p = 0; p < model.phases.size(); ++p) {
    const auto runs = [&](const Task& task) {
      bool found = task.phases.empty();
      for (PhaseId phase : task.phases)
        found = found || phase == PhaseId{p};
      return found;
    };
    meet = meet || (runs(a) && runs(b));
  }
  return meet;
}

bool names(const End& end, TaskId task) {
  return std::ranges::find(end.tasks, task) != end.tasks.end();
}

bool covers(const Statement& s, TaskId from, TaskId to) {
  return (names(s.from, from) && names(s.to, to)) ||
         (s.mutual && names(s.from, to) && names(s.to, from));
}

ArcState slow_state(const Model& model, const Statement& s, TaskId from, TaskId to) {
  const Truth when = slow_when(model, s.when);
  if (when == Truth::no)
    return ArcState::dormant;
  if (when == Truth::unknown)
    return ArcState::undecided;
  if (!slow_meet(model, model[from], model[to]))
    return ArcState::separated;
  return s.score != 0 && slow_effect(model, s) == 0 ? ArcState::held : ArcState::active;
}

// Would doubting this row leave the statement as it is?
bool may_be_doubted(const Model& model, const Statement& s, Switch what) {
  for (const Shift& shift : s.shifts) {
    if (shift.by == what && (shift.amount > 0) == (s.score > 0) && s.score != 0 &&
        shift.amount != 0 && value_of(model, what) == Truth::yes)
      return false;
  }
  return true;
}

// Firm by itself, and nothing unsure decides it: with every unsure row taken for unknown
// its `when` is still what it was, and no unsure shift makes it stronger.
bool slow_firm(const Model& model, const Statement& s) {
  if (!s.firm())
    return false;
  Model without = model;
  const auto look_at = [&](auto id, const auto& row) {
    if (row.basis <= Basis::derived)
      return true;
    turn(without, Switch{id}, Truth::unknown);
    return may_be_doubted(model, s, Switch{id});
  };
  bool firm = true;
  for (std::uint32_t i = 0; i < model.conditions.size(); ++i)
    firm = look_at(ConditionId{i}, model.conditions[i]) && firm;
  for (std::uint32_t i = 0; i < model.safeguards.size(); ++i)
    firm = look_at(SafeguardId{i}, model.safeguards[i]) && firm;
  return firm && slow_when(without, s.when) == slow_when(model, s.when);
}

struct SlowPair {
  int strength = 0;
  const Statement* leading = nullptr;
};

SlowPair slow_pair(const Model& model, TaskId from, TaskId to, int sign) {
  SlowPair best;
  for (int pass : {0, 1}) {  // firm ones first
    for (const Statement& s : model.statements) {
      const bool looked_at = slow_firm(model, s) == (pass == 0) && !s.general() &&
                             covers(s, from, to) &&
                             slow_state(model, s, from, to) == ArcState::active;
      const int strength = looked_at ? sign * slow_effect(model, s) : 0;
      if (strength > best.strength)
        best = {strength, &s};
    }
  }
  return best;
}

const Statement* leader(const Situation& s, std::optional<ArcIndex> arc) {
  return arc ? &s.of()[s.arcs[*arc].statement] : nullptr;
}

void compare_pair(const Situation& s, TaskId from, TaskId to) {
  const SlowPair tension = slow_pair(s.of(), from, to, -1);
  const SlowPair synergy = slow_pair(s.of(), from, to, +1);
  EXPECT_EQ(s.tension(from, to), tension.strength);
  EXPECT_EQ(s.synergy(from, to), synergy.strength);
  const Pair* pair = s.find(from, to);
  if (!pair)
    return;
  EXPECT_EQ(leader(s, pair->leading_tension), tension.leading);
  EXPECT_EQ(leader(s, pair->leading_synergy), synergy.leading);
  int value = 0;
  for (const Task::Serves& serves : s.of()[to].serves)
    value += s.of()[serves.objective].weight * serves.degree;
  int least = 0;
  for (const Objective& objective : s.of().objectives)
    least = std::gcd(least, objective.weight);
  const double full = tension.strength / 3.0 * std::max(value, least);
  EXPECT_DOUBLE_EQ(
      in_ones(harm(s, *pair)),
      tension.leading && !slow_firm(s.of(), *tension.leading) ? full / 2 : full);
}

TEST(SituationOracle, AgreesOnRandomMandates) {
  for (std::uint32_t seed = 0; seed < 600; ++seed) {
    SCOPED_TRACE(seed);
    const auto m = test::random_mandate(seed);
    const Model& model = m.model;
    const Situation s = make_situation(model);

    std::size_t arcs = 0;
    for (std::uint32_t i = 0; i < model.tasks.size(); ++i) {
      for (std::uint32_t j = 0; j < model.tasks.size(); ++j) {
        if (i == j)
          continue;
        compare_pair(s, TaskId{i}, TaskId{j});
        arcs += static_cast<std::size_t>(
            std::ranges::count_if(model.statements, [&](const Statement& statement) {
              return covers(statement, TaskId{i}, TaskId{j});
            }));
      }
    }
    for (const Arc& arc : s.arcs) {
      const Statement& statement = model[arc.statement];
      EXPECT_EQ(arc.effect, slow_effect(model, statement));
      EXPECT_EQ(arc.state, slow_state(model, statement, arc.from, arc.to));
      EXPECT_EQ(arc.general, statement.general());
      EXPECT_EQ(arc.grounds.firm, slow_firm(model, statement));
    }
    const auto mutual = [](const Statement& statement) { return statement.mutual; };
    if (std::ranges::none_of(model.statements, mutual)) {
      EXPECT_EQ(s.arcs.size(), arcs);
    }
    if (testing::Test::HasFailure())
      return;
  }
}

}  // namespace
}  // namespace taut

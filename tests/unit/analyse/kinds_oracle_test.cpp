// Each kind that rests on a count or a comparison, against its definition written out
// plainly, on random mandates.

#include "support/random_mandate.hpp"
#include "support/told.hpp"
#include "taut/analyse/later.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <set>
#include <string>

namespace taut {
namespace {

using test::Told;
using Names = std::set<std::string>;

constexpr std::uint32_t mandates = 500;

int serves(const Model& model, TaskId task, ObjectiveId objective) {
  for (const auto& s : model[task].serves) {
    if (s.objective == objective)
      return s.degree;
  }
  return 0;
}

std::vector<TaskId> all_tasks(const Model& model) {
  std::vector<TaskId> tasks;
  for (std::uint32_t i = 0; i < model.tasks.size(); ++i)
    tasks.push_back(TaskId{i});
  return tasks;
}

// The addresses of the findings of a kind, in the list and in the picture.
Names addresses(const Findings& findings, std::string_view kind) {
  Names names;
  for (const auto* part : {&findings.picture, &findings.all}) {
    for (const Finding& finding : *part) {
      if (finding.kind != kind)
        continue;
      EXPECT_TRUE(names.insert(finding.id).second) << finding.id << " is told twice";
    }
  }
  return names;
}

void on_random_mandates(const std::function<void(const Told&)>& check) {
  for (std::uint32_t seed = 0; seed < mandates; ++seed) {
    SCOPED_TRACE(seed);
    check(Told(test::random_rich_mandate(seed)));
    if (testing::Test::HasFailure())
      return;
  }
}

// reaches[i][j]: j must come before i, directly or through others.
std::vector<std::vector<bool>> comes_before(const Model& model) {
  const std::size_t n = model.tasks.size();
  std::vector<std::vector<bool>> reaches(n, std::vector<bool>(n, false));
  for (TaskId i : all_tasks(model)) {
    for (const Requirement& need : model[i].requires_first) {
      if (const auto* j = std::get_if<TaskId>(&need.needed))
        reaches[i.value][j->value] = true;
    }
  }
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j)
        reaches[i][j] = reaches[i][j] || (reaches[i][k] && reaches[k][j]);
    }
  }
  return reaches;
}

bool in_one_deadlock(const std::vector<std::vector<bool>>& before, TaskId a, TaskId b) {
  return before[a.value][b.value] && before[b.value][a.value];
}

Truth as_known(const Model& model, const Requirement& need) {
  if (const auto* c = std::get_if<ConditionId>(&need.needed))
    return model[*c].holds;
  if (const auto* s = std::get_if<SafeguardId>(&need.needed))
    return model[*s].in_place;
  return Truth::yes;
}

bool is_met(const Model& model, const Requirement& need) {
  return as_known(model, need) == Truth::yes;
}

TEST(DeadlockOracle, IsEveryGroupOfTasksThatMustComeBeforeOneAnother) {
  on_random_mandates([](const Told& told) {
    const Model& model = told.situation.of();
    const auto before = comes_before(model);
    Names expected;
    for (TaskId i : all_tasks(model)) {
      std::string name;
      bool first = true;
      for (TaskId j : all_tasks(model)) {
        if (j != i && !in_one_deadlock(before, i, j))
          continue;
        first = first && j >= i;
        name += (name.empty() ? "" : "+") + std::string(model[j].id);
      }
      if (first && name.find('+') != std::string::npos)
        expected.insert("deadlock:" + name);
    }
    EXPECT_EQ(addresses(told.findings, "deadlock"), expected);
  });
}

TEST(MissingRequirementOracle, IsEveryRequiredThingThatDoesNotHold) {
  on_random_mandates([](const Told& told) {
    const Model& model = told.situation.of();
    Names expected;
    for (const Task& task : model.tasks) {
      for (const Requirement& need : task.requires_first) {
        if (is_met(model, need))
          continue;
        const auto* c = std::get_if<ConditionId>(&need.needed);
        const auto id = c ? model[*c].id : model[std::get<SafeguardId>(need.needed)].id;
        expected.insert("missing-requirement:" + std::string(id));
      }
    }
    EXPECT_EQ(addresses(told.findings, "missing-requirement"), expected);
  });
}

std::uint32_t first_phase(const Task& task) {
  std::uint32_t first = 1000;
  for (PhaseId phase : task.phases)
    first = std::min(first, phase.value);
  return task.phases.empty() ? 0 : first;
}

TEST(LateRequirementOracle, ComesAfterOrNotBeforeWhereHeldAndFixed) {
  on_random_mandates([](const Told& told) {
    const Model& model = told.situation.of();
    const auto before = comes_before(model);
    Names expected;
    for (TaskId i : all_tasks(model)) {
      for (const Requirement& need : model[i].requires_first) {
        const auto* j = std::get_if<TaskId>(&need.needed);
        if (!j || in_one_deadlock(before, i, *j))
          continue;
        const auto own = first_phase(model[i]);
        const auto other = first_phase(model[*j]);
        const bool fixed = model[i].standing || !model[i].phases.empty();
        if (other > own || (other == own && fixed && !need.held_by.empty()))
          expected.insert("late-requirement:" + std::string(model[i].id) + "/" +
                          std::string(model[*j].id));
      }
    }
    Names found;
    for (const Finding& finding : told.findings.all) {
      if (finding.kind == "late-requirement")
        found.insert(finding.id);
    }
    EXPECT_EQ(found, expected);
  });
}

TEST(PriorityInversionOracle, WeakensTwoHigherTasksStronglyOrOneWhileItServesNothing) {
  on_random_mandates([](const Told& told) {
    const Situation& s = told.situation;
    const Model& model = s.of();
    Names expected;
    for (TaskId i : all_tasks(model)) {
      int strongly = 0;
      bool useful = false;
      for (TaskId j : all_tasks(model)) {
        strongly += s.tension(i, j) >= 2 && model[j].priority < model[i].priority;
        useful = useful || s.synergy(i, j) > 0;
      }
      for (std::uint32_t o = 0; o < model.objectives.size(); ++o)
        useful = useful || serves(model, i, ObjectiveId{o}) > 0;
      if (!model[i].cross_cutting && (strongly >= 2 || (strongly == 1 && !useful)))
        expected.insert("priority-inversion:" + std::string(model[i].id));
    }
    EXPECT_EQ(addresses(told.findings, "priority-inversion"), expected);
  });
}

TEST(BackfireOracle, CostsHalfAsMuchAgainByTwoFirmStatementsOrIsWrittenAgainst) {
  on_random_mandates([](const Told& told) {
    const Situation& s = told.situation;
    const Model& model = s.of();
    Names expected;
    for (TaskId i : all_tasks(model)) {
      for (std::uint32_t o = 0; o < model.objectives.size(); ++o) {
        const int own = serves(model, i, ObjectiveId{o});
        double brings = own;
        double costs = 0;
        std::set<StatementId> firm;
        for (TaskId j : all_tasks(model)) {
          const int other = std::max(0, serves(model, j, ObjectiveId{o}));
          brings += s.synergy(i, j) / 3.0 * other;
          if (other == 0 || s.tension(i, j) < 2)
            continue;
          costs += s.tension(i, j) / 3.0 * other;
          const Arc& leading = s.arcs[*s.find(i, j)->leading_tension];
          if (leading.grounds.firm)
            firm.insert(leading.statement);
        }
        if (own < 0 || (own > 0 && costs > 1.5 * brings - 1e-6 && firm.size() >= 2))
          expected.insert("backfire:" + std::string(model[i].id) + "/" +
                          std::string(model.objectives[o].id));
      }
    }
    EXPECT_EQ(addresses(told.findings, "backfire"), expected);
  });
}

bool is_shaken(const Situation& s, const std::vector<std::vector<bool>>& before,
               TaskId task) {
  const auto strikes = [&](const Arc& arc) {
    return arc.to == task && arc.state == ArcState::active && !arc.general &&
           arc.effect <= -2 && !is_later(s.of(), arc);
  };
  if (std::ranges::any_of(s.arcs, strikes))
    return true;
  for (TaskId i : all_tasks(s.of())) {
    if (i != task && in_one_deadlock(before, i, task))
      return true;
  }
  return std::ranges::any_of(s.of()[task].requires_first, [&](const auto& need) {
    return as_known(s.of(), need) == Truth::no;
  });
}

TEST(StrategyOracle, AGapHasNoCarrierAWeakFootingOnlyShakenOnes) {
  on_random_mandates([](const Told& told) {
    const Model& model = told.situation.of();
    const auto before = comes_before(model);
    Names gaps;
    std::set<TaskId> carriers_of_weak;
    for (std::uint32_t o = 0; o < model.objectives.size(); ++o) {
      std::vector<TaskId> carriers;
      for (TaskId task : all_tasks(model)) {
        if (serves(model, task, ObjectiveId{o}) == 3)
          carriers.push_back(task);
      }
      if (carriers.empty())
        gaps.insert("strategy-gap:" + std::string(model.objectives[o].id));
      else if (std::ranges::all_of(carriers, [&](TaskId task) {
                 return is_shaken(told.situation, before, task);
               }))
        carriers_of_weak.insert(carriers.begin(), carriers.end());
    }
    EXPECT_EQ(addresses(told.findings, "strategy-gap"), gaps);
    std::set<TaskId> told_of;
    for (const Finding& finding : told.findings.picture) {
      if (finding.kind == "weak-footing")
        told_of.insert(finding.tasks.begin(), finding.tasks.end());
    }
    EXPECT_EQ(told_of, carriers_of_weak);
  });
}

}  // namespace
}  // namespace taut

#include "taut/suggest/questions.hpp"

#include "support/random_mandate.hpp"
#include "taut/analyse/finding.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

using PairOfTasks = std::pair<TaskId, TaskId>;

std::vector<Question> asked_of(const Model& model) {
  const Situation situation = make_situation(model);
  const TensionGraph graph = build_graph(situation);
  const Subject subject{situation, graph};
  return questions(subject, one_step_changes(situation), proposals(subject));
}

TEST(Questions, AskAboutEveryOrderedPairOnce) {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    const auto m = test::random_mandate(seed);
    const std::size_t tasks = m.model.tasks.size();
    std::set<PairOfTasks> seen;
    for (const Question& question : asked_of(m.model)) {
      EXPECT_NE(question.from, question.to);
      seen.emplace(question.from, question.to);
    }
    EXPECT_EQ(seen.size(), tasks * (tasks - 1));
    EXPECT_EQ(asked_of(m.model).size(), seen.size());
  }
}

TEST(Questions, ReasonsToAskComeInOrder) {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    const auto m = test::random_mandate(seed);
    const auto asked = asked_of(m.model);
    EXPECT_TRUE(std::ranges::is_sorted(asked, {}, &Question::why)) << seed;
  }
}

// What stands on the first page: findings with their severity.
std::set<std::pair<std::string, Severity>> first_page(const Model& model) {
  std::set<std::pair<std::string, Severity>> page;
  const Situation situation = make_situation(model);
  const Findings findings = find_all(situation, {}, Kinds::polynomial);
  for (const Finding& finding : findings.all)
    page.emplace(finding.id, finding.severity);
  return page;
}

// Every judgement one step off, tried one by one: a finding of another severity, or one
// more or less, is told by a pair in the first block.
TEST(Questions, APairWhoseJudgementChangesFindingsIsAskedFirst) {
  std::size_t tried = 0;
  for (std::uint32_t seed = 1; seed <= 30; ++seed) {
    const auto m = test::random_mandate(seed);
    std::set<PairOfTasks> first;
    for (const Question& question : asked_of(m.model))
      if (question.why == Asking::changes_page)
        first.emplace(question.from, question.to);
    const Situation situation = make_situation(m.model);
    const OneSteps steps = one_step_changes(situation);
    const auto before = first_page(m.model);
    for (const Arc& arc : situation.arcs) {
      if (arc.general || arc.from == arc.to)
        continue;
      bool changes = false;
      for (const int step : {-1, 1}) {
        Model other = m.model;
        Statement& link = other.statements[arc.statement.value];
        const int score = link.score + step;
        if (score < -3 || score > 3 || link.score * score < 0)
          continue;
        link.score = score;
        changes = changes || first_page(other) != before;
      }
      const bool stepped = std::ranges::find(steps.changing, arc.statement,
                                             &OneStep::statement) != steps.changing.end();
      EXPECT_EQ(first.contains({arc.from, arc.to}) || !stepped, true) << seed;
      if (!changes)
        continue;
      ++tried;
      EXPECT_TRUE(first.contains({arc.from, arc.to}) || before.size() > 9) << seed;
    }
  }
  EXPECT_GT(tried, 50U);
}

std::vector<Question> of_a_kind(std::size_t count) {
  std::vector<Question> all;
  for (std::uint32_t i = 0; i < count; ++i)
    all.push_back({TaskId{i}, TaskId{i + 1}, Asking::rest});
  return all;
}

std::set<TaskId> tasks_of(const std::vector<Question>& questions) {
  std::set<TaskId> tasks;
  for (const Question& question : questions)
    tasks.insert(question.from);
  return tasks;
}

TEST(QuestionShares, CoverEverythingAndOverlapAsStated) {
  const auto all = of_a_kind(100);
  std::set<TaskId> covered;
  for (std::size_t part = 1; part <= 4; ++part) {
    const auto mine =
        tasks_of(share_of(all, {.part = part, .of = 4, .overlap = 20}, "desk"));
    EXPECT_EQ(mine.size(), 40U);
    for (std::uint32_t i = 0; i < 20; ++i)
      EXPECT_TRUE(mine.contains(TaskId{i}));
    covered.insert(mine.begin(), mine.end());
  }
  EXPECT_EQ(covered.size(), 100U);
}

TEST(QuestionShares, TakeTheFirstRowsAndTurnTheirOrder) {
  const auto all = of_a_kind(100);
  const auto one = share_of(all, {.part = 1, .of = 2, .overlap = 100, .rows = 10}, "a");
  const auto two = share_of(all, {.part = 2, .of = 2, .overlap = 100, .rows = 10}, "a");
  EXPECT_EQ(tasks_of(one), tasks_of(two));
  EXPECT_EQ(one.front().from, TaskId{0});
  EXPECT_EQ(two.front().from, TaskId{5});
  const auto desk = share_of(all, {.rows = 10}, "desk-1");
  const auto field = share_of(all, {.rows = 10}, "field");
  EXPECT_EQ(tasks_of(desk), tasks_of(field));
  EXPECT_NE(desk.front().from, field.front().from);
}

}  // namespace
}  // namespace taut

#include "taut/analyse/revision.hpp"

#include "support/random_mandate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace taut {
namespace {

using test::MandateBuilder;
using testing::ElementsAre;
using testing::IsEmpty;
using Kind = RowRevision::Kind;

Revision revised(const MandateBuilder& before, const MandateBuilder& after) {
  const Model old = with_new_ids(before.model, after.model);
  const Situation a = make_situation(old);
  const Situation b = make_situation(after.model);
  const Findings of_a = find_all(a);
  const Findings of_b = find_all(b);
  return revise({a, of_a}, {b, of_b});
}

// The revision points into both mandates.
Revision revised(MandateBuilder&& before, const MandateBuilder& after) = delete;

// "added x", "gone y", "changed z: tier 1, then tier 2".
std::vector<std::string> told(const std::vector<RowRevision>& rows) {
  std::vector<std::string> lines;
  for (const RowRevision& row : rows) {
    std::string line = row.kind == Kind::added  ? "added "
                       : row.kind == Kind::gone ? "gone "
                                                : "changed ";
    line += row.id;
    for (const std::string& change : row.changes)
      line += ": " + change;
    lines.push_back(line);
  }
  return lines;
}

MandateBuilder mandate() {
  MandateBuilder m;
  m.task("a", {.tier = 1}).task("b").task("c");
  return m.link("T1", "a", "b", -1).link("T2", "b", "c", -2);
}

TEST(Revise, TellsAddedThenGoneThenChanged) {
  MandateBuilder after;
  after.task("d").task("a", {.tier = 2}).task("b");
  after.link("T1", "a", "b", -3).link("T3", "d", "b", 1);

  const MandateBuilder before = mandate();
  const Revision revision = revised(before, after);

  EXPECT_THAT(told(revision.tasks),
              ElementsAre("added d", "gone c", "changed a: tier 1, then tier 2"));
  EXPECT_THAT(told(revision.statements),
              ElementsAre("added T3", "gone T2", "changed T1: stronger: -1, then -3"));
}

TEST(Revise, TellsWhenATaskRunsWhereBothMandatesHavePhases) {
  auto before = mandate();
  auto after = mandate();
  after.phase("p1").phase("p2");
  after.model.tasks[0].phases = {PhaseId{1}};
  EXPECT_THAT(told(revised(before, after).tasks), IsEmpty()) << "one has no phases";

  before.phase("p1").phase("p2");
  EXPECT_THAT(told(revised(before, after).tasks),
              ElementsAre("changed a: runs in every phase, then p2"));

  after.model.phases[0].title = "Vote";
  after.model.phases[1].title = "Pact and reforms";
  after.model.tasks[0].phases = {PhaseId{0}, PhaseId{1}};
  EXPECT_THAT(told(revised(before, after).tasks),
              ElementsAre("changed a: runs in every phase, then Vote; Pact and reforms"));
}

TEST(Revise, FollowsATaskThatWasCalledSomethingElse) {
  auto after = mandate();
  after.model.tasks[0].id = "new";
  after.model.tasks[0].was = "a";

  const MandateBuilder before = mandate();
  const Revision revision = revised(before, after);

  EXPECT_THAT(told(revision.tasks), ElementsAre("changed new: called a before"));
  EXPECT_TRUE(revision.consequences.empty()) << "its links are the same";
}

TEST(Revise, AsksWhetherANewTaskOfTheSameTypeIsTheOneNoLongerListed) {
  auto before = mandate();
  auto after = mandate();
  after.model.tasks[2].id = "d";
  for (auto* m : {&before, &after}) {
    m->model.task_types = {{.id = "truce"}, {.id = "aid"}};
    m->model.tasks[2].types = {TaskTypeId{0}};
  }

  const Revision same = revised(before, after);
  ASSERT_EQ(same.tasks.size(), 2U);
  EXPECT_EQ(same.tasks[0].id, "d");
  EXPECT_THAT(same.tasks[0].changes, ElementsAre(testing::HasSubstr("`was: c`")));
  after.model.tasks[2].types = {TaskTypeId{1}};
  EXPECT_THAT(revised(before, after).tasks[0].changes,
              ElementsAre(testing::HasSubstr("of the same title as c")));
  after.model.tasks[2].title = after.keep("another title");
  EXPECT_THAT(revised(before, after).tasks[0].changes, IsEmpty());
}

TEST(Revise, KeepsATaskUnderTheParagraphOfTheTextBefore) {
  auto before = mandate();
  auto after = mandate();
  for (auto* m : {&before, &after})
    m->model.tasks[0].paragraph_basis = Basis::stated;
  before.model.tasks[0].paragraph = "20(d)";
  after.model.tasks[0].paragraph = "S/RES/1, 20(d)";

  EXPECT_THAT(told(revised(before, after).tasks),
              ElementsAre("changed a: paragraph 20(d) of S/RES/1, and none of its own in "
                          "the second text"));
}

TEST(Revise, SaysApartWhatWasNotVerifiedInOneText) {
  auto before = mandate();
  auto after = mandate();
  for (auto* m : {&before, &after}) {
    for (Task& task : m->model.tasks) {
      task.paragraph = "3";
      task.paragraph_basis = Basis::stated;
    }
  }
  before.model.tasks[1].paragraph_basis = Basis::unverified;
  after.model.tasks[2].paragraph = "";

  const Revision revision = revised(before, after);

  EXPECT_THAT(told(revision.unverified),
              ElementsAre("changed b: not verified in the first text",
                          "changed c: not verified in the second text"));
  EXPECT_THAT(revision.tasks, IsEmpty());
}

TEST(Revise, TellsANewObjectiveOnceAndNotWithEveryTask) {
  const MandateBuilder before = mandate();
  MandateBuilder after = mandate();
  const auto fresh = static_cast<std::uint32_t>(after.model.objectives.size());
  after.objective("fresh", 1);
  for (Task& task : after.model.tasks)
    task.serves.push_back({ObjectiveId{fresh}, 2});

  const Revision revision = revised(before, after);

  EXPECT_THAT(told(revision.objectives), ElementsAre("added fresh"));
  EXPECT_THAT(revision.tasks, IsEmpty());
}

PageChange page_change(const Revision& revision, std::string_view id) {
  const auto found = std::ranges::find(revision.first_page, id, &PageChange::id);
  EXPECT_NE(found, revision.first_page.end()) << id;
  return found == revision.first_page.end() ? PageChange() : *found;
}

// A grade that moves says what moved it: here the safeguard behind T2, and nothing else.
TEST(Revise, NamesThePremiseOfAChangeOfGrade) {
  const auto strained = [](Truth fence) {
    MandateBuilder m;
    m.safeguard("fence", fence, "the fence").task("a").task("b");
    m.task("c", {.tier = 1}).task("d", {.tier = 1});
    m.link("T1", "a", "c", -2).link("T2", "b", "c", -3).shift("fence", 2);
    return m.link("T3", "a", "d", -1).link("T4", "b", "d", -1);
  };
  const MandateBuilder before = strained(Truth::no);
  const MandateBuilder after = strained(Truth::yes);
  const Revision revision = revised(before, after);

  const PageChange change = page_change(revision, "strained-task:c");
  EXPECT_LT(change.after, change.before);
  EXPECT_THAT(change.premises, ElementsAre("T2 eases, with the fence: no, then yes"));
}

TEST(Revise, TellsThatMoreTasksWeakenOneWhoseGradeStays) {
  const auto weakened = [](Truth war) {
    MandateBuilder m;
    m.condition("war", war, "there is war").task("a").task("b").task("c");
    m.task("d", {.tier = 1});
    m.link("T1", "a", "d", -2).link("T2", "b", "d", -1);
    return m.link("T3", "c", "d", -1).when("war");
  };
  const MandateBuilder before = weakened(Truth::no);
  const MandateBuilder after = weakened(Truth::yes);
  const Revision revision = revised(before, after);

  const PageChange change = page_change(revision, "strained-task:d");
  EXPECT_EQ(change.before, change.after);
  EXPECT_EQ(change.weakened_by_before, 2U);
  EXPECT_EQ(change.weakened_by_after, 3U);
  EXPECT_THAT(change.premises, ElementsAre("T3 wakes, with there is war: no, then yes"));
}

TEST(Revise, FindsNothingBetweenAMandateAndItself) {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const MandateBuilder m = test::random_rich_mandate(seed);
    EXPECT_TRUE(revised(m, m).empty()) << seed;
    EXPECT_THAT(revised(m, m).first_page, IsEmpty()) << seed;
  }
}

}  // namespace
}  // namespace taut

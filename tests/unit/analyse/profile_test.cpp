#include "taut/analyse/profile.hpp"

#include "support/random_mandate.hpp"
#include "support/same_mandate.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace taut {
namespace {

using test::MandateBuilder;

Profile profile(const MandateBuilder& m, std::string_view task) {
  return profiles_of(make_situation(m.model))[m.id(task).value];
}

// One task that harms one other: caused = suffered = strength / 3 x value.
MandateBuilder pair_of(int value, int strength) {
  MandateBuilder m;
  m.objective("o", value).task("by").task("on", {.serves = {{"o", 1}}});
  return m.link("T", "by", "on", -strength);
}

TEST(Grouping, ShieldsFromThreeOnAndOnlyWhatSuffersMoreThanItCauses) {
  EXPECT_EQ(profile(pair_of(3, 3), "on").grouping, Grouping::shield);
  EXPECT_EQ(profile(pair_of(4, 2), "on").grouping, Grouping::mixed) << "8/3 < 3";
  auto even = pair_of(3, 3);
  even.model.tasks[0].serves = {{ObjectiveId{0}, 1}};
  even.link("T2", "on", "by", -3);
  EXPECT_NE(profile(even, "on").grouping, Grouping::shield) << "as much as it causes";
}

TEST(Grouping, AsksWhatATaskBringsWhereItCausesThree) {
  EXPECT_EQ(profile(pair_of(3, 3), "by").grouping, Grouping::costs_more);
  auto equal = pair_of(3, 3);
  equal.model.tasks[0].serves = {{ObjectiveId{0}, 1}};
  EXPECT_EQ(profile(equal, "by").grouping, Grouping::costs_more) << "3 is not above 3";
  auto lifting = equal;
  lifting.task("third", {.serves = {{"o", 1}}}).link("S", "by", "third", 1);
  EXPECT_EQ(profile(lifting, "by").grouping, Grouping::handle_with_care);
}

TEST(Grouping, NeverSaysThatACrossCuttingTaskCostsMore) {
  auto m = pair_of(3, 3);
  m.model.tasks[0].cross_cutting = true;
  EXPECT_EQ(profile(m, "by").grouping, Grouping::mixed);
  m.model.tasks[0].cross_cutting = false;
  m.model.tasks[0].enables_all = true;
  EXPECT_EQ(profile(m, "by").grouping, Grouping::mixed);
}

TEST(Grouping, LetsGoBelowOne) {
  EXPECT_EQ(profile(pair_of(2, 1), "by").grouping, Grouping::free_to_go) << "2/3";
  EXPECT_EQ(profile(pair_of(3, 1), "by").grouping, Grouping::mixed) << "exactly 1";
}

TEST(Profile, CountsAStatementThatIsNotFirmHalf) {
  auto m = pair_of(3, 3);
  const Harm firm = profile(m, "on").suffered;
  m.known(Basis::inferred);
  EXPECT_EQ(firm, 3 * sixths);
  EXPECT_EQ(profile(m, "on").suffered * 2, firm);
}

TEST(Profile, GivesEqualHarmOneRank) {
  MandateBuilder m;
  for (const char* id : {"a", "b", "c", "d"})
    m.task(id);
  m.link("T1", "a", "d", -3).link("T2", "b", "d", -2).link("T3", "c", "d", -2);
  m.link("T4", "d", "a", -1);

  EXPECT_EQ(profile(m, "a").caused_rank, 1);
  EXPECT_EQ(profile(m, "b").caused_rank, 2);
  EXPECT_EQ(profile(m, "c").caused_rank, 2);
  EXPECT_EQ(profile(m, "d").caused_rank, 4);
  EXPECT_EQ(profile(m, "b").suffered_rank, 0) << "suffers nothing";
}

// The definitions of the design, in fractions as they stand there.
Grouping by_definition(double value, double lifts, double caused, double suffered,
                       bool cuts_across) {
  constexpr double hair = 1e-9;  // thirds and sixths are not exact in binary
  if (suffered >= 3 - hair && suffered > caused + hair)
    return Grouping::shield;
  if (caused >= 3 - hair && value + lifts > caused + hair)
    return Grouping::handle_with_care;
  if (caused >= 3 - hair && !cuts_across)
    return Grouping::costs_more;
  return caused + suffered < 1 - hair ? Grouping::free_to_go : Grouping::mixed;
}

TEST(Profile, AgreesWithTheDefinitionOnRandomMandates) {
  std::map<Grouping, int> seen;
  for (std::uint32_t seed = 0; seed < 1000; ++seed) {
    const auto m = test::random_rich_mandate(seed);
    const Situation s = make_situation(m.model);
    const auto profiles = profiles_of(s);
    ASSERT_EQ(profiles.size(), m.model.tasks.size());
    for (std::uint32_t t = 0; t < profiles.size(); ++t) {
      double lifts = 0;
      double caused = 0;
      double suffered = 0;
      for (const Pair& pair : s.pairs) {
        if (pair.from == TaskId{t}) {
          caused += in_ones(harm(s, pair));
          lifts += pair.synergy / 3.0 * std::max(0, value_of_task(m.model, pair.to));
        }
        if (pair.to == TaskId{t})
          suffered += in_ones(harm(s, pair));
      }
      const Profile& p = profiles[t];
      ASSERT_EQ(p.task, TaskId{t});
      ASSERT_EQ(p.value, value_of_task(m.model, TaskId{t}));
      ASSERT_NEAR(in_ones(p.lifts), lifts, 1e-6) << seed;
      ASSERT_NEAR(in_ones(p.caused), caused, 1e-6) << seed;
      ASSERT_NEAR(in_ones(p.suffered), suffered, 1e-6) << seed;
      const Task& task = m.model.tasks[t];
      ASSERT_EQ(p.grouping, by_definition(p.value, lifts, caused, suffered,
                                          task.cross_cutting || task.enables_all))
          << seed;
      ++seen[p.grouping];
    }
  }
  EXPECT_EQ(seen.size(), 5U) << "every grouping must turn up";
}

TEST(Profile, DoesNotDependOnNamesOrOrder) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const auto m = test::random_rich_mandate(seed);
    const auto before = profiles_of(make_situation(m.model));
    const auto renamed = test::with_other_ids(m);
    const auto reversed = test::with_tasks_reversed(m);
    const auto other_names = profiles_of(make_situation(renamed.model));
    const auto other_order = profiles_of(make_situation(reversed.model));
    for (std::size_t t = 0; t < before.size(); ++t) {
      for (const Profile* other :
           {&other_names[t], &other_order[before.size() - 1 - t]}) {
        ASSERT_EQ(other->grouping, before[t].grouping) << seed;
        ASSERT_EQ(other->caused, before[t].caused) << seed;
        ASSERT_EQ(other->suffered, before[t].suffered) << seed;
        ASSERT_EQ(other->lifts, before[t].lifts) << seed;
        ASSERT_EQ(other->caused_rank, before[t].caused_rank) << seed;
      }
    }
  }
}

}  // namespace
}  // namespace taut

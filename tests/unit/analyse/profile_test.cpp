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
  m.objective("o", value).objective("p", 1).task("by");
  m.task("on", {.serves = {{"o", 1}}});
  return m.link("T", "by", "on", -strength);
}

TEST(Grouping, SaysWhoSuffersAndWhoCausesATenthOfAllHarm) {
  auto m = pair_of(1, 1);
  m.task("x").task("y").link("T2", "x", "y", -3).link("T3", "y", "x", -3);
  m.task("z").link("Y", "z", "x", 1);
  EXPECT_EQ(profile(m, "by").grouping, Grouping::strains_others) << "1 of 7";
  EXPECT_EQ(profile(m, "on").grouping, Grouping::under_strain);
  EXPECT_EQ(profile(m, "x").grouping, Grouping::both);
  EXPECT_EQ(profile(m, "z").grouping, Grouping::little);
  m.link("T4", "x", "by", -3);
  EXPECT_EQ(profile(m, "on").grouping, Grouping::under_strain) << "1 of 10";
  m.link("T5", "y", "by", -1);
  EXPECT_EQ(profile(m, "on").grouping, Grouping::little) << "1 of 11";
}

// Of 42 pairs two are fewer than one in twenty, three are not.
TEST(Grouping, CallsLittleOnlyWhatWasLookedAt) {
  MandateBuilder m;
  for (int i = 0; i < 22; ++i)
    m.task("t" + std::to_string(i));
  m.link("Y1", "t0", "t1 t2", 1);
  EXPECT_EQ(profile(m, "t0").grouping, Grouping::little) << "no task has more";
  EXPECT_EQ(profile(m, "t5").grouping, Grouping::not_looked_at);
  m.link("Y2", "t3", "t4 t5 t6", 1);
  EXPECT_EQ(profile(m, "t0").grouping, Grouping::little_judged) << "two were judged";
  EXPECT_EQ(profile(m, "t7").grouping, Grouping::not_looked_at);
  EXPECT_EQ(profile(m, "t3").grouping, Grouping::little);
}

TEST(Grouping, DoesNotMoveWhenAllWeightsAreMultiplied) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const auto m = test::random_rich_mandate(seed);
    auto more = m;
    for (Objective& objective : more.model.objectives)
      objective.weight *= 7;
    const Situation before = make_situation(m.model);
    const Situation after = make_situation(more.model);
    for (std::size_t i = 0; i < before.pairs.size(); ++i)
      ASSERT_EQ(7 * harm(before, before.pairs[i]), harm(after, after.pairs[i])) << seed;
    const auto profiles = profiles_of(before);
    const auto other = profiles_of(after);
    for (std::size_t t = 0; t < profiles.size(); ++t) {
      ASSERT_EQ(profiles[t].grouping, other[t].grouping) << seed;
      ASSERT_EQ(7 * profiles[t].value, other[t].value) << seed;
    }
  }
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

// The definition in fractions, as it is told.
Grouping by_definition(double caused, double suffered, double all, double judged,
                       bool some_have_more) {
  constexpr double hair = 1e-9;  // thirds and sixths are not exact in binary
  const bool strained = suffered > 0 && suffered >= 0.1 * all - hair;
  const bool straining = caused > 0 && caused >= 0.1 * all - hair;
  if (strained && straining)
    return Grouping::both;
  if (strained || straining)
    return strained ? Grouping::under_strain : Grouping::strains_others;
  if (judged == 0)
    return Grouping::not_looked_at;
  return judged < 0.05 && some_have_more ? Grouping::little_judged : Grouping::little;
}

TEST(Profile, AgreesWithTheDefinitionOnRandomMandates) {
  std::map<Grouping, int> seen;
  for (std::uint32_t seed = 0; seed < 1000; ++seed) {
    const auto m = test::random_rich_mandate(seed);
    const Situation s = make_situation(m.model);
    const auto profiles = profiles_of(s);
    ASSERT_EQ(profiles.size(), m.model.tasks.size());
    double all = 0;
    for (const Pair& pair : s.pairs)
      all += in_ones(harm(s, pair));
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
      const auto judged = std::ranges::count_if(s.arcs, [&](const Arc& arc) {
        const Statement& said = m.model[arc.statement];
        const auto names = [&](const End& end) {
          return !end.general() && std::ranges::count(end.tasks, TaskId{t}) > 0;
        };
        return (arc.from == TaskId{t} || arc.to == TaskId{t}) &&
               (!arc.general || names(said.from) || names(said.to));
      });
      // With at most eight tasks one pair of fourteen is more than one in twenty.
      ASSERT_EQ(p.grouping, by_definition(caused, suffered, all,
                                          static_cast<double>(judged) / 14, true))
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

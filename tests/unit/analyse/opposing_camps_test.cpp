// The camps of a mandate against their definition, written out plainly over every split.

#include "support/random_mandate.hpp"
#include "support/told.hpp"
#include "taut/analyse/camps_reading.hpp"
#include "taut/analyse/camps_words.hpp"
#include "taut/analyse/draws.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <future>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

using test::MandateBuilder;
using test::Told;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

// Both weights of an unordered pair of tasks.
struct Weights {
  int positive = 0;
  int negative = 0;
};
using Pairs = std::map<std::pair<std::uint32_t, std::uint32_t>, Weights>;

Pairs pairs_of(const Situation& situation, const SignedRule& rule) {
  Pairs pairs;
  const auto weight = [&](int strength) {
    return strength < rule.threshold ? 0 : rule.unweighted ? 1 : strength;
  };
  const auto tasks = static_cast<std::uint32_t>(situation.of().tasks.size());
  for (std::uint32_t a = 0; a < tasks; ++a) {
    for (std::uint32_t b = a + 1; b < tasks; ++b) {
      Weights both;
      for (const Pair* pair :
           {situation.find(TaskId{a}, TaskId{b}), situation.find(TaskId{b}, TaskId{a})}) {
        if (pair == nullptr)
          continue;
        both.positive = std::max(both.positive, weight(pair->synergy));
        both.negative = std::max(both.negative, weight(pair->tension));
      }
      if (both.positive > 0 || both.negative > 0)
        pairs[{a, b}] = both;
    }
  }
  return pairs;
}

// Sets of tasks linked to each other, those without a link left out.
std::vector<std::set<std::uint32_t>> linked(const Pairs& pairs) {
  std::vector<std::set<std::uint32_t>> sets;
  for (const auto& [pair, both] : pairs) {
    std::set<std::uint32_t> merged{pair.first, pair.second};
    std::erase_if(sets, [&](const auto& set) {
      const bool touches = set.contains(pair.first) || set.contains(pair.second);
      if (touches)
        merged.insert(set.begin(), set.end());
      return touches;
    });
    sets.push_back(merged);
  }
  std::ranges::sort(sets);
  return sets;
}

struct Definition {
  std::int64_t least = 0;
  std::int64_t unavoidable = 0;
  bool falls_apart = false;
};

Definition by_definition(const Pairs& pairs) {
  Definition expected;
  for (const auto& set : linked(pairs)) {
    const std::vector<std::uint32_t> tasks(set.begin(), set.end());
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    std::int64_t together = 0;
    bool tension = false;
    for (std::uint32_t mask = 0; mask < 1U << (tasks.size() - 1); ++mask) {
      const auto side = [&](std::uint32_t task) {
        const auto at = std::ranges::find(tasks, task) - tasks.begin();
        return at == 0 ? 0U : (mask >> (at - 1)) & 1U;
      };
      std::int64_t cost = 0;
      for (const auto& [pair, both] : pairs) {
        if (!set.contains(pair.first))
          continue;
        cost += side(pair.first) == side(pair.second) ? both.negative : both.positive;
        tension = tension || both.negative > 0;
      }
      if (mask == 0)
        together = cost;
      least = std::min(least, cost);
    }
    expected.least += least;
    expected.falls_apart =
        expected.falls_apart || (tension && tasks.size() >= 4 && least < together);
  }
  for (const auto& [pair, both] : pairs)
    expected.unavoidable += std::min(both.positive, both.negative);
  return expected;
}

const Finding* camps_finding(const Findings& findings) {
  const auto at = std::ranges::find(findings.picture, "opposing-camps", &Finding::kind);
  return at == findings.picture.end() ? nullptr : &*at;
}

// What the reading lists must be all that contradicts the split, and weigh its value.
void expect_exceptions_by_definition(const CampsReading& reading, const Pairs& pairs) {
  std::int64_t weight = 0;
  std::size_t listed = 0;
  for (const CampsPart& part : reading.parts) {
    for (const CampPair& pair : part.bridges)
      weight += pair.positive;
    for (const CampPair& pair : part.rifts)
      weight += pair.negative;
    for (const CampPair& pair : part.ambivalent)
      weight += reading.camps.camp[pair.a.value] == reading.camps.camp[pair.b.value]
                    ? pair.negative
                    : pair.positive;
    for (const auto* list : {&part.bridges, &part.rifts, &part.ambivalent}) {
      listed += list->size();
      for (const CampPair& pair : *list) {
        const auto at = pairs.find({pair.a.value, pair.b.value});
        ASSERT_NE(at, pairs.end());
        ASSERT_EQ(pair.positive, at->second.positive);
        ASSERT_EQ(pair.negative, at->second.negative);
        ASSERT_EQ(pair.synergy.has_value(), pair.positive > 0);
        ASSERT_EQ(pair.tension.has_value(), pair.negative > 0);
      }
    }
  }
  ASSERT_EQ(weight, reading.camps.value);
  std::size_t exceptions = 0;
  for (const auto& [pair, both] : pairs) {
    const bool together =
        reading.camps.camp[pair.first] == reading.camps.camp[pair.second];
    exceptions += (both.positive > 0 && both.negative > 0) ||
                  (together ? both.negative : both.positive) > 0;
  }
  ASSERT_EQ(listed, exceptions);
}

TEST(OpposingCamps, AgreeWithTheDefinitionOnRandomMandates) {
  int told = 0;
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    SCOPED_TRACE(seed);
    const Told mandate(test::random_rich_mandate(seed));
    for (const SignedRule rule :
         {SignedRule{}, SignedRule{.unweighted = true}, SignedRule{.threshold = 2}}) {
      const Pairs pairs = pairs_of(mandate.situation, rule);
      const Definition expected = by_definition(pairs);
      const CampsReading reading = read_camps(mandate.situation, {.rule = rule});
      ASSERT_EQ(reading.camps.value, expected.least);
      ASSERT_TRUE(reading.camps.proved());
      ASSERT_EQ(reading.camps.unavoidable, expected.unavoidable);
      ASSERT_EQ(reading.falls_apart, expected.falls_apart);
      expect_exceptions_by_definition(reading, pairs);
      if (testing::Test::HasFatalFailure())
        return;
    }
    const bool falls_apart = by_definition(pairs_of(mandate.situation, {})).falls_apart;
    ASSERT_EQ(camps_finding(mandate.findings) != nullptr, falls_apart);
    told += falls_apart ? 1 : 0;
  }
  EXPECT_GT(told, 40);
}

// Two against two; a synergy from b to c crosses.
MandateBuilder two_against_two() {
  MandateBuilder m;
  m.objective("peace", 1);
  for (const char* id : {"a", "b", "c", "d"})
    m.task(id);
  m.link("T1", "a", "c", -2).link("T2", "b", "d", -3);
  m.link("Y1", "a", "b", 2).link("Y2", "c", "d", 2).link("Y3", "b", "c", 1);
  return m;
}

TEST(OpposingCamps, AreToldFirstInThePictureAndNowhereElse) {
  const Told told(two_against_two());

  const Finding& finding = told.findings.picture.at(0);
  EXPECT_EQ(finding.kind, "opposing-camps");
  EXPECT_EQ(finding.severity, Severity::moderate);
  EXPECT_EQ(finding.headline,
            "The tasks stand on two sides: here a and b; there c and d.");
  EXPECT_THAT(Told::clauses(finding),
              ElementsAre("One thing holds them together: b with c."));
  EXPECT_EQ(std::ranges::count(told.findings.all, "opposing-camps", &Finding::kind), 0);
}

TEST(OpposingCamps, TakeNoTensionFromOtherFindings) {
  const Told told(two_against_two());

  EXPECT_EQ(std::ranges::count(told.findings.all, "tension", &Finding::kind), 2);
}

TEST(OpposingCamps, ATaskThatHelpsAndHurtsAnotherCountsOnBothSides) {
  MandateBuilder m = two_against_two();
  m.link("Y4", "a", "c", 1);
  const Told told(m);

  const CampsReading reading = read_camps(told.situation, {});

  ASSERT_EQ(reading.parts.size(), 1U);
  ASSERT_EQ(reading.parts[0].ambivalent.size(), 1U);
  EXPECT_EQ(reading.camps.value, 2);
  EXPECT_EQ(reading.camps.unavoidable, 1);
  const TensionGraph graph = build_graph(told.situation);
  EXPECT_THAT(camps_clauses({told.situation, graph}, reading),
              Contains(HasSubstr("counted on both sides: from a to c")));
}

TEST(OpposingCamps, ThreeTasksOrNoTensionOrAnEmptySideAreNoCamps) {
  MandateBuilder three;
  three.task("a").task("b").task("c").link("T1", "a", "b", -2).link("T2", "b", "c", -2);
  MandateBuilder friends;
  MandateBuilder crowded;
  for (const char* id : {"a", "b", "c", "d"}) {
    friends.task(id);
    crowded.task(id);
  }
  friends.link("Y1", "a", "b", 2).link("Y2", "b", "c", 2).link("Y3", "c", "d", 2);
  crowded.link("Y1", "a", "b c d", 2).link("Y2", "b", "c", 2).link("T1", "c", "b", -2);
  for (const MandateBuilder& m : {three, friends, crowded}) {
    const Told told(m);
    EXPECT_EQ(camps_finding(told.findings), nullptr);
    const CampsReading reading = read_camps(told.situation, {});
    const TensionGraph graph = build_graph(told.situation);
    EXPECT_EQ(camps_headline({told.situation, graph}, reading),
              "The mandate does not fall into camps.");
  }
}

TEST(OpposingCamps, WhereStayingTogetherIsAsGoodThereAreNoCamps) {
  MandateBuilder m;
  for (const char* id : {"a", "b", "c", "d"})
    m.task(id);
  m.link("Y1", "a", "b", 2).link("Y2", "b", "c", 2).link("Y3", "c", "d", 2);
  m.link("T1", "a", "d", -2);

  EXPECT_EQ(camps_finding(Told(m).findings), nullptr);
}

// Firm scores never move; a lone medium tension of -1 that holds d on its side only by a
// hair makes d swing, and nobody else.
TEST(Swings, ATaskThatHangsByAHairSwings) {
  MandateBuilder m = two_against_two();
  m.objective("other", 1);
  m.model.tasks[0].serves.push_back({ObjectiveId{0}, 3});
  m.task("e");
  m.link("Y5", "b", "e", 2).known(Basis::stated, Confidence::medium);
  m.link("Y6", "d", "e", 2).known(Basis::stated, Confidence::medium);
  const Told told(m);

  CampsReading reading = read_camps(told.situation, {});
  add_swings(reading, told.situation);

  ASSERT_EQ(reading.draws_done, Draws::usual_count);
  std::vector<std::string> swinging;
  for (const Swing& swing : reading.swings)
    swinging.emplace_back(told.mandate.model[swing.task].id);
  EXPECT_THAT(swinging, ElementsAre("e"));
}

// What is kept of the draws of one mandate is never told of another.
TEST(Swings, AreThoseOfAMandateThatIsLookedAtForTheFirstTime) {
  const auto tally = [](const Told& told) {
    CampsReading reading = read_camps(told.situation, {});
    add_swings(reading, told.situation);
    std::vector<std::pair<int, int>> sides;
    for (const Swing& side : reading.sides)
      sides.emplace_back(side.on_base_side, side.draws);
    return sides;
  };
  std::set<std::vector<std::pair<int, int>>> different;
  for (const int strength : {1, 2, 3, 2, 2, 1}) {
    MandateBuilder m = two_against_two();
    m.task("e");
    m.link("Y5", "b", "e", 2).known(Basis::stated, Confidence::medium);
    m.link("Y6", "d", "e", strength).known(Basis::stated, Confidence::low);
    const Told told(m);
    const auto as_new = std::async(std::launch::async, [&] { return tally(told); }).get();
    EXPECT_EQ(tally(told), as_new) << strength;
    different.insert(as_new);
  }
  EXPECT_GE(different.size(), 2U);
}

TEST(Swings, FirmScoresDoNotMove) {
  const Told told(two_against_two());

  CampsReading reading = read_camps(told.situation, {});
  add_swings(reading, told.situation);

  EXPECT_EQ(reading.draws_done, Draws::usual_count);
  EXPECT_THAT(reading.swings, IsEmpty());
}

TEST(Swings, KeepWhatWasDrawnUntilTheStepsWereOver) {
  const Told told(two_against_two());

  CampsReading reading = read_camps(told.situation, {.draw_steps = 30'000});
  add_swings(reading, told.situation);

  ASSERT_TRUE(reading.draws_done);
  EXPECT_GT(*reading.draws_done, 5);
  EXPECT_LT(*reading.draws_done, reading.draws_asked);
  EXPECT_EQ(reading.unmoved, *reading.draws_done);
}

TEST(Swings, NoDrawsAreNoFault) {
  const Told told(two_against_two());

  CampsReading reading = read_camps(told.situation, {});
  add_swings(reading, told.situation, {.count = 0});

  EXPECT_FALSE(reading.draws_done);
  EXPECT_EQ(reading.draws_asked, 0);
}

TEST(Swings, WithoutStepsNothingIsSaid) {
  const Told told(two_against_two());

  CampsReading reading = read_camps(told.situation, {.draw_steps = 10});
  add_swings(reading, told.situation);

  EXPECT_FALSE(reading.draws_done);
}

TEST(DrawnScore, StaysWhereItsConfidenceAllows) {
  Statement statement{.score = -2};
  const auto drawn = [&](Confidence confidence) {
    statement.confidence = confidence;
    Chance chance(1);
    std::map<int, int> counts;
    for (int i = 0; i < 4000; ++i)
      ++counts[drawn_score(statement, chance)];
    return counts;
  };

  EXPECT_EQ(drawn(Confidence::high), (std::map<int, int>{{-2, 4000}}));
  const auto medium = drawn(Confidence::medium);
  EXPECT_NEAR(medium.at(-3), 1000, 120);
  EXPECT_NEAR(medium.at(-2), 2000, 120);
  EXPECT_NEAR(medium.at(-1), 1000, 120);
  const auto low = drawn(Confidence::low);
  EXPECT_EQ(low.size(), 3U);
  EXPECT_NEAR(low.at(-2), 1333, 120);
  statement.score = -1;
  EXPECT_TRUE(drawn(Confidence::low).contains(0));
  EXPECT_FALSE(drawn(Confidence::medium).contains(0));
  statement.range = {-3, 1};
  EXPECT_EQ(drawn(Confidence::high).size(), 5U);
}

}  // namespace
}  // namespace taut

#include "taut/analyse/timeline.hpp"

#include "support/random_mandate.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace taut {
namespace {

// By the definition: each ordered pair once, by the liveliest of its links.
TEST(Timeline, CountsEachPairOnceByItsLiveliestLink) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const auto m = test::random_rich_mandate(seed);
    const Situation situation = make_situation(m.model);
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::set<ArcState>> states;
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> strength;
    for (const Arc& arc : situation.arcs) {
      if (arc.general || m.model[arc.statement].score >= 0)
        continue;
      const std::pair ends(arc.from.value, arc.to.value);
      states[ends].insert(arc.state);
      if (arc.state == ArcState::active)
        strength[ends] = std::max(strength[ends], -arc.effect);
    }
    TimelineEntry plain;
    for (const auto& [ends, found] : states) {
      if (found.contains(ArcState::active))
        ++plain.at_work[static_cast<std::size_t>(strength[ends]) - 1];
      else if (found.contains(ArcState::undecided))
        ++plain.open;
      else if (found.contains(ArcState::held))
        ++plain.held;
      else
        ++plain.asleep;
    }
    const TimelineEntry standing = timeline_entry(situation, find_all(situation));
    EXPECT_EQ(standing.at_work, plain.at_work) << seed;
    EXPECT_EQ(standing.open, plain.open) << seed;
    EXPECT_EQ(standing.held, plain.held) << seed;
    EXPECT_EQ(standing.asleep, plain.asleep) << seed;
    EXPECT_EQ(standing.tensions(), states.size()) << seed;
    EXPECT_LE(standing.firm, standing.carried) << seed;
    EXPECT_LE(standing.carried, standing.objectives) << seed;
  }
}

// The pair of the larger weights, whichever way it runs: (help, harm).
std::map<std::pair<std::uint32_t, std::uint32_t>, std::pair<int, int>> linked(
    const Situation& situation) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::pair<int, int>> pairs;
  for (const Pair& pair : situation.pairs) {
    auto& [help, harm] = pairs[std::minmax(pair.from.value, pair.to.value)];
    help = std::max(help, pair.synergy);
    harm = std::max(harm, pair.tension);
  }
  return pairs;
}

// By the definition: the least weight over all splits of what contradicts them.
TEST(Timeline, WeighsWhatContradictsTheBestOfAllSplits) {
  int in_camps = 0;
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const auto m = test::random_rich_mandate(seed);
    const Situation situation = make_situation(m.model);
    const CampFigures camps = camp_figures(situation);
    if (!camps.found)
      continue;
    ++in_camps;
    const auto pairs = linked(situation);
    int least = 1'000'000;
    for (std::uint32_t split = 0; split < 1U << m.model.tasks.size(); ++split) {
      int weight = 0;
      for (const auto& [ends, weights] : pairs) {
        const bool across = ((split >> ends.first ^ split >> ends.second) & 1) != 0;
        weight += across ? weights.first : weights.second;
      }
      least = std::min(least, weight);
    }
    EXPECT_TRUE(camps.proved()) << seed;
    EXPECT_EQ(camps.weight, least) << seed;
    EXPECT_LE(camps.exceptions(), static_cast<std::size_t>(camps.weight)) << seed;
    EXPECT_EQ(camps.exceptions() == 0, camps.weight == 0) << seed;
  }
  EXPECT_GT(in_camps, 50);
}

TEST(Timeline, SaysWhereNobodyLookedForCamps) {
  test::MandateBuilder m;
  for (int i = 0; i < 102; ++i)
    m.task("t" + std::to_string(i));
  for (int i = 0; i < 102; ++i) {
    for (int j = 0; j < i; ++j)
      m.link("T" + std::to_string(i * 102 + j), "t" + std::to_string(i),
             "t" + std::to_string(j), -1);
  }
  const CampFigures camps = camp_figures(make_situation(m.model));
  EXPECT_FALSE(camps.found);
  EXPECT_NE(camps.skipped.find("5151 pairs"), std::string::npos) << camps.skipped;
}

TEST(Timeline, AShareOfNothingIsNothing) {
  EXPECT_EQ(TimelineEntry{}.settled_percent(), 0U);
  EXPECT_EQ(
      (TimelineEntry{.at_work = {1, 0, 0}, .held = 1, .asleep = 1}).settled_percent(),
      67U);
}

}  // namespace
}  // namespace taut

#include "taut/analyse/timeline.hpp"

#include "support/random_mandate.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
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
      if (arc.by_selector || m.model[arc.statement].score >= 0)
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

TEST(Timeline, AShareOfNothingIsNothing) {
  EXPECT_EQ(TimelineEntry{}.settled_percent(), 0U);
  EXPECT_EQ(
      (TimelineEntry{.at_work = {1, 0, 0}, .held = 1, .asleep = 1}).settled_percent(),
      67U);
}

}  // namespace
}  // namespace taut

// What one switch would change is what a whole situation made anew says.

#include "taut/analyse/what_would_change.hpp"

#include "support/random_mandate.hpp"

#include <gtest/gtest.h>

#include <map>
#include <numeric>
#include <utility>
#include <vector>

namespace taut {
namespace {

using test::MandateBuilder;

std::vector<ArcIndex> all_arcs(const Situation& situation) {
  std::vector<ArcIndex> arcs(situation.arcs.size());
  std::iota(arcs.begin(), arcs.end(), 0U);
  return arcs;
}

TEST(WhatWouldChange, TriesAnUnknownBothWaysAndLeavesOutWhatChangesNothing) {
  MandateBuilder m;
  m.condition("c", Truth::unknown).safeguard("s", Truth::no).safeguard("t", Truth::no);
  m.task("a").task("b").link("T", "a", "b", -2).when("c").shift("s", 1).shift("t", 0);
  const Situation situation = make_situation(m.model);

  const auto effects = what_would_change(situation, {0});

  ASSERT_EQ(effects.size(), 2U) << "the shifts change nothing while it is undecided";
  EXPECT_EQ(effects[0].value, Truth::yes);
  EXPECT_EQ(effects[0].arcs[0].state, ArcState::active);
  EXPECT_EQ(effects[0].arcs[0].effect, -2);
  EXPECT_EQ(effects[1].arcs[0].state, ArcState::dormant);
}

TEST(WhatWouldChange, AgreesWithASituationMadeAnewOnRandomMandates) {
  std::size_t seen = 0;
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    auto m = test::random_mandate(seed);
    const Situation before = make_situation(m.model);
    const auto arcs = before.arcs;
    std::map<std::pair<Switch, Truth>, std::vector<std::pair<ArcIndex, int>>> expected;
    const auto try_it = [&](Switch what, Truth& value) {
      const Truth was = value;
      for (Truth other : {Truth::yes, Truth::no}) {
        if (other == was)
          continue;
        value = other;
        const Situation after = make_situation(m.model);
        for (ArcIndex i = 0; i < arcs.size(); ++i) {
          const bool differs = arcs[i].state != after.arcs[i].state ||
                               (after.arcs[i].state == ArcState::active &&
                                arcs[i].effect != after.arcs[i].effect);
          if (differs)
            expected[{what, other}].emplace_back(i, after.arcs[i].effect);
        }
      }
      value = was;
    };
    for (std::uint32_t i = 0; i < m.model.conditions.size(); ++i)
      try_it(ConditionId{i}, m.model.conditions[i].holds);
    for (std::uint32_t i = 0; i < m.model.safeguards.size(); ++i)
      try_it(SafeguardId{i}, m.model.safeguards[i].in_place);

    const Situation situation = make_situation(m.model);
    decltype(expected) found;
    for (const SwitchEffect& effect : what_would_change(situation, all_arcs(situation))) {
      for (const ArcChange& arc : effect.arcs)
        found[{effect.what, effect.value}].emplace_back(arc.arc, arc.effect);
    }
    ASSERT_EQ(found, expected) << seed;
    seen += found.size();
  }
  EXPECT_GT(seen, 400U);
}

}  // namespace
}  // namespace taut

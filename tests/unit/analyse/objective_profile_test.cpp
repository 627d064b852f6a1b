#include "taut/analyse/objective_profile.hpp"

#include "support/random_mandate.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>

namespace taut {
namespace {

// Who serves an objective alone by helping others stands behind all who serve it.
TEST(ObjectiveProfile, IsSortedByOwnServiceThenByHelpToOthers) {
  int helpful_behind = 0;
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const test::MandateBuilder m = test::random_rich_mandate(seed);
    const Situation situation = make_situation(m.model);
    for (std::uint32_t o = 0; o < m.model.objectives.size(); ++o) {
      const auto profiles = profiles_for(situation, ObjectiveId{o});
      for (std::size_t i = 1; i < profiles.size(); ++i) {
        const auto& before = profiles[i - 1];
        const auto& after = profiles[i];
        EXPECT_TRUE(before.serves > after.serves ||
                    (before.serves == after.serves && before.lifts >= after.lifts));
        helpful_behind +=
            before.serves + before.lifts < after.serves + after.lifts ? 1 : 0;
      }
    }
  }
  EXPECT_GT(helpful_behind, 10) << "the test has to see tasks that help much";
}

}  // namespace
}  // namespace taut

#include "taut/analyse/objective_profile.hpp"

#include "support/random_mandate.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>

namespace taut {
namespace {

// What a list leaves out at its end brings no more than what it shows.
TEST(ObjectiveProfile, IsSortedByWhatTasksBringWhateverTheyCost) {
  int costly_first = 0;
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const test::MandateBuilder m = test::random_rich_mandate(seed);
    const Situation situation = make_situation(m.model);
    for (std::uint32_t o = 0; o < m.model.objectives.size(); ++o) {
      const auto profiles = profiles_for(situation, ObjectiveId{o});
      EXPECT_TRUE(std::ranges::is_sorted(profiles, std::ranges::greater{},
                                         &ObjectiveProfile::brings));
      for (std::size_t i = 1; i < profiles.size(); ++i)
        costly_first += profiles[i - 1].brings() - profiles[i - 1].costs <
                                profiles[i].brings() - profiles[i].costs
                            ? 1
                            : 0;
    }
  }
  EXPECT_GT(costly_first, 10) << "the test has to see tasks that bring and cost much";
}

}  // namespace
}  // namespace taut

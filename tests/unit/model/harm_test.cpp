#include "taut/model/harm.hpp"

#include <gtest/gtest.h>

namespace taut {
namespace {

TEST(ShareOf, IsTheNearestAndUpFromTheMiddle) {
  EXPECT_EQ(share_of(1, 8, 100), 13);
  EXPECT_EQ(share_of(1, 3, 1000), 333);
  EXPECT_EQ(share_of(2, 3, 100), 67);
  EXPECT_EQ(share_of(7, 7, 100), 100);
  EXPECT_EQ(share_of(5, 0, 100), 0);
  EXPECT_EQ(share_of(-1, 3, 100), -33);
  EXPECT_EQ(share_of(-2, 3, 100), -67);
  for (Harm part = -50; part <= 50; ++part) {
    for (Harm whole = 1; whole <= 30; ++whole) {
      const std::int64_t share = share_of(part, whole, 10);
      EXPECT_GE(2 * (10 * part - share * whole), -whole) << part << " of " << whole;
      EXPECT_LT(2 * (10 * part - share * whole), whole) << part << " of " << whole;
    }
  }
}

TEST(Harm, HasHalfAThirdAsItsLeast) {
  EXPECT_EQ(in_ones(sixths), 1.0);
  EXPECT_EQ(in_ones(3), 0.5);
}

}  // namespace
}  // namespace taut

#include "taut/text/number.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <string>

namespace taut {
namespace {

TEST(Decimal, IsTheNearestDouble) {
  EXPECT_EQ(decimal("0"), 0.0);
  EXPECT_EQ(decimal("2.5"), 2.5);
  EXPECT_EQ(decimal("0.1"), 0.1);
  EXPECT_EQ(decimal("9007199254740993"), 9007199254740992.0) << "a tie goes to even";
  EXPECT_EQ(decimal("0.1000000000000000055511151231257827021181583404541015625"), 0.1);
  EXPECT_EQ(decimal("2.2250738585072011"), 2.2250738585072011);
}

TEST(Decimal, IsNothingElse) {
  for (const char* text : {"", ".", "1.2.3", "1e3", "0x1", "inf", "nan", "-1", "+1",
                           "1,5", " 1", "1 ", "12a"})
    EXPECT_EQ(decimal(text), std::nullopt) << text;
  EXPECT_EQ(decimal(std::string(400, '9')), std::nullopt) << "larger than any double";
}

}  // namespace
}  // namespace taut

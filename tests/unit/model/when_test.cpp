#include "support/mandate_builder.hpp"
#include "taut/model/situation.hpp"

#include <gtest/gtest.h>

#include <array>

namespace taut {
namespace {

using test::all_of;
using test::any_of;
using test::no;

constexpr std::array truths{Truth::no, Truth::yes, Truth::unknown};

// As a number line: false, unknown, true; all = least, any = greatest, not = mirrored.
int rank(Truth t) {
  return t == Truth::no ? 0 : t == Truth::unknown ? 1 : 2;
}

Truth read(const test::MandateBuilder& m, const test::Circumstance& c) {
  return evaluate(m.model, m.made(c));
}

TEST(When, NothingAskedIsTrue) {
  EXPECT_EQ(evaluate({}, When{}), Truth::yes);
}

TEST(When, FalseBeatsUnknownInAllAndTrueBeatsUnknownInAny) {
  test::MandateBuilder m;
  m.condition("yes", Truth::yes).condition("no", Truth::no);
  m.safeguard("maybe", Truth::unknown);

  EXPECT_EQ(read(m, all_of({"no", "maybe"})), Truth::no);
  EXPECT_EQ(read(m, all_of({"yes", "maybe"})), Truth::unknown);
  EXPECT_EQ(read(m, any_of({"yes", "maybe"})), Truth::yes);
  EXPECT_EQ(read(m, any_of({"no", "maybe"})), Truth::unknown);
  EXPECT_EQ(read(m, no("maybe")), Truth::unknown);
}

TEST(When, HasTheTruthTablesOfThreeValuesAtEveryNesting) {
  for (Truth a : truths) {
    for (Truth b : truths) {
      for (Truth c : truths) {
        test::MandateBuilder m;
        m.condition("a", a).condition("b", b).safeguard("c", c);
        const int ra = rank(a);
        const int rb = rank(b);
        const int rc = rank(c);

        EXPECT_EQ(rank(read(m, all_of({"a", "b", "c"}))), std::min({ra, rb, rc}));
        EXPECT_EQ(rank(read(m, any_of({"a", "b", "c"}))), std::max({ra, rb, rc}));
        EXPECT_EQ(rank(read(m, no("a"))), 2 - ra);
        EXPECT_EQ(rank(read(m, all_of({any_of({"a", no("b")}), "c"}))),
                  std::min(std::max(ra, 2 - rb), rc));
        EXPECT_EQ(rank(read(m, no(any_of({"a", all_of({"b", no("c")})})))),
                  2 - std::max(ra, std::min(rb, 2 - rc)));
      }
    }
  }
}

}  // namespace
}  // namespace taut

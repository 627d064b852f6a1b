#include "taut/text/slug.hpp"

#include "taut/read/values.hpp"

#include <gtest/gtest.h>

#include <string>

namespace taut {
namespace {

TEST(Slug, IsLowerCaseWordsWithHyphens) {
  const struct {
    const char* text;
    const char* slug;
  } cases[] = {
      {"Good offices", "good-offices"},
      {"  DDR / SSR (phase 2) ", "ddr-ssr-phase-2"},
      {"R\u00E9conciliation \u0153uvre \u0141\u00F3d\u017A",
       "reconciliation-oeuvre-lodz"},
      {"\u01CDn \u1EC7t \uFB01n stra\u00DFe \u0130z \u0131 \u00FE \u00C6r",
       "an-et-fin-strasse-iz-i-t-aer"},
      {"the State's authority", "the-states-authority"},
      {"\u0645\u0631\u062D\u0628\u0627", ""},
      {"\u6F22 POC \u5B57", "poc"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(slug(c.text), c.slug) << c.text;
    if (*c.slug != '\0') {
      EXPECT_TRUE(is_id(slug(c.text)));
    }
  }
}

TEST(Slug, LeavesOutWholeWordsAtTheEnd) {
  EXPECT_EQ(slug("protection of civilians under imminent threat", 24),
            "protection-of-civilians");
  EXPECT_EQ(slug(std::string(100, 'a'), 10), std::string(10, 'a'));
}

TEST(IdMaker, GivesNoNameTwice) {
  IdMaker ids;
  EXPECT_TRUE(ids.take("ddr-2"));
  EXPECT_EQ(ids.make("DDR", "task"), "ddr");
  EXPECT_EQ(ids.make("DDR", "task"), "ddr-3");
  EXPECT_EQ(ids.make("\u6F22", "task"), "task");
  EXPECT_EQ(ids.make("\u6F22", "task"), "task-2");
  EXPECT_TRUE(ids.take("L1"));
  EXPECT_EQ(ids.count("L"), "L2");
}

TEST(IdMaker, IsLinearInEqualNames) {
  IdMaker ids;
  std::string last;
  for (int i = 0; i < 100'000; ++i)
    last = ids.make("same", "task");
  EXPECT_EQ(last, "same-100000");
}

}  // namespace
}  // namespace taut

#include "taut/suggest/append_links.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taut {
namespace {

const std::vector<LinkText> one{{{{"id", "P1"}, {"from", "a"}, {"score", "-1"}}}};

// The links of `text` with one more, which stands between what was before and after.
void expect_behind(const std::string& before, const std::string& after,
                   const std::string& block) {
  const auto text = with_links("m.yaml", before + after, one);
  ASSERT_TRUE(text) << text.error().message;
  EXPECT_EQ(*text, before + block + after);
}

TEST(AppendLinks, GoesBehindTheLastAndTouchesNothingElse) {
  expect_behind(
      "links:  # all of them\n  - id: L\n    from: b\n    because: >\n      long\n\n"
      "      text # no comment\n",
      "\n# what comes next\nviews: {}\n", "  - id: P1\n    from: a\n    score: -1\n");
}

TEST(AppendLinks, KeepsTheColumnOfTheList) {
  expect_behind("links:\n- {id: L,\n   from: b}\n", "tasks: {}\n",
                "- id: P1\n  from: a\n  score: -1\n");
}

TEST(AppendLinks, MakesAListWhereThereIsNone) {
  expect_behind("tasks: {}\n", "", "links:\n  - id: P1\n    from: a\n    score: -1\n");
}

TEST(AppendLinks, EndsALastLineThatHasNoEnd) {
  expect_behind("links:\n  - id: L", "", "\n  - id: P1\n    from: a\n    score: -1\n");
}

TEST(AppendLinks, RefusesAListOnOneLineWithItsPlace) {
  for (const char* text : {"a: 1\nlinks: []\n", "a: 1\nlinks: [{id: L}]\n"}) {
    const auto result = with_links("m.yaml", text, one);
    ASSERT_FALSE(result);
    EXPECT_NE(result.error().message.find("'m.yaml', line 2"), std::string::npos)
        << result.error().message;
  }
}

}  // namespace
}  // namespace taut

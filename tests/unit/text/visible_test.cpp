#include "taut/text/visible.hpp"

#include <gtest/gtest.h>

namespace taut {
namespace {

TEST(Visible, WritesOutWhatATerminalWouldObey) {
  EXPECT_EQ(visible("\x1B]0;x\a"), "\\x1B]0;x\\x07");
  EXPECT_EQ(visible("a\nb\tc\rd"), "a\\x0Ab\\x09c\\x0Dd");
  EXPECT_EQ(visible("\x7F"), "\\x7F");
  EXPECT_EQ(visible("\u009B31m\u0085"), "\\x9B31m\\x85");
  EXPECT_EQ(visible("\u2028\u202E"), "\\u{2028}\\u{202E}");
  EXPECT_EQ(visible("a\xFFz"), "a\\xFFz");
  EXPECT_EQ(visible(std::string_view("\0", 1)), "\\x00");
}

TEST(Visible, LeavesTextsOfEveryScriptAlone) {
  for (const char* text :
       {"", "plain", "\u00E9lan", "\u0431\u0456\u0439", "\u05E9\u05DC\u05D5\u05DD",
        "\u4E2D\u6587", "\U0001F54A", "back\\slash"})
    EXPECT_EQ(visible(text), text);
}

TEST(Visible, KeepsLinesWhereAsked) {
  EXPECT_EQ(visible("a\nb\x1B", true), "a\nb\\x1B");
}

TEST(TurnsDirection, FindsOverridesAndIsolatesOnly) {
  EXPECT_TRUE(turns_direction("a\u202Eb"));
  EXPECT_TRUE(turns_direction("\u2067"));
  EXPECT_FALSE(turns_direction("\u05E9\u05DC\u05D5\u05DD \u2013 \u2026"));
}

}  // namespace
}  // namespace taut

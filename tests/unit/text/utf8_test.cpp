#include "taut/text/utf8.hpp"

#include "taut/text/excerpt.hpp"
#include "taut/text/source.hpp"

#include <gtest/gtest.h>

namespace taut {
namespace {

TEST(Utf8, TellsCharactersFromBadBytes) {
  const struct {
    const char* name;
    const char* bytes;
    char32_t code;  // 0 = not UTF-8
    std::size_t length;
  } cases[] = {
      {"ASCII", "a", U'a', 1},
      {"two bytes", "é", U'é', 2},
      {"three bytes", "界", U'界', 3},
      {"four bytes", "\U0001F600", U'\U0001F600', 4},
      {"last of all", "\xF4\x8F\xBF\xBF", 0x10FFFF, 4},
      {"beyond the last", "\xF4\x90\x80\x80", 0, 0},
      {"overlong", "\xC1\xBF", 0, 0},
      {"overlong of three", "\xE0\x9F\xBF", 0, 0},
      {"surrogate", "\xED\xA0\x80", 0, 0},
      {"continuation first", "\x80", 0, 0},
      {"cut off", "\xE2\x82", 0, 0},
      {"0xFF", "\xFF", 0, 0},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    const auto character = first_character(c.bytes);
    ASSERT_EQ(character.has_value(), c.length > 0);
    if (character) {
      EXPECT_EQ(character->code, c.code);
      EXPECT_EQ(character->bytes, c.length);
    }
  }
}

TEST(Utf8, CountsCellsNotBytes) {
  EXPECT_EQ(cells("abc"), 3u);
  EXPECT_EQ(cells("été"), 3u);
  EXPECT_EQ(cells("e\u0301te\u0301"), 3u);
  EXPECT_EQ(cells("世界"), 4u);
  EXPECT_EQ(cells("العربية"), 7u);
  EXPECT_EQ(cells("a\u200Bb"), 2u);
}

TEST(Excerpt, CutsAfterCharactersAndStaysOnOneLine) {
  EXPECT_EQ(excerpt("ééé", 3), "ééé");
  EXPECT_EQ(excerpt("éééé", 3), "ééé...");
  EXPECT_EQ(excerpt("a\nb\tc", 9), "a b c");
}

TEST(SourceSet, CountsLinesAndCharactersFromOneInAnyOrderOfAsking) {
  SourceSet sources;
  const FileId file = sources.add("m", "é\u754Cx\nab\n");

  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(sources.at(file, 5).column, 3u);
    EXPECT_EQ(sources.at(file, 2).column, 2u);
    EXPECT_EQ(sources.at(file, 6).column, 4u);
    EXPECT_EQ(sources.at(file, 8).line, 2u);
    EXPECT_EQ(sources.at(file, 8).column, 2u);
    EXPECT_EQ(sources.at(file, 10).line, 3u);
    EXPECT_EQ(sources.at(file, 99).line, 3u);
  }
}

}  // namespace
}  // namespace taut

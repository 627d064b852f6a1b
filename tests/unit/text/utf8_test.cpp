#include "taut/text/utf8.hpp"

#include "taut/text/excerpt.hpp"
#include "taut/text/source.hpp"
#include "taut/text/windows_1252.hpp"

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

TEST(Utf8, WritesWhatItReads) {
  for (const std::string text : {"a", "\u00E9", "\u754C", "\U0001F600"}) {
    std::string written;
    append(first_character(text)->code, written);
    EXPECT_EQ(written, text);
  }
}

TEST(Printable, LeavesNothingThatATerminalObeysOrXmlRefuses) {
  EXPECT_EQ(printable("a\n\x1B[2J\x7F\u009B\u0085z"), "a  [2J   z");
  EXPECT_EQ(printable("\xFFok\uFFFE\uFFFF"), "\uFFFDok\uFFFD\uFFFD");
  EXPECT_EQ(printable("\u0416 \U0001F600"), "\u0416 \U0001F600");
}

TEST(Capital, KnowsTheLettersOfEveryScript) {
  EXPECT_EQ(capital("\u00E9lan"), "\u00C9lan");
  EXPECT_EQ(capital("\u043C\u0438\u0440"), "\u041C\u0438\u0440");
  EXPECT_EQ(capital("\u03B5\u03B9\u03C1"), "\u0395\u03B9\u03C1");
  EXPECT_EQ(capital("\u0163ar\u0103"), "\u0162ar\u0103");
  EXPECT_EQ(capital("\u2068abc\u2069"), "\u2068Abc\u2069");
  EXPECT_EQ(capital("\u0633\u0644\u0627\u0645"), "\u0633\u0644\u0627\u0645");
  EXPECT_EQ(capital("\xFFx"), "\xFFx");
  EXPECT_EQ(capital(""), "");
}

TEST(Isolated, IsWhatRunsFromRightToLeftAlone) {
  EXPECT_EQ(isolated("\u0633\u0644\u0627\u0645 1"),
            "\u2068\u0633\u0644\u0627\u0645 1\u2069");
  EXPECT_EQ(isolated("\u05D0"), "\u2068\u05D0\u2069");
  EXPECT_EQ(isolated(isolated("\u05D0")), isolated("\u05D0"));
  EXPECT_EQ(isolated("plain \u0416"), "plain \u0416");
}

TEST(Windows1252, HasLettersForAllButFiveBytes) {
  EXPECT_EQ(from_windows_1252("S\xC9"
                              "CU \x80\x93")
                .text,
            "S\u00C9CU \u20AC\u201C");
  const FromWindows broken = from_windows_1252("ab\x81z");
  EXPECT_EQ(broken.first_unknown, 2u);
  EXPECT_EQ(broken.text, "ab\uFFFDz");
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

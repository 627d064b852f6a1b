#include "taut/draw/text_width.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

namespace taut {
namespace {

using testing::ElementsAre;

TEST(TextWidth, IsThatOfLiberationSansInEveryScriptItHas) {
  EXPECT_DOUBLE_EQ(text_width("Ab", 10), 12.23);
  EXPECT_DOUBLE_EQ(text_width("Ab", 10, true), 13.33);
  EXPECT_DOUBLE_EQ(text_width("\u0416", 10), 9.23);  // Cyrillic
  EXPECT_DOUBLE_EQ(text_width("\u03A9", 10), 7.48);  // Greek
  EXPECT_DOUBLE_EQ(text_width("\u1EC7", 10), text_width("e", 10));
  EXPECT_DOUBLE_EQ(text_width("e\u0301", 10), text_width("\u00E9", 10));
}

TEST(TextWidth, SaysWhatItOnlyGuesses) {
  EXPECT_TRUE(is_measured("Z\u00FCrich \u041C\u0438\u0440 \u2013 \u2019\u2026"));
  EXPECT_FALSE(is_measured("\u0633\u0644\u0627\u0645"));
  EXPECT_FALSE(is_measured("\u6F22"));
}

TEST(Wrap, KeepsCyrillicWordsWhole) {
  EXPECT_THAT(fill_lines("\u043F\u043E\u0434\u0434\u0435\u0440\u0436\u043A\u0430 "
                         "\u043F\u043E\u043B\u0438\u0446\u0438\u0438",
                         9, 60),
              ElementsAre("\u043F\u043E\u0434\u0434\u0435\u0440\u0436\u043A\u0430",
                          "\u043F\u043E\u043B\u0438\u0446\u0438\u0438"));
}

TEST(Shorten, CutsBetweenWordsWhereThatLeavesHalf) {
  EXPECT_EQ(shorten("protection of civilians", 10, 70), "protection of\u2026");
  EXPECT_EQ(shorten("disarmament, demobilization", 10, 70), "disarmament\u2026");
  EXPECT_EQ(shorten("a demobilization", 10, 60), "a demobili\u2026");
  EXPECT_EQ(shorten("short", 10, 70), "short");
}

TEST(Shorten, NeverPartsMarksFromTheirLetter) {
  for (double room = 12; room < 60; room += 1) {
    const std::string cut =
        shorten("e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301", 10, room);
    EXPECT_TRUE(cut.find("e\u2026") == cut.npos) << room;
  }
}

TEST(FillLines, ClosesIsolatesOnEachLine) {
  EXPECT_THAT(
      fill_lines("\u2068\u05D0\u05D1\u05D2 \u05D3\u05D4\u05D5\u2069", 10, 30),
      ElementsAre("\u2068\u05D0\u05D1\u05D2\u2069", "\u2068\u05D3\u05D4\u05D5\u2069"));
}

// Measuring again from the start for each character took half a minute for this.
TEST(FillLines, IsLinearInTheLengthOfAWord) {
  const std::string word(200'000, 'w');
  const auto start = std::chrono::steady_clock::now();
  const std::vector<std::string> lines = fill_lines(word, 9, 100);
  const std::string one = shorten(word, 9, 1'000'000);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(30));
  EXPECT_EQ(lines.size(), 13'334u);
}

}  // namespace
}  // namespace taut

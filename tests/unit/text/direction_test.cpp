#include "taut/text/direction.hpp"

#include "taut/text/utf8.hpp"

#include <gtest/gtest.h>

namespace taut {
namespace {

// In the texts below < and > stand for the isolates and ^ for U+200E.
std::string shown(std::string text) {
  for (const auto& [mark, sign] :
       {std::pair<std::string_view, char>{first_strong_isolate, '<'},
        {pop_isolate, '>'},
        {"\xE2\x80\x8E", '^'}})
    for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at))
      text.replace(at, mark.size(), 1, sign);
  return text;
}

TEST(Isolates, StandAroundEachStretchFromRightToLeft) {
  EXPECT_EQ(shown(with_isolates("weakened by حماية المدنيين (-2)")),
            "weakened by <حماية المدنيين> (-2)");
  EXPECT_EQ(shown(with_isolates("3 tasks: דו״ח, סיור and talks")),
            "3 tasks: <דו״ח>, <סיור> and talks");
}

TEST(Isolates, ANumberAndABlankInsideAStretchStayInIt) {
  EXPECT_EQ(shown(with_isolates("by قرار 2423 المجلس 7 times")),
            "by <قرار 2423 المجلس> 7 times");
}

TEST(Isolates, ALineThatBeginsFromRightToLeftIsOursAllTheSame) {
  EXPECT_EQ(shown(with_isolates("1. سلام: limited")), "1. ^<سلام>: limited");
  EXPECT_EQ(shown(with_isolates("سلام")), "^<سلام>");
}

TEST(Isolates, MarksStayWithTheirLetters) {
  EXPECT_EQ(shown(with_isolates("a سَلَامٌ b")), "a <سَلَامٌ> b");
}

TEST(Isolates, OtherTextsComeBackAsTheyAre) {
  for (const char* text : {"plain", "l’appui à l’État", "保护平民", "охрана", ""})
    EXPECT_EQ(with_isolates(text), text);
  const std::string once = with_isolates("by سلام");
  EXPECT_EQ(with_isolates(once), once);
  EXPECT_EQ(cells(once), cells("by سلام"));
}

TEST(Isolates, OfATextStandInEachLine) {
  EXPECT_EQ(shown(lines_with_isolates("by سلام\nو talks\n")), "by <سلام>\n^<و> talks\n");
}

}  // namespace
}  // namespace taut

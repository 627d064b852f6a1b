#include "taut/tell/escape.hpp"

#include <gtest/gtest.h>

namespace taut::tell {
namespace {

TEST(Plain, LetsNoControlCharacterThrough) {
  EXPECT_EQ(plain("a\x1b[31m\nb\tc\x7f"), "a [31m b c ");
  EXPECT_EQ(plain("C1: \xC2\x9B"
                  "31m \xC2\x85"),
            "C1:  31m  ");
  EXPECT_EQ(plain("line\xE2\x80\xA8"
                  "end"),
            "line end");
  EXPECT_EQ(plain(std::string_view("nul\0x", 5)), "nul x");
}

TEST(Plain, ReplacesWhatIsNotUtf8AndKeepsTheRest) {
  EXPECT_EQ(plain("\xFF"
                  "é日本"),
            "\xEF\xBF\xBD"
            "é日本");
}

TEST(Markdown, EscapesWhatItWouldActOn) {
  EXPECT_EQ(markdown_escaped("*b* <i> [x](y) `c` #1 ~t~ &amp; _u_ | \\ !"),
            R"(\*b\* \<i\> \[x\](y) \`c\` \#1 \~t\~ \&amp; \_u\_ \| \\ \!)");
}

TEST(Markdown, StartsNoListAndStaysOnOneLine) {
  EXPECT_EQ(markdown_escaped("1. first\n\n- second"), R"(1\. first  - second)");
  EXPECT_EQ(markdown_escaped("- x"), R"(\- x)");
  EXPECT_EQ(markdown_escaped("12) x"), R"(12\) x)");
  EXPECT_EQ(markdown_escaped("==="), R"(\===)");
}

TEST(Html, EscapesWhatWouldEndAnAttribute) {
  EXPECT_EQ(html_escaped("a<b>&\"'\n\xC2\x9B"), "a&lt;b&gt;&amp;&quot;&#39;  ");
  EXPECT_FALSE(is_web_address("javascript:x"));
  EXPECT_TRUE(is_web_address("https://example.org"));
}

TEST(CsvCell, GuardsWhatASpreadsheetWouldRun) {
  for (const char* text : {"=1+1", "+x", "-x", "@x",
                           "\xEF\xBC\x9D"
                           "1",
                           "\xEF\xBC\x8B"
                           "1",
                           "\xEF\xBC\x8D"
                           "1",
                           "\xEF\xBC\xA0"
                           "x",
                           "\t=x", " =x"}) {
    EXPECT_TRUE(csv_cell(text).starts_with('\'')) << text;
    EXPECT_TRUE(starts_formula(cell_content(text))) << text;
  }
  EXPECT_EQ(csv_cell("'=x"), "''=x") << "reading takes one apostrophe away";
}

// A name from right to left must not turn the words around it, whatever it is written
// for.
TEST(Isolates, StandAroundNamesInSentencesAndNotInAddresses) {
  const std::string name = "\u0633\u0644\u0627\u0645";
  const std::string isolated = "by \u2068" + name + "\u2069: 3";
  EXPECT_EQ(markdown_escaped("by " + name + ": 3"), isolated);
  EXPECT_EQ(html_escaped("by " + name + ": 3"), isolated);
  EXPECT_EQ(html_verbatim("https://a.org/" + name), "https://a.org/" + name);
  EXPECT_EQ(csv_cell("by " + name), "by " + name);
}

TEST(CsvCell, LeavesNumbersAndRangesAsTheyAre) {
  for (const char* text : {"-2", "+1", "-3 to -1", "1.5", "a-b", "x=y"})
    EXPECT_EQ(csv_cell(text), text);
}

TEST(CsvCell, QuotesAndCleans) {
  EXPECT_EQ(csv_cell("a,b"), "\"a,b\"");
  EXPECT_EQ(csv_cell("say \"no\""), "\"say \"\"no\"\"\"");
  EXPECT_EQ(csv_cell("two\r\nlines"), "\"two\nlines\"");
  EXPECT_EQ(csv_cell(std::string_view("a\0b", 3)),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(csv_cell("a\xC2\x9B"), "a\xEF\xBF\xBD");
}

}  // namespace
}  // namespace taut::tell

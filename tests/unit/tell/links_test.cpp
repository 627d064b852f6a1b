#include "taut/tell/document.hpp"

#include <gtest/gtest.h>

#include <string>

namespace taut::tell {
namespace {

Document with_two_findings() {
  Document page;
  page.add(Entry{.number = 1, .headline = "One.", .anchor = "finding:one"});
  page.add(Entry{.number = 2, .headline = "Two.", .anchor = "finding:two"});
  page.references = {{.id = "T01", .title = "a reason", .anchor = "T01"},
                     {.id = "book", .title = "A book", .address = "https://b.example/"},
                     {.id = "talk", .title = "A talk", .address = "javascript:x"}};
  return page;
}

// The text with what leads somewhere as "{words>target}".
std::string marked(const std::vector<Piece>& pieces) {
  std::string out;
  for (const Piece& piece : pieces)
    out += piece.target.empty()
               ? std::string(piece.text)
               : "{" + std::string(piece.text) + ">" + piece.target + "}";
  return out;
}

std::string linked(const std::string& text) {
  const Document page = with_two_findings();
  return marked(Links(page).pieces_of(text));
}

TEST(Links, LeadFromIdsInBrackets) {
  EXPECT_EQ(linked("Limited by talks [T01: stated, book, none]."),
            "Limited by talks [{T01>#T01}: stated, {book>https://b.example/}, none].");
  EXPECT_EQ(linked("T01 and book, and [ T01"), "T01 and book, and [ T01");
  EXPECT_EQ(linked("[T011] [xT01]"), "[T011] [xT01]");
}

TEST(Links, LeadNowhereThatIsNoAddressOfTheWeb) {
  EXPECT_EQ(linked("[talk]"), "[talk]");
}

TEST(Links, LeadFromTheNumbersOfFindings) {
  EXPECT_EQ(linked("It bears on talks (2) (as in 1)."),
            "It bears on talks ({2>#finding:two}) (as in {1>#finding:one}).");
  EXPECT_EQ(linked("see 1; findings 1, 2 and 4; finding 2"),
            "see {1>#finding:one}; findings {1>#finding:one}, {2>#finding:two} and 4; "
            "finding {2>#finding:two}");
}

TEST(Links, TakeNoOtherNumberForOne) {
  for (const char* text : {"38(a)(1b)", "(weight 1 of 2)", "1 of 2 pairs", "(-1 to 2)",
                           "(1 task)", "see 1st", "(99999999999999999999999)"})
    EXPECT_EQ(linked(text), text);
}

TEST(Links, LeaveTheTextAsItIs) {
  const Document page = with_two_findings();
  const Links links(page);
  for (const char* text :
       {"", "[", "]", "[]", "[[T01]", "(1", "(1)(2)", "see ", "[T01"}) {
    std::string whole;
    for (const Piece& piece : links.pieces_of(text))
      whole += piece.text;
    EXPECT_EQ(whole, text);
  }
}

}  // namespace
}  // namespace taut::tell

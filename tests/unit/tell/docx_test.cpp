// What stands in a Word file, read back as XML: no text of a model breaks it, and every
// link leads to a place or an address of the web.

#include "taut/tell/docx.hpp"

#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <set>
#include <string>

namespace taut::tell {
namespace {

Document paper(const std::string& text) {
  Document page{.title = text, .language = "fr"};
  page.say(text);
  page.add(Heading{.text = text, .anchor = "brief:one"});
  page.add(List{.items = {{.label = text, .text = text, .anchor = "T01"},
                          {.text = "leads", .target = "finding:one"}},
                .numbered = true});
  page.add(List{.items = {{.text = "again"}}, .numbered = true});
  page.add(Entry{.number = 1,
                 .mark = "SERIOUS",
                 .tone = Tone::strong,
                 .headline = text,
                 .items = {{.text = text, .evidence = "T01: stated, book, talk"}},
                 .setting = Setting::paragraph,
                 .anchor = "finding:one"});
  Table table{.words = true};
  table.add({"Task", "Paragraph"});
  table.add({text, "see 1"});
  table.rows.back().front().anchor = "task:a";
  page.add(std::move(table));
  page.add(Quotation{"m.yaml:1", {text}});
  page.references = {{.id = "T01", .anchor = "T01"},
                     {.id = "book", .address = "https://b.example/?a=1&b=\"2\""},
                     {.id = "talk", .address = "javascript:alert(1)"}};
  return page;
}

pugi::xml_document parsed(const std::string& xml) {
  pugi::xml_document document;
  const auto result = document.load_buffer(xml.data(), xml.size());
  EXPECT_TRUE(result) << result.description();
  return document;
}

std::vector<std::string> values(const pugi::xml_document& document, const char* path) {
  std::vector<std::string> found;
  for (const auto& node : document.select_nodes(path))
    found.emplace_back(node.attribute() ? node.attribute().value()
                                        : node.node().text().get());
  return found;
}

TEST(Docx, EveryLinkLeadsToAPlaceOrTheWeb) {
  const DocxBody body = docx_body(paper("words"));
  const auto xml = parsed(body.xml);
  const auto names = values(xml, "//w:bookmarkStart/@w:name");
  const std::set<std::string> places(names.begin(), names.end());
  EXPECT_EQ(names.size(), 4U);
  EXPECT_EQ(places.size(), names.size());
  const auto within = values(xml, "//w:hyperlink/@w:anchor");
  EXPECT_EQ(within.size(), 3U);
  for (const std::string& anchor : within)
    EXPECT_TRUE(places.contains(anchor)) << anchor;
  EXPECT_EQ(values(xml, "//w:hyperlink/@r:id"), std::vector<std::string>{"rId10"});
  ASSERT_EQ(body.relations.size(), 1U);
  EXPECT_EQ(body.relations[0].target, "https://b.example/?a=1&b=\"2\"");
}

TEST(Docx, NumbersEachListAnew) {
  const DocxBody body = docx_body(paper("words"));
  EXPECT_EQ(body.numbered_lists, 2U);
  const auto numbers = values(parsed(body.xml), "//w:numPr/w:numId/@w:val");
  EXPECT_EQ(numbers, (std::vector<std::string>{"2", "2", "3"}));
  const auto known = values(parsed(docx_numbering(2)), "//w:num/@w:numId");
  EXPECT_EQ(known, (std::vector<std::string>{"1", "2", "3"}));
}

TEST(Docx, UsesNoStyleThatIsNotThere) {
  const auto styles = values(parsed(docx_styles("fr")), "//w:style/@w:styleId");
  const std::set<std::string> known(styles.begin(), styles.end());
  const auto xml = parsed(docx_body(paper("words")).xml);
  for (const char* path :
       {"//w:pStyle/@w:val", "//w:rStyle/@w:val", "//w:tblStyle/@w:val"}) {
    const auto used = values(xml, path);
    EXPECT_FALSE(used.empty()) << path;
    for (const std::string& style : used)
      EXPECT_TRUE(known.contains(style)) << style;
  }
  EXPECT_EQ(values(parsed(docx_styles("fr")), "//w:lang/@w:val"),
            std::vector<std::string>{"fr"});
}

TEST(Docx, HoldsEveryTextAndNothingOfItIsMarkup) {
  const std::vector<std::string> texts{
      "<w:p>]]>&amp;\"'",
      std::string("\x01\x1b[31m\x0b\x7f\xc2\x9b nul"),
      "\xef\xbf\xbe\xef\xbf\xbf",
      "\xe2\x80\xae back \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d",
      "\xff broken",
      std::string(10'000, 'x'),
      "\xf0\x9f\x90\x9f"};
  const std::size_t elements =
      parsed(docx_body(paper("words")).xml).select_nodes("//*").size();
  for (const std::string& text : texts) {
    const auto xml = parsed(docx_body(paper(text)).xml);
    EXPECT_EQ(xml.select_nodes("//*").size(), elements) << text;
    for (const std::string& said : values(xml, "//w:t"))
      for (const char c : said)
        EXPECT_GE(static_cast<unsigned char>(c), 0x20) << text;
  }
}

TEST(Docx, TellsOfATableThatNoSheetIsWideEnoughFor) {
  Document page;
  Table table;
  table.add(std::vector<std::string>(90, "1"));
  page.add(std::move(table));
  const auto xml = parsed(docx_body(page).xml);
  EXPECT_TRUE(values(xml, "//w:tbl").empty());
  EXPECT_EQ(values(xml, "//w:t"),
            std::vector<std::string>{
                "A table of 90 columns is wider than paper: the HTML page has it."});
}

TEST(Docx, LaysAWideTableOnItsSideAndStandsUpAgain) {
  Document page;
  page.head("Before");
  page.head("Wide");
  Table table;
  table.add(std::vector<std::string>(20, "1"));
  page.add(std::move(table));
  page.head("After");
  EXPECT_EQ(values(parsed(docx_body(page).xml), "//w:pgSz/@w:w"),
            (std::vector<std::string>{"11906", "16838", "11906"}));
}

TEST(Docx, IsTheSameArchiveEachTime) {
  const auto once = document_docx(paper("words"));
  const auto again = document_docx(paper("words"));
  ASSERT_TRUE(once) << once.error().message;
  EXPECT_EQ(*once, *again);
}

}  // namespace
}  // namespace taut::tell

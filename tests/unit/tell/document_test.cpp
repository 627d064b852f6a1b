#include "taut/tell/document.hpp"

#include "taut/text/utf8.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace taut::tell {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// One block of every kind, with a text that each language would act on.
Document everything(const std::string& text) {
  Document page{.title = text};
  page.say(text);
  page.add(
      Section{"Points", {{.label = text, .text = text, .evidence = text, .note = text}}});
  page.add(List{.items = {{.text = text}}, .numbered = true});
  page.add(Entry{.number = 1,
                 .mark = "serious",
                 .tone = Tone::strong,
                 .headline = text,
                 .text = text,
                 .items = {{.text = text, .evidence = text}}});
  page.add(Entry{.number = 2,
                 .headline = text,
                 .items = {{.text = text, .evidence = text, .note = text}},
                 .setting = Setting::paragraph});
  page.add(Entry{.number = 3,
                 .mark = text,
                 .headline = text,
                 .items = {{.text = text, .evidence = text}},
                 .setting = Setting::line});
  page.add(Entry{.headline = text, .text = text});
  Table table;
  table.add({"task", text});
  table.add({text, "1"});
  page.add(std::move(table));
  page.add(Quotation{"m.yaml:12", {text}});
  page.references = {{.id = "s1", .title = text, .address = text}};
  return page;
}

TEST(DocumentText, SetsOutEveryBlock) {
  Document page{.title = "Title"};
  page.say("A paragraph.");
  page.add(Section{"How firm", {{.text = "point", .evidence = "T01: stated"}}});
  page.head("Findings");
  page.add(Entry{.number = 1,
                 .mark = "SERIOUS",
                 .headline = "Two tasks weaken it.",
                 .text = "So it is.",
                 .items = {{.text = "a line", .evidence = "T01"}}});
  page.add(Entry{.number = 2,
                 .mark = "MINOR",
                 .headline = "One limits it.",
                 .items = {{.text = "a line.", .evidence = "T01"}, {.text = "is it so?"}},
                 .setting = Setting::paragraph});
  page.add(Entry{.number = 10,
                 .headline = "Little.",
                 .items = {{.text = "a line", .evidence = "T2"}},
                 .setting = Setting::line});
  page.add(Quotation{"m.yaml:3", {"   3  - id: T01"}});

  EXPECT_EQ(document_text(page),
            "Title\nA paragraph.\n\nHOW FIRM\n- point [T01: stated]\n\nFINDINGS\n\n"
            " 1 SERIOUS. Two tasks weaken it.\n   So it is.\n   - a line [T01]\n"
            " 2 MINOR. One limits it.\n   A line [T01]. Is it so?\n"
            "10 Little. A line [T2].\nm.yaml:3:\n"
            "  |    3  - id: T01\n");
}

TEST(DocumentText, LetsNoControlCharacterThrough) {
  const std::string page = document_text(everything("x\x1b[31m \xC2\x9B y"));
  EXPECT_THAT(page, Not(HasSubstr("\x1b")));
  EXPECT_THAT(page, Not(HasSubstr("\xC2\x9B")));
}

TEST(DocumentText, InColourIsTheSamePageWithEscapes) {
  const Document page = everything("words");
  std::string coloured = document_text(page, {.colour = true});
  EXPECT_THAT(coloured, HasSubstr("\033[31m"));
  for (std::size_t at; (at = coloured.find('\033')) != std::string::npos;)
    coloured.erase(at, coloured.find('m', at) + 1 - at);
  EXPECT_EQ(coloured, document_text(page));
}

Table wide(int columns) {
  Table table;
  std::vector<std::string> heads{"task"};
  std::vector<std::string> row{"a task with rather a long name, longer than the column"};
  for (int i = 0; i < columns; ++i) {
    heads.push_back("c" + std::to_string(i));
    row.push_back("-2+1");
  }
  table.add(heads);
  table.add(row);
  return table;
}

TEST(DocumentText, BreaksAWideTableIntoBlocksOfColumns) {
  for (const int columns : {1, 9, 14, 40, 200}) {
    Document page;
    page.add(wide(columns));
    const std::string text = document_text(page);
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
      EXPECT_LE(cells(line), 80U) << line;
    EXPECT_THAT(text, HasSubstr("c" + std::to_string(columns - 1) + "\n"));
  }
}

TEST(DocumentMarkdown, SetsOutEveryBlock) {
  Document page{.title = "Title"};
  page.add(Section{"How firm", {{.label = "so", .text = "point", .evidence = "T01"}}});
  page.add(Entry{.number = 1,
                 .mark = "SERIOUS",
                 .headline = "Two weaken it.",
                 .items = {{.text = "a line", .evidence = "T01"}, {.text = "another"}},
                 .setting = Setting::paragraph});
  for (const std::size_t number : {2U, 3U})
    page.add(Entry{.number = number,
                   .mark = "MINOR",
                   .headline = "Little.",
                   .items = {{.text = "why"}},
                   .setting = Setting::line});
  Table table;
  table.add({"task", "sum"});
  table.add({"a", "1"});
  page.add(std::move(table));

  EXPECT_EQ(document_markdown(page),
            "# Title\n\n## How firm\n\n- **so**: point \\[T01\\]\n\n"
            "### 1. SERIOUS. Two weaken it.\n\nA line \\[T01\\]. Another.\n\n"
            "2. MINOR. Little. Why.\n3. MINOR. Little. Why.\n\n"
            "| task | sum |\n| --- | ---: |\n| a | 1 |\n");
}

TEST(DocumentMarkdown, LetsNoMarkupThrough) {
  const std::string page =
      document_markdown(everything("<script> [x](javascript:y) ![i](z) # a | b\n- c"));
  EXPECT_THAT(page, HasSubstr("\n<script>")) << "the quotation stands in a fence";
  const std::string outside = page.substr(0, page.find("```"));
  for (std::size_t at = outside.find('<'); at != outside.npos;
       at = outside.find('<', at + 1))
    EXPECT_EQ(outside[at - 1], '\\');
  EXPECT_THAT(outside, Not(HasSubstr(" [x]")));
}

TEST(DocumentMarkdown, NoLineEndsTheFenceAroundIt) {
  Document page;
  page.add(Quotation{"", {"```", "````"}});
  EXPECT_THAT(document_markdown(page), HasSubstr("`````yaml\n```\n````\n`````"));
}

TEST(DocumentHtml, WritesNoMarkupOfTheModelsAndLoadsNothing) {
  const std::string page = document_html(
      everything("<script>alert(1)</script> \"x\" </dd><img src=x onerror=y> 'q' &amp;"));
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, Not(HasSubstr("<img")));
  EXPECT_THAT(page, HasSubstr("&lt;script&gt;"));
  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
}

TEST(DocumentHtml, TurnsIdsOfSourcesIntoLinksOfTheWebAlone) {
  Document page;
  page.add(Section{"S", {{.text = "t", .evidence = "T01: stated, karl17, bad"}}});
  page.references = {{"karl17", "A paper", "https://example.org/x"},
                     {"bad", "Another", "javascript:alert(1)"}};
  const std::string html = document_html(page);
  EXPECT_THAT(html, HasSubstr("<a href=\"https://example.org/x\" title=\"A paper\""));
  EXPECT_THAT(html, HasSubstr("<abbr title=\"Another\">bad</abbr>"));
  EXPECT_THAT(html, Not(HasSubstr("javascript:")));
}

TEST(DocumentHtml, CellsLeadToWhatIsBehindThem) {
  Document page;
  Table table;
  table.add({"task", "1"});
  table.rows.push_back(
      {{.text = "a"}, {.text = "-2", .tone = Tone::strong, .target = "p1"}});
  page.add(std::move(table));
  page.add(Heading{.text = "Why", .behind_links = true});
  page.add(List{.items = {{.text = "because", .anchor = "p1"}}, .behind_links = true});

  const std::string html = document_html(page);
  EXPECT_THAT(html, HasSubstr("<td class=\"strong\"><a href=\"#p1\">-2</a></td>"));
  EXPECT_THAT(html, HasSubstr("<li id=\"p1\">because</li>"));
  EXPECT_THAT(document_text(page), Not(HasSubstr("because")));
  EXPECT_THAT(document_markdown(page), Not(HasSubstr("Why")));
}

TEST(Document, LeavesOutWhatIsEmpty) {
  Document page;
  page.say("");
  page.add(Section{"Nothing", {}});
  EXPECT_TRUE(page.blocks.empty());
}

TEST(DocumentText, PutsIsolatesIntoSentencesAndNotIntoLinesOfAModel) {
  const std::string name = "\u0633\u0644\u0627\u0645";
  Document page;
  page.title = "a page";
  page.blocks.emplace_back(Paragraph{"weakened by " + name + " (-2)"});
  page.blocks.emplace_back(Quotation{"", {"title: " + name}});
  const std::string text = document_text(page);
  EXPECT_NE(text.find("weakened by \u2068" + name + "\u2069 (-2)"), text.npos) << text;
  EXPECT_NE(text.find("title: " + name), text.npos) << text;
}

}  // namespace
}  // namespace taut::tell

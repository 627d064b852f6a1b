#include "taut/exchange/workbook.hpp"

#include "taut/exchange/export_book.hpp"
#include "taut/tell/xlsx.hpp"
#include "taut/tell/zip.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taut {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::size_t most = std::size_t{4} << 20;

struct ReadBook {
  SourceSet sources = {};
  Diagnostics diags = {};
  std::vector<BookPage> pages = {};
  std::string error = {};

  explicit ReadBook(const std::string& bytes) {
    auto read = read_workbook("b.xlsx", bytes, most, sources, diags);
    if (read)
      pages = *std::move(read);
    else
      error = read.error().message;
  }
  std::vector<std::string> told() const {
    std::vector<std::string> all;
    for (const Diagnostic& one : diags.all())
      all.push_back(std::string(kind_of(one.id).code) + " line " +
                    std::to_string(sources.at(one.where.file, one.where.begin).line) +
                    ": " + one.message);
    return all;
  }
  std::vector<std::string> row(std::size_t at) const {
    std::vector<std::string> texts;
    for (const Cell& cell : pages.at(0).sheet.rows.at(at))
      texts.push_back(cell.text);
    return texts;
  }
};

// A workbook whose one sheet holds this XML.
std::string book_of(const std::string& sheet) {
  const auto bytes = tell::zipped(
      {{"xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Links\" sheetId=\"1\" "
        "r:id=\"rId1\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" "
        "Target=\"worksheets/sheet1.xml\"/></Relationships>"},
       {"xl/worksheets/sheet1.xml", "<worksheet>" + sheet + "</worksheet>"}});
  return bytes ? *bytes : std::string();
}

std::string text_cell(const std::string& place, const std::string& text) {
  return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

TEST(Workbook, TextStaysTextAndNumbersAreWhatPeopleSee) {
  const auto bytes = tell::workbook(
      {{.name = "Tasks",
        .columns = {{.name = "Paragraph"}, {.name = "Score", .numbers = true}},
        .rows = {{"4.10", "-2"}, {"=1+1", ""}, {"007", "3"}, {"a\nb", "x"}}}});
  ASSERT_TRUE(bytes) << bytes.error().message;
  const ReadBook read(*bytes);
  EXPECT_EQ(read.error, "");
  EXPECT_THAT(read.told(), ElementsAre());
  EXPECT_THAT(read.row(0), ElementsAre("4.10", "-2"));
  EXPECT_THAT(read.row(1), ElementsAre("=1+1", ""));
  EXPECT_THAT(read.row(2), ElementsAre("007", "3"));
  EXPECT_THAT(read.row(3), ElementsAre("a\nb", "x"));
  EXPECT_EQ(*tell::workbook({{.name = "A", .columns = {{.name = "b"}}}}),
            *tell::workbook({{.name = "A", .columns = {{.name = "b"}}}}));
}

TEST(Workbook, ANumberIsReadWithoutWhatBinaryFractionsAdd) {
  const ReadBook read(book_of("<sheetData><row r=\"1\">" + text_cell("A1", "Paragraph") +
                              "</row><row r=\"3\"><c r=\"A3\"><v>4.0999999999999996</v>"
                              "</c></row></sheetData>"));
  EXPECT_THAT(read.row(0), ElementsAre("4.1"));
  EXPECT_EQ(cell_at(read.pages[0], read.pages[0].sheet.rows[0][0].where, read.sources),
            "A3");
}

TEST(Workbook, FormulasMergedCellsAndHiddenRowsAreToldAtTheirPlace) {
  const ReadBook read(book_of(
      "<sheetData><row r=\"1\">" + text_cell("A1", "Id") + text_cell("B1", "Note") +
      "</row><row r=\"2\" hidden=\"1\">" + text_cell("A2", "a") +
      "</row><row r=\"4\"><c r=\"A4\"><f>1+1</f><v>2</v></c><c r=\"B4\" t=\"e\">"
      "<v>#REF!</v></c></row></sheetData><mergeCells><mergeCell ref=\"A4:B5\"/>"
      "</mergeCells>"));
  EXPECT_THAT(
      read.told(),
      ElementsAre("formula-value line 4: A4 holds a formula",
                  "formula-value line 4: B4 holds the error #REF!",
                  "merged-cells line 4: the cells A4:B5 are merged, so that it cannot be "
                  "known to which row they belong",
                  "hidden-row line 2: row 2 is hidden, and is read all the same"));
}

TEST(Workbook, WhatIsNoWorkbookIsRefusedInOneSentence) {
  EXPECT_EQ(ReadBook("Id,Title\n").error,
            "'b.xlsx' cannot be read as a workbook: it is no archive, or a damaged one");
  EXPECT_EQ(ReadBook(*tell::zipped({{"word/document.xml", "<a/>"}})).error,
            "'b.xlsx' cannot be read as a workbook: it is no workbook as Excel and "
            "LibreOffice save it (.xlsx)");
  EXPECT_THAT(ReadBook(book_of("<sheetData><row>")).error, HasSubstr("is damaged"));
  EXPECT_EQ(ReadBook(book_of("")).error, "'b.xlsx' holds no sheet with anything in it");
}

TEST(Workbook, ABombOfZerosIsRefusedBeforeItFillsTheMemory) {
  const std::string bomb = book_of(std::string(most + 1, ' '));
  EXPECT_LT(bomb.size(), most / 100);
  EXPECT_EQ(ReadBook(bomb).error,
            "'b.xlsx' cannot be read as a workbook: it holds more than 4 MiB once it is "
            "unpacked");
}

TEST(Workbook, AMillionRowsAreRefusedWithTheirSheet) {
  const ReadBook read(book_of("<sheetData><row r=\"1\">" + text_cell("A1", "Id") +
                              "</row><row r=\"1000000\">" + text_cell("A1000000", "x") +
                              "</row></sheetData>"));
  EXPECT_EQ(
      read.error,
      "'b.xlsx', sheet 'Links': row 100001 and further ones are filled, and at most "
      "100000 rows are read; delete what is too much");
}

TEST(Workbook, ColumnsAreNamedByLetters) {
  EXPECT_EQ(cell_name(0, 0), "A1");
  EXPECT_EQ(cell_name(25, 1), "Z2");
  EXPECT_EQ(cell_name(26, 9), "AA10");
  EXPECT_EQ(cell_name(16383, 0), "XFD1");
  EXPECT_TRUE(is_workbook("a.XLSX"));
  EXPECT_FALSE(is_workbook(".xlsx"));
}

}  // namespace
}  // namespace taut

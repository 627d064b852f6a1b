#include "taut/exchange/sheet.hpp"

#include "taut/exchange/cell_text.hpp"
#include "taut/exchange/sheet_bytes.hpp"
#include "taut/tell/escape.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace taut {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Read {
  SourceSet sources = {};
  Diagnostics diags = {};
  CsvSheet sheet = {};

  std::vector<std::string> header() const { return texts(sheet.header); }
  std::vector<std::string> row(std::size_t i) const { return texts(sheet.rows.at(i)); }
  // "3:2 stray-quote" for each, in order.
  std::vector<std::string> told() const {
    std::vector<std::string> all;
    for (const Diagnostic& d : diags.all()) {
      const LineColumn at = sources.at(d.where.file, d.where.begin);
      all.push_back(std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
                    std::string(kind_of(d.id).code));
    }
    return all;
  }

  static std::vector<std::string> texts(const Cells& cells) {
    std::vector<std::string> all;
    for (const Cell& cell : cells)
      all.push_back(cell.text);
    return all;
  }
};

Read read(const std::string& bytes) {
  Read read;
  const auto file = add_sheet_bytes("sheet.csv", bytes, read.sources, read.diags);
  if (file)
    read.sheet = read_sheet(*file, read.sources, read.diags);
  return read;
}

TEST(ReadSheet, CommasSemicolonsAndTabsGiveTheSameSheet) {
  for (const char separator : {',', ';', '\t'}) {
    std::string text = "a,b,c\r\n1,\"x,;\ty\",3\r\n";
    for (char& c : text)
      c = c == ',' ? separator : c;
    // Inside the quotes stands whatever separates, and the others.
    const Read found = read(text);
    EXPECT_THAT(found.header(), ElementsAre("a", "b", "c"));
    EXPECT_EQ(found.row(0).at(0), "1");
    EXPECT_EQ(found.row(0).at(2), "3");
    EXPECT_THAT(found.told(), IsEmpty());
  }
}

TEST(ReadSheet, SemicolonsInsideCellsDoNotSeparateWhereCommasDo) {
  const Read found = read("From,To\na; b,c\n");
  EXPECT_THAT(found.row(0), ElementsAre("a; b", "c"));
}

TEST(ReadSheet, ALineSepSaysWhatSeparates) {
  EXPECT_THAT(read("sep=;\na,b;c\n").header(), ElementsAre("a,b", "c"));
}

TEST(ReadSheet, QuotesHoldSeparatorsLinesAndQuotes) {
  const Read found = read("a,b\n\"one\r\ntwo\",\"the \"\"roadmap\"\"\"\n");
  EXPECT_THAT(found.row(0), ElementsAre("one\ntwo", "the \"roadmap\""));
  EXPECT_THAT(found.told(), IsEmpty());
}

TEST(ReadSheet, ByteOrderMarkAndLineEndsOfAnySystemAreNoText) {
  for (const char* text : {"\xEF\xBB\xBF"
                           "a,b\n1,2\n",
                           "a,b\r\n1,2\r\n", "a,b\r1,2\r", "a,b\n1,2"}) {
    const Read found = read(text);
    EXPECT_THAT(found.header(), ElementsAre("a", "b")) << text;
    ASSERT_EQ(found.sheet.rows.size(), 1U) << text;
    EXPECT_THAT(found.row(0), ElementsAre("1", "2")) << text;
  }
}

TEST(ReadSheet, EmptyRowsAreLeftOutAndShortRowsFilledUp) {
  const Read found = read("a,b,c\n\n,,\n1\n1,2,3,,,\n");
  ASSERT_EQ(found.sheet.rows.size(), 2U);
  EXPECT_THAT(found.row(0), ElementsAre("1", "", ""));
  EXPECT_THAT(found.row(1), ElementsAre("1", "2", "3"));
  EXPECT_THAT(found.told(), IsEmpty());
}

TEST(ReadSheet, TenCellsTooManyAreToldOnceAtTheFirst) {
  const Read found = read("a,b\n1,2,3,4,5,6,7,8,9,10,11,12\n");
  EXPECT_THAT(found.told(), ElementsAre("2:5 row-too-long"));
}

TEST(ReadSheet, AQuoteInsideAPlainCellIsTold) {
  EXPECT_THAT(read("a\nthe \"roadmap\"\n").told(), ElementsAre("2:5 stray-quote"));
}

TEST(ReadSheet, TextBehindAClosingQuoteIsToldWithWhereTheCellBegan) {
  const Read found = read("a,b\n1,\"x\n2,\"y\"\n");
  EXPECT_THAT(found.told(), ElementsAre("3:4 stray-quote"));
  ASSERT_EQ(found.diags.all()[0].notes.size(), 1U);
  EXPECT_EQ(found.sources.at(0, found.diags.all()[0].notes[0].where.begin).line, 2U);
}

TEST(ReadSheet, AQuoteThatIsNeverClosedIsToldWhereItOpens) {
  EXPECT_THAT(read("a,b\n1,\"x\n2,y\n").told(), ElementsAre("2:3 unclosed-quote"));
}

TEST(ReadSheet, AnUnguardedFormulaIsToldAndTakenAsText) {
  const Read found = read("a,b\n=cmd|' /C calc'!A0,-2\n'=1+1,@here\n");
  EXPECT_THAT(found.told(), ElementsAre("2:1 formula-cell", "3:7 formula-cell"));
  EXPECT_THAT(found.row(0), ElementsAre("=cmd|' /C calc'!A0", "-2"));
  EXPECT_THAT(found.row(1), ElementsAre("=1+1", "@here"));
}

TEST(ReadSheet, BytesOfWindows1252BecomeLettersWithAWarning) {
  const Read found = read(
      "a,b\nx,R\xE9"
      "conciliation \x96 \x80\n");
  EXPECT_THAT(found.told(), ElementsAre("2:4 other-encoding"));
  EXPECT_EQ(found.row(0)[1], "R\u00E9conciliation \u2013 \u20AC");
}

TEST(ReadSheet, OnePairThatLooksLikeUtf8DoesNotMakeItUtf8) {
  // "SÉCURITÉ" before a non-breaking space, then five more letters with accents.
  const Read found = read(
      "a\nS\xC9"
      "CURIT\xC9\xA0\xBB \xE9 \xE9 \xE9\n");
  EXPECT_THAT(found.told(), ElementsAre("2:2 other-encoding"));
}

TEST(ReadSheet, DamagedUtf8IsNoOtherEncoding) {
  EXPECT_THAT(read("a\n\u00E9\u00E9\u00E9 \xE9\n").told(), ElementsAre("2:5 not-utf8"));
  EXPECT_THAT(read("\xEF\xBB\xBF"
                   "a\n\xE9\n")
                  .told(),
              ElementsAre("2:1 not-utf8"));
}

TEST(ReadSheet, Utf16AndZeroBytesAreRefused) {
  EXPECT_THAT(read(std::string("\xFF\xFE"
                               "a\0,\0",
                               6))
                  .told(),
              ElementsAre("1:1 not-utf8"));
  EXPECT_THAT(read(std::string("a\0,\0b\0", 6)).told(),
              ElementsAre("1:2 control-character"));
  EXPECT_THAT(read("a\n\x81\n").told(), ElementsAre("2:1 not-utf8"));
}

TEST(ReadSheet, ControlCharactersAreTold) {
  EXPECT_THAT(read("a\nx\x01y\n").told(), ElementsAre("2:2 control-character"));
}

TEST(ReadSheet, AnEmptyFileHasNoHeader) {
  EXPECT_TRUE(read("").sheet.header.empty());
  EXPECT_TRUE(read("\n,,\n").sheet.header.empty());
}

// What is written is read back, whatever it is, once it has been read before.
TEST(WrittenCell, ReadsBackAsWhatItWas) {
  constexpr std::string_view letters = "'=+-@\"\t,;\n\r a1\xC2\xA0";
  std::mt19937 random(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (auto n = random() % 8; n > 0; --n)
      text += letters[random() % (letters.size() - 2)];
    const std::string once = read_cell_text(text).text;
    const std::string written = tell::csv_cell(once);
    const Read found = read("h,i\n" + written + ",x\n");
    ASSERT_EQ(found.row(0)[0], once) << "from '" << text << "', written " << written;
    ASSERT_THAT(found.told(), IsEmpty()) << written;
    ASSERT_EQ(tell::csv_cell(found.row(0)[0]), written);
  }
}

TEST(WrittenCell, NumbersAreRawAndFormulasGuarded) {
  EXPECT_EQ(tell::csv_cell("-2"), "-2");
  EXPECT_EQ(tell::csv_cell("+2"), "+2");
  EXPECT_EQ(tell::csv_cell("=cmd"), "'=cmd");
  EXPECT_EQ(tell::csv_cell("@x"), "'@x");
  EXPECT_EQ(tell::csv_cell("- a dash, and a comma"), "\"'- a dash, and a comma\"");
  EXPECT_EQ(tell::csv_cell("'=x"), "''=x");
}

}  // namespace
}  // namespace taut

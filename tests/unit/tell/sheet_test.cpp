#include "taut/tell/sheet.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace taut::tell {
namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";

TEST(Sheet, WritesFiguresAsTheyAreAndGuardsTexts) {
  Sheet sheet({"id", "score", "share", "text"});
  sheet.add({"T01", -2, 0.5, "=cmd()"});

  EXPECT_EQ(sheet_csv(sheet),
            std::string(mark) + "id,score,share,text\r\nT01,-2,0.5,'=cmd()\r\n");
}

TEST(Sheet, FillsAShortRowAndRefusesALongOne) {
  Sheet sheet({"a", "b", "c"});
  sheet.add({"x"});

  EXPECT_EQ(sheet_csv(sheet), std::string(mark) + "a,b,c\r\nx,,\r\n");
  EXPECT_THROW(sheet.add({1, 2, 3, 4}), std::logic_error);
}

TEST(Sheet, TellsWhatItLeavesOutInAColumnOfItsOwn) {
  Sheet sheet({"a", "b"});
  sheet.add({1, 2});
  sheet.leave_out("The 10 strongest of 12, no more.");

  EXPECT_EQ(sheet_csv(sheet), std::string(mark) +
                                  "a,b,left_out\r\n1,2,\r\n"
                                  ",,\"The 10 strongest of 12, no more.\"\r\n");
}

TEST(Cell, KnowsATextFromANumber) {
  EXPECT_NE(Cell("2"), Cell(2));
  EXPECT_EQ(Cell(), Cell());
  EXPECT_EQ(Cell(std::size_t{7}), Cell(7));
  EXPECT_EQ(Cell().csv(), "");
}

}  // namespace
}  // namespace taut::tell

#pragma once

#include "taut/diag/expected.hpp"

#include <string>
#include <vector>

namespace taut::tell {

/// A column of a sheet in a workbook.
struct BookColumn {
  std::string name = {};
  double width = 12;                      ///< in characters
  bool hidden = false;                    ///< there, for whoever looks
  bool numbers = false;                   ///< whole numbers stand as numbers
  std::vector<std::string> choices = {};  ///< a list to choose from
  std::string hint = {};                  ///< told while a cell of it is filled in
};

/// A sheet: a first line that names the columns and stays in sight, and rows below.
struct BookSheet {
  std::string name = {};
  std::vector<BookColumn> columns = {};
  std::vector<std::vector<std::string>> rows = {};  ///< each as long as the columns
  std::size_t room = 0;  ///< further rows that have the lists to choose from
};

/// A workbook for Excel and LibreOffice (Office Open XML), in the order of its sheets.
/// Every cell is a text, "4.10" and "=1+1" as well, but whole numbers in columns of
/// numbers. No time and no name is in it; the same sheets give the same bytes. An error
/// where this machine has no libxlsxwriter, with what to install.
Expected<std::string> workbook(const std::vector<BookSheet>& sheets);

/// What went wrong when libxlsxwriter was looked for, in the words of the system; or
/// empty.
std::string xlsx_trouble();

}  // namespace taut::tell

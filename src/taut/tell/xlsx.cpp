// libxlsxwriter (John McNamara; BSD) is loaded when a workbook is written:
// docs/decisions/0006. It writes to files alone, so it is given one in memory.

#include "taut/tell/xlsx.hpp"

#include "taut/system/late_library.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

namespace taut::tell {
namespace {

struct XlsxCalls {
#define TAUT_XLSX(name) decltype(&::name) name = nullptr;
#include "taut/tell/xlsx_calls.def"
#undef TAUT_XLSX
};

class LoadedXlsx {
 public:
  static const LoadedXlsx& here() {
    static const LoadedXlsx loaded;
    return loaded;
  }

  LateLibrary library{TAUT_XLSX_LIBRARY};
  XlsxCalls calls;

 private:
  LoadedXlsx() {
#define TAUT_XLSX(name) library.find(#name, calls.name);
#include "taut/tell/xlsx_calls.def"
#undef TAUT_XLSX
  }
};

// A file that no folder has, for as long as this lives.
class FileInMemory {
 public:
  FileInMemory() : file_(memfd_create("workbook", MFD_CLOEXEC)) {}
  FileInMemory(const FileInMemory&) = delete;
  FileInMemory& operator=(const FileInMemory&) = delete;
  ~FileInMemory() {
    if (file_ >= 0)
      close(file_);
  }

  bool open() const { return file_ >= 0; }
  std::string path() const { return fmt::format("/proc/self/fd/{}", file_); }
  std::string bytes() const {
    std::string all;
    const off_t size = lseek(file_, 0, SEEK_END);
    if (size <= 0)
      return all;
    all.resize(static_cast<std::size_t>(size));
    for (std::size_t at = 0; at < all.size();) {
      const ssize_t got =
          pread(file_, all.data() + at, all.size() - at, static_cast<off_t>(at));
      if (got <= 0)
        return {};
      at += static_cast<std::size_t>(got);
    }
    return all;
  }

 private:
  int file_;
};

constexpr std::size_t longest_cell = 32'767;

std::optional<int> whole(const std::string& text) {
  int value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size())
    return {};
  return value;
}

class BookWriter {
 public:
  BookWriter(const XlsxCalls& calls, lxw_workbook* book) : xlsx_(calls), book_(book) {
    head_ = xlsx_.workbook_add_format(book);
    xlsx_.format_set_bold(head_);
    xlsx_.format_set_text_wrap(head_);
    xlsx_.format_set_bg_color(head_, 0xE8E8E8);
    text_ = top_aligned();
    xlsx_.format_set_text_wrap(text_);
    xlsx_.format_set_num_format(text_, "@");
    number_ = top_aligned();
    lxw_doc_properties none = {};
    none.created = 1;  // of no particular time
    xlsx_.workbook_set_properties(book, &none);
  }

  bool add(const BookSheet& sheet) {
    lxw_worksheet* place = xlsx_.workbook_add_worksheet(book_, sheet.name.c_str());
    if (!place)
      return false;
    for (std::size_t column = 0; column < sheet.columns.size(); ++column)
      set_up(place, sheet, static_cast<lxw_col_t>(column));
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
      xlsx_.worksheet_set_row(place, static_cast<lxw_row_t>(row + 1),
                              height_of(sheet.rows[row], sheet.columns), nullptr);
      for (std::size_t column = 0; column < sheet.rows[row].size(); ++column)
        if (!write(place, static_cast<lxw_row_t>(row + 1), static_cast<lxw_col_t>(column),
                   sheet.rows[row][column], sheet.columns[column]))
          return false;
    }
    xlsx_.worksheet_freeze_panes(place, 1, 0);
    xlsx_.worksheet_repeat_rows(place, 0, 0);
    xlsx_.worksheet_set_landscape(place);
    xlsx_.worksheet_fit_to_pages(place, 1, 0);
    return true;
  }

 private:
  // Programs do not agree on who makes room for texts of several lines; so it is said.
  static double height_of(const std::vector<std::string>& row,
                          const std::vector<BookColumn>& columns) {
    constexpr double line = 15;
    constexpr double most_lines = 12;
    double lines = 1;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (columns[i].hidden)
        continue;
      const auto breaks = static_cast<double>(std::ranges::count(row[i], '\n'));
      const double wrapped =
          std::ceil(static_cast<double>(row[i].size()) / (columns[i].width * 0.95));
      lines = std::max(lines, breaks + wrapped);
    }
    return line * std::min(lines, most_lines);
  }

  lxw_format* top_aligned() {
    lxw_format* format = xlsx_.workbook_add_format(book_);
    xlsx_.format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
  }

  lxw_format* format_of(const BookColumn& column) const {
    return column.numbers ? number_ : text_;
  }

  void set_up(lxw_worksheet* place, const BookSheet& sheet, lxw_col_t at) {
    const BookColumn& column = sheet.columns[at];
    lxw_row_col_options options = {};
    options.hidden = column.hidden ? LXW_TRUE : LXW_FALSE;
    xlsx_.worksheet_set_column_opt(place, at, at, column.width, format_of(column),
                                   &options);
    xlsx_.worksheet_write_string(place, 0, at, column.name.c_str(), head_);
    const std::size_t rows = sheet.rows.size() + sheet.room;
    if (column.choices.empty() || rows == 0)
      return;
    std::vector<std::string> texts = column.choices;
    std::vector<char*> words;
    for (std::string& word : texts)
      words.push_back(word.data());
    words.push_back(nullptr);
    std::string hint = column.hint;
    std::string title = "Not in the list";
    std::string message = "Choose an answer from the list, or leave the cell empty.";
    lxw_data_validation list = {};
    list.validate = LXW_VALIDATION_TYPE_LIST;
    list.value_list = words.data();
    list.ignore_blank = LXW_VALIDATION_ON;
    list.input_message = hint.empty() ? nullptr : hint.data();
    list.error_title = title.data();
    list.error_message = message.data();
    xlsx_.worksheet_data_validation_range(place, 1, at, static_cast<lxw_row_t>(rows), at,
                                          &list);
  }

  bool write(lxw_worksheet* place, lxw_row_t row, lxw_col_t at, const std::string& text,
             const BookColumn& column) {
    if (text.empty())
      return true;
    if (text.size() > longest_cell)
      return false;
    if (const auto number = whole(text); number && column.numbers)
      return xlsx_.worksheet_write_number(place, row, at, *number, number_) ==
             LXW_NO_ERROR;
    return xlsx_.worksheet_write_string(place, row, at, text.c_str(), text_) ==
           LXW_NO_ERROR;
  }

  const XlsxCalls& xlsx_;
  lxw_workbook* book_;
  lxw_format* head_;
  lxw_format* text_;
  lxw_format* number_;
};

}  // namespace

std::string xlsx_trouble() {
  return LoadedXlsx::here().library.trouble();
}

Expected<std::string> workbook(const std::vector<BookSheet>& sheets) {
  const LoadedXlsx& loaded = LoadedXlsx::here();
  if (!loaded.library.trouble().empty())
    return Error{
        fmt::format("a workbook cannot be written: {}; install the package "
                    "libxlsxwriter4, or write .csv",
                    loaded.library.trouble())};
  const FileInMemory file;
  lxw_workbook* book =
      file.open() ? loaded.calls.workbook_new(file.path().c_str()) : nullptr;
  if (!book)
    return Error{"a workbook cannot be written: this machine gave no memory for it"};
  BookWriter writer(loaded.calls, book);
  bool whole = true;
  for (const BookSheet& sheet : sheets)
    whole = whole && writer.add(sheet);
  const bool closed = loaded.calls.workbook_close(book) == LXW_NO_ERROR;
  std::string bytes = file.bytes();
  if (!whole)
    return Error{
        "a workbook cannot be written: a text is longer than a cell may be; write .csv"};
  if (!closed || bytes.empty())
    return Error{"a workbook cannot be written: libxlsxwriter did not make it"};
  return bytes;
}

}  // namespace taut::tell

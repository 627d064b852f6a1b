#include "taut/exchange/sheet.hpp"

#include "taut/exchange/cell_text.hpp"
#include "taut/exchange/split_cell.hpp"
#include "taut/text/excerpt.hpp"
#include "taut/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace taut {
namespace {

constexpr std::array separators{',', ';', '\t'};

std::string name_of_separator(char separator) {
  return separator == '\t' ? "the tab" : fmt::format("'{}'", separator);
}

// The separator that stands most often outside quotes in the first line; of equals the
// first.
char most_frequent(std::string_view text) {
  std::array<std::size_t, separators.size()> counts{};
  bool quoted = false;
  for (const char c : text) {
    quoted ^= c == '"';
    if (c == '\n' && !quoted)
      break;
    const auto* found = std::ranges::find(separators, c);
    if (!quoted && found != separators.end())
      ++counts[static_cast<std::size_t>(found - separators.begin())];
  }
  return separators[static_cast<std::size_t>(std::ranges::max_element(counts) -
                                             counts.begin())];
}

class SheetReader {
 public:
  SheetReader(FileId file, const SourceSet& sources, Diagnostics& diags)
      : file_(file), sources_(sources), text_(sources.bytes(file)), diags_(diags) {}

  CsvSheet run() {
    find_separator();
    CsvSheet sheet{.file = file_};
    while (at_ < text_.size()) {
      Cells row = read_row();
      if (std::ranges::all_of(row, &Cell::empty))
        continue;
      if (sheet.header.empty())
        sheet.header = std::move(row);
      else
        add_row(std::move(row), sheet);
    }
    drop_empty_columns(sheet);
    return sheet;
  }

 private:
  // Excel's own way to say it: a line `sep=;` before the header.
  void find_separator() {
    const std::string_view line = sources_.line(file_, 1);
    if (line.size() == 5 && line.starts_with("sep=") &&
        std::ranges::find(separators, line[4]) != separators.end()) {
      separator_ = line[4];
      at_ = std::min(text_.find('\n') + 1, text_.size());
    } else {
      separator_ = most_frequent(text_);
    }
  }

  Cells read_row() {
    Cells row;
    do {
      row.push_back(read_cell());
    } while (take(separator_));
    take('\r');
    take('\n');
    return row;
  }

  bool take(char c) {
    if (at_ == text_.size() || text_[at_] != c)
      return false;
    ++at_;
    return true;
  }

  bool ends_cell(std::size_t at) const {
    return at >= text_.size() || text_[at] == separator_ || text_[at] == '\n' ||
           (text_[at] == '\r' && (at + 1 >= text_.size() || text_[at + 1] == '\n'));
  }

  Cell read_cell() {
    const std::size_t begin = at_;
    std::size_t quote = at_;
    while (quote < text_.size() && text_[quote] == ' ')
      ++quote;
    std::string text;
    if (quote < text_.size() && text_[quote] == '"') {
      at_ = quote;
      text = read_quoted();
    } else {
      text = read_plain();
    }
    Cell cell{.text = {}, .where = span(begin, at_)};
    check_characters(cell.where);
    const CellReading reading = read_cell_text(text);
    cell.text = reading.text;
    if (reading.formula)
      tell_formula(cell);
    return cell;
  }

  std::string read_plain() {
    const std::size_t begin = at_;
    while (!ends_cell(at_))
      ++at_;
    const std::string_view text = text_.substr(begin, at_ - begin);
    if (const std::size_t quote = text.find('"'); quote != text.npos)
      tell(DiagId::stray_quote, span(begin + quote, begin + quote + 1),
           "a quote inside a cell",
           "put the whole cell in quotes and double the quotes in it: \"the "
           "\"\"roadmap\"\" "
           "of March\"");
    return std::string(text);
  }

  std::string read_quoted() {
    const std::size_t open = at_++;
    std::string text;
    while (at_ < text_.size()) {
      const std::size_t quote = std::min(text_.find('"', at_), text_.size());
      text += text_.substr(at_, quote - at_);
      at_ = quote;
      if (at_ == text_.size())
        break;
      ++at_;
      if (!take('"')) {
        read_after_quote(open);
        return text;
      }
      text += '"';
    }
    tell(DiagId::unclosed_quote, span(open, open + 1),
         "a quote is opened here and never closed, so everything below belongs to this "
         "cell",
         "close it with a second quote at the end of the cell");
    return text;
  }

  // Blanks may follow a closing quote, and nothing else.
  void read_after_quote(std::size_t open) {
    while (at_ < text_.size() && text_[at_] == ' ')
      ++at_;
    if (ends_cell(at_))
      return;
    const std::size_t begin = at_;
    while (!ends_cell(at_))
      ++at_;
    const std::size_t line = sources_.at(file_, static_cast<std::uint32_t>(open)).line;
    const bool above = line != sources_.at(file_, static_cast<std::uint32_t>(begin)).line;
    Diagnostic diagnostic{
        .id = DiagId::stray_quote,
        .where = span(begin, at_),
        .message =
            fmt::format("'{}' stands behind the quote that closes {}",
                        excerpt(text_.substr(begin, at_ - begin), 30),
                        above ? fmt::format("the cell that begins in line {}", line)
                              : std::string("the cell")),
        .help = above ? fmt::format("close the quote where the cell of line {} ends; a "
                                    "quote that belongs to a text is written twice",
                                    line)
                      : std::string("write a quote that belongs to the text twice")};
    if (above)
      diagnostic.notes.push_back({span(open, open + 1), "the cell begins here"});
    diags_.add(std::move(diagnostic));
  }

  void check_characters(Span where) {
    const std::string_view text = sources_.slice(where);
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto byte = static_cast<unsigned char>(text[i]);
      const bool allowed = byte == '\t' || byte == '\n' || byte == '\r';
      const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
      // U+0080 to U+009F are two bytes; "next line" is a line end.
      const bool upper = byte == 0xC2 && next >= 0x80 && next < 0xA0 && next != 0x85;
      if ((byte >= 0x20 && byte != 0x7F && !upper) || allowed)
        continue;
      tell(DiagId::control_character, span(where.begin + i, where.begin + i + 1),
           fmt::format("a control character (U+{:04X})", upper ? next : byte),
           "delete it; it may have come with pasted text");
      return;
    }
  }

  void tell_formula(const Cell& cell) {
    tell(DiagId::formula_cell, cell.where,
         fmt::format("'{}' is a formula to a spreadsheet; it is taken as text",
                     excerpt(cell.text, 30)),
         "if it should be a value, put the value there; if it is meant as text, put an "
         "apostrophe before it");
  }

  void add_row(Cells row, CsvSheet& sheet) {
    const std::size_t columns = sheet.header.size();
    const auto excess = std::find_if(
        row.begin() + static_cast<std::ptrdiff_t>(std::min(columns, row.size())),
        row.end(), [](const Cell& cell) { return !cell.empty(); });
    if (excess != row.end())
      tell(DiagId::row_too_long, excess->where,
           fmt::format("this row has {} cells, but the first line names {} {}",
                       row.size(), columns, columns == 1 ? "column" : "columns"),
           fmt::format("put a text that holds {} in quotes, or delete what is too much",
                       name_of_separator(separator_)));
    const Span end{file_, row.back().where.end, row.back().where.end};
    row.resize(columns, Cell{.text = {}, .where = end});
    sheet.rows.push_back(std::move(row));
  }

  static void drop_empty_columns(CsvSheet& sheet) {
    std::vector<bool> filled;
    for (const Cell& name : sheet.header)
      filled.push_back(!name.empty());
    for (const Cells& row : sheet.rows)
      for (std::size_t i = 0; i < row.size(); ++i)
        filled[i] = filled[i] || !row[i].empty();
    if (std::ranges::find(filled, false) == filled.end())
      return;
    const auto drop = [&](Cells& row) {
      std::size_t kept = 0;
      for (std::size_t i = 0; i < row.size(); ++i)
        if (filled[i] && kept++ != i)
          row[kept - 1] = std::move(row[i]);
      row.resize(kept);
    };
    drop(sheet.header);
    std::ranges::for_each(sheet.rows, drop);
  }

  Span span(std::size_t begin, std::size_t end) const {
    return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  void tell(DiagId id, Span where, std::string message, std::string help) {
    diags_.add({.id = id,
                .where = where,
                .message = std::move(message),
                .help = std::move(help)});
  }

  FileId file_;
  const SourceSet& sources_;
  std::string_view text_;
  Diagnostics& diags_;
  std::size_t at_ = 0;
  char separator_ = ',';
};

}  // namespace

std::vector<std::string_view> CsvSheet::ends(const Cell& cell) const {
  return plain_ends ? std::vector<std::string_view>{cell.text} : split_cell(cell.text);
}

void tell_empty(const CsvSheet& sheet, Diagnostics& diags) {
  diags.add({.id = DiagId::empty_file,
             .where = sheet.start(),
             .message = "the file is empty",
             .help = "its first line names the columns"});
}

CsvSheet read_sheet(FileId file, const SourceSet& sources, Diagnostics& diags) {
  return SheetReader(file, sources, diags).run();
}

}  // namespace taut

#include "taut/tell/text_table.hpp"

#include "taut/tell/escape.hpp"
#include "taut/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

namespace taut::tell {
namespace {

constexpr std::size_t least_name = 12;
// Of a table in several blocks: names that are longer would leave few columns a block.
constexpr std::size_t longest_name = 27;

class TextTable {
 public:
  TextTable(const Table& table, const TextStyle& style) : table_(table), style_(style) {
    for (const auto& row : table.rows) {
      widths_.resize(std::max(widths_.size(), row.size()));
      for (std::size_t i = 0; i < row.size(); ++i)
        widths_[i] = std::max(widths_[i], cells(plain(row[i].text)));
    }
  }

  std::string write() {
    const std::size_t columns = widths_.size();
    for (gap_ = 2; gap_ >= 1; --gap_) {
      const std::size_t figures = needed(1, columns);
      if (std::min(widths_[0], least_name) + figures > style_.table_width)
        continue;
      name_ = std::min(widths_[0], style_.table_width - figures);
      return block(1, columns);
    }
    gap_ = 1;
    name_ = std::min(widths_[0], longest_name);
    std::string out;
    for (std::size_t first = 1; first < columns;) {
      std::size_t end = first + 1;
      while (end < columns && name_ + needed(first, end + 1) <= style_.table_width)
        ++end;
      out += (out.empty() ? "" : "\n") + block(first, end);
      first = end;
    }
    return out;
  }

 private:
  std::size_t needed(std::size_t first, std::size_t end) const {
    std::size_t sum = 0;
    for (std::size_t i = first; i < end; ++i)
      sum += widths_[i] + gap_;
    return sum;
  }

  std::string block(std::size_t first, std::size_t end) const {
    std::string out;
    for (const auto& row : table_.rows) {
      std::string line = in_cells(plain(row[0].text), name_);
      for (std::size_t i = first; i < std::min(end, row.size()); ++i) {
        const std::string text = plain(row[i].text);
        const std::size_t left = widths_[i] + gap_ - cells(text);
        line += std::string(left, ' ') + coloured(text, code_of(row[i].tone), style_);
      }
      line.erase(line.find_last_not_of(' ') + 1);
      const bool head = &row == &table_.rows.front();
      out += (head ? coloured(line, "1", style_) : line) + "\n";
    }
    return out;
  }

  const Table& table_;
  const TextStyle& style_;
  std::vector<std::size_t> widths_ = {};
  std::size_t gap_ = 2;
  std::size_t name_ = 0;
};

}  // namespace

std::string table_text(const Table& table, const TextStyle& style) {
  return table.empty() ? std::string() : TextTable(table, style).write();
}

std::string_view code_of(Tone tone) {
  constexpr std::array<std::string_view, 7> codes{"",     "2",  "33", "31",
                                                  "1;31", "34", "35"};
  return codes[static_cast<std::size_t>(tone)];
}

std::string coloured(std::string_view text, std::string_view code,
                     const TextStyle& style) {
  if (!style.colour || code.empty() || text.find_first_not_of(' ') == text.npos)
    return std::string(text);
  return fmt::format("\033[{}m{}\033[0m", code, text);
}

std::string in_cells(std::string_view text, std::size_t width) {
  const bool fits = cells(text) <= width;
  const std::size_t room = fits ? width : width - 1;
  std::string out;
  std::size_t used = 0;
  while (!text.empty()) {
    const auto character = first_character(text);
    const std::size_t bytes = character ? character->bytes : 1;
    const std::size_t wide = character ? cells(character->code) : 1;
    if (used + wide > room)
      break;
    out += text.substr(0, bytes);
    used += wide;
    text.remove_prefix(bytes);
  }
  if (!fits) {
    out += "…";
    ++used;
  }
  return out + std::string(width - used, ' ');
}

}  // namespace taut::tell

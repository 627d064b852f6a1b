#include "taut/exchange/split_cell.hpp"

#include "taut/text/excerpt.hpp"
#include "taut/text/lower_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string>

namespace taut {
namespace {

constexpr std::string_view blanks = " \t\r\n";

// Where the quoted text ends that begins at `at`; the end of `text` if it does not.
std::size_t behind_quoted(std::string_view text, std::size_t at) {
  for (++at; at < text.size(); ++at) {
    if (text[at] != '"')
      continue;
    if (at + 1 == text.size() || text[at + 1] != '"')
      return at + 1;
    ++at;
  }
  return text.size();
}

// The minus sign and the dashes that word processors put in its place become '-'.
std::string with_plain_minus(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    const bool dash = rest.starts_with("\xE2\x88\x92") ||
                      rest.starts_with("\xE2\x80\x93") ||
                      rest.starts_with("\xE2\x80\x91");
    plain += dash ? '-' : text[at];
    at += dash ? 2 : 0;
  }
  return plain;
}

// "-2", "+2" and "- 2", and what spreadsheets make of a whole number: "(2)", "-2.00",
// "-2,0".
std::optional<int> whole_of(std::string_view text) {
  bool negative = text.size() > 2 && text.starts_with('(') && text.ends_with(')');
  if (negative) {
    text = trimmed(text.substr(1, text.size() - 2));
  } else if (text.starts_with('+') || text.starts_with('-')) {
    negative = text.starts_with('-');
    text = trimmed(text.substr(1));
  }
  const std::size_t point = std::min(text.find_first_of(".,"), text.size());
  const bool whole = text.find_first_not_of('0', point + 1) == text.npos;
  if (point > 0 && point + 1 < text.size() && whole)
    text = text.substr(0, point);
  int value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || text.starts_with('-'))
    return {};
  return negative ? -value : value;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == text.npos)
    return {};
  return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

std::vector<std::string_view> split_cell(std::string_view text) {
  std::vector<std::string_view> items;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const std::string_view before = trimmed(text.substr(begin, at - begin));
    if (at == text.size() || text[at] == ';') {
      if (!before.empty())
        items.push_back(before);
      begin = at + 1;
    } else if (text[at] == '"' && (before.empty() || before.ends_with(':'))) {
      at = behind_quoted(text, at) - 1;
    }
  }
  return items;
}

bool read_yes(const Cell& cell, std::string_view column, Diagnostics& diags) {
  const std::string word = lower_case(cell.text);
  if (word == "yes" || word == "true" || word == "x" || word == "1")
    return true;
  if (!word.empty() && word != "no" && word != "false" && word != "0")
    diags.add({.id = DiagId::bad_truth,
               .where = cell.where,
               .message = fmt::format("'{}' takes yes or no, not '{}'", column,
                                      excerpt(cell.text, 30)),
               .help = "write yes, or leave the cell empty"});
  return false;
}

std::optional<int> read_whole_cell(const Cell& cell, std::string_view column,
                                   std::string_view takes, std::string_view help,
                                   Diagnostics& diags) {
  const auto value = whole_of(with_plain_minus(cell.text));
  if (!value)
    diags.add({.id = DiagId::bad_number,
               .where = cell.where,
               .message = fmt::format("'{}' takes {}, not '{}'", column, takes,
                                      excerpt(cell.text, 30)),
               .help = std::string(help)});
  return value;
}

std::optional<std::pair<int, int>> read_range_cell(const Cell& cell,
                                                   std::string_view column,
                                                   Diagnostics& diags) {
  const std::string plain = with_plain_minus(cell.text);
  std::string_view text = plain;
  if (text.starts_with('[') && text.ends_with(']'))
    text = text.substr(1, text.size() - 2);
  for (const std::string_view between : {",", ";", " to ", ".."}) {
    const std::size_t at = text.find(between);
    if (at == text.npos)
      continue;
    const auto low = whole_of(trimmed(text.substr(0, at)));
    const auto high = whole_of(trimmed(text.substr(at + between.size())));
    if (low && high)
      return std::pair(*low, *high);
  }
  diags.add(
      {.id = DiagId::bad_range,
       .where = cell.where,
       .message = fmt::format("'{}' takes the lowest and the highest score, not '{}'",
                              column, excerpt(cell.text, 30)),
       .help = "write them as '-3 to -1' or '[-3, -1]'"});
  return {};
}

}  // namespace taut

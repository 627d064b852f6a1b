#include "taut/assist/lines.hpp"

#include "taut/text/utf8.hpp"

#include <algorithm>

namespace taut::assist {
namespace {

struct Step {
  std::size_t bytes;
  std::size_t units;
};

// One character; a byte that is no UTF-8 is shown as one.
Step step(std::string_view rest) {
  constexpr char32_t last_of_one_unit = 0xFFFF;
  const auto character = first_character(rest);
  if (!character)
    return {1, 1};
  return {character->bytes, character->code > last_of_one_unit ? 2U : 1U};
}

}  // namespace

Stretch line_at(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const std::size_t before =
      offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  std::size_t end = std::min(text.find('\n', offset), text.size());
  if (end > begin && text[end - 1] == '\r')
    --end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

Lines::Lines(std::string_view text) : text_(text), starts_{0} {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos;
       at = text.find('\n', at + 1))
    starts_.push_back(at + 1);
}

Position Lines::position(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const auto line = std::prev(std::ranges::upper_bound(starts_, offset));
  offset = std::min<std::size_t>(offset, line_at(text_, *line).end);
  Position position{.line = static_cast<std::size_t>(line - starts_.begin()) + 1};
  for (std::size_t i = *line; i < offset;) {
    const Step one = step(text_.substr(i));
    if (i + one.bytes > offset)
      break;
    i += one.bytes;
    position.column += one.units;
  }
  return position;
}

std::size_t Lines::offset(Position position) const {
  if (position.line > starts_.size())
    return text_.size();
  std::size_t at = starts_[std::max<std::size_t>(position.line, 1) - 1];
  const std::size_t end = line_at(text_, at).end;
  for (std::size_t column = 1; at < end && column < position.column;) {
    const Step one = step(text_.substr(at));
    if (column + one.units > position.column)
      break;
    at += one.bytes;
    column += one.units;
  }
  return at;
}

std::string_view line_break(std::string_view text) {
  const std::size_t first = text.find('\n');
  return first != std::string_view::npos && first > 0 && text[first - 1] == '\r' ? "\r\n"
                                                                                 : "\n";
}

}  // namespace taut::assist

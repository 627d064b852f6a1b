// Columns of text and cells of a terminal differ: a tab is several cells, a Chinese
// character two, an accent that is a character of its own none. The mark must stand under
// the right cells, so the line is written out glyph by glyph and each one's cells added.

#include "taut/diag/excerpt_line.hpp"

#include "taut/text/utf8.hpp"
#include "taut/text/visible.hpp"

#include <algorithm>

namespace taut {
namespace {

constexpr std::size_t tab_stop = 4;
constexpr std::string_view dots = "...";

struct Glyph {
  std::size_t bytes;
  std::size_t cells;
  std::string shown;
};

Glyph glyph_at(std::string_view line, std::size_t at, std::size_t cell) {
  if (line[at] == '\t') {
    const std::size_t gap = tab_stop - cell % tab_stop;
    return {1, gap, std::string(gap, ' ')};
  }
  const auto character = first_character(line.substr(at));
  if (!character || is_control(character->code) ||
      turns_direction(line.substr(at, character->bytes)))
    return {character ? character->bytes : 1, 1, std::string(replacement_character)};
  return {character->bytes, cells(character->code),
          std::string(line.substr(at, character->bytes))};
}

// Where to start showing so that the span is in sight with some text before it.
std::size_t window_start(std::string_view line, std::size_t begin, std::size_t width) {
  const std::size_t before = width / 3;
  if (begin + before <= width)
    return 0;
  std::size_t at = begin;
  for (std::size_t back = 0; back < before && at > 0; ++back) {
    --at;
    while (at > 0 && continues_character(line[at]))
      --at;
  }
  // A mark that sits on the character before it must not open the line.
  while (at < begin) {
    const auto character = first_character(line.substr(at));
    if (!character || cells(character->code) > 0)
      break;
    at += character->bytes;
  }
  return at;
}

}  // namespace

ExcerptLine excerpt_line(const SourceSet& sources, Span span, std::size_t width) {
  const std::string_view line =
      sources.line(span.file, sources.at(span.file, span.begin).line);
  const std::string_view all = sources.bytes(span.file);
  const auto line_begin = static_cast<std::size_t>(line.data() - all.data());
  const bool within = span.begin >= line_begin && line_begin <= all.size();
  const std::size_t begin = std::min(within ? span.begin - line_begin : 0, line.size());
  const std::size_t end =
      std::clamp(span.end >= line_begin ? span.end - line_begin : 0, begin, line.size());

  ExcerptLine excerpt;
  std::size_t at = line.size() <= width ? 0 : window_start(line, begin, width);
  excerpt.text = at == 0 ? "" : dots;
  std::size_t cell = excerpt.text.size();
  std::size_t mark_end = cell;
  excerpt.first = cell;
  while (at < line.size() && cell < width) {
    const Glyph glyph = glyph_at(line, at, cell);
    if (at < begin)
      excerpt.first = cell + glyph.cells;
    if (at < end)
      mark_end = cell + glyph.cells;
    excerpt.text += glyph.shown;
    cell += glyph.cells;
    at += glyph.bytes;
  }
  if (at < line.size())
    excerpt.text += dots;
  excerpt.cells = mark_end > excerpt.first ? mark_end - excerpt.first : 1;
  return excerpt;
}

}  // namespace taut

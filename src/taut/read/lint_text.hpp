#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/text/span.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace taut {

/// A line of a text without its end.
struct TextLine {
  std::size_t begin = 0;
  std::string_view text = {};
  std::size_t end() const { return begin + text.size(); }
};

TextLine line_around(std::string_view text, std::size_t at);
/// The nearest line before `line` that holds more than blanks and a comment.
std::optional<TextLine> line_before(std::string_view text, const TextLine& line);
/// Each line outside of block texts (`|`, `>`), from the first on.
void each_structural_line(std::string_view text,
                          const std::function<void(const TextLine&)>& see);

/// How far the first thing of a line is indented, leading `- ` included.
std::size_t content_column(std::string_view line);
/// Does the line start, after its indentation, like `key: ` or `- `?
bool looks_like_entry(std::string_view line);
/// The colon of a line or text that starts like `key:value`; not of `http://`.
std::optional<std::size_t> colon_without_space(std::string_view line);
/// A blank in the indentation that is a tab.
std::optional<std::size_t> tab_in_indent(std::string_view line);

/// A stretch of bytes inside a text.
struct Stretch {
  std::size_t begin = 0;
  std::size_t size = 0;
};
/// A special space at the start or end of `line`, or behind its first colon.
std::optional<Stretch> misplaced_odd_space(std::string_view line);

/// The `#` of a comment that begins right behind a text that ends at `end`, if the
/// comment looks like a part of the text: ` #3`. Not of ` # a comment`.
std::optional<std::size_t> comment_mark(std::string_view text, std::size_t end);

/// Does `text` stand in quotes of a word processor?
bool in_curly_quotes(std::string_view text);
/// The end of the line that `begin` is on, without blanks and a comment at its end.
std::uint32_t line_end(std::string_view text, std::size_t begin);
/// The next blank or line end from `begin` on.
std::uint32_t end_of_blankless(std::string_view text, std::size_t begin);

/// The advice to put `text` in quotes, with the result if that is not too long.
std::string how_to_quote(std::string_view text);
/// `text` in quotes that keep it as it is.
std::string in_quotes(std::string_view text);

/// `key:value` at `where`, which is the colon with what touches it.
Diagnostic missing_space(Span where, std::string_view line, std::size_t colon);
/// `written` in typographic quotes.
Diagnostic curly_quote(Span where, std::string_view written);
/// A special space at `where`; `bytes` are what stands there.
Diagnostic odd_space(Span where, std::string_view bytes);

}  // namespace taut

#pragma once

#include "taut/assist/sketch.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

namespace taut::assist {

/// A text and a place in it, with what YAML makes of the characters there.
class SketchCharacters {
 protected:
  explicit SketchCharacters(std::string_view text) : text_(text) {}

  bool is(std::size_t at, char c) const { return at < text_.size() && text_[at] == c; }
  bool is_blank(std::size_t at) const {
    return is(at, ' ') || is(at, '\t') || is(at, '\r');
  }
  bool is_end(std::size_t at) const { return at >= text_.size() || text_[at] == '\n'; }
  bool is_space(std::size_t at) const { return is_end(at) || is_blank(at); }
  // The rest of the line is empty or a comment.
  bool ends_here(std::size_t at) const { return is_end(at) || is(at, '#'); }
  bool is_comment(std::size_t at) const {
    return is(at, '#') && (at == 0 || is_space(at - 1));
  }
  bool is_mark(std::size_t start) const {
    const std::string_view rest = text_.substr(start);
    return rest.starts_with('%') ||
           ((rest.starts_with("---") || rest.starts_with("...")) && is_space(start + 3));
  }
  void skip_blanks() {
    while (is_blank(at_))
      ++at_;
  }
  std::size_t line_end(std::size_t at) const {
    return std::min(text_.find('\n', at), text_.size());
  }
  void next_line() { at_ = std::min(line_end(at_) + 1, text_.size()); }
  std::uint32_t trimmed(std::size_t begin, std::size_t end) const {
    while (end > begin && (is_blank(end - 1) || is(end - 1, '\n')))
      --end;
    return static_cast<std::uint32_t>(end);
  }
  static Stretch stretch(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  // Behind the closing quote, or nothing if it is not before `limit`.
  std::optional<std::size_t> behind_quote(std::size_t open, std::size_t limit) const {
    const char quote = text_[open];
    for (std::size_t i = open + 1; i < limit; ++i) {
      const bool escaped = quote == '"' && text_[i] == '\\';
      const bool doubled = text_[i] == quote && quote == '\'' && is(i + 1, quote);
      if (escaped || doubled)
        ++i;
      else if (text_[i] == quote)
        return i + 1;
    }
    return {};
  }
  bool is_quote(std::size_t at) const { return is(at, '"') || is(at, '\''); }

  // Where the colon of the key is that begins here, if one does.
  std::optional<std::size_t> colon_of_key() const {
    std::size_t i = at_;
    const std::size_t end = line_end(at_);
    if (is_quote(i)) {
      const auto behind = behind_quote(i, end);
      if (!behind)
        return {};
      for (i = *behind; is_blank(i);)
        ++i;
      return is(i, ':') && is_space(i + 1) ? std::optional(i) : std::nullopt;
    }
    if (is(i, '{') || is(i, '[') || is(i, '|') || is(i, '>'))
      return {};
    for (; i < end && !is_comment(i); ++i)
      if (is(i, ':') && is_space(i + 1))
        return i;
    return {};
  }

  // The end of a plain text, comment and blanks left out.
  std::uint32_t text_end(std::size_t begin, std::size_t end) const {
    std::size_t i = begin;
    while (i < end && !is_comment(i))
      ++i;
    return trimmed(begin, i);
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace taut::assist

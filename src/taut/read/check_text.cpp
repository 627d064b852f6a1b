#include "taut/read/check_text.hpp"

#include "taut/diag/limits.hpp"
#include "taut/read/lint_text.hpp"
#include "taut/text/excerpt.hpp"
#include "taut/text/utf8.hpp"
#include "taut/text/visible.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {
namespace {

bool can_be_seen(char32_t code) {
  return code != ' ' && !is_control(code) && !is_odd_space(code) && cells(code) > 0;
}

bool says_something(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Character character = first_character(text.substr(at)).value_or(Character{});
    if (can_be_seen(character.code))
      return true;
    at += character.bytes;
  }
  return false;
}

// Chinese or Thai has no blanks: a word there ends with each character.
std::size_t longest_word(std::string_view text) {
  std::size_t longest = 0;
  std::size_t word = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    word = byte <= 0x20 || byte >= 0xE0 ? 0 : word + 1;
    longest = std::max(longest, word);
  }
  return longest;
}

bool tell(const Ask& ask, DiagId id, std::string message, std::string help) {
  ask.diags.add({.id = id,
                 .where = ask.node.span(),
                 .message = std::move(message),
                 .help = std::move(help)});
  return false;
}

bool keeps_to_limits(const Ask& ask) {
  const std::size_t size = ask.node.text().size();
  if (size > limit::text_bytes)
    return tell(ask, DiagId::long_text,
                fmt::format("'{}' holds a text of {} bytes; at most {} are read", ask.key,
                            size, limit::text_bytes),
                "shorten it; long matter belongs into a document that 'sources' cites");
  const std::size_t word =
      size > limit::word_bytes ? longest_word(ask.node.text()) : std::size_t{0};
  if (word > limit::word_bytes)
    return tell(ask, DiagId::long_text,
                fmt::format("'{}' holds a word of {} bytes; at most {} are read", ask.key,
                            word, limit::word_bytes),
                "put blanks between the words, or shorten it");
  return true;
}

void warn_of_comment(const Ask& ask) {
  const Span text = ask.node.span();
  const std::string_view file = ask.node.tree->bytes();
  const auto mark = comment_mark(file, text.end);
  if (!mark)
    return;
  const std::size_t word = end_of_blankless(file, *mark);
  ask.diags.add(
      {.id = DiagId::cut_short,
       .where = {text.file, static_cast<std::uint32_t>(*mark),
                 static_cast<std::uint32_t>(word)},
       .message = fmt::format("the text ends before ' {}': a blank and # begin a comment",
                              excerpt(file.substr(*mark, word - *mark))),
       .help = "put the whole text in quotes; or write '# ' if this is a comment"});
}

}  // namespace

bool check_text(const Ask& ask) {
  const std::string_view text = ask.node.text();
  if (text.empty())
    return tell(ask, DiagId::missing_value, fmt::format("'{}' is empty", ask.key),
                "write a text, or delete the line");
  if (!says_something(text))
    return tell(ask, DiagId::missing_value,
                fmt::format("'{}' holds nothing that can be seen", ask.key),
                "write a text, or delete the line");
  if (!keeps_to_limits(ask))
    return false;
  if (ask.node.style() == ScalarStyle::plain)
    warn_of_comment(ask);
  if (turns_direction(text))
    tell(ask, DiagId::turned_text,
         fmt::format("'{}' holds a mark that turns the direction of writing", ask.key),
         "it is read in another order than it is written; delete the mark if nobody "
         "meant it");
  return true;
}

}  // namespace taut

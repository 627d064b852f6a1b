#include "taut/read/lint_text.hpp"

#include "taut/text/excerpt.hpp"
#include "taut/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_key_character(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

// After the key that `line` starts with, or none if it starts otherwise.
std::optional<std::size_t> end_of_key(std::string_view line) {
  const std::size_t begin = content_column(line);
  if (begin >= line.size() || !is_letter(line[begin]))
    return std::nullopt;
  std::size_t end = begin;
  while (end < line.size() && is_key_character(line[end]))
    ++end;
  return end;
}

std::size_t indentation(std::string_view line) {
  return std::min(line.find_first_not_of(" \t"), line.size());
}

bool opens_block_text(std::string_view line) {
  const std::size_t comment = line.find(" #");
  std::string_view rest = line.substr(0, comment);
  while (!rest.empty() && (rest.back() == ' ' || rest.back() == '\r'))
    rest.remove_suffix(1);
  while (!rest.empty() && (rest.back() == '+' || rest.back() == '-' ||
                           (rest.back() >= '1' && rest.back() <= '9')))
    rest.remove_suffix(1);
  if (rest.size() < 3 || (rest.back() != '|' && rest.back() != '>'))
    return false;
  return rest[rest.size() - 2] == ' ' &&
         (rest[rest.size() - 3] == ':' || rest[rest.size() - 3] == '-');
}

std::string_view name_of_space(char32_t code) {
  switch (code) {
    case 0xA0:
    case 0x202F: return "non-breaking space";
    case 0x200B:
    case 0x2060:
    case 0xFEFF: return "space without width";
    default: return "special space";
  }
}

std::optional<Stretch> odd_space_at(std::string_view line, std::size_t at) {
  if (at >= line.size())
    return std::nullopt;
  const auto character = first_character(line.substr(at));
  if (!character || !is_odd_space(character->code))
    return std::nullopt;
  return Stretch{at, character->bytes};
}

bool is_opening_quote(char32_t c) {
  return c == 0x201C || c == 0x201D || c == 0x201E || c == 0x2018 || c == 0x201A;
}
bool is_closing_quote(char32_t c) {
  return c == 0x201D || c == 0x201C || c == 0x2019;
}

std::string_view last_character(std::string_view text) {
  std::size_t last = text.empty() ? 0 : text.size() - 1;
  while (last > 0 && continues_character(text[last]))
    --last;
  return text.substr(last);
}

}  // namespace

bool in_curly_quotes(std::string_view text) {
  const auto first = first_character(text);
  const auto last = first_character(last_character(text));
  return first && last && first->bytes < text.size() && is_opening_quote(first->code) &&
         is_closing_quote(last->code);
}

std::uint32_t line_end(std::string_view text, std::size_t begin) {
  begin = std::min(begin, text.size());
  const std::size_t line = std::min(text.find('\n', begin), text.size()) - begin;
  const std::string_view rest = text.substr(begin, line);
  const std::string_view read = rest.substr(0, rest.find(" #"));
  return static_cast<std::uint32_t>(begin + read.find_last_not_of(" \t\r") + 1);
}

std::uint32_t end_of_blankless(std::string_view text, std::size_t begin) {
  return static_cast<std::uint32_t>(
      std::min(text.find_first_of(" \t\r\n", begin), text.size()));
}

TextLine line_around(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  const std::size_t before = at == 0 ? text.npos : text.rfind('\n', at - 1);
  const std::size_t begin = before == text.npos ? 0 : before + 1;
  std::size_t end = std::min(text.find('\n', at), text.size());
  if (end > begin && text[end - 1] == '\r')
    --end;
  return {begin, text.substr(begin, end - begin)};
}

std::optional<TextLine> line_before(std::string_view text, const TextLine& line) {
  std::size_t begin = line.begin;
  while (begin > 0) {
    const TextLine previous = line_around(text, begin - 1);
    const std::size_t content = indentation(previous.text);
    if (content < previous.text.size() && previous.text[content] != '#')
      return previous;
    begin = previous.begin;
  }
  return std::nullopt;
}

void each_structural_line(std::string_view text,
                          const std::function<void(const TextLine&)>& see) {
  std::optional<std::size_t> block_indent;
  for (std::size_t begin = 0; begin < text.size();) {
    const TextLine line = line_around(text, begin);
    const std::size_t content = indentation(line.text);
    if (block_indent && content < line.text.size() && content <= *block_indent)
      block_indent.reset();
    if (!block_indent) {
      see(line);
      if (opens_block_text(line.text))
        block_indent = content;
    }
    const std::size_t next = text.find('\n', line.end());
    begin = next == text.npos ? text.size() : next + 1;
  }
}

std::size_t content_column(std::string_view line) {
  std::size_t at = indentation(line);
  while (at + 1 < line.size() && line[at] == '-' && line[at + 1] == ' ')
    at = std::min(line.find_first_not_of(' ', at + 1), line.size());
  return at;
}

bool looks_like_entry(std::string_view line) {
  const std::size_t begin = indentation(line);
  if (line.substr(begin).starts_with("- "))
    return true;
  const auto end = end_of_key(line);
  return end && *end < line.size() && line[*end] == ':' &&
         (*end + 1 == line.size() || line[*end + 1] == ' ');
}

std::optional<std::size_t> colon_without_space(std::string_view line) {
  const auto end = end_of_key(line);
  if (!end || *end + 1 >= line.size() || line[*end] != ':')
    return std::nullopt;
  const std::string_view rest = line.substr(*end + 1);
  if (rest.front() == ' ' || rest.front() == '\t' || rest.front() == '\r' ||
      rest.front() == '/' || rest.front() == ':' || odd_space_at(line, *end + 1))
    return std::nullopt;
  return end;
}

std::optional<std::size_t> tab_in_indent(std::string_view line) {
  const std::size_t tab = line.substr(0, indentation(line)).find('\t');
  return tab == line.npos ? std::nullopt : std::optional(tab);
}

std::optional<Stretch> misplaced_odd_space(std::string_view line) {
  if (const auto first = odd_space_at(line, content_column(line)))
    return first;
  for (std::size_t colon = line.find(':'); colon != line.npos;
       colon = line.find(':', colon + 1))
    if (const auto behind = odd_space_at(line, colon + 1))
      return behind;
  std::size_t last = line.size();
  while (last > 0 && continues_character(line[last - 1]))
    --last;
  return last == 0 ? std::nullopt : odd_space_at(line, last - 1);
}

std::optional<std::size_t> comment_mark(std::string_view text, std::size_t end) {
  const std::size_t mark = text.find_first_not_of(" \t", end);
  if (mark == text.npos || mark == end || text[mark] != '#' || mark + 1 >= text.size())
    return std::nullopt;
  const char next = text[mark + 1];
  const bool word = is_letter(next) || (next >= '0' && next <= '9') ||
                    (static_cast<unsigned char>(next) & 0x80U) != 0;
  return word ? std::optional(mark) : std::nullopt;
}

Diagnostic curly_quote(Span where, std::string_view written) {
  return {.id = DiagId::curly_quote,
          .where = where,
          .message =
              fmt::format("{} stands in typographic quotes, which YAML takes for letters",
                          excerpt(written)),
          .help =
              "use straight quotes: \"...\"; to keep the typographic ones, put "
              "straight ones around them"};
}

std::string how_to_quote(std::string_view text) {
  if (text != excerpt(text))
    return "put the whole text in quotes";
  return fmt::format("write {}", in_quotes(text));
}

std::string in_quotes(std::string_view text) {
  if (text.find_first_of("\"\\") == text.npos)
    return fmt::format("\"{}\"", text);
  std::string quoted = "'";
  for (char c : text)
    quoted += c == '\'' ? std::string("''") : std::string(1, c);
  return quoted + "'";
}

Diagnostic missing_space(Span where, std::string_view line, std::size_t colon) {
  const std::size_t begin = content_column(line);
  const std::string_view key = line.substr(begin, colon - begin);
  return {.id = DiagId::missing_space,
          .where = where,
          .message = fmt::format("missing space after the colon of '{}'", excerpt(key)),
          .help = fmt::format("write '{}: ' before the value", excerpt(key))};
}

Diagnostic odd_space(Span where, std::string_view bytes) {
  const auto character = first_character(bytes).value_or(Character{});
  return {.id = DiagId::odd_space,
          .where = where,
          .message = fmt::format("a {} (U+{:04X}) stands where YAML needs a plain space",
                                 name_of_space(character.code),
                                 static_cast<unsigned>(character.code)),
          .help =
              "delete it and type a plain space if one is needed; it may have come "
              "with pasted text"};
}

}  // namespace taut

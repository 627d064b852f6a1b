// One run should tell every slip, but a reader of YAML ends at the first. So the slip is
// written over, and the text read again from its start. What is written must mean nothing
// by itself: `"xxxx"` for a text, blanks for lines.

#include "taut/read/mend_text.hpp"

#include "taut/read/lint_text.hpp"
#include "taut/read/yaml_events.hpp"
#include "taut/rows/schema.hpp"

#include <algorithm>
#include <vector>

namespace taut {
namespace {

constexpr std::string_view blanks = " \t";

std::size_t indent_of(std::string_view line) {
  return std::min(line.find_first_not_of(blanks), line.size());
}

bool is_empty(std::string_view line) {
  const std::size_t content = line.find_first_not_of(" \t\r");
  return content == line.npos || line[content] == '#';
}

// Where the line behind `at` starts, or the end of the text.
std::size_t next_line(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == text.npos ? text.size() : end + 1;
}

// The next line from `begin` on that is no deeper than `indent` and starts an entry.
std::size_t next_entry(std::string_view text, std::size_t begin, std::size_t indent) {
  while (begin < text.size()) {
    const std::string_view line = line_around(text, begin).text;
    if (!is_empty(line) && indent_of(line) <= indent && looks_like_entry(line))
      return begin;
    begin = next_line(text, begin);
  }
  return text.size();
}

// Writes a text in quotes over the first line of a stretch, and blanks over the others.
void write_over(std::string& text, std::size_t begin, std::size_t end) {
  std::size_t stop = std::min(text.find_first_of("\r\n", begin), end);
  for (std::size_t at = begin; at < end; ++at)
    if (text[at] != '\n' && text[at] != '\r')
      text[at] = at < stop ? 'x' : ' ';
  if (stop >= begin + 3)
    text[begin] = text[stop - 1] = '"';
}

bool is_for_texts(std::string_view name) {
  return std::ranges::any_of(all_rows(), [&](const RowSchema& row) {
    const Key* key = find_key(row, name);
    return key &&
           (key->value.kind == ValueKind::text || key->value.kind == ValueKind::reason);
  });
}

// Is what starts at `begin` the value of a key that takes a text?
bool stands_under_text_key(std::string_view text, std::size_t begin) {
  const std::string_view before = text.substr(0, begin);
  const std::size_t colon = before.find_last_not_of(blanks);
  if (colon == before.npos || before[colon] != ':')
    return false;
  const std::size_t start = before.find_last_of(" \t\n{,", colon) + 1;
  return is_for_texts(before.substr(start, colon - start));
}

// The value of the entry that stands on a line of its own: behind its key, or behind its
// dashes.
std::size_t value_of_entry(std::string_view text, const TextLine& line) {
  const std::size_t content = line.begin + content_column(line.text);
  if (content >= text.size() ||
      std::string_view("[{\"'").find(text[content]) != text.npos)
    return content;
  const std::size_t colon = std::min(text.find(": ", content), line.end());
  return colon == line.end()
             ? content
             : std::min(text.find_first_not_of(' ', colon + 1), line.end());
}

Mended leave_out_value(std::string& text, std::size_t at) {
  const TextLine line = line_around(text, at);
  const std::size_t begin = value_of_entry(text, line);
  if (begin >= line.end())
    return Mended::not_at_all;
  const std::size_t end =
      next_entry(text, next_line(text, line.begin), indent_of(line.text));
  write_over(text, begin, end);
  return Mended::left_out;
}

// With `misplaced`, lines that stand as deep go as well: they have the same slip.
Mended leave_out_entry(std::string& text, std::size_t at, bool misplaced) {
  const TextLine line = line_around(text, at);
  const std::size_t indent = indent_of(line.text);
  const std::size_t end = next_entry(text, next_line(text, line.begin),
                                     misplaced && indent > 0 ? indent - 1 : indent);
  if (is_empty(line.text))
    return Mended::not_at_all;
  for (std::size_t i = line.begin; i < end; ++i)
    if (text[i] != '\n' && text[i] != '\r')
      text[i] = ' ';
  return Mended::left_out;
}

// Behind the text in brackets that holds `at`. In braces, what a comma cut off goes on
// as long as it is no entry.
std::size_t end_in_brackets(std::string_view text, std::size_t at, char bracket) {
  while (true) {
    const std::size_t end = std::min(text.find_first_of(",]}\r\n", at), text.size());
    if (bracket != '{' || end == text.size() || text[end] != ',')
      return end;
    const std::size_t next =
        std::min(text.find_first_of(",]}\r\n", end + 1), text.size());
    const std::string_view more = text.substr(end + 1, next - end - 1);
    if (more.find(": ") != more.npos || more.find_first_not_of(blanks) == more.npos)
      return end;
    at = next;
  }
}

Mended quote_text(std::string& text, std::size_t at, std::size_t stuck) {
  const std::size_t last = std::max(at, stuck);
  const auto [tokens, brackets] = tokens_before(text, last + 1);
  const TextLine line = line_around(text, at);
  std::size_t begin = at;
  std::size_t end = 0;
  if (brackets.empty() || tokens.empty()) {
    begin = value_of_entry(text, line);
    const std::size_t below =
        next_entry(text, next_line(text, line.begin), indent_of(line.text));
    const std::size_t rest = next_line(text, line.begin);
    end = is_empty(std::string_view(text).substr(rest, below - rest))
              ? line_end(text, begin)
              : below;
  } else {
    const std::size_t behind = std::min<std::size_t>(tokens.back().end, at);
    if (std::string_view(text).substr(behind, at - behind).find_first_of(":,[{") ==
        std::string_view::npos)
      begin = tokens.back().begin;
    end = end_in_brackets(text, last, brackets.back());
  }
  const bool one_line = begin >= line.begin && (brackets.empty() || last <= line.end());
  if (!one_line || begin >= end)
    return leave_out_value(text, at);
  const bool meant = stands_under_text_key(text, begin);
  write_over(text, begin, end);
  return meant ? Mended::as_text : Mended::left_out;
}

// A comment that swallowed a bracket becomes a part of the text before it.
Mended unmark_comment(std::string& text, std::size_t at) {
  const auto scalars = tokens_before(text, at).scalars;
  text[at] = 'x';
  return !scalars.empty() && stands_under_text_key(text, scalars.back().begin)
             ? Mended::as_text
             : Mended::left_out;
}

}  // namespace

Mended mend_text(std::string& text, const Diagnostic& told, std::size_t stuck) {
  const std::size_t at = told.where.begin;
  switch (told.id) {
    case DiagId::tab_indent:
    case DiagId::too_deep: return Mended::not_at_all;
    case DiagId::unquoted_text:
    case DiagId::two_readings:
    case DiagId::curly_quote:
    case DiagId::bad_escape: return quote_text(text, at, stuck);
    case DiagId::unclosed_bracket:
      return text[at] == '#' ? unmark_comment(text, at) : leave_out_value(text, at);
    case DiagId::unclosed_quote: return leave_out_value(text, at);
    case DiagId::indentation: return leave_out_entry(text, at, true);
    default: return leave_out_entry(text, at, false);
  }
}

}  // namespace taut

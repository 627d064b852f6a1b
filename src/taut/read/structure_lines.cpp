// What can be seen only in the lines of an entry: a quote that is closed too late, an
// item that became text, and what further readers of YAML refuse.

#include "taut/read/lint_text.hpp"
#include "taut/read/structure_check.hpp"

#include <algorithm>

namespace taut {

// A list item that is indented deeper than the one before it is a part of its text.
void StructureCheck::see_dashes(const YamlEvent& scalar, std::string_view written) {
  std::size_t content = 0;
  for (std::size_t at = written.find('\n'); at != written.npos;
       at = written.find('\n', content)) {
    content = written.find_first_not_of(" \t\r\n", at);
    if (content == written.npos)
      return;
    if (!written.substr(content).starts_with("- "))
      continue;
    const auto begin = static_cast<std::uint32_t>(scalar.begin + content);
    diags_.add({.id = DiagId::indentation,
                .where = {file_, begin, line_end(text_, begin)},
                .message = "this '- ' does not start a list item: it continues the text "
                           "of a line above",
                .help = "give the items of a list the same number of spaces, or put the "
                        "text in quotes",
                .notes = {{{file_, scalar.begin, line_end(text_, scalar.begin)},
                           "the text starts here"}}});
    return;
  }
}

// A quote that is closed too late swallows lines that are entries in their own right:
// they stand no deeper than the entry with the quote.
void StructureCheck::see_quoted(const YamlEvent& scalar) {
  const std::string_view written = text_.substr(scalar.begin, scalar.end - scalar.begin);
  std::size_t line_end_at = written.find('\n');
  const std::size_t column = content_column(line_around(text_, scalar.begin).text);
  for (; line_end_at != written.npos; line_end_at = written.find('\n', line_end_at + 1)) {
    const TextLine line = line_around(text_, scalar.begin + line_end_at + 1);
    const std::size_t indent =
        std::min(line.text.find_first_not_of(' '), line.text.size());
    if (line.end() > scalar.end || indent > column || !looks_like_entry(line.text))
      continue;
    const auto begin = static_cast<std::uint32_t>(line.begin + indent);
    diags_.add({.id = DiagId::unclosed_quote,
                .where = {file_, scalar.begin, line_end(text_, scalar.begin)},
                .message = "the quote opened here is not closed on its line and swallows "
                           "the entries below",
                .help = "close the quote; for a text of several lines, indent the lines "
                        "deeper than its key",
                .notes = {{{file_, begin, line_end(text_, begin)},
                           "this line is read as part of the text"}}});
    outline_.unreadable = true;
    return;
  }
  if (open_.empty() || !open_.back().in_brackets)
    see_lines(scalar.begin, scalar.end);
}

// What libyaml and yaml-cpp let pass and other readers refuse: lines of a text in quotes
// or of brackets that stand no deeper than the entry they belong to, and a comment that
// begins right behind them.
void StructureCheck::see_lines(std::uint32_t begin, std::uint32_t end) {
  if (end < text_.size() && text_[end] == '#')
    tell_comment(end);
  if (open_.empty())
    return;
  const std::size_t parent = parent_column();
  for (std::size_t at = text_.find('\n', begin); at < end;
       at = text_.find('\n', at + 1)) {
    const TextLine line = line_around(text_, at + 1);
    const std::size_t indent =
        std::min(line.text.find_first_not_of(' '), line.text.size());
    if (line.begin + indent >= end || indent > parent || indent == line.text.size())
      continue;
    const char c = line.text[indent];
    const bool closes = c == ']' || c == '}';
    const bool in_brackets = text_[begin] == '[' || text_[begin] == '{';
    if ((in_brackets && c == '#') ||
        (closes && indent == parent && line.begin + indent + 1 == end))
      continue;
    const auto content = static_cast<std::uint32_t>(line.begin + indent);
    return diags_.add({.id = DiagId::indentation,
                       .where = {file_, content, line_end(text_, content)},
                       .message = "this line belongs to an entry above, but is not "
                                  "indented deeper",
                       .help = "indent it deeper than its key, or close the quote or "
                               "bracket before it",
                       .notes = {{{file_, begin, line_end(text_, begin)},
                                  "the entry goes on from here"}}});
  }
}

// The mark of a block text, `|` or `>`: on a line of its own, or with a comment at it.
void StructureCheck::see_block(const YamlEvent& scalar) {
  const std::size_t hash = text_.find_first_not_of("|>+-123456789", scalar.begin);
  if (hash != text_.npos && text_[hash] == '#')
    tell_comment(hash);
  if (!open_.empty() && open_.back().is_map && column_of(scalar.begin) <= parent_column())
    add(DiagId::indentation, scalar.begin, line_end(text_, scalar.begin),
        "this mark of a text belongs to a key above, but is not indented deeper",
        "write it behind its key: 'key: |'");
}

std::size_t StructureCheck::column_of(std::size_t at) const {
  return at - line_around(text_, at).begin;
}

std::size_t StructureCheck::parent_column() const {
  return column_of(open_.back().begin);
}

void StructureCheck::tell_comment(std::size_t hash) {
  const auto at = static_cast<std::uint32_t>(hash);
  add(DiagId::missing_space, at, at + 1, "missing space before the '#' of a comment",
      "write ' # ' before a comment; put the text in quotes if this is none");
}

void StructureCheck::see_end(const YamlEvent& end) {
  const Open closed = open_.back();
  if (!closed.in_brackets)
    return;
  open_.pop_back();
  const bool outermost = open_.empty() || !open_.back().in_brackets;
  if (outermost)
    see_lines(closed.begin, end.end);
  open_.push_back(closed);
}

}  // namespace taut

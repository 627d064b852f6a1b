// The strict reader notices a slip late: an unclosed quote at the end of the file, a
// missing space on the next line, a tab as "a character that cannot start any token". So
// its words are only a first hint. The causes are tried from the surest sign to the
// weakest; the first that fits is told, and the reader's own problem only if none does.

#include "taut/read/explain_syntax.hpp"

#include "taut/read/lint_text.hpp"
#include "taut/text/excerpt.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace taut {
namespace {

class Explanation {
 public:
  Explanation(const SyntaxProblem& problem, FileId file, std::string_view text,
              Diagnostics& diags)
      : problem_(problem),
        file_(file),
        text_(text),
        diags_(diags),
        line_(line_around(text_, problem.at)),
        context_line_(line_around(text_, problem.context_at)),
        scalars_(tokens_before(text_, problem.at).scalars) {}

  void tell() {
    using Cause = bool (Explanation::*)();
    constexpr Cause causes[] = {
        &Explanation::tabs,           &Explanation::odd_spaces,
        &Explanation::bad_escape,     &Explanation::unclosed_quote,
        &Explanation::key_missing,    &Explanation::comment_in_text,
        &Explanation::missing_spaces, &Explanation::text_after_quote,
        &Explanation::special_start,  &Explanation::colon_in_text,
        &Explanation::brackets,       &Explanation::indentation,
    };
    const bool told =
        std::ranges::any_of(causes, [&](Cause cause) { return (this->*cause)(); });
    if (!told)
      add(DiagId::yaml_syntax, problem_.at, problem_.at + 1,
          "this cannot be read as YAML",
          "look for a missing quote, bracket, colon or space here or just before");
  }

 private:
  bool says(std::string_view words) const {
    return problem_.problem.find(words) != std::string::npos;
  }
  bool during(std::string_view words) const {
    return problem_.context.find(words) != std::string::npos;
  }
  bool says_entry_expected() const {
    return says("did not find expected key") || says("did not find expected '-'") ||
           says("not allowed in this") || says("could not find expected ':'");
  }
  char problem_character() const {
    return problem_.at < text_.size() ? text_[problem_.at] : '\0';
  }
  // Does nothing but blanks stand before the problem on its line?
  bool problem_starts_its_line() const {
    return text_.substr(line_.begin, problem_.at - line_.begin)
               .find_first_not_of(" \t") == text_.npos;
  }

  Span span(std::size_t begin, std::size_t end) const {
    end = std::clamp(end, begin, std::max(begin, text_.size()));
    return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  bool add(DiagId id, std::size_t begin, std::size_t end, std::string message,
           std::string help, std::vector<Diagnostic::Note> notes = {}) {
    diags_.add({.id = id,
                .where = span(begin, end),
                .message = std::move(message),
                .help = std::move(help),
                .notes = std::move(notes)});
    return true;
  }
  std::size_t rest_of_line(std::size_t begin) const { return line_end(text_, begin); }

  bool tabs();
  bool odd_spaces();
  bool bad_escape();
  bool unclosed_quote();
  bool comment_in_text();
  bool missing_spaces();
  bool text_after_quote();
  bool special_start();
  bool colon_in_text();
  bool brackets();
  bool indentation();
  bool too_deep_for_its_key();
  bool quote_swallowed_lines(const ScalarToken& quoted);
  bool in_unread_text(const std::function<bool(std::string_view)>& looks) const;
  bool key_missing();
  std::optional<std::size_t> comment_with(char closing) const;

  const SyntaxProblem& problem_;
  FileId file_;
  std::string_view text_;
  Diagnostics& diags_;
  TextLine line_;
  TextLine context_line_;
  std::vector<ScalarToken> scalars_;
};

// An editor that indents with tabs does so everywhere: the first line is told.
bool Explanation::tabs() {
  const bool here = tab_in_indent(line_.text) || tab_in_indent(context_line_.text) ||
                    problem_character() == '\t';
  if (!here)
    return false;
  std::optional<std::size_t> first;
  std::size_t lines = 0;
  each_structural_line(text_, [&](const TextLine& line) {
    const auto tab = tab_in_indent(line.text);
    if (!tab || line.text.find_first_not_of(" \t\r") == std::string_view::npos)
      return;
    first = first.value_or(line.begin + *tab);
    ++lines;
  });
  const std::size_t at = first.value_or(problem_.at);
  const std::size_t end = std::min(text_.find_first_not_of('\t', at), text_.size());
  return add(DiagId::tab_indent, at, end,
             lines > 1 ? fmt::format("a tab is used for indentation (in {} lines)", lines)
                       : "a tab is used for indentation",
             "use spaces: YAML forbids tabs there");
}

bool Explanation::odd_spaces() {
  if (!in_unread_text(
          [](std::string_view line) { return misplaced_odd_space(line).has_value(); }))
    return false;
  bool any = false;
  each_structural_line(text_, [&](const TextLine& line) {
    const auto odd = misplaced_odd_space(line.text);
    if (!odd)
      return;
    any = true;
    const std::size_t begin = line.begin + odd->begin;
    diags_.add(odd_space(span(begin, begin + odd->size),
                         line.text.substr(odd->begin, odd->size)));
  });
  return any;
}

bool Explanation::bad_escape() {
  if (!says("escape") && !says("hexdecimal"))
    return false;
  const std::size_t slash = text_.rfind('\\', problem_.at);
  if (slash == text_.npos)
    return false;
  return add(DiagId::bad_escape, slash, slash + 2,
             fmt::format("'{}' means nothing in double quotes", text_.substr(slash, 2)),
             "double the backslash, or use single quotes");
}

bool Explanation::quote_swallowed_lines(const ScalarToken& quoted) {
  const std::size_t next = text_.find('\n', quoted.begin);
  return add(DiagId::unclosed_quote, quoted.begin, rest_of_line(quoted.begin),
             "the quote opened here is not closed on its line",
             fmt::format("close it with {} where the text ends", text_[quoted.begin]),
             next >= problem_.at
                 ? std::vector<Diagnostic::Note>{}
                 : std::vector<Diagnostic::Note>{
                       {span(problem_.at, problem_.at + 1),
                        "the next quote closes it, so that this makes no sense"}});
}

bool Explanation::unclosed_quote() {
  if (during("quoted scalar")) {
    const std::size_t begin = problem_.context_at;
    return add(DiagId::unclosed_quote, begin, rest_of_line(begin),
               "the quote opened here is never closed",
               fmt::format("close it with {} where the text ends", text_[begin]));
  }
  if (scalars_.empty() || scalars_.back().style != ScalarStyle::quoted)
    return false;
  const ScalarToken& last = scalars_.back();
  const bool spans_lines =
      text_.substr(last.begin, last.end - last.begin).find('\n') != text_.npos;
  const bool ends_here = line_around(text_, last.end).begin == line_.begin;
  return spans_lines && ends_here && quote_swallowed_lines(last);
}

// Does a line look so, from where the text that the reader stumbled over begins to the
// place where it noticed?
bool Explanation::in_unread_text(
    const std::function<bool(std::string_view)>& looks) const {
  std::size_t at = std::min(context_line_.begin, line_.begin);
  if (!scalars_.empty() && scalars_.back().style == ScalarStyle::plain)
    at = std::min(at, line_around(text_, scalars_.back().begin).begin);
  while (at <= line_.begin && at < text_.size()) {
    if (looks(line_around(text_, at).text))
      return true;
    const std::size_t next = text_.find('\n', at);
    at = next == text_.npos ? text_.size() : next + 1;
  }
  return false;
}

// A text of several lines ends where ' #' begins a comment, so that its next line is
// lost.
bool Explanation::comment_in_text() {
  if (during("flow") || !says_entry_expected())
    return false;
  const std::size_t from = scalars_.size() - std::min<std::size_t>(scalars_.size(), 3);
  for (std::size_t i = scalars_.size(); i-- > from;) {
    const TextLine line = line_around(text_, scalars_[i].end);
    const TextLine below = line_around(text_, std::min(line.end() + 1, text_.size()));
    const auto hash = comment_mark(text_, scalars_[i].end);
    if (hash && scalars_[i].style == ScalarStyle::plain && below.begin <= line_.begin &&
        content_column(below.text) > content_column(line.text))
      return add(DiagId::unquoted_text, *hash, line.end(),
                 "a blank and '#' begin a comment, so the text ends here and its next "
                 "line stands alone",
                 "put the whole text in quotes");
  }
  return false;
}

// `key:value` is one word to YAML; what follows then stands where it may not.
bool Explanation::missing_spaces() {
  if (!in_unread_text(
          [](std::string_view line) { return colon_without_space(line).has_value(); }))
    return false;
  bool any = false;
  each_structural_line(text_, [&](const TextLine& line) {
    const auto colon = colon_without_space(line.text);
    if (!colon)
      return;
    any = true;
    const std::size_t begin = line.begin + content_column(line.text);
    const std::size_t end = end_of_blankless(text_, begin);
    diags_.add(missing_space(span(begin, end), line.text, *colon));
  });
  return any;
}

bool Explanation::key_missing() {
  if (problem_character() != ':')
    return false;
  if (problem_starts_its_line())
    return add(DiagId::bad_key, problem_.at, problem_.at + 1,
               "a key is missing before ':'",
               "write 'key: value'; put a text that starts with ':' in quotes");
  constexpr std::size_t longest = 1024;  // a rule of YAML itself
  const std::size_t begin = line_.begin + content_column(line_.text);
  if (begin + longest > problem_.at)
    return false;
  return add(DiagId::bad_key, begin, problem_.at,
             fmt::format("this key is longer than {} characters", longest),
             "put a text that contains ': ' in quotes");
}

// `title: "Robust" peacekeeping`, `because: [draft] text`, `'the state's duty'`.
bool Explanation::text_after_quote() {
  if (!says("did not find expected") || problem_starts_its_line() || problem_.at == 0)
    return false;
  const std::size_t before = text_.find_last_not_of(" \t", problem_.at - 1);
  if (before == text_.npos || before < line_.begin)
    return false;
  const char closing = text_[before];
  if (closing != '"' && closing != '\'' && closing != ']' && closing != '}')
    return false;
  const bool bracket = closing == ']' || closing == '}';
  if (bracket && during("flow"))
    return false;
  return add(DiagId::unquoted_text, problem_.at, rest_of_line(problem_.at),
             fmt::format("text goes on after the closing {}", closing),
             closing == '\'' ? "write an apostrophe inside single quotes twice (''), or "
                               "use double quotes"
             : closing == '"'
                 ? "put the whole text in single quotes, or write \\\" for a quote inside"
                 : "put the whole text in quotes");
}

bool Explanation::special_start() {
  const char c = problem_character();
  const bool directive = during("directive") || says("directive");
  const bool cannot_start = says("cannot start any token") || directive;
  const bool property = during("anchor") || during("alias") || during("a tag") ||
                        says("tag handle") || during("block scalar");
  const bool no_content = says("expected node content") || says("not allowed in this") ||
                          says("expected <document start>");
  if (!cannot_start && !property && !(no_content && c != ':' && c != '\0'))
    return false;
  std::size_t at = property || directive ? problem_.context_at : problem_.at;
  if (problem_starts_its_line() && says("not allowed in this"))
    return false;
  if (at >= text_.size())
    return false;
  const std::size_t end = rest_of_line(at);
  if (c == ',' && !property)
    return add(DiagId::unquoted_text, at, at + 1, "nothing stands before this comma",
               "delete the comma, or put the text that contains it in quotes");
  if (c == '-' && says("block sequence"))
    return add(DiagId::unquoted_text, at, end, "a list cannot start behind its key",
               "put each '- ' on a line of its own below the key; if this is a text, put "
               "it in quotes");
  const auto above = line_before(text_, line_);
  if (says("expected <document start>") && above && above->text.starts_with("..."))
    return add(DiagId::second_document, at, end,
               "text after '...'; a file holds one model",
               "delete the line with '...', or move what follows to its own file");
  if (says("expected <document start>"))
    return add(DiagId::yaml_syntax, at, end, "this stands after the end of the model",
               "delete it, or look for a bracket or quote that is closed too early");
  return add(
      DiagId::unquoted_text, at, end,
      fmt::format("a text cannot start with '{}' unless it is in quotes", text_[at]),
      how_to_quote(text_.substr(at, end - at)));
}

bool Explanation::colon_in_text() {
  if (!says("mapping values are not allowed") && problem_character() != ':')
    return false;
  const std::size_t first = line_.text.find(": ");
  if (first == std::string_view::npos || line_.begin + first >= problem_.at)
    return false;
  const std::size_t begin = text_.find_first_not_of(' ', line_.begin + first + 1);
  const std::size_t end = rest_of_line(begin);
  if (in_curly_quotes(text_.substr(begin, end - begin))) {
    diags_.add(curly_quote(span(begin, end), text_.substr(begin, end - begin)));
    return true;
  }
  if (during("flow"))
    return add(DiagId::unquoted_text, problem_.at, problem_.at + 1,
               "a text that contains ': ' must be in quotes",
               "put the whole text in quotes");
  // A mark under a whole paragraph would not show where the colon is.
  if (text_.substr(begin, end - begin) != excerpt(text_.substr(begin, end - begin)))
    return add(DiagId::unquoted_text, problem_.at, problem_.at + 1,
               "a text that contains ': ' must be in quotes",
               "put the whole text in quotes");
  return add(DiagId::unquoted_text, begin, end,
             "a text that contains ': ' must be in quotes",
             how_to_quote(text_.substr(begin, end - begin)));
}

bool Explanation::brackets() {
  if (!during("flow"))
    return false;
  const char bracket =
      problem_.context_at < text_.size() ? text_[problem_.context_at] : ' ';
  const char closing = bracket == '[' ? ']' : '}';
  if (bracket != '[' && bracket != '{')
    return false;
  if (const auto hash = comment_with(closing))
    return add(DiagId::unclosed_bracket, *hash, line_around(text_, *hash).end(),
               fmt::format("a blank and '#' begin a comment, and it holds the '{}' that "
                           "closes a '{}'",
                           closing, bracket),
               "put the text that contains ' #' in quotes",
               {{span(problem_.context_at, problem_.context_at + 1),
                 fmt::format("the '{}' is opened here", bracket)}});
  return add(
      DiagId::unclosed_bracket, problem_.context_at, problem_.context_at + 1,
      fmt::format("the '{}' opened here is not closed", bracket),
      fmt::format("close it with '{}', or put a text that contains brackets, commas "
                  "or colons in quotes",
                  closing),
      {{span(problem_.at, problem_.at + 1), "reading got stuck here"}});
}

// The '#' behind a text that is not in quotes, between the bracket and where reading got
// stuck, if `closing` stands behind it on its line.
std::optional<std::size_t> Explanation::comment_with(char closing) const {
  for (const ScalarToken& text : scalars_) {
    if (text.begin < problem_.context_at || text.style != ScalarStyle::plain)
      continue;
    const std::string_view rest =
        text_.substr(text.end, line_around(text_, text.end).end() - text.end);
    if (rest.starts_with(" #") && rest.find(closing) != rest.npos)
      return text.end + 1;
  }
  return std::nullopt;
}

// A key below a key that already has a value, but deeper.
bool Explanation::too_deep_for_its_key() {
  const auto above = line_before(text_, line_);
  if (!above)
    return false;
  const std::size_t here = content_column(line_.text);
  const std::size_t there = content_column(above->text);
  if (here <= there)
    return false;
  return add(DiagId::indentation, line_.begin + here, rest_of_line(line_.begin + here),
             "this line is indented deeper than the one above, which already has a value",
             "give both lines the same number of spaces",
             {{span(above->begin + there, rest_of_line(above->begin + there)),
               "the line above"}});
}

bool Explanation::indentation() {
  if (!says_entry_expected())
    return false;
  if (says("could not find expected ':'")) {
    const std::size_t begin = context_line_.begin + content_column(context_line_.text);
    return add(DiagId::yaml_syntax, begin, rest_of_line(begin),
               "this line is no 'key: value' and no list item",
               "add the colon, or indent the line deeper if it continues the text above");
  }
  if (too_deep_for_its_key())
    return true;
  const std::size_t begin =
      line_.begin + std::min(line_.text.find_first_not_of(' '), line_.text.size());
  const std::size_t start = problem_.context_at;
  return add(DiagId::indentation, begin, rest_of_line(begin),
             "this line does not line up with the entries above",
             "give it the same number of spaces as the lines it belongs to",
             {{span(start, rest_of_line(start)), "the entries start here"}});
}

}  // namespace

void explain_syntax(const SyntaxProblem& problem, FileId file, std::string_view text,
                    Diagnostics& diags) {
  Explanation(problem, file, text, diags).tell();
}

void explain_disagreement(const Disagreement& found, FileId file, std::string_view text,
                          Diagnostics& diags) {
  const std::string_view written =
      text.substr(found.where.begin, found.where.end - found.where.begin);
  const std::size_t mark = found.is_text ? written.find('?') : written.npos;
  if (mark != written.npos) {
    const auto at = static_cast<std::uint32_t>(found.where.begin + mark);
    diags.add({.id = DiagId::unquoted_text,
               .where = {file, at, at + 1},
               .message = "in brackets, a text that contains '? ' must be in quotes",
               .help = "put the whole text in quotes"});
    return;
  }
  diags.add({.id = DiagId::two_readings,
             .where = found.where,
             .message =
                 found.is_text
                     ? fmt::format("programs read {} in different ways", excerpt(written))
                     : "programs that read YAML understand this in different ways",
             .help = "put the text in quotes and on one line, or write the entry "
                     "plainly, as 'key: value'"});
}

}  // namespace taut

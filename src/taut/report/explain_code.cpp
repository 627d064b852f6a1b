// What needs no model: the catalogues of diagnostics, of kinds of finding, and of words.

#include "taut/analyse/words.hpp"
#include "taut/diag/diagnostic.hpp"
#include "taut/report/explain_parts.hpp"
#include "taut/report/glossary.hpp"
#include "taut/suggest/rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

std::vector<std::string_view> words_of(const GlossaryWord& row) {
  std::vector<std::string_view> words;
  std::string_view rest = row.words;
  for (std::size_t comma = rest.find(", "); comma != rest.npos; comma = rest.find(", ")) {
    words.push_back(rest.substr(0, comma));
    rest.remove_prefix(comma + 2);
  }
  words.push_back(rest);
  return words;
}

std::string_view meaning_of(DiagSeverity severity) {
  switch (severity) {
    case DiagSeverity::error:
      return "An error: the model cannot be analysed before it is gone.";
    case DiagSeverity::warning:
      return "A warning: the model can be analysed; --strict makes most warnings errors.";
    case DiagSeverity::hint: break;
  }
  return "A hint: worth a look.";
}

Explanation of_diagnostic(const DiagKind& kind) {
  Explanation result{.kind = "diagnostic", .what = {std::string(kind.code)}};
  result.brief = {
      .title = fmt::format("{} - what 'taut check' says of a text", kind.code),
      .lead = {std::string(kind.meaning), std::string(meaning_of(kind.severity))}};
  return result;
}

Explanation of_analysis(const Analysis& analysis) {
  Explanation result{.kind = "finding-kind", .what = {std::string(analysis.id)}};
  result.brief = {
      .title = fmt::format("{} - a kind of finding", analysis.id),
      .lead = {std::string(analysis.question), std::string(analysis.definition)}};
  add_section(result.brief, "more", "More of it",
              {{.label = "for example", .text = std::string(analysis.example)},
               {.label = "when nothing is found", .text = std::string(analysis.silence)},
               {.label = "literature", .text = std::string(analysis.literature)}});
  return result;
}

Explanation of_rule(const ProposalRule& rule) {
  Explanation result{.kind = "rule", .what = {std::string(rule.id)}};
  result.brief = {
      .title = fmt::format("{} - a rule of 'taut suggest'", rule.id),
      .lead = {std::string(rule.proposes),
               "It proposes a tension of the first task on the second that nobody has "
               "judged yet; it is no finding."}};
  std::vector<BriefLine> more{
      {.label = "to answer 0 would mean", .text = std::string(rule.if_not)},
      {.label = "how often it was right",
       .text =
           fmt::format("of {} it proposes on the three shipped missions that the "
                       "rules were made with, a sourced tension of the model covers "
                       "{}.",
                       counted(static_cast<std::size_t>(rule.proposed), "pair", "pairs"),
                       rule.right)},
      {.label = "literature", .text = std::string(rule.literature)}};
  add_section(result.brief, "more", "More of it", std::move(more));
  return result;
}

Explanation of_word(std::string_view word, const GlossaryWord& row) {
  Explanation result{.kind = "word", .what = {std::string(word)}};
  result.brief = {.title = fmt::format("{} - a word of this program", row.words),
                  .lead = {sentence(capital(std::string(row.meaning)))}};
  return result;
}

}  // namespace

std::optional<Explanation> explain_code(std::string_view code) {
  const auto diagnostic = std::ranges::find(diag_kinds(), code, &DiagKind::code);
  if (diagnostic != diag_kinds().end())
    return of_diagnostic(*diagnostic);
  const auto rule = std::ranges::find(suggestion_rules(), code, &ProposalRule::id);
  if (rule != suggestion_rules().end())
    return of_rule(*rule);
  // A kind of finding says more than the word of the same name.
  const auto analysis = std::ranges::find(all_analyses(), code, &Analysis::id);
  const bool is_kind = analysis != all_analyses().end();
  for (const GlossaryWord& row : glossary()) {
    for (std::string_view word : words_of(row)) {
      if (word != code)
        continue;
      if (!is_kind)
        return of_word(word, row);
      Explanation result = of_analysis(*analysis);
      add_section(result.brief, "word", "The word",
                  {{.text = sentence(capital(std::string(row.meaning)))}});
      return result;
    }
  }
  return is_kind ? std::optional(of_analysis(*analysis)) : std::nullopt;
}

std::vector<std::string_view> all_codes() {
  std::vector<std::string_view> codes;
  const auto add = [&](std::string_view code) {
    if (std::ranges::find(codes, code) == codes.end())
      codes.push_back(code);
  };
  for (const Analysis& analysis : all_analyses())
    add(analysis.id);
  for (const DiagKind& kind : diag_kinds())
    add(kind.code);
  for (const ProposalRule& rule : suggestion_rules())
    add(rule.id);
  for (const GlossaryWord& row : glossary()) {
    for (std::string_view word : words_of(row))
      add(word);
  }
  return codes;
}

}  // namespace taut

// A finding in full: what it says, each step to its severity, each line with the rows of
// the model behind it, what would ease it, and what its absence would not mean.

#include "taut/analyse/words.hpp"
#include "taut/report/conflicts.hpp"
#include "taut/report/decisions.hpp"
#include "taut/report/explain_parts.hpp"
#include "taut/report/proof.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

const Analysis* analysis_of(const Finding& finding) {
  const auto at = std::ranges::find(all_analyses(), finding.kind, &Analysis::id);
  return at == all_analyses().end() ? nullptr : &*at;
}

std::vector<BriefLine> plain_lines(const std::vector<std::string>& texts) {
  std::vector<BriefLine> lines;
  for (const std::string& text : texts)
    lines.push_back({.text = text});
  return lines;
}

std::vector<BriefLine> lines_of(const std::vector<FindingLine>& texts) {
  std::vector<BriefLine> lines;
  for (const FindingLine& line : texts)
    lines.push_back({.text = line_text(line),
                     .statements = line.statements,
                     .basis = line.basis,
                     .exhibits = line.exhibits});
  return lines;
}

std::vector<BriefLine> severity_lines(const Finding& finding) {
  auto lines = plain_lines(finding.severity_reasons);
  lines.push_back({.label = "basis",
                   .text = fmt::format("{} (of what sets the severity)",
                                       basis_in_words(finding.basis))});
  return lines;
}

std::vector<BriefLine> circumstance_lines(const Subject& subject,
                                          const Finding& finding) {
  std::vector<BriefLine> lines;
  for (Switch what : circumstances_of(subject.model(), finding))
    lines.push_back({.label = std::string(id_of(subject.model(), what)),
                     .text = fmt::format("{} ({})", in_words(subject, what),
                                         value_in_words(subject.model(), what))});
  return lines;
}

std::vector<BriefLine> kind_lines(const Analysis& analysis) {
  return {{.label = "the question", .text = std::string(analysis.question)},
          {.label = "the rule", .text = std::string(analysis.definition)},
          {.label = "what silence does not mean", .text = std::string(analysis.silence)},
          {.label = "literature", .text = std::string(analysis.literature)}};
}

}  // namespace

Explanation explain_finding(const Explainer& explainer, const Finding& finding) {
  const Subject& subject = explainer.subject;
  Explanation result{.kind = "finding", .what = {finding.id}};
  Brief& brief = result.brief;
  brief.title = finding.id;
  brief.lead = {finding.headline};
  if (std::string why = severity_sentence(finding); !why.empty())
    brief.lead.push_back(std::move(why));
  if (std::string decided =
          decision_sentence(subject.model(), finding, subject.language, {});
      !decided.empty())
    brief.lead.push_back(std::move(decided));
  add_section(brief, "in-full", "In full", lines_of(finding.clauses));
  add_section(brief, "evidence", "What proves it", lines_of(finding.lines));
  add_section(brief, "severity", fmt::format("Why {}", name_of(finding.severity)),
              severity_lines(finding));
  std::vector<BriefLine> easing;
  for (SafeguardId id : finding.easing) {
    const bool ours = subject.model()[id].own_idea();
    easing.push_back(
        {.text = fmt::format("{} (not in place{})", in_words(subject, Switch{id}),
                             ours ? "; our idea" : "")});
  }
  add_section(brief, "would-ease", "What would ease it", std::move(easing));
  add_section(brief, "circumstances", "The circumstances it rests on",
              circumstance_lines(subject, finding));
  add_section(brief, "changes", "What would change its statements",
              change_lines(subject, finding.arcs),
              "One condition or safeguard at a time; everything else as it is.");
  if (const Analysis* analysis = analysis_of(finding))
    add_section(brief, "kind", fmt::format("Findings of the kind {}", finding.kind),
                kind_lines(*analysis));
  add_evidence(explainer, result, true);
  return result;
}

}  // namespace taut

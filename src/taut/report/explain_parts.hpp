#pragma once

#include "taut/analyse/what_would_change.hpp"
#include "taut/report/explain.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

// What the explanations of tasks, pairs and statements share.

/// What a statement says and why, then whether it is at work and how it is known.
std::vector<std::string> statement_in_sentences(const Subject& subject, StatementId id);

/// "-2 (works against)"; "0 (judged neutral)".
std::string score_in_words(int score);
/// "stated: a source says so", ...
std::string_view basis_in_words(Basis basis);
/// "holds", "does not hold", "in place", "not in place", "unknown".
std::string_view value_in_words(const Model& model, Switch what);

/// What an arc does now: "good offices: worked against by G5 support (-2)"; of one that
/// is not at work, its state and what would wake it.
std::string arc_in_words(const Subject& subject, ArcIndex arc);
/// The same as a line with its reason and statement.
BriefLine arc_line(const Subject& subject, ArcIndex arc);

/// One line per switch: "without the roadmap in place: T10 worsens from -2 to -3".
/// With `only`, what that switch alone would change.
std::vector<BriefLine> change_lines(const Subject& subject,
                                    const std::vector<ArcIndex>& arcs,
                                    std::optional<Switch> only = {});

/// The findings that `holds` is true of, one line each with its address and severity.
template <typename Holds>
std::vector<BriefLine> finding_lines(const Findings& findings, const Holds& holds) {
  std::vector<BriefLine> lines;
  for (const auto* list : {&findings.picture, &findings.all}) {
    for (const Finding& finding : *list) {
      if (holds(finding))
        lines.push_back(
            {.label = finding.id,
             .text = std::string(name_of(finding.severity)) + ". " + finding.headline});
    }
  }
  return lines;
}

/// A section of bare lines; nothing where there are none.
void add_section(Brief& brief, std::string_view id, std::string_view title,
                 std::vector<BriefLine> lines, std::string_view lead = {});

/// Adds the statements that are cited already and those that the brief cites, each with
/// its lines in the model (where `whole`) or its place alone, and the sources of all of
/// these and of `further` with what was read of them and what they say there.
void add_evidence(const Explainer& explainer, Explanation& explanation, bool whole,
                  const Citations& further = {});

}  // namespace taut

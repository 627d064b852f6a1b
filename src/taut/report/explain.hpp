#pragma once

#include "taut/analyse/analysis.hpp"
#include "taut/report/brief.hpp"
#include "taut/tell/json.hpp"
#include "taut/tell/sheet.hpp"
#include "taut/text/source.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// What explanations are made from.
struct Explainer {
  const Subject& subject;
  const Findings& findings;
  const SourceSet& sources;

  const Model& model() const { return subject.model(); }
};

/// What a source says where a row of the model cites it.
struct CitedPassage {
  std::string row = {};  ///< "T05", "requirement of polref"
  Passage passage = {};
};

/// Why something is so: two sentences, then the chain of evidence down to the lines of
/// the model and what was read of each source.
struct Explanation {
  std::string_view kind = {};          ///< "task", "pair", "statement", "condition", ...
  std::vector<std::string> what = {};  ///< the ids asked for
  Brief brief = {};                    ///< its lead is the two sentences
  std::vector<StatementId> cited =
      {};  ///< statements, in the order in which they are told
  std::vector<SourceId> sources = {};       ///< what is cited, in order
  std::vector<CitedPassage> passages = {};  ///< of these
};

/// An explanation to be told; of a code or a word without a model.
struct ExplainReport {
  const Explanation& explanation;
  const Explainer* explainer = nullptr;
  std::optional<TaskId> task = {};  ///< where it is one task: its picture can be drawn
};

Explanation explain_task(const Explainer& explainer, TaskId task);
/// Both directions, `a` on `b` first. `a` and `b` differ.
Explanation explain_pair(const Explainer& explainer, TaskId a, TaskId b);
/// A whole statement, or one of its arcs.
Explanation explain_statement(const Explainer& explainer, StatementId id,
                              std::optional<ArcIndex> only = {});
Explanation explain_switch(const Explainer& explainer, Switch what);
Explanation explain_finding(const Explainer& explainer, const Finding& finding);
Explanation explain_objective(const Explainer& explainer, ObjectiveId objective);

/// A code of `taut check`, a kind of finding or a word of the glossary, from the
/// catalogues alone; nothing if it is none of these.
std::optional<Explanation> explain_code(std::string_view code);
/// Every code that `explain_code` knows, by catalogue.
std::vector<std::string_view> all_codes();

tell::Document explain_page(const ExplainReport& report);
/// docs/explain-json.md describes it.
void explain_data(const ExplainReport& report, tell::Json& body);
/// A row for each line that is told, under its section and entry.
tell::Sheet explain_sheet(const ExplainReport& report);

}  // namespace taut

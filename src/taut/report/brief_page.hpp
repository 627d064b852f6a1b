#pragma once

#include "taut/analyse/matrix.hpp"
#include "taut/report/conflicts.hpp"
#include "taut/report/scenarios.hpp"
#include "taut/report/sequence.hpp"
#include "taut/report/strategy.hpp"
#include "taut/tell/document.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// How much of a brief is told; each has all that the one before it has.
enum class Depth {
  half_page,  ///< what is asked, what pulls against what, how firm it is
  findings,   ///< each finding with reasons, evidence, statements and sources
  everything,
};
/// Of the words "short", "findings" and "all".
std::optional<Depth> depth_named(std::string_view word);

/// What other commands tell, to be handed over as one paper.
struct HandedBrief {
  const ConflictsReport& conflicts;
  const Strategy& strategy;
  const Matrix& matrix;
  const ScenariosReport* scenarios = nullptr;  ///< none: not told
  const SequenceReport* order = nullptr;       ///< none: not told
  Depth depth = Depth::everything;
  std::vector<std::string> without = {};  ///< words of `brief_sections`
  tell::Alive alive = {};                 ///< in HTML: the reader can try what if

  const Model& model() const { return conflicts.model(); }
  std::string_view language() const { return conflicts.language; }
  const Subject& subject() const { return strategy.subject; }
  bool asks_for(std::string_view section) const;
};

/// The words for the sections that can be left out, in the order of the paper.
const std::vector<std::string_view>& brief_sections();

/// The paper: half a page, then the map and the findings, then everything else. Findings
/// have the anchor `finding:` with their address ("finding:strained-task:go"), statements
/// their id, sources, tasks, objectives, circumstances and resources `source:`, `task:`
/// and so on with theirs. An id of evidence leads to a row that is told, else nowhere in
/// the paper. At the depth `findings` only rows are told that something names.
tell::Document brief_page(const HandedBrief& brief);

// What its parts share.

/// A heading with the anchor `brief:` and the word for its section.
void begin_section(tell::Document& page, std::string_view id, std::string text);
std::string anchor_of(const Finding& finding);
/// What the mandate asks, task by task.
void add_mandate(const HandedBrief& brief, tell::Document& page);
/// What the findings stand on: statements, circumstances, resources, sources. Links of
/// the whole page lead to them.
void add_evidence(const HandedBrief& brief, tell::Document& page);
/// What the words of the paper mean.
void add_reading(const HandedBrief& brief, tell::Document& page);

}  // namespace taut

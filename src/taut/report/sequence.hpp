#pragma once

#include "taut/analyse/analysis.hpp"
#include "taut/plan/firm_delays.hpp"
#include "taut/plan/sequence.hpp"
#include "taut/report/proof.hpp"
#include "taut/tell/document.hpp"
#include "taut/tell/json.hpp"
#include "taut/tell/sheet.hpp"

#include <string>
#include <vector>

namespace taut {

/// A task that was put into two steps before the mandate was put in order.
struct SplitDone {
  std::string task = {};                ///< its id before
  std::vector<std::string> steps = {};  ///< the ids of its steps
  std::string told = {};                ///< what was done, in one sentence
};

/// A sequence as it is read, and where its proof stands.
struct SequenceReport {
  const Subject& subject;
  const plan::Sequence& sequence;
  const SourceSet& sources;
  std::optional<SplitDone> split = {};
  plan::FirmDelays firm = {};  ///< with 0 draws where nobody asked
  bool in_full = false;  ///< also tasks that wait for nothing, and how it was counted
};

/// The finding in sentences, a table of the tasks that wait for something, what
/// contradicts what and what is enough against it, what each task waits for, what may
/// wait and what that would spare. In full also all other tasks, more delays together and
/// how it was counted; only then no list is cut at forty.
tell::Document sequence_page(const SequenceReport& report);
/// docs/sequence-json.md describes the schema; its number changes when a reader would
/// break.
void sequence_data(const SequenceReport& report, tell::Json& body);
/// One row per task.
tell::Sheet sequence_sheet(const SequenceReport& report);

}  // namespace taut

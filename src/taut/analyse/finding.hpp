#pragma once

#include "taut/model/situation.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// How many findings stand on the first page, under the picture.
constexpr std::size_t first_page = 9;

enum class Severity { minor, moderate, serious, critical };
std::string_view name_of(Severity severity);

/// A row of the model other than a statement that proves something.
struct Exhibit {
  std::string name = {};  ///< "requirement of polref", "objective agreement"
  Span where = {};
  Basis basis = Basis::unverified;
  std::vector<SourceId> sources = {};
};

/// One line of evidence under a finding: who does what to whom, and why.
struct FindingLine {
  std::string text = {};  ///< "worked against by G5 support: ..."; plain text
  int effect = 0;         ///< e of the leading statement, -3..3; 0 without statements
  std::vector<StatementId> statements = {};  ///< the leading one first
  std::vector<Exhibit> exhibits = {};        ///< what else proves it
  Basis basis = Basis::unverified;           ///< of what leads it
  std::string would_become = {};  ///< "would become -2 if ... (unknown)", or empty
};

/// Something the mandate says that is worth knowing, with its evidence.
struct Finding {
  std::string_view kind = {};  ///< kebab-case id of its analysis; never changes
  /// Its address: the kind and the ids of what it is about ("strained-task:go",
  /// "deadlock:polref+ddr", "backfire:state/protection"), or the kind alone where there
  /// is one such finding. The same from run to run while the model names them so.
  std::string id = {};
  Severity severity = Severity::minor;
  std::vector<std::string> severity_reasons = {};  ///< why this severity, step by step
  std::string headline = {};              ///< the finding in one sentence, with full stop
  std::vector<std::string> clauses = {};  ///< further sentences, in fixed order
  std::vector<FindingLine> lines = {};    ///< evidence, strongest first
  std::vector<TaskId> tasks = {};         ///< the tasks it speaks of, the main one first
  std::vector<ArcIndex> arcs = {};        ///< the arcs that prove it
  std::vector<std::string> easing = {};   ///< what would ease it: titles of safeguards
  Basis basis = Basis::unverified;        ///< of the line that sets the severity
  Harm harm = 0;                          ///< ranks within a severity; never printed
};

/// A statement, or some of its arcs, that is awake under other circumstances only.
struct Asleep {
  StatementId statement = {};
  ArcState state = ArcState::dormant;  ///< dormant, undecided or separated
  std::vector<ArcIndex> arcs = {};
  std::string text =
      {};  ///< "sanctions cooperation and good offices limit each other: ..."
  std::string wakes = {};  ///< what would wake it
};

/// A kind of finding that was not looked for, and why.
struct Skipped {
  std::string_view kind = {};
  std::string reason = {};  ///< in one sentence that names the kind
};

/// What a mandate says under one situation, in the order of its severity.
struct Findings {
  std::vector<Finding> picture = {};  ///< camps, weak footing, what safeguards hold
  std::vector<Finding> all = {};      ///< severity, then harm, then order of appearance
  std::vector<Asleep> asleep = {};    ///< in order of appearance
  std::vector<Skipped> skipped = {};  ///< because the mandate is too large for them
};

}  // namespace taut

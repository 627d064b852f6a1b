#pragma once

#include "taut/model/situation.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// How many findings stand on the first page, under the picture.
constexpr std::size_t first_page = 9;

enum class Severity { minor, moderate, serious, critical };
std::string_view name_of(Severity severity);

/// How sure a finding is: another question than how much it matters.
enum class Certainty {
  sure,  ///< stated in a source, confidence not low
  fair,  ///< derived from a source, confidence not low
  thin,  ///< inferred, unverified, without a source or of low confidence
};
std::string_view name_of(Certainty certainty);
Certainty certainty_of(const Grounds& grounds);

/// How many of the distinct statements and rows that prove a finding are known in which
/// way; a statement counts as the weakest of what it needs to be at work.
struct BasisTally {
  std::array<std::size_t, 4> counts = {};  ///< by `Basis`
  std::size_t operator[](Basis basis) const {
    return counts[static_cast<std::size_t>(basis)];
  }
};

/// A row of the model other than a statement that proves something.
struct Exhibit {
  std::string name = {};  ///< "requirement of polref", "objective agreement"
  Span where = {};
  Basis basis = Basis::unverified;
  Citations sources = {};
};

/// One line of evidence under a finding, or one of its sentences: who does what to whom,
/// and why.
struct FindingLine {
  std::string text = {};  ///< "worked against by G5 support: ..."; plain text
  /// How the fact is named once it has been told: "worked against by G5 support"; the
  /// text goes on with ": " and the reason. Empty where the text has no such part. Of a
  /// sentence: what another finding tells.
  std::string who = {};
  int effect = 0;  ///< e of the leading statement, -3..3; 0 without statements
  std::vector<StatementId> statements = {};  ///< the leading one first
  std::vector<Exhibit> exhibits = {};        ///< what else proves it
  Basis basis = Basis::unverified;           ///< the weakest of what it needs
  bool alternatives =
      false;  ///< part of what it names is enough: its kind says the basis
  std::string would_become = {};  ///< "worse if ... (not known)", or empty
  bool further = false;           ///< not for a first page: told in full and by `explain`
  bool other_side = false;        ///< what speaks for what it accuses: never left out
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
  Certainty certainty = Certainty::thin;           ///< of what sets the severity
  bool notice = false;        ///< only tells how things are: its severity means nothing
  std::string headline = {};  ///< the finding in one sentence, with full stop
  std::string gist = {};  ///< what a first paragraph says of it, where not the headline
  std::vector<FindingLine> clauses = {};  ///< further sentences, in fixed order
  std::vector<FindingLine> lines = {};    ///< evidence, strongest first
  std::vector<TaskId> tasks = {};         ///< the tasks it speaks of, the main one first
  std::vector<ArcIndex> arcs = {};        ///< the arcs that prove it
  std::vector<SafeguardId> easing = {};   ///< what would ease it
  Basis basis = Basis::unverified;        ///< the weakest that headline and severity need
  BasisTally tally = {};                  ///< of what its lines name
  std::optional<DecisionId> decision = {};  ///< what was decided about it
  bool demanded = false;                    ///< of a requirement: parties demand it
  Harm harm = 0;                            ///< ranks within a severity; never printed
};

/// A statement, or some of its arcs, that is awake under other circumstances only.
struct Asleep {
  StatementId statement = {};
  ArcState state = ArcState::dormant;  ///< dormant, undecided or separated
  std::vector<ArcIndex> arcs = {};
  std::string text = {};   ///< "Sanctions would limit good offices", no full stop
  std::string ends = {};   ///< "sanctions on good offices"
  std::string wakes = {};  ///< what would wake it: "if a signatory is listed"
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

#pragma once

#include "taut/analyse/analysis.hpp"
#include "taut/plan/sequence.hpp"

#include <string>
#include <vector>

namespace taut::plan {

// How a sequence speaks.

/// "Presidential election"; "the mandate" where it has no phases.
std::string phase_name(const Subject& subject, int phase);
/// The same without quotation marks, for a heading.
std::string phase_title(const Subject& subject, int phase);
/// "Presidential election (2018-07-01 to 2018-09-30)".
std::string phase_with_dates(const Subject& subject, int phase);

/// What a phase starts once: "the vote has been held", "the code of conduct is in place".
std::string as_entry(const Subject& subject, Switch what);

/// Whether a task waits for nothing and runs in every phase.
bool is_plain(const Sequence& sequence, const TaskOrder& order);

/// Whether all that stands against an order is that single requirements are not met:
/// nothing contradicts anything.
bool is_only_lacking(const Sequence& sequence);

/// The finding in one sentence: how much waits for nothing, or what has no order.
std::string headline(const Subject& subject, const Sequence& sequence);
/// What else to know before the table: why not, what changes it, how sure it is.
std::vector<std::string> clauses(const Subject& subject, const Sequence& sequence);

/// What a task waits for, or why it has no place: "DDR, held by the Government, because
/// the Government sees ..."; one for each reason. Empty for what waits for nothing.
std::vector<std::string> reasons_of(const Subject& subject, const Sequence& sequence,
                                    const TaskOrder& order);

/// A rule as a sentence without a full stop: "the Government will not move on Agreement
/// reforms before DDR".
std::string in_words(const Subject& subject, const Sequence& sequence, const Rule& rule);
/// What is enough instead of dropping it: "both may begin in the same phase".
std::string in_words(const Subject& subject, const Sequence& sequence,
                     const Softening& softening);
/// What proves a rule: the row of the model, with its basis and sources.
Exhibit exhibit_of(const Subject& subject, const Rule& rule);

/// "Agreement reforms in two steps: ...", whether it helps and on which condition.
std::string in_words(const Subject& subject, const SplitOffer& offer);

/// "G5 support only from Review and renewal on, not from Presidential election".
std::string in_words(const Subject& subject, const Delay& delay);
/// What delays spare and cost, as shares: "would spare 12 % of the harm ...". Where no
/// objective was entered for a task, that is said, and not that it costs nothing.
std::string worth_of(const Subject& subject, const Sequence& sequence,
                     const DelaySet& set);
/// The pairs of tasks that pull against each other and meet in fewer phases: "G5 support
/// and good offices"; strongest harm first.
std::vector<std::string> spared_by(const Subject& subject, const Sequence& sequence,
                                   const DelaySet& set);

}  // namespace taut::plan

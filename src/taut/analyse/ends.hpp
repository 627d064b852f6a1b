#pragma once

#include "taut/analyse/analysis.hpp"

#include <string>
#include <vector>

namespace taut {

/// Who does what to whom, of some arcs of one statement: "SSR: limited by DDR and good
/// offices", "Reforms and DDR limit each other", "Every other task: limited by mixed
/// patrols". Says only pairs that are among the arcs, and a mutual pair once. A
/// sentence without its full stop; `arcs` must not be empty.
std::string ends_in_words(const Subject& subject, const std::vector<ArcIndex>& arcs);

/// The tasks that harm one by some arcs of a statement, of which `arc` is one: by their
/// names, or by the selector that gave them where these are all of many.
std::string by_in_words(const Subject& subject, const Arc& arc,
                        const std::vector<TaskId>& tasks);

/// The same with a subject and a verb, as a headline: "Two tasks limit SSR: DDR and good
/// offices", "Reforms and DDR limit each other". No verb has to agree with a name.
std::string ends_as_headline(const Subject& subject, const std::vector<ArcIndex>& arcs);

/// "protection sites on good offices": what is asleep or at work, by its ends alone; of
/// many tasks their number.
std::string ends_named(const Subject& subject, const std::vector<ArcIndex>& arcs);

/// The same of arcs that are not at work: "DDR and good offices would limit SSR".
std::string ends_if_at_work(const Subject& subject, const std::vector<ArcIndex>& arcs);

/// As `ends_in_words`, task by task, also of a statement whose ends are given by a
/// selector.
std::string pairs_in_words(const Subject& subject, const std::vector<ArcIndex>& arcs);

/// The arcs as lines of evidence, one for each statement in the order of the arcs: who
/// does what to whom, and why. The effect is that of the statement.
std::vector<FindingLine> lines_by_statement(const Subject& subject,
                                            const std::vector<ArcIndex>& arcs);

}  // namespace taut

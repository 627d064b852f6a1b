#pragma once

#include "taut/analyse/analysis.hpp"
#include "taut/analyse/profile.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

// How profiles speak. No harm is printed: it groups and ranks.

/// "under strain", as a heading.
std::string_view name_of(Grouping grouping);
/// What a grouping means, to stand behind "it" or "each": "suffers a tenth or more of all
/// harm that tensions do in this mandate."
std::string_view meaning_of(Grouping grouping);

/// "serves agreement 3, progress 1", "works against x" for a degree below 0; empty if it
/// serves nothing and works against nothing. Objectives stand by their ids.
std::string serves_in_words(const Subject& subject, TaskId task);

/// What tensions do to a task and by it, and what it helps: "weakened by seven tasks,
/// most by state authority; weakens none; helps SSR". Names at most three of each.
std::string tensions_in_words(const Subject& subject, TaskId task);

/// "it reports on the Government, and by that strains what supports that party (state
/// authority): no fault of its own"; once for all parties; empty where a task strains
/// nobody in that way.
std::string watchdog_in_words(const Subject& subject, TaskId task);

/// "; asleep: T22", the tensions on it or by it that other circumstances would wake;
/// empty if there are none. Statements on tasks in general are left out.
std::string asleep_in_words(const Subject& subject, TaskId task);

/// "; requires first: DDR and the law", what must come or hold before the task: tasks,
/// and what is not so today; empty if there is nothing.
std::string requires_in_words(const Subject& subject, TaskId task);

/// The pairs whose tension (or synergy) comes from the task or bears on it, strongest
/// first, then by harm, then in order of appearance.
enum class Side { from, onto };
std::vector<const Pair*> tensions_of(const Situation& situation, TaskId task, Side side);
std::vector<const Pair*> synergies_of(const Situation& situation, TaskId task, Side side);

/// The leading statements of tensions, each once, in the order of the pairs.
std::vector<StatementId> leading_tensions(const Situation& situation,
                                          const std::vector<const Pair*>& pairs);
/// Those of all tensions on a task, then by it.
std::vector<StatementId> leading_tensions_touching(const Subject& subject, TaskId task);

}  // namespace taut

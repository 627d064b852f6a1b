#pragma once

#include "taut/analyse/analysis.hpp"
#include "taut/text/utf8.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

// How findings speak. Names of tasks are names: they are never conjugated.

/// "a", "a and b", "a, b and c"; with "or" where `last` says so.
std::string listed(const std::vector<std::string>& words, std::string_view last = "and");
/// "a, b and two more": at most so many of them, or all where but one would be left out.
std::string listed_up_to(std::vector<std::string> words, std::size_t most);
std::string names(const Subject& subject, const std::vector<TaskId>& tasks);
std::string names_up_to(const Subject& subject, const std::vector<TaskId>& tasks,
                        std::size_t most);

/// "two" .. "twelve", then figures; `one` for 1.
std::string count_word(std::size_t count);
/// "1 task", "3 tasks".
std::string counted(std::size_t count, std::string_view one, std::string_view many);

/// What strength 1, 2 or 3 does to a task: "limited", "worked against", "made
/// impossible".
std::string_view harmed(int strength);
/// "one task limits good offices", "three tasks make DDR impossible": how many weaken it,
/// by the strongest of them.
std::string weakening(std::size_t count, int strength, std::string_view what);
/// "limit", "work against", "make impossible", after "would" or of several.
std::string_view to_harm(int strength);
/// What a synergy of strength 1, 2 or 3 does to a task: "prepared", "helped", "carried".
std::string_view helped(int strength);

/// Without the full stop an author may have set; "..." stays.
std::string_view unstopped(std::string_view text);
/// With a full stop, unless it ends in a mark already.
std::string sentence(std::string text);

/// "a and b"; "a; b" where a title holds an "and" or a comma of its own.
std::string titles(const std::vector<std::string>& titles);
/// The title of a condition or safeguard, to stand inside a sentence.
std::string in_words(const Subject& subject, Switch what);

/// The title of an objective without a full stop, or its id where it has none.
std::string_view title_of(const Subject& subject, ObjectiveId objective);
/// The same of a phase and of a resource.
std::string_view title_of(const Subject& subject, PhaseId phase);
/// The title of a phase in quotation marks, to stand inside a sentence.
std::string quoted(const Subject& subject, PhaseId phase);
std::string_view title_of(const Subject& subject, ResourceId resource);

/// An end of a statement: the names of its tasks, or "every task that draws on troops".
std::string in_words(const Subject& subject, const End& end);

}  // namespace taut

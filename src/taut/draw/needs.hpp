#pragma once

#include "taut/draw/select.hpp"
#include "taut/draw/wording.hpp"

#include <string>
#include <vector>

namespace taut {

// What tasks need first, in words: a map draws requirements between its own tasks alone.

/// "the Government insists", "the Coordination and the Plateforme insist", or empty: who
/// holds the requirement that `line` draws.
std::string who_insists(const Speaker& speaker, const ShownLine& line);

/// The conditions and safeguards that `task` needs first, each with its state: "human
/// rights due diligence (in place)".
std::vector<std::string> other_needs(const Speaker& speaker, TaskId task);

/// What the tasks of a map need first beyond what it draws as lines: conditions,
/// safeguards and tasks that are not on it, each told once with all that need it. Ends in
/// a blank; empty if there is nothing to say.
std::string needs_sentence(const Speaker& speaker, const Shown& shown);

}  // namespace taut

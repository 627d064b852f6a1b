#pragma once

#include "taut/analyse/analysis.hpp"

#include <cstddef>
#include <string>

namespace taut {

// What a mandate lists need not run today: its phase may come later, or it may lack what
// it requires. A link with such a task is told as what will be.

/// Whether a task can run in the first phase, as the circumstances are: it has no phases
/// or that one among them, and nothing that it requires is known to be missing. What
/// is `standing` runs. That something is unknown keeps no task from running, nor does
/// what a party demands before it, nor what is inferred or unverified.
bool runs_now(const Model& model, TaskId task);

/// Whether a task of a link does not run yet. Not where the link acts as it does because
/// something that the task requires is missing.
bool is_later(const Model& model, const Arc& arc);
/// How many of the tensions at work are such.
std::size_t later_tensions(const Situation& situation);
/// Since when such a link can act: "once the unified forces are deployed", "from the
/// phase Review on". Empty where it is not one.
std::string once(const Subject& subject, const Arc& arc);
/// Since when a task runs that does not run yet, likewise; empty of one that runs.
std::string once(const Subject& subject, TaskId task);

/// "good offices, worked against"; of what comes later "good offices, to be worked
/// against once the unified forces are deployed".
std::string harm_on(const Subject& subject, const Arc& arc);

}  // namespace taut

#pragma once

#include "taut/analyse/analysis.hpp"

#include <cstddef>
#include <string>

namespace taut {

// A task whose phases begin after the first is told as what will be. What a task lacks
// that it requires changes nothing in how its links are told: it is a finding of its own.

/// Whether a task has no phases, or the first among them; what is `standing` runs.
bool runs_now(const Model& model, TaskId task);

/// Whether a task of a link does not run yet.
bool is_later(const Model& model, const Arc& arc);
/// How many of the tensions at work are such.
std::size_t later_tensions(const Situation& situation);
/// Since when such a link can act: "from the phase Review on". Empty where it is not one.
std::string once(const Subject& subject, const Arc& arc);
/// Since when a task runs that does not run yet, likewise; empty of one that runs.
std::string once(const Subject& subject, TaskId task);

/// "good offices, worked against"; of what comes later "good offices, to be worked
/// against from the phase Review on".
std::string harm_on(const Subject& subject, const Arc& arc);

}  // namespace taut

#pragma once

#include "taut/analyse/analysis.hpp"
#include "taut/draw/drawing.hpp"
#include "taut/draw/theme.hpp"
#include "taut/plan/sequence.hpp"

namespace taut {

/// The sequence on one A4 page: tasks by pillar against phases (or steps, where the
/// mandate names none), each tinted by the strain it receives in a phase, with the
/// figure; what waits says for what. A thread between two tasks stands in the phase in
/// which they first pull against each other. Below, the strain at work in each phase, by
/// strength.
///
/// Tasks that begin with the first phase, pull against nothing and keep nothing waiting
/// are named below. Where there are more rows or threads than the page takes, the
/// strongest are drawn and the rest is counted.
Drawing draw_phases(const Subject& subject, const plan::Sequence& sequence,
                    ThemeName theme = ThemeName::light);

}  // namespace taut

#pragma once

#include "taut/draw/parts.hpp"
#include "taut/layout/place.hpp"

#include <cstddef>
#include <vector>

namespace taut {

/// The box numbers of tasks: place in `tasks`, by task of the model.
std::vector<std::size_t> box_numbers(const Model& model,
                                     const std::vector<TaskId>& tasks);

/// The shown lines as the search sees them, with the room that their marks take.
/// A chip is a box behind the tasks, and its lines are one.
std::vector<PlacedLine> placed_lines(const Page& page, const Situation& situation,
                                     const Shown& shown, MarkBy marks,
                                     const std::vector<Chip>& chips = {});

/// `lines` and a weak pull between the tasks of a pillar, so that they drift together
/// where no tension forbids it.
std::vector<PlacedLine> with_kinship(const Model& model, const Shown& shown,
                                     std::vector<PlacedLine> lines);

/// Routes the shown lines between the boxes at `boxes` (by task of `shown.tasks`, then by
/// chip), sets their marks, then routes the extras around them. `first` is the drawing's
/// box of the first task.
std::vector<RoutedTension> wire(const Page& page, const Situation& situation,
                                const Shown& shown, const std::vector<Box>& boxes,
                                std::size_t first, Box zone, MarkBy marks,
                                const std::vector<Chip>& chips = {});

}  // namespace taut

#pragma once

#include "taut/draw/parts.hpp"
#include "taut/layout/place.hpp"

#include <cstddef>
#include <vector>

namespace taut {

/// The box numbers of tasks: place in `tasks`, by task of the model.
std::vector<std::size_t> box_numbers(const Model& model,
                                     const std::vector<TaskId>& tasks);

/// The shown lines as the search sees them; with kinship between the tasks of a pillar
/// where `kinship` says so, so that they drift together where no tension forbids it.
std::vector<PlacedLine> placed_lines(const Model& model, const Shown& shown,
                                     bool kinship);

/// Routes the shown lines between the boxes at `boxes` (by task of `shown.tasks`), sets
/// their marks, then routes the extras around them. `first` is the drawing's box of the
/// first task.
std::vector<RoutedTension> wire(const Page& page, const Situation& situation,
                                const Shown& shown, const std::vector<Box>& boxes,
                                std::size_t first, Box zone, MarkBy marks);

}  // namespace taut

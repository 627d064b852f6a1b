#pragma once

#include "taut/draw/map_request.hpp"
#include "taut/draw/map_result.hpp"

namespace taut {

/// One task, left to right: why, what strains it, the task with a door for each line,
/// what it strains, carries and needs. No line can cross another. At most 12 rows a side;
/// more are the strongest 11 and "and n more".
MapResult draw_focus_picture(const MapRequest& request, TaskId focus);

}  // namespace taut

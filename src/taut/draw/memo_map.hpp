#pragma once

#include "taut/draw/map_request.hpp"
#include "taut/draw/map_result.hpp"

namespace taut {

/// The A4 memo map: tasks on a free slot grid, numbered tensions, the reasons beside.
/// Up to 8 tasks get larger boxes, more than 25 no reasons; more than 35 are not drawn
/// whole but by their strongest tensions, and the advice says so.
MapResult draw_memo_map(const MapRequest& request, Shown shown);

}  // namespace taut

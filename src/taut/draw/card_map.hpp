#pragma once

#include "taut/draw/map_request.hpp"
#include "taut/draw/map_result.hpp"

namespace taut {

/// The slide: pillars as cards, tasks in them, the strong awake tensions between. Without
/// a wish of the user only strength 2 and more is shown, and of more than 20 tasks the
/// strongest pairs, still fewer where their cards would not fit; the footer says what is
/// left out. The strongest reasons stand below if there is room.
MapResult draw_card_map(const MapRequest& request, Shown shown);

}  // namespace taut

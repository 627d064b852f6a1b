#pragma once

#include "taut/draw/engine_layout.hpp"
#include "taut/draw/map_request.hpp"
#include "taut/draw/map_result.hpp"

namespace taut {

/// The same tasks and lines where one of Graphviz's engines puts them: the page grows
/// with the picture, the advice says how small the text is once it is printed on A4. No
/// cards, no reasons beside, no lock.
Expected<MapResult> draw_engine_map(const MapRequest& request, Shown shown,
                                    const EngineLayout& engine);

}  // namespace taut

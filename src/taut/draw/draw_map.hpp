#pragma once

#include "taut/analyse/finding.hpp"
#include "taut/diag/expected.hpp"
#include "taut/draw/engine_layout.hpp"
#include "taut/draw/map_options.hpp"
#include "taut/draw/map_result.hpp"
#include "taut/model/situation.hpp"

namespace taut {

/// The map that `options` ask for: the picture of one task where `focus` says so, else
/// cards on a slide, else the memo map; with one of Graphviz's engines a page that grows.
/// `findings` give the title. Pure: same values, same map. Fails on a lock that cannot be
/// read, and where `engine` (needed for neato, dot and sfdp) fails.
Expected<MapResult> draw_map(const Situation& situation, const Findings& findings,
                             const MapOptions& options, const EngineLayout& engine = {});

}  // namespace taut

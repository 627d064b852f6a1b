#pragma once

#include "taut/draw/legibility.hpp"
#include "taut/tell/document.hpp"
#include "taut/tell/json.hpp"

#include <string>
#include <vector>

namespace taut::commands {

/// How well a map can be read.
struct MapCheckReport {
  std::string title = {};  ///< of the map
  std::vector<Legibility> lines = {};
};

/// One row for each line of the standard: what was measured, what is needed, whether the
/// map meets it; and under it how many it does not.
tell::Document map_check_page(const MapCheckReport& report);
/// Keys `title`, `met`, `legibility`.
void map_check_data(const MapCheckReport& report, tell::Json& body);

}  // namespace taut::commands

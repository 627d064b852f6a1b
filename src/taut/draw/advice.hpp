#pragma once

#include "taut/draw/drawing.hpp"
#include "taut/layout/quality.hpp"

#include <string>
#include <vector>

namespace taut {

/// What is counted about a map, for the checklist.
struct MapCheck {
  Quality quality = {};
  double smallest = 0;  ///< text in points as printed
  double floor = 7;     ///< smallest text that is fine
  int cut_names = 0;    ///< names that ended in an ellipsis
};

/// Counts on a finished map. Words are the fixed texts inside `zone`.
MapCheck check_map(const Drawing& drawing, const std::vector<Box>& words, Box zone,
                   double floor);

/// One sentence per broken rule; none for a good map. `instead` are the options of a map
/// that reads better, and end the sentences.
std::vector<std::string> advice_on(const MapCheck& check, const std::string& instead);

}  // namespace taut

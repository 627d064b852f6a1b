#pragma once

#include "taut/draw/drawing.hpp"
#include "taut/draw/page.hpp"
#include "taut/layout/quality.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// One line of the standard that a map has to meet, with what was measured.
struct Legibility {
  std::string_view id = {};    ///< "smallest-text"
  std::string_view what = {};  ///< "smallest text on A4"
  std::string_view unit = {};  ///< "pt", "degrees"; may be empty
  double value = 0;
  double bound = 0;
  bool at_least = true;  ///< else at most

  /// Nothing that would be printed otherwise decides: both are taken to two decimals.
  bool met() const;
};

/// The standard, in a fixed order, measured on a finished map; what a map does not have
/// meets it. Sizes are those on A4, wherever the page is larger. `quality` is that of the
/// map's lines, boxes and marks; `reasons` those told beside it. O(texts x shapes).
std::vector<Legibility> legibility_of(const Drawing& drawing, const Quality& quality,
                                      const Reasons& reasons);

}  // namespace taut

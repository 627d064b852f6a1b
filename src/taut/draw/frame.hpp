#pragma once

#include "taut/draw/map_request.hpp"
#include "taut/draw/map_result.hpp"
#include "taut/draw/page.hpp"
#include "taut/draw/select.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace taut {

// What all maps have in common: how they begin and how they are handed over.

/// Title, description, kicker and subtitle; gives where the picture may begin.
double open_map(Page& page, const MapRequest& request, const Shown& shown);

/// Where the picture stands: the legend is under `zone`, the footer at the bottom.
struct Frame {
  Box zone = {};
  double footer = 0;  ///< top of the footer
};

/// Draws the footer, and above it the legend as far as `legend_right`, with `between`
/// kept free between the two; the zone is what is left under `top`.
Frame add_legend_and_footer(Page& page, const MapRequest& request, const Shown& shown,
                            double top, const std::string& footer,
                            std::size_t footer_lines, double legend_right,
                            double between = 0);

/// Measures the page against the checklist and adds what there is to say to `result`.
void judge(MapResult& result, const Page& page, Box zone, const std::string& instead);

/// Moves the drawing over, with the lock to keep: the one given, and in it `places` as
/// `picture` unless the name is empty.
void hand_over(MapResult& result, Page&& page, LayoutLock lock,
               std::string_view picture = {}, LockedPicture places = {});

}  // namespace taut

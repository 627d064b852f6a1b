#pragma once

#include "taut/analyse/camps_reading.hpp"
#include "taut/layout/geometry.hpp"

#include <string>
#include <vector>

namespace taut {

/// What a line of the picture is: a tension between the camps, as expected; help that
/// crosses; a tension inside; a pair that helps and hurts.
enum class CampSort { across, bridge, rift, both };

struct CampLine {
  CampSort sort = CampSort::across;
  CampPair pair = {};
  std::string mark = {};  ///< its number; empty for what is expected
};

/// The lines of two camps in the graph that was split: rifts, bridges and ambivalent
/// pairs, numbered, then the tensions across.
std::vector<CampLine> camp_lines(const SignedGraph& graph, const CampsPart& part);

using CampSide = std::vector<TaskId>;

/// The two sides, from the top down so that few lines cross: each task by the middle of
/// what it is joined to on the other side, in turns.
std::vector<CampSide> ordered_sides(const CampsPart& part,
                                    const std::vector<CampLine>& lines);

constexpr double camp_pad = 10;  ///< between the edge of a card and its boxes
/// How wide the card of a side is: two columns of boxes where there are many.
double camp_width(const CampSide& side);
/// The boxes of a side in its card.
std::vector<Box> camp_boxes(const CampSide& side, Box card);

}  // namespace taut

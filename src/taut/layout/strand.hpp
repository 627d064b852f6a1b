#pragma once

#include "taut/layout/curve.hpp"
#include "taut/layout/route.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace taut {

/// One way to draw a line, and what is known about it without the other lines.
struct Strand {
  Curve curve = {};              ///< from inside the first box to inside the second
  Polyline visible = {};         ///< the part between the boxes
  Box around = {};               ///< of the visible part
  std::vector<Box> chunks = {};  ///< round every four segments of the visible part
  double price = 0;
  bool blocked = false;  ///< meets a box that is not its own
};

/// Segments in a chunk.
inline constexpr std::size_t chunk_length = 4;

/// How a line bends: `bow` x length sideways at the first control, `twist` times that at
/// the second (1 an arc, -1 an S).
struct Bend {
  double bow = 0;
  double twist = 1;
};

/// Where a line is tied to a box, in parts of the half box from its centre.
struct Port {
  double x = 0;
  double y = 0;
};

/// The gentlest first. A line starts with bend 0 and ports 0.
const std::vector<Bend>& bends();
inline constexpr std::array<Port, 7> ports = {
    {{0, 0}, {0.24, 0}, {-0.24, 0}, {0.44, 0}, {-0.44, 0}, {0, 0.5}, {0, -0.5}}};

/// A single cubic between the two boxes of the line.
Curve bent(const Box& a, const Box& b, const Bend& bend, Port from, Port to);

/// Prices a curve against everything that does not move: 14 |bow| belongs to the caller;
/// 80 and 9 per sample inside a foreign box (grown 5), 30 and 4 per sample on a word, 72
/// and 5 per point outside the zone, and for meeting a box at a graze or being too short
/// for its bars and number.
Strand make_strand(const RouteRequest& request, const RoutedLine& line, Curve curve);

/// The part of a polyline that cannot move: only what others need to keep clear of it.
Strand fixed_strand(const Polyline& line);

/// What two lines pay for each other: crossing 12 (14 if they share a box) x (0.6 + 0.2
/// weaker), dearer by 1/20 for each degree under 50; ends on one box that are closer than
/// their bars allow; running side by side.
double meeting_price(const RoutedLine& l, const Strand& s, const RoutedLine& m,
                     const Strand& t);

/// What a line pays for one that is already drawn.
double meeting_price(const RoutedLine& l, const Strand& s, const Strand& fixed);

int crossings(const Strand& s, const Strand& t);

}  // namespace taut

#pragma once

#include "taut/layout/geometry.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace taut {

/// A line that the placing of boxes has to think of; `a` and `b` are box numbers. A line
/// from a box to itself is ignored.
struct PlacedLine {
  std::size_t a = 0;
  std::size_t b = 0;
  double weight = 1;  ///< strength 1..3, 0.7 asleep, 0.13 for kinship that only pulls
  bool crosses =
      true;           ///< counts crossings and boxes hit; else pulls by its length alone
  bool both = false;  ///< for the routing: ends in a bar at either box
  double mark = 0;    ///< width of the number on it; for the routing, and in cards
};

/// How long and from which seeds to look. Same values, same layout, on every machine and
/// with any number of threads.
struct Search {
  std::uint32_t first_seed = 1;
  int seeds = 12;
  int steps = 30000;
  int threads = 0;  ///< 0: as many as the machine has
};

/// Where boxes stood in an earlier picture: slot `r x cols + c` is row r, column c.
struct KeptSlots {
  int cols = 0;  ///< 0: nothing is kept
  int rows = 0;
  std::vector<std::optional<std::size_t>> slots =
      {};  ///< by box number; none for a new box
};

/// Boxes of one size on a staggered slot grid that fills `zone`; every second row is
/// shifted by half a step.
struct FreeRequest {
  std::size_t boxes = 0;
  std::vector<PlacedLine> lines = {};
  Box zone = {};
  Size box = {};
  int cols = 1;
  int rows = 1;
  Search search = {};
  KeptSlots kept = {};
};

/// A slot of a card that holds nothing.
inline constexpr std::size_t no_box = std::numeric_limits<std::size_t>::max();

/// Which pillars share a row of cards, how many columns each card has, and which box
/// stands in which slot of its card. All that has to be kept to lay the cards out again.
struct CardPlan {
  std::vector<std::vector<std::size_t>> rows = {};  ///< pillar numbers, left to right
  std::vector<int> cols = {};                       ///< by pillar
  std::vector<std::vector<std::size_t>> slots =
      {};  ///< by pillar: box number or `no_box`
  friend bool operator==(const CardPlan&, const CardPlan&) = default;
};

struct Placement {
  std::vector<Point> centres = {};  ///< by box number
  std::vector<Box> cards = {};      ///< by pillar number; empty for the free grid
  double cost = 0;                  ///< by `place_cost`; cards: with their misfit
  std::uint32_t seed = 0;           ///< the seed it was found from; 0 if none was needed
  int cols = 0;                     ///< of the free grid that was used
  int rows = 0;
  std::vector<std::size_t> slots = {};  ///< by box number; empty for cards
  CardPlan plan = {};                   ///< empty for the free grid
  bool drifted =
      false;  ///< something was to be kept, and a kept box stands elsewhere now
};

/// The cheapest placement over the seeds by the cost of `place_cost`, ties by lower seed.
/// Seeds may run in parallel; the answer does not depend on it. Needs cols x rows >=
/// boxes (else rows are added).
///
/// Kept boxes stay in their row and column. The kept grid is used as long as it has room
/// for all boxes without one touching another; else the requested grid, and `drifted`
/// says that the picture has moved. Nothing is searched when every box is kept.
/// O(seeds x steps x lines of a box) after O(slots^4) for tables; over 128 slots the
/// boxes stand in order and nothing is searched.
Placement place_free(const FreeRequest& request);

/// The `count` cheapest different placements that the seeds found, cheapest first; at
/// least one. For a closer look at the best few, see `arrange_free`.
std::vector<Placement> place_free_choices(const FreeRequest& request, std::size_t count);

/// Boxes in the cards of their pillars; cards stand in justified rows that fill `zone`.
struct CardRequest {
  std::vector<std::vector<std::size_t>> pillars =
      {};  ///< box numbers, every box exactly once
  std::vector<PlacedLine> lines = {};
  Box zone = {};
  Size box = {};
  double gap = 22;      ///< between cards of a row, at least
  double row_gap = 22;  ///< between rows, at least
  double pad = 12;
  double head = 26;  ///< kept for the pillar's name at the top of each card
  int rows = 3;      ///< rows of cards, at most the number of pillars
  Search search = {};
  std::vector<Box> headings =
      {};              ///< by pillar: its name, seen from the card's top left corner
  CardPlan kept = {};  ///< of an earlier picture, in today's numbers; may be incomplete
};

/// Cheapest over the seeds, as `place_free`. Pays also for overflow, for cards that are
/// mostly empty, and for lines that meet a heading.
///
/// A kept plan is not searched again: its boxes keep their slots, boxes that are gone
/// leave theirs empty, new ones go where they cost least: into empty slots, else into
/// a new row of their card; a new pillar joins the row with the fewest columns.
Placement place_cards(const CardRequest& request);

/// As `place_free_choices`; a kept plan gives one.
std::vector<Placement> place_cards_choices(const CardRequest& request, std::size_t count);

/// Where a plan puts the boxes: no search. Boxes that the plan does not hold stand at the
/// origin.
Placement lay_out_cards(const CardRequest& request, const CardPlan& plan);

/// The centres of the slots of a staggered grid, row by row.
std::vector<Point> slot_centres(const Box& zone, Size box, int cols, int rows);

/// The stated cost of a placement: 0.011 w length; 4 sqrt(w v) per crossing of two
/// lines without a common box; 3 w per box (grown 4) that a line meets; 4 where two
/// linked boxes leave no room for a bar and a number. On straight lines between centres.
double place_cost(const std::vector<Point>& centres, Size box,
                  const std::vector<PlacedLine>& lines);

}  // namespace taut

#pragma once

#include "taut/layout/geometry.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace taut {

/// A line that the placing of boxes has to think of; `a` and `b` are box numbers.
struct PlacedLine {
  std::size_t a = 0;
  std::size_t b = 0;
  double weight = 1;  ///< strength 1..3, 0.7 asleep, 0.13 for kinship that only pulls
  bool crosses =
      true;  ///< counts crossings and boxes hit; else pulls by its length alone
};

/// How long and from which seeds to look. Same values, same layout, on every machine.
struct Search {
  std::uint32_t first_seed = 1;
  int seeds = 12;
  int steps = 30000;
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
};

struct Placement {
  std::vector<Point> centres = {};  ///< by box number
  std::vector<Box> cards = {};      ///< by pillar number; empty for the free grid
  double cost = 0;
  std::uint32_t seed = 0;  ///< the seed it was found from
};

/// The cheapest placement over the seeds by the cost of `place_cost`, ties by lower seed.
/// Seeds may run in parallel; the answer does not depend on it. Needs cols x rows >=
/// boxes.
Placement place_free(const FreeRequest& request);

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
};

Placement place_cards(const CardRequest& request);

/// The stated cost of a placement: 0.011 w length; 2.2 sqrt(w v) per crossing of two
/// lines without a common box; 3 w per box (grown 4) that a line meets; 4 where two
/// linked boxes leave no room for a bar and a number. On straight lines between centres.
double place_cost(const std::vector<Point>& centres, Size box,
                  const std::vector<PlacedLine>& lines);

}  // namespace taut

#pragma once

#include "taut/layout/place.hpp"

#include <cstddef>
#include <vector>

namespace taut {

/// Where a plan puts cards and boxes.
struct CardSheet {
  std::vector<Point> centres = {};  ///< by box
  std::vector<Box> cards = {};      ///< by pillar
  double misfit = 0;  ///< 2 per point of overflow; for rows that are mostly spare width
};

/// Justifies the cards of a plan like lines in a newspaper: spare width goes to the cards
/// of a row by their columns, spare height to the rows by their tallest card. Uses the
/// room of `sheet` again.
void lay_out(const CardRequest& request, const CardPlan& plan, CardSheet& sheet);

/// The headings of the request on the cards.
std::vector<Box> headings_on(const CardRequest& request, const std::vector<Box>& cards);

/// What a plan costs: misfit, `place_cost`, and 2 w for each heading that a line meets.
class CardCost {
 public:
  explicit CardCost(const CardRequest& request);

  /// The cost of the plan, or some number over `limit` if it is over `limit`.
  double operator()(const CardPlan& plan, double limit);

  const CardSheet& sheet() const { return sheet_; }

 private:
  double line_cost(std::size_t line) const;
  double crossing_cost(std::size_t line) const;

  const CardRequest& request_;
  std::vector<PlacedLine> lines_;
  std::vector<double> pair_price_;
  CardSheet sheet_;
  std::vector<Box> extents_;    // by line
  std::vector<Box> obstacles_;  // by box
  std::vector<Box> headings_;   // by pillar
};

}  // namespace taut

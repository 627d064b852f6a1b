#pragma once

#include "taut/layout/card_sheet.hpp"
#include "taut/layout/chance.hpp"

#include <cstddef>

namespace taut {

/// A plan from nothing: pillars dealt out to `rows` rows at random.
CardPlan random_plan(const CardRequest& request, std::size_t rows, Chance& chance);

struct FoundPlan {
  CardPlan plan = {};
  double cost = 0;
};

/// Two levels in one search: half the steps swap two slots of a card; the others swap two
/// cards, move a card to another row or give it another number of columns. Then swaps
/// within cards and of cards while one helps.
FoundPlan anneal_cards(const CardRequest& request, CardPlan plan, Chance& chance,
                       const Reluctance& reluctance, int steps);

/// As many slots as the boxes need in whole rows of `cols`; the rest empty.
void refill(std::vector<std::size_t>& slots, int cols);

}  // namespace taut

#include "taut/layout/arrange.hpp"

#include "taut/layout/card_sheet.hpp"
#include "taut/layout/seeds.hpp"

#include <algorithm>
#include <utility>

namespace taut {

namespace {

Arrangement routed(Placement placement, Size box, RouteRequest how,
                   const std::vector<Box>& headings) {
  how.boxes.clear();
  for (const Point& centre : placement.centres)
    how.boxes.push_back(Box::around(centre, box));
  how.words.insert(how.words.end(), headings.begin(), headings.end());
  Routes routes = route_with_price(how);
  return {std::move(placement), std::move(how.boxes), std::move(how.words),
          std::move(routes.curves), routes.price};
}

template <typename Route>
Arrangement best_of(const Search& search, std::size_t count, const Route& route) {
  Search one_each = search;
  one_each.first_seed = 0;
  one_each.seeds = static_cast<int>(count);
  auto all = run_seeds(one_each, route);
  return std::move(*std::ranges::min_element(all, {}, &Arrangement::price));
}

}  // namespace

Arrangement arrange_free(const FreeRequest& request, const RouteRequest& how) {
  const auto choices = place_free_choices(request, placements_routed);
  return best_of(request.search, choices.size(), [&](std::uint32_t k) {
    return routed(choices[k], request.box, how, {});
  });
}

Arrangement arrange_cards(const CardRequest& request, const RouteRequest& how) {
  const auto choices = place_cards_choices(request, placements_routed);
  return best_of(request.search, choices.size(), [&](std::uint32_t k) {
    return routed(choices[k], request.box, how, headings_on(request, choices[k].cards));
  });
}

}  // namespace taut

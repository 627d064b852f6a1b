#include "taut/layout/card_search.hpp"
#include "taut/layout/place.hpp"
#include "taut/layout/seeds.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace taut {

namespace {

// The kept plan with today's pillars and boxes: what is gone leaves a gap, what is new is
// named in `added` and has no slot yet.
struct Completed {
  CardPlan plan;
  std::vector<std::pair<std::size_t, std::size_t>> added;  // pillar, box
};

std::size_t cols_in(const CardPlan& plan, const std::vector<std::size_t>& row) {
  std::size_t cols = 0;
  for (const std::size_t p : row)
    cols += static_cast<std::size_t>(plan.cols[p]);
  return cols;
}

void drop_strange_cards(CardPlan& plan, std::size_t pillars) {
  std::vector<bool> seen(pillars, false);
  for (auto& row : plan.rows) {
    std::erase_if(row, [&](std::size_t p) {
      const bool drop = p >= pillars || seen[p];
      if (!drop)
        seen[p] = true;
      return drop;
    });
  }
  std::erase_if(plan.rows, [](const auto& row) { return row.empty(); });
}

void add_missing_cards(CardPlan& plan, std::size_t pillars) {
  std::vector<bool> seen(pillars, false);
  for (const auto& row : plan.rows) {
    for (const std::size_t p : row)
      seen[p] = true;
  }
  if (plan.rows.empty())
    plan.rows.emplace_back();
  for (std::size_t p = 0; p < pillars; ++p) {
    if (seen[p])
      continue;
    const auto row = std::ranges::min_element(
        plan.rows, {}, [&](const auto& r) { return cols_in(plan, r); });
    row->push_back(p);
  }
}

Completed complete(const CardRequest& request) {
  Completed done{request.kept, {}};
  CardPlan& plan = done.plan;
  const std::size_t pillars = request.pillars.size();
  plan.cols.resize(pillars, 1);
  plan.slots.resize(pillars);
  for (int& cols : plan.cols)
    cols = std::max(1, cols);
  drop_strange_cards(plan, pillars);
  for (std::size_t p = 0; p < pillars; ++p) {
    std::vector<std::size_t>& slots = plan.slots[p];
    for (std::size_t i = 0; i < slots.size(); ++i) {
      const bool ours = std::ranges::count(request.pillars[p], slots[i]) > 0;
      const bool again =
          std::find(slots.begin(), slots.begin() + static_cast<std::ptrdiff_t>(i),
                    slots[i]) != slots.begin() + static_cast<std::ptrdiff_t>(i);
      if (!ours || again)
        slots[i] = no_box;
    }
    for (const std::size_t box : request.pillars[p]) {
      if (std::ranges::count(slots, box) == 0)
        done.added.emplace_back(p, box);
    }
  }
  return done;
}

// The cheapest empty slot of the card; a new row of slots if there is none.
void seat(CardPlan& plan, std::size_t pillar, std::size_t box, CardCost& cost) {
  std::vector<std::size_t>& slots = plan.slots[pillar];
  const auto cols = static_cast<std::size_t>(plan.cols[pillar]);
  if (std::ranges::count(slots, no_box) == 0)
    slots.resize((slots.size() / cols + 1) * cols, no_box);
  std::optional<std::size_t> best;
  double best_cost = 0;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (slots[i] != no_box)
      continue;
    slots[i] = box;
    const double now = cost(plan, no_limit);
    slots[i] = no_box;
    if (!best || now < best_cost) {
      best = i;
      best_cost = now;
    }
  }
  slots[*best] = box;
}

Placement placed(const CardRequest& request, CardPlan plan) {
  CardCost cost(request);
  Placement placement;
  placement.cost = cost(plan, no_limit);
  placement.centres = cost.sheet().centres;
  placement.cards = cost.sheet().cards;
  placement.plan = std::move(plan);
  return placement;
}

bool holds_all(const CardPlan& plan) {
  std::size_t cards = 0;
  for (const auto& row : plan.rows)
    cards += row.size();
  return cards == plan.slots.size();
}

Placement place_kept(const CardRequest& request) {
  Completed done = complete(request);
  if (done.added.empty() && done.plan == request.kept && holds_all(done.plan))
    return placed(request, std::move(done.plan));

  CardSheet before;
  lay_out(request, done.plan, before);
  const CardPlan old = done.plan;
  add_missing_cards(done.plan, request.pillars.size());
  CardCost cost(request);
  for (const auto& [pillar, box] : done.added)
    seat(done.plan, pillar, box, cost);
  Placement placement = placed(request, std::move(done.plan));
  for (const auto& slots : old.slots) {
    for (const std::size_t box : slots)
      placement.drifted |= box != no_box && before.centres[box] != placement.centres[box];
  }
  return placement;
}

}  // namespace

Placement lay_out_cards(const CardRequest& request, const CardPlan& plan) {
  return placed(request, plan);
}

std::vector<Placement> place_cards_choices(const CardRequest& request,
                                           std::size_t count) {
  if (request.pillars.empty())
    return {Placement{}};
  if (!request.kept.rows.empty())
    return {place_kept(request)};

  const Reluctance reluctance;
  const std::size_t rows = std::clamp<std::size_t>(
      static_cast<std::size_t>(std::max(1, request.rows)), 1, request.pillars.size());
  auto results = run_seeds(request.search, [&](std::uint32_t seed) {
    Chance chance(seed);
    return std::pair(seed,
                     anneal_cards(request, random_plan(request, rows, chance), chance,
                                  reluctance, std::max(1, request.search.steps)));
  });
  std::ranges::stable_sort(results, {}, [](const auto& r) { return r.second.cost; });
  std::vector<Placement> choices;
  for (auto& result : results) {
    CardPlan& plan = result.second.plan;
    const bool again =
        std::ranges::any_of(choices, [&](const Placement& p) { return p.plan == plan; });
    if (again || choices.size() == std::max<std::size_t>(1, count))
      continue;
    choices.push_back(placed(request, std::move(plan)));
    choices.back().seed = result.first;
  }
  return choices;
}

Placement place_cards(const CardRequest& request) {
  return std::move(place_cards_choices(request, 1).front());
}

}  // namespace taut

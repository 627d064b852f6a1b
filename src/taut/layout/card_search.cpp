#include "taut/layout/card_search.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace taut {

namespace {

std::size_t below(Chance& chance, std::size_t count) {
  return chance.below(static_cast<std::uint32_t>(count));
}

int usual_cols(std::size_t boxes) {
  return std::clamp(
      static_cast<int>(std::floor(std::sqrt(static_cast<double>(boxes)) + 0.5)), 1, 3);
}

std::size_t boxes_in(const std::vector<std::size_t>& slots) {
  return slots.size() - static_cast<std::size_t>(std::ranges::count(slots, no_box));
}

// The slot of the k-th card, counted along the rows.
std::size_t& card_at(CardPlan& plan, std::size_t k) {
  std::size_t row = 0;
  while (k >= plan.rows[row].size())
    k -= plan.rows[row++].size();
  return plan.rows[row][k];
}

bool swap_slots(CardPlan& plan, Chance& chance) {
  std::vector<std::size_t>& slots = plan.slots[below(chance, plan.slots.size())];
  if (slots.size() < 2)
    return false;
  const std::size_t i = below(chance, slots.size());
  const std::size_t j = below(chance, slots.size());
  std::swap(slots[i], slots[j]);
  return slots[i] != slots[j];
}

bool swap_cards(CardPlan& plan, Chance& chance) {
  const std::size_t i = below(chance, plan.slots.size());
  const std::size_t j = below(chance, plan.slots.size());
  std::swap(card_at(plan, i), card_at(plan, j));
  return i != j;
}

bool move_card(CardPlan& plan, Chance& chance) {
  std::vector<std::size_t>& from = plan.rows[below(chance, plan.rows.size())];
  if (from.size() < 2)
    return false;
  const auto i = static_cast<std::ptrdiff_t>(below(chance, from.size()));
  const std::size_t card = from[static_cast<std::size_t>(i)];
  from.erase(from.begin() + i);
  std::vector<std::size_t>& to = plan.rows[below(chance, plan.rows.size())];
  to.insert(to.begin() + static_cast<std::ptrdiff_t>(below(chance, to.size() + 1)), card);
  return true;
}

bool change_cols(CardPlan& plan, Chance& chance) {
  const std::size_t pillar = below(chance, plan.slots.size());
  const std::size_t boxes = boxes_in(plan.slots[pillar]);
  if (boxes < 2)
    return false;
  const int cols = 1 + static_cast<int>(below(chance, std::min<std::size_t>(4, boxes)));
  if (cols == plan.cols[pillar])
    return false;
  plan.cols[pillar] = cols;
  refill(plan.slots[pillar], cols);
  return true;
}

bool change(CardPlan& plan, Chance& chance) {
  const std::size_t kind = below(chance, 100);
  if (kind < 50)
    return swap_slots(plan, chance);
  if (kind < 70)
    return swap_cards(plan, chance);
  if (kind < 85)
    return move_card(plan, chance);
  return change_cols(plan, chance);
}

// Swaps the two values if that lowers the cost; puts them back if not.
bool swap_if_better(CardPlan& plan, std::size_t& one, std::size_t& other, CardCost& cost,
                    double& now) {
  if (one == other)
    return false;
  std::swap(one, other);
  const double then = cost(plan, now - 1e-9);
  if (then < now - 1e-9) {
    now = then;
    return true;
  }
  std::swap(one, other);
  return false;
}

bool polish_once(CardPlan& plan, CardCost& cost, double& now) {
  bool moved = false;
  for (auto& slots : plan.slots) {
    for (std::size_t i = 0; i < slots.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j)
        moved |= swap_if_better(plan, slots[i], slots[j], cost, now);
    }
  }
  for (std::size_t i = 0; i < plan.slots.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j)
      moved |= swap_if_better(plan, card_at(plan, i), card_at(plan, j), cost, now);
  }
  return moved;
}

}  // namespace

void refill(std::vector<std::size_t>& slots, int cols) {
  std::erase(slots, no_box);
  const auto wide = static_cast<std::size_t>(std::max(1, cols));
  const std::size_t rows = std::max<std::size_t>(1, (slots.size() + wide - 1) / wide);
  slots.resize(rows * wide, no_box);
}

CardPlan random_plan(const CardRequest& request, std::size_t rows, Chance& chance) {
  std::vector<std::size_t> order(request.pillars.size());
  std::iota(order.begin(), order.end(), 0);
  for (std::size_t i = order.size(); i > 1; --i)
    std::swap(order[i - 1], order[below(chance, i)]);
  CardPlan plan;
  plan.rows.resize(rows);
  for (std::size_t i = 0; i < order.size(); ++i)
    plan.rows[i % rows].push_back(order[i]);
  for (const auto& pillar : request.pillars) {
    plan.cols.push_back(usual_cols(pillar.size()));
    plan.slots.push_back(pillar);
    refill(plan.slots.back(), plan.cols.back());
  }
  return plan;
}

FoundPlan anneal_cards(const CardRequest& request, CardPlan plan, Chance& chance,
                       const Reluctance& reluctance, int steps) {
  CardCost cost(request);
  double now = cost(plan, no_limit);
  CardPlan best = plan;
  double best_cost = now;
  CardPlan trial = plan;
  for (int step = 0; step < steps; ++step) {
    trial = plan;
    if (!change(trial, chance))
      continue;
    const double limit =
        now + heat_at(step, steps) * reluctance[chance.below(Reluctance::size)];
    const double then = cost(trial, limit);
    if (then > limit)
      continue;
    std::swap(plan, trial);
    now = then;
    if (now < best_cost) {
      best = plan;
      best_cost = now;
    }
  }
  while (polish_once(best, cost, best_cost)) {
  }
  return {std::move(best), best_cost};
}

}  // namespace taut

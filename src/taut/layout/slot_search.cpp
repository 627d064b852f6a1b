#include "taut/layout/slot_search.hpp"

#include "taut/layout/place_cost.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

// A swap moves only the lines of the two boxes. What these pay before is at hand (a sum
// of crossings is kept for every line); what they pay after is summed up line by line and
// given up as soon as it is more than the step may cost, which late in a run is nearly
// always at once. All terms are positive, so giving up early never turns down a step that
// would have passed.

namespace taut {

namespace {

constexpr auto no_room_cost = static_cast<std::int64_t>(no_room_price * SlotSearch::unit);
constexpr auto hit_cost = static_cast<std::int64_t>(1000 * hit_price);  // times a weight

}  // namespace

SlotSearch::SlotSearch(const SlotTables& tables, const std::vector<PlacedLine>& lines,
                       std::vector<std::size_t> start, std::vector<std::size_t> movable,
                       std::vector<std::size_t> open)
    : tables_(tables),
      movable_(std::move(movable)),
      open_(std::move(open)),
      slot_of_(std::move(start)) {
  sort_lines(lines, slot_of_.size());
  settle();
}

void SlotSearch::sort_lines(const std::vector<PlacedLine>& lines, std::size_t boxes) {
  spokes_.resize(boxes);
  pulls_.resize(boxes);
  for (const PlacedLine& line : lines) {
    if (line.a == line.b)
      continue;
    const std::int64_t weight = std::llround(1000 * line.weight);
    if (line.crosses) {
      spokes_[line.a].push_back({lines_.size(), line.b});
      spokes_[line.b].push_back({lines_.size(), line.a});
      lines_.push_back({line.a, line.b, weight});
    } else {
      pulls_[line.a].push_back({line.b, weight});
      pulls_[line.b].push_back({line.a, weight});
    }
  }
  for (const Line& l : lines_) {
    for (const Line& m : lines_) {
      const double both = static_cast<double>(l.weight) * static_cast<double>(m.weight);
      pair_price_.push_back(std::llround(1000 * crossing_price * std::sqrt(both)));
    }
  }
  is_touched_.assign(lines_.size(), false);
}

// Derives everything else from the slots of the boxes.
void SlotSearch::settle() {
  box_in_.assign(tables_.slots(), no_box);
  occupied_.assign(tables_.slot_words(), 0);
  for (std::size_t box = 0; box < slot_of_.size(); ++box) {
    const std::size_t slot = slot_of_[box];
    box_in_[slot] = box;
    occupied_[slot / 64] |= std::uint64_t{1} << (slot % 64);
  }
  segment_of_.clear();
  for (const Line& line : lines_)
    segment_of_.push_back(tables_.segment(slot_of_[line.a], slot_of_[line.b]));
  crossing_sum_.clear();
  for (std::size_t l = 0; l < lines_.size(); ++l)
    crossing_sum_.push_back(crossing_cost(l));
  cost_ = recomputed_cost();
}

std::int64_t SlotSearch::recomputed_cost() const {
  std::int64_t cost = 0;
  std::int64_t crossed = 0;
  for (std::size_t l = 0; l < lines_.size(); ++l) {
    cost += own_cost(l, segment_of_[l]);
    crossed += crossing_cost(l);
  }
  std::int64_t pulled = 0;
  for (std::size_t box = 0; box < pulls_.size(); ++box) {
    for (const Pull& pull : pulls_[box])
      pulled += pull.weight *
                tables_.length_cost(tables_.segment(slot_of_[box], slot_of_[pull.other]));
  }
  return cost + crossed / 2 + pulled / 2;
}

std::int64_t SlotSearch::own_cost(std::size_t line, std::uint32_t segment) const {
  const std::int64_t weight = lines_[line].weight;
  const int hits = tables_.hits_among(segment, occupied_);
  return weight * tables_.length_cost(segment) +
         (tables_.cramped(segment) ? no_room_cost : 0) + weight * hit_cost * hits;
}

std::int64_t SlotSearch::crossing_cost(std::size_t line) const {
  const std::int64_t* price = &pair_price_[line * lines_.size()];
  const std::uint32_t segment = segment_of_[line];
  std::int64_t cost = 0;
  for (std::size_t m = 0; m < lines_.size(); ++m)
    cost += tables_.crosses(segment, segment_of_[m]) ? price[m] : 0;
  return cost;
}

void SlotSearch::list_touched(const Swap& swap) {
  touched_.clear();
  for (const auto& [line, other] : spokes_[swap.box]) {
    if (other != swap.partner)
      touched_.push_back(
          {line, segment_of_[line], tables_.segment(swap.to, slot_of_[other]), false});
  }
  if (swap.partner == no_box)
    return;
  for (const auto& [line, other] : spokes_[swap.partner]) {
    if (other != swap.box)
      touched_.push_back(
          {line, segment_of_[line], tables_.segment(swap.from, slot_of_[other]), true});
  }
}

// Lines of one box never cross, so only those of the box meet those of its partner.
std::int64_t SlotSearch::crossings_among_touched() const {
  std::int64_t cost = 0;
  for (const Touched& t : touched_) {
    if (t.of_partner)
      break;
    for (const Touched& u : touched_) {
      if (u.of_partner && tables_.crosses(segment_of_[t.line], segment_of_[u.line]))
        cost += pair_price_[t.line * lines_.size() + u.line];
    }
  }
  return cost;
}

// The pull between the two boxes of a swap does not change and is left out.
std::int64_t SlotSearch::pulls_of(std::size_t box, std::size_t slot,
                                  const Swap& swap) const {
  std::int64_t cost = 0;
  for (const Pull& pull : pulls_[box]) {
    if (pull.other != swap.partner && pull.other != swap.box)
      cost +=
          pull.weight * tables_.length_cost(tables_.segment(slot, slot_of_[pull.other]));
  }
  return cost;
}

// What a swap can change, as it is now.
std::int64_t SlotSearch::cost_before(const Swap& swap) const {
  std::int64_t cost = pulls_of(swap.box, swap.from, swap) - crossings_among_touched();
  if (swap.partner != no_box)
    cost += pulls_of(swap.partner, swap.to, swap);
  for (const Touched& t : touched_)
    cost += own_cost(t.line, t.before) + crossing_sum_[t.line];
  return cost;
}

// The same with the lines moved; false as soon as it is known to pass the limit.
bool SlotSearch::costs_at_most(const Swap& swap, std::int64_t limit,
                               std::int64_t& cost) const {
  cost = pulls_of(swap.box, swap.to, swap) - crossings_among_touched();
  if (swap.partner != no_box) {
    cost += pulls_of(swap.partner, swap.from, swap);
  } else {
    for (std::size_t m = 0; m < lines_.size(); ++m) {
      if (!is_touched_[m])
        cost += hit_cost * lines_[m].weight *
                (static_cast<int>(tables_.hits(segment_of_[m], swap.to)) -
                 static_cast<int>(tables_.hits(segment_of_[m], swap.from)));
    }
  }
  for (const Touched& t : touched_)
    cost += own_cost(t.line, t.after);
  for (const Touched& t : touched_) {
    if (cost > limit)
      return false;
    cost += crossing_cost(t.line);
  }
  return cost <= limit;
}

void SlotSearch::flip_occupied(const Swap& swap) {
  if (swap.partner != no_box)
    return;
  occupied_[swap.from / 64] ^= std::uint64_t{1} << (swap.from % 64);
  occupied_[swap.to / 64] ^= std::uint64_t{1} << (swap.to % 64);
}

void SlotSearch::move_lines(const Swap& swap) {
  for (const Touched& t : touched_) {
    segment_of_[t.line] = t.after;
    is_touched_[t.line] = true;
  }
  flip_occupied(swap);
}

void SlotSearch::move_lines_back(const Swap& swap) {
  for (const Touched& t : touched_) {
    segment_of_[t.line] = t.before;
    is_touched_[t.line] = false;
  }
  flip_occupied(swap);
}

void SlotSearch::keep(const Swap& swap) {
  for (const Touched& t : touched_) {
    const std::int64_t* price = &pair_price_[t.line * lines_.size()];
    crossing_sum_[t.line] = crossing_cost(t.line);
    for (std::size_t m = 0; m < lines_.size(); ++m) {
      if (!is_touched_[m])
        crossing_sum_[m] +=
            price[m] * (static_cast<int>(tables_.crosses(t.after, segment_of_[m])) -
                        static_cast<int>(tables_.crosses(t.before, segment_of_[m])));
    }
  }
  for (const Touched& t : touched_)
    is_touched_[t.line] = false;
  slot_of_[swap.box] = swap.to;
  box_in_[swap.to] = swap.box;
  box_in_[swap.from] = swap.partner;
  if (swap.partner != no_box)
    slot_of_[swap.partner] = swap.from;
}

bool SlotSearch::try_swap(std::size_t box, std::size_t slot, std::int64_t worse_at_most) {
  const Swap swap{box, box_in_[slot], slot_of_[box], slot};
  if (swap.from == swap.to)
    return false;
  list_touched(swap);
  const std::int64_t before = cost_before(swap);
  move_lines(swap);
  std::int64_t after = 0;
  if (!costs_at_most(swap, before + worse_at_most, after)) {
    move_lines_back(swap);
    return false;
  }
  keep(swap);
  cost_ += after - before;
  return true;
}

void SlotSearch::shuffle(Chance& chance) {
  std::vector<std::size_t> slots = open_;
  for (std::size_t i = slots.size(); i > 1; --i)
    std::swap(slots[i - 1], slots[chance.below(static_cast<std::uint32_t>(i))]);
  for (std::size_t k = 0; k < movable_.size(); ++k)
    slot_of_[movable_[k]] = slots[k];
  settle();
}

void SlotSearch::anneal(Chance& chance, const Reluctance& reluctance, int steps) {
  std::vector<std::size_t> best = slot_of_;
  std::int64_t best_cost = cost_;
  for (int step = 0; step < steps; ++step) {
    const std::uint64_t random = chance.next();
    const std::size_t box = movable_[Chance::pick(
        random & 0xFFFFFFU, static_cast<std::uint32_t>(movable_.size()), 24)];
    const std::size_t slot = open_[Chance::pick(
        (random >> 24) & 0xFFFFFFU, static_cast<std::uint32_t>(open_.size()), 24)];
    const double allowed =
        heat_at(step, steps) *
        reluctance[static_cast<std::uint32_t>(random >> (64 - Reluctance::bits))];
    if (try_swap(box, slot, static_cast<std::int64_t>(allowed * unit)) &&
        cost_ < best_cost) {
      best = slot_of_;
      best_cost = cost_;
    }
  }
  slot_of_ = std::move(best);
  settle();
}

void SlotSearch::polish() {
  for (bool moved = true; moved;) {
    moved = false;
    for (const std::size_t box : movable_) {
      for (const std::size_t slot : open_)
        moved |= try_swap(box, slot, -1);
    }
  }
}

}  // namespace taut

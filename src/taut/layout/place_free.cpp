#include "taut/layout/place.hpp"
#include "taut/layout/seeds.hpp"
#include "taut/layout/slot_search.hpp"

#include <algorithm>
#include <utility>

namespace taut {

namespace {

constexpr std::size_t most_slots_searched = 128;

struct Grid {
  int cols = 1;
  int rows = 1;
  std::size_t slots() const {
    return static_cast<std::size_t>(cols) * static_cast<std::size_t>(rows);
  }
};

// Boxes that already have a slot, and the slots that are left for the others.
struct Seating {
  std::vector<std::size_t> slot_of;  // by box
  std::vector<std::size_t> movable;
  std::vector<std::size_t> open;
  bool drifted = false;
};

Grid with_room_for(std::size_t boxes, int cols, int rows) {
  Grid grid{std::max(1, cols), std::max(1, rows)};
  while (grid.slots() < boxes)
    ++grid.rows;
  return grid;
}

bool boxes_stay_apart(const FreeRequest& request, const Grid& grid) {
  const std::vector<Point> at =
      slot_centres(request.zone, request.box, grid.cols, grid.rows);
  for (std::size_t i = 0; i < at.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (overlap(Box::around(at[i], request.box), Box::around(at[j], request.box)))
        return false;
    }
  }
  return true;
}

Grid choose_grid(const FreeRequest& request) {
  const Grid kept{request.kept.cols, request.kept.rows};
  if (kept.cols > 0 && kept.rows > 0 && kept.slots() >= request.boxes &&
      kept.slots() <= most_slots_searched && boxes_stay_apart(request, kept))
    return kept;
  return with_room_for(request.boxes, request.cols, request.rows);
}

// A kept box keeps its row and its column, also in another grid, unless they are gone or
// taken.
Seating seat(const FreeRequest& request, const Grid& grid) {
  const KeptSlots& kept = request.kept;
  Seating seating;
  seating.slot_of.assign(request.boxes, 0);
  std::vector<bool> taken(grid.slots(), false);
  const std::size_t known =
      kept.cols > 0 ? std::min(request.boxes, kept.slots.size()) : 0;
  const auto old_cols = static_cast<std::size_t>(std::max(1, kept.cols));
  const auto cols = static_cast<std::size_t>(grid.cols);
  for (std::size_t box = 0; box < request.boxes; ++box) {
    if (box >= known || !kept.slots[box]) {
      seating.movable.push_back(box);
      continue;
    }
    const std::size_t row = *kept.slots[box] / old_cols;
    const std::size_t col = *kept.slots[box] % old_cols;
    const std::size_t slot = row * cols + col;
    if (row >= static_cast<std::size_t>(grid.rows) || col >= cols || taken[slot]) {
      seating.movable.push_back(box);
      seating.drifted = true;
      continue;
    }
    taken[slot] = true;
    seating.slot_of[box] = slot;
    seating.drifted |= grid.cols != kept.cols || grid.rows != kept.rows;
  }
  for (std::size_t slot = 0; slot < grid.slots(); ++slot) {
    if (!taken[slot])
      seating.open.push_back(slot);
  }
  for (std::size_t k = 0; k < seating.movable.size(); ++k)
    seating.slot_of[seating.movable[k]] = seating.open[k];
  return seating;
}

struct Found {
  std::int64_t cost = 0;
  std::uint32_t seed = 0;
  std::vector<std::size_t> slot_of = {};
};

std::vector<Found> search(const FreeRequest& request, const Seating& seating,
                          const std::vector<Point>& slots) {
  const SlotTables tables(slots, request.box);
  const Reluctance reluctance;
  // One or two new boxes among kept ones have few places to try.
  const std::size_t enough = 200 * seating.movable.size() * seating.open.size();
  const int steps = static_cast<int>(std::min<std::size_t>(
      static_cast<std::size_t>(std::max(1, request.search.steps)), enough));
  auto results = run_seeds(request.search, [&](std::uint32_t seed) {
    Chance chance(seed);
    SlotSearch state(tables, request.lines, seating.slot_of, seating.movable,
                     seating.open);
    state.shuffle(chance);
    state.anneal(chance, reluctance, steps);
    state.polish();
    return Found{state.cost(), seed, state.slot_of()};
  });
  std::ranges::stable_sort(results, {}, &Found::cost);
  return results;
}

}  // namespace

std::vector<Point> slot_centres(const Box& zone, Size box, int cols, int rows) {
  const double wide = zone.width() - box.w;
  const double high = zone.height() - box.h;
  const bool staggered = rows > 1;
  const double steps = cols - (staggered ? 0.5 : 1.0);
  const double step = steps > 0 ? wide / steps : 0;
  std::vector<Point> centres;
  for (int r = 0; r < rows; ++r) {
    const double down = staggered ? high * r / (rows - 1) : high / 2;
    const double shift = staggered ? step * 0.5 * (r % 2) : (steps > 0 ? 0 : wide / 2);
    for (int c = 0; c < cols; ++c)
      centres.push_back(
          {zone.x0 + box.w / 2 + shift + step * c, zone.y0 + box.h / 2 + down});
  }
  return centres;
}

std::vector<Placement> place_free_choices(const FreeRequest& request, std::size_t count) {
  const Grid grid = choose_grid(request);
  const std::vector<Point> slots =
      slot_centres(request.zone, request.box, grid.cols, grid.rows);
  const Seating seating = seat(request, grid);

  std::vector<Found> found = {{0, 0, seating.slot_of}};
  if (!seating.movable.empty() && grid.slots() <= most_slots_searched)
    found = search(request, seating, slots);
  std::vector<Placement> choices;
  for (const Found& f : found) {
    const bool again = std::ranges::any_of(
        choices, [&](const Placement& p) { return p.slots == f.slot_of; });
    if (again || choices.size() == std::max<std::size_t>(1, count))
      continue;
    Placement placement;
    placement.cols = grid.cols;
    placement.rows = grid.rows;
    placement.drifted = seating.drifted;
    placement.seed = f.seed;
    placement.slots = f.slot_of;
    for (const std::size_t slot : f.slot_of)
      placement.centres.push_back(slots[slot]);
    placement.cost = place_cost(placement.centres, request.box, request.lines);
    choices.push_back(std::move(placement));
  }
  return choices;
}

Placement place_free(const FreeRequest& request) {
  return std::move(place_free_choices(request, 1).front());
}

}  // namespace taut

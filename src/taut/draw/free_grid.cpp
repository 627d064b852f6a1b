#include "taut/draw/free_grid.hpp"

#include "taut/draw/wording.hpp"
#include "taut/layout/arrange.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <set>
#include <utility>

namespace taut {
namespace {

constexpr double between_columns = 24;  // a bar at each end and a number
constexpr double between_rows = 24;

using Slot = std::pair<int, int>;  // column, row

Slot nearest_slot(const FreeGrid& grid, Point at) {
  Slot best{0, 0};
  double least = std::numeric_limits<double>::max();
  for (int row = 0; row < grid.rows; ++row) {
    for (int col = 0; col < grid.cols; ++col) {
      const Point slot = slot_centre(grid, col, row);
      const double away = std::hypot(slot.x - at.x, slot.y - at.y);
      if (away < least) {
        least = away;
        best = {col, row};
      }
    }
  }
  return best;
}

bool on_grid(const LockedPicture& before, Point slot) {
  return slot.x >= 0 && slot.y >= 0 && slot.x < before.cols && slot.y < before.rows;
}

bool usable(const LockedPicture* before, const FreeGrid& grid, std::size_t boxes) {
  return before && before->cols > 0 && before->rows > 1 &&
         static_cast<std::size_t>(before->cols) *
                 static_cast<std::size_t>(before->rows) >=
             boxes &&
         before->box.w == grid.box.w && before->box.h == grid.box.h;
}

// The slots that are free; those that a departed task left come last, it may come back.
std::vector<Slot> free_slots(const LockedPicture& before, const std::set<Slot>& taken) {
  std::set<Slot> left;
  for (const auto& [id, at] : before.tasks)
    left.insert({static_cast<int>(at.x), static_cast<int>(at.y)});
  std::vector<Slot> fresh, old;
  for (int row = 0; row < before.rows; ++row) {
    for (int col = 0; col < before.cols; ++col) {
      if (!taken.contains({col, row}))
        (left.contains({col, row}) ? old : fresh).push_back({col, row});
    }
  }
  return fresh.empty() ? old : fresh;
}

// The lines between boxes that already stand.
std::vector<PlacedLine> standing(const std::vector<PlacedLine>& lines,
                                 const std::vector<bool>& placed,
                                 const std::vector<std::size_t>& index) {
  std::vector<PlacedLine> result;
  for (PlacedLine line : lines) {
    if (!placed[line.a] || !placed[line.b])
      continue;
    line.a = index[line.a];
    line.b = index[line.b];
    result.push_back(line);
  }
  return result;
}

double cost_of_standing(const FreeGrid& grid, const std::vector<PlacedLine>& lines,
                        const std::vector<bool>& placed,
                        const std::vector<Point>& centres) {
  std::vector<Point> points;
  std::vector<std::size_t> index(placed.size(), 0);
  for (std::size_t i = 0; i < placed.size(); ++i) {
    index[i] = points.size();
    if (placed[i])
      points.push_back(centres[i]);
  }
  return place_cost(points, grid.box, standing(lines, placed, index));
}

SlotPlaces keep_places(FreeGrid grid, const std::vector<std::string>& ids,
                       const std::vector<PlacedLine>& lines,
                       const LockedPicture& before) {
  SlotPlaces result{.centres = std::vector<Point>(ids.size()), .locked = before};
  grid.cols = before.cols;
  grid.rows = before.rows;
  std::vector<bool> placed(ids.size(), false);
  std::set<Slot> taken;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto known = before.tasks.find(ids[i]);
    if (known == before.tasks.end() || !on_grid(before, known->second))
      continue;
    const Slot slot{static_cast<int>(known->second.x), static_cast<int>(known->second.y)};
    placed[i] = taken.insert(slot).second;
    if (placed[i])
      result.centres[i] = slot_centre(grid, slot.first, slot.second);
  }
  std::vector<std::string> fresh;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (placed[i])
      continue;
    placed[i] = true;
    fresh.push_back(ids[i]);
    Slot best{0, 0};
    double least = std::numeric_limits<double>::max();
    for (const Slot& slot : free_slots(before, taken)) {
      result.centres[i] = slot_centre(grid, slot.first, slot.second);
      const double cost = cost_of_standing(grid, lines, placed, result.centres);
      if (cost < least) {
        least = cost;
        best = slot;
      }
    }
    result.centres[i] = slot_centre(grid, best.first, best.second);
    taken.insert(best);
    std::erase_if(result.locked.tasks, [&](const auto& entry) {
      return entry.second ==
             Point{static_cast<double>(best.first), static_cast<double>(best.second)};
    });
    result.locked.tasks[ids[i]] = {static_cast<double>(best.first),
                                   static_cast<double>(best.second)};
  }
  tell_new(result.drift, fresh);
  return result;
}

// Kinship pulls boxes together but is never drawn.
std::vector<RoutedLine> to_route(const std::vector<PlacedLine>& lines) {
  std::vector<RoutedLine> routed;
  for (const PlacedLine& line : lines) {
    if (line.crosses)
      routed.push_back({line.a, line.b, line.weight, line.both, line.mark});
  }
  return routed;
}

}  // namespace

void tell_new(std::vector<std::string>& drift, const std::vector<std::string>& ids) {
  if (ids.empty())
    return;
  std::vector<std::string> names;
  for (const std::string& id : ids)
    names.push_back("'" + id + "'");
  drift.push_back(fmt::format("{} {} new on this map and took {}; the others kept theirs",
                              joined(names, 8), ids.size() == 1 ? "is" : "are",
                              ids.size() == 1 ? "a free place" : "free places"));
}

Point slot_centre(const FreeGrid& grid, int col, int row) {
  const auto& [zone, box, cols, rows] = grid;
  const double step = (zone.width() - box.w) / (cols - 0.5);
  const double drop = rows > 1 ? (zone.height() - box.h) / (rows - 1) : 0;
  return {zone.x0 + box.w / 2 + step * (col + 0.5 * (row % 2)),
          zone.y0 + box.h / 2 + drop * row};
}

FreeGrid choose_grid(std::size_t boxes, Box zone, Size box) {
  const double count = static_cast<double>(std::max<std::size_t>(2, boxes));
  const double most =
      std::floor((zone.width() - box.w) / (box.w + between_columns) + 0.5);
  const double square = std::ceil(std::sqrt(1.3 * count));
  const double cols = std::max(2.0, std::min(most, square));
  const double fitting = std::floor((zone.height() - box.h) / (box.h + between_rows)) + 1;
  const double rows = std::max(
      {2.0, std::min(std::ceil(1.1 * count / cols), fitting), std::ceil(count / cols)});
  // Few rows stand closer together than a whole page would allow.
  const double tallest = (rows - 1) * 3.4 * box.h + box.h;
  if (zone.height() > tallest) {
    const double spare = zone.height() - tallest;
    zone.y0 += spare * 0.4;
    zone.y1 -= spare * 0.6;
  }
  // As a lock writes them, so that a kept map is the same to the last digit.
  for (double* edge : {&zone.x0, &zone.y0, &zone.x1, &zone.y1})
    *edge = std::round(*edge * 100) / 100;
  return {zone, box, static_cast<int>(cols), static_cast<int>(rows)};
}

SlotPlaces place_on_slots(FreeGrid grid, const std::vector<std::string>& ids,
                          const std::vector<PlacedLine>& lines, const Search& search,
                          const LockedPicture* before) {
  if (usable(before, grid, ids.size())) {
    const Box& old = before->zone;
    const bool same_room = old.x0 >= grid.zone.x0 - 1 && old.x1 <= grid.zone.x1 + 1 &&
                           old.y0 >= grid.zone.y0 - 1 && old.y1 <= grid.zone.y1 + 1;
    if (same_room)
      grid.zone = old;
    SlotPlaces kept = keep_places(grid, ids, lines, *before);
    kept.locked.zone = grid.zone;
    if (!same_room)
      kept.drift.push_back("the room for the map changed, so rows moved together");
    return kept;
  }
  SlotPlaces result;
  result.locked = {
      .zone = grid.zone, .box = grid.box, .cols = grid.cols, .rows = grid.rows};
  if (ids.empty())
    return result;
  const FreeRequest wanted{.boxes = ids.size(),
                           .lines = lines,
                           .zone = grid.zone,
                           .box = grid.box,
                           .cols = grid.cols,
                           .rows = grid.rows,
                           .search = search};
  const Placement placed =
      arrange_free(wanted, {.lines = to_route(lines), .zone = grid.zone}).placement;
  result.centres = placed.centres;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const Slot slot = nearest_slot(grid, placed.centres[i]);
    result.centres[i] = slot_centre(grid, slot.first, slot.second);
    result.locked.tasks[ids[i]] = {static_cast<double>(slot.first),
                                   static_cast<double>(slot.second)};
  }
  if (before)
    result.drift.push_back(
        "the map has another shape than its lock, so all is placed anew");
  return result;
}

}  // namespace taut

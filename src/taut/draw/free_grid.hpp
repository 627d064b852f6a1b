#pragma once

#include "taut/draw/layout_lock.hpp"
#include "taut/layout/place.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace taut {

/// A staggered grid of slots: every second row is shifted by half a step.
struct FreeGrid {
  Box zone = {};
  Size box = {};
  int cols = 2;
  int rows = 2;
};

/// The centre of a slot, as `place_free` sets it.
Point slot_centre(const FreeGrid& grid, int col, int row);

/// As many columns as leave room for a bar and a number between neighbours, and rows for
/// `boxes` with a tenth to spare. A few boxes get a lower zone than many.
FreeGrid choose_grid(std::size_t boxes, Box zone, Size box);

/// Where boxes stand, and what the lock says of it from now on.
struct SlotPlaces {
  std::vector<Point> centres = {};
  LockedPicture locked = {};
  std::vector<std::string> drift = {};  ///< sentences on what could not be kept
};

/// Places the boxes with these ids. What `before` knows keeps its slot; the others take
/// the free slots that cost least. Without a usable `before` all are searched for anew.
SlotPlaces place_on_slots(FreeGrid grid, const std::vector<std::string>& ids,
                          const std::vector<PlacedLine>& lines, const Search& search,
                          const LockedPicture* before);

/// "'a' and 'b' are new and took free places", or nothing.
void tell_new(std::vector<std::string>& drift, const std::vector<std::string>& ids);

}  // namespace taut

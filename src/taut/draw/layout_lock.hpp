#pragma once

#include "taut/diag/expected.hpp"
#include "taut/layout/geometry.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// Where the tasks of one picture stood. On a slot grid a place is (column, row), on
/// cards and with Graphviz's engines a centre in points.
struct LockedPicture {
  Box zone = {};
  Size box = {};
  int cols = 0;  ///< 0 = not a slot grid
  int rows = 0;
  std::map<std::string, Point, std::less<>> tasks = {};  ///< by task id
  std::map<std::string, Box, std::less<>> cards = {};    ///< by pillar id
};

/// The places of several pictures of one model, so that a changed score moves no box.
struct LayoutLock {
  std::map<std::string, LockedPicture, std::less<>> pictures = {};  ///< "memo-a4", ...

  /// The places that it knows for a picture, or nothing.
  const LockedPicture* find(std::string_view picture) const {
    const auto found = pictures.find(picture);
    return found == pictures.end() ? nullptr : &found->second;
  }
};

/// Reads a lock. Empty text is an empty lock.
Expected<LayoutLock> read_lock(std::string_view text);
/// JSON with one task a line, in the order of ids; ends with a line break.
std::string write_lock(const LayoutLock& lock);

}  // namespace taut

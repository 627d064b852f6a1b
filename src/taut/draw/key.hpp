#pragma once

#include "taut/draw/page.hpp"
#include "taut/draw/wording.hpp"

#include <string>
#include <vector>

namespace taut {

/// One reason beside a map.
struct KeyEntry {
  std::string mark = {};  ///< as on the line: "12", "+3"
  std::string text = {};
  std::string id = {};  ///< of the statement, with its state: "T05 (held)"
  int weight = 0;       ///< the lightest are left out first; of one weight the last
};

struct ReasonKey {
  std::string heading = {};
  std::vector<KeyEntry> entries = {};
};

/// The numbered reasons of the lines on a map.
ReasonKey reasons_key(const Speaker& speaker, const Shown& shown);

/// Writes a key. If there is not room for all, the lightest entries are left out, and a
/// line says how many and which. Gives how many were left out.
int add_key(Page& page, const ReasonKey& key, Box room);

}  // namespace taut

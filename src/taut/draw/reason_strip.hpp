#pragma once

#include "taut/draw/page.hpp"
#include "taut/draw/select.hpp"
#include "taut/draw/wording.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace taut {

/// The reasons of the strongest lines of a slide, in two columns under the picture.
struct ReasonStrip {
  struct Entry {
    std::string id;
    std::vector<std::string> lines;
  };
  std::vector<Entry> entries = {};  ///< the strongest first, down the columns
  bool complete = true;             ///< every statement of the map is among them
  double height = 0;
};

/// The leading statements of the strongest awake lines, strongest first, ties by harm; at
/// most `most`, each told once.
ReasonStrip strongest_reasons(const Page& page, const Speaker& speaker,
                              const Shown& shown, std::size_t most);

/// Writes the strip from `top` down.
void add_reasons(Page& page, double top, const ReasonStrip& strip);

}  // namespace taut

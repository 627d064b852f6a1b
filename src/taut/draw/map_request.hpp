#pragma once

#include "taut/analyse/finding.hpp"
#include "taut/draw/layout_lock.hpp"
#include "taut/draw/map_options.hpp"
#include "taut/draw/wording.hpp"

namespace taut {

/// What every kind of map is made from.
struct MapRequest {
  const Speaker& speaker;
  const Findings& findings;
  const MapOptions& options;
  LayoutLock lock = {};

  const Situation& situation() const { return speaker.situation; }
  const Model& model() const { return speaker.model(); }
};

}  // namespace taut

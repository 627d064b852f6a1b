#pragma once

#include "taut/diag/expected.hpp"
#include "taut/draw/map_options.hpp"
#include "taut/draw/map_result.hpp"
#include "taut/draw/wording.hpp"

#include <cstdint>
#include <string>

namespace taut {

/// Whose judgements a picture is to show, and how.
struct DissentRequest {
  const Speaker& speaker;
  ThemeName theme = ThemeName::light;
  std::uint32_t seed = 1;
  std::string lock = {};  ///< a layout lock to keep positions from, or empty
};

/// The links that several assessors judged, on one A4 page: those on which they
/// contradict each other stand out, each with the range of what was given; those on which
/// they agree are pale. Who gave what is not told. Pure. Fails on a lock that cannot be
/// read.
Expected<MapResult> draw_dissent_map(const DissentRequest& request);

}  // namespace taut

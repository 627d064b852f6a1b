#pragma once

#include "taut/analyse/revision.hpp"
#include "taut/diag/expected.hpp"
#include "taut/draw/map_options.hpp"
#include "taut/draw/map_result.hpp"
#include "taut/draw/wording.hpp"

#include <string>

namespace taut {

/// Two mandates, or one under two scenarios, as a picture is to show them.
struct ChangeRequest {
  const Speaker& first;
  const Speaker& second;  ///< task ids as in `first` where they are the same task
  const Revision& revision;
  bool one_mandate = false;  ///< two scenarios of one mandate
  ThemeName theme = ThemeName::light;
  std::uint32_t seed = 1;
  std::string lock = {};  ///< a layout lock to keep positions from, or empty
};

/// One picture of both mandates on one A4 page, in one layout: what came, what went, what
/// grew and what eased, told apart by marks and dashes, not by colour; what is the same
/// is pale. Pure: same values, same picture. Fails on a lock that cannot be read.
Expected<MapResult> draw_change_map(const ChangeRequest& request);

}  // namespace taut

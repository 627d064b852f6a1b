#pragma once

#include "taut/diag/expected.hpp"
#include "taut/draw/drawing.hpp"
#include "taut/render/format.hpp"

#include <string>

namespace taut {

constexpr int default_dpi = 150;

/// The bytes of a picture. The same drawing gives the same bytes on every run. `dpi`
/// counts for PNG alone; more than a page can have as pixels is an error.
Expected<std::string> render(const Drawing& drawing, Format format,
                             int dpi = default_dpi);

}  // namespace taut

#pragma once

#include <string>
#include <string_view>

namespace taut {

/// Contrast of two colours "#RRGGBB", 1 to 21 (WCAG 2.1).
double contrast(std::string_view a, std::string_view b);

/// Black or white, whichever can be read better on that colour.
std::string readable_on(std::string_view fill);

}  // namespace taut

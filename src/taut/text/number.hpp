#pragma once

#include <optional>
#include <string_view>

namespace taut {

/// The number that digits with or without a point stand for, nearest to what they say and
/// whatever the locale; nothing for any other text and for what is too large.
std::optional<double> decimal(std::string_view text);

}  // namespace taut

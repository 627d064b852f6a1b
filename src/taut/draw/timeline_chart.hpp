#pragma once

#include "taut/analyse/timeline.hpp"
#include "taut/draw/drawing.hpp"
#include "taut/draw/theme.hpp"

#include <string>
#include <vector>

namespace taut {

/// A column of tensions for every mandate, by state and strength, and under it the
/// figures that go with it; on one A4 page. Told apart by lightness, and every part with
/// its number. At most `most_columns` mandates.
Drawing draw_timeline(const std::string& mission,
                      const std::vector<TimelineEntry>& standings,
                      ThemeName theme = ThemeName::light);

constexpr std::size_t most_columns = 16;

}  // namespace taut

#pragma once

#include "taut/analyse/analysis.hpp"
#include "taut/analyse/profile.hpp"
#include "taut/draw/drawing.hpp"
#include "taut/draw/theme.hpp"

#include <vector>

namespace taut {

/// Every task as a dot on an A4 page: harm caused upward, harm suffered to the right, the
/// dot as large as its value, filled where it brings more than it costs. The axes go by
/// square roots, so that small figures do not crowd. Tasks that were not looked at stand
/// in a list beside; of more than `most_dots` others those with least harm do too.
Drawing draw_profiles(const Subject& subject, const std::vector<Profile>& profiles,
                      ThemeName theme = ThemeName::light);

constexpr std::size_t most_dots = 40;

}  // namespace taut

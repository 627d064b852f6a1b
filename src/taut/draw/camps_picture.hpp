#pragma once

#include "taut/analyse/camps_reading.hpp"
#include "taut/diag/expected.hpp"
#include "taut/draw/drawing.hpp"
#include "taut/draw/theme.hpp"
#include "taut/draw/wording.hpp"

namespace taut {

/// The first part of a reading in two camps, side by side on an A4 page: tensions between
/// them thin, and every exception with its number and reason: a bridge (help that
/// crosses), a rift (a tension inside), a pair that helps and hurts at once. Help inside
/// a camp is not drawn. Fails where there are no two camps, or more tasks than a page
/// holds.
Expected<Drawing> draw_camps(const Speaker& speaker, const CampsReading& reading,
                             ThemeName theme = ThemeName::light);

}  // namespace taut

#pragma once

#include "taut/draw/map_request.hpp"
#include "taut/draw/select.hpp"

#include <cstddef>
#include <string>

namespace taut {

/// If more than `most` tasks are shown, keeps the strongest tensions, at most 25, and
/// gives a sentence that says so and names what to ask for instead; else nothing. They
/// touch at most `wanted` tasks, or `most` if fewer than 20 would be left otherwise.
std::string trim_to_readable(const MapRequest& request, Shown& shown, std::size_t most,
                             std::size_t wanted);

/// The `count` awake ones of `lines` that matter most, in their own order: by the
/// severity of the graver direction, then by harm, then by order. Doubt counts as in the
/// findings.
std::vector<ShownLine> gravest(const Situation& situation,
                               const std::vector<ShownLine>& lines, std::size_t count);

/// The `count` strongest of `lines`, in their own order; ties by harm, then by order.
std::vector<ShownLine> strongest(const std::vector<ShownLine>& lines, std::size_t count);

}  // namespace taut

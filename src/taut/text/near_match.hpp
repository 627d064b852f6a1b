#pragma once

#include <span>
#include <string_view>

namespace taut {

/// The candidate a writer most likely meant by `wrong`, or empty if none is near.
///
/// Near means: at most a third of the letters (at least one) inserted, dropped, changed
/// or swapped with their neighbour, ignoring case and the difference of `-`, `_` and
/// blank; or else that `wrong`, of three letters or more, is how one candidate and no
/// other begins. Among equally near ones the first that begins with `wrong` wins, else
/// the first. Takes O(candidates x length^2).
std::string_view near_match(std::string_view wrong,
                            std::span<const std::string_view> candidates);

}  // namespace taut

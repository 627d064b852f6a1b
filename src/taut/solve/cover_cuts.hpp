#pragma once

#include "taut/solve/linear_program.hpp"

#include <vector>

namespace taut {

/// Rows that every choice of whole columns within the `capacities` keeps and `values`
/// break, at most one for each capacity. Capacities hold columns in 0..1, each with a
/// positive factor.
///
/// A set of columns that do not fit together is a cover: at most all but one of them can
/// be 1. The row also holds every column with a factor no smaller than any of theirs
/// (extended covers; Balas 1975). Found by adding columns greedily, those that `values`
/// leaves least open for what they draw first: violated covers can be missed.
/// O(columns log columns) for each capacity.
std::vector<LinearRow> cover_cuts(const std::vector<LinearRow>& capacities,
                                  const std::vector<double>& values);

}  // namespace taut

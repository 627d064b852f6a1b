#pragma once

#include "taut/analyse/finding.hpp"

#include <array>
#include <cstddef>

namespace taut {

/// How many tasks bear how much: each by the gravest tension at work on it, whoever tells
/// it, by three strong statements on it together, by what it lacks or by a circle of
/// tasks that wait for each other; by `Severity`. Whatever the findings are grouped into,
/// a tension that wakes or grows never makes a task count as less. O(arcs log arcs).
std::array<std::size_t, 4> tasks_by_burden(const Situation& situation);

}  // namespace taut

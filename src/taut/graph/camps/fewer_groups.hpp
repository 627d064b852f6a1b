#pragma once

#include "taut/graph/camps/core.hpp"

namespace taut::camps {

/// Groups that weigh no more, of which no two could stand together at no cost: the larger
/// first, each joins the earlier one that it is drawn to most, if it is not driven from
/// it. Groups without an edge between them join as well. That nothing else has fewer is
/// not proved: it is the colouring of a graph. O(groups^2 + edges log edges).
Groups with_fewer_groups(const Core& core, const Groups& groups);

}  // namespace taut::camps

#pragma once

#include "taut/analyse/analysis.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// How much a task draws on a resource: 1 to 3 on an ordinal scale, else in its unit; 0
/// if it does not.
double drawn_by(const Model& model, TaskId task, ResourceId resource);

/// The active tensions of statements about every task that draws on the resource.
std::vector<ArcIndex> tensions_over(const Subject& subject, ResourceId resource);

/// "13,289", "12.5": not negative, without trailing zeros, thousands apart.
std::string figure(double amount);
/// "13,289 troops": a figure with the resource's unit, or its title where it has none.
std::string quantity(const Subject& subject, ResourceId resource, double amount);

/// A line that the resource's own row proves. What tasks draw is the author's reading:
/// derived where the row has sources, else unverified (a resource has no basis of its
/// own).
FindingLine line_of_resource(const Subject& subject, ResourceId resource,
                             std::string text);

}  // namespace taut

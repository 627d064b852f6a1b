#pragma once

#include "taut/model/model.hpp"

#include <string>
#include <vector>

namespace taut {

/// Can a sheet name the ends of the link? Not if resource or actor choose them.
bool fits_sheet(const Statement& link);

/// What sheets of tasks and links leave out of this model, one sentence each: keys of the
/// mandate, of tasks, links, sources and pillars, whole tables, rows that nothing names,
/// links that do not fit. Every key of the format has a column or is named here.
std::vector<std::string> left_out_of_sheets(const Model& model);

}  // namespace taut

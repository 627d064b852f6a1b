#pragma once

#include "taut/model/model.hpp"

#include <string>
#include <vector>

namespace taut {

/// Can a sheet name the ends of the link? Not if resource or actor choose them.
bool fits_sheet(const Statement& link);

/// What sheets of tasks and links leave out of this model, one sentence each: whole
/// tables, keys of tasks and links, facts about sources, links that do not fit.
std::vector<std::string> left_out_of_sheets(const Model& model);

}  // namespace taut

#pragma once

#include "cli/command.hpp"

namespace taut::cli {

/// `taut sheet collect`: the answers of sheets into the model after --into.
ExitStatus run_sheet_collect(World& world, const Arguments& arguments);

}  // namespace taut::cli

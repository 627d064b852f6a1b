#pragma once

#include "cli/command.hpp"

#include <string>
#include <vector>

namespace taut::cli {

/// Every command, in the order of `commands.def`.
const std::vector<Command>& all_commands();

/// What `taut COMMAND --help` prints.
std::string help_of(const Command& command);
/// What `taut --help` prints.
std::string help_of_all();

}  // namespace taut::cli

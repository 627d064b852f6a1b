#pragma once

#include <string>

namespace taut::cli {

/// docs/commands.md: what `--help` says of every command, in the order of `commands.def`.
std::string commands_markdown();

}  // namespace taut::cli

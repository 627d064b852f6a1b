#pragma once

#include "cli/command.hpp"
#include "taut/diag/expected.hpp"

#include <string>

namespace taut::cli {

/// The layout lock of --layout-lock; empty without the option, or where the file is yet
/// to be written.
Expected<std::string> read_lock_file(const Arguments& arguments);

}  // namespace taut::cli

#pragma once

#include "cli/command.hpp"

namespace taut::cli {

/// Runs a command that writes pictures, and again whenever one of the files it read is
/// saved, until Ctrl-C. One line each time; what cannot be drawn leaves the last picture
/// where it is. What is wrong at the first time with anything but the text of the model
/// ends it.
ExitStatus watch(const Command& command, const Arguments& arguments);

}  // namespace taut::cli

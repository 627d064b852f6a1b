#pragma once

#include "taut/commands/command.hpp"
#include "taut/commands/world.hpp"
#include "taut/diag/expected.hpp"

#include <string>

namespace taut::commands {

Flag today_flag();
/// The day of --today, or that of the world; empty where nobody knows it.
Expected<std::string> today_asked(const World& world, const Arguments& arguments);

}  // namespace taut::commands

#pragma once

#include "taut/commands/world.hpp"

namespace taut::commands {

/// `taut conflicts --compare A B`: what differs between two scenarios of a file; `base`
/// is the mandate as written.
ExitStatus run_compare(World& world, const Arguments& arguments);

/// `taut conflicts --switches`: what every condition and safeguard would change.
ExitStatus run_switches(World& world, const Arguments& arguments);

}  // namespace taut::commands

#pragma once

#include "cli/command.hpp"

namespace taut::cli {

/// `taut conflicts --compare A B`: what differs between two scenarios of a file; `base`
/// is the mandate as written.
ExitStatus run_compare(const Arguments& arguments);

/// `taut conflicts --switches`: what every condition and safeguard would change.
ExitStatus run_switches(const Arguments& arguments);

}  // namespace taut::cli

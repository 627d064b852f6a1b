#pragma once

#include "cli/command.hpp"
#include "taut/analyse/draws.hpp"
#include "taut/diag/expected.hpp"

namespace taut::cli {

/// Flags of the commands that move scores within what is known of them.
Flag firm_flag();
Flag draws_flag();
Flag seed_flag();

/// What --firm, --draws and --seed ask for: without --firm or --draws as many draws as
/// the command makes anyway, which may be none.
Expected<DrawsAsked> draws_asked(const Arguments& arguments, int unless_asked);

}  // namespace taut::cli

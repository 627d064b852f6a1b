#pragma once

#include "taut/analyse/draws.hpp"
#include "taut/commands/command.hpp"
#include "taut/diag/expected.hpp"

#include <string_view>

namespace taut::commands {

/// Flags of the commands that move scores within what is known of them.
Flag firm_flag();
Flag draws_flag();
Flag panels_flag();
Flag seed_flag();
/// --time, with what it bounds: "how long the draws may take (default 60)".
Flag time_flag(std::string_view help);

/// The seconds that --time gives, or a minute.
Expected<double> seconds_asked(const Arguments& arguments);

/// What --firm, --draws, --seed and --time ask for: without --firm or --draws as many
/// draws as the command makes anyway, which may be none.
Expected<DrawsAsked> draws_asked(const Arguments& arguments, int unless_asked);
/// What --panels asks for, with the seed and the time of the draws; none without it.
Expected<DrawsAsked> panels_asked(const Arguments& arguments, const DrawsAsked& draws);

}  // namespace taut::commands

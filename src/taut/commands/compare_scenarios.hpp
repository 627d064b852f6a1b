#pragma once

#include "taut/commands/world.hpp"
#include "taut/report/scenarios.hpp"

#include <string>

namespace taut::commands {

/// The mandate as written, then under each scenario of its file, each beside the first.
/// The model is one that `open_with_scenarios` opened.
ScenariosReport compare_scenarios(World& world, const OpenModel& opened,
                                  const std::string& language);

}  // namespace taut::commands

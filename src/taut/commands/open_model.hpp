#pragma once

#include "taut/commands/world.hpp"
#include "taut/diag/expected.hpp"

#include <cstddef>

namespace taut::commands {

/// Opens the one model of a command under its scenarios.
Opened open_model(World& world, const Arguments& arguments);
/// The same of the mandate as written, and under every scenario of its file.
Opened open_with_scenarios(World& world, const Arguments& arguments);

/// The value of --max-bytes: bytes, or with K, M or G.
Expected<std::size_t> max_bytes(const Arguments& arguments);

}  // namespace taut::commands

#pragma once

#include "taut/analyse/analysis.hpp"
#include "taut/commands/world.hpp"
#include "taut/diag/expected.hpp"

#include <cstddef>
#include <string>

namespace taut::commands {

/// Opens the one model of a command under its scenarios.
Opened open_model(World& world, const Arguments& arguments);
/// The same of the mandate as written, and under every scenario of its file.
Opened open_with_scenarios(World& world, const Arguments& arguments);

/// An open model as analyses look at it, in the language asked for. Stays where it is:
/// its parts point at each other.
struct LookedAt {
  const std::string language;
  const Situation situation;
  const TensionGraph graph;
  const Subject subject;

  LookedAt(const OpenModel& open, const Arguments& arguments);
  LookedAt(const LookedAt&) = delete;
  LookedAt& operator=(const LookedAt&) = delete;
};

/// The value of --max-bytes: bytes, or with K, M or G.
Expected<std::size_t> max_bytes(const Arguments& arguments);

}  // namespace taut::commands

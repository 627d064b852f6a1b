#pragma once

#include "taut/commands/world.hpp"
#include "taut/read/yaml_tree.hpp"
#include "taut/tell/json.hpp"

#include <deque>
#include <string_view>

namespace taut::engine {

/// What a page lists of a model, in the order of the text, each row with its place.
/// `trees` are what was read of its files.
tell::Json outline(const commands::OpenModel& open, const std::deque<YamlTree>& trees,
                   std::string_view language);

/// The diagnostics of a text, in their order, with what `taut check --format json` tells
/// of each.
tell::Json diagnostics(const Diagnostics& diags, const SourceSet& sources);

}  // namespace taut::engine

#pragma once

#include "taut/commands/command.hpp"
#include "taut/diag/expected.hpp"
#include "taut/draw/map_options.hpp"
#include "taut/model/model.hpp"

namespace taut::commands {

/// What the flags of `taut map` and the view they name ask for; flags win over the view.
/// An error names the wrong word, the nearest and the valid ones.
Expected<MapOptions> map_options(const Arguments& arguments, const Model& model);

/// The colours that --theme asks for.
ThemeName theme_of(const Arguments& arguments);

/// What --dpi and --width ask for, or nothing if not given.
Expected<std::optional<int>> resolution_of(const Arguments& arguments);
Expected<std::optional<int>> table_width_of(const Arguments& arguments);

/// The value of a flag as a whole number from `least` to `most`, or nothing if not given.
Expected<std::optional<int>> whole_number(const Arguments& arguments,
                                          std::string_view flag, int least, int most);

}  // namespace taut::commands

#pragma once

#include "taut/model/model.hpp"

#include <string>
#include <string_view>

namespace taut {

/// The postures of a model, and how they bear on each other now, as a project file of
/// ScenarioWizard. `load_scw` reads back every name, score and text; line ends become
/// blanks, and double quotes in texts single ones.
std::string export_scw(const Model& model, std::string_view language);

}  // namespace taut

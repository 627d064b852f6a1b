#pragma once

#include "taut/amend/model_text.hpp"
#include "taut/model/model.hpp"

#include <string>

namespace taut {

/// What differs between a model and the same after its text was changed, although it was
/// not asked for: "links 'T02': score". Empty if nothing does, which is what whoever
/// writes the text makes sure of first. A score that is the median of its judgements
/// follows them. O(model).
std::string side_effect(const Model& before, const Model& after,
                        const ModelText& changed);

}  // namespace taut

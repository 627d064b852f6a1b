#pragma once

#include "taut/model/model.hpp"

#include <string>
#include <vector>

namespace taut {

// Circumstances as the format writes them, on one line.

/// "ct-crowding", "[a, {not: b}]"; empty for something that always holds.
std::string when_text(const Model& model, const When& when);

/// "{a: -1, b: 1}"; empty for none.
std::string shifts_text(const Model& model, const std::vector<Shift>& shifts);

/// "{draws_on: troops}", "all".
std::string selector_text(const Model& model, const Selector& selector);

}  // namespace taut

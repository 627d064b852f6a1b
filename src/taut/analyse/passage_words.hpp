#pragma once

#include "taut/model/citations.hpp"

#include <string>
#include <string_view>

namespace taut {

/// What a source says there, and where: `p. 12: "people avoid the police"`; of the two
/// what there is. Plain text.
std::string passage_in_words(const Passage& passage, std::string_view language);

}  // namespace taut

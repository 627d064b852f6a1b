#pragma once

#include "taut/read/yaml_tree.hpp"

#include <cstdint>
#include <string_view>

namespace taut {

/// Where the scalar that starts at `begin` and reads `text` ends, with its quotes; a
/// block text ends with its last line that is not blank. `begin` must be right. Takes
/// O(its length).
std::uint32_t scalar_end(std::string_view bytes, std::uint32_t begin,
                         std::string_view text, ScalarStyle style);

/// The end of the line that `begin` is on, without blanks and a comment at its end.
std::uint32_t line_end(std::string_view bytes, std::uint32_t begin);

}  // namespace taut

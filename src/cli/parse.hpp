#pragma once

#include "cli/command.hpp"
#include "taut/diag/expected.hpp"

#include <string>
#include <vector>

namespace taut::cli {

/// Reads the words after the command's name. An error says what is wrong with which word,
/// what was probably meant, and what is valid. `--help` is not handled here.
Expected<Arguments> parse_arguments(const Command& command,
                                    const std::vector<std::string>& words);

}  // namespace taut::cli

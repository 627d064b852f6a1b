#pragma once

#include "cli/command.hpp"
#include "taut/diag/expected.hpp"

#include <string>
#include <utility>
#include <vector>

namespace taut::cli {

/// Reads the words after the command's name. An error says what is wrong with which word,
/// what was probably meant, and what is valid. `--help` is not handled here.
Expected<Arguments> parse_arguments(const Command& command,
                                    const std::vector<std::string>& words);

/// An error about what was asked for.
inline Error misuse(std::string message) {
  return {std::move(message), Error::Cause::request};
}

/// ", did you mean 'check'?" for the nearest of `valid`, or empty; then the valid names.
std::string suggestion(std::string_view wrong,
                       const std::vector<std::string_view>& valid);

}  // namespace taut::cli

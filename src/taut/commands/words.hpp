#pragma once

#include "taut/diag/expected.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taut::commands {

/// An error about what was asked for.
inline Error misuse(std::string message) {
  return {std::move(message), Error::Cause::request};
}

/// ", did you mean 'check'?" for the nearest of `valid`, or empty; then the valid names.
std::string suggestion(std::string_view wrong,
                       const std::vector<std::string_view>& valid);

}  // namespace taut::commands

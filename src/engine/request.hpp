#pragma once

#include "taut/commands/command.hpp"
#include "taut/diag/expected.hpp"
#include "taut/tell/json.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut::engine {

/// The text under a key of a request; an error if there is none.
Expected<std::string> text_under(const tell::Json& request, std::string_view key);
/// The same, empty where the key is missing.
Expected<std::string> text_or_nothing(const tell::Json& request, std::string_view key);
/// The texts of the list under a key; none where the key is missing.
Expected<std::vector<std::string>> texts_under(const tell::Json& request,
                                               std::string_view key);

/// What a command is asked for by `form` and `options` of a request, checked as a command
/// line is; without the words behind the command.
Expected<commands::Arguments> arguments_of(const commands::Command& command,
                                           const tell::Json& request);

}  // namespace taut::engine

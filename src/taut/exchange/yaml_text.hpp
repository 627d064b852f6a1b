#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// `text` as a YAML scalar on one line that reads as exactly this text anywhere in a
/// model: as it stands if it is a plain phrase, else in double quotes.
std::string yaml_scalar(std::string_view text);

/// `text` as it may stand behind a '#': on one line.
std::string yaml_comment(std::string_view text);

/// "[a, b]".
std::string yaml_list(const std::vector<std::string>& texts);

}  // namespace taut

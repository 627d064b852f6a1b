#include "taut/commands/words.hpp"

#include "taut/text/near_match.hpp"

#include <fmt/format.h>

namespace taut::commands {

std::string suggestion(std::string_view wrong,
                       const std::vector<std::string_view>& valid) {
  std::string text;
  if (const std::string_view near = near_match(wrong, valid); !near.empty())
    text = fmt::format("; did you mean '{}'?", near);
  if (!valid.empty() && valid.size() <= 60)
    text += fmt::format("{} valid: {}", text.empty() ? ";" : "", fmt::join(valid, ", "));
  return text;
}

}  // namespace taut::commands

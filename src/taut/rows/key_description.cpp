#include "taut/rows/key_description.hpp"

#include <fmt/format.h>

namespace taut {

std::string plain_description(const Key& key) {
  std::string text(key.meaning);
  if (key.required)
    text += "\nRequired.";
  else if (!key.fallback.empty())
    text += fmt::format("\nDefault: {}.", key.fallback);
  return text + fmt::format("\nExample: {}: {}", key.name, key.example);
}

std::string markdown_description(const Key& key) {
  std::string text(key.meaning);
  if (key.required)
    text += "\n\n**Required.**";
  else if (!key.fallback.empty())
    text += fmt::format("\n\nDefault: {}", key.fallback);
  return text + fmt::format("\n\nExample: `{}: {}`", key.name, key.example);
}

}  // namespace taut

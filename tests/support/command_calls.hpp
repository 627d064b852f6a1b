#pragma once

#include "cli/commands.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace taut::test {

using Words = std::vector<std::string>;

inline bool has_flag(const cli::Command& command, std::string_view name) {
  return std::ranges::any_of(command.flags, [&](const cli::Flag& flag) {
    return flag.spelling.ends_with(name);
  });
}

/// Ways to call a command that reads a model (or its two sheets), without options. A new
/// command that wants more than a model has to be told here.
inline std::vector<Words> calls_of(const cli::Command& command, const std::string& model,
                                   const std::string& task, const std::string& other) {
  const std::string name(command.name);
  if (name == "schema" || name == "new" || name == "doctor" || name == "lsp" ||
      name == "edit")
    return {};
  if (name == "export")
    return {{name, "json", model},
            {name, "graphml", model},
            {name, "kumu", model},
            {name, "mermaid", model},
            {name, "csv", model, "--sheet", "tasks"},
            {name, "csv", model, "--sheet", "links"}};
  if (name == "import")
    return {{name, "csv", "tasks.csv", "links.csv", "--force"}};
  if (name == "diff")
    return {{name, model, model}};
  if (name == "explain")
    return {{name, model, task, other}};
  return {{name, model}};
}

inline std::string in_words(const Words& words) {
  std::string all;
  for (const std::string& word : words)
    all += (all.empty() ? "" : " ") + (word.empty() ? "''" : word);
  return all;
}

}  // namespace taut::test

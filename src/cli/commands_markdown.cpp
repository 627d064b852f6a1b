#include "cli/commands_markdown.hpp"

#include "cli/commands.hpp"

#include <fmt/format.h>

namespace taut::cli {

std::string commands_markdown() {
  std::string text =
      "# Commands\n\n"
      "Data goes to standard output, everything else to standard error; `-` stands for "
      "standard input or output. The program prints this page: each block is what "
      "`--help` says.\n";
  text += fmt::format("\n```text\n{}```\n", help_of_all());
  for (const Command& command : all_commands())
    text +=
        fmt::format("\n## taut {}\n\n```text\n{}```\n", command.name, help_of(command));
  return text;
}

}  // namespace taut::cli

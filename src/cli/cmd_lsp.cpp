#include "cli/command.hpp"
#include "cli/lsp_server.hpp"
#include "cli/lsp_stream.hpp"

#include <unistd.h>

namespace taut::cli::lsp_command {
namespace {

// What is told about a text waits until no message does: only the newest text counts.
ExitStatus run(World&, const Arguments&) {
  LspStream stream(STDIN_FILENO, STDOUT_FILENO);
  LspServer server;
  const auto send = [&](const std::vector<std::string>& messages) {
    for (const std::string& message : messages)
      if (!stream.write(message))
        return false;
    return true;
  };
  while (!server.ended()) {
    if (server.has_news() && !stream.waiting() && !send(server.news()))
      return ExitStatus::world;
    const auto message = stream.read();
    if (!message)
      return ExitStatus::findings;
    if (!send(server.take(*message)))
      return ExitStatus::world;
  }
  return server.ended_well() ? ExitStatus::ok : ExitStatus::findings;
}

}  // namespace

extern const Command command;
const Command command{
    .name = "lsp",
    .summary = "help an editor: marks, completion, definitions, renaming",
    .operands = "",
    .most_files = 0,
    .about =
        "Speaks the language server protocol on standard input and output, for editors "
        "that start it themselves: problems are marked while you type, keys and names "
        "are completed and explained, a name can be followed and renamed in every file, "
        "and what can be mended is offered as a click. docs/editors.md says what to "
        "write into which editor. Exit status 1 if the editor leaves without a word.",
    .example = "  taut lsp    # started by the editor",
    .flags = {},
    .run = run,
};

}  // namespace taut::cli::lsp_command

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/parse.hpp"
#include "cli/spared.hpp"
#include "cli/terminal.hpp"
#include "cli/watch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <exception>
#include <fcntl.h>
#include <new>
#include <string>
#include <unistd.h>
#include <vector>

namespace taut::cli {
namespace {

bool asks_for_help(const std::vector<std::string>& words) {
  return std::ranges::any_of(
      words, [](const std::string& w) { return w == "--help" || w == "-h"; });
}

ExitStatus usage_error(const std::string& message) {
  complain(message + "\n" + "try: taut --help");
  return ExitStatus::usage;
}

ExitStatus run_command(const std::string& name, const std::vector<std::string>& words) {
  const auto& commands = all_commands();
  const auto command = std::ranges::find(commands, name, &Command::name);
  if (command == commands.end()) {
    std::vector<std::string_view> names;
    std::ranges::transform(commands, std::back_inserter(names), &Command::name);
    return usage_error(
        fmt::format("there is no command '{}'{}", name, suggestion(name, names)));
  }
  if (asks_for_help(words))
    return put(help_of(*command));
  const auto arguments = parse_arguments(*command, words);
  if (!arguments) {
    complain(arguments.error().message + fmt::format("\ntry: taut {} --help", name));
    return ExitStatus::usage;
  }
  if (const Status apart = all_different(written_by(*arguments)); !apart) {
    complain(apart.error().message);
    return ExitStatus::usage;
  }
  if (arguments->has("--watch"))
    return watch(*command, *arguments);
  Terminal terminal;
  return command->run(terminal, *arguments);
}

ExitStatus run(const std::vector<std::string>& words) {
  if (words.empty()) {
    tell(help_of_all());
    return ExitStatus::usage;
  }
  if (words[0] == "help" && words.size() > 1)
    return run_command(words[1], {"--help"});
  if (words[0] == "--help" || words[0] == "-h" || words[0] == "help")
    return put(help_of_all());
  if (words[0] == "--version" || words[0] == "-V" || words[0] == "version")
    return put("taut " TAUT_VERSION "\n");
  return run_command(words[0], {words.begin() + 1, words.end()});
}

// A file that is opened while one of the three standard streams is closed would take its
// number, and what is told the user would go into it.
void hold_standard_streams() {
  for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream)
    if (::fcntl(stream, F_GETFD) < 0)
      ::open("/dev/null", O_RDONLY);
}

}  // namespace
}  // namespace taut::cli

int main(int argc, char** argv) {
  using taut::cli::ExitStatus;
  taut::cli::hold_standard_streams();
  std::signal(SIGXFSZ, SIG_IGN);  // writing too much is then told like any other failure
  try {
    return static_cast<int>(taut::cli::run({argv + 1, argv + argc}));
  } catch (const std::bad_alloc&) {
    taut::cli::complain("there is not enough memory for this");
    return static_cast<int>(ExitStatus::world);
  } catch (const std::exception&) {
    taut::cli::complain("taut has made a mistake of its own; please report what you ran");
    return static_cast<int>(ExitStatus::internal);
  }
}

#include "cli/beside_program.hpp"
#include "cli/command.hpp"
#include "cli/ctrl_c.hpp"
#include "cli/edit_files.hpp"
#include "cli/edit_server.hpp"
#include "cli/output.hpp"
#include "taut/read/load.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace taut::cli::edit_command {
namespace {

constexpr std::chrono::milliseconds between_looks{50};

Expected<std::string> page() {
  auto found = beside_program("taut.html");
  if (!found)
    return Error{"the page is not on this machine: " + found.error().message};
  return found;
}

// Each has to be there; a model is never made by mistake.
Status all_there(const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    if (path == "-")
      return misuse("standard input cannot be saved to; name the file of the model");
    if (const auto bytes = disk().read(path, limit::file_bytes); !bytes)
      return bytes.error();
  }
  return ok();
}

Expected<int> port(const Arguments& arguments) {
  constexpr int last = 65535;
  const std::string given = arguments.one("--port", "0");
  int number = 0;
  const auto [end, error] =
      std::from_chars(given.data(), given.data() + given.size(), number);
  if (error != std::errc() || end != given.data() + given.size() || number < 0 ||
      number > last)
    return misuse(
        fmt::format("--port cannot be '{}': write a number up to {}", given, last));
  return number;
}

// In a process of its own; where there is no browser, the address has been printed.
void open_browser(const std::string& address) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::fork() == 0) {
      ::setsid();
      for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        ::close(stream);
      ::execlp("xdg-open", "xdg-open", address.c_str(), nullptr);
    }
    ::_exit(0);
  }
  if (child > 0)
    ::waitpid(child, nullptr, 0);
}

ExitStatus run(World&, const Arguments& arguments) {
  if (arguments.files.empty())
    return refuse(misuse("which model? name a file"));
  const auto number = port(arguments);
  if (!number)
    return refuse(number.error());
  if (const Status there = all_there(arguments.files); !there)
    return refuse(there.error());
  Expected<std::string> html = page();
  if (!html)
    return refuse(html.error());
  end_on_ctrl_c();
  EditFiles files(arguments.files);
  const auto server = EditServer::start(files, *std::move(html), *number);
  if (!server)
    return refuse(server.error());
  if (const ExitStatus told = put((*server)->address() + "\n"); told != ExitStatus::ok)
    return told;
  tell("Ctrl-C ends it\n");
  if (!arguments.has("--no-browser"))
    open_browser((*server)->address());
  while (!ctrl_c()) {
    std::this_thread::sleep_for(between_looks);
    for (const std::string& name : files.changed())
      (*server)->tell(name);
  }
  return ExitStatus::ok;
}

}  // namespace

extern const Command command;
const Command command{
    .name = "edit",
    .summary = "write a model beside its picture, in a browser",
    .operands = "[OPTION...] FILE...",
    .most_files = 100,
    .about =
        "Serves the page on this machine alone and opens it: left the text, right the "
        "map, below it what the mandate says. It reads and writes the files named and "
        "those that they include or extend, no others. What another program saves "
        "appears at once; where both changed a file, neither is lost. The address is "
        "printed; Ctrl-C ends it.",
    .example = "  taut edit mandate.yaml",
    .flags = {{"--port", "N", "serve on this port instead of any that is free"},
              {"--no-browser", "", "print the address and open nothing"}},
    .run = run,
};

}  // namespace taut::cli::edit_command

#include "cli/deliver.hpp"

#include "cli/output.hpp"

#include <unistd.h>

namespace taut::cli {

ExitStatus deliver(const Arguments& arguments, const std::string& text) {
  const auto status = write_file(arguments.one("--output", "-"), text);
  if (status)
    return ExitStatus::ok;
  complain(status.error().message);
  return ExitStatus::world;
}

bool colour_for(const Arguments& arguments) {
  return arguments.one("--output", "-") == "-" &&
         colour_on(arguments.one("--color", "auto"), STDOUT_FILENO);
}

}  // namespace taut::cli

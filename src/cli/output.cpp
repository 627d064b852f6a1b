#include "cli/output.hpp"

#include "cli/write_file.hpp"
#include "taut/diag/diagnostic_text.hpp"
#include "taut/text/visible.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <sys/ioctl.h>
#include <unistd.h>

namespace taut::cli {

ExitStatus put(std::string_view data) {
  const Status wrote = write_file("-", data);
  if (wrote)
    return ExitStatus::ok;
  complain(wrote.error().message);
  return ExitStatus::world;
}

void tell(std::string_view text) {
  write_all(STDERR_FILENO, text);
}

void complain(std::string_view message) {
  tell(fmt::format("taut: {}\n", visible(message, true)));
}

void tell_diagnostics(const Arguments& arguments, const Diagnostics& diags,
                      const SourceSet& sources) {
  const bool colour = colour_on(arguments.one("--color", "auto"), STDERR_FILENO);
  if (!diags.all().empty())
    tell(diagnostics_as_text(diags, sources, {.colour = colour}));
}

ExitStatus refuse(const Error& error) {
  complain(error.message);
  return status_of(error);
}

bool colour_on(std::string_view when, int file_descriptor) {
  if (when == "always" || when == "never")
    return when == "always";
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  const bool dumb = term && std::string_view(term) == "dumb";
  return !(no_color && *no_color) && !dumb && ::isatty(file_descriptor) == 1;
}

std::size_t text_width(int file_descriptor) {
  struct winsize size = {};
  if (::isatty(file_descriptor) != 1 || ::ioctl(file_descriptor, TIOCGWINSZ, &size) != 0)
    return 80;
  return std::max<std::size_t>(80, size.ws_col);
}

}  // namespace taut::cli

#include "cli/open_model.hpp"

#include "cli/output.hpp"
#include "cli/spared.hpp"
#include "taut/diag/diagnostic_text.hpp"
#include "taut/read/load.hpp"

#include <fmt/format.h>

#include <charconv>
#include <unistd.h>
#include <utility>

namespace taut::cli {

Expected<std::size_t> max_bytes(const Arguments& arguments) {
  const std::string given = arguments.one("--max-bytes", "32M");
  std::size_t number = 0;
  const char* end = given.data() + given.size();
  const auto [after, error] = std::from_chars(given.data(), end, number);
  const std::string unit(after, end);
  const int shift = unit.empty()  ? 0
                    : unit == "K" ? 10
                    : unit == "M" ? 20
                    : unit == "G" ? 30
                                  : -1;
  constexpr std::size_t most = std::size_t{1} << 29;
  if (error != std::errc{} || shift < 0 || number == 0 || number > most >> shift)
    return Error{
        fmt::format("--max-bytes cannot be '{}': write a number of bytes such as "
                    "64M, at most 512M",
                    given)};
  return number << shift;
}

void tell_diagnostics(const Arguments& arguments, const Diagnostics& diags,
                      const SourceSet& sources) {
  const bool colour = colour_on(arguments.one("--color", "auto"), STDERR_FILENO);
  if (!diags.all().empty())
    tell(diagnostics_as_text(diags, sources, {.colour = colour}));
}

ExitStatus status_of(const Error& error) {
  return error.cause == Error::Cause::request ? ExitStatus::usage : ExitStatus::world;
}

namespace {

Opened open_file(const Arguments& arguments, const std::string& file,
                 const std::vector<std::string>& scenarios, bool under_each) {
  const auto limit = max_bytes(arguments);
  if (!limit) {
    complain(limit.error().message);
    return {ExitStatus::usage};
  }
  auto open = std::make_unique<OpenModel>();
  auto model = load_model(file,
                          {.scenarios = scenarios,
                           .max_bytes = *limit,
                           .under_scenarios = under_each ? &open->under : nullptr},
                          open->sources, open->diags);
  if (!model) {
    complain(model.error().message);
    return {status_of(model.error())};
  }
  if (const Status safe = spared(open->sources, written_by(arguments)); !safe) {
    complain(safe.error().message);
    return {status_of(safe.error())};
  }
  open->diags.sort();
  if (open->diags.has_errors()) {
    tell_diagnostics(arguments, open->diags, open->sources);
    return {ExitStatus::model};
  }
  open->model = std::move(*model);
  return {ExitStatus::ok, std::move(open)};
}

// The first file, or a reason why there is none.
Opened open_first(const Arguments& arguments, const std::vector<std::string>& scenarios,
                  bool under_each) {
  if (arguments.files.empty()) {
    complain("which model? name a file, or - for standard input");
    return {ExitStatus::usage};
  }
  return open_file(arguments, arguments.files.front(), scenarios, under_each);
}

}  // namespace

Opened open_model(const Arguments& arguments) {
  return open_first(arguments, arguments.all("--scenario"), false);
}

Opened open_model(const Arguments& arguments, const std::string& file,
                  const std::vector<std::string>& scenarios) {
  return open_file(arguments, file, scenarios, false);
}

Opened open_with_scenarios(const Arguments& arguments) {
  return open_first(arguments, arguments.all("--scenario"), true);
}

}  // namespace taut::cli

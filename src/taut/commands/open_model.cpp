#include "taut/commands/open_model.hpp"

#include <fmt/format.h>

#include <charconv>

namespace taut::commands {

LookedAt::LookedAt(const OpenModel& open, const Arguments& arguments)
    : language(arguments.one("--lang")),
      situation(make_situation(open.model)),
      graph(build_graph(situation)),
      subject{situation, graph, language} {}

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

ExitStatus status_of(const Error& error) {
  return error.cause == Error::Cause::request ? ExitStatus::usage : ExitStatus::world;
}

ExitStatus refuse(World& world, const Error& error) {
  world.complain(error.message);
  return status_of(error);
}

namespace {

// The first file, or a reason why there is none.
Opened open_first(World& world, const Arguments& arguments, bool under_each) {
  if (arguments.files.empty()) {
    world.complain("which model? name a file, or - for standard input");
    return {ExitStatus::usage};
  }
  return world.open(arguments, {.file = arguments.files.front(),
                                .scenarios = arguments.all("--scenario"),
                                .under_each = under_each});
}

}  // namespace

Opened open_model(World& world, const Arguments& arguments) {
  return open_first(world, arguments, false);
}

Opened open_with_scenarios(World& world, const Arguments& arguments) {
  return open_first(world, arguments, true);
}

}  // namespace taut::commands

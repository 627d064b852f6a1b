#include "taut/commands/command.hpp"
#include "taut/commands/deliver.hpp"
#include "taut/commands/find_row.hpp"
#include "taut/commands/map_arguments.hpp"
#include "taut/commands/open_model.hpp"
#include "taut/commands/world.hpp"
#include "taut/report/loops.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>

namespace taut::commands::loops_command {
namespace {

constexpr Writers<LoopsReport> writers{.page = loops_page,
                                       .sheet = loops_sheet,
                                       .data = loops_data,
                                       .left_out = loops_left_out};

std::optional<Error> read_ends(const Arguments& arguments, const Model& model,
                               LoopOptions& options) {
  if (!arguments.has("--from") && !arguments.has("--to"))
    return std::nullopt;
  if (!arguments.has("--from") || !arguments.has("--to"))
    return misuse(
        "--from and --to belong together: they ask for the chains from one task to "
        "another");
  const auto from = find_row(model.tasks, "task", arguments.one("--from"));
  if (!from)
    return from.error();
  const auto to = find_row(model.tasks, "task", arguments.one("--to"));
  if (!to)
    return to.error();
  if (*from == *to)
    return misuse(
        "--from and --to name the same task; leave both out to see the loops, which lead "
        "back to where they began");
  options.between = {TaskId{*from}, TaskId{*to}};
  return std::nullopt;
}

Expected<LoopOptions> loop_options(const Arguments& arguments, const Model& model) {
  LoopOptions options{.language = arguments.one("--lang")};
  if (const auto error = read_ends(arguments, model, options))
    return *error;
  const auto length =
      whole_number(arguments, "--length", options.between ? 1 : 2, longest_chain);
  if (!length)
    return length.error();
  const auto strength = whole_number(arguments, "--min-strength", 1, 3);
  if (!strength)
    return strength.error();
  const auto top = whole_number(arguments, "--top", 0, 10'000);
  if (!top)
    return top.error();
  options.bounds.length = (*length).value_or(options.bounds.length);
  options.bounds.strength = (*strength).value_or(1);
  options.top = static_cast<std::size_t>((*top).value_or(10));
  return options;
}

ExitStatus run(World& world, const Arguments& arguments) {
  const Opened opened = open_model(world, arguments);
  if (!opened.model)
    return opened.status;
  auto options = loop_options(arguments, opened.model->model);
  if (!options)
    return refuse(world, options.error());
  const Situation situation = make_situation(opened.model->model);
  const Loops loops = find_loops(situation, std::move(*options));
  const LoopsReport report{
      loops, opened.model->sources,
      arguments.one("--table") == "counts" ? LoopsTable::counts : LoopsTable::list};
  return deliver(world, arguments, about(arguments, &opened.model->model), report,
                 writers);
}

}  // namespace

extern const Command command;
const Command command{
    .name = "loops",
    .summary = "count and list loops, or the chains between two tasks, by sign",
    .operands = "[OPTION...] FILE",
    .about =
        "For networks and for research. Counts exactly the loops within a length, by the "
        "number of their tensions, and lists the strongest: by weakest link, then fewer "
        "links, then the sum of strengths, then file order. A pair that strains and "
        "helps is two links. With --from and --to the same for the chains between two "
        "tasks. The bounds that applied are always printed.",
    .example =
        "  taut loops models/minusma-2018.yaml\n"
        "  taut loops models/minusma-2018.yaml --length 8 --min-strength 2\n"
        "  taut loops models/minusma-2018.yaml --from go --to poc\n"
        "  taut loops models/minusma-2018.yaml --format csv --table counts",
    .forms = forms_of(writers),
    .flags = {scenario_flag(),
              {"--length", "N", "at most so many links, 2 to 10 (default 6)"},
              {"--min-strength", "N",
               "each link at least this strong, 1 to 3 (default 1)"},
              {"--top", "N", "list so many of each sign, 0 to 10000 (default 10)"},
              {"--from", "ID", "chains that start at this task, instead of loops"},
              {"--to", "ID", "chains that end at this task"},
              {"--table",
               "TABLE",
               "what a CSV holds: the loops listed, or how many there are",
               {"list", "counts"}}},
    .run = run,
};

}  // namespace taut::commands::loops_command

#include "taut/commands/command.hpp"
#include "taut/commands/compare_scenarios.hpp"
#include "taut/commands/deliver.hpp"
#include "taut/commands/open_model.hpp"
#include "taut/commands/words.hpp"
#include "taut/commands/world.hpp"
#include "taut/draw/draw_map.hpp"
#include "taut/plan/sequence.hpp"
#include "taut/report/brief_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taut::commands::report_command {
namespace {

Expected<Drawing> map(const HandedBrief& brief) {
  const MapOptions options{.language = std::string(brief.language())};
  auto drawn = draw_map(brief.conflicts.situation, brief.conflicts.findings, options);
  if (!drawn)
    return drawn.error();
  return std::move(drawn->drawing);
}

constexpr Writers<HandedBrief> writers{.page = brief_page, .illustration = map};

bool left_out(const Arguments& arguments, std::string_view section) {
  const auto& without = arguments.all("--without");
  return std::ranges::find(without, section) != without.end();
}

// Under a scenario the brief tells of that one alone.
bool beside_each_other(const Arguments& arguments, Depth depth) {
  return depth == Depth::everything && !arguments.has("--scenario") &&
         !left_out(arguments, "scenarios");
}

ExitStatus deliver_brief(World& world, const Arguments& arguments,
                         const OpenModel& opened, HandedBrief brief) {
  const bool in_order = arguments.has("--order") && !left_out(arguments, "order");
  if (!in_order)
    return deliver(world, arguments, about(arguments, &opened.model), brief, writers);
  constexpr int seconds = 60;
  if (const std::string why = plan::too_large(opened.model); !why.empty())
    return refuse(world, misuse(why));
  const auto waiting = world.waiting("putting the tasks in order", seconds);
  const plan::Sequence sequence =
      plan::make_sequence(opened.model, {.delays = {.most = 3}, .seconds = seconds});
  const SequenceReport order{brief.subject(), sequence, opened.sources};
  brief.order = &order;
  return deliver(world, arguments, about(arguments, &opened.model), brief, writers);
}

ExitStatus run(World& world, const Arguments& arguments) {
  const Depth depth = depth_named(arguments.one("--depth")).value_or(Depth::everything);
  const bool beside = beside_each_other(arguments, depth);
  const Opened opened =
      beside ? open_with_scenarios(world, arguments) : open_model(world, arguments);
  if (!opened.model)
    return opened.status;
  const LookedAt looked(*opened.model, arguments);
  const Subject& subject = looked.subject;
  const Findings findings = during(world, "looking for findings", [&] {
    return find_all(subject.situation, subject.language);
  });
  const ConflictsReport conflicts{.situation = subject.situation,
                                  .findings = findings,
                                  .sources = opened.model->sources,
                                  .language = looked.language,
                                  .uncut = true,
                                  .handed_over = true};
  const Strategy strategy = make_strategy(subject, findings);
  const Matrix matrix = make_matrix(subject.situation, {.language = looked.language});
  std::optional<ScenariosReport> scenarios;
  if (beside)
    scenarios = compare_scenarios(world, *opened.model, looked.language);
  return deliver_brief(world, arguments, *opened.model,
                       {.conflicts = conflicts,
                        .strategy = strategy,
                        .matrix = matrix,
                        .scenarios = scenarios ? &*scenarios : nullptr,
                        .depth = depth,
                        .without = arguments.all("--without")});
}

}  // namespace

extern const Command command;
const Command command{
    .name = "report",
    .summary = "write the brief that is handed over: half a page, findings, everything",
    .operands = "[OPTION...] FILE",
    .about =
        "One paper for those who decide, in three depths: half a page (what the mandate "
        "asks, what pulls against what, how firm that is); the findings with the map, "
        "their reasons, statements and sources; everything. In HTML every id and every "
        "number of a finding is a link, and nothing is asked of a network. --depth says "
        "how much is told, --without leaves a section out, --order adds the order in "
        "which the tasks can run. A Markdown file has its map beside it, in a file of "
        "its name that ends in -map.svg.",
    .example =
        "  taut report models/minusma-2018.yaml -o brief.html\n"
        "  taut report models/minusma-2018.yaml -o brief.md --depth findings\n"
        "  taut report models/minusma-2018.yaml -o brief.html --order --without matrix",
    .forms = forms_of(writers),
    .flags = {scenario_flag(),
              {"--depth",
               "DEPTH",
               "how much is told (default all)",
               {"short", "findings", "all"}},
              {"--without", "SECTION", "leave this section out", brief_sections(), true},
              {"--order", "", "add the order in which the tasks can run"}},
    .run = run,
};

}  // namespace taut::commands::report_command

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
#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taut::commands::report_command {
namespace {

// The names of the files from the innermost folder that holds them all: where on a disk
// its author has them is not for the reader of a brief.
std::vector<std::string> names_inside(const SourceSet& sources) {
  std::vector<std::string> names;
  for (FileId file = 0; file < sources.size(); ++file)
    names.push_back(sources.name(file));
  for (;;) {
    const std::size_t end = names.front().find('/');
    if (end == std::string::npos)
      return names;
    const std::string folder = names.front().substr(0, end + 1);
    const auto within = [&](const std::string& name) { return name.starts_with(folder); };
    if (!std::ranges::all_of(names, within))
      return names;
    for (std::string& name : names)
      name.erase(0, folder.size());
  }
}

// The texts of the model and what is told of it, for the script of the brief: JSON in
// which nothing ends a script.
std::string model_inside(const OpenModel& opened, const Arguments& arguments) {
  const std::vector<std::string> names = names_inside(opened.sources);
  tell::Json open;
  open["file"] = names.front();
  open["files"] = tell::Json::object();
  for (FileId file = 0; file < opened.sources.size(); ++file)
    open["files"][names[file]] = opened.sources.bytes(file);
  open["scenarios"] = arguments.all("--scenario");
  open["language"] = arguments.one("--lang");
  tell::Json options = tell::Json::object();
  for (const char* flag : {"--depth", "--lang"})
    if (arguments.has(flag))
      options[flag] = arguments.one(flag);
  if (arguments.has("--without"))
    options["--without"] = arguments.all("--without");
  if (arguments.has("--order"))
    options["--order"] = true;
  tell::Json inside;
  inside["open"] = std::move(open);
  inside["options"] = std::move(options);
  std::string text;
  for (const char c : inside.dump(-1, ' ', false, tell::Json::error_handler_t::replace)) {
    if (c == '<')
      text += "\\u003c";
    else
      text += c;
  }
  return text;
}

tell::Alive alive(World& world, const Arguments& arguments, const OpenModel& opened) {
  const bool html = std::ranges::find(arguments.targets, tell::Form::html,
                                      &Target::form) != arguments.targets.end();
  const auto part = html && !arguments.has("--static") ? world.engine_for_a_brief()
                                                       : std::optional<std::string>();
  if (!part)
    return {};
  const std::size_t line = part->find('\n');
  return {
      .policy = part->substr(0, line),
      .end = fmt::format("<script type=\"application/json\" id=\"model\">{}</script>{}",
                         model_inside(opened, arguments),
                         line == part->npos ? "" : part->substr(line))};
}

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
  Strategy strategy = make_strategy(subject, findings);
  look_at_draws(strategy, {});
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
                        .without = arguments.all("--without"),
                        .alive = alive(world, arguments, *opened.model)});
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
        "number of a finding is a link, and nothing is asked of a network; its reader "
        "can set "
        "a condition, a safeguard, a scenario or a score another way and see what "
        "follows, "
        "and have each finding derived again from the model, which is inside. --depth "
        "says "
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
              {"--order", "", "add the order in which the tasks can run"},
              {"--static", "",
               "HTML without the engine: smaller, and its reader cannot try what if"}},
    .run = run,
};

}  // namespace taut::commands::report_command

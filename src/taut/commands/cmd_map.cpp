#include "taut/analyse/analysis.hpp"
#include "taut/commands/command.hpp"
#include "taut/commands/deliver.hpp"
#include "taut/commands/map_arguments.hpp"
#include "taut/commands/map_check.hpp"
#include "taut/commands/open_model.hpp"
#include "taut/commands/words.hpp"
#include "taut/commands/world.hpp"
#include "taut/draw/draw_map.hpp"
#include "taut/text/path.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taut::commands::map_command {
namespace {

// A picture is drawn with its options and its lock, so that it stands before it is told.
Expected<MapResult> picture(const MapResult& map, World&, const Arguments&) {
  return map;
}

constexpr Writers<MapResult> writers{.map = picture};
constexpr Writers<MapCheckReport> check_writers{.page = map_check_page,
                                                .data = map_check_data};

// The picture first: it is what the command writes where nothing else is asked for.
std::vector<tell::Form> forms() {
  std::vector<tell::Form> all = forms_of(writers);
  const std::vector<tell::Form> told = forms_of(check_writers);
  all.insert(all.end(), told.begin(), told.end());
  return all;
}

// A picture is drawn, its legibility is told: what is asked for has to fit.
std::optional<Error> misplaced(const Arguments& arguments) {
  const bool check = arguments.has("--check");
  for (const Target& target : arguments.targets) {
    if (check && is_picture(target.form))
      return misuse(
          fmt::format("--check draws nothing: instead of {}, give --format text "
                      "or --format json",
                      name_of(target.form)));
    if (!check && !is_picture(target.form))
      return misuse(
          fmt::format("a map is a picture: as {} there is only what --check "
                      "tells of it",
                      name_of(target.form)));
  }
  return std::nullopt;
}

// Without -o the map goes beside nothing of the author's: NAME.png where the command
// runs. What --check tells goes to the screen.
Arguments with_a_file(Arguments arguments) {
  if (arguments.has("--output"))
    return arguments;
  Target& target = arguments.targets.front();
  if (arguments.has("--check")) {
    if (!arguments.has("--format"))
      target.form = tell::Form::text;
    return arguments;
  }
  const std::string& model = arguments.files.front();
  const std::string_view name = model == "-" ? "map" : stem(model);
  target.path = fmt::format("{}.{}", name, name_of(target.form));
  return arguments;
}

ExitStatus run(World& world, const Arguments& given) {
  const Arguments arguments = with_a_file(given);
  if (const auto error = misplaced(arguments))
    return refuse(world, *error);
  const Opened opened = open_model(world, given);
  if (!opened.model)
    return opened.status;
  const Model& model = opened.model->model;
  auto options = map_options(arguments, model);
  if (!options)
    return refuse(world, misuse(options.error().message));
  if (const Status safe =
          world.spared(opened.model->sources, {arguments.targets.front().path});
      !safe)
    return refuse(world, safe.error());
  auto lock = world.lock(arguments);
  if (!lock)
    return refuse(world, lock.error());
  options->lock = std::move(*lock);

  const Situation situation = make_situation(model);
  const Findings findings = find_all(situation, options->language, Kinds::polynomial);
  const auto map = draw_map(situation, findings, *options, world.engine_layout());
  if (!map)
    return refuse(world, map.error());
  if (arguments.has("--check"))
    return deliver(world, arguments, about(arguments, &model),
                   MapCheckReport{map->drawing.title, map->legibility}, check_writers);
  for (const auto* sentences : {&map->advice, &map->drift}) {
    for (const std::string& sentence : *sentences)
      world.complain(sentence);
  }
  const ExitStatus status =
      deliver(world, arguments, about(arguments, &model), *map, writers);
  if (status != ExitStatus::ok)
    return status;
  if (!arguments.has("--output"))
    world.tell(fmt::format("wrote {}\n", arguments.targets.front().path));
  return ExitStatus::ok;
}

}  // namespace

extern const Command command;
const Command command{
    .name = "map",
    .summary = "draw the tension map: DOT, PNG, SVG or PDF",
    .operands = "[OPTION...] FILE",
    .about =
        "Draws the tasks that pull against each other, with numbered reasons, on a page "
        "that can be printed. The ending of each -o says the format. Without -o the map "
        "is "
        "written to NAME.png in the current folder. With --check nothing is drawn: what "
        "the map needs to be read on A4 is told line by line, with what was measured.",
    .example =
        "  taut map models/minusma-2018.yaml -o map.png -o map.svg\n"
        "  taut map models/minusma-2018.yaml --view hard-tensions --size slide -o s.pdf\n"
        "  taut map models/minusma-2018.yaml --focus go -o good-offices.png\n"
        "  taut map mandate.yaml -o map.svg --layout-lock map.lock --watch\n"
        "  taut map models/minusma-2018.yaml --check\n"
        "  taut map - -o - < models/minusma-2018.yaml > map.svg",
    .forms = forms(),
    .flags = {scenario_flag(),
              {"--view", "NAME", "show what this view of the model asks for"},
              {"--only", "SIGN", "draw this sign alone", {"tension", "synergy"}},
              {"--min-strength", "N", "only lines at least this strong, 1 to 3"},
              {"--top", "N", "only the strongest N pairs"},
              {"--pillar", "ID", "only lines that touch this pillar", {}, true},
              {"--focus", "ID", "one task: what strains it, what it carries and needs"},
              {"--size",
               "PAGE",
               "a4 = memo with reasons, slide = pillar cards",
               {"a4", "slide"}},
              {"--check", "", "tell how well the map can be read instead of drawing it"},
              {"--synergies", "", "draw synergies among the tasks shown as well"},
              {"--requirements", "", "draw what must come first as well"},
              {"--engine",
               "ENGINE",
               "slots = our own places, else a layout of Graphviz",
               {"slots", "neato", "dot", "sfdp"}},
              {"--seed", "N", "first of the seeds that the layout is searched from"},
              {"--layout-lock", "FILE", "keep the places in FILE; it is made if missing"},
              {"--watch", "", "draw anew whenever the model is saved, until Ctrl-C"}},
    .run = run,
};

}  // namespace taut::commands::map_command

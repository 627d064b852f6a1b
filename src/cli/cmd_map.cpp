#include "cli/command.hpp"
#include "cli/lock_file.hpp"
#include "cli/map_arguments.hpp"
#include "cli/open_model.hpp"
#include "cli/output.hpp"
#include "cli/parse.hpp"
#include "taut/analyse/analysis.hpp"
#include "taut/draw/draw_map.hpp"
#include "taut/render/graphviz.hpp"
#include "taut/render/render.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taut::cli {
namespace {

struct Output {
  std::string path;
  Format format;
};

// Without -o the map goes beside nothing of the author's: NAME.png where the command
// runs.
std::vector<std::string> output_paths(const Arguments& arguments) {
  if (arguments.has("--output"))
    return arguments.all("--output");
  const std::string format = arguments.one("--format", "png");
  const std::string& model = arguments.files.front();
  const auto stem = model == "-" ? "map" : std::filesystem::path(model).stem().string();
  return {fmt::format("{}.{}", stem, format)};
}

Expected<std::vector<Output>> outputs(const Arguments& arguments) {
  std::vector<Output> all;
  for (const std::string& path : output_paths(arguments)) {
    std::string name = arguments.one("--format");
    if (name.empty() && path == "-")
      name = "svg";
    const auto format = name.empty() ? format_of_path(path) : format_named(name);
    if (!format)
      return Error{
          fmt::format("'{}' does not say what to draw: end it in .dot, .png, .svg "
                      "or .pdf, or give --format",
                      path)};
    all.push_back({path, *format});
  }
  return all;
}

void tell_all(const std::vector<std::string>& sentences) {
  for (const std::string& sentence : sentences)
    complain(sentence);
}

ExitStatus fail(ExitStatus status, const Error& error) {
  complain(error.message);
  return status;
}

// Everything is drawn before anything is written: a failure leaves no part of the set
// behind.
ExitStatus write_all(const Arguments& arguments, const MapResult& map,
                     const std::vector<Output>& targets, int dpi) {
  std::vector<std::string> drawn;
  for (const Output& target : targets) {
    auto bytes = render(map.drawing, target.format, dpi);
    if (!bytes)
      return fail(ExitStatus::world, bytes.error());
    drawn.push_back(std::move(*bytes));
  }
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (const auto status = write_file(targets[i].path, drawn[i]); !status)
      return fail(ExitStatus::world, status.error());
    if (targets[i].path != "-" && !arguments.has("--output"))
      tell(fmt::format("wrote {}\n", targets[i].path));
  }
  if (const auto status = write_lock_file(arguments, map.lock); !status)
    return fail(ExitStatus::world, status.error());
  return ExitStatus::ok;
}

// An SVG takes the fonts of whoever looks at it, DOT those of whoever draws it.
void warn_about_fonts(const std::vector<Output>& targets) {
  const bool drawn_here = std::ranges::any_of(targets, [](const Output& target) {
    return target.format == Format::png || target.format == Format::pdf;
  });
  if (drawn_here && !font_fits(measured_font_ratio()))
    complain(
        "neither Liberation Sans nor Arial was found, so text may not fit its place; "
        "'taut doctor' says what to install");
}

ExitStatus run(const Arguments& arguments) {
  const Opened opened = open_model(arguments);
  if (!opened.model)
    return opened.status;
  const Model& model = opened.model->model;
  auto options = map_options(arguments, model);
  if (!options)
    return fail(ExitStatus::usage, options.error());
  const auto targets = outputs(arguments);
  if (!targets)
    return fail(ExitStatus::usage, targets.error());
  const auto dpi = whole_number(arguments, "--dpi", 36, 600);
  if (!dpi)
    return fail(ExitStatus::usage, dpi.error());
  auto lock = read_lock_file(arguments);
  if (!lock)
    return fail(ExitStatus::world, lock.error());
  options->lock = std::move(*lock);

  const Situation situation = make_situation(model);
  const Findings findings = find_all(situation, options->language, Effort::polynomial);
  const auto map = draw_map(situation, findings, *options, graphviz_layout);
  if (!map)
    return fail(ExitStatus::world, map.error());
  tell_all(map->advice);
  tell_all(map->drift);
  warn_about_fonts(*targets);
  return write_all(arguments, *map, *targets, (*dpi).value_or(default_dpi));
}

}  // namespace

extern const Command map_command;
const Command map_command{
    .name = "map",
    .summary = "draw the tension map: DOT, PNG, SVG or PDF",
    .operands = "[OPTION...] FILE",
    .about =
        "Draws the tasks that pull against each other, with numbered reasons, on a page "
        "that can be printed. The ending of each -o says the format. Without -o the map "
        "is "
        "written to NAME.png in the current folder.",
    .example =
        "  taut map models/minusma-2018.yaml -o map.png -o map.svg\n"
        "  taut map models/minusma-2018.yaml --view hard-tensions --size slide -o s.pdf\n"
        "  taut map models/minusma-2018.yaml --focus go -o good-offices.png\n"
        "  taut map - -o - < models/minusma-2018.yaml > map.svg",
    .flags = {{"-o,--output", "FILE", "where to write; - is standard output", {}, true},
              {"--format",
               "FORMAT",
               "instead of the ending of -o",
               {"dot", "png", "svg", "pdf"}},
              scenario_flag(),
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
              {"--synergies", "", "draw synergies among the tasks shown as well"},
              {"--requirements", "", "draw what must come first as well"},
              {"--engine",
               "ENGINE",
               "slots = our own places, else a layout of Graphviz",
               {"slots", "neato", "dot", "sfdp"}},
              {"--seed", "N", "first of the seeds that the layout is searched from"},
              {"--layout-lock", "FILE", "keep the places in FILE; it is made if missing"},
              {"--theme", "THEME", "colours", {"light", "dark", "print"}},
              {"--dpi", "N", "dots per inch of a PNG, 36 to 600 (default 150)"},
              language_flag(),
              color_flag(),
              max_bytes_flag()},
    .run = run,
};

}  // namespace taut::cli

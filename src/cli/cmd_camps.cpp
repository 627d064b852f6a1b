#include "cli/command.hpp"
#include "cli/map_arguments.hpp"
#include "cli/open_model.hpp"
#include "cli/output.hpp"
#include "taut/analyse/camps_reading.hpp"
#include "taut/draw/camps_picture.hpp"
#include "taut/draw/map_options.hpp"
#include "taut/render/render.hpp"
#include "taut/report/camps_report.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

namespace taut::cli {
namespace {

constexpr int usual_seconds = 60;
// The draws, beside the proof, get about ten seconds of work.
constexpr std::int64_t draw_steps = 2'000'000'000;

ExitStatus fail(ExitStatus status, const Error& error) {
  complain(error.message);
  return status;
}

Expected<CampsAsked> asked_of(const Arguments& arguments) {
  const auto threshold = whole_number(arguments, "--threshold", 1, 3);
  if (!threshold)
    return threshold.error();
  const auto seconds = whole_number(arguments, "--time", 1, 86400);
  if (!seconds)
    return seconds.error();
  CampsAsked asked{.draw_steps = draw_steps,
                   .seconds = (*seconds).value_or(usual_seconds)};
  asked.count = arguments.has("--any-number") ? CampCount::any : CampCount::two;
  asked.rule = {.unweighted = arguments.has("--unweighted"),
                .threshold = (*threshold).value_or(1)};
  return asked;
}

std::string written(const CampsReport& report, const Arguments& arguments) {
  const std::string format = arguments.one("--format", "text");
  if (format == "json")
    return camps_json(report);
  if (format == "csv")
    return camps_csv(report);
  if (format == "markdown")
    return camps_markdown(report);
  const bool to_file = arguments.has("--output") && arguments.one("--output") != "-";
  return camps_text(report, {.colour = !to_file && colour_on(arguments.one("--color", "auto"),
                                                             STDOUT_FILENO)});
}

ExitStatus write_text(const CampsReport& report, const Arguments& arguments,
                      const std::string& path) {
  if (const auto status = write_file(path, written(report, arguments)); !status)
    return fail(ExitStatus::world, status.error());
  return ExitStatus::ok;
}

ExitStatus write_picture(const CampsReport& report, const Arguments& arguments,
                         const std::string& path, Format format) {
  const auto drawing =
      draw_camps(report.subject, report.reading,
                 {.theme = theme_named(arguments.one("--theme", "light"))
                               .value_or(ThemeName::light),
                  .language = std::string(report.subject.language)});
  if (!drawing)
    return fail(ExitStatus::world, drawing.error());
  const auto bytes = render(*drawing, format, default_dpi);
  if (!bytes)
    return fail(ExitStatus::world, bytes.error());
  if (const auto status = write_file(path, *bytes); !status)
    return fail(ExitStatus::world, status.error());
  return ExitStatus::ok;
}

// Pictures by the ending of -o; whatever else is text in the asked format.
ExitStatus write_all(const CampsReport& report, const Arguments& arguments) {
  if (!arguments.has("--output"))
    return write_text(report, arguments, "-");
  for (const std::string& path : arguments.all("--output")) {
    const auto format = arguments.has("--format") ? std::nullopt : format_of_path(path);
    const ExitStatus status = format ? write_picture(report, arguments, path, *format)
                                     : write_text(report, arguments, path);
    if (status != ExitStatus::ok)
      return status;
  }
  return ExitStatus::ok;
}

ExitStatus run(const Arguments& arguments) {
  const auto asked = asked_of(arguments);
  if (!asked)
    return fail(ExitStatus::usage, asked.error());
  const Opened opened = open_model(arguments);
  if (!opened.model)
    return opened.status;
  const std::string language = arguments.one("--lang");
  const Situation situation = make_situation(opened.model->model);
  const TensionGraph graph = build_graph(situation);
  const Subject subject{situation, graph, language};
  CampsReading reading = read_camps(situation, *asked);
  add_swings(reading, situation);
  const Findings none;
  const std::string mandate =
      mandate_line({situation, none, opened.model->sources, language});
  return write_all({subject, reading, opened.model->sources, mandate}, arguments);
}

}  // namespace

extern const Command camps_command;
const Command camps_command{
    .name = "camps",
    .summary = "show which tasks stand together and which against each other",
    .operands = "[OPTION...] FILE",
    .about =
        "Splits the tasks into two camps so that as little as possible contradicts it: "
        "tensions inside a camp (rifts) and synergies between the camps (bridges). The "
        "weight of these exceptions is proved the least, or both bounds are given with "
        "the word interval. Links become undirected by one rule: per pair of tasks the "
        "stronger of the two tensions and the stronger of the two synergies count, both "
        "kept. Works for networks of hundreds of tasks.",
    .example =
        "  taut camps models/minusma-2018.yaml\n"
        "  taut camps models/minusma-2018.yaml -o camps.png\n"
        "  taut camps models/minusma-2018.yaml --threshold 2 --format json\n"
        "  taut camps network.yaml --any-number --time 300",
    .flags =
        {scenario_flag(),
         {"--any-number", "", "as many camps as fit best, instead of two"},
         {"--unweighted", "", "count every link once, whatever its strength"},
         {"--threshold", "N", "only links at least this strong, 1 to 3"},
         {"--time", "SECONDS", "how long a proof may take (default 60)"},
         {"--format", "FORMAT", "how to write it", {"text", "markdown", "csv", "json"}},
         {"-o,--output",
          "FILE",
          "write to this file; .png, .svg, .pdf and .dot are pictures",
          {},
          true},
         {"--theme", "THEME", "colours of a picture", {"light", "dark", "print"}},
         language_flag(),
         color_flag(),
         max_bytes_flag()},
    .run = run,
};

}  // namespace taut::cli

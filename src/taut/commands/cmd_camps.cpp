#include "taut/analyse/camps_reading.hpp"
#include "taut/commands/command.hpp"
#include "taut/commands/deliver.hpp"
#include "taut/commands/draws_arguments.hpp"
#include "taut/commands/map_arguments.hpp"
#include "taut/commands/open_model.hpp"
#include "taut/commands/world.hpp"
#include "taut/draw/camps_picture.hpp"
#include "taut/report/camps.hpp"
#include "taut/solve/effort.hpp"

#include <cstdint>
#include <string>

namespace taut::commands::camps_command {
namespace {

constexpr int firm_draws = 300;
// The camps of so few pairs are proved again and again in no time.
constexpr std::size_t small = 400;
// About ten seconds of work.
constexpr std::int64_t draw_steps_if_small = 2'000'000'000;

Expected<Drawing> picture(const CampsReport& report, World&, const Arguments& arguments) {
  const Speaker speaker{report.subject.situation, std::string(report.subject.language)};
  return draw_camps(speaker, report.reading, theme_of(arguments));
}

constexpr Writers<CampsReport> writers{
    .page = camps_page, .sheet = camps_sheet, .data = camps_data, .picture = picture};

Expected<CampsAsked> asked_of(const Arguments& arguments) {
  const auto threshold = whole_number(arguments, "--threshold", 1, 3);
  if (!threshold)
    return threshold.error();
  const auto seconds = seconds_asked(arguments);
  if (!seconds)
    return seconds.error();
  CampsAsked asked{.seconds = *seconds};
  asked.count = arguments.has("--any-number") ? CampCount::any : CampCount::two;
  asked.rule = {.unweighted = arguments.has("--unweighted"),
                .threshold = (*threshold).value_or(1)};
  return asked;
}

// All of it in the time of the proof. Draws that nobody asked for take, in a large
// network, at most a quarter of the work that the proof took, counted in steps so that
// every machine makes the same.
CampsReading read_patiently(World& world, const Situation& situation,
                            const CampsAsked& asked, const DrawsAsked& draws, bool firm) {
  const auto waiting =
      world.waiting("looking for camps and their proof", static_cast<int>(asked.seconds));
  const Effort clock = Effort::of_seconds(asked.seconds);
  CampsReading reading = read_camps(situation, asked);
  reading.asked.draw_seconds = clock.seconds_left();
  if (!firm)
    reading.asked.draw_steps = reading.graph.pairs.size() <= small
                                   ? draw_steps_if_small
                                   : reading.camps.steps / 4;
  add_swings(reading, situation, draws);
  return reading;
}

ExitStatus run(World& world, const Arguments& arguments) {
  const auto asked = asked_of(arguments);
  if (!asked)
    return refuse(world, asked.error());
  auto draws = draws_asked(arguments, Draws::usual_count);
  if (!draws)
    return refuse(world, draws.error());
  const bool firm =
      draws->count > 0 && (arguments.has("--firm") || arguments.has("--draws"));
  if (firm && !arguments.has("--draws"))
    draws->count = firm_draws;
  const Opened opened = open_model(world, arguments);
  if (!opened.model)
    return opened.status;
  const LookedAt looked(*opened.model, arguments);
  const Subject& subject = looked.subject;
  const CampsReading reading =
      read_patiently(world, subject.situation, *asked, *draws, firm);
  const CampsReport report{subject, reading, opened.model->sources, firm};
  return deliver(world, arguments, about(arguments, &opened.model->model), report,
                 writers);
}

}  // namespace

extern const Command command;
const Command command{
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
        "  taut camps models/minusma-2018.yaml -o camps.svg\n"
        "  taut camps models/minusma-2018.yaml --threshold 2 --format json\n"
        "  taut camps network.yaml --any-number --time 300",
    .forms = forms_of(writers),
    .flags = {scenario_flag(),
              {"--any-number", "", "as many camps as fit best, instead of two"},
              {"--unweighted", "", "count every link once, whatever its strength"},
              {"--threshold", "N", "only links at least this strong, 1 to 3"},
              firm_flag(),
              {"--draws", "N", "how often the scores are moved (300 with --firm)"},
              seed_flag(),
              time_flag("how long the proof and the draws may take (default 60)")},
    .run = run,
};

}  // namespace taut::commands::camps_command

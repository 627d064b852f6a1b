#include "taut/commands/command.hpp"
#include "taut/commands/deliver.hpp"
#include "taut/commands/draws_arguments.hpp"
#include "taut/commands/map_arguments.hpp"
#include "taut/commands/open_model.hpp"
#include "taut/commands/world.hpp"
#include "taut/draw/dissent_map.hpp"
#include "taut/report/agree.hpp"

#include <string>

namespace taut::commands::agree_command {
namespace {

constexpr int usual_samples = 1000;
constexpr int most_samples = 100000;

// The picture of dissent; keeps the places of --layout-lock.
Expected<MapResult> picture(const AgreeReport& report, World& world,
                            const Arguments& arguments) {
  const Speaker speaker{report.subject.situation, arguments.one("--lang")};
  const auto seed = whole_number(arguments, "--seed", 1, 1'000'000'000);
  if (!seed)
    return seed.error();
  auto lock = world.lock(arguments);
  if (!lock)
    return lock.error();
  Expected<MapResult> map =
      draw_dissent_map({.speaker = speaker,
                        .theme = theme_of(arguments),
                        .seed = static_cast<std::uint32_t>((*seed).value_or(1)),
                        .lock = *std::move(lock)});
  if (!map)
    return map.error();
  for (const auto* sentences : {&map->drift, &map->advice}) {
    for (const std::string& sentence : *sentences)
      world.complain(sentence);
  }
  return map;
}

constexpr Writers<AgreeReport> writers{
    .page = agree_page, .sheet = agree_sheet, .data = agree_data, .map = picture};
constexpr Writers<AgreeReport> agenda_writers{
    .page = agree_agenda, .sheet = agree_sheet, .data = agree_data, .map = picture};

ExitStatus run(World& world, const Arguments& arguments) {
  const auto samples = whole_number(arguments, "--samples", 0, most_samples);
  if (!samples)
    return refuse(world, samples.error());
  const auto draws = draws_asked(arguments, 1);  // for its seed
  if (!draws)
    return refuse(world, draws.error());
  const Opened opened = open_model(world, arguments);
  if (!opened.model)
    return opened.status;
  const LookedAt looked(*opened.model, arguments);
  const Subject& subject = looked.subject;
  AgreeReport report = during(world, "comparing judgements", [&] {
    return make_agreement(subject, (*samples).value_or(usual_samples), draws->seed);
  });
  report.names = arguments.has("--who");
  return deliver(world, arguments, about(arguments, &opened.model->model), report,
                 arguments.has("--agenda") ? agenda_writers : writers);
}

}  // namespace

extern const Command command;
const Command command{
    .name = "agree",
    .summary = "tell how far those who judged agree, and what to discuss",
    .operands = "[OPTION...] FILE",
    .about =
        "Reads the `judgements` of the links: Krippendorff's alpha on signs, ranks and "
        "distances, in all, by pillar and with one assessor left out, each with where it "
        "lies in 19 of 20 samples of the links; then the links on which assessors "
        "contradict each other, those first that change most of the first page, with "
        "what "
        "falls if one side is right; what all see alike, and what only one has judged. "
        "As a picture, the links that several judged, where they contradict each other "
        "in ink. "
        "Assessors are not told apart unless --who asks for their keys. FILE may be - "
        "for "
        "standard input.",
    .example =
        "  taut agree mandate.yaml\n"
        "  taut agree mandate.yaml --who --format csv -o judged.csv\n"
        "  taut agree mandate.yaml --agenda -o agenda.html\n"
        "  taut agree mandate.yaml -o dissent.svg",
    .forms = forms_of(writers),
    .flags =
        {scenario_flag(),
         {"--agenda", "",
          "only the ten judgements to discuss: who sees what, why, and what hangs on "
          "it"},
         {"--who", "", "tell the assessors apart by their keys"},
         {"--samples", "N", "how many samples for the intervals (default 1000)"},
         {"--layout-lock", "FILE",
          "keep the places of the picture in FILE; it is made if missing"},
         seed_flag()},
    .run = run,
};

}  // namespace taut::commands::agree_command

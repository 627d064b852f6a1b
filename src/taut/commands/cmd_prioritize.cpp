#include "taut/commands/command.hpp"
#include "taut/commands/deliver.hpp"
#include "taut/commands/draws_arguments.hpp"
#include "taut/commands/map_arguments.hpp"
#include "taut/commands/open_model.hpp"
#include "taut/commands/world.hpp"
#include "taut/draw/profile_picture.hpp"
#include "taut/report/prioritize.hpp"

#include <string>

namespace taut::commands::prioritize_command {
namespace {

constexpr int usual_draws = 1000;

Expected<Drawing> picture(const PrioritizeReport& report, World&,
                          const Arguments& arguments) {
  return draw_profiles(report.subject, report.profiles, theme_of(arguments));
}

constexpr Writers<PrioritizeReport> writers{.page = prioritize_page,
                                            .sheet = prioritize_sheet,
                                            .data = prioritize_data,
                                            .picture = picture};

PrioritizeReport read_patiently(World& world, const Subject& subject,
                                const DrawsAsked& draws) {
  const auto waiting =
      world.waiting("moving the scores", static_cast<int>(draws.seconds));
  return make_priorities(subject, draws);
}

ExitStatus run(World& world, const Arguments& arguments) {
  const auto draws = draws_asked(arguments, usual_draws);
  if (!draws)
    return refuse(world, draws.error());
  const Opened opened = open_model(world, arguments);
  if (!opened.model)
    return opened.status;
  const LookedAt looked(*opened.model, arguments);
  const Subject& subject = looked.subject;
  PrioritizeReport report = read_patiently(world, subject, *draws);
  report.in_full = arguments.has("--all");
  return deliver(world, arguments, about(arguments, &opened.model->model), report,
                 writers);
}

}  // namespace

extern const Command command;
const Command command{
    .name = "prioritize",
    .summary = "show what each task brings and costs, and what could be left out",
    .operands = "[OPTION...] FILE",
    .about =
        "A table of the tasks that tensions touch: what each serves and lifts, how much "
        "harm its tensions cause and suffer, the group that follows, and in how many "
        "draws that holds when our judgements move; where no group holds in most of "
        "them, it says undecided. Then what brings each objective most and what weighs "
        "on it, and, of the tasks that the author marks as negotiable, every choice to "
        "leave some out that no other beats. It helps to debate; it decides nothing. "
        "--all tells the statements behind every figure. As a picture: harm "
        "caused against harm suffered. FILE may be - for standard input.",
    .example =
        "  taut prioritize models/minusma-2018.yaml\n"
        "  taut prioritize models/minusma-2018.yaml -o profiles.svg\n"
        "  taut prioritize models/minusma-2018.yaml --draws 10000 --seed 7\n"
        "  taut prioritize models/minusma-2018.yaml -s agreement-suspended -o p.csv",
    .forms = forms_of(writers),
    .flags = {scenario_flag(),
              {"--all", "", "tell every task, and the statements behind every figure"},
              firm_flag(),
              draws_flag(),
              seed_flag(),
              time_flag("how long moving the scores may take (default 60)")},
    .run = run,
};

}  // namespace taut::commands::prioritize_command

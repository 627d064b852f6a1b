#include "cli/command.hpp"
#include "cli/deliver.hpp"
#include "cli/draws_arguments.hpp"
#include "cli/map_arguments.hpp"
#include "cli/open_model.hpp"
#include "cli/progress.hpp"
#include "taut/draw/profile_picture.hpp"
#include "taut/report/prioritize.hpp"

#include <string>

namespace taut::cli::prioritize_command {
namespace {

constexpr int usual_draws = 1000;

Expected<Drawing> picture(const PrioritizeReport& report, const Arguments& arguments) {
  return draw_profiles(report.subject, report.profiles, theme_of(arguments));
}

constexpr Writers<PrioritizeReport> writers{.page = prioritize_page,
                                            .sheet = prioritize_sheet,
                                            .data = prioritize_data,
                                            .picture = picture};

PrioritizeReport read_patiently(const Subject& subject, const DrawsAsked& draws) {
  const Progress progress("moving the scores", static_cast<int>(draws.seconds));
  return make_priorities(subject, draws);
}

ExitStatus run(const Arguments& arguments) {
  const auto draws = draws_asked(arguments, usual_draws);
  if (!draws)
    return refuse(draws.error());
  const Opened opened = open_model(arguments);
  if (!opened.model)
    return opened.status;
  const std::string language = arguments.one("--lang");
  const Situation situation = make_situation(opened.model->model);
  const TensionGraph graph = build_graph(situation);
  const Subject subject{situation, graph, language};
  const PrioritizeReport report = read_patiently(subject, *draws);
  return deliver(arguments, about(arguments, &opened.model->model), report, writers);
}

}  // namespace

extern const Command command;
const Command command{
    .name = "prioritize",
    .summary = "show what each task brings and costs, and what could be left out",
    .operands = "[OPTION...] FILE",
    .about =
        "A table of all tasks: what each serves and lifts, how much harm its tensions "
        "cause and suffer, and so what to do with it: shield it, handle it with care, "
        "ask whether it costs more than it brings here, or let it go ahead; and in how "
        "many draws that holds when the scores move within what is known of them. Then "
        "the statements behind each figure, the same for every objective, and, of the "
        "tasks that the author marks as negotiable, every choice to leave some out that "
        "no other beats. It helps to debate; it decides nothing. As a picture: harm "
        "caused against harm suffered. FILE may be - for standard input.",
    .example =
        "  taut prioritize models/minusma-2018.yaml\n"
        "  taut prioritize models/minusma-2018.yaml -o profiles.svg\n"
        "  taut prioritize models/minusma-2018.yaml --draws 10000 --seed 7\n"
        "  taut prioritize models/minusma-2018.yaml -s agreement-suspended -o p.csv",
    .forms = forms_of(writers),
    .flags = {scenario_flag(), firm_flag(), draws_flag(), seed_flag(),
              time_flag("how long moving the scores may take (default 60)")},
    .run = run,
};

}  // namespace taut::cli::prioritize_command

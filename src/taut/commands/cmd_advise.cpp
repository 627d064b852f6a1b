#include "taut/commands/command.hpp"
#include "taut/commands/deliver.hpp"
#include "taut/commands/draws_arguments.hpp"
#include "taut/commands/map_arguments.hpp"
#include "taut/commands/open_model.hpp"
#include "taut/commands/world.hpp"
#include "taut/report/advise.hpp"

#include <algorithm>
#include <string>

namespace taut::commands::advise_command {
namespace {

constexpr int usual_changes = 5;
constexpr int usual_draws = 300;

constexpr Writers<AdviseReport> writers{.page = advise_page,
                                        .sheet = advise_sheet,
                                        .data = advise_data,
                                        .left_out = advise_left_out};

ExitStatus run(World& world, const Arguments& arguments) {
  const auto changes = whole_number(arguments, "--changes", 0, 20);
  if (!changes)
    return refuse(world, changes.error());
  auto draws = draws_asked(arguments, 0);
  if (!draws)
    return refuse(world, draws.error());
  if (!arguments.has("--draws"))
    draws->count = std::min(draws->count, usual_draws);
  const Opened opened = open_model(world, arguments);
  if (!opened.model)
    return opened.status;
  const LookedAt looked(*opened.model, arguments);
  const Subject& subject = looked.subject;
  AdviseReport report = [&] {
    const auto waiting =
        world.waiting("trying what would help", static_cast<int>(draws->seconds));
    return make_advice(subject, (*changes).value_or(usual_changes), *draws);
  }();
  report.in_full = arguments.has("--all");
  return deliver(world, arguments, about(arguments, &opened.model->model), report,
                 writers);
}

}  // namespace

extern const Command command;
const Command command{
    .name = "advise",
    .summary = "tell what would help against the tensions, and how far it would go",
    .operands = "[OPTION...] FILE",
    .about =
        "Tries every single measure that the model knows: safeguards to put in place, "
        "tasks to keep apart in time, wording and limits for the text of the resolution, "
        "negotiable tasks to leave out, and changes of the situation, which are not in "
        "the Council's gift. Each with its source or marked as our idea, with whom it is "
        "for, what pulls less or no longer by it and the findings it changes; in its "
        "kind "
        "what sources propose comes first; ranked within it, never across. Then the "
        "least "
        "harm that one, two, three or more changes together could leave, exact over all "
        "sets of them, with the sets that are as good. FILE may be - for standard input.",
    .example =
        "  taut advise models/minusma-2018.yaml\n"
        "  taut advise models/minusma-2018.yaml --firm\n"
        "  taut advise models/minusma-2018.yaml --changes 3 -o advice.md\n"
        "  taut advise models/minusca-2017.yaml --all --format json",
    .forms = forms_of(writers),
    .flags = {scenario_flag(),
              {"--all", "", "tell every measure and every finding it changes"},
              {"--changes", "N", "how many changes together (default 5)"},
              firm_flag(),
              {"--draws", "N", "how often the scores are moved (300 with --firm)"},
              seed_flag(),
              time_flag("how long trying measures may take, and then the draws "
                        "(default 60)")},
    .run = run,
};

}  // namespace taut::commands::advise_command

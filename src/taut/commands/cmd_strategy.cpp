#include "taut/commands/command.hpp"
#include "taut/commands/deliver.hpp"
#include "taut/commands/open_model.hpp"
#include "taut/commands/words.hpp"
#include "taut/commands/world.hpp"
#include "taut/report/strategy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace taut::commands::strategy_command {
namespace {

constexpr Writers<Strategy> writers{
    .page = strategy_page, .sheet = strategy_sheet, .data = strategy_data};

// The tasks and objectives named behind the file. One name may be both.
struct Asked {
  std::vector<ObjectiveId> objectives = {};
  std::vector<TaskId> tasks = {};
};

Expected<Asked> asked_for(const Model& model, const std::vector<std::string>& words) {
  Asked asked;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto objective = std::ranges::find(model.objectives, words[i], &Objective::id);
    const auto task = model.find_task(words[i]);
    if (objective != model.objectives.end())
      asked.objectives.push_back(
          ObjectiveId{static_cast<std::uint32_t>(objective - model.objectives.begin())});
    if (task)
      asked.tasks.push_back(*task);
    if (task || objective != model.objectives.end())
      continue;
    std::vector<std::string_view> valid;
    std::ranges::transform(model.objectives, std::back_inserter(valid), &Objective::id);
    std::ranges::transform(model.tasks, std::back_inserter(valid), &Task::id);
    return Error{fmt::format("there is no task or objective '{}'{}", words[i],
                             suggestion(words[i], valid))};
  }
  return asked;
}

ExitStatus run(World& world, const Arguments& arguments) {
  const Opened opened = open_model(world, arguments);
  if (!opened.model)
    return opened.status;
  auto asked = asked_for(opened.model->model, arguments.files);
  if (!asked) {
    world.complain(asked.error().message);
    return ExitStatus::usage;
  }
  const LookedAt looked(*opened.model, arguments);
  const Subject& subject = looked.subject;
  const Findings findings = during(world, "looking for findings", [&] {
    return find_all(subject.situation, subject.language);
  });
  Strategy strategy = make_strategy(subject, findings, std::move(asked->objectives),
                                    std::move(asked->tasks));
  strategy.uncut = arguments.has("--all");
  if (strategy.whole())
    look_at_draws(strategy, {});
  return deliver(world, arguments, about(arguments, &opened.model->model), strategy,
                 writers);
}

}  // namespace

extern const Command command;
const Command command{
    .name = "strategy",
    .summary = "show what each objective stands on and how each task fits it",
    .operands = "[OPTION...] FILE [TASK|OBJECTIVE...]",
    .most_files = 1000,
    .about =
        "First the objectives: which of the tasks that each rests on are in trouble, "
        "why, "
        "and which finding of 'taut conflicts' tells it. Then the tasks by what is seen "
        "of them (under strain, strains others, both, little either way, little judged, "
        "not looked at); "
        "no group is better than another. Then the tasks that serve no objective. --all "
        "tells every task and all that serves an objective; with names of tasks or "
        "objectives, these alone and in full. FILE may be - for standard input.",
    .example =
        "  taut strategy models/minusma-2018.yaml\n"
        "  taut strategy models/minusma-2018.yaml agreement go\n"
        "  taut strategy models/minusma-2018.yaml -s politics-in-the-centre",
    .forms = forms_of(writers),
    .flags = {scenario_flag(),
              {"--all", "", "tell every task, and all that serves an objective"}},
    .run = run,
};

}  // namespace taut::commands::strategy_command

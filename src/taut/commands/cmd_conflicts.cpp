#include "taut/analyse/analysis.hpp"
#include "taut/analyse/decisions.hpp"
#include "taut/analyse/filter.hpp"
#include "taut/analyse/firm_findings.hpp"
#include "taut/analyse/one_step.hpp"
#include "taut/analyse/panels.hpp"
#include "taut/commands/command.hpp"
#include "taut/commands/conflicts_compare.hpp"
#include "taut/commands/deliver.hpp"
#include "taut/commands/draws_arguments.hpp"
#include "taut/commands/open_model.hpp"
#include "taut/commands/today.hpp"
#include "taut/commands/words.hpp"
#include "taut/commands/world.hpp"
#include "taut/report/conflicts.hpp"
#include "taut/solve/effort.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taut::commands::conflicts_command {
namespace {

std::optional<Severity> severity_named(std::string_view name) {
  for (const Severity s :
       {Severity::minor, Severity::moderate, Severity::serious, Severity::critical}) {
    if (name_of(s) == name)
      return s;
  }
  return std::nullopt;
}

bool reaches(const Findings& findings, Severity limit) {
  const auto high = [&](const Finding& f) { return !f.notice && f.severity >= limit; };
  return std::ranges::any_of(findings.all, high) ||
         std::ranges::any_of(findings.picture, high);
}

Expected<FindingFilter> filter_of(const Arguments& arguments, const Model& model) {
  FindingFilter filter{.kinds = arguments.all("--kind")};
  std::vector<std::string_view> kinds;
  for (const Analysis& analysis : all_analyses())
    kinds.push_back(analysis.id);
  for (const std::string& kind : filter.kinds) {
    if (std::ranges::find(kinds, kind) == kinds.end())
      return Error{fmt::format("there is no kind of finding '{}'{}", kind,
                               suggestion(kind, kinds))};
  }
  filter.at_least =
      severity_named(arguments.one("--min-severity")).value_or(Severity::minor);
  filter.open = arguments.has("--open");
  std::vector<std::string_view> tasks;
  for (const Task& task : model.tasks)
    tasks.push_back(task.id);
  for (const std::string& id : arguments.all("--task")) {
    const auto task = model.find_task(id);
    if (!task)
      return Error{fmt::format("no task is called '{}'{}", id, suggestion(id, tasks))};
    filter.tasks.push_back(*task);
  }
  return filter;
}

// What a reader of the page has to know of the filter.
std::string filter_sentence(const FindingFilter& filter, const Model& model,
                            std::size_t shown, std::size_t all) {
  FindingFilter of_sort = filter;
  of_sort.open = false;
  if (of_sort.asks_for_all())
    return {};
  std::string text = fmt::format("Shown: {} of {} findings", shown, all);
  if (!filter.kinds.empty())
    text += fmt::format(", of the kind {}", fmt::join(filter.kinds, " or "));
  if (filter.at_least > Severity::minor)
    text += fmt::format(", at least {}", name_of(filter.at_least));
  std::vector<std::string_view> ids;
  for (TaskId task : filter.tasks)
    ids.push_back(model[task].id);
  if (!ids.empty())
    text += fmt::format(", that speak of {}", fmt::join(ids, " or "));
  return text + ".";
}

// The decisions whose findings are left out.
std::vector<DecisionId> accepted(const Model& model, const Findings& findings,
                                 const FindingFilter& filter) {
  std::vector<DecisionId> ids;
  for (const auto* list : {&findings.picture, &findings.all}) {
    for (const Finding& finding : *list) {
      if (filter.open && is_accepted(model, finding, filter.today))
        ids.push_back(*finding.decision);
    }
  }
  return ids;
}

std::size_t count(const Findings& findings) {
  return findings.picture.size() + findings.all.size();
}

// What is found while scores move, as --firm and --panels ask for it.
struct Moved {
  std::optional<FirmFindings> firm = {};
  OneSteps steps = {};
  std::optional<PanelFindings> panels = {};

  void add_to(ConflictsReport& report) const {
    if (firm) {
      report.firm = &*firm;
      report.steps = &steps;
    }
    if (panels)
      report.panels = &*panels;
  }
};

Moved moved_scores(World& world, const Arguments& arguments, const Model& model,
                   const Situation& situation, const Findings& all,
                   const DrawsAsked& draws, const DrawsAsked& panels) {
  const std::string language = arguments.one("--lang");
  Moved moved;
  if (draws.count > 0) {
    const auto waiting =
        world.waiting("moving the scores", static_cast<int>(draws.seconds));
    const Effort clock = Effort::of_seconds(draws.seconds);
    DrawsAsked half = draws;
    half.seconds = draws.seconds / 2;
    moved.firm = firm_findings(model, half, language);
    moved.steps = one_step_changes(situation, language, clock.seconds_left());
  }
  if (panels.count > 0) {
    const auto waiting = world.waiting("asking panels", static_cast<int>(panels.seconds));
    moved.panels = panel_findings(model, all, panels, language);
  }
  return moved;
}

constexpr Writers<ConflictsReport> writers{
    .page = conflicts_page, .sheet = conflicts_sheet, .data = conflicts_data};

ExitStatus run_list(World& world, const Arguments& arguments) {
  const auto draws = draws_asked(arguments, 0);
  if (!draws)
    return refuse(world, draws.error());
  const auto panels = panels_asked(arguments, *draws);
  if (!panels)
    return refuse(world, panels.error());
  const Opened opened = open_model(world, arguments);
  if (!opened.model)
    return opened.status;
  const Model& model = opened.model->model;
  const auto today = today_asked(world, arguments);
  if (!today)
    return refuse(world, today.error());
  auto filter = filter_of(arguments, model);
  if (!filter) {
    world.complain(filter.error().message);
    return ExitStatus::usage;
  }
  filter->today = *today;
  const std::string language = arguments.one("--lang");
  const Situation situation = make_situation(model);
  Findings all = during(world, "looking for findings",
                        [&] { return find_all(situation, language); });
  const std::size_t found = count(all);
  const std::vector<DecisionId> left_out = accepted(model, all, *filter);
  const std::vector<LostDecision> lost = lost_decisions(model, all);
  const Findings findings = filtered(situation, std::move(all), *filter);
  const std::string only = filter_sentence(*filter, model, count(findings), found);
  ConflictsReport report{situation,
                         findings,
                         opened.model->sources,
                         language,
                         only,
                         arguments.has("--all"),
                         arguments.has("--full")};
  report.today = *today;
  report.accepted = left_out;
  // Under a scenario a finding may be away that the mandate as written has.
  if (model.applied.empty())
    report.lost = lost;
  const Moved moved =
      moved_scores(world, arguments, model, situation, findings, *draws, *panels);
  moved.add_to(report);
  if (const ExitStatus status =
          deliver(world, arguments, about(arguments, &model), report, writers);
      status != ExitStatus::ok)
    return status;
  const auto limit = severity_named(arguments.one("--fail-on"));
  return limit && reaches(findings, *limit) ? ExitStatus::findings : ExitStatus::ok;
}

// The two other questions that the verb answers go without the options of the list.
ExitStatus run(World& world, const Arguments& arguments) {
  const bool compares = arguments.has("--compare");
  const bool switches = arguments.has("--switches");
  if (!compares && !switches)
    return run_list(world, arguments);
  std::vector<std::string_view> unfit{"--all",  "--full",    "--kind", "--min-severity",
                                      "--task", "--fail-on", "--firm", "--draws",
                                      "--seed", "--time",    "--open", "--today"};
  if (compares) {
    unfit.emplace_back("--switches");
    unfit.emplace_back("--scenario");
  }
  for (const std::string_view flag : unfit) {
    if (!arguments.has(flag))
      continue;
    world.complain(fmt::format("{} does not go with {}", flag,
                               compares ? "--compare" : "--switches"));
    return ExitStatus::usage;
  }
  return compares ? run_compare(world, arguments) : run_switches(world, arguments);
}

}  // namespace

extern const Command command;
const Command command{
    .name = "conflicts",
    .summary = "list where the tasks pull against each other, why, and what is asleep",
    .operands = "[OPTION...] FILE",
    .about =
        "One page that can be pasted into a memo: a lead of at most four sentences, the "
        "nine findings that matter most, each with the statements and sources that prove "
        "it, the others in a line each, what is asleep, what safeguards hold back, how "
        "firm it all is, and the sources cited. --all tells the others like the first "
        "nine, --full all that is known of each. FILE may be - for standard input.",
    .example =
        "  taut conflicts models/minusma-2018.yaml\n"
        "  taut conflicts models/minusma-2018.yaml -s agreement-suspended\n"
        "  taut conflicts models/minusma-2018.yaml --compare base agreement-suspended\n"
        "  taut conflicts models/minusma-2018.yaml --switches\n"
        "  taut conflicts models/minusma-2018.yaml --firm\n"
        "  taut conflicts models/minusma-2018.yaml --format csv -o conflicts.csv",
    .forms = forms_of(writers),
    .flags =
        {scenario_flag(),
         firm_flag(),
         draws_flag(),
         panels_flag(),
         seed_flag(),
         time_flag("how long moving the scores may take (default 60)"),
         {"--all", "",
          "tell the findings beyond the first nine like those, and cut no list"},
         {"--full", "", "tell everything that is known of every finding"},
         {"--open", "",
          "leave out what was decided to be accepted, and say how much that is"},
         today_flag(),
         {"--kind", "KIND", "show this kind of finding only", {}, true},
         {"--min-severity",
          "SEVERITY",
          "show findings that are at least this severe",
          {"minor", "moderate", "serious", "critical"}},
         {"--task", "ID", "show findings that speak of this task", {}, true},
         {"--compare",
          "A B",
          "tell what differs between two scenarios, on statements; base is the mandate "
          "as written",
          {},
          false,
          2},
         {"--switches", "",
          "try every condition and safeguard the other way, and tell what each changes"},
         {"--fail-on",
          "SEVERITY",
          "exit with 1 if a finding that is shown is at least this severe",
          {"minor", "moderate", "serious", "critical"}}},
    .run = run,
};

}  // namespace taut::commands::conflicts_command

#include "taut/analyse/requirements.hpp"
#include "taut/analyse/words.hpp"
#include "taut/commands/command.hpp"
#include "taut/commands/deliver.hpp"
#include "taut/commands/draws_arguments.hpp"
#include "taut/commands/find_row.hpp"
#include "taut/commands/map_arguments.hpp"
#include "taut/commands/open_model.hpp"
#include "taut/commands/world.hpp"
#include "taut/draw/phase_picture.hpp"
#include "taut/graph/tension_graph.hpp"
#include "taut/plan/firm_delays.hpp"
#include "taut/plan/sequence.hpp"
#include "taut/plan/sequence_words.hpp"
#include "taut/read/load.hpp"
#include "taut/report/sequence.hpp"
#include "taut/report/sequence_scenario.hpp"
#include "taut/text/mistake.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taut::commands::sequence_command {
namespace {

// A model, its situation, and what they say in a language.
struct Reading {
  Reading(const OpenModel& opened, std::string asked_language)
      : open(opened),
        language(std::move(asked_language)),
        situation(make_situation(opened.model)),
        graph(build_graph(situation)) {}

  const OpenModel& open;
  std::string language;
  Situation situation;
  TensionGraph graph;
  Subject subject{situation, graph, language};
};

std::vector<std::string> applied(const Arguments& arguments) {
  std::vector<std::string> names = arguments.all("--scenario");
  std::erase(names, "base");
  return names;
}

// How what is written to `target` names the model.
Expected<ScenarioBase> base_for(const World& world, const Arguments& arguments,
                                const std::string& target) {
  const std::string& model = arguments.files.front();
  if (model == "-")
    return misuse(
        "a scenario names the file it changes: give the model as a file, not on standard "
        "input");
  const auto names = applied(arguments);
  if (names.size() > 1)
    return misuse(fmt::format(
        "a scenario can come after one other, not after {}: write one that extends '{}' "
        "and holds the rest",
        names.size(), names.front()));
  return ScenarioBase{world.path_from(target, model),
                      names.empty() ? std::string() : names.front()};
}

// What a split drops and who has to wait for its first step alone.
Expected<SplitAsked> split_asked(const Reading& reading, const plan::Sequence& sequence,
                                 const std::string& id) {
  const Model& model = reading.open.model;
  const auto task = find_row(model.tasks, "task", id);
  if (!task)
    return task.error();
  if (model.tasks[*task].keep)
    return misuse(fmt::format("'{}' may not be split: it says 'keep: true'", id));
  std::vector<std::string_view> others;
  for (const plan::SplitOffer& offer : sequence.possible()
                                           ? std::vector<plan::SplitOffer>()
                                           : sequence.contradiction->splits) {
    if (offer.task != TaskId{*task}) {
      others.push_back(model[offer.task].id);
      continue;
    }
    SplitAsked asked{.task = offer.task};
    for (const int rule : offer.dropped)
      asked.dropped.push_back(sequence.rules[static_cast<std::size_t>(rule)].requirement);
    asked.content_with_first =
        offer.helps ? offer.content_with_first.front() : offer.dependants;
    return asked;
  }
  return misuse(fmt::format(
      "splitting '{}' settles nothing: no requirement of it contradicts anything{}", id,
      others.empty() ? std::string()
                     : fmt::format("; those of {} do", fmt::join(others, ", "))));
}

SplitDone done(const Reading& reading, const SplitAsked& split) {
  const Model& model = reading.open.model;
  SplitDone result{std::string(model[split.task].id), step_ids(model, split.task)};
  std::vector<std::string> dropped;
  for (const Requirement* requirement : split.dropped)
    dropped.push_back(in_words(reading.subject, *requirement));
  result.told = fmt::format(
      "{} in two steps: the first does not wait for {}, the second does, and comes after "
      "the first",
      capital(std::string(reading.subject.name(split.task))), titles(dropped));
  if (!split.content_with_first.empty())
    result.told += fmt::format("; {} {} for the first step alone",
                               names(reading.subject, split.content_with_first),
                               split.content_with_first.size() == 1 ? "waits" : "wait");
  result.told += ".";
  return result;
}

// The model with the task in two steps, read from the text that a user would paste.
Expected<std::unique_ptr<OpenModel>> open_split(World& world, const Arguments& arguments,
                                                const Reading& reading,
                                                const SplitAsked& split) {
  const auto base = base_for(world, arguments, "-");
  if (!base)
    return base.error();
  auto open = std::make_unique<OpenModel>();
  LoadOptions options{.max_bytes = *max_bytes(arguments)};
  if (!base->scenario.empty())
    options.scenarios = {scenario_name(reading.open.model)};
  auto model = world.load_text(
      fmt::format("steps-of-{}.yaml", reading.open.model[split.task].id),
      split_scenario(reading.subject, *base, split), options, open->sources, open->diags);
  if (!model || open->diags.has_errors())
    our_mistake("a task in two steps makes no valid model");
  open->model = *std::move(model);
  // Two steps of what runs run already, too.
  for (const std::string& id : step_ids(reading.open.model, split.task)) {
    if (const auto step = open->model.find_task(id))
      open->model.tasks[step->value].added = reading.open.model[split.task].added;
  }
  return open;
}

std::string first_error(const Diagnostics& diags) {
  for (const Diagnostic& told : diags.all()) {
    if (told.severity == DiagSeverity::error)
      return told.message;
  }
  return "it cannot be read";
}

// What is to be a model is read as one before anybody else does.
Expected<std::string> read_back(World& world, const Arguments& arguments,
                                const Target& target, const Model& of,
                                const ScenarioBase& base, std::string text) {
  SourceSet sources;
  Diagnostics diags;
  LoadOptions options{.max_bytes = *max_bytes(arguments)};
  if (!base.scenario.empty())
    options.scenarios = {scenario_name(of)};
  const std::string path = target.path == "-" ? "sequence.yaml" : target.path;
  const auto model = world.load_text(path, text, options, sources, diags);
  if (!model || diags.has_errors())
    our_mistake("a sequence makes no valid model: " + first_error(diags));
  return text;
}

// An order as it is told, and the mandate as written that a file of it changes.
struct Ordered {
  SequenceReport report;
  const Reading& written;
  const SplitAsked* split = nullptr;
  World& world;
  const Arguments& arguments;
};

tell::Document page(const Ordered& ordered) {
  return sequence_page(ordered.report);
}
tell::Sheet sheet(const Ordered& ordered) {
  return sequence_sheet(ordered.report);
}
void data(const Ordered& ordered, tell::Json& body) {
  sequence_data(ordered.report, body);
}
Expected<Drawing> picture(const Ordered& ordered, World&, const Arguments& arguments) {
  return draw_phases(ordered.report.subject, ordered.report.sequence,
                     theme_of(arguments));
}

Expected<std::string> scenario(const Ordered& ordered, const Target& target) {
  const auto base = base_for(ordered.world, ordered.arguments, target.path);
  if (!base)
    return base.error();
  return read_back(ordered.world, ordered.arguments, target, ordered.written.open.model,
                   *base,
                   sequence_scenario(ordered.written.subject, *base,
                                     ordered.report.sequence, ordered.split));
}

constexpr Writers<Ordered> writers{.page = page,
                                   .sheet = sheet,
                                   .data = data,
                                   .picture = picture,
                                   .other = tell::Form::yaml,
                                   .write_other = scenario};

ExitStatus deliver_all(World& world, const Arguments& arguments, SequenceReport report,
                       const Reading& written, const SplitAsked* split) {
  const bool impossible = !report.sequence.possible();
  const ExitStatus status =
      deliver(world, arguments, about(arguments, &written.open.model),
              Ordered{std::move(report), written, split, world, arguments}, writers);
  const bool fails = impossible && arguments.one("--fail-on") == "impossible";
  return status == ExitStatus::ok && fails ? ExitStatus::findings : status;
}

plan::Sequence patiently(World& world, const Model& model,
                         const plan::SequenceAsked& asked) {
  const auto waiting =
      world.waiting("putting the tasks in order", static_cast<int>(asked.seconds));
  return plan::make_sequence(model, asked);
}

plan::FirmDelays how_firm(World& world, const plan::Sequence& sequence,
                          const DrawsAsked& draws) {
  if (draws.count == 0)
    return {};
  const auto waiting =
      world.waiting("moving the scores", static_cast<int>(draws.seconds));
  return plan::firm_delays(sequence, draws);
}

ExitStatus run(World& world, const Arguments& arguments) {
  const auto delays = whole_number(arguments, "--delays", 0, 3);
  if (!delays)
    return refuse(world, delays.error());
  const auto draws = draws_asked(arguments, 0);
  if (!draws)
    return refuse(world, draws.error());
  const auto seconds = seconds_asked(arguments);
  if (!seconds)
    return refuse(world, seconds.error());
  const Opened opened = open_model(world, arguments);
  if (!opened.model)
    return opened.status;
  if (const std::string why = plan::too_large(opened.model->model); !why.empty())
    return refuse(world, misuse(why));
  const plan::SequenceAsked asked{.delays = {.most = (*delays).value_or(3)},
                                  .seconds = *seconds};
  const Reading written(*opened.model, arguments.one("--lang"));
  const plan::Sequence sequence = patiently(world, opened.model->model, asked);
  if (!arguments.has("--split"))
    return deliver_all(world, arguments,
                       {written.subject, sequence, opened.model->sources, std::nullopt,
                        how_firm(world, sequence, *draws), arguments.has("--all")},
                       written, nullptr);

  const auto split = split_asked(written, sequence, arguments.one("--split"));
  if (!split)
    return refuse(world, split.error());
  const auto steps = open_split(world, arguments, written, *split);
  if (!steps)
    return refuse(world, steps.error());
  const Reading in_steps(**steps, written.language);
  const plan::Sequence split_sequence = patiently(world, (*steps)->model, asked);
  return deliver_all(
      world, arguments,
      {in_steps.subject, split_sequence, (*steps)->sources, done(written, *split),
       how_firm(world, split_sequence, *draws), arguments.has("--all")},
      written, &*split);
}

}  // namespace

extern const Command command;
const Command command{
    .name = "sequence",
    .summary = "put the tasks in order, and tell what stands against any order",
    .operands = "[OPTION...] FILE",
    .about =
        "Puts the tasks of a mandate in order. Each begins as soon as what it requires, "
        "its phases and the entries of the phases allow, and says what it waits for; "
        "where resources in real amounts run out, the order is the best that keeps them, "
        "with proof or with how far from it. Where no order can keep every rule, it "
        "tells which rules contradict each other, what is enough to drop or soften, and "
        "whether a task in two steps would do. Of the tasks that may wait it names "
        "the delays that spare most harm for the value they give up; what already runs "
        "is never put off. A mandate without phases gets an order of "
        "steps. With an -o that ends in .yaml the result is a model file that extends "
        "the mandate, to be mapped, compared and reported like any other; in .svg, .png "
        "or .pdf, a picture of the phases on A4.",
    .example =
        "  taut sequence models/minusma-2018.yaml\n"
        "  taut sequence models/minusma-2018.yaml -s positions-unchanged --split polref\n"
        "  taut sequence models/minusma-2018.yaml -s positions-unchanged --split polref "
        "-o steps.yaml\n"
        "  taut sequence examples/features/sequence.yaml -o phases.svg\n"
        "  taut sequence draft.yaml --fail-on impossible",
    .forms = forms_of(writers),
    .flags = {scenario_flag(),
              {"--split", "TASK", "put this task into two steps first"},
              {"--all", "",
               "also tell tasks that wait for nothing, more delays, how it was counted"},
              firm_flag(),
              draws_flag(),
              seed_flag(),
              time_flag("how long the search may take, and then the draws (default 60)"),
              {"--delays", "N", "how many delays are tried together, 0 to 3 (default 3)"},
              {"--fail-on",
               "WHAT",
               "exit with 1 if not everything can begin",
               {"impossible"}}},
    .run = run,
};

}  // namespace taut::commands::sequence_command

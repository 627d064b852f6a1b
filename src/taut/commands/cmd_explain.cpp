#include "taut/analyse/analysis.hpp"
#include "taut/commands/command.hpp"
#include "taut/commands/deliver.hpp"
#include "taut/commands/named.hpp"
#include "taut/commands/open_model.hpp"
#include "taut/commands/words.hpp"
#include "taut/commands/world.hpp"
#include "taut/draw/draw_map.hpp"
#include "taut/render/format.hpp"
#include "taut/report/explain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace taut::commands::explain_command {
namespace {

ExitStatus misused(World& world, std::string message) {
  return refuse(world, misuse(std::move(message)));
}

// The focus picture of a task.
Expected<Drawing> picture(const ExplainReport& report, World& world,
                          const Arguments& arguments) {
  if (!report.task)
    return misuse(
        "a picture needs a model and one task: it shows the tensions of the task");
  const MapOptions options{.focus = report.task, .language = arguments.one("--lang")};
  const Explainer& explainer = *report.explainer;
  auto map = draw_map(explainer.subject.situation, explainer.findings, options);
  if (!map)
    return map.error();
  for (const std::string& sentence : map->advice)
    world.complain(sentence);
  return std::move(map->drawing);
}

constexpr Writers<ExplainReport> writers{.page = explain_page,
                                         .sheet = explain_sheet,
                                         .data = explain_data,
                                         .picture = picture};

ExitStatus run_with_model(World& world, const Arguments& arguments) {
  const auto& words = arguments.files;
  if (!world.is_file(words[0]) && world.is_file(words[1]))
    return misused(world, fmt::format("the model comes first: taut explain {} {}",
                                      words[1], words[0]));
  const Opened opened = open_model(world, arguments);
  if (!opened.model)
    return opened.status;
  const LookedAt looked(*opened.model, arguments);
  const Subject& subject = looked.subject;
  const Findings findings = find_all(subject.situation, subject.language);
  const Explainer explainer{subject, findings, opened.model->sources};
  const auto named = what_is_named(explainer, {words.begin() + 1, words.end()});
  if (!named)
    return misused(world, named.error().message);
  return deliver(world, arguments, about(arguments, &opened.model->model),
                 ExplainReport{named->explanation, &explainer, named->task}, writers);
}

ExitStatus run(World& world, const Arguments& arguments) {
  const auto& words = arguments.files;
  if (words.empty())
    return misused(world,
                   "what should be explained? name a model and a task, two tasks, a "
                   "statement or a finding, or a code alone");
  if (words.size() > 1)
    return run_with_model(world, arguments);
  if (const auto explanation = explain_code(words[0]))
    return deliver(world, arguments, about(arguments, nullptr),
                   ExplainReport{*explanation}, writers);
  if (world.is_file(words[0]))
    return misused(
        world, fmt::format("what of '{}' should be explained? name a task, two tasks, a "
                           "statement or a finding",
                           words[0]));
  return misused(world,
                 fmt::format("there is no code or word '{}'{}\n"
                             "to explain something of a model, name its file first",
                             words[0], suggestion(words[0], all_codes())));
}

}  // namespace

extern const Command command;
const Command command{
    .name = "explain",
    .summary = "say why: of a task, a pair, a statement, a finding, a code or a word",
    .operands = "[OPTION...] FILE WHAT [WHAT] | CODE",
    .most_files = 3,
    .about =
        "Two sentences, then the evidence down to the lines of the model and what was "
        "read of each source. WHAT is the id of a task, of two tasks (what each does to "
        "the other, and what would change it), of a statement (T02, or T02/asym-go for "
        "one of its pairs), a condition, a safeguard, an objective or a finding. CODE is "
        "a word that taut prints: the code of a diagnostic, a kind of finding, a term. "
        "FILE may be - for standard input.",
    .example =
        "  taut explain models/minusma-2018.yaml go g5s\n"
        "  taut explain models/minusma-2018.yaml go -o good-offices.png\n"
        "  taut explain models/minusma-2018.yaml T02/asym-go\n"
        "  taut explain duplicate-key",
    .forms = forms_of(writers),
    .flags = {scenario_flag()},
    .run = run,
};

}  // namespace taut::commands::explain_command

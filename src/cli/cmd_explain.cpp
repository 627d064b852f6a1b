#include "cli/command.hpp"
#include "cli/deliver.hpp"
#include "cli/named.hpp"
#include "cli/open_model.hpp"
#include "cli/output.hpp"
#include "cli/parse.hpp"
#include "taut/analyse/analysis.hpp"
#include "taut/draw/draw_map.hpp"
#include "taut/render/format.hpp"
#include "taut/report/explanation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace taut::cli {
namespace {

ExitStatus misused(std::string message) {
  return refuse(misuse(std::move(message)));
}

bool is_file(const std::string& word) {
  std::error_code none;
  return word == "-" || std::filesystem::exists(word, none);
}

bool is_picture(const Target& target) {
  return format_named(target.form).has_value();
}

// Where to write. Only a task has a picture.
Expected<std::vector<Target>> targets_for(const Arguments& arguments, bool of_a_task) {
  auto targets =
      targets_of(arguments, {"text", "markdown", "json", "png", "svg", "pdf", "dot"});
  if (targets && !of_a_task && std::ranges::any_of(*targets, is_picture))
    return Error{
        "a picture needs a model and one task: it shows the tensions of the task",
        Error::Cause::request};
  return targets;
}

// The words; `explainer` is null for what needs no model.
Write words_of(const Arguments& arguments, const Explanation& explanation,
               const Explainer* explainer) {
  return [&arguments, &explanation, explainer](const Target& target) -> std::string {
    const Model none;
    const Model& model = explainer ? explainer->model() : none;
    if (target.form == "json")
      return explanation_json(explanation, explainer);
    if (target.form == "markdown")
      return brief_markdown(explanation.brief, model);
    return brief_text(explanation.brief, model,
                      {.colour = colour_for(arguments, target)});
  };
}

// The focus picture of a task.
Expected<Drawing> draw(const Explainer& explainer, const Arguments& arguments,
                       TaskId task) {
  const MapOptions options{.focus = task, .language = arguments.one("--lang")};
  auto map = draw_map(explainer.subject.situation, explainer.findings, options);
  if (!map)
    return map.error();
  for (const std::string& sentence : map->advice)
    complain(sentence);
  return std::move(map->drawing);
}

ExitStatus run_with_model(const Arguments& arguments) {
  const auto& words = arguments.files;
  if (!is_file(words[0]) && is_file(words[1]))
    return misused(
        fmt::format("the model comes first: taut explain {} {}", words[1], words[0]));
  const Opened opened = open_model(arguments);
  if (!opened.model)
    return opened.status;
  const Situation situation = make_situation(opened.model->model);
  const TensionGraph graph = build_graph(situation);
  const std::string language = arguments.one("--lang");
  const Subject subject{situation, graph, language};
  const Findings findings = find_all(situation, language);
  const Explainer explainer{subject, findings, opened.model->sources};
  const auto named = what_is_named(explainer, {words.begin() + 1, words.end()});
  if (!named)
    return misused(named.error().message);
  const auto targets = targets_for(arguments, named->task.has_value());
  if (!targets)
    return refuse(targets.error());
  return deliver(arguments, *targets, words_of(arguments, named->explanation, &explainer),
                 [&] { return draw(explainer, arguments, *named->task); });
}

ExitStatus run(const Arguments& arguments) {
  const auto& words = arguments.files;
  if (words.empty())
    return misused(
        "what should be explained? name a model and a task, two tasks, a "
        "statement or a finding, or a code alone");
  if (words.size() > 1)
    return run_with_model(arguments);
  if (const auto explanation = explain_code(words[0])) {
    const auto targets = targets_for(arguments, false);
    return targets
               ? deliver(arguments, *targets, words_of(arguments, *explanation, nullptr))
               : refuse(targets.error());
  }
  if (is_file(words[0]))
    return misused(
        fmt::format("what of '{}' should be explained? name a task, two tasks, a "
                    "statement or a finding",
                    words[0]));
  return misused(
      fmt::format("there is no code or word '{}'{}\n"
                  "to explain something of a model, name its file first",
                  words[0], suggestion(words[0], all_codes())));
}

}  // namespace

extern const Command explain_command;
const Command explain_command{
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
    .flags = {scenario_flag(),
              {"--format",
               "FORMAT",
               "instead of the ending of -o; pictures are of one task",
               {"text", "markdown", "json", "png", "svg", "pdf", "dot"}},
              output_flag(),
              language_flag(),
              color_flag(),
              max_bytes_flag()},
    .run = run,
};

}  // namespace taut::cli

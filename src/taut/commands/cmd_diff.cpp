#include "taut/commands/command.hpp"
#include "taut/commands/deliver.hpp"
#include "taut/commands/map_arguments.hpp"
#include "taut/commands/open_model.hpp"
#include "taut/commands/world.hpp"
#include "taut/draw/change_map.hpp"
#include "taut/report/diff.hpp"
#include "taut/text/near_match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taut::commands::diff_command {
namespace {

// Two files, or one file and two of its scenarios; `base` is the mandate as written.
std::pair<ModelAsked, ModelAsked> sides_of(const std::vector<std::string>& words) {
  if (words.size() == 2)
    return {{.file = words[0]}, {.file = words[1]}};
  const auto scenario = [](const std::string& name) {
    return name == "base" ? std::vector<std::string>{} : std::vector{name};
  };
  return {{words[0], scenario(words[1])}, {words[0], scenario(words[2])}};
}

// Of two scenarios of one mandate, what tells them apart.
std::string called(const OpenModel& open, bool one_file, const std::string& language) {
  if (one_file && open.model.applied.empty())
    return "the mandate as written";
  return fmt::format("\"{}\"", one_file ? open.model.applied.back().title.in(language)
                                        : tell::mandate_line(open.model, language));
}

// The mandate that two scenarios belong to, without either.
std::string as_written(Model model, const std::string& language) {
  model.applied.clear();
  return tell::mandate_line(model, language);
}

// A task that names what it was called, and was not, would be told as one that came.
void warn_of_lost_renames(World& world, const Arguments& arguments, const Model& before,
                          const OpenModel& after) {
  std::vector<std::string_view> ids;
  for (const Task& task : before.tasks)
    ids.push_back(task.id);
  Diagnostics lost;
  for (const Task& task : after.model.tasks) {
    if (task.was.empty() || before.find_task(task.was) || before.find_task(task.id))
      continue;
    const std::string_view near = near_match(task.was, ids);
    lost.add(
        {.id = DiagId::rename_of_nothing,
         .where = task.place,
         .message = fmt::format("task '{}' was '{}', but no task of the mandate "
                                "before is called that; it is told as added",
                                task.id, task.was),
         .help = near.empty() ? std::string() : fmt::format("did you mean '{}'?", near),
         .severity = DiagSeverity::warning});
  }
  world.tell(arguments, lost, after.sources);
}

// What is told of the two, and who speaks of either in a picture.
struct Difference {
  DiffReport report;
  Speaker before;
  Speaker after;
  bool one_mandate = false;
};

// The picture of both mandates; keeps the places of --layout-lock.
Expected<MapResult> picture(const Difference& difference, World& world,
                            const Arguments& arguments) {
  ChangeRequest request{difference.before, difference.after, difference.report.revision,
                        difference.one_mandate};
  const auto seed = whole_number(arguments, "--seed", 1, 1'000'000'000);
  if (!seed)
    return seed.error();
  auto lock = world.lock(arguments);
  if (!lock)
    return lock.error();
  request.seed = static_cast<std::uint32_t>((*seed).value_or(1));
  request.theme = theme_of(arguments);
  request.lock = *std::move(lock);
  Expected<MapResult> map = draw_change_map(request);
  if (!map)
    return map.error();
  for (const std::string& sentence : map->drift)
    world.complain(sentence);
  for (const std::string& sentence : map->advice)
    world.complain(sentence);
  return map;
}

tell::Document page(const Difference& difference) {
  return diff_page(difference.report);
}
tell::Sheet sheet(const Difference& difference) {
  return diff_sheet(difference.report);
}
void data(const Difference& difference, tell::Json& body) {
  diff_data(difference.report, body);
}

constexpr Writers<Difference> writers{
    .page = page, .sheet = sheet, .data = data, .map = picture};

ExitStatus run(World& world, const Arguments& arguments) {
  const auto& words = arguments.files;
  if (words.size() < 2) {
    world.complain(
        "what is to be compared? name two files, or a file and two of its scenarios");
    return ExitStatus::usage;
  }
  if (std::ranges::count(words, "-") > (words.size() == 2 ? 1 : 0)) {
    world.complain("standard input can be one of two files, not both sides");
    return ExitStatus::usage;
  }
  const std::string language = arguments.one("--lang");
  const auto [first, second] = sides_of(words);
  const Opened old_mandate = world.open(arguments, first);
  if (!old_mandate.model)
    return old_mandate.status;
  const Opened new_mandate = world.open(arguments, second);
  if (!new_mandate.model)
    return new_mandate.status;

  warn_of_lost_renames(world, arguments, old_mandate.model->model, *new_mandate.model);
  const Model renamed = with_new_ids(old_mandate.model->model, new_mandate.model->model);
  const Situation before = make_situation(renamed);
  const Situation after = make_situation(new_mandate.model->model);
  const Findings of_before = find_all(before, language, Kinds::polynomial);
  const Findings of_after = find_all(after, language, Kinds::polynomial);
  const Revision revision = revise({before, of_before}, {after, of_after}, language);
  const bool one_file = words.size() == 3;
  const Difference difference{
      {revision, called(*old_mandate.model, one_file, language),
       called(*new_mandate.model, one_file, language),
       one_file ? as_written(renamed, language) : std::string(), arguments.has("--all")},
      {before, language},
      {after, language},
      one_file};
  const ExitStatus status = deliver(
      world, arguments, about(arguments, &new_mandate.model->model), difference, writers);
  if (status == ExitStatus::ok && arguments.has("--exit-code") && !revision.empty())
    return ExitStatus::findings;
  return status;
}

}  // namespace

extern const Command command;
const Command command{
    .name = "diff",
    .summary = "tell what a renewal changed, and what follows from it",
    .operands = "[OPTION...] A B | FILE SCENARIO SCENARIO",
    .most_files = 3,
    .about =
        "Compares two mandates by meaning, not by lines: objectives, tasks (added, no "
        "longer listed, moved in rank or pillar, reworded), links (added, gone, "
        "stronger, "
        "weaker, turned), circumstances; then what this does to the first page, and why, "
        "and to the tensions, told on statements; --all tells every row that is "
        "different. Give two files, or one file and two of its "
        "scenarios, where base is the mandate as written. Tasks are matched by id; a "
        "task "
        "that says 'was' is the one of that name before. A task whose paragraph was not "
        "verified in one of the two texts is told apart.",
    .example =
        "  taut diff old.yaml new.yaml\n"
        "  taut diff models/minusma-2018.yaml base politics-in-the-centre\n"
        "  taut diff old.yaml new.yaml --format markdown -o changes.md",
    .forms = forms_of(writers),
    .flags = {{"--all", "", "tell every row of the file that is different"},
              {"--layout-lock", "FILE", "keep the places in FILE; it is made if missing"},
              {"--seed", "N", "first of the seeds that the layout is searched from"},
              {"--exit-code", "", "exit with 1 if anything is different"}},
    .run = run,
};

}  // namespace taut::commands::diff_command

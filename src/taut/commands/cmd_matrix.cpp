#include "taut/analyse/matrix.hpp"
#include "taut/commands/command.hpp"
#include "taut/commands/deliver.hpp"
#include "taut/commands/find_row.hpp"
#include "taut/commands/map_arguments.hpp"
#include "taut/commands/open_model.hpp"
#include "taut/commands/words.hpp"
#include "taut/commands/world.hpp"
#include "taut/draw/matrix_picture.hpp"
#include "taut/report/matrix.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace taut::commands::matrix_command {
namespace {

Expected<MatrixOptions> matrix_options(const Arguments& arguments, const Model& model) {
  MatrixOptions options{.language = arguments.one("--lang")};
  for (const std::string& id : arguments.all("--pillar")) {
    const auto pillar = find_row(model.pillars, "pillar", id);
    if (!pillar)
      return pillar.error();
    options.pillars.push_back(PillarId{*pillar});
  }
  if (arguments.has("--no-return"))
    options.back = ReturnArc::left_out;
  return options;
}

Expected<Drawing> picture(const MatrixReport& report, World& world,
                          const Arguments& arguments) {
  MatrixPictureOptions options;
  if (arguments.has("--size"))
    options.sheet = arguments.one("--size") == "a3" ? Sheet::a3 : Sheet::a4;
  options.theme = theme_of(arguments);
  MatrixPicture picture = draw_matrix(report.matrix, options);
  for (const std::string& sentence : picture.advice)
    world.complain(sentence);
  return std::move(picture.drawing);
}

constexpr Writers<MatrixReport> writers{
    .page = matrix_page, .sheet = matrix_sheet, .data = matrix_data, .picture = picture};

// A table of pairs that no spreadsheet could hold is refused before it is made.
Status may_be_written(const Arguments& arguments, const MatrixReport& report) {
  const std::size_t tasks = report.matrix.tasks.size();
  const bool sheet = std::ranges::any_of(arguments.targets, [](const Target& target) {
    return target.form == tell::Form::csv;
  });
  if (!sheet || report.table == MatrixTable::influence || tasks <= largest_pair_table)
    return ok();
  return misuse(
      fmt::format("{} tasks make {} pairs, more than a spreadsheet can hold: choose some "
                  "with --pillar, or take --format json, which lists the judged pairs "
                  "alone",
                  tasks, tasks * (tasks - 1)));
}

ExitStatus run(World& world, const Arguments& arguments) {
  const Opened opened = open_model(world, arguments);
  if (!opened.model)
    return opened.status;
  auto options = matrix_options(arguments, opened.model->model);
  if (!options)
    return refuse(world, options.error());

  const Situation situation = make_situation(opened.model->model);
  const Matrix matrix = make_matrix(situation, std::move(*options));
  const MatrixReport report{matrix, opened.model->sources,
                            arguments.one("--table") == "influence"
                                ? MatrixTable::influence
                                : MatrixTable::pairs};
  if (const Status may = may_be_written(arguments, report); !may)
    return refuse(world, may.error());
  return deliver(world, arguments, about(arguments, &opened.model->model), report,
                 writers);
}

}  // namespace

extern const Command command;
const Command command{
    .name = "matrix",
    .summary = "set every task against every other: who acts on whom, and how much",
    .operands = "[OPTION...] FILE",
    .about =
        "Rows act on columns. Tension and help stand apart in every cell; judged "
        "neutral, never judged, asleep and held are told apart. Below stand the sums, "
        "what second order makes of them (Weitz et al. 2018) and why ranks change. The "
        "ending of each -o says what is written: a picture, a page, a table. Without -o "
        "the text goes to the screen.",
    .example =
        "  taut matrix models/minusma-2018.yaml\n"
        "  taut matrix models/minusma-2018.yaml -o matrix.pdf -o matrix.html\n"
        "  taut matrix models/minusma-2018.yaml --format csv --table influence\n"
        "  taut matrix models/minusma-2018.yaml --pillar politics -s agreement-suspended",
    .forms = forms_of(writers),
    .flags = {scenario_flag(),
              {"--pillar",
               "ID",
               "only the tasks of this pillar and those that a judged pair joins to them",
               {},
               true},
              {"--table",
               "TABLE",
               "what a CSV holds: a row per ordered pair, or a row per task",
               {"pairs", "influence"}},
              {"--no-return", "",
               "second order without the arc back to the same task: a variant with other "
               "numbers than the literature's"},
              {"--width", "N", "characters a line of text may have, 60 to 1000"},
              {"--size", "SHEET", "of a picture; a3 above 45 tasks", {"a4", "a3"}}},
    .run = run,
};

}  // namespace taut::commands::matrix_command

#include "cli/command.hpp"
#include "cli/new_file.hpp"
#include "cli/output.hpp"
#include "cli/sheet_parts.hpp"
#include "cli/spared.hpp"
#include "cli/write_file.hpp"
#include "taut/analyse/one_step.hpp"
#include "taut/commands/map_arguments.hpp"
#include "taut/commands/open_model.hpp"
#include "taut/exchange/question_sheet.hpp"
#include "taut/exchange/read_answers.hpp"
#include "taut/exchange/workbook.hpp"
#include "taut/suggest/questions.hpp"
#include "taut/text/lower_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace taut::cli::sheet_command {
namespace {

constexpr int most_parts = 1000;
constexpr int most_rows = 100'000;
constexpr int whole_percent = 100;

// The value of an option as a whole number, or `otherwise`; nothing if it is none, which
// was told.
std::optional<std::size_t> number(const Arguments& arguments, std::string_view flag,
                                  int least, int most, std::size_t otherwise) {
  const auto value = commands::whole_number(arguments, flag, least, most);
  if (!value) {
    refuse(value.error());
    return {};
  }
  return *value ? static_cast<std::size_t>(**value) : otherwise;
}

std::optional<QuestionShare> share_in(const Arguments& arguments) {
  const auto of = number(arguments, "--of", 1, most_parts, 1);
  const auto part = number(arguments, "--part", 1, most_parts, 1);
  const auto overlap = number(arguments, "--overlap", 0, whole_percent, 20);
  const auto rows = number(arguments, "--rows", 1, most_rows, 0);
  if (!of || !part || !overlap || !rows)
    return {};
  if (*part > *of) {
    complain(fmt::format("--part {}: the parts are numbered from 1 to {}, as --of says",
                         *part, *of));
    return {};
  }
  if (*of > 1 && !arguments.has("--part")) {
    complain(fmt::format("which of the {} parts? say it with --part", *of));
    return {};
  }
  return QuestionShare{.part = *part, .of = *of, .overlap = *overlap, .rows = *rows};
}

bool is_page(std::string_view path) {
  const std::string name = lower_case(path);
  return name.ends_with(".html") || name.ends_with(".htm");
}

// Before any work: whether the name of the file asks for a form that there is.
Status has_form(const std::string& path) {
  if (path == "-" || is_workbook(path) || is_page(path) ||
      lower_case(path).ends_with(".csv"))
    return ok();
  return misuse(fmt::format("'{}': a sheet is written as .xlsx, .csv or .html", path));
}

// The bytes of the sheet, in the form that the name of the file asks for.
Expected<std::string> bytes_of(const AskedOf& asked, const std::string& path) {
  return is_workbook(path) ? tell::workbook(question_book(asked))
         : is_page(path)   ? question_page(asked)
                           : question_csv(asked);
}

std::string counts_of(const std::vector<Question>& asked) {
  std::array<std::size_t, 3> counts{};
  for (const Question& question : asked)
    ++counts[static_cast<std::size_t>(question.why)];
  return fmt::format(
      "{} question{}: {} whose answer could change the first page, {} that "
      "'taut suggest' proposes, {} other{}",
      asked.size(), asked.size() == 1 ? "" : "s", counts[0], counts[1], counts[2],
      counts[2] == 1 ? "" : "s");
}

ExitStatus run_sheet(World& world, const Arguments& arguments) {
  const Opened opened = commands::open_model(world, arguments);
  if (!opened.model)
    return opened.status;
  const std::string assessor = arguments.one("--assessor");
  if (assessor.empty()) {
    complain("whose sheet? name a key with --assessor, such as desk-3");
    return ExitStatus::usage;
  }
  if (const std::string why = no_assessor(assessor); !why.empty())
    return refuse(misuse(why));
  const auto share = share_in(arguments);
  if (!share)
    return ExitStatus::usage;
  const std::string path = arguments.one("--output", "-");
  if (const Status form = has_form(path); !form)
    return refuse(form.error());
  if (const Status safe = spared(opened.model->sources, {path}); !safe)
    return refuse(safe.error());
  if (const Status may = may_write(path, arguments.has("--force"), "desk-3.xlsx"); !may)
    return refuse(may.error());
  const commands::LookedAt looked(*opened.model, arguments);
  const OneSteps steps = one_step_changes(looked.situation, looked.language);
  const std::vector<Question> mine = share_of(
      questions(looked.subject, steps, proposals(looked.subject)), *share, assessor);
  AskedOf asked{opened.model->model, looked.language, assessor};
  for (const Question& question : mine)
    asked.pairs.emplace_back(question.from, question.to);
  const auto bytes = bytes_of(asked, path);
  if (!bytes)
    return refuse(bytes.error());
  if (const Status wrote = write_file(path, *bytes); !wrote)
    return refuse(wrote.error());
  if (path != "-")
    tell(fmt::format("wrote {}: {}\n", path, counts_of(mine)));
  return ExitStatus::ok;
}

ExitStatus run(World& world, const Arguments& arguments) {
  const bool collects = !arguments.files.empty() && arguments.files.front() == "collect";
  for (const std::string_view flag : {"--into", "--dry-run"})
    if (!collects && arguments.has(flag))
      return refuse(misuse(fmt::format("{} goes with 'taut sheet collect'", flag)));
  for (const std::string_view flag : {"--assessor", "--rows", "--part", "--of",
                                      "--overlap", "--output", "--force", "--scenario"})
    if (collects && arguments.has(flag))
      return refuse(misuse(fmt::format("{} does not go with collect", flag)));
  return collects ? run_sheet_collect(world, arguments) : run_sheet(world, arguments);
}

}  // namespace

extern const Command command;
const Command command{
    .name = "sheet",
    .summary = "ask colleagues to judge pairs of tasks, and collect what they answer",
    .operands = "[OPTION...] FILE | collect SHEET... --into FILE",
    .most_files = 1000,
    .about =
        "Writes a sheet with one question a row, \"what does success with A do to "
        "B?\", for one assessor: as .xlsx with lists to choose from, as .csv, or as "
        ".html "
        "that opens in any browser. First come the pairs whose answer could change the "
        "first page, then those that taut suggest proposes, then the rest. --rows takes "
        "the first of them; --part and --of share them out, --overlap percent of a sheet "
        "being the same for all. collect reads sheets that came back (.xlsx, .csv, or a "
        "copy of the model as .yaml) and writes the answers as judgements into the links "
        "of the model; every cell is checked, no other byte changes, and the same sheets "
        "change nothing a second time. docs/sheets.md goes through it step by step.",
    .example =
        "  taut sheet mandate.yaml --assessor desk-3 --rows 40 -o desk-3.xlsx\n"
        "  taut sheet mandate.yaml --assessor field --part 2 --of 5 -o field.csv\n"
        "  taut sheet collect desk-3.xlsx field.csv --into mandate.yaml --dry-run\n"
        "  taut sheet collect desk-3.xlsx field.csv --into mandate.yaml",
    .flags = {scenario_flag(),
              {"--assessor", "KEY", "whose sheet it is: lower-case words with hyphens"},
              {"-o,--output", "FILE",
               "write the sheet to this file: .xlsx, .csv or .html; - is the screen"},
              {"--force", "", "replace the sheet if it is there"},
              {"--rows", "N", "at most so many questions"},
              {"--part", "N", "the part of this assessor, from 1"},
              {"--of", "N", "share the questions out over so many assessors"},
              {"--overlap", "PERCENT",
               "how much of each sheet is the same for all; 20 if it is not said"},
              {"--into", "FILE", "collect: the model that the answers are written into"},
              {"--dry-run", "", "collect: only tell what would be different"},
              language_flag(),
              color_flag(),
              max_bytes_flag()},
    .run = run,
};

}  // namespace taut::cli::sheet_command

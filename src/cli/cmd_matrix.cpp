#include "cli/command.hpp"
#include "cli/find_row.hpp"
#include "cli/map_arguments.hpp"
#include "cli/open_model.hpp"
#include "cli/output.hpp"
#include "taut/analyse/matrix.hpp"
#include "taut/draw/matrix_picture.hpp"
#include "taut/render/graphviz.hpp"
#include "taut/render/render.hpp"
#include "taut/report/matrix_report.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unistd.h>
#include <utility>
#include <vector>

namespace taut::cli {
namespace {

// What a matrix can be written as: a word of --format and the endings that mean it.
struct Form {
  std::string_view name;
  std::vector<std::string_view> endings;
};

const std::vector<Form>& forms() {
  static const std::vector<Form> all{
      {"text", {"txt", "text"}}, {"markdown", {"md", "markdown"}},
      {"html", {"html", "htm"}}, {"csv", {"csv"}},
      {"json", {"json"}},        {"png", {"png"}},
      {"svg", {"svg"}},          {"pdf", {"pdf"}},
      {"dot", {"dot", "gv"}},
  };
  return all;
}

std::optional<std::string_view> form_of_path(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  if (dot == path.npos || path.find('/', dot) != path.npos)
    return std::nullopt;
  std::string ending(path.substr(dot + 1));
  for (char& c : ending)
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  for (const Form& form : forms()) {
    if (std::ranges::find(form.endings, ending) != form.endings.end())
      return form.name;
  }
  return std::nullopt;
}

struct Target {
  std::string path;
  std::string form;
};

Expected<std::vector<Target>> targets_of(const Arguments& arguments) {
  const std::string given = arguments.one("--format");
  if (!arguments.has("--output"))
    return std::vector<Target>{{"-", given.empty() ? "text" : given}};
  std::vector<Target> targets;
  for (const std::string& path : arguments.all("--output")) {
    if (!given.empty() || path == "-") {
      targets.push_back({path, given.empty() ? "text" : given});
      continue;
    }
    const auto form = form_of_path(path);
    if (!form)
      return Error{
          fmt::format("'{}' does not say what to write: end it in .png, .svg, .pdf, "
                      ".dot, .html, .md, .csv, .json or .txt, or give --format",
                      path)};
    targets.push_back({path, std::string(*form)});
  }
  return targets;
}

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

// Writes one matrix in the forms asked for; the picture is drawn once.
class Writer {
 public:
  Writer(const Arguments& arguments, const MatrixReport& report, int width, int dpi)
      : arguments_(arguments), report_(report), width_(width), dpi_(dpi) {}

  Expected<std::string> write(const Target& target) {
    if (target.form == "json")
      return matrix_json(report_);
    if (target.form == "csv")
      return csv();
    if (target.form == "html")
      return matrix_html(report_);
    if (target.form == "markdown")
      return matrix_markdown(report_);
    if (target.form == "text")
      return text(target.path == "-");
    return render(picture().drawing, *format_named(target.form), dpi_);
  }

  const std::vector<std::string>& advice() const { return advice_; }

 private:
  Expected<std::string> csv() const {
    if (arguments_.one("--table") == "influence")
      return influence_csv(report_);
    const std::size_t tasks = report_.matrix.tasks.size();
    if (tasks > largest_pair_table)
      return Error{
          fmt::format(
              "{} tasks make {} pairs, more than a spreadsheet can hold: choose some "
              "with --pillar, or take --format json, which lists the judged pairs alone",
              tasks, tasks * (tasks - 1)),
          Error::Cause::request};
    return matrix_csv(report_);
  }

  std::string text(bool to_screen) const {
    TextStyle style;
    if (to_screen) {
      style.width = text_width(STDOUT_FILENO);
      style.colour = colour_on(arguments_.one("--color", "auto"), STDOUT_FILENO);
    }
    if (width_ > 0)
      style.width = static_cast<std::size_t>(width_);
    return matrix_text(report_, style);
  }

  const MatrixPicture& picture() {
    if (picture_)
      return *picture_;
    MatrixPictureOptions options;
    if (arguments_.has("--size"))
      options.sheet = arguments_.one("--size") == "a3" ? Sheet::a3 : Sheet::a4;
    options.theme = theme_named(arguments_.one("--theme")).value_or(ThemeName::light);
    picture_ = draw_matrix(report_.matrix, options);
    advice_ = picture_->advice;
    return *picture_;
  }

  const Arguments& arguments_;
  const MatrixReport& report_;
  int width_;
  int dpi_;
  std::optional<MatrixPicture> picture_;
  std::vector<std::string> advice_;
};

ExitStatus fail(ExitStatus status, const Error& error) {
  complain(error.message);
  return status;
}

// Everything is made before anything is written: a failure leaves no part of the set.
ExitStatus write_all(Writer& writer, const std::vector<Target>& targets) {
  std::vector<std::string> made;
  for (const Target& target : targets) {
    auto bytes = writer.write(target);
    if (!bytes)
      return fail(status_of(bytes.error()), bytes.error());
    made.push_back(std::move(*bytes));
  }
  for (const std::string& sentence : writer.advice())
    complain(sentence);
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (const auto status = write_file(targets[i].path, made[i]); !status)
      return fail(ExitStatus::world, status.error());
  }
  return ExitStatus::ok;
}

ExitStatus run(const Arguments& arguments) {
  const Opened opened = open_model(arguments);
  if (!opened.model)
    return opened.status;
  auto options = matrix_options(arguments, opened.model->model);
  if (!options)
    return fail(ExitStatus::usage, options.error());
  const auto targets = targets_of(arguments);
  if (!targets)
    return fail(ExitStatus::usage, targets.error());
  const auto width = whole_number(arguments, "--width", 60, 1000);
  if (!width)
    return fail(ExitStatus::usage, width.error());
  const auto dpi = whole_number(arguments, "--dpi", 36, 600);
  if (!dpi)
    return fail(ExitStatus::usage, dpi.error());

  const Situation situation = make_situation(opened.model->model);
  const Matrix matrix = make_matrix(situation, std::move(*options));
  const MatrixReport report{matrix, opened.model->sources};
  Writer writer(arguments, report, (*width).value_or(0), (*dpi).value_or(default_dpi));
  return write_all(writer, *targets);
}

}  // namespace

extern const Command matrix_command;
const Command matrix_command{
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
    .flags = {{"-o,--output", "FILE", "where to write; - is standard output", {}, true},
              {"--format",
               "FORMAT",
               "instead of the ending of -o",
               {"text", "markdown", "html", "csv", "json", "png", "svg", "pdf", "dot"}},
              scenario_flag(),
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
              {"--size", "SHEET", "of a picture; a3 above 45 tasks", {"a4", "a3"}},
              {"--theme", "THEME", "colours of a picture", {"light", "dark", "print"}},
              {"--dpi", "N", "dots per inch of a PNG, 36 to 600 (default 150)"},
              language_flag(),
              color_flag(),
              max_bytes_flag()},
    .run = run,
};

}  // namespace taut::cli

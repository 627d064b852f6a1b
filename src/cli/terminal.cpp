#include "cli/terminal.hpp"

#include "cli/beside_program.hpp"
#include "cli/command.hpp"
#include "cli/lock_file.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/spared.hpp"
#include "cli/write_file.hpp"
#include "taut/render/fonts.hpp"
#include "taut/render/graphviz.hpp"
#include "taut/render/render.hpp"
#include "taut/tell/docx.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <unistd.h>
#include <utility>

namespace taut::cli {
namespace {

namespace fs = std::filesystem;

}  // namespace

bool Terminal::is_file(const std::string& word) const {
  std::error_code none;
  return word == "-" || fs::exists(word, none);
}

Expected<Model> Terminal::load(const std::string& file, const LoadOptions& options,
                               SourceSet& sources, Diagnostics& diags) {
  LoadOptions here = options;
  here.files = &files_;
  return load_model(file, here, sources, diags);
}

Expected<Model> Terminal::load_text(const std::string& name, std::string bytes,
                                    LoadOptions options, SourceSet& sources,
                                    Diagnostics& diags) {
  options.files = &files_;
  return load_model_text(name, std::move(bytes), options, sources, diags);
}

Opened Terminal::open(const Arguments& arguments, const commands::ModelAsked& asked) {
  const auto limit = max_bytes(arguments);
  if (!limit)
    return {commands::refuse(*this, misuse(limit.error().message))};
  auto open = std::make_shared<OpenModel>();
  auto model = load_model(asked.file,
                          {.scenarios = asked.scenarios,
                           .max_bytes = *limit,
                           .under_scenarios = asked.under_each ? &open->under : nullptr,
                           .files = &files_},
                          open->sources, open->diags);
  if (!model)
    return {commands::refuse(*this, model.error())};
  if (const Status safe = cli::spared(open->sources, written_by(arguments)); !safe)
    return {commands::refuse(*this, safe.error())};
  open->diags.sort();
  if (open->diags.has_errors()) {
    tell(arguments, open->diags, open->sources);
    return {ExitStatus::model};
  }
  open->model = std::move(*model);
  return {ExitStatus::ok, std::move(open)};
}

Status Terminal::spared(const SourceSet& read,
                        const std::vector<std::string>& written) const {
  return cli::spared(read, written);
}

// As the user writes them: a link on the way is not followed.
std::string Terminal::path_from(const std::string& target,
                                const std::string& file) const {
  fs::path folder = target == "-" ? fs::path(".") : fs::path(target).parent_path();
  if (folder.empty())
    folder = ".";
  return fs::absolute(file)
      .lexically_normal()
      .lexically_proximate(fs::absolute(folder).lexically_normal())
      .generic_string();
}

Expected<std::string> Terminal::lock(const Arguments& arguments) const {
  return read_lock_file(arguments);
}

// Where the clock hangs, not in Greenwich.
std::string Terminal::today() const {
  const std::time_t now = std::time(nullptr);
  std::tm day{};
  localtime_r(&now, &day);
  return fmt::format("{:04}-{:02}-{:02}", day.tm_year + 1900, day.tm_mon + 1,
                     day.tm_mday);
}

void Terminal::complain(std::string_view sentence) {
  cli::complain(sentence);
}

void Terminal::tell(std::string_view text) {
  cli::tell(text);
}

void Terminal::tell(const Arguments& arguments, const Diagnostics& diags,
                    const SourceSet& sources) {
  tell_diagnostics(arguments, diags, sources);
}

commands::Screen Terminal::screen(const Arguments& arguments) const {
  return {text_width(STDOUT_FILENO),
          colour_on(arguments.one("--color", "auto"), STDOUT_FILENO)};
}

std::unique_ptr<commands::Waiting> Terminal::waiting(std::string what, int limit) {
  return std::make_unique<Progress>(std::move(what), limit);
}

// An SVG takes the fonts of whoever looks at it, DOT those of whoever draws it.
void Terminal::before_drawing(const std::vector<Target>& targets) {
  const bool drawn_here = std::ranges::any_of(targets, [](const Target& target) {
    return target.form == tell::Form::png || target.form == tell::Form::pdf;
  });
  // What cannot be measured at all is told when it is drawn.
  const double ratio = drawn_here ? measured_font_ratio() : 0;
  if (ratio > 0 && !font_fits(ratio) && !has_no_font())
    cli::complain(
        "neither Liberation Sans nor Arial was found, so text may not fit its place; "
        "'taut doctor' says what to install");
}

EngineLayout Terminal::engine_layout() const {
  return graphviz_layout;
}

Expected<std::string> Terminal::render(const Drawing& drawing, tell::Form form, int dpi,
                                       bool first) {
  const std::string missing =
      first ? in_words(missing_scripts(shown_text(drawing))) : std::string();
  if (!missing.empty() && form != tell::Form::dot)
    cli::complain(missing);
  return taut::render(drawing, *format_named(name_of(form)), dpi);
}

Expected<std::string> Terminal::word_file(const tell::Document& document) const {
  return tell::document_docx(document);
}

std::optional<std::string> Terminal::engine_for_a_brief() {
  Expected<std::string> part = beside_program("brief-engine.html");
  if (part)
    return *std::move(part);
  complain(fmt::format(
      "the brief is written without the engine, so that its reader cannot try "
      "what if: {} (--static asks for it without this line)",
      part.error().message));
  return {};
}

Status Terminal::write(const std::vector<NewFile>& files) {
  return write_files(files);
}

}  // namespace taut::cli

#include "cli/deliver.hpp"

#include "cli/map_arguments.hpp"
#include "cli/open_model.hpp"
#include "cli/output.hpp"
#include "cli/parse.hpp"
#include "cli/progress.hpp"
#include "cli/write_file.hpp"
#include "taut/render/fonts.hpp"
#include "taut/render/graphviz.hpp"
#include "taut/render/render.hpp"
#include "taut/text/lower_case.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <unistd.h>
#include <utility>

namespace taut::cli {
namespace {

struct Ending {
  std::string_view ending;
  std::string_view form;
};

// The first ending of a form is the one to recommend.
constexpr std::array endings{
    Ending{".txt", "text"},          Ending{".text", "text"},
    Ending{".log", "text"},          Ending{".md", "markdown"},
    Ending{".markdown", "markdown"}, Ending{".csv", "csv"},
    Ending{".json", "json"},         Ending{".html", "html"},
    Ending{".htm", "html"},          Ending{".png", "png"},
    Ending{".svg", "svg"},           Ending{".pdf", "pdf"},
    Ending{".dot", "dot"},           Ending{".gv", "dot"},
    Ending{".yaml", "yaml"},         Ending{".yml", "yaml"},
    Ending{".scw", "scw"},
};

bool writes(const std::vector<std::string_view>& forms, std::string_view form) {
  return std::ranges::find(forms, form) != forms.end();
}

std::string recommended(const std::vector<std::string_view>& forms) {
  std::vector<std::string_view> all;
  for (const std::string_view form : forms)
    all.push_back(std::ranges::find(endings, form, &Ending::form)->ending);
  const std::string_view last = all.back();
  all.pop_back();
  return fmt::format("{} or {}", fmt::join(all, ", "), last);
}

Expected<std::string> form_of_path(const std::string& path,
                                   const std::vector<std::string_view>& forms) {
  const std::string ending = lower_case(std::filesystem::path(path).extension().string());
  if (path == "-" || (ending.empty() && forms.front() == "text"))
    return std::string(forms.front());
  const auto known = std::ranges::find(endings, ending, &Ending::ending);
  if (known == endings.end() || !writes(forms, known->form))
    return misuse(
        fmt::format("'{}' does not end in anything that this command writes: end it in "
                    "{}, or give --format",
                    path, recommended(forms)));
  return std::string(known->form);
}

// An SVG takes the fonts of whoever looks at it, DOT those of whoever draws it.
void warn_about_fonts(const std::vector<Target>& targets) {
  const bool drawn_here = std::ranges::any_of(targets, [](const Target& target) {
    return target.form == "png" || target.form == "pdf";
  });
  // What cannot be measured at all is told when it is drawn.
  const double ratio = drawn_here ? measured_font_ratio() : 0;
  if (ratio > 0 && !font_fits(ratio) && !has_no_font())
    complain(
        "neither Liberation Sans nor Arial was found, so text may not fit its place; "
        "'taut doctor' says what to install");
}

Expected<std::string> draw_once(const Draw& draw, std::optional<Drawing>& drawn,
                                const std::string& form, int dpi) {
  if (!drawn) {
    Expected<Drawing> drawing = draw();
    if (!drawing)
      return drawing.error();
    drawn = *std::move(drawing);
    const std::string missing = in_words(missing_scripts(shown_text(*drawn)));
    if (!missing.empty() && *format_named(form) != Format::dot)
      complain(missing);
  }
  return render(*drawn, *format_named(form), dpi);
}

}  // namespace

Expected<std::vector<Target>> targets_of(const Arguments& arguments,
                                         const std::vector<std::string_view>& forms) {
  const std::string given = arguments.one("--format");
  std::vector<std::string> paths = arguments.all("--output");
  if (paths.empty())
    paths.emplace_back("-");
  std::vector<Target> targets;
  for (std::string& path : paths) {
    auto form = given.empty() ? form_of_path(path, forms) : Expected<std::string>(given);
    if (!form)
      return form.error();
    targets.push_back({std::move(path), *std::move(form)});
  }
  return targets;
}

ExitStatus refuse(const Error& error) {
  complain(error.message);
  return status_of(error);
}

ExitStatus deliver(const Arguments& arguments, const std::vector<Target>& targets,
                   const Write& write, const Draw& draw) {
  const auto dpi = whole_number(arguments, "--dpi", 36, 600);
  if (!dpi)
    return refuse(dpi.error());
  if (draw)
    warn_about_fonts(targets);
  std::optional<Drawing> drawn;
  std::vector<std::string> made;
  made.reserve(targets.size());
  std::vector<NewFile> files;
  for (const Target& target : targets) {
    auto bytes = Progress::during("writing " + target.form, [&] {
      return draw && format_named(target.form)
                 ? draw_once(draw, drawn, target.form, (*dpi).value_or(default_dpi))
                 : write(target);
    });
    if (!bytes)
      return refuse(bytes.error());
    files.push_back({target.path, made.emplace_back(*std::move(bytes))});
  }
  const Status wrote = write_files(files);
  return wrote ? ExitStatus::ok : refuse(wrote.error());
}

bool colour_for(const Arguments& arguments, const Target& target) {
  return target.path == "-" && colour_on(arguments.one("--color", "auto"), STDOUT_FILENO);
}

}  // namespace taut::cli

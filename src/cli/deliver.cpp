#include "cli/deliver.hpp"

#include "cli/map_arguments.hpp"
#include "cli/open_model.hpp"
#include "cli/output.hpp"
#include "cli/parse.hpp"
#include "cli/progress.hpp"
#include "cli/targets.hpp"
#include "cli/write_file.hpp"
#include "taut/render/fonts.hpp"
#include "taut/render/graphviz.hpp"
#include "taut/render/render.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unistd.h>
#include <utility>

namespace taut::cli {
namespace {

// An SVG takes the fonts of whoever looks at it, DOT those of whoever draws it.
void warn_about_fonts(const std::vector<Target>& targets) {
  const bool drawn_here = std::ranges::any_of(targets, [](const Target& target) {
    return target.form == tell::Form::png || target.form == tell::Form::pdf;
  });
  // What cannot be measured at all is told when it is drawn.
  const double ratio = drawn_here ? measured_font_ratio() : 0;
  if (ratio > 0 && !font_fits(ratio) && !has_no_font())
    complain(
        "neither Liberation Sans nor Arial was found, so text may not fit its place; "
        "'taut doctor' says what to install");
}

class Writer {
 public:
  Writer(const Arguments& arguments, const tell::About& about, const Answer& answer)
      : arguments_(arguments), about_(about), answer_(answer) {}

  Expected<std::string> write(const Target& target) {
    switch (target.form) {
      case tell::Form::text: return document_text(page(), style_for(target));
      case tell::Form::markdown: return document_markdown(page());
      case tell::Form::html: return document_html(page());
      case tell::Form::csv: return sheet_csv(sheet());
      case tell::Form::json:
        return tell::data_text(about_, answer_.left_out, answer_.data);
      case tell::Form::png:
      case tell::Form::svg:
      case tell::Form::pdf:
      case tell::Form::dot: return picture(target.form);
      case tell::Form::yaml:
      case tell::Form::scw: break;
    }
    return answer_.other(target);
  }

  /// The lock to keep, if a map was drawn; else empty.
  std::string lock() const { return drawn_ ? drawn_->lock : std::string(); }

 private:
  tell::Document page() const {
    tell::Document page = answer_.page();
    if (page.title.empty() && about_.model)
      page.title = tell::mandate_line(*about_.model, about_.language);
    page.language = about_.language;
    page.references = tell::references_of(about_);
    return page;
  }

  tell::Sheet sheet() const {
    tell::Sheet sheet = answer_.sheet();
    for (const std::string& sentence : answer_.left_out)
      sheet.leave_out(sentence);
    return sheet;
  }

  tell::TextStyle style_for(const Target& target) const {
    tell::TextStyle style;
    const auto width = table_width_of(arguments_);
    const bool screen = target.path == "-";
    if (screen)
      style.table_width = text_width(STDOUT_FILENO);
    if (width && *width)
      style.table_width = static_cast<std::size_t>(**width);
    style.colour = screen && colour_on(arguments_.one("--color", "auto"), STDOUT_FILENO);
    return style;
  }

  Expected<std::string> picture(tell::Form form) {
    const auto dpi = resolution_of(arguments_);
    if (!dpi)
      return dpi.error();
    if (!drawn_) {
      Expected<Picture> made = answer_.picture();
      if (!made)
        return made.error();
      drawn_ = *std::move(made);
      const std::string missing = in_words(missing_scripts(shown_text(drawn_->drawing)));
      if (!missing.empty() && form != tell::Form::dot)
        complain(missing);
    }
    return render(drawn_->drawing, *format_named(name_of(form)),
                  (*dpi).value_or(default_dpi));
  }

  const Arguments& arguments_;
  const tell::About& about_;
  const Answer& answer_;
  std::optional<Picture> drawn_ = {};
};

}  // namespace

ExitStatus deliver(const Arguments& arguments, const tell::About& about,
                   const Answer& answer) {
  warn_about_fonts(arguments.targets);
  Writer writer(arguments, about, answer);
  std::vector<std::string> made;
  made.reserve(arguments.targets.size());
  std::vector<NewFile> files;
  for (const Target& target : arguments.targets) {
    auto bytes = Progress::during(fmt::format("writing {}", name_of(target.form)),
                                  [&] { return writer.write(target); });
    if (!bytes)
      return refuse(bytes.error());
    files.push_back({target.path, made.emplace_back(*std::move(bytes))});
  }
  const std::string lock = writer.lock();
  if (!lock.empty() && arguments.has("--layout-lock"))
    files.push_back({arguments.one("--layout-lock"), lock});
  const Status wrote = write_files(files);
  return wrote ? ExitStatus::ok : refuse(wrote.error());
}

tell::About about(const Arguments& arguments, const Model* model) {
  return {.model = model,
          .language = arguments.one("--lang"),
          .command = arguments.command,
          .generator = "taut " TAUT_VERSION};
}

ExitStatus refuse(const Error& error) {
  complain(error.message);
  return status_of(error);
}

}  // namespace taut::cli

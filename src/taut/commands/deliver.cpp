#include "taut/commands/deliver.hpp"

#include "taut/commands/map_arguments.hpp"
#include "taut/render/render.hpp"
#include "taut/text/path.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace taut::commands {
namespace {

constexpr int dots_per_inch_on_paper = 220;

class Writer {
 public:
  Writer(World& world, const Arguments& arguments, const tell::About& about,
         const Answer& answer)
      : world_(world), arguments_(arguments), about_(about), answer_(answer) {}

  Expected<std::string> text(const Target& target) {
    return document_text(page(), style_for(target));
  }
  Expected<std::string> markdown(const Target& target) {
    tell::Document told = page();
    const std::string beside = picture_beside(target);
    if (beside.empty())
      return document_markdown(told);
    if (const auto drawn = illustrate(told, tell::Form::svg); !drawn)
      return drawn.error();
    for (tell::Picture* picture : pictures_of(told)) {
      picture->file = std::string(file_name(beside));
      beside_.push_back({beside, std::exchange(picture->svg, {})});
    }
    return document_markdown(told);
  }
  Expected<std::string> html(const Target&) {
    tell::Document told = page();
    if (const auto drawn = illustrate(told, tell::Form::svg); !drawn)
      return drawn.error();
    return document_html(told);
  }
  Expected<std::string> docx(const Target&) {
    tell::Document told = page();
    if (const auto drawn = illustrate(told, tell::Form::png); !drawn)
      return drawn.error();
    return world_.word_file(told);
  }
  Expected<std::string> csv(const Target&) { return sheet_csv(sheet()); }
  Expected<std::string> json(const Target&) {
    return tell::data_text(about_, answer_.left_out, answer_.data);
  }
  Expected<std::string> picture(const Target& target) {
    const auto dpi = resolution_of(arguments_);
    if (!dpi)
      return dpi.error();
    const bool first = !drawn_;
    if (first) {
      Expected<Picture> made = answer_.picture();
      if (!made)
        return made.error();
      drawn_ = *std::move(made);
    }
    return world_.render(drawn_->drawing, target.form, (*dpi).value_or(default_dpi),
                         first);
  }

  /// Files with the pictures of pages that cannot hold them.
  const std::vector<std::pair<std::string, std::string>>& beside() const {
    return beside_;
  }
  /// The lock to keep, if a map was drawn; else empty.
  std::string lock() const { return drawn_ ? drawn_->lock : std::string(); }

 private:
  static std::vector<tell::Picture*> pictures_of(tell::Document& page) {
    std::vector<tell::Picture*> pictures;
    for (tell::Block& block : page.blocks)
      if (auto* picture = std::get_if<tell::Picture>(&block))
        pictures.push_back(picture);
    return pictures;
  }

  // Draws once, and only for a page with a place for it.
  Status illustrate(tell::Document& page, tell::Form form) {
    const std::vector<tell::Picture*> pictures = pictures_of(page);
    if (pictures.empty())
      return ok();
    if (!illustration_) {
      auto drawn = answer_.illustration();
      if (!drawn)
        return drawn.error();
      illustration_ = *std::move(drawn);
    }
    auto bytes =
        world_.render(*illustration_, form, dots_per_inch_on_paper, !illustrated_);
    illustrated_ = true;
    if (!bytes)
      return bytes.error();
    for (tell::Picture* picture : pictures) {
      picture->title = illustration_->title;
      picture->contents = illustration_->description;
      picture->width = illustration_->page.w;
      picture->height = illustration_->page.h;
      (form == tell::Form::svg ? picture->svg : picture->png) = *bytes;
    }
    return ok();
  }

  tell::Document page() const {
    tell::Document page = answer_.page();
    if (page.title.empty() && about_.model)
      page.title = tell::mandate_line(*about_.model, about_.language);
    page.language = about_.language;
    if (page.references.empty())
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
    if (target.path == "-") {
      const Screen screen = world_.screen(arguments_);
      style.table_width = screen.width;
      style.colour = screen.colour;
    }
    if (width && *width)
      style.table_width = static_cast<std::size_t>(**width);
    return style;
  }

  World& world_;
  const Arguments& arguments_;
  const tell::About& about_;
  const Answer& answer_;
  std::optional<Picture> drawn_ = {};
  std::optional<Drawing> illustration_ = {};
  bool illustrated_ = false;
  std::vector<std::pair<std::string, std::string>> beside_ = {};
};

// Every form but those of one command alone: what it is made of, and by whom.
struct FormRow {
  tell::Form form;
  Part part;
  Expected<std::string> (Writer::*write)(const Target&);
};
constexpr FormRow form_rows[] = {
    {tell::Form::text, Part::page, &Writer::text},
    {tell::Form::markdown, Part::page, &Writer::markdown},
    {tell::Form::html, Part::page, &Writer::html},
    {tell::Form::docx, Part::page, &Writer::docx},
    {tell::Form::csv, Part::sheet, &Writer::csv},
    {tell::Form::json, Part::data, &Writer::json},
    {tell::Form::png, Part::picture, &Writer::picture},
    {tell::Form::svg, Part::picture, &Writer::picture},
    {tell::Form::pdf, Part::picture, &Writer::picture},
    {tell::Form::dot, Part::picture, &Writer::picture},
};

Expected<std::string> written(Writer& writer, const Answer& answer,
                              const Target& target) {
  const auto row = std::ranges::find(form_rows, target.form, &FormRow::form);
  return row == std::end(form_rows) ? answer.other(target) : (writer.*row->write)(target);
}

}  // namespace

std::string picture_beside(const Target& target) {
  if (target.form != tell::Form::markdown || target.path == "-")
    return {};
  return joined(parent(target.path), fmt::format("{}-map.svg", stem(target.path)));
}

std::vector<tell::Form> forms_of(const std::vector<Part>& parts) {
  std::vector<tell::Form> forms;
  for (const FormRow& row : form_rows) {
    if (std::ranges::find(parts, row.part) != parts.end())
      forms.push_back(row.form);
  }
  return forms;
}

ExitStatus deliver(World& world, const Arguments& arguments, const tell::About& about,
                   const Answer& answer) {
  world.before_drawing(arguments.targets);
  Writer writer(world, arguments, about, answer);
  std::vector<std::string> made;
  made.reserve(arguments.targets.size());
  std::vector<NewFile> files;
  for (const Target& target : arguments.targets) {
    auto bytes = during(world, fmt::format("writing {}", name_of(target.form)),
                        [&] { return written(writer, answer, target); });
    if (!bytes)
      return refuse(world, bytes.error());
    files.push_back({target.path, made.emplace_back(*std::move(bytes))});
  }
  for (const auto& [path, bytes] : writer.beside())
    files.push_back({path, bytes});
  const std::string lock = writer.lock();
  if (!lock.empty() && arguments.has("--layout-lock"))
    files.push_back({arguments.one("--layout-lock"), lock});
  const Status wrote = world.write(files);
  return wrote ? ExitStatus::ok : refuse(world, wrote.error());
}

tell::About about(const Arguments& arguments, const Model* model) {
  return {.model = model,
          .language = arguments.one("--lang"),
          .command = arguments.command,
          .generator = "taut " TAUT_VERSION};
}

}  // namespace taut::commands

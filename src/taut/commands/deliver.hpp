#pragma once

#include "taut/commands/command.hpp"
#include "taut/commands/world.hpp"
#include "taut/diag/expected.hpp"
#include "taut/draw/drawing.hpp"
#include "taut/draw/map_result.hpp"
#include "taut/tell/about.hpp"
#include "taut/tell/document.hpp"
#include "taut/tell/sheet.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace taut::commands {

/// How a report is told. What is null cannot be written, and nothing else says so: the
/// forms of a command are those of its writers.
template <typename Report>
struct Writers {
  tell::Document (*page)(const Report&) = nullptr;          ///< text, Markdown, HTML
  tell::Sheet (*sheet)(const Report&) = nullptr;            ///< CSV
  void (*data)(const Report&, tell::Json& body) = nullptr;  ///< JSON
  Expected<Drawing> (*picture)(const Report&, World&, const Arguments&) = nullptr;
  /// Instead of `picture`: one that keeps its places in --layout-lock.
  Expected<MapResult> (*map)(const Report&, World&, const Arguments&) = nullptr;
  /// What stands where the page has a place for a picture.
  Expected<Drawing> (*illustration)(const Report&) = nullptr;
  /// One sentence each, of what sheet and JSON leave out.
  std::vector<std::string> (*left_out)(const Report&) = nullptr;
  /// One more form, of this command alone.
  std::optional<tell::Form> other = {};
  Expected<std::string> (*write_other)(const Report&, const Target&) = nullptr;
};

/// What a report can be told as.
enum class Part { page, sheet, data, picture };

/// "brief-map.svg" for "brief.md": where the picture of a Markdown page goes; empty for
/// other forms and for standard output.
std::string picture_beside(const Target& target);

/// The forms that these parts are written in, the one for the screen first.
std::vector<tell::Form> forms_of(const std::vector<Part>& parts);

/// The forms of these writers.
template <typename Report>
std::vector<tell::Form> forms_of(const Writers<Report>& writers) {
  std::vector<Part> parts;
  if (writers.page)
    parts.push_back(Part::page);
  if (writers.sheet)
    parts.push_back(Part::sheet);
  if (writers.data)
    parts.push_back(Part::data);
  if (writers.picture || writers.map)
    parts.push_back(Part::picture);
  std::vector<tell::Form> forms = forms_of(parts);
  if (writers.other)
    forms.push_back(*writers.other);
  return forms;
}

/// A picture, and the layout lock to keep with it; no lock, nothing to keep.
struct Picture {
  Drawing drawing = {};
  std::string lock = {};
};

/// An answer that can be written: the writers with their report.
struct Answer {
  std::function<tell::Document()> page = {};
  std::function<tell::Sheet()> sheet = {};
  std::function<void(tell::Json&)> data = {};
  std::function<Expected<Picture>()> picture = {};
  std::function<Expected<Drawing>()> illustration = {};
  std::vector<std::string> left_out = {};
  std::function<Expected<std::string>(const Target&)> other = {};
};

/// Writes an answer to every target of the arguments, with a map its layout lock, and
/// beside a Markdown page its picture (see `picture_beside`).
/// Makes everything before anything is
/// written, so that a failure leaves no part of the set behind; complains about what
/// fails. Draws once, if there is a picture among them.
ExitStatus deliver(World& world, const Arguments& arguments, const tell::About& about,
                   const Answer& answer);

template <typename Report>
ExitStatus deliver(World& world, const Arguments& arguments, const tell::About& about,
                   const Report& report, const Writers<Report>& writers) {
  Answer answer;
  if (writers.page)
    answer.page = [&] { return writers.page(report); };
  if (writers.sheet)
    answer.sheet = [&] { return writers.sheet(report); };
  if (writers.data)
    answer.data = [&](tell::Json& body) { writers.data(report, body); };
  if (writers.picture)
    answer.picture = [&]() -> Expected<Picture> {
      Expected<Drawing> drawing = writers.picture(report, world, arguments);
      if (!drawing)
        return drawing.error();
      return Picture{*std::move(drawing), {}};
    };
  if (writers.map)
    answer.picture = [&]() -> Expected<Picture> {
      Expected<MapResult> map = writers.map(report, world, arguments);
      if (!map)
        return map.error();
      return Picture{std::move(map->drawing), std::move(map->lock)};
    };
  if (writers.illustration)
    answer.illustration = [&] { return writers.illustration(report); };
  if (writers.left_out)
    answer.left_out = writers.left_out(report);
  if (writers.write_other)
    answer.other = [&](const Target& target) {
      return writers.write_other(report, target);
    };
  return deliver(world, arguments, about, answer);
}

/// What an answer about this model is headed with.
tell::About about(const Arguments& arguments, const Model* model);

}  // namespace taut::commands

#include "cli/change_model.hpp"

#include "cli/output.hpp"
#include "cli/write_file.hpp"
#include "taut/amend/side_effects.hpp"
#include "taut/analyse/revision.hpp"
#include "taut/read/load.hpp"
#include "taut/report/diff.hpp"

#include <fmt/format.h>

#include <unistd.h>
#include <utility>

namespace taut::cli {
namespace {

ExitStatus tell_difference(const Arguments& arguments, const ModelToChange& model,
                           const Model& changed) {
  const std::string language = arguments.one("--lang");
  const Situation before = make_situation(model.before->model);
  const Situation after = make_situation(changed);
  const Findings of_before = find_all(before, language, Kinds::polynomial);
  const Findings of_after = find_all(after, language, Kinds::polynomial);
  const Revision revision = revise({before, of_before}, {after, of_after}, language);
  return put(document_text(diff_page({.revision = revision,
                                      .before = fmt::format("'{}'", model.path),
                                      .after = "the same with what would be written",
                                      .in_full = true}),
                           {.width = text_width(STDOUT_FILENO)}));
}

}  // namespace

ToChange open_to_change(World& world, const Arguments& arguments) {
  const std::string path = arguments.one("--into");
  if (path == "-")
    return {
        refuse(misuse("--into names the file that is to change; standard input is "
                      "none"))};
  const Opened opened = world.open(arguments, {.file = path});
  if (!opened.model)
    return {opened.status};
  const auto limit = max_bytes(arguments);
  const auto bytes = limit ? read_bytes(path, *limit) : limit.error();
  if (!bytes)
    return {refuse(bytes.error())};
  auto text = ModelText::read(path, *bytes);
  if (!text)
    return {refuse(text.error())};
  return {ExitStatus::ok,
          std::make_unique<ModelToChange>(path, opened.model, *std::move(text))};
}

ExitStatus finish_change(World& world, const Arguments& arguments,
                         const ModelToChange& model,
                         const std::function<bool(const Model&)>& is_done) {
  if (model.text.changes().empty())
    return ExitStatus::ok;
  const std::string text = model.text.text();
  SourceSet sources;
  Diagnostics diags;
  const auto after = load_model_text(model.path, text, {}, sources, diags);
  if (!after)
    return refuse(after.error());
  if (diags.has_errors()) {
    complain(
        fmt::format("'{}' would have these errors; nothing was written", model.path));
    world.tell(arguments, diags, sources);
    return ExitStatus::model;
  }
  std::string amiss = side_effect(model.before->model, *after, model.text);
  if (amiss.empty() && !is_done(*after))
    amiss = "some of what was asked for";
  if (!amiss.empty())
    return refuse(misuse(fmt::format(
        "'{}' is written in a way in which this cannot be put into it without "
        "changing what else it says ({}); nothing was written",
        model.path, amiss)));
  if (arguments.has("--dry-run"))
    return tell_difference(arguments, model, *after);
  const Status wrote = write_file(model.path, text);
  return wrote ? ExitStatus::ok : refuse(wrote.error());
}

}  // namespace taut::cli

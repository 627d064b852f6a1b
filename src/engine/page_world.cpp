#include "engine/page_world.hpp"

#include "taut/commands/words.hpp"
#include "taut/diag/diagnostic_text.hpp"
#include "taut/render/dot_writer.hpp"
#include "taut/render/svg.hpp"

#include <fmt/format.h>

#include <utility>

namespace taut::engine {

using commands::Arguments;
using commands::ExitStatus;
using commands::Opened;

Shelf* PageWorld::shelf_of(const std::string& word) const {
  const auto found = shelves_.find(word);
  return found == shelves_.end() ? nullptr : found->second;
}

bool PageWorld::is_file(const std::string& word) const {
  return shelf_of(word) != nullptr;
}

Expected<Model> PageWorld::load(const std::string& file, const LoadOptions& options,
                                SourceSet& sources, Diagnostics& diags) {
  const Shelf* shelf = shelf_of(file);
  if (!shelf)
    return Error{fmt::format("there is no file '{}'", file)};
  LoadOptions ours = options;
  ours.files = &shelf->files();
  return load_model(shelf->file(), ours, sources, diags);
}

Expected<Model> PageWorld::load_text(const std::string& name, std::string bytes,
                                     LoadOptions options, SourceSet& sources,
                                     Diagnostics& diags) {
  if (!shelves_.empty())
    options.files = &shelves_.begin()->second->files();
  return load_model_text(name, std::move(bytes), options, sources, diags);
}

Opened PageWorld::open(const Arguments& arguments, const commands::ModelAsked& asked) {
  Shelf* shelf = shelf_of(asked.file);
  if (!shelf) {
    complain(fmt::format("there is no file '{}'", asked.file));
    return {ExitStatus::usage};
  }
  // A mandate of its own name stands for itself, any other word for what was handed over.
  const bool itself = shelf->file() == asked.file;
  auto open =
      shelf->open(itself ? asked.scenarios : shelf->scenarios(), asked.under_each);
  if (!open)
    return {refuse(*this, open.error())};
  if ((*open)->diags.has_errors()) {
    tell(arguments, (*open)->diags, (*open)->sources);
    return {ExitStatus::model};
  }
  return {ExitStatus::ok, *std::move(open)};
}

Status PageWorld::spared(const SourceSet&, const std::vector<std::string>&) const {
  return ok();
}

std::string PageWorld::path_from(const std::string&, const std::string& file) const {
  return file;
}

Expected<std::string> PageWorld::lock(const Arguments&) const {
  return lock_before_;
}

std::string PageWorld::today() const {
  return day_;
}

void PageWorld::complain(std::string_view sentence) {
  said_.emplace_back(sentence);
}

void PageWorld::tell(std::string_view text) {
  said_.emplace_back(text);
}

void PageWorld::tell(const Arguments&, const Diagnostics& diags,
                     const SourceSet& sources) {
  if (!diags.all().empty())
    said_.push_back(diagnostics_as_text(diags, sources, {.colour = false}));
}

Expected<std::string> PageWorld::render(const Drawing& drawing, tell::Form form, int,
                                        bool) {
  if (form == tell::Form::svg)
    return write_svg(drawing);
  if (form == tell::Form::dot)
    return write_dot(drawing);
  return commands::misuse(
      fmt::format("no picture is drawn as '{}' here: ask for svg", tell::name_of(form)));
}

Expected<std::string> PageWorld::word_file(const tell::Document&) const {
  return commands::misuse("no Word file is written here: ask for html");
}

// Answers go to the screen, a layout lock elsewhere.
Status PageWorld::write(const std::vector<commands::NewFile>& files) {
  for (const commands::NewFile& file : files) {
    if (file.path == "-")
      texts_.emplace_back(file.bytes);
    else
      lock_after_ = file.bytes;
  }
  return ok();
}

}  // namespace taut::engine

#pragma once

#include "cli/command.hpp"
#include "taut/amend/model_text.hpp"
#include "taut/diag/expected.hpp"

#include <functional>
#include <memory>
#include <string>

namespace taut::cli {

/// A model that is to be changed in its own file.
struct ModelToChange {
  std::string path = {};
  std::shared_ptr<const OpenModel> before = nullptr;
  ModelText text;
};

/// The model after --into. What is wrong with its text is told; no model then, with the
/// status to leave with.
struct ToChange {
  ExitStatus status = ExitStatus::ok;
  std::unique_ptr<ModelToChange> model = nullptr;
};
ToChange open_to_change(World& world, const Arguments& arguments);

/// Reads the changed text back, and refuses it if it has errors, if anything reads
/// otherwise that was not asked for, or if `is_done` misses something in it. Then writes
/// it over the file; with --dry-run only tells what would be different, as `taut diff`
/// does.
ExitStatus finish_change(World& world, const Arguments& arguments,
                         const ModelToChange& model,
                         const std::function<bool(const Model&)>& is_done);

}  // namespace taut::cli

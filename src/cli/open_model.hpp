#pragma once

#include "cli/command.hpp"
#include "taut/diag/diagnostic.hpp"
#include "taut/diag/expected.hpp"
#include "taut/model/model.hpp"
#include "taut/read/load.hpp"
#include "taut/text/source.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace taut::cli {

/// A model with the texts it points into. Stays where it is: the model's views need it.
struct OpenModel {
  SourceSet sources;
  Diagnostics diags;
  Model model;
  std::vector<ScenarioModel> under = {};  ///< only of `open_with_scenarios`
};

/// A model, or the status to leave with after the user was told why.
struct Opened {
  ExitStatus status = ExitStatus::ok;
  std::unique_ptr<OpenModel> model = nullptr;
};

/// Reads the one model of a command under its scenarios. What is wrong with its text goes
/// to standard error; a model with errors is not handed on, nor one that would be written
/// over.
Opened open_model(const Arguments& arguments);
/// The same of another file, or under other scenarios, than the arguments name.
Opened open_model(const Arguments& arguments, const std::string& file,
                  const std::vector<std::string>& scenarios);

/// The same of the mandate as written, and under every scenario of its file.
Opened open_with_scenarios(const Arguments& arguments);

/// Tells on standard error what is wrong with a text, if anything is.
void tell_diagnostics(const Arguments& arguments, const Diagnostics& diags,
                      const SourceSet& sources);

/// Wrong usage if the error is about what was asked for, else the world's failure.
ExitStatus status_of(const Error& error);

/// The value of --max-bytes: bytes, or with K, M or G.
Expected<std::size_t> max_bytes(const Arguments& arguments);

}  // namespace taut::cli

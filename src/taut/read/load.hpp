#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/diag/expected.hpp"
#include "taut/diag/limits.hpp"
#include "taut/model/model.hpp"
#include "taut/read/yaml_tree.hpp"
#include "taut/text/source.hpp"

#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// The model under one scenario of its file.
struct ScenarioModel {
  std::string_view id = {};
  Model model = {};
};

/// Where the files of a model lie.
class Files {
 public:
  Files() = default;
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;
  virtual ~Files() = default;

  /// The bytes of a file, at most `max_bytes`.
  virtual Expected<std::string> read(const std::string& path,
                                     std::size_t max_bytes) const = 0;
  /// The same text for the same file, however its path is written.
  virtual std::string identity(const std::string& path) const = 0;
};

/// Those of this machine; `-` is standard input.
const Files& disk();

/// Files that are texts in memory, by the paths they have among each other.
class FilesInMemory : public Files {
 public:
  explicit FilesInMemory(std::map<std::string, std::string, std::less<>> texts);
  Expected<std::string> read(const std::string& path,
                             std::size_t max_bytes) const override;
  std::string identity(const std::string& path) const override;

 private:
  std::map<std::string, std::string, std::less<>> texts_;  // by identity
};

struct LoadOptions {
  /// Scenarios to apply, in this order; "base" or none = the mandate as written.
  std::vector<std::string> scenarios = {};
  std::size_t max_bytes = limit::file_bytes;  ///< for each file
  /// A folder: no file outside of it is read, wherever links lead; empty: any file. For
  /// programs that read what strangers wrote. The folder must not change meanwhile.
  std::string only_within = {};
  /// Also read the model under every scenario of the file, to find what is wrong with
  /// those, and ask the author about what no finding will say.
  bool check_scenarios = false;
  /// The day on which it is read, as 2018-06-30: which days have come is told by it.
  /// Empty: of days nothing is told.
  std::string today = {};
  /// Where to put the model under every scenario of the file, in the order of the file;
  /// checks them, too. The text is read once for all.
  std::vector<ScenarioModel>* under_scenarios = nullptr;
  /// Where to put what was read of every file, in the order of reading.
  std::deque<YamlTree>* trees = nullptr;
  /// Where the files lie; null = on the disk of this machine.
  const Files* files = nullptr;
};

/// Reads the model in `path` (`-` = standard input) with all it includes and extends.
///
/// Problems of the text go to `diags`, all of them in one run; the model then holds the
/// rows that could be read, and must not be analysed if `diags.has_errors()`. An unknown
/// scenario is an `Error` that names the near and the valid ones; so is a file that
/// cannot be read.
Expected<Model> load_model(const std::string& path, const LoadOptions& options,
                           SourceSet& sources, Diagnostics& diags);

/// The same for a text that is already in memory; `name` is what messages call it, and
/// what `include` and `extends` are relative to.
Expected<Model> load_model_text(const std::string& name, std::string bytes,
                                const LoadOptions& options, SourceSet& sources,
                                Diagnostics& diags);

/// As `disk().read`.
Expected<std::string> read_bytes(const std::string& path, std::size_t max_bytes);

}  // namespace taut

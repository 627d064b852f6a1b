#pragma once

#include "taut/commands/world.hpp"
#include "taut/diag/expected.hpp"
#include "taut/read/load.hpp"
#include "taut/tell/json.hpp"

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace taut::engine {

/// A mandate that a request hands over: its files, the one to begin with, and what is
/// switched. Reads each way to look at it once.
class Shelf {
 public:
  Shelf(std::string file, std::map<std::string, std::string, std::less<>> texts,
        std::vector<std::string> scenarios, std::map<std::string, bool> switches);

  const std::string& file() const { return file_; }
  const FilesInMemory& files() const { return files_; }
  const std::vector<std::string>& scenarios() const { return scenarios_; }

  /// The mandate under these scenarios, switched; with `under_each` also under every
  /// scenario of its own. Not kept: a model with errors has them in `diags`, and fails
  /// only where a scenario or a switch is none.
  Expected<std::shared_ptr<const commands::OpenModel>> open(
      const std::vector<std::string>& scenarios, bool under_each);
  /// The same under the scenarios of the request, with what `taut check` asks the author;
  /// what was read of every file goes to `trees`, which live as long as the model.
  Expected<std::shared_ptr<const commands::OpenModel>> open_checked(
      std::deque<YamlTree>& trees);

 private:
  using Key = std::pair<std::vector<std::string>, bool>;
  Expected<std::shared_ptr<const commands::OpenModel>> read(
      const std::vector<std::string>& scenarios, bool under_each,
      std::deque<YamlTree>* checked) const;

  std::string file_;
  FilesInMemory files_;
  std::vector<std::string> scenarios_;
  std::map<std::string, bool> switches_;
  std::map<Key, std::shared_ptr<const commands::OpenModel>> read_ = {};
};

/// The mandate of `{"file", "files", "scenarios", "switches"}`, or what is wrong with it.
Expected<std::unique_ptr<Shelf>> shelf_of(const tell::Json& request);

}  // namespace taut::engine

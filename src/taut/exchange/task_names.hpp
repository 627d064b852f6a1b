#pragma once

#include "taut/exchange/sheet.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace taut {

/// Finds tasks by what people call them: the Id, short name or title that they wrote, or
/// the id that was made, in any case.
class TaskNames {
 public:
  /// How a name was given. A name of an earlier kind hides the same of a later one.
  enum class Kind { id, short_name, title, made_id };
  void add(std::string_view name, Kind kind, const std::string& id);

  /// The id of the task that `name` stands for, or empty; then a diagnostic at `where`
  /// says that there is none, and what was probably meant, or that there are several.
  std::string find(std::string_view name, Span where, std::string_view column,
                   Diagnostics& diags) const;

 private:
  struct Entry {
    std::string id;
    Kind kind;
    bool shared = false;
  };
  std::unordered_map<std::string, Entry> entries_;  // by name in lower case
  std::vector<std::string> names_;                  // as written, in order
};

}  // namespace taut

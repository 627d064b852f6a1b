#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/exchange/columns.hpp"
#include "taut/exchange/name_book.hpp"
#include "taut/exchange/task_names.hpp"
#include "taut/model/model.hpp"
#include "taut/text/slug.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace taut {

/// What cells are read against: the names of a model.
struct MergeNames {
  TaskNames tasks = {};
  NameBook sources{"source"};
  NameBook pillars{"pillar"};
  IdMaker ids = {};

  MergeNames(const Model& model, std::string_view language);
};

/// What a key of the model is called that a column holds: "paragraph_basis".
std::string key_of_column(SheetKind kind, std::size_t column);

/// The value of a cell as YAML on one line, as its column asks for it. Nothing if it is
/// wrong, which is told. `sources` are the citations that the row has: what their author
/// said of their use is kept.
std::optional<std::string> yaml_of(SheetKind kind, std::size_t column, const Cell& cell,
                                   const Citations* sources, const Model& model,
                                   MergeNames& names, Diagnostics& diags);

/// The end of a link as YAML: a task by any name, several, or a selector.
std::optional<std::string> end_as_yaml(const Cell& cell, std::string_view column,
                                       MergeNames& names, Diagnostics& diags);

}  // namespace taut

#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/model/model.hpp"

#include <string_view>
#include <vector>

namespace taut {

/// What an author is asked about a model without errors, one hint for each question: what
/// no finding will say although it was written. Rows of other files than `file` are not
/// asked about, nor those that the mandate lists under `judging: {meant: [..]}`.
void hint_at_model(const Model& model, FileId file, Diagnostics& diags);

/// The tables of which a row that nothing names is of no use.
struct UnusedRow {
  std::string_view table;  ///< "conditions"
  std::string_view id;
  Span where;
};
/// The conditions, safeguards, actors, resources and sources that no other row names, in
/// order; what only a scenario turns on or off is not named by that. O(size of the
/// model).
std::vector<UnusedRow> unused_rows(const Model& model);

/// Hints at links of a renewal whose score nobody confirmed since one of their tasks
/// changed; `bases` are the mandates before it, the oldest first.
void hint_at_suspects(const std::vector<Model>& bases, const Model& model,
                      Diagnostics& diags);
/// Hints at what was to be looked at again by `today`; at nothing if the day is empty.
void hint_at_days(const Model& model, std::string_view today, Diagnostics& diags);

}  // namespace taut

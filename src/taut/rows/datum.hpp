#pragma once

#include "taut/rows/tables.hpp"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace taut {

/// A value of a model as the model file writes it: names are ids, a text in several
/// languages is an object of them, and what the row does not have is null.
using Datum = nlohmann::ordered_json;

struct DatumStyle {
  /// Of texts; empty: every language that they have.
  std::string_view language = {};
  /// Whether what holds because a key is absent is written like what was said. Not so,
  /// two rows have one value exactly if their authors said the same.
  bool implied = true;
};

/// The value of one key of a row. O(its size).
Datum datum_of(const Model& model, const RowRef& row, const Key& key,
               const DatumStyle& style = {});
/// All keys of a row that have a value, in the order of the table.
Datum datum_of(const Model& model, const RowRef& row, const DatumStyle& style = {});

/// On one line as YAML, in flow style: every text reads back as exactly this text.
std::string flow_yaml(const Datum& datum);
/// The same of one text: as it stands if it is a plain word, else between double quotes.
std::string yaml_text(std::string_view text);

}  // namespace taut

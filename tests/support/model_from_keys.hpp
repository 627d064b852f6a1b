#pragma once

#include "taut/read/load.hpp"
#include "taut/rows/tables.hpp"

#include <nlohmann/json.hpp>

#include <string>

// Models made from the table of keys alone, so that a key that is added tomorrow is in
// them. As JSON, which is YAML too.
namespace taut::test {

using Json = nlohmann::ordered_json;

/// The `n`th value that such a key may have, none of them its default; names are those of
/// the rows of `model_with_required_keys`, from the second on. Null if there are not so
/// many.
Json nth_value(const Key& key, int n);

/// A model with five rows in every table, each with the keys that it cannot do without.
Json model_with_required_keys();

/// Its first row of that kind, or the mandate, or the requirement of its first task.
Json& first_row(Json& model, RowKind kind);

/// The same with the `n`th value of one key in its first row of that kind, and what must
/// stand beside it; -1: without the key, or with a value that it has anyway.
Json model_with(RowKind kind, const Key& key, int n);

/// What it reads as; tells errors as failures.
struct ReadModel {
  explicit ReadModel(const Json& json);
  SourceSet sources = {};
  Diagnostics diags = {};
  Model model = {};
};

}  // namespace taut::test

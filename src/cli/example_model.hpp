#pragma once

#include <string_view>

namespace taut::cli {

/// The name under which `taut new` writes the schema beside the model.
constexpr std::string_view schema_file_name = "taut.schema.json";

/// The model that `taut new` writes: small, commented, invented, without diagnostics.
extern const std::string_view example_model;

}  // namespace taut::cli

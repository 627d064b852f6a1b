#pragma once

#include <string>

namespace taut {

/// The whole format as a JSON Schema (draft-07), for editors: every key with a
/// description, its default and an example. Made from the table of schema.hpp alone, in
/// its order; the same bytes on every call. Ends in a new line.
///
/// It knows what may stand where, not what names stand for: an unknown task is found by
/// reading the model, not by this schema.
std::string json_schema();

}  // namespace taut

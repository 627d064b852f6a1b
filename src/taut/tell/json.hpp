#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace taut::tell {

/// JSON whose keys stay in the order in which they were put in.
using Json = nlohmann::ordered_json;

/// The text of a document, indented, with a line end. What is not UTF-8 in it becomes
/// U+FFFD.
std::string json_text(const Json& json);

}  // namespace taut::tell

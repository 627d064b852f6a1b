#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>

namespace taut::test {

/// A small mandate that the reader accepts without an error, made by chance from the keys
/// of the schema, so that a new key is in it without a line here; as text, and as the
/// same in JSON. The same seed gives the same mandate. Its task postures are off, limited
/// and full; its texts have quotes, marks, scripts and control characters in them.
struct RandomModel {
  nlohmann::ordered_json rows;
  std::string text;
};
RandomModel random_model(std::uint32_t seed);

}  // namespace taut::test

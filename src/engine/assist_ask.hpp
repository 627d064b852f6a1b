#pragma once

#include "taut/diag/expected.hpp"
#include "taut/tell/json.hpp"

namespace taut::engine {

/// The answer to `{"ask": "assist", "what", "file", "files", ..}`: as `text`, what
/// `assist::answer` says of a place in one of these files. Nothing needs to be open.
Expected<tell::Json> assist_ask(const tell::Json& request);

}  // namespace taut::engine

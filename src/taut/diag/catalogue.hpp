#pragma once

#include <string>

namespace taut {

/// The catalogue of diagnostics as docs/diagnostics.md: for each code what it means and
/// what to do, in the order of `diagnostics.def`.
std::string catalogue_as_markdown();

}  // namespace taut

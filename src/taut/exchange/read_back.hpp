#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/exchange/placed_text.hpp"
#include "taut/text/source.hpp"

#include <cstddef>
#include <string>

namespace taut {

/// A model in YAML, made from something else, and what it holds.
struct ImportedModel {
  std::string text = {};
  std::size_t tasks = 0;
  std::size_t links = 0;
  std::size_t sources = 0;
};

/// Reads a model that was written from other files as `taut check` would, so that no
/// model is written that it calls wrong. What there is to say goes to `diags` at the
/// places that the text was made from, or at `otherwise`. That many links lack a reason,
/// a source or a basis is said once for all. The model must not be used if there are
/// errors.
ImportedModel read_back(const PlacedText& written, Span otherwise, SourceSet& sources,
                        Diagnostics& diags);

}  // namespace taut

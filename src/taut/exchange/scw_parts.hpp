#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/text/source.hpp"

#include <optional>
#include <string_view>
#include <vector>

// A project file of ScenarioWizard as it is laid out, before it means anything.
namespace taut::scw {

/// Text without the blanks around it, and where it stands.
struct Piece {
  std::string_view text = {};
  Span where = {};
};

struct Descriptor {
  Piece name = {};
  std::string_view short_name = {};  ///< empty if the file gives none
  std::vector<Piece> variants = {};
};

struct Cell {
  int score = 0;
  Span where = {};
};

struct Parts {
  Piece title = {};
  std::vector<Descriptor> descriptors = {};
  std::vector<std::vector<Cell>> rows = {};  ///< square over all variants
  /// Empty, or the text of the project, of each descriptor, and of each ordered pair of
  /// descriptors (each with itself among them), row by row.
  std::vector<std::string_view> texts = {};
};

/// Nothing if there was an error; all of them are told.
std::optional<Parts> read_parts(FileId file, SourceSet& sources, Diagnostics& diags);

/// Larger scores in size are taken for a slip.
constexpr int largest_score = 1000;
constexpr std::size_t most_variants_in_all = 2000;

}  // namespace taut::scw

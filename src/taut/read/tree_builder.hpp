#pragma once

#include "taut/read/structure_check.hpp"
#include "taut/read/yaml_tree.hpp"

#include <optional>

namespace taut {

/// Where two readers of YAML make different things of a text.
struct Disagreement {
  Span where;
  bool is_text = false;  ///< a plain text of one of them
};

/// What one reading of a text gave: a tree, or why there is none.
struct BothReadings {
  YamlTree tree = {};  ///< not usable unless nothing below says otherwise
  DocumentOutline outline = {};
  std::optional<SyntaxProblem> problem = {};  ///< libyaml: this is not YAML
  std::optional<Disagreement> disagreement = {};
};

/// Reads `text`, which is the file or as long as it, with yaml-cpp and libyaml at once,
/// node by node. The tree points into the file. Tells what the structure check and
/// duplicate keys tell; the first of two keys is kept.
BothReadings read_twice(FileId file, std::string_view text, SourceSet& sources,
                        Diagnostics& diags);

}  // namespace taut

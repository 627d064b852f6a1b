#pragma once

#include "taut/read/structure_check.hpp"
#include "taut/read/yaml_tree.hpp"

namespace taut {

/// Builds the tree of a text that the strict reading found sound; `outline` is what it
/// saw. Adds the duplicate keys, and keeps the first of each. Should yaml-cpp see other
/// nodes than the strict reading did, the text is refused.
YamlTree build_tree(FileId file, const DocumentOutline& outline, SourceSet& sources,
                    Diagnostics& diags);

}  // namespace taut

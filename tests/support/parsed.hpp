#pragma once

#include "taut/read/yaml_tree.hpp"

#include <string>
#include <vector>

namespace taut {

/// A text read as YAML, with all that its tree points into.
struct Parsed {
  SourceSet sources;
  Diagnostics diags;
  YamlTree tree;

  explicit Parsed(std::string text) {
    const FileId file = sources.add("m.yaml", std::move(text));
    tree = parse_yaml(file, sources, diags);
    diags.sort();
  }
  std::string_view written(NodeIndex node) const {
    return sources.slice(tree.span(node));
  }

  /// "line:column code" of each diagnostic, in order.
  std::vector<std::string> told() const {
    std::vector<std::string> places;
    for (const Diagnostic& d : diags.all()) {
      const LineColumn at = sources.at(d.where.file, d.where.begin);
      places.push_back(std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
                       std::string(kind_of(d.id).code));
    }
    return places;
  }
};

}  // namespace taut

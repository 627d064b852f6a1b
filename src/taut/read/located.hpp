#pragma once

#include "taut/read/yaml_tree.hpp"

namespace taut {

/// A node of one of several trees. Refers to the tree, which must outlive it.
struct Located {
  const YamlTree* tree = nullptr;
  NodeIndex node = 0;

  NodeKind kind() const { return tree->kind(node); }
  ScalarStyle style() const { return tree->style(node); }
  std::string_view text() const { return tree->text(node); }
  Span span() const { return tree->span(node); }
  bool is_map() const { return kind() == NodeKind::map; }
  bool is_list() const { return kind() == NodeKind::list; }
  bool is_scalar() const { return kind() == NodeKind::scalar; }
  bool is_null() const { return kind() == NodeKind::null; }

  std::vector<Located> items() const {
    std::vector<Located> found;
    for (const NodeIndex item : tree->items(node))
      found.push_back({tree, item});
    return found;
  }
  std::optional<Located> find(std::string_view key) const {
    const std::optional<NodeIndex> value = tree->find(node, key);
    return value ? std::optional(Located{tree, *value}) : std::nullopt;
  }
};

}  // namespace taut

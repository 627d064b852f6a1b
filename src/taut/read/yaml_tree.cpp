#include "taut/read/yaml_tree.hpp"

#include "taut/read/byte_check.hpp"
#include "taut/read/explain_syntax.hpp"
#include "taut/read/scalar_end.hpp"
#include "taut/read/structure_check.hpp"
#include "taut/read/tree_builder.hpp"
#include "taut/read/yaml_events.hpp"

namespace taut {

std::string_view YamlTree::text(NodeIndex node) const {
  const Node& n = nodes_[node];
  if (n.kind != NodeKind::scalar)
    return {};
  return n.kept ? kept_[n.a] : sources_->bytes(file_).substr(n.a, n.b);
}

NodeIndex YamlTree::after(NodeIndex node) const {
  const Node& n = nodes_[node];
  return n.kind == NodeKind::list || n.kind == NodeKind::map ? n.b : node + 1;
}

std::vector<NodeIndex> YamlTree::items(NodeIndex list) const {
  std::vector<NodeIndex> items;
  if (kind(list) != NodeKind::list)
    return items;
  items.reserve(nodes_[list].a);
  for (NodeIndex item = list + 1; item < nodes_[list].b; item = after(item))
    items.push_back(item);
  return items;
}

std::vector<YamlTree::Entry> YamlTree::entries(NodeIndex map) const {
  std::vector<Entry> entries;
  if (kind(map) != NodeKind::map)
    return entries;
  entries.reserve(nodes_[map].a / 2);
  for (NodeIndex key = map + 1; key < nodes_[map].b; key = after(key + 1))
    entries.push_back({key, key + 1});
  return entries;
}

std::optional<NodeIndex> YamlTree::find(NodeIndex map, std::string_view key) const {
  if (kind(map) != NodeKind::map)
    return std::nullopt;
  for (NodeIndex k = map + 1; k < nodes_[map].b; k = after(k + 1))
    if (text(k) == key)
      return k + 1;
  return std::nullopt;
}

Span YamlTree::span(NodeIndex node) const {
  const Node& n = nodes_[node];
  const std::string_view bytes = sources_->bytes(file_);
  switch (n.kind) {
    case NodeKind::null: return {file_, n.begin, n.a};
    case NodeKind::scalar:
      return {file_, n.begin, scalar_end(bytes, n.begin, text(node), n.style)};
    default: return {file_, n.begin, line_end(bytes, n.begin)};
  }
}

YamlTree parse_yaml(FileId file, SourceSet& sources, Diagnostics& diags) {
  if (!check_bytes(file, sources, diags))
    return {};
  StructureCheck check(file, sources, diags);
  const auto problem = each_yaml_event(
      sources.bytes(file), [&](const YamlEvent& event) { return check.see(event); });
  if (problem) {
    check.break_off();
    explain_syntax(*problem, file, sources, diags);
    return {};
  }
  const DocumentOutline outline = check.finish();
  if (outline.stopped)
    return {};
  return build_tree(file, outline, sources, diags);
}

}  // namespace taut

#include "taut/read/yaml_tree.hpp"

#include "taut/read/byte_check.hpp"
#include "taut/read/explain_syntax.hpp"
#include "taut/read/scalar_end.hpp"
#include "taut/read/structure_check.hpp"
#include "taut/read/tree_builder.hpp"
#include "taut/read/yaml_events.hpp"

#include <algorithm>

namespace taut {

NodeKind YamlTree::kind(NodeIndex node) const {
  switch (nodes_[node].form()) {
    case Form::null: return NodeKind::null;
    case Form::list: return NodeKind::list;
    case Form::map: return NodeKind::map;
    default: return NodeKind::scalar;
  }
}

ScalarStyle YamlTree::style(NodeIndex node) const {
  switch (nodes_[node].form()) {
    case Form::quoted:
    case Form::kept_quoted: return ScalarStyle::quoted;
    case Form::kept_block: return ScalarStyle::block;
    default: return ScalarStyle::plain;
  }
}

std::string_view YamlTree::text(NodeIndex node) const {
  const Node& n = nodes_[node];
  if (n.is_kept())
    return kept_[n.rest];
  if (n.form() == Form::plain)
    return sources_->bytes(file_).substr(n.begin(), n.rest);
  if (n.form() == Form::quoted)
    return sources_->bytes(file_).substr(n.begin() + 1, n.rest);
  return {};
}

NodeIndex YamlTree::after(NodeIndex node) const {
  return nodes_[node].is_container() ? nodes_[node].rest : node + 1;
}

std::vector<NodeIndex> YamlTree::items(NodeIndex list) const {
  std::vector<NodeIndex> items;
  if (kind(list) != NodeKind::list)
    return items;
  for (NodeIndex item = list + 1; item < nodes_[list].rest; item = after(item))
    items.push_back(item);
  return items;
}

std::vector<YamlTree::Entry> YamlTree::entries(NodeIndex map) const {
  constexpr std::size_t usual = 16;
  std::vector<Entry> entries;
  if (kind(map) != NodeKind::map)
    return entries;
  const NodeIndex end = nodes_[map].rest;
  entries.reserve(std::min<std::size_t>((end - map) / 2, usual));
  for (NodeIndex key = map + 1; key < end; key = after(key + 1))
    entries.push_back({key, key + 1});
  return entries;
}

std::optional<NodeIndex> YamlTree::find(NodeIndex map, std::string_view key) const {
  if (kind(map) != NodeKind::map)
    return std::nullopt;
  for (NodeIndex k = map + 1; k < nodes_[map].rest; k = after(k + 1))
    if (text(k) == key)
      return k + 1;
  return std::nullopt;
}

Span YamlTree::span(NodeIndex node) const {
  const Node& n = nodes_[node];
  const std::string_view bytes = sources_->bytes(file_);
  switch (kind(node)) {
    case NodeKind::null: return {file_, n.begin(), n.rest};
    case NodeKind::scalar:
      return {file_, n.begin(), scalar_end(bytes, n.begin(), text(node), style(node))};
    default: return {file_, n.begin(), line_end(bytes, n.begin())};
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

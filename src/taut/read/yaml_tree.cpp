#include "taut/read/yaml_tree.hpp"

#include "taut/read/byte_check.hpp"
#include "taut/read/explain_syntax.hpp"
#include "taut/read/lint_text.hpp"
#include "taut/read/tree_builder.hpp"

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
    return kept_[n.rest].text;
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
  if (n.is_container())
    return {file_, n.begin(), line_end(sources_->bytes(file_), n.begin())};
  if (n.is_kept())
    return {file_, n.begin(), kept_[n.rest].end};
  switch (n.form()) {
    case Form::null: return {file_, n.begin(), n.rest};
    case Form::quoted: return {file_, n.begin(), n.begin() + n.rest + 2};
    default: return {file_, n.begin(), n.begin() + n.rest};
  }
}

YamlTree parse_yaml(FileId file, SourceSet& sources, Diagnostics& diags) {
  if (!check_bytes(file, sources, diags))
    return {};
  BothReadings read = read_twice(file, sources.bytes(file), sources, diags);
  if (read.problem)
    explain_syntax(*read.problem, file, sources, diags);
  else if (read.disagreement && !read.outline.told)
    explain_disagreement(*read.disagreement, file, sources, diags);
  if (read.problem || read.disagreement || read.outline.stopped ||
      read.outline.unreadable)
    return {};
  return std::move(read.tree);
}

}  // namespace taut

#include "taut/amend/places.hpp"

#include <algorithm>
#include <vector>

namespace taut {
namespace {

// The scalars in a node, in the order of the text; brackets and '#' in them mean nothing.
void add_scalars(const YamlTree& tree, NodeIndex node, std::vector<Span>& scalars) {
  switch (tree.kind(node)) {
    case NodeKind::null: return;
    case NodeKind::scalar: scalars.push_back(tree.span(node)); return;
    case NodeKind::list:
      for (const NodeIndex item : tree.items(node))
        add_scalars(tree, item, scalars);
      return;
    case NodeKind::map:
      for (const auto& [key, value] : tree.entries(node)) {
        scalars.push_back(tree.span(key));
        add_scalars(tree, value, scalars);
      }
  }
}

// Visits what stands outside scalars and comments until `visit` says stop; the '#' of a
// comment is visited, its text is not. Where it stopped, or `end`.
template <typename Visit>
std::size_t walk(const YamlTree& tree, NodeIndex node, std::size_t begin, std::size_t end,
                 Visit visit) {
  std::vector<Span> scalars;
  add_scalars(tree, node, scalars);
  const std::string_view text = tree.bytes();
  auto next = scalars.begin();
  for (std::size_t at = begin; at < end; ++at) {
    while (next != scalars.end() && next->end <= at)
      ++next;
    if (next != scalars.end() && next->begin <= at) {
      at = next->end - 1;
      continue;
    }
    if (visit(text[at]))
      return at;
    if (text[at] == '#')
      at = std::min(text.find('\n', at), end) - 1;
  }
  return end;
}

std::size_t end_of_brackets(const YamlTree& tree, NodeIndex node) {
  int depth = 0;
  const std::size_t size = tree.bytes().size();
  const std::size_t last = walk(tree, node, tree.span(node).begin, size, [&](char c) {
    if (c == '[' || c == '{')
      ++depth;
    else if (c == ']' || c == '}')
      --depth;
    return depth == 0;
  });
  return std::min(last + 1, size);
}

// A block text ends with its last line that is not blank.
std::size_t end_of_block(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin &&
         (text[end - 1] == '\n' || text[end - 1] == '\r' || text[end - 1] == ' '))
    --end;
  return end;
}

}  // namespace

bool is_flow(const YamlTree& tree, NodeIndex node) {
  const NodeKind kind = tree.kind(node);
  const std::size_t begin = tree.span(node).begin;
  return (kind == NodeKind::list || kind == NodeKind::map) &&
         begin < tree.bytes().size() &&
         (tree.bytes()[begin] == '[' || tree.bytes()[begin] == '{');
}

std::size_t end_of(const YamlTree& tree, NodeIndex node) {
  const Span span = tree.span(node);
  switch (tree.kind(node)) {
    case NodeKind::null: return span.end;
    case NodeKind::scalar:
      return tree.style(node) == ScalarStyle::block
                 ? end_of_block(tree.bytes(), span.begin, span.end)
                 : span.end;
    default: break;
  }
  if (is_flow(tree, node))
    return end_of_brackets(tree, node);
  if (tree.kind(node) == NodeKind::list)
    return end_of(tree, tree.items(node).back());
  const YamlTree::Entry last = tree.entries(node).back();
  // A value that is not written may be placed further down, or nowhere.
  const std::size_t key = tree.bytes().find(':', tree.span(last.key).end) + 1;
  return tree.kind(last.value) == NodeKind::null &&
                 tree.span(last.value).begin == tree.span(last.value).end
             ? key
             : end_of(tree, last.value);
}

bool has_comment(const YamlTree& tree, NodeIndex within, std::size_t begin,
                 std::size_t end) {
  return walk(tree, within, begin, end, [](char c) { return c == '#'; }) != end;
}

std::size_t column_of(const YamlTree& tree, NodeIndex node) {
  const std::size_t begin = tree.span(node).begin;
  const std::size_t line = begin == 0 ? 0 : tree.bytes().rfind('\n', begin - 1) + 1;
  return begin - line;
}

std::size_t behind_rows(std::string_view text, std::size_t offset, std::size_t column) {
  const auto behind_line = [&](std::size_t at) {
    const std::size_t end = text.find('\n', at);
    return end == text.npos ? text.size() : end + 1;
  };
  std::size_t end = behind_line(offset);
  for (std::size_t at = end; at < text.size(); at = behind_line(at)) {
    const std::size_t first = text.find_first_not_of(" \r", at);
    if (first == text.npos)
      break;
    if (text[first] == '\n')
      continue;
    if (text[first] != '#' || first - at <= column)
      break;
    end = behind_line(at);
  }
  return end;
}

}  // namespace taut

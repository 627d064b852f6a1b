#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/text/source.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace taut {

enum class NodeKind : std::uint8_t { null, scalar, list, map };
enum class ScalarStyle : std::uint8_t { plain, quoted, block };

/// A node of a `YamlTree`, by its place in document order.
using NodeIndex = std::uint32_t;

/// One YAML document as text, each node with its place.
///
/// Compact: 16 bytes a node, in document order; texts are views into the `SourceSet`,
/// which must outlive the tree. Built once, then read-only. Keys are scalars and unique
/// within a map; nodes nest at most 64 deep.
class YamlTree {
 public:
  struct Entry {
    NodeIndex key;
    NodeIndex value;
  };

  /// No document: a diagnostic says why.
  bool empty() const { return nodes_.empty(); }
  FileId file() const { return file_; }
  NodeIndex root() const { return 0; }
  /// How many nodes there are; their indices are 0 to `size() - 1`.
  std::size_t size() const { return nodes_.size(); }

  NodeKind kind(NodeIndex node) const { return nodes_[node].kind; }
  /// How a scalar is written; `plain` for any other kind.
  ScalarStyle style(NodeIndex node) const { return nodes_[node].style; }
  /// The text of a scalar, unescaped; empty for any other kind.
  std::string_view text(NodeIndex node) const;
  /// The items of a list, in order; empty for any other kind. O(items).
  std::vector<NodeIndex> items(NodeIndex list) const;
  /// The keys and values of a map, in order; empty for any other kind. O(entries).
  std::vector<Entry> entries(NodeIndex map) const;
  /// The value under `key`. O(entries).
  std::optional<NodeIndex> find(NodeIndex map, std::string_view key) const;
  /// The exact stretch of a scalar with its quotes; of a list or map, its first line at
  /// most; of a null that is not written, the empty stretch where it would stand.
  /// Computed from the text on each call.
  Span span(NodeIndex node) const;

 private:
  friend class TreeBuilder;
  struct Node {
    std::uint32_t begin;  // where the token stands in the file
    std::uint32_t a;  // scalar: where its text starts; null: its end; else child count
    std::uint32_t b;  // scalar: length of its text; else the node after the last child
    NodeKind kind;
    ScalarStyle style;
    bool kept;  // `a` is an index into `kept_`: the text does not stand in the file
  };
  NodeIndex after(NodeIndex node) const;

  FileId file_ = 0;
  const SourceSet* sources_ = nullptr;
  std::vector<Node> nodes_;
  std::vector<std::string_view> kept_;
};

/// Reads one YAML document strictly. Time and memory are linear in the file, whatever it
/// holds.
///
/// The tree is empty exactly if the text cannot be read as one plain document; else it
/// is usable, but there may still be errors (a duplicate key: the first one is kept).
YamlTree parse_yaml(FileId file, SourceSet& sources, Diagnostics& diags);

}  // namespace taut

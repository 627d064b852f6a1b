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
/// which must outlive the tree. Built once, then read-only. Keys are unique within a map.
class YamlTree {
 public:
  struct Entry {
    NodeIndex key;
    NodeIndex value;
  };

  /// No document: the file was empty or a diagnostic says why it could not be read.
  bool empty() const { return nodes_.empty(); }
  FileId file() const { return file_; }
  NodeIndex root() const { return 0; }

  NodeKind kind(NodeIndex node) const;
  ScalarStyle style(NodeIndex node) const;
  /// The text of a scalar, unescaped; empty for any other kind.
  std::string_view text(NodeIndex node) const;
  /// The items of a list, in order; empty for any other kind. O(items).
  std::vector<NodeIndex> items(NodeIndex list) const;
  /// The keys and values of a map, in order; empty for any other kind. O(entries).
  std::vector<Entry> entries(NodeIndex map) const;
  /// The value under `key`. O(entries).
  std::optional<NodeIndex> find(NodeIndex map, std::string_view key) const;
  /// The exact stretch of a scalar with its quotes; of a list or map, its first line at
  /// most. Computed from the text on each call.
  Span span(NodeIndex node) const;

 private:
  friend class TreeBuilder;
  struct Node {
    std::uint32_t begin;  // where the token stands in the file
    std::uint32_t a;      // scalar: where its text starts; else how many children
    std::uint32_t b;  // scalar: length of its text; else the node after the last child
    NodeKind kind;
    ScalarStyle style;
    bool kept;  // the text stands in the SourceSet's kept texts, not in the file
  };
  FileId file_ = 0;
  const SourceSet* sources_ = nullptr;
  std::vector<Node> nodes_;
  std::vector<std::string_view> kept_;
};

/// Reads one YAML document strictly. On a syntax error the tree is empty and diagnostics
/// say where and what to do. Time and memory are linear in the file, whatever it holds.
YamlTree parse_yaml(FileId file, SourceSet& sources, Diagnostics& diags);

}  // namespace taut

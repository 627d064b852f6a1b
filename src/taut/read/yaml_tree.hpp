#pragma once

#include "taut/diag/diagnostic.hpp"
#include "taut/text/source.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace taut {

enum class NodeKind : std::uint8_t { null, scalar, list, map };
enum class ScalarStyle : std::uint8_t { plain, quoted, block };

/// A node of a `YamlTree`, by its place in document order.
using NodeIndex = std::uint32_t;

/// Larger files cannot be read: a node has 29 bits for its place.
constexpr std::size_t largest_file = (std::size_t{1} << 29) - 1;

/// One YAML document as text, each node with its place.
///
/// Compact: 8 bytes a node, in document order; texts are views into the `SourceSet`,
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
  /// The whole text of the file.
  std::string_view bytes() const { return sources_->bytes(file_); }
  NodeIndex root() const { return 0; }
  /// How many nodes there are; their indices are 0 to `size() - 1`.
  std::size_t size() const { return nodes_.size(); }

  NodeKind kind(NodeIndex node) const;
  /// How a scalar is written; `plain` for any other kind.
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
  /// most; of a null that is not written, the empty stretch where it would stand.
  Span span(NodeIndex node) const;

 private:
  friend class TreeBuilder;
  // What a node is and how it is written, in three bits. `kept_` texts do not stand in
  // the file as they are.
  enum class Form : std::uint32_t {
    null,
    list,
    map,
    plain,
    quoted,
    kept_plain,
    kept_quoted,
    kept_block,
  };
  // null: `rest` is its end. List, map: the node after the last child. Texts: the length
  // of what stands in the file, or an index into `kept_`.
  struct Node {
    static constexpr unsigned form_bits = 3;
    std::uint32_t place;  // where the token stands in the file, and the form below it
    std::uint32_t rest;

    Node(Form form, std::uint32_t begin, std::uint32_t more)
        : place(begin << form_bits | static_cast<std::uint32_t>(form)), rest(more) {}
    Form form() const { return static_cast<Form>(place & ((1U << form_bits) - 1)); }
    std::uint32_t begin() const { return place >> form_bits; }
    bool is_container() const { return form() == Form::list || form() == Form::map; }
    bool is_kept() const { return form() >= Form::kept_plain; }
  };
  NodeIndex after(NodeIndex node) const;

  FileId file_ = 0;
  const SourceSet* sources_ = nullptr;
  std::vector<Node> nodes_;
  struct Kept {
    std::string_view text;
    std::uint32_t end;  // where the token ends in the file
  };
  std::vector<Kept> kept_;
};

/// Reads one YAML document strictly: libyaml and yaml-cpp both read it, and must agree on
/// every node and every text. Time and memory are linear in the file, whatever it holds.
///
/// All that is wrong is told: after a slip, reading goes on behind it. The tree is empty
/// exactly if the text cannot be read as one plain document; else it is usable, but there
/// may still be errors (a duplicate key: the first one is kept; a text that lacks quotes:
/// as if it had them).
YamlTree parse_yaml(FileId file, SourceSet& sources, Diagnostics& diags);

}  // namespace taut

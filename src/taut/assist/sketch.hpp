#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace taut::assist {

/// Some bytes of one text: `[begin, end)`.
struct Stretch {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool empty() const { return begin == end; }
  /// Between two bytes of it, or at either of its ends.
  bool touches(std::size_t offset) const { return begin <= offset && offset <= end; }
  friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// What a text is as YAML, also while it is being typed and is none.
///
/// On a text that `parse_yaml` takes, it has the same nodes at the same places as the
/// `YamlTree`. On any other it guesses by indentation and brackets, line by line: a slip
/// costs its own entry, not the rest. It says nothing about what is wrong.
class Sketch {
 public:
  enum class Kind : std::uint8_t { none, scalar, map, list };
  using Index = std::uint32_t;

  struct Node {
    Kind kind = Kind::none;
    bool flow = false;   ///< a map or list in brackets
    bool colon = false;  ///< an entry whose key has its colon
    Index parent = 0;
    Index after = 0;   ///< the first node that is not below this one
    Stretch key = {};  ///< of an entry of a map, with its quotes
    /// A scalar with its quotes; a map or list with its brackets or from its first to its
    /// last byte; of a value that is not written, the empty stretch where it would stand.
    Stretch value = {};
  };

  /// O(text). `text` must outlive the sketch.
  explicit Sketch(std::string_view text);

  const std::vector<Node>& nodes() const { return nodes_; }
  const Node& operator[](Index node) const { return nodes_[node]; }
  static constexpr Index root = 0;
  std::string_view text() const { return text_; }
  /// The nodes directly below, in order.
  std::vector<Index> children(Index node) const;
  /// The entry under `key`, or the root, which is below no map.
  Index find(Index map, std::string_view key) const;

  /// What is written there, without quotes around it.
  std::string_view plain(Stretch token) const;
  std::string_view key(Index node) const { return plain(nodes_[node].key); }
  /// The text of a scalar; empty for any other kind.
  std::string_view scalar(Index node) const;
  /// The stretch that `plain` shows.
  Stretch inside_quotes(Stretch token) const;

 private:
  friend class Sketcher;
  std::string_view text_;
  std::vector<Node> nodes_;
};

}  // namespace taut::assist

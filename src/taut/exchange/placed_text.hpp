#pragma once

#include "taut/text/span.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// A text that is being written, and for stretches of it the places in other files that
/// they were made from.
class PlacedText {
 public:
  void add(std::string_view text) { text_ += text; }
  /// Text that was made from what stands at `origin`.
  void add(std::string_view text, Span origin);
  /// Another such text with its origins.
  void add(const PlacedText& other);

  const std::string& text() const { return text_; }
  /// What the text at `offset` was made from; else the nearest origin before it, else
  /// `otherwise`. O(log stretches).
  Span origin_of(std::uint32_t offset, Span otherwise) const;

 private:
  struct Stretch {
    std::uint32_t begin;
    Span origin;
  };
  std::string text_;
  std::vector<Stretch> stretches_;  // by `begin`
};

}  // namespace taut

#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace taut {

/// A text that a reader sees: one string, or one per language.
///
/// `first` is the plain string or the first language given; `languages` is empty for a
/// plain string, else (language, text) in the author's order. Views point into the
/// `SourceSet`.
struct Text {
  std::string_view first = {};
  std::vector<std::pair<std::string_view, std::string_view>> languages = {};

  Text() = default;
  Text(std::string_view plain) : first(plain) {}  // NOLINT: implicit on purpose
  Text(const char* plain) : first(plain) {}       // NOLINT: implicit on purpose

  bool empty() const { return first.empty(); }
  /// The text in `language`, or `first` where that language is missing.
  std::string_view in(std::string_view language) const {
    for (const auto& [code, text] : languages)
      if (code == language)
        return text;
    return first;
  }
};

}  // namespace taut

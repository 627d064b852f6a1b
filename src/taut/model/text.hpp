#pragma once

#include <initializer_list>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace taut {

/// The texts of the languages of one `Text`, by code, in the author's order. Takes eight
/// bytes where there are none, which is nearly everywhere.
class Languages {
 public:
  using Entry = std::pair<std::string_view, std::string_view>;

  Languages() = default;
  Languages(std::initializer_list<Entry> entries)
      : entries_(std::make_unique<std::vector<Entry>>(entries)) {}
  Languages(const Languages& other) { *this = other; }
  Languages(Languages&&) noexcept = default;
  Languages& operator=(Languages&&) noexcept = default;
  Languages& operator=(const Languages& other) {
    if (this != &other)
      entries_ = other.entries_ ? std::make_unique<std::vector<Entry>>(*other.entries_)
                                : nullptr;
    return *this;
  }
  ~Languages() = default;

  void add(std::string_view code, std::string_view text) {
    if (!entries_)
      entries_ = std::make_unique<std::vector<Entry>>();
    entries_->emplace_back(code, text);
  }
  bool empty() const { return begin() == end(); }
  const Entry* begin() const { return entries_ ? entries_->data() : nullptr; }
  const Entry* end() const {
    return entries_ ? entries_->data() + entries_->size() : nullptr;
  }

 private:
  std::unique_ptr<std::vector<Entry>> entries_;
};

/// A text that a reader sees: one string, or one per language.
///
/// `first` is the plain string or the first language given; `languages` is empty for a
/// plain string. Views point into the
/// `SourceSet`.
struct Text {
  std::string_view first = {};
  Languages languages = {};

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

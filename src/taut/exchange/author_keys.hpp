#pragma once

#include "taut/model/model.hpp"
#include "taut/rows/schema.hpp"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taut {

/// The keys of the author's own that rows of one kind have. Refers to the model.
class AuthorKeys {
 public:
  AuthorKeys(const Model& model, RowKind kind);

  /// Each once, in order of appearance.
  const std::vector<std::string_view>& keys() const { return keys_; }
  /// The value of a key of a row: a text without its quotes, a list or map on one line.
  /// Empty if there is none.
  std::string value(std::string_view owner, std::string_view key) const;

 private:
  std::vector<std::string_view> keys_;
  std::map<std::pair<std::string_view, std::string_view>, const AuthorKey*> by_owner_;
};

}  // namespace taut

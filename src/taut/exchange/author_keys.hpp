#pragma once

#include "taut/model/model.hpp"
#include "taut/text/source.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taut {

/// The keys of the author's own that rows of a model have.
class AuthorKeys {
 public:
  /// Refers to the model.
  AuthorKeys(const Model& model, const SourceSet& sources);

  /// The keys of these rows, each once, in order of appearance.
  template <typename Row>
  std::vector<std::string_view> of(const std::vector<Row>& rows) const {
    std::vector<std::string_view> ids;
    for (const Row& row : rows)
      ids.push_back(row.id);
    return keys_of(std::move(ids));
  }
  /// The value of a key of a row: a text without its quotes, a list or map as it stands
  /// if it is on one line. Empty if there is none, or it takes several lines.
  std::string value(std::string_view owner, std::string_view key) const;

 private:
  std::vector<std::string_view> keys_of(std::vector<std::string_view> owners) const;

  const Model& model_;
  const SourceSet& sources_;
  std::vector<std::size_t> by_owner_;  // into the model's keys, by owner
};

}  // namespace taut

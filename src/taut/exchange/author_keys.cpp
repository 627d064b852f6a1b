#include "taut/exchange/author_keys.hpp"

#include "taut/rows/datum.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace taut {

AuthorKeys::AuthorKeys(const Model& model, RowKind kind) {
  for (const AuthorKey& own : model.author_keys) {
    if (own.row != schema_of(kind).name)
      continue;
    by_owner_.emplace(std::pair<std::string_view, std::string_view>(own.owner, own.key),
                      &own);
    if (std::ranges::find(keys_, own.key) == keys_.end())
      keys_.push_back(own.key);
  }
}

std::string AuthorKeys::value(std::string_view owner, std::string_view key) const {
  const auto found = by_owner_.find({owner, key});
  if (found == by_owner_.end())
    return {};
  const Datum value = Datum::parse(found->second->value);
  return value.is_string() ? value.get<std::string>() : flow_yaml(value);
}

}  // namespace taut

#include "taut/amend/side_effects.hpp"

#include "taut/rows/datum.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace taut {
namespace {

class Comparing {
 public:
  Comparing(const Model& before, const Model& after, const ModelText& changed)
      : before_(before), after_(after), changed_(changed) {}

  std::string run() const {
    const RowSchema& mandate = schema_of(RowKind::mandate);
    for (const Key& key : mandate.keys)
      if (value(before_, row_of(before_.mandate), key) !=
          value(after_, row_of(after_.mandate), key))
        return fmt::format("mandate: {}", key.name);
    for (const TableSchema& table : all_tables())
      if (std::string found = in_table(table); !found.empty())
        return found;
    return author_keys();
  }

 private:
  static Datum value(const Model& model, const RowRef& row, const Key& key) {
    return datum_of(model, row, key, {.implied = false});
  }

  bool asked(std::string_view table, std::string_view id, std::string_view key) const {
    return changed_.changes().contains(
        ChangedPlace(std::string(table), std::string(id), std::string(key)));
  }

  // A score that nobody wrote is the median of judgements.
  bool follows(std::string_view table, std::string_view id, std::string_view key) const {
    return key == "score" && asked(table, id, "judgements") &&
           !changed_.has(table, id, "score");
  }

  std::string in_table(const TableSchema& table) const {
    std::size_t old = 0;
    for (std::size_t i = 0; i < table.size(after_); ++i) {
      const RowRef row = table.at(after_, i);
      if (asked(table.key, row.id, ""))
        continue;
      if (old == table.size(before_))
        return fmt::format("{} '{}' is new", table.key, row.id);
      const RowRef was = table.at(before_, old++);
      if (was.id != row.id)
        return fmt::format("{} '{}' is not where it was", table.key, was.id);
      for (const Key& key : schema_of(table.row).keys)
        if (value(before_, was, key) != value(after_, row, key) &&
            !asked(table.key, row.id, key.name) && !follows(table.key, row.id, key.name))
          return fmt::format("{} '{}': {}", table.key, row.id, key.name);
    }
    return old == table.size(before_)
               ? std::string()
               : fmt::format("{} '{}' is gone", table.key, table.at(before_, old).id);
  }

  // Those of rows that are new, or that were asked for, are in no list of others.
  std::vector<const AuthorKey*> others(const Model& model) const {
    std::vector<const AuthorKey*> keys;
    for (const AuthorKey& own : model.author_keys) {
      const bool is_asked = std::ranges::any_of(all_tables(), [&](const auto& table) {
        return table.name == own.row &&
               (asked(table.key, own.owner, own.key) || asked(table.key, own.owner, ""));
      });
      if (!is_asked)
        keys.push_back(&own);
    }
    return keys;
  }

  std::string author_keys() const {
    const auto was = others(before_);
    const auto is = others(after_);
    const bool same = std::ranges::equal(was, is, [](const auto* a, const auto* b) {
      return a->row == b->row && a->owner == b->owner && a->key == b->key &&
             a->value == b->value;
    });
    return same ? std::string() : std::string("keys of your own");
  }

  const Model& before_;
  const Model& after_;
  const ModelText& changed_;
};

}  // namespace

std::string side_effect(const Model& before, const Model& after,
                        const ModelText& changed) {
  return Comparing(before, after, changed).run();
}

}  // namespace taut

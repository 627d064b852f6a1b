// Which rows nothing names, by the table of keys: a key that is added tomorrow names what
// its values name.

#include "taut/read/model_hints.hpp"
#include "taut/rows/datum.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <set>
#include <utility>

namespace taut {
namespace {

class Names {
 public:
  void add_row(const Model& model, const RowRef& row) {
    for (const Key& key : schema_of(row.kind).keys)
      add(key, datum_of(model, row, key));
  }
  bool has(Table table, std::string_view id) const {
    return named_.contains({table, std::string(id)});
  }

 private:
  void add(const Key& key, const Datum& datum) {
    // To take away, turn on or off is no use.
    const bool operation = key.name == "remove" || key.value.item == &schema_of_switch();
    if (!datum.is_null() && !operation)
      add(key.value, datum);
  }
  void add(const Value& value, const Datum& datum) {
    if (datum.is_string())
      return add(value.names, datum.get_ref<const std::string&>());
    if (datum.is_array())
      for (const Datum& item : datum)
        add(value.item ? *value.item : value, item);
    if (datum.is_object())
      value.item ? add_map(value, datum) : add_keys(value, datum);
  }
  void add_map(const Value& value, const Datum& datum) {
    for (const auto& [name, item] : datum.items()) {
      if (value.item->kind != ValueKind::row)
        add(value.names, name);
      add(*value.item, item);
    }
  }
  void add_keys(const Value& value, const Datum& datum) {
    for (const auto& [name, item] : datum.items())
      if (const Key* key = find_key(schema_of(value.row), name))
        add(*key, item);
  }
  void add(Table names, const std::string& id) {
    for (const TableSchema& table : all_tables())
      if (includes(names, table.table))
        named_.emplace(table.table, id);
  }
  // What `conditions` and `safeguards` of a scenario are maps to.
  static const Value& schema_of_switch() {
    return *find_key(schema_of(RowKind::scenario), "conditions")->value.item;
  }

  std::set<std::pair<Table, std::string>> named_ = {};
};

template <typename Rows>
void add_unused(std::string_view table, Table which, const Rows& rows, const Names& names,
                std::vector<UnusedRow>& unused) {
  for (const auto& row : rows)
    if (!names.has(which, row.id))
      unused.push_back({table, row.id, row.where});
}

}  // namespace

std::vector<UnusedRow> unused_rows(const Model& model) {
  Names names;
  for (const TableSchema& table : all_tables())
    for (std::size_t i = 0; i < table.size(model); ++i)
      names.add_row(model, table.at(model, i));
  std::vector<UnusedRow> unused;
  const auto add = [&](std::string_view table, Table which, const auto& rows) {
    add_unused(table, which, rows, names, unused);
  };
  add("conditions", Table::condition, model.conditions);
  add("safeguards", Table::safeguard, model.safeguards);
  add("actors", Table::actor, model.actors);
  add("resources", Table::resource, model.resources);
  add("sources", Table::source, model.sources);
  return unused;
}

}  // namespace taut

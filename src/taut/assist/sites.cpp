#include "taut/assist/sites.hpp"

#include "taut/rows/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace taut::assist {
namespace {

using Kind = Sketch::Kind;
using Index = Sketch::Index;

class Walk {
 public:
  Walk(const Sketch& sketch, std::vector<Site>& sites) : sketch_(sketch), sites_(sites) {}

  void row(Index map, const RowSchema& schema) {
    for (const Index entry : sketch_.children(map)) {
      const Key* key = find_key(schema, sketch_.key(entry));
      add({.role = Site::Role::key,
           .where = sketch_[entry].key,
           .node = entry,
           .key = key,
           .row = &schema});
      if (!key)
        continue;
      const Table own = key->name == "id" && is_listed(schema.kind)
                            ? table_of(schema.kind)
                            : Table::none;
      if (own != Table::none)
        add({.role = Site::Role::defined,
             .where = sketch_[entry].value,
             .node = entry,
             .names = own,
             .key = key,
             .shape = &key->value});
      else if (key->value.kind == ValueKind::id)  // a name that a row had before
        add({.role = Site::Role::name,
             .where = sketch_[entry].value,
             .node = entry,
             .names = table_of(schema.kind),
             .key = key,
             .shape = &key->value});
      else
        value(entry, key->value, *key);
    }
    if (schema.kind == RowKind::link)
      directions(map);
  }

 private:
  static Table table_of(RowKind kind) {
    const auto table = std::ranges::find(all_tables(), kind, &TableSchema::row);
    return table == all_tables().end() ? Table::none : table->table;
  }
  static bool is_listed(RowKind kind) {
    return std::ranges::any_of(all_tables(), [&](const TableSchema& table) {
      return table.row == kind && table.list;
    });
  }

  void add(Site site) {
    site.where = sketch_.inside_quotes(site.where);
    sites_.push_back(site);
  }
  void word(Index node, Site::Role role, const Value& shape, const Key& key) {
    add({.role = role,
         .where = sketch_[node].value,
         .node = node,
         .names = role == Site::Role::name ? shape.names : Table::none,
         .key = &key,
         .shape = &shape});
  }
  bool is_word(Index node) const {
    return sketch_[node].kind == Kind::scalar || sketch_[node].kind == Kind::none;
  }

  void value(Index node, const Value& shape, const Key& key) {
    switch (shape.kind) {
      case ValueKind::name: return word(node, Site::Role::name, shape, key);
      case ValueKind::when:
      case ValueKind::end: return names(node, shape, key);
      case ValueKind::ends:
      case ValueKind::list: return list(node, shape, key);
      case ValueKind::map: return map(node, shape, key);
      case ValueKind::row: return inner_row(node, shape, key);
      case ValueKind::address: return address(node, shape, key);
      case ValueKind::judged:
        if (sketch_[node].kind == Kind::map)
          return row(node, schema_of(shape.row));
        [[fallthrough]];
      default:
        if (is_word(node))
          word(node, Site::Role::value, shape, key);
    }
  }

  // A name, a list of such, or a map of a row kind of its own.
  void names(Index node, const Value& shape, const Key& key) {
    if (sketch_[node].kind == Kind::map)
      return row(node, schema_of(shape.row));
    if (sketch_[node].kind == Kind::list) {
      for (const Index item : sketch_.children(node))
        names(item, shape, key);
      return;
    }
    word(node, Site::Role::name, shape, key);
  }

  // "deadlock:go+poc": the kind, then names; or the name of a link alone.
  void address(Index node, const Value& shape, const Key& key) {
    if (!is_word(node))
      return;
    word(node, Site::Role::value, shape, key);
    const Stretch whole = sketch_.inside_quotes(sketch_[node].value);
    const std::string_view about = sketch_.text().substr(0, whole.end);
    const std::size_t colon = about.find(':', whole.begin);
    if (whole.empty())
      return;
    const bool alone = colon == about.npos;
    for (std::size_t at = alone ? whole.begin : colon + 1; at <= about.size();) {
      const std::size_t end = std::min(about.find_first_of("+/", at), about.size());
      sites_.push_back(
          {.role = Site::Role::name,
           .where = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
           .node = node,
           .names = alone ? Table::link : shape.names,
           .key = &key,
           .shape = &shape});
      at = end + 1;
    }
  }

  void list(Index node, const Value& shape, const Key& key) {
    if (sketch_[node].kind != Kind::list)
      return value(node, *shape.item, key);
    for (const Index item : sketch_.children(node))
      value(item, *shape.item, key);
  }

  void map(Index node, const Value& shape, const Key& key) {
    const TableSchema* table = find_table(key.name);
    const bool gives =
        shape.names == Table::none && table && shape.item->kind == ValueKind::row;
    const Site::Role role = gives                        ? Site::Role::defined
                            : shape.names != Table::none ? Site::Role::name
                                                         : Site::Role::value;
    const Table tables = gives ? table->table : shape.names;
    if (is_word(node))  // a name that is being typed
      return add({.role = role,
                  .where = sketch_[node].value,
                  .node = node,
                  .names = tables,
                  .key = &key,
                  .shape = &shape});
    for (const Index entry : sketch_.children(node)) {
      add({.role = role,
           .where = sketch_[entry].key,
           .node = entry,
           .names = tables,
           .key = &key,
           .shape = &shape});
      value(entry, *shape.item, key);
    }
  }

  void inner_row(Index node, const Value& shape, const Key& key) {
    const RowSchema& schema = schema_of(shape.row);
    if (sketch_[node].kind == Kind::map)
      return row(node, schema);
    if (shape.names != Table::none)
      return word(node, Site::Role::name, shape, key);
    if (is_word(node))
      add({.role = Site::Role::key,
           .where = sketch_[node].value,
           .node = node,
           .row = &schema});
  }

  // The keys `a-b` and `b-a` of a reason name the tasks at the two ends.
  void directions(Index link) {
    const Index between = sketch_.find(link, "between");
    const Index because = sketch_.find(link, "because");
    if (between == Sketch::root || because == Sketch::root)
      return;
    const std::vector<Index> ends = sketch_.children(between);
    if (ends.size() != 2 || sketch_[because].kind != Kind::map)
      return;
    const std::string a(sketch_.scalar(ends[0]));
    const std::string b(sketch_.scalar(ends[1]));
    for (const Index entry : sketch_.children(because)) {
      const std::string_view key = sketch_.key(entry);
      const bool there = key == fmt::format("{}-{}", a, b);
      const bool back = key == fmt::format("{}-{}", b, a);
      if (!a.empty() && !b.empty() && (there || back))
        direction(entry, there ? a.size() : b.size());
    }
  }
  void direction(Index entry, std::size_t first) {
    const Key* key = find_key(schema_of(RowKind::link), "because");
    const Stretch whole = sketch_.inside_quotes(sketch_[entry].key);
    const auto middle = static_cast<std::uint32_t>(whole.begin + first);
    for (const Stretch part :
         {Stretch{whole.begin, middle}, Stretch{middle + 1, whole.end}})
      add({.role = Site::Role::name,
           .where = part,
           .node = entry,
           .names = Table::task,
           .key = key,
           .shape = &key->value});
  }

  const Sketch& sketch_;
  std::vector<Site>& sites_;
};

}  // namespace

std::vector<Site> sites_of(const Sketch& sketch, FileKind kind) {
  std::vector<Site> sites;
  const RowSchema& top =
      schema_of(kind == FileKind::model ? RowKind::file : RowKind::renewal);
  Walk walk(sketch, sites);
  if (sketch[Sketch::root].kind == Kind::map)
    walk.row(Sketch::root, top);
  else if (sketch[Sketch::root].kind == Kind::scalar)
    sites.push_back(
        {.role = Site::Role::key, .where = sketch[Sketch::root].value, .row = &top});
  std::ranges::stable_sort(sites, {}, [](const Site& site) { return site.where.begin; });
  return sites;
}

const Site* site_at(const std::vector<Site>& sites, std::size_t offset) {
  const Site* best = nullptr;
  for (const Site& site : sites)
    if (site.where.touches(offset) &&
        (!best || (best->role == Site::Role::value && site.role != Site::Role::value) ||
         (best->where.empty() && !site.where.empty())))
      best = &site;
  return best;
}

Sketch::Index row_of(const Sketch& sketch, const Site& defined) {
  const bool listed = sketch[defined.node].kind != Kind::map &&
                      sketch.key(defined.node) == "id" && defined.key &&
                      defined.key->name == "id";
  return listed ? sketch[defined.node].parent : defined.node;
}

}  // namespace taut::assist

#include "taut/assist/assist.hpp"
#include "taut/assist/lines.hpp"
#include "taut/assist/row_template.hpp"
#include "taut/assist/rows.hpp"
#include "taut/rows/key_description.hpp"
#include "taut/rows/key_words.hpp"
#include "taut/rows/tables.hpp"
#include "taut/text/path.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut::assist {
namespace {

using Index = Sketch::Index;

// Stands in the text where the cursor is, so that the word there, which may still be
// empty, has its place in the sketch.
constexpr char cursor = '\x01';

// The text with the cursor in it; with a blank before it where a colon or dash needs one.
struct Marked {
  std::string text;
  std::uint32_t at = 0;  // of the cursor
  bool blank = false;

  Marked(std::string_view from, std::size_t offset) {
    const Stretch line = line_at(from, offset);
    const std::string_view before = from.substr(line.begin, offset - line.begin);
    const bool dash =
        before.ends_with('-') && before.find_first_not_of(" \t") == before.size() - 1;
    blank = dash || (before.ends_with(':') && offset == line.end);
    text = std::string(from.substr(0, offset)) + (blank ? " " : "") + cursor +
           std::string(from.substr(offset));
    at = static_cast<std::uint32_t>(offset) + (blank ? 1 : 0);
  }
};

class Completion {
 public:
  Completion(const Workspace& space, const Page& page, std::size_t offset)
      : space_(space),
        page_(page),
        offset_(static_cast<std::uint32_t>(offset)),
        marked_(page.text, offset),
        sketch_(marked_.text),
        sites_(sites_of(sketch_, page.kind)) {}

  std::vector<Item> items() && {
    const auto site = std::ranges::find_if(sites_, [&](const Site& one) {
      return one.where.begin <= marked_.at && marked_.at < one.where.end;
    });
    if (site == sites_.end())
      return {};
    // In the text as it is, the word is shorter by the cursor and its blank.
    where_ = {marked_.blank ? offset_ : site->where.begin, site->where.end - 1};
    if (marked_.blank)
      --where_.end;
    key_ = sketch_[site->node].key.touches(site->where.begin);
    switch (site->role) {
      case Site::Role::key: keys(*site); break;
      case Site::Role::name: names(*site); break;
      case Site::Role::defined: new_name(*site); break;
      case Site::Role::value: values(*site); break;
    }
    return std::move(items_);
  }

 private:
  void add(Item item) {
    if (item.insert.empty())
      item.insert = item.label;
    if (marked_.blank)
      item.insert.insert(0, " ");
    item.where = where_;
    items_.push_back(std::move(item));
  }
  void add_value(std::string_view label, const Site& site) {
    add({.label = std::string(label),
         .detail = label == site.key->fallback ? "default" : "",
         .documentation = markdown_description(*site.key),
         .kind = Item::Kind::value});
  }
  void add_snippet(std::string label, std::string insert) {
    add({.label = std::move(label),
         .insert = std::move(insert),
         .kind = Item::Kind::snippet});
  }

  // Does an entry beside the one at the cursor have this key, or an item this text?
  bool stands_beside(const Site& site, std::string_view word) const {
    const Index above = sketch_[site.node].parent;
    if (!key_ && sketch_[above].kind != Sketch::Kind::list)
      return false;
    return std::ranges::any_of(sketch_.children(above), [&](Index other) {
      const std::string_view there = key_ ? sketch_.key(other) : sketch_.scalar(other);
      return other != site.node && there == word;
    });
  }

  void keys(const Site& site) {
    for (const Key& key : site.row->keys)
      if (!key_ || !stands_beside(site, key.name))
        add({.label = std::string(key.name),
             .detail = (key.required ? "required; " : "") + described(key.value),
             .documentation = markdown_description(key),
             .insert = std::string(key.name) + behind(key.value, site)});
    const bool listed = std::ranges::any_of(all_tables(), [&](const TableSchema& table) {
      return table.list && table.row == site.row->kind;
    });
    if (listed && !key_)
      add_snippet(fmt::format("new {}", site.row->name),
                  row_template(*site.row, next_id(site.row->kind), place(site)));
  }

  // What follows a key.
  std::string behind(const Value& shape, const Site& site) const {
    if (key_ && sketch_[site.node].colon)
      return {};
    const auto is_row = [](const Value& value) {
      return value.kind == ValueKind::row && value.names == Table::none;
    };
    const bool rows = shape.kind == ValueKind::map || is_row(shape);
    const bool list = shape.kind == ValueKind::list && is_row(*shape.item);
    const TemplatePlace where = place(site);
    if (where.brackets || (!rows && !list))
      return ": ";
    return fmt::format(":{}{}  {}", where.line_break, where.indent, list ? "- " : "");
  }

  TemplatePlace place(const Site& site) const {
    TemplatePlace place{.line_break = line_break(page_.text)};
    for (Index i = site.node; i != Sketch::root; i = sketch_[i].parent)
      place.brackets = place.brackets || sketch_[sketch_[i].parent].flow;
    const Stretch line = line_at(page_.text, offset_);
    const std::string_view before =
        std::string_view(page_.text).substr(line.begin, where_.begin - line.begin);
    const bool first = before.find_first_not_of(" -") == std::string_view::npos;
    place.indent.assign(
        first ? before.size() + (marked_.blank ? 1 : 0) : before.find_first_not_of(' '),
        ' ');
    return place;
  }

  void names(const Site& site) {
    for (const RowInText& row : rows_in(space_.around(page_), site.names))
      if (!stands_beside(site, row.id))
        add({.label = std::string(row.id),
             .detail = row.title(),
             .documentation = std::string(name_of(row.table)),
             .insert =
                 std::string(row.id) + (key_ ? behind(*site.shape->item, site) : ""),
             .kind = Item::Kind::id});
    if (key_)
      return;
    if (site.shape->kind == ValueKind::end)
      add({.label = "all", .detail = "every other task", .kind = Item::Kind::value});
    if (site.shape->kind == ValueKind::end || site.shape->kind == ValueKind::when ||
        site.shape->kind == ValueKind::row)
      for (const Key& key : schema_of(site.shape->row).keys)
        if (key.value.kind == ValueKind::name || site.shape->kind == ValueKind::when)
          add({.label = fmt::format("{{{}: ..}}", key.name),
               .detail = std::string(key.meaning),
               .documentation = markdown_description(key),
               .insert = fmt::format("{{{}: {}}}", key.name,
                                     key.value.kind == ValueKind::list ? "[]" : ""),
               .kind = Item::Kind::snippet});
  }

  std::string next_id(RowKind kind) const {
    const auto table = std::ranges::find(all_tables(), kind, &TableSchema::row);
    return next_name(rows_in(space_.around(page_), table->table));
  }

  void new_name(const Site& site) {
    const auto table = std::ranges::find(all_tables(), site.names, &TableSchema::table);
    const RowSchema& schema = schema_of(table->row);
    if (table->list) {
      if (const std::string next = next_id(table->row); !next.empty())
        add({.label = next, .detail = "the next free name", .kind = Item::Kind::value});
      return;
    }
    if (key_ && sketch_[site.node].colon)
      return;
    std::string word(sketch_.plain(site.where));
    std::erase(word, cursor);
    const std::string name = word.empty() ? fmt::format("new-{}", schema.name) : word;
    TemplatePlace below = place(site);
    add_snippet(name,
                below.brackets
                    ? fmt::format("{}: {{{}}}", name, row_template(schema, {}, below))
                    : fmt::format("{}:{}{}  {}", name, below.line_break, below.indent,
                                  row_template(schema, {}, below.deeper())));
  }

  void values(const Site& site) {
    const Value& shape = *site.shape;
    constexpr int most_numbers = 9;
    switch (shape.kind) {
      case ValueKind::choice:
        for (const std::string_view word : shape.words)
          add_value(word, site);
        break;
      case ValueKind::truth:
      case ValueKind::truth3:
        add_value("true", site);
        add_value("false", site);
        if (shape.kind == ValueKind::truth3)
          add_value("unknown", site);
        break;
      case ValueKind::whole:
      case ValueKind::judged:
        for (int i = shape.min; i <= shape.max && shape.max - shape.min <= most_numbers;
             ++i)
          add_value(std::to_string(i), site);
        break;
      case ValueKind::line:
        if (site.key->name == "include" || site.key->name == "extends")
          files();
        break;
      default: break;
    }
  }

  // Those below the folder of this one; others lie outside of what a reader may be sent.
  void files() {
    const std::string_view folder = parent(page_.path);
    const std::string before = folder.empty() ? "" : std::string(folder) + "/";
    for (const Page* other : space_.pages())
      if (other != &page_ && other->path.starts_with(before))
        add({.label = other->path.substr(before.size()), .kind = Item::Kind::value});
  }

  const Workspace& space_;
  const Page& page_;
  std::uint32_t offset_;
  Marked marked_;
  Sketch sketch_;
  std::vector<Site> sites_;
  Stretch where_ = {};
  bool key_ = false;  // the word is the key of an entry, not its value or an item
  std::vector<Item> items_ = {};
};

}  // namespace

std::vector<Item> complete(const Workspace& space, const Page& page, std::size_t offset) {
  return Completion(space, page, std::min(offset, page.text.size())).items();
}

}  // namespace taut::assist

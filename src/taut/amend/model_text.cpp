#include "taut/amend/model_text.hpp"

#include "taut/amend/new_rows.hpp"
#include "taut/amend/places.hpp"
#include "taut/diag/diagnostic.hpp"
#include "taut/rows/tables.hpp"
#include "taut/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace taut {
namespace {

std::string name_of_row(std::string_view table, std::string_view id) {
  return fmt::format("{}/{}", table, id);
}

// How many keys of such a row stand before this one by the table of keys; keys that it
// does not know come last.
std::size_t rank_of(const TableSchema* table, std::string_view key) {
  if (!table)
    return 0;
  const auto keys = schema_of(table->row).keys;
  return static_cast<std::size_t>(std::ranges::find(keys, key, &Key::name) -
                                  keys.begin());
}

// The entry behind which people write the key; nothing in a map without entries.
std::optional<YamlTree::Entry> before_it(const YamlTree& tree, NodeIndex map,
                                         std::string_view table, std::string_view key) {
  const TableSchema* schema = find_table(table);
  const std::size_t rank = rank_of(schema, key);
  const auto entries = tree.entries(map);
  if (entries.empty())
    return {};
  YamlTree::Entry found = entries.back();
  if (schema) {
    std::optional<std::size_t> best;
    for (const YamlTree::Entry& entry : entries)
      if (const std::size_t other = rank_of(schema, tree.text(entry.key));
          other < rank && (!best || other >= *best)) {
        best = other;
        found = entry;
      }
  }
  return found;
}

}  // namespace

Expected<ModelText> ModelText::read(const std::string& name, std::string_view text) {
  ModelText model;
  model.name_ = name;
  model.marked_ = text.starts_with(byte_order_mark);
  if (model.marked_)
    text.remove_prefix(byte_order_mark.size());
  model.opened_ = std::make_shared<Opened>();
  Diagnostics diags;
  SourceSet& sources = model.opened_->sources;
  const FileId file = sources.add(name, std::string(text));
  model.opened_->tree = parse_yaml(file, sources, diags);
  const YamlTree& tree = model.opened_->tree;
  if (tree.empty() || tree.kind(tree.root()) != NodeKind::map)
    return Error{fmt::format("'{}' is no model", name), Error::Cause::request};
  model.index_rows();
  return model;
}

void ModelText::index_rows() {
  const YamlTree& tree = opened_->tree;
  const auto take = [&](NodeIndex tables) {
    for (const auto& [key, value] : tree.entries(tables)) {
      const std::string_view table = tree.text(key);
      for (const auto& [id, row] : tree.entries(value))
        if (tree.kind(row) == NodeKind::map)
          opened_->rows.emplace(name_of_row(table, tree.text(id)), row);
      for (const NodeIndex row : tree.items(value))
        if (const auto id = tree.find(row, "id"))
          opened_->rows.emplace(name_of_row(table, tree.text(*id)), row);
    }
  };
  if (!extends())
    return take(tree.root());
  for (const std::string_view operation : {"change", "add"})
    if (const auto tables = tree.find(tree.root(), operation))
      take(*tables);
}

const NodeIndex* ModelText::row(std::string_view table, std::string_view id) const {
  const auto found = opened_->rows.find(name_of_row(table, id));
  return found == opened_->rows.end() ? nullptr : &found->second;
}

bool ModelText::has(std::string_view table, std::string_view id) const {
  return row(table, id) != nullptr;
}

bool ModelText::has(std::string_view table, std::string_view id,
                    std::string_view key) const {
  const NodeIndex* at = row(table, id);
  return at && opened_->tree.find(*at, key).has_value();
}

Error ModelText::refusal(NodeIndex at, std::string_view why) const {
  const Span span = opened_->tree.span(at);
  return {fmt::format("'{}', line {}: {}", name_,
                      opened_->sources.at(span.file, span.begin).line, why),
          Error::Cause::request};
}

Status ModelText::set(std::string_view table, std::string_view id, std::string_view key,
                      std::string yaml) {
  const NodeIndex* at = row(table, id);
  if (!at)
    return Error{fmt::format("'{}' does not stand in '{}' itself; change it in the file "
                             "that has it",
                             id, name_),
                 Error::Cause::request};
  changes_.emplace(table, id, key);
  const auto entries = opened_->tree.entries(*at);
  const auto found = std::ranges::find_if(entries, [&](const YamlTree::Entry& entry) {
    return opened_->tree.text(entry.key) == key;
  });
  if (found != entries.end())
    return replace(found->key, found->value, std::move(yaml));
  insert(*at, table, key, yaml);
  return ok();
}

Status ModelText::set_entries(std::string_view table, std::string_view id,
                              std::string_view key, const YamlKeys& entries) {
  const NodeIndex* at = row(table, id);
  const auto map = at ? opened_->tree.find(*at, key) : std::nullopt;
  if (!map || opened_->tree.kind(*map) != NodeKind::map)
    return set(table, id, key, as_flow_map(entries));
  changes_.emplace(table, id, key);
  for (const auto& [name, yaml] : entries) {
    const auto existing = opened_->tree.entries(*map);
    const auto found = std::ranges::find_if(existing, [&](const YamlTree::Entry& entry) {
      return opened_->tree.text(entry.key) == name;
    });
    if (found == existing.end())
      insert(*map, {}, name, yaml);
    else if (const Status done = replace(found->key, found->value, yaml); !done)
      return done;
  }
  return ok();
}

// A value that was quoted stays so, and one over several lines becomes one line.
Status ModelText::replace(NodeIndex key, NodeIndex value, std::string yaml) {
  const YamlTree& tree = opened_->tree;
  const NodeKind kind = tree.kind(value);
  const bool block =
      (kind == NodeKind::list || kind == NodeKind::map) && !is_flow(tree, value);
  const std::size_t end = end_of(tree, value);
  const std::size_t colon = tree.bytes().find(':', tree.span(key).end) + 1;
  if (kind == NodeKind::null && tree.span(value).begin == tree.span(value).end) {
    edit(colon, colon, " " + yaml);
    return ok();
  }
  const std::size_t begin = block ? colon : tree.span(value).begin;
  if (has_comment(tree, value, begin, end))
    return refusal(key,
                   "a comment stands inside the value that is to change, and would be "
                   "lost; change this one by hand");
  if (tree.style(value) == ScalarStyle::quoted &&
      yaml.find_first_of("\"\\[{") == yaml.npos)
    yaml = fmt::format("\"{}\"", yaml);
  edit(begin, end, block ? " " + yaml : std::move(yaml));
  return ok();
}

void ModelText::insert(NodeIndex map, std::string_view table, std::string_view key,
                       const std::string& yaml) {
  const YamlTree& tree = opened_->tree;
  const auto behind = before_it(tree, map, table, key);
  if (is_flow(tree, map)) {
    const std::size_t inside = tree.span(map).begin + 1;
    if (behind)
      edit(end_of(tree, behind->value), end_of(tree, behind->value),
           fmt::format(", {}: {}", key, yaml));
    else
      edit(inside, inside,
           fmt::format("{}{}: {}", edits_.contains({inside, inside}) ? ", " : "", key,
                       yaml));
    return;
  }
  const std::size_t column = column_of(tree, behind->key);
  const bool unwritten = tree.kind(behind->value) == NodeKind::null;
  const std::size_t end =
      unwritten ? tree.span(behind->key).end : end_of(tree, behind->value);
  const std::size_t at = behind_rows(tree.bytes(), end, column);
  edit(at, at, fmt::format("{}{}: {}\n", std::string(column, ' '), key, yaml));
}

void ModelText::edit(std::size_t begin, std::size_t end, std::string text) {
  std::string& place = edits_[{begin, end}];
  place = begin < end ? std::move(text) : place + text;
}

Status ModelText::add(std::string_view table, const std::vector<YamlRow>& rows) {
  const auto place = place_of_rows(opened_->tree, table, extends() ? "add" : "");
  if (!place)
    return place.error();
  for (const YamlRow& row : rows)
    changes_.emplace(table, row.id, "");
  edit(place->at, place->at, rows_as_text(*place, rows));
  return ok();
}

Status ModelText::change_base(std::string_view table, const std::vector<YamlRow>& rows) {
  const auto place = place_of_rows(opened_->tree, table, "change");
  if (!place)
    return place.error();
  for (const YamlRow& row : rows)
    for (const auto& [key, value] : row.keys)
      changes_.emplace(table, row.id, key);
  edit(place->at, place->at, rows_as_text(*place, rows));
  return ok();
}

bool ModelText::extends() const {
  return opened_->tree.find(opened_->tree.root(), "extends").has_value();
}

std::vector<TextEdit> ModelText::edits() const {
  const std::string_view before = opened_->tree.bytes();
  const bool wide = before.substr(0, before.find('\n')).ends_with('\r');
  const std::size_t mark = marked_ ? byte_order_mark.size() : 0;
  std::vector<TextEdit> found;
  for (const auto& [stretch, text] : edits_) {
    TextEdit edit{stretch.first + mark, stretch.second + mark, {}};
    const bool behind_other = !found.empty() && found.back().end == edit.begin;
    const char last = behind_other        ? found.back().text.back()
                      : stretch.first > 0 ? before[stretch.first - 1]
                                          : '\n';
    if (text.ends_with('\n') && last != '\n')
      edit.text += wide ? "\r\n" : "\n";
    for (const char c : text) {
      if (c == '\n' && wide)
        edit.text += '\r';
      edit.text += c;
    }
    found.push_back(std::move(edit));
  }
  return found;
}

std::string ModelText::text() const {
  std::string before(marked_ ? byte_order_mark : "");
  before += opened_->tree.bytes();
  std::string after;
  std::size_t at = 0;
  for (const TextEdit& edit : edits()) {
    after.append(before, at, edit.begin - at);
    after += edit.text;
    at = std::max(at, edit.end);
  }
  return after.append(before, at);
}

}  // namespace taut

#include "taut/read/row.hpp"

#include "taut/read/values.hpp"
#include "taut/read/written_value.hpp"
#include "taut/text/near_match.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {
namespace {

// So many names still read as a list; more of them only hide the message.
constexpr std::size_t short_list = 16;

std::vector<std::string_view> key_names(const RowSchema& schema) {
  std::vector<std::string_view> names;
  for (const Key& key : schema.keys)
    names.push_back(key.name);
  return names;
}

// Keys that people try, and what they are looking for.
constexpr struct {
  RowKind row;
  std::string_view key;
  std::string_view help;
} wishes[] = {
    {RowKind::link, "type", "the sign of the score says it: below 0 is a tension"},
    {RowKind::link, "kind", "the sign of the score says it: below 0 is a tension"},
    {RowKind::link, "strength", "write it as 'score', from -3 to 3"},
    {RowKind::link, "weight", "write it as 'score', from -3 to 3"},
    {RowKind::task, "id", "a task's name stands before its ':', outside its keys"},
    {RowKind::task, "name", "write it as 'title' or 'short'"},
    {RowKind::file, "extends", "an included file cannot extend another one"},
};

std::string_view wish_of(const RowSchema& schema, std::string_view key) {
  for (const auto& wish : wishes)
    if (wish.row == schema.kind && wish.key == key)
      return wish.help;
  return {};
}

std::string help_with_key(std::string_view written, const RowSchema& schema) {
  if (const std::string_view wish = wish_of(schema, written); !wish.empty())
    return std::string(wish);
  const std::vector<std::string_view> valid = key_names(schema);
  if (const std::string_view near = near_match(written, valid); !near.empty())
    return fmt::format("did you mean '{}'?", near);
  if (valid.size() <= short_list)
    return fmt::format("the keys here are {}", listed(valid, "and"));
  return "keys of your own start with 'x-'";
}

bool is_tilde(const Located& value, const SourceSet& sources) {
  const std::string_view written = sources.slice(value.span());
  return written == "~" || written == "null";
}

void tell_missing_value(const Located& name, const Located& value, const Key* key,
                        const RowScan& scan) {
  std::string help = "write a value, or delete the line";
  if (key && !key->example.empty())
    help += fmt::format("; for example '{}: {}'", key->name, key->example);
  const std::string message =
      is_tilde(value, scan.sources)
          ? fmt::format("'{}' has no value: '~' takes a key away only inside 'change'",
                        name.text())
          : fmt::format("a value is missing after '{}:'", name.text());
  scan.diags.add({.id = DiagId::missing_value,
                  .where = name.span(),
                  .message = message,
                  .help = std::move(help)});
}

}  // namespace

void tell_unknown_key(const Located& name, const RowSchema& schema, Diagnostics& diags) {
  diags.add({.id = DiagId::unknown_key,
             .where = name.span(),
             .message = fmt::format("'{}' is no key of {}", name.text(),
                                    with_article(schema.name)),
             .help = help_with_key(name.text(), schema)});
}

Row::Row(RowKind kind, const RowText& text, const RowScan& scan, bool partial)
    : schema_(&schema_of(kind)), id_(text.id), place_(text.place) {
  if (text.base.tree)
    for (const auto& [name, value] : text.base.tree->entries(text.base.node))
      add({text.base.tree, name}, {text.base.tree, value}, scan, false);
  for (const Layer& layer : text.changes) {
    if (!layer.key.empty()) {
      set({find_key(*schema_, layer.key), {}, layer.node});
      continue;
    }
    for (const auto& [name, value] : layer.node.tree->entries(layer.node.node))
      add({layer.node.tree, name}, {layer.node.tree, value}, scan, true);
  }
  for (const Field& field : fields_)
    if (!field.key)
      scan.author_keys.push_back({schema_->name, std::string(id_), field.name.text(),
                                  written_value(field.value)});
  if (!partial)
    require_keys(scan);
}

void Row::add(const Located& name, const Located& value, const RowScan& scan,
              bool change) {
  const std::string_view written = name.text();
  const Key* key = find_key(*schema_, written);
  if (!key && !written.starts_with("x-")) {
    if (const auto near = near_match(written, key_names(*schema_)); !near.empty())
      meant_.push_back(near);
    return tell_unknown_key(name, *schema_, scan.diags);
  }
  if (!value.is_null())
    return set({key, name, value});
  if (change && is_tilde(value, scan.sources))
    return take_away({key, name, value}, scan);
  tell_missing_value(name, value, key, scan);
  mended_ = mended_ || (key && key->required);
}

void Row::set(const Field& field) {
  const auto same = std::ranges::find_if(fields_, [&](const Field& f) {
    return f.key == field.key && (f.key || f.name.text() == field.name.text());
  });
  if (same == fields_.end())
    fields_.push_back(field);
  else
    *same = field;
}

void Row::take_away(const Field& field, const RowScan& scan) {
  const auto same = std::ranges::find_if(fields_, [&](const Field& f) {
    return f.key == field.key && (f.key || f.name.text() == field.name.text());
  });
  if (field.key && field.key->required) {
    scan.diags.add(
        {.id = DiagId::missing_key,
         .where = field.name.span(),
         .message = fmt::format("'{}' cannot be taken away: {} needs it", field.key->name,
                                with_article(schema_->name))});
    mended_ = true;
  } else if (same == fields_.end()) {
    scan.diags.add({.id = DiagId::nothing_to_change,
                    .where = field.name.span(),
                    .message = fmt::format("{} has no '{}' that could be taken away",
                                           title(), field.name.text()),
                    .help = "delete the line"});
  } else {
    fields_.erase(same);
  }
}

void Row::require_keys(const RowScan& scan) const {
  if (mended_)
    return;
  for (const Key& key : schema_->keys) {
    if (!key.required || has(key.name) || meant(key.name) ||
        (!key.unless.empty() && has(key.unless)))
      continue;
    scan.diags.add(
        {.id = DiagId::missing_key,
         .where = place_,
         .message = fmt::format("{} needs '{}'", title(), key.name),
         .help = fmt::format("add '{}: {}' with your own value", key.name, key.example)});
  }
}

const Field* Row::find(std::string_view key) const {
  const auto found = std::ranges::find_if(
      fields_, [&](const Field& field) { return field.key && field.key->name == key; });
  return found == fields_.end() ? nullptr : &*found;
}

bool Row::meant(std::string_view key) const {
  return std::ranges::find(meant_, key) != meant_.end();
}

std::string Row::title() const {
  return id_.empty() ? std::string(schema_->name)
                     : fmt::format("{} '{}'", schema_->name, id_);
}

}  // namespace taut

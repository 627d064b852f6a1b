#include "taut/exchange/name_book.hpp"

#include "taut/exchange/split_cell.hpp"
#include "taut/exchange/yaml_text.hpp"
#include "taut/read/values.hpp"
#include "taut/text/excerpt.hpp"
#include "taut/text/near_match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

bool is_address(std::string_view text) {
  return text.starts_with("https://") || text.starts_with("http://");
}

// A title in double quotes without them.
std::string unquoted(std::string_view text) {
  if (text.size() < 2 || text.front() != '"' || text.back() != '"')
    return std::string(text);
  std::string plain;
  text = text.substr(1, text.size() - 2);
  for (std::size_t at = 0; at < text.size(); ++at) {
    plain += text[at];
    at += text.substr(at).starts_with("\"\"") ? 1 : 0;
  }
  return plain;
}

}  // namespace

std::string NameBook::one(const Cell& cell, Diagnostics& diags) {
  return add(cell.text, cell.where, diags);
}

std::vector<std::string> NameBook::several(const Cell& cell, Diagnostics& diags) {
  std::vector<std::string> ids;
  for (const std::string_view item : split_cell(cell.text)) {
    std::string id = add(item, cell.where, diags);
    if (std::ranges::find(ids, id) == ids.end())
      ids.push_back(std::move(id));
  }
  return ids;
}

std::string NameBook::add(std::string_view item, Span where, Diagnostics& diags) {
  const std::size_t colon = item.find(": ");
  if (colon != item.npos && is_id(item.substr(0, colon)))
    return define(item.substr(0, colon), unquoted(trimmed(item.substr(colon + 2))), where,
                  diags);
  if (is_id(item))
    return define(item, {}, where, diags);
  std::string title = unquoted(item);
  if (const auto known = by_title_.find(title); known != by_title_.end())
    return rows_[known->second].id;
  const std::size_t scheme = is_address(title) ? title.find("//") + 2 : 0;
  const std::string id = ids_.make(std::string_view(title).substr(scheme), noun_);
  return define(id, std::move(title), where, diags);
}

std::string NameBook::define(std::string_view id, std::string title, Span where,
                             Diagnostics& diags) {
  const auto [entry, is_new] = by_id_.try_emplace(std::string(id), rows_.size());
  if (is_new) {
    ids_.take(id);
    rows_.push_back({.id = std::string(id), .title = {}, .where = where});
  }
  NamedRow& row = rows_[entry->second];
  if (title.empty() || title == row.title)
    return row.id;
  if (row.title.empty()) {
    by_title_.emplace(title, entry->second);
    row.title = std::move(title);
    row.where = where;
  } else if (row.known) {
    retitled_.emplace_back(row.id, std::move(title));
  } else {
    diags.add(
        {.id = DiagId::duplicate_name,
         .where = where,
         .message = fmt::format("{} '{}' has another title here: '{}'", noun_, id,
                                excerpt(title, 40)),
         .help = "write the title once, where it is named first, and the name alone "
                 "from then on",
         .notes = {{row.where,
                    fmt::format("its title is '{}' here", excerpt(row.title, 40))}}});
  }
  return row.id;
}

void NameBook::know(std::string_view id, std::string_view title) {
  ids_.take(id);
  by_id_.try_emplace(std::string(id), rows_.size());
  by_title_.try_emplace(std::string(trimmed(title)), rows_.size());
  rows_.push_back({.id = std::string(id),
                   .title = std::string(trimmed(title)),
                   .where = {},
                   .known = true});
}

std::vector<YamlRow> NameBook::new_rows() const {
  std::vector<YamlRow> rows;
  for (const NamedRow& row : rows_) {
    if (row.known)
      continue;
    const std::string& title = row.title.empty() ? row.id : row.title;
    rows.push_back({row.id, {{"title", yaml_scalar(title)}}});
    if (is_address(title))
      rows.back().keys.emplace_back("url", yaml_scalar(title));
  }
  return rows;
}

std::string NameBook::near(const NamedRow& row) const {
  std::vector<std::string_view> titled;
  for (const NamedRow& other : rows_)
    if (!other.title.empty())
      titled.push_back(other.id);
  return std::string(near_match(row.id, titled));
}

PlacedText NameBook::yaml(std::string_view key, Diagnostics& diags) const {
  PlacedText out;
  if (rows_.empty())
    return out;
  out.add(fmt::format("{}:\n", key));
  for (const NamedRow& row : rows_) {
    out.add("  ");
    out.add(yaml_scalar(row.id), row.where);
    out.add(fmt::format(":\n    title: {}\n",
                        yaml_scalar(row.title.empty() ? row.id : row.title)));
    if (is_address(row.title))
      out.add(fmt::format("    url: {}\n", yaml_scalar(row.title)));
    if (!row.title.empty())
      continue;
    const std::string meant = near(row);
    diags.add(
        {.id = DiagId::untitled_name,
         .where = row.where,
         .message = fmt::format("nothing says what {} '{}' is", noun_, row.id),
         .help = meant.empty()
                     ? fmt::format("write '{}: its title' where it stands first", row.id)
                     : fmt::format("did you mean '{}'?", meant)});
  }
  out.add("\n");
  return out;
}

std::string named_with_title(std::string_view id, std::string_view title) {
  title = trimmed(title);
  // A quote behind a colon would begin a quoted text.
  const bool odd_quote = title.find('"') != title.npos &&
                         (title.starts_with('"') || title.find(':') != title.npos);
  const bool plain = title.find(';') == title.npos && !odd_quote;
  if (plain)
    return fmt::format("{}: {}", id, title);
  std::string quoted;
  for (const char c : title)
    quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return fmt::format("{}: \"{}\"", id, quoted);
}

}  // namespace taut

#include "taut/assist/assist.hpp"
#include "taut/assist/lines.hpp"
#include "taut/assist/rows.hpp"
#include "taut/rows/key_description.hpp"
#include "taut/rows/key_words.hpp"
#include "taut/rows/tables.hpp"

#include <fmt/format.h>

#include <string>

namespace taut::assist {
namespace {

// A text of an author in Markdown: what could be read as markup is not.
std::string escaped(std::string_view text) {
  constexpr std::string_view marks = "\\`*_{}[]<>#|~&";
  std::string out;
  for (const char c : text) {
    if (marks.find(c) != std::string_view::npos)
      out += '\\';
    out += c;
  }
  return out;
}

// The keys of a row that say most, as they are written.
std::string said_of(const RowInText& row) {
  constexpr std::string_view telling[] = {"from",     "to",       "between",   "score",
                                          "pillar",   "priority", "weight",    "holds",
                                          "in_place", "basis",    "paragraph", "read"};
  std::string lines;
  for (const std::string_view key : telling) {
    const Sketch::Index entry = row.page->sketch.find(row.node, key);
    if (entry == Sketch::root)
      continue;
    const Stretch value = row.page->sketch[entry].value;
    const std::string_view text =
        std::string_view(row.page->text).substr(value.begin, value.end - value.begin);
    if (text.find('\n') == std::string_view::npos && !text.empty())
      lines += fmt::format("\n- {}: {}", key, escaped(text));
  }
  return lines.empty() ? lines : "\n" + lines;
}

std::string about_row(const RowInText& row) {
  std::string text =
      fmt::format("**{}** ({})", escaped(row.id), std::string(name_of(row.table)));
  if (const std::string title = row.title(); !title.empty())
    text += "\n\n" + escaped(title);
  if (const std::string_view because = row.text("because");
      !because.empty() && row.title() != because)
    text += "\n\n" + escaped(because);
  return text + said_of(row);
}

std::string about_name(const Workspace& space, const Page& page, const Site& site) {
  const Entity entity = space.entity(page, site);
  const std::vector<Occurrence> defined = entity.definitions();
  if (defined.empty())
    return fmt::format("**{}**\n\nNo {} of this model has this name.", escaped(entity.id),
                       names_of(site.names, "or"));
  const auto& [home, at] = defined.front();
  std::string text = about_row(row_in_text(*home, *at));
  if (home != &page)
    text += fmt::format("\n\n{}, line {}", escaped(home->path),
                        Lines(home->text).position(at->where.begin).line);
  const std::size_t uses = entity.occurrences.size() - defined.size();
  if (site.role == Site::Role::defined)
    text += uses == 1 ? std::string("\n\nNamed once elsewhere.")
                      : fmt::format("\n\nNamed {} times elsewhere.", uses);
  return text;
}

std::string about_key(const Key& key) {
  return fmt::format("**{}**\n\n{}\n\nTakes {}.", escaped(key.name),
                     markdown_description(key), described(key.value));
}

}  // namespace

std::optional<Hover> hover(const Workspace& space, const Page& page, std::size_t offset) {
  const Site* site = site_at(page.sites, offset);
  if (!site || site->where.empty())
    return {};
  const bool all =
      site->shape && site->shape->kind == ValueKind::end && page.word(*site) == "all";
  if (site->is_name() && !all)
    return Hover{about_name(space, page, *site), site->where};
  if (!site->key)
    return {};
  return Hover{about_key(*site->key), site->where};
}

}  // namespace taut::assist

#include "taut/assist/rows.hpp"

#include "taut/assist/assist.hpp"

#include <algorithm>
#include <set>

namespace taut::assist {
namespace {

// On one line.
std::string flat(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (!blank)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  return line;
}

}  // namespace

std::string_view RowInText::text(std::string_view key) const {
  const Sketch::Index entry = page->sketch.find(node, key);
  if (entry == Sketch::root)
    return {};
  // The first of several languages.
  const std::vector<Sketch::Index> below = page->sketch.children(entry);
  return page->sketch.scalar(below.empty() ? entry : below.front());
}

std::string RowInText::title() const {
  for (const std::string_view key : {"short", "title", "because"})
    if (const std::string_view found = text(key); !found.empty())
      return flat(found);
  return {};
}

RowInText row_in_text(const Page& page, const Site& defined) {
  return {&page, row_of(page.sketch, defined), defined.names, page.word(defined)};
}

std::vector<RowInText> rows_in(const std::vector<const Page*>& pages, Table names) {
  std::vector<RowInText> rows;
  std::set<std::string_view> seen;
  for (const Page* page : pages)
    for (const Site& site : page->sites)
      if (site.role == Site::Role::defined && includes(names, site.names) &&
          !site.where.empty() && seen.insert(page->word(site)).second)
        rows.push_back(row_in_text(*page, site));
  return rows;
}

std::string_view task_at(const Page& page, std::size_t offset) {
  for (const Site& site : page.sites) {
    if (site.role != Site::Role::defined || site.names != Table::task)
      continue;
    const Sketch::Node& row = page.sketch[row_of(page.sketch, site)];
    if (std::min(site.where.begin, row.value.begin) <= offset &&
        offset <= std::max(site.where.end, row.value.end))
      return page.word(site);
  }
  return {};
}

}  // namespace taut::assist

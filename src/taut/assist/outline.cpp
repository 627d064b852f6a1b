#include "taut/assist/assist.hpp"
#include "taut/assist/lines.hpp"
#include "taut/assist/rows.hpp"
#include "taut/rows/tables.hpp"

#include <algorithm>

namespace taut::assist {
namespace {

using Index = Sketch::Index;

Stretch whole(const Sketch& sketch, Index node) {
  const Sketch::Node& one = sketch[node];
  return {one.key.empty() ? one.value.begin : one.key.begin,
          std::max(one.key.end, one.value.end)};
}

bool is_below(const Sketch& sketch, Index node, Index above) {
  return above < node && node < sketch[above].after;
}

void add_rows(const Page& page, Index entry, Symbol& table) {
  for (const Site& site : page.sites) {
    if (site.role != Site::Role::defined || site.where.empty() ||
        !is_below(page.sketch, site.node, entry))
      continue;
    const RowInText row = row_in_text(page, site);
    // Not what a scenario adds.
    if (page.sketch[row.node].parent != entry)
      continue;
    table.children.push_back({.name = std::string(row.id),
                              .detail = row.title(),
                              .kind = std::string(name_of(row.table)),
                              .where = whole(page.sketch, row.node),
                              .name_where = site.where});
  }
}

bool has_break(std::string_view text, Stretch where) {
  return text.substr(where.begin, where.end - where.begin).find('\n') !=
         std::string_view::npos;
}

// Blocks of lines that begin with `#`.
void add_comments(std::string_view text, std::vector<Stretch>& found) {
  std::size_t first = std::string_view::npos;
  std::size_t last = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const Stretch line = line_at(text, at);
    const std::string_view bytes = text.substr(line.begin, line.end - line.begin);
    const std::size_t start = bytes.find_first_not_of(" \t");
    const bool comment = start != std::string_view::npos && bytes[start] == '#';
    if (comment && first == std::string_view::npos)
      first = line.begin + start;
    if (comment)
      last = line.end;
    const std::size_t next = text.find('\n', line.begin);
    if ((!comment || next == std::string_view::npos) && first != std::string_view::npos) {
      const Stretch block{static_cast<std::uint32_t>(first),
                          static_cast<std::uint32_t>(last)};
      if (has_break(text, block))
        found.push_back(block);
      first = std::string_view::npos;
    }
    if (next == std::string_view::npos)
      break;
    at = next + 1;
  }
}

}  // namespace

std::vector<Symbol> symbols(const Page& page) {
  std::vector<Symbol> found;
  for (const Index entry : page.sketch.children(Sketch::root)) {
    if (page.sketch[entry].key.empty())
      continue;
    Symbol symbol{.name = std::string(page.sketch.key(entry)),
                  .kind = std::string(page.sketch.key(entry)),
                  .where = whole(page.sketch, entry),
                  .name_where = page.sketch.inside_quotes(page.sketch[entry].key)};
    if (find_table(symbol.name))
      add_rows(page, entry, symbol);
    found.push_back(std::move(symbol));
  }
  return found;
}

std::vector<Stretch> folding(const Page& page) {
  std::vector<Stretch> found;
  for (Index i = 1; i < page.sketch.nodes().size(); ++i)
    if (const Stretch where = whole(page.sketch, i); has_break(page.text, where))
      found.push_back(where);
  add_comments(page.text, found);
  std::ranges::sort(found, {}, &Stretch::begin);
  return found;
}

}  // namespace taut::assist

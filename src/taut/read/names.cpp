#include "taut/read/names.hpp"

#include "taut/read/values.hpp"
#include "taut/text/near_match.hpp"

#include <fmt/format.h>

namespace taut {
namespace {

constexpr unsigned table_count = 16;

// After so many problems nobody reads suggestions any more, and each costs a search.
constexpr std::size_t enough_suggestions = 200;

template <typename Visit>
void for_each_table(Table set, Visit visit) {
  for (unsigned i = 0; i < table_count; ++i)
    if (const auto table = static_cast<Table>(1u << i); includes(set, table))
      visit(table);
}

constexpr Table every_table = static_cast<Table>((1u << table_count) - 1);

Named find_here(std::string_view id, Table names, const Draft& draft) {
  Named named;
  for_each_table(names, [&](Table table) {
    const auto found = draft[table].index.find(id);
    if (named.fate != Named::Fate::here && found != draft[table].index.end())
      named = {Named::Fate::here, table, found->second};
  });
  return named;
}

}  // namespace

Named find_name(std::string_view id, Table names, const Draft& draft) {
  Named named = find_here(id, names, draft);
  if (named.fate == Named::Fate::here)
    return named;
  if (const auto now = draft.renamed.find(id);
      now != draft.renamed.end() && includes(names, Table::task))
    named = find_here(now->second, Table::task, draft);
  if (named.fate == Named::Fate::here)
    return named;
  if (const auto gone = draft.removed.find(id);
      gone != draft.removed.end() && includes(names, gone->second.table))
    return {Named::Fate::removed, gone->second.table, 0};
  return {};
}

void suggest_name(std::string_view wrong, Table names, const Draft& draft,
                  Diagnostic& diagnostic, const Diagnostics& so_far) {
  if (so_far.all().size() > enough_suggestions)
    return;
  std::vector<std::string_view> candidates;
  for_each_table(names, [&](Table table) {
    for (const RowText& row : draft[table].rows)
      if (!row.id.empty())
        candidates.push_back(row.id);
  });
  const std::string_view near = near_match(wrong, candidates);
  if (!near.empty()) {
    const Named named = find_here(near, names, draft);
    diagnostic.help = fmt::format("did you mean '{}'?", near);
    diagnostic.notes.push_back({draft[named.table].rows[named.index].place,
                                fmt::format("'{}' is defined here", near)});
    return;
  }
  const Named other = find_here(wrong, every_table, draft);
  if (other.fate == Named::Fate::here) {
    diagnostic.help = fmt::format("'{}' is the name of {}, which cannot stand here",
                                  wrong, with_article(name_of(other.table)));
    diagnostic.notes.push_back({draft[other.table].rows[other.index].place,
                                fmt::format("'{}' is defined here", wrong)});
  } else if (candidates.empty()) {
    diagnostic.help = fmt::format("this model has no {} yet", names_of(names, "or"));
  }
}

void tell_unknown_name(const Located& name, Table names, const Draft& draft,
                       Diagnostics& diags) {
  Diagnostic diagnostic{
      .id = DiagId::unknown_name,
      .where = name.span(),
      .message = fmt::format("no {} is called '{}'", names_of(names, "or"), name.text())};
  suggest_name(name.text(), names, draft, diagnostic, diags);
  diags.add(std::move(diagnostic));
}

void tell_removed_name(const Located& name, std::string_view who, const Draft& draft,
                       Diagnostics& diags) {
  const RemovedRow& gone = draft.removed.at(name.text());
  diags.add(
      {.id = DiagId::removed_name,
       .where = name.span(),
       .message = fmt::format("{} still needs the {} '{}', which a scenario removes", who,
                              name_of(gone.table), name.text()),
       .help = "change or remove that row as well",
       .notes = {{gone.where, fmt::format("'{}' is removed here", name.text())}}});
}

}  // namespace taut

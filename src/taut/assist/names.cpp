#include "taut/assist/assist.hpp"
#include "taut/assist/lines.hpp"
#include "taut/read/assemble_files.hpp"
#include "taut/read/values.hpp"
#include "taut/rows/tables.hpp"
#include "taut/text/slug.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

namespace taut::assist {
namespace {

const Site* name_at(const Page& page, std::size_t offset) {
  const Site* site = site_at(page.sites, offset);
  const bool word =
      site && site->is_name() && !site->where.empty() &&
      !(site->shape && site->shape->kind == ValueKind::end && page.word(*site) == "all");
  return word ? site : nullptr;
}

std::vector<Place> places_of(const std::vector<Occurrence>& occurrences) {
  std::vector<Place> places;
  for (const auto& [page, site] : occurrences)
    places.push_back({page->path, site->where});
  std::ranges::sort(places, {}, [](const Place& place) {
    return std::tuple(place.file, place.where.begin);
  });
  return places;
}

constexpr Table shared_names =
    Table::task | Table::condition | Table::safeguard | Table::link | Table::posture_link;
constexpr Table free_names =
    Table::link | Table::pressure | Table::posture_link | Table::decision;

// What YAML readers take for something else than a text.
constexpr std::array<std::string_view, 9> no_texts{"null", "true", "false", "yes", "no",
                                                   "on",   "off",  "y",     "n"};

std::string bad_name(std::string_view to, Table table) {
  const std::string noun = with_article(name_of(table));
  const bool free = includes(free_names, table);
  if ((table == Table::task && to == "all") ||
      (table == Table::scenario && to == "base") ||
      std::ranges::find(no_texts, to) != no_texts.end())
    return fmt::format(
        "{} cannot be called '{}': the word has a meaning of its own; "
        "choose another name",
        noun, to);
  if (free ? is_link_id(to) : is_id(to))
    return {};
  const std::string better = slug(to, to.size());
  return fmt::format(
      "'{}' is no name for {}: names are {}{}", to, noun,
      free ? "letters, digits, '.', '_' and '-'" : "lower-case words with hyphens",
      better.empty() ? std::string() : fmt::format("; write '{}'", better));
}

std::string where_in_words(const Page& page, const Site& site) {
  return fmt::format("{}, line {}", page.path,
                     Lines(page.text).position(site.where.begin).line);
}

std::vector<const Page*> pages_of(const Entity& entity) {
  std::vector<const Page*> pages;
  for (const Occurrence& one : entity.occurrences)
    if (std::ranges::find(pages, one.page) == pages.end())
      pages.push_back(one.page);
  return pages;
}

// Every name space in which the new name could be taken for another thing.
Table spaces_of(const Entity& entity) {
  Table spaces = includes(shared_names, entity.table) ? shared_names : entity.table;
  for (const Occurrence& one : entity.occurrences)
    spaces = spaces | one.site->names;
  return spaces;
}

std::string clash(const Workspace& space, const Entity& entity, std::string_view to) {
  const Table spaces = spaces_of(entity);
  for (const Page* own : pages_of(entity))
    for (const Page* page : space.around(*own))
      for (const Site& site : page->sites)
        if (site.is_name() && includes(site.names, spaces) && page->word(site) == to)
          return site.role == Site::Role::defined
                     ? fmt::format(
                           "'{}' is already the name of {} ({}); choose another "
                           "name",
                           to, with_article(name_of(site.names)),
                           where_in_words(*page, site))
                     : fmt::format(
                           "'{}' already stands for something else ({}); choose "
                           "another name",
                           to, where_in_words(*page, site));
  return {};
}

// A name may be overlooked in a text that is no YAML.
std::string unreadable(const Entity& entity) {
  for (const Page* page : pages_of(entity)) {
    SourceSet sources;
    Diagnostics diags;
    const FileId file = sources.add(page->path, page->text);
    if (!parse_yaml(file, sources, diags).empty())
      continue;
    diags.sort();
    const std::size_t at = diags.all().empty() ? 0 : diags.all().front().where.begin;
    return fmt::format(
        "'{}' cannot be read, so a name in it could be overlooked; mend "
        "line {} first",
        page->path, Lines(page->text).position(at).line);
  }
  return {};
}

}  // namespace

std::vector<Place> definition(const Workspace& space, const Page& page,
                              std::size_t offset) {
  if (const Site* name = name_at(page, offset))
    return places_of(space.entity(page, *name).definitions());
  const Site* site = site_at(page.sites, offset);
  const bool file = site && site->role == Site::Role::value && !site->where.empty() &&
                    (site->key->name == "include" || site->key->name == "extends");
  if (!file)
    return {};
  const Page* other = space.page(relative_to(page.path, page.word(*site)));
  return other ? std::vector<Place>{{other->path, {}}} : std::vector<Place>{};
}

std::vector<Place> references(const Workspace& space, const Page& page,
                              std::size_t offset) {
  const Site* name = name_at(page, offset);
  return name ? places_of(space.entity(page, *name).occurrences) : std::vector<Place>{};
}

std::optional<Place> renamed_place(const Workspace& space, const Page& page,
                                   std::size_t offset) {
  const Site* name = name_at(page, offset);
  if (!name || space.entity(page, *name).table == Table::none)
    return {};
  return Place{page.path, name->where};
}

Expected<std::vector<Edit>> rename(const Workspace& space, const Page& page,
                                   std::size_t offset, std::string_view to) {
  const auto refuse = [](std::string why) {
    return Error{std::move(why), Error::Cause::request};
  };
  const Site* name = name_at(page, offset);
  if (!name)
    return refuse("there is no name here that could be changed; put the cursor on one");
  const Entity entity = space.entity(page, *name);
  if (entity.table == Table::none)
    return refuse(
        fmt::format("nothing defines '{}', so it cannot be renamed", entity.id));
  if (to == entity.id)
    return std::vector<Edit>{};
  for (std::string why :
       {bad_name(to, entity.table), clash(space, entity, to), unreadable(entity)})
    if (!why.empty())
      return refuse(std::move(why));
  std::vector<Edit> edits;
  for (const Place& place : places_of(entity.occurrences))
    edits.push_back({place.file, place.where, std::string(to)});
  return edits;
}

}  // namespace taut::assist

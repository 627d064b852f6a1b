#include "taut/assist/workspace.hpp"

#include "taut/read/assemble_files.hpp"
#include "taut/text/path.hpp"

#include <algorithm>
#include <bit>

namespace taut::assist {
namespace {

using Kind = Sketch::Kind;

std::vector<std::string> written_paths(const Page& page, std::string_view key) {
  std::vector<std::string> paths;
  const Sketch::Index entry = page.sketch.find(Sketch::root, key);
  const auto add = [&](Sketch::Index node) {
    const std::string_view path = page.sketch.scalar(node);
    if (!path.empty() && path.find('\0') == std::string_view::npos)
      paths.push_back(relative_to(page.path, path));
  };
  if (entry == Sketch::root)
    return paths;
  if (page.sketch[entry].kind == Kind::list)
    std::ranges::for_each(page.sketch.children(entry), add);
  else
    add(entry);
  return paths;
}

void add_once(const Page* page, std::vector<const Page*>& pages) {
  if (page && std::ranges::find(pages, page) == pages.end())
    pages.push_back(page);
}

bool names(const Page& page, const Site& site, std::string_view id, Table names) {
  return site.is_name() && includes(site.names, names) && page.word(site) == id;
}

bool defines(const Page& page, std::string_view id, Table table) {
  return std::ranges::any_of(page.sites, [&](const Site& site) {
    return site.role == Site::Role::defined && names(page, site, id, table);
  });
}

bool mentions(const Page& page, std::string_view id, Table table) {
  return std::ranges::any_of(
      page.sites, [&](const Site& site) { return names(page, site, id, table); });
}

}  // namespace

Page::Page(std::string from, std::string bytes)
    : path(std::move(from)), text(std::move(bytes)), sketch(text) {
  includes = written_paths(*this, "include");
  if (const auto bases = written_paths(*this, "extends"); !bases.empty())
    extends = bases.front();
}

std::vector<Occurrence> Entity::definitions() const {
  std::vector<Occurrence> found;
  std::ranges::copy_if(occurrences, std::back_inserter(found), [](const Occurrence& one) {
    return one.site->role == Site::Role::defined;
  });
  return found;
}

Workspace::Workspace(const TextSource& files, const std::string& path) {
  read(files, path);
  for (const std::string& known : files.known)
    read(files, normal_path(known));
  for (const auto& [name, page] : pages_)
    units_.emplace(&page, unit(page));
  for (auto& [name, page] : pages_) {
    page.kind = is_renewal(page) ? FileKind::renewal : FileKind::model;
    page.sites = sites_of(page.sketch, page.kind);
  }
}

void Workspace::read(const TextSource& files, const std::string& path) {
  std::vector<std::string> open{path};
  while (!open.empty()) {
    const std::string next = std::move(open.back());
    open.pop_back();
    if (pages_.contains(next))
      continue;
    std::optional<std::string> text = files.text(next);
    if (!text || text->size() > largest_file)
      continue;
    const Page& page = pages_.try_emplace(next, next, std::move(*text)).first->second;
    open.insert(open.end(), page.includes.begin(), page.includes.end());
    if (!page.extends.empty())
      open.push_back(page.extends);
  }
}

const Page* Workspace::page(const std::string& path) const {
  const auto found = pages_.find(path);
  return found == pages_.end() ? nullptr : &found->second;
}

std::vector<const Page*> Workspace::pages() const {
  std::vector<const Page*> all;
  for (const auto& [path, page] : pages_)
    all.push_back(&page);
  return all;
}

std::vector<const Page*> Workspace::unit(const Page& start) const {
  std::vector<const Page*> all{&start};
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const std::string& path : all[i]->includes)
      add_once(page(path), all);
    add_once(page(all[i]->extends), all);
  }
  return all;
}

std::vector<const Page*> Workspace::around(const Page& page) const {
  std::vector<const Page*> all{&page};
  for (const auto& [start, unit] : units_)
    if (std::ranges::find(unit, &page) != unit.end())
      for (const Page* other : unit)
        add_once(other, all);
  return all;
}

const Page& Workspace::root_of(const Page& start) const {
  const Page* root = &start;
  for (std::size_t steps = 0; steps < pages_.size(); ++steps) {
    const auto includer = std::ranges::find_if(pages_, [&](const auto& entry) {
      const auto& paths = entry.second.includes;
      return std::ranges::find(paths, root->path) != paths.end();
    });
    if (includer == pages_.end() || &includer->second == root)
      break;
    root = &includer->second;
  }
  return *root;
}

bool Workspace::is_renewal(const Page& page) const {
  return !page.extends.empty() || !root_of(page).extends.empty();
}

Table Workspace::table_of(std::string_view id, Table names,
                          const std::vector<const Page*>& pages) {
  for (auto set = static_cast<unsigned>(names); set != 0; set &= set - 1) {
    const auto table = static_cast<Table>(1u << std::countr_zero(set));
    if (std::ranges::any_of(pages,
                            [&](const Page* page) { return defines(*page, id, table); }))
      return table;
  }
  return Table::none;
}

Entity Workspace::entity(const Page& page, const Site& site) const {
  Entity entity{.id = std::string(page.word(site))};
  entity.table = site.role == Site::Role::defined
                     ? site.names
                     : table_of(entity.id, site.names, around(page));
  const Table sought = entity.table == Table::none ? site.names : entity.table;
  std::vector<const Page*> scope{&page};
  for (std::size_t i = 0; i < scope.size(); ++i)
    for (const Page* other : around(*scope[i]))
      if (mentions(*other, entity.id, sought))
        add_once(other, scope);
  for (const Page* one : scope)
    for (const Site& other : one->sites)
      if (names(*one, other, entity.id, sought) &&
          (other.role == Site::Role::defined ||
           table_of(entity.id, other.names, scope) == entity.table))
        entity.occurrences.push_back({one, &other});
  return entity;
}

}  // namespace taut::assist

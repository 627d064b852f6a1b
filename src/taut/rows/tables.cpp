#include "taut/rows/tables.hpp"

#include <algorithm>

namespace taut {
namespace {

template <auto Member, RowKind Kind>
constexpr TableSchema table(std::string_view key, std::string_view name, Table which,
                            bool list = false) {
  return {key,
          name,
          which,
          Kind,
          list,
          [](const Model& model) { return (model.*Member).size(); },
          [](const Model& model, std::size_t index) {
            const auto& row = (model.*Member)[index];
            return RowRef{Kind, &row, row.id};
          }};
}

constexpr TableSchema tables[] = {
    table<&Model::sources, RowKind::source>("sources", "source", Table::source),
    table<&Model::objectives, RowKind::objective>("objectives", "objective",
                                                  Table::objective),
    table<&Model::pillars, RowKind::pillar>("pillars", "pillar", Table::pillar),
    table<&Model::task_types, RowKind::task_type>("task_types", "task type",
                                                  Table::task_type),
    table<&Model::conditions, RowKind::condition>("conditions", "condition",
                                                  Table::condition),
    table<&Model::safeguards, RowKind::safeguard>("safeguards", "safeguard",
                                                  Table::safeguard),
    table<&Model::actors, RowKind::actor>("actors", "actor", Table::actor),
    table<&Model::resources, RowKind::resource>("resources", "resource", Table::resource),
    table<&Model::phases, RowKind::phase>("phases", "phase", Table::phase, true),
    table<&Model::tasks, RowKind::task>("tasks", "task", Table::task),
    table<&Model::statements, RowKind::link>("links", "link", Table::link, true),
    table<&Model::pressures, RowKind::pressure>("pressures", "pressure", Table::pressure,
                                                true),
    table<&Model::posture_links, RowKind::posture_link>("posture_links", "posture link",
                                                        Table::posture_link, true),
    table<&Model::decisions, RowKind::decision>("decisions", "decision", Table::decision,
                                                true),
    table<&Model::views, RowKind::view>("views", "view", Table::view),
    table<&Model::scenarios, RowKind::scenario>("scenarios", "scenario", Table::scenario),
};

}  // namespace

std::span<const TableSchema> all_tables() {
  return tables;
}

const TableSchema* find_table(std::string_view key) {
  const auto found = std::ranges::find(tables, key, &TableSchema::key);
  return found == std::end(tables) ? nullptr : found;
}

std::string_view name_of(Table one) {
  const auto found = std::ranges::find(tables, one, &TableSchema::table);
  return found == std::end(tables) ? "name" : found->name;
}

}  // namespace taut

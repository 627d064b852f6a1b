#include "taut/rows/placed_keys.hpp"
#include "taut/rows/schema_keys.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>

namespace taut::schema {
namespace {

Slot written_slot(void* scenario) {
  return WrittenSlot{&static_cast<ScenarioName*>(scenario)->operations};
}
constexpr Key written(Key key) {
  key.slot = written_slot;
  return key;
}

constexpr Key scenario_table[] = {
    or_else("its name", key<&ScenarioName::title>(
                            "title", "What would be, as a sentence.",
                            "The Government leads a political strategy for the centre")),
    key<&ScenarioName::note>("note", "Why this scenario is worth asking about.",
                             "\"asked for by two members of the Council\""),
    placed<written_slot>(
        "extends", "Another scenario of this model whose changes come before these.",
        "calm", name(Table::scenario)),
    written(remove_key),
    written(change_key),
    written(add_key),
    written(condition_switches),
    written(safeguard_switches),
};

// A table of which rows may go or change, with a row and a change as example.
struct Operable {
  const Key& key;
  std::string_view id;
  std::string_view change;
};
constexpr Operable operable[] = {
    {sources_key, "karl17", "read: whole"},
    {objectives_key, "agreement", "weight: 2"},
    {pillars_key, "political-process", "title: Politics"},
    {task_types_key, "ceasefire", "title: Ceasefires"},
    {conditions_key, "elections-near", "title: elections are close"},
    {safeguards_key, "ring-fence", "basis: stated"},
    {actors_key, "cma", "trusts_not: [government]"},
    {resources_key, "troops", "capacity: 11000"},
    {phases_key, "election", "to: 2018-12-31"},
    {tasks_key, "polref", "priority: 2"},
    {links_key, "T18", "score: -3, because: the talks stopped"},
    {pressures_key, "P01", "score: -3"},
    {posture_links_key, "M01", "scores: {full: {full: 3}}"},
    {decisions_key, "D1", "state: mended"},
};

// The keys of `remove` and `change`, with the texts and values that they point to.
class OperationKeys {
 public:
  OperationKeys() {
    for (const Operable& one : operable) {
      const TableSchema& table = *find_table(one.key.name);
      std::string rows(one.key.name);
      std::ranges::replace(rows, '_', ' ');
      const Value& name = keep(schema::name(table.table));
      removed.push_back({.name = one.key.name,
                         .value = list_of(name),
                         .meaning = keep(fmt::format("The {} that go.", rows)),
                         .example = keep(fmt::format("[{}]", one.id))});
      const Value& change = keep(partial(table.row));
      changed.push_back(
          {.name = one.key.name,
           .value = map_by(table.table, change),
           .meaning = keep(fmt::format("The {} of which some keys change.", rows)),
           .example = keep(fmt::format("{{{}: {{{}}}}}", one.id, one.change))});
    }
  }

  std::vector<Key> removed = {};
  std::vector<Key> changed = {};

 private:
  std::string_view keep(std::string text) { return texts_.emplace_back(std::move(text)); }
  const Value& keep(const Value& value) { return values_.emplace_back(value); }

  std::deque<std::string> texts_ = {};
  std::deque<Value> values_ = {};
};

const OperationKeys& operation_keys() {
  static const OperationKeys keys;
  return keys;
}

constexpr Key added_table[] = {
    sources_key,    objectives_key, pillars_key,       task_types_key, conditions_key,
    safeguards_key, actors_key,     resources_key,     phases_key,     tasks_key,
    links_key,      pressures_key,  posture_links_key, decisions_key};

}  // namespace

const std::span<const Key> scenario_keys = scenario_table;
const std::span<const Key> added_keys = added_table;
std::span<const Key> removed_keys() {
  return operation_keys().removed;
}
std::span<const Key> changed_keys() {
  return operation_keys().changed;
}

}  // namespace taut::schema

#include "taut/rows/schema_keys.hpp"

namespace taut::schema {
namespace {

constexpr Key scenario_table[] = {
    {.name = "title",
     .value = text,
     .fallback = "its name",
     .meaning = "What would be, as a sentence.",
     .example = "The Government leads a political strategy for the centre"},
    {.name = "note",
     .value = text,
     .meaning = "Why this scenario is worth asking about.",
     .example = "\"asked for by two members of the Council\""},
    {.name = "extends",
     .value = name(Table::scenario),
     .meaning = "Another scenario of this model whose changes come before these.",
     .example = "calm"},
    remove_key,
    change_key,
    add_key,
    condition_switches,
    safeguard_switches,
};

constexpr Value source_change = partial(RowKind::source);
constexpr Value objective_name = name(Table::objective);
constexpr Value objective_change = partial(RowKind::objective);
constexpr Value pillar_change = partial(RowKind::pillar);
constexpr Value task_type_change = partial(RowKind::task_type);
constexpr Value condition_name = name(Table::condition);
constexpr Value condition_change = partial(RowKind::condition);
constexpr Value safeguard_name = name(Table::safeguard);
constexpr Value safeguard_change = partial(RowKind::safeguard);
constexpr Value actor_change = partial(RowKind::actor);
constexpr Value resource_name = name(Table::resource);
constexpr Value resource_change = partial(RowKind::resource);
constexpr Value phase_change = partial(RowKind::phase);
constexpr Value task_change = partial(RowKind::task);
constexpr Value link_name = name(Table::link);
constexpr Value link_change = partial(RowKind::link);
constexpr Value pressure_name = name(Table::pressure);
constexpr Value pressure_change = partial(RowKind::pressure);
constexpr Value posture_link_name = name(Table::posture_link);
constexpr Value posture_link_change = partial(RowKind::posture_link);

constexpr Key removed_table[] = {
    {.name = "sources",
     .value = list_of(source_name),
     .meaning = "The sources that go.",
     .example = "[karl17]"},
    {.name = "objectives",
     .value = list_of(objective_name),
     .meaning = "The objectives that go.",
     .example = "[agreement]"},
    {.name = "pillars",
     .value = list_of(pillar_name),
     .meaning = "The pillars that go.",
     .example = "[political-process]"},
    {.name = "task_types",
     .value = list_of(task_type_name),
     .meaning = "The task types that go.",
     .example = "[ceasefire]"},
    {.name = "conditions",
     .value = list_of(condition_name),
     .meaning = "The conditions that go.",
     .example = "[elections-near]"},
    {.name = "safeguards",
     .value = list_of(safeguard_name),
     .meaning = "The safeguards that go.",
     .example = "[ring-fence]"},
    {.name = "actors",
     .value = list_of(actor_name),
     .meaning = "The actors that go.",
     .example = "[cma]"},
    {.name = "resources",
     .value = list_of(resource_name),
     .meaning = "The resources that go.",
     .example = "[troops]"},
    {.name = "phases",
     .value = list_of(phase_name),
     .meaning = "The phases that go.",
     .example = "[election]"},
    {.name = "tasks",
     .value = list_of(task_name),
     .meaning = "The tasks that go.",
     .example = "[moc]"},
    {.name = "links",
     .value = list_of(link_name),
     .meaning = "The links that go.",
     .example = "[T18]"},
    {.name = "pressures",
     .value = list_of(pressure_name),
     .meaning = "The pressures that go.",
     .example = "[P01]"},
    {.name = "posture_links",
     .value = list_of(posture_link_name),
     .meaning = "The posture links that go.",
     .example = "[M01]"},
};

constexpr Key changed_table[] = {
    {.name = "sources",
     .value = map_by(Table::source, source_change),
     .meaning = "The sources of which some keys change.",
     .example = "{karl17: {read: whole}}"},
    {.name = "objectives",
     .value = map_by(Table::objective, objective_change),
     .meaning = "The objectives of which some keys change.",
     .example = "{agreement: {weight: 2}}"},
    {.name = "pillars",
     .value = map_by(Table::pillar, pillar_change),
     .meaning = "The pillars of which some keys change.",
     .example = "{political-process: {title: Politics}}"},
    {.name = "task_types",
     .value = map_by(Table::task_type, task_type_change),
     .meaning = "The task types of which some keys change.",
     .example = "{ceasefire: {title: Ceasefires}}"},
    {.name = "conditions",
     .value = map_by(Table::condition, condition_change),
     .meaning = "The conditions of which some keys change.",
     .example = "{elections-near: {title: elections are close}}"},
    {.name = "safeguards",
     .value = map_by(Table::safeguard, safeguard_change),
     .meaning = "The safeguards of which some keys change.",
     .example = "{ring-fence: {basis: stated}}"},
    {.name = "actors",
     .value = map_by(Table::actor, actor_change),
     .meaning = "The actors of which some keys change.",
     .example = "{cma: {trusts_not: [government]}}"},
    {.name = "resources",
     .value = map_by(Table::resource, resource_change),
     .meaning = "The resources of which some keys change.",
     .example = "{troops: {capacity: 11000}}"},
    {.name = "phases",
     .value = map_by(Table::phase, phase_change),
     .meaning = "The phases of which some keys change.",
     .example = "{election: {to: 2018-12-31}}"},
    {.name = "tasks",
     .value = map_by(Table::task, task_change),
     .meaning = "The tasks of which some keys change.",
     .example = "{polref: {priority: 2}}"},
    {.name = "links",
     .value = map_by(Table::link, link_change),
     .meaning = "The links of which some keys change.",
     .example = "{T18: {score: -3, because: the talks stopped}}"},
    {.name = "pressures",
     .value = map_by(Table::pressure, pressure_change),
     .meaning = "The pressures of which some keys change.",
     .example = "{P01: {score: -3}}"},
    {.name = "posture_links",
     .value = map_by(Table::posture_link, posture_link_change),
     .meaning = "The posture links of which some keys change.",
     .example = "{M01: {scores: {full: {full: 3}}}}"},
};

constexpr Key added_table[] = {
    sources_key,    objectives_key, pillars_key,      task_types_key, conditions_key,
    safeguards_key, actors_key,     resources_key,    phases_key,     tasks_key,
    links_key,      pressures_key,  posture_links_key};

}  // namespace

const std::span<const Key> scenario_keys = scenario_table;
const std::span<const Key> removed_keys = removed_table;
const std::span<const Key> changed_keys = changed_table;
const std::span<const Key> added_keys = added_table;

}  // namespace taut::schema

#pragma once

#include "taut/rows/schema_values.hpp"

// The keys that stand in several kinds of row: the tables of a model and the operations
// of a scenario.
namespace taut::schema {

constexpr Value file_names = list_of(line);

constexpr Value source_row = row(RowKind::source);
constexpr Value objective_row = row(RowKind::objective);
constexpr Value pillar_row = row(RowKind::pillar);
constexpr Value task_type_row = row(RowKind::task_type);
constexpr Value condition_row = row(RowKind::condition);
constexpr Value safeguard_row = row(RowKind::safeguard);
constexpr Value actor_row = row(RowKind::actor);
constexpr Value resource_row = row(RowKind::resource);
constexpr Value phase_row = row(RowKind::phase);
constexpr Value task_row = row(RowKind::task);
constexpr Value link_row = row(RowKind::link);
constexpr Value pressure_row = row(RowKind::pressure);
constexpr Value posture_link_row = row(RowKind::posture_link);
constexpr Value decision_row = row(RowKind::decision);
constexpr Value view_row = row(RowKind::view);
constexpr Value scenario_row = row(RowKind::scenario);

constexpr Key taut_key{.name = "taut",
                       .value = whole(format_version, format_version),
                       .required = true,
                       .meaning = "The version of the format.",
                       .example = "1"};
constexpr Key include_key{
    .name = "include",
    .value = file_names,
    .meaning =
        "Files whose contents are read as if they stood here; paths start at this "
        "file.",
    .example = "[sources.yaml, actors.yaml]"};
constexpr Key views_key{.name = "views",
                        .value = map_of(view_row),
                        .meaning = "What maps and lists can show by name.",
                        .example = "{hard-tensions: {only: tension, min_strength: 2}}"};
constexpr Key scenarios_key{
    .name = "scenarios",
    .value = map_of(scenario_row),
    .meaning = "Named changes to the model: what would be if.",
    .example = "{calm: {title: no attacks, conditions: {asymmetric-attacks: false}}}"};
constexpr Key condition_switches{
    .name = "conditions",
    .value = map_by(Table::condition, truth3),
    .meaning = "Conditions that hold, do not hold or are unknown from here on.",
    .example = "{centre-strategy: true}"};
constexpr Key safeguard_switches{
    .name = "safeguards",
    .value = map_by(Table::safeguard, truth3),
    .meaning = "Safeguards that are in place, not in place or unknown from here on.",
    .example = "{second-priority: true}"};
constexpr Key remove_key{.name = "remove",
                         .value = row(RowKind::removed),
                         .meaning = "What goes, by table and name; comes first.",
                         .example = "{tasks: [moc]}"};
constexpr Key change_key{
    .name = "change",
    .value = row(RowKind::changed),
    .meaning =
        "Keys that get another value, by table and name; `~` takes a key away; comes "
        "after `remove`.",
    .example = "{objectives: {centre-stable: {weight: 3}}}"};
constexpr Key add_key{.name = "add",
                      .value = row(RowKind::added),
                      .meaning = "New rows, by table; comes after `change`.",
                      .example = "{tasks: {patrols: {title: joint patrols}}}"};
constexpr Key sources_key{
    .name = "sources",
    .value = map_of(source_row),
    .meaning = "The documents that the model cites.",
    .example = "{karl17: {title: \"Towards UN counter-terrorism\"}}"};

constexpr Key objectives_key{.name = "objectives",
                             .value = map_of(objective_row),
                             .meaning = "The strategic objectives of the Council.",
                             .example = "{agreement: {title: the Agreement, weight: 3}}"};
constexpr Key pillars_key{.name = "pillars",
                          .value = map_of(pillar_row),
                          .meaning = "The thematic groups of tasks.",
                          .example = "{political-process: {title: Political process}}"};
constexpr Key task_types_key{
    .name = "task_types",
    .value = map_of(task_type_row),
    .meaning =
        "Types of task that mandates have in common, by which a task is found again in "
        "other mandates.",
    .example = "{ceasefire: {title: Ceasefire}}"};
constexpr Key conditions_key{
    .name = "conditions",
    .value = map_of(condition_row),
    .meaning = "Statements about the context that hold, do not hold or are unknown.",
    .example = "{elections-near: {title: elections are imminent, holds: true}}"};
constexpr Key safeguards_key{
    .name = "safeguards",
    .value = map_of(safeguard_row),
    .meaning = "Measures that ease tensions when in place.",
    .example = "{ring-fence: {title: the conditions of support, in_place: true}}"};
constexpr Key actors_key{.name = "actors",
                         .value = map_of(actor_row),
                         .meaning = "The parties in the situation.",
                         .example = "{government: {title: the Government}}"};
constexpr Key resources_key{.name = "resources",
                            .value = map_of(resource_row),
                            .meaning = "What tasks draw on and what runs out.",
                            .example = "{troops: {title: troops, capacity: 13289}}"};
constexpr Key phases_key{.name = "phases",
                         .value = list_of(phase_row),
                         .fallback = "one phase",
                         .meaning = "The periods of the mandate, in order.",
                         .example = "[{id: election, title: Presidential election}]"};
constexpr Key tasks_key{.name = "tasks",
                        .value = map_of(task_row),
                        .meaning = "The mandated activities.",
                        .example = "{go: {title: good offices}}"};
constexpr Key links_key{.name = "links",
                        .value = list_of(link_row),
                        .meaning = "The judged influences of tasks on each other.",
                        .example = "[{id: T01, from: asym, to: go, score: -1}]"};
constexpr Key pressures_key{
    .name = "pressures",
    .value = list_of(pressure_row),
    .meaning = "What conditions do to tasks; not a tension between tasks.",
    .example = "[{from: asymmetric-attacks, to: [go, polref], score: -2}]"};

constexpr Key posture_links_key{
    .name = "posture_links",
    .value = list_of(posture_link_row),
    .meaning =
        "How the postures of the tasks bear on each other; no tension between tasks.",
    .example = "[{id: M01, from: ssr, to: go, scores: {full: {full: 2}}}]"};
constexpr Key decisions_key{
    .name = "decisions",
    .value = list_of(decision_row),
    .meaning =
        "What was decided about findings and links: accepted, disputed and the "
        "like. They change no score and no finding.",
    .example = "[{id: D1, about: \"strained-task:go\", state: accepted}]"};

}  // namespace taut::schema

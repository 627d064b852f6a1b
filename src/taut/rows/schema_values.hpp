#pragma once

#include "taut/rows/schema.hpp"

#include <array>

// The vocabulary in which the schema_*.cpp files write the table, and their tables.
namespace taut::schema {

constexpr Value text{.kind = ValueKind::text};
constexpr Value line{.kind = ValueKind::line};
constexpr Value id{.kind = ValueKind::id};
constexpr Value link_id{.kind = ValueKind::link_id};
constexpr Value date{.kind = ValueKind::date};
constexpr Value since{.kind = ValueKind::since};
constexpr Value number{.kind = ValueKind::number};
constexpr Value truth{.kind = ValueKind::truth};
constexpr Value truth3{.kind = ValueKind::truth3};
constexpr Value reason{.kind = ValueKind::reason};
constexpr Value address{.kind = ValueKind::address,
                        .names = Table::task | Table::link | Table::condition |
                                 Table::safeguard | Table::objective | Table::actor |
                                 Table::resource | Table::phase};

constexpr Value whole(int min, int max) {
  return {.kind = ValueKind::whole, .min = min, .max = max};
}
constexpr Value range(int min, int max) {
  return {.kind = ValueKind::range, .min = min, .max = max};
}
constexpr Value choice(std::span<const std::string_view> words) {
  return {.kind = ValueKind::choice, .words = words};
}
constexpr Value name(Table names) {
  return {.kind = ValueKind::name, .names = names};
}
constexpr Value list_of(const Value& item) {
  return {.kind = ValueKind::list, .item = &item};
}
constexpr Value one_or_more(const Value& item) {
  return {.kind = ValueKind::list, .item = &item, .or_one = true};
}
/// A map whose keys are names that it gives.
constexpr Value map_of(const Value& item) {
  return {.kind = ValueKind::map, .item = &item};
}
/// A map whose keys name something.
constexpr Value map_by(Table names, const Value& item) {
  return {.kind = ValueKind::map, .names = names, .item = &item};
}
constexpr Value row(RowKind kind) {
  return {.kind = ValueKind::row, .row = kind};
}
constexpr Value partial(RowKind kind) {
  return {.kind = ValueKind::row, .row = kind, .partial = true};
}

constexpr Table switches = Table::condition | Table::safeguard;
constexpr Table needs = Table::task | Table::condition | Table::safeguard;

constexpr int largest_number = 1'000'000;

constexpr Value source_name = name(Table::source);
constexpr Value pillar_name = name(Table::pillar);
constexpr Value task_type_name = name(Table::task_type);
constexpr Value actor_name = name(Table::actor);
constexpr Value phase_name = name(Table::phase);
constexpr Value task_name = name(Table::task);
constexpr Value switch_name = name(switches);
constexpr Value score = whole(-3, 3);

constexpr Value citation{
    .kind = ValueKind::row, .names = Table::source, .row = RowKind::citation};
constexpr Value sources = list_of(citation);
constexpr Value actors = list_of(actor_name);
constexpr Value phases = list_of(phase_name);
constexpr Value when{
    .kind = ValueKind::when, .names = switches, .row = RowKind::circumstances};
constexpr Value when_list = list_of(when);

constexpr std::array<std::string_view, 4> bases{"stated", "derived", "inferred",
                                                "unverified"};
constexpr Value basis = choice(bases);

constexpr std::array<std::string_view, 3> confidences{"low", "medium", "high"};
constexpr Value confidence = choice(confidences);

extern const std::span<const Key> mandate_keys, judging_keys, source_keys, citation_keys,
    objective_keys, pillar_keys, task_type_keys, condition_keys, safeguard_keys,
    actor_keys, resource_keys, phase_keys, task_keys, requirement_keys, link_keys,
    selector_keys, circumstances_keys, pressure_keys, posture_link_keys, decision_keys,
    judgement_keys, file_keys, renewal_keys, view_keys, scenario_keys, added_keys;
std::span<const Key> removed_keys();
std::span<const Key> changed_keys();

}  // namespace taut::schema

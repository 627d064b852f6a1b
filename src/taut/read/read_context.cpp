#include "taut/read/read_tables.hpp"

namespace taut {
namespace {

Mandate read_mandate(const RowText& text, Reading& reading) {
  const RowReader row(RowKind::mandate, text, reading);
  return {.title = row.text("title"),
          .mission = row.line("mission"),
          .resolution = row.line("resolution"),
          .adopted = row.date("adopted"),
          .ends = row.date("ends"),
          .note = row.text("note"),
          .where = text.place};
}

Source read_source(const RowText& text, Reading& reading) {
  const RowReader row(RowKind::source, text, reading);
  return {.id = text.id,
          .title = row.text("title"),
          .author = row.line("author"),
          .publisher = row.line("publisher"),
          .date = row.date("date"),
          .url = row.line("url"),
          .read = row.line("read"),
          .note = row.text("note"),
          .where = text.place};
}

Objective read_objective(const RowText& text, Reading& reading) {
  const RowReader row(RowKind::objective, text, reading);
  return {.id = text.id,
          .title = row.text("title"),
          .weight = row.whole("weight").value_or(1),
          .sources = row.names<SourceId>("sources"),
          .basis = read_basis(row),
          .note = row.text("note"),
          .where = text.place};
}

Pillar read_pillar(const RowText& text, Reading& reading) {
  const RowReader row(RowKind::pillar, text, reading);
  return {.id = text.id,
          .title = row.text("title"),
          .short_name = row.text("short"),
          .sources = row.names<SourceId>("sources"),
          .note = row.text("note"),
          .where = text.place};
}

TaskType read_task_type(const RowText& text, Reading& reading) {
  const RowReader row(RowKind::task_type, text, reading);
  return {.id = text.id,
          .title = row.text("title"),
          .sources = row.names<SourceId>("sources"),
          .note = row.text("note"),
          .where = text.place};
}

Condition read_condition(const RowText& text, Reading& reading) {
  const RowReader row(RowKind::condition, text, reading);
  return {.id = text.id,
          .title = row.text("title"),
          .holds = row.truth3("holds"),
          .holds_in = row.names<PhaseId>("holds_in"),
          .expected_from = row.name<PhaseId>("expected_from"),
          .sources = row.names<SourceId>("sources"),
          .basis = read_basis(row),
          .note = row.text("note"),
          .where = text.place};
}

Safeguard read_safeguard(const RowText& text, Reading& reading) {
  const RowReader row(RowKind::safeguard, text, reading);
  return {
      .id = text.id,
      .title = row.text("title"),
      .kind = row.choice<Safeguard::Kind>("kind").value_or(Safeguard::Kind::safeguard),
      .in_place = row.truth3("in_place"),
      .expected_from = row.name<PhaseId>("expected_from"),
      .sources = row.names<SourceId>("sources"),
      .basis = read_basis(row),
      .note = row.text("note"),
      .where = text.place};
}

std::vector<Actor::Hostile> read_hostility(const RowReader& row, Reading& reading) {
  std::vector<Actor::Hostile> found;
  for (const auto& [actor, grade] : row.map_names("hostile_to")) {
    const Value& shape = *row.row().find("hostile_to")->key->value.item;
    const auto word = read_choice({"hostile_to", shape, grade, reading.diags()});
    if (word)
      found.push_back({ActorId{actor.index}, static_cast<Actor::Hostility>(*word)});
  }
  return found;
}

Actor read_actor(const RowText& text, Reading& reading) {
  const RowReader row(RowKind::actor, text, reading);
  return {.id = text.id,
          .title = row.text("title"),
          .kind = row.line("kind"),
          .hostile_to = read_hostility(row, reading),
          .trusts_not = row.names<ActorId>("trusts_not"),
          .accused_of_abuse = row.truth("accused_of_abuse").value_or(false),
          .sources = row.names<SourceId>("sources"),
          .basis = read_basis(row),
          .note = row.text("note"),
          .where = text.place};
}

Resource read_resource(const RowText& text, Reading& reading) {
  const RowReader row(RowKind::resource, text, reading);
  Resource resource{
      .id = text.id,
      .title = row.text("title"),
      .scale = row.choice<Resource::Scale>("scale").value_or(Resource::Scale::ordinal),
      .scarce_while = row.when("scarce_while"),
      .capacity = row.number("capacity"),
      .unit = row.line("unit"),
      .sources = row.names<SourceId>("sources"),
      .note = row.text("note"),
      .where = text.place};
  if (resource.scale == Resource::Scale::amount && !row.has("capacity"))
    reading.diags().add(
        {.id = DiagId::missing_capacity,
         .where = row.where("scale"),
         .message = row.row().title() + " is counted in amounts but has no 'capacity'",
         .help = "say how much there is, such as 'capacity: 12000', so that it can run "
                 "out"});
  return resource;
}

Phase read_phase(const RowText& text, Reading& reading) {
  const RowReader row(RowKind::phase, text, reading);
  return {.id = text.id,
          .title = row.text("title"),
          .from = row.date("from"),
          .to = row.date("to"),
          .entry = row.switches("entry"),
          .note = row.text("note"),
          .where = text.place};
}

template <typename RowType>
void read_table(Table table, std::vector<RowType>& rows, Reading& reading,
                RowType (*read)(const RowText&, Reading&)) {
  for (const RowText& text : reading.draft[table].rows)
    rows.push_back(read(text, reading));
}

}  // namespace

void read_context(Reading& reading) {
  Model& model = reading.model;
  if (reading.draft.mandate.base.tree)
    model.mandate = read_mandate(reading.draft.mandate, reading);
  read_table(Table::source, model.sources, reading, read_source);
  read_table(Table::objective, model.objectives, reading, read_objective);
  read_table(Table::pillar, model.pillars, reading, read_pillar);
  read_table(Table::task_type, model.task_types, reading, read_task_type);
  read_table(Table::condition, model.conditions, reading, read_condition);
  read_table(Table::safeguard, model.safeguards, reading, read_safeguard);
  read_table(Table::actor, model.actors, reading, read_actor);
  read_table(Table::resource, model.resources, reading, read_resource);
  read_table(Table::phase, model.phases, reading, read_phase);
}

}  // namespace taut

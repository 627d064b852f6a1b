#include "taut/read/read_support.hpp"
#include "taut/read/read_tables.hpp"

namespace taut {
namespace {

template <typename RowType>
using Check = void (*)(const RowReader& text, const RowType& row, Reading& reading);

template <typename RowType>
void read_table(const std::vector<RowText>& texts, RowKind kind,
                std::vector<RowType>& rows, Reading& reading,
                Check<RowType> check = nullptr) {
  for (const RowText& text : texts) {
    RowType& row = rows.emplace_back();
    row.id = text.id;
    row.where = text.stands_at();
    const RowReader reader(kind, text, reading);
    reader.read_into(row);
    if (check)
      check(reader, row, reading);
  }
}

template <typename RowType>
void check_source(const RowReader& text, const RowType& row, Reading& reading) {
  check_known(text, row.sources, row.basis, reading);
}

void check_resource(const RowReader& row, const Resource& resource, Reading& reading) {
  if (resource.scale == Resource::Scale::amount && !row.has("capacity"))
    reading.diags().add(
        {.id = DiagId::missing_capacity,
         .where = row.where("scale"),
         .message = row.row().title() + " is counted in amounts but has no 'capacity'",
         .help = "say how much there is, such as 'capacity: 12000', so that it can run "
                 "out"});
}

// What was in place when the scores were judged: no switch has turned it yet.
void read_first_states(const DraftTable& draft, std::vector<Safeguard>& safeguards) {
  for (std::size_t i = 0; i < safeguards.size(); ++i)
    if (const auto written = draft.rows[i].base.find("in_place"))
      safeguards[i].was_in_place = written->text() == "true" ? Truth::yes : Truth::no;
}

}  // namespace

void read_context(Reading& reading) {
  Model& model = reading.model;
  if (const RowText& text = reading.draft.mandate; text.base.tree) {
    model.mandate.where = text.stands_at();
    RowReader(RowKind::mandate, text, reading).read_into(model.mandate);
  }
  const auto read = [&](Table table, RowKind kind, auto& rows, auto... check) {
    read_table(reading.draft[table].rows, kind, rows, reading, check...);
  };
  read(Table::source, RowKind::source, model.sources);
  read(Table::objective, RowKind::objective, model.objectives);
  read(Table::pillar, RowKind::pillar, model.pillars);
  read(Table::task_type, RowKind::task_type, model.task_types);
  read(Table::condition, RowKind::condition, model.conditions, check_source<Condition>);
  read(Table::safeguard, RowKind::safeguard, model.safeguards, check_source<Safeguard>);
  read_first_states(reading.draft[Table::safeguard], model.safeguards);
  read(Table::actor, RowKind::actor, model.actors);
  read(Table::resource, RowKind::resource, model.resources, check_resource);
  read(Table::phase, RowKind::phase, model.phases);
}

}  // namespace taut

#include "taut/exchange/cell_text.hpp"
#include "taut/exchange/export_formats.hpp"

#include <cstdlib>
#include <map>
#include <utility>
#include <vector>

namespace taut {
namespace {

// The names of the tasks; the ids, where two have one name.
std::vector<std::string_view> names_of_tasks(const ExportSubject& subject) {
  std::map<std::string_view, int> counts;
  for (const Task& task : subject.model().tasks)
    ++counts[subject.name(task)];
  std::vector<std::string_view> names;
  for (const Task& task : subject.model().tasks) {
    const std::string_view name = subject.name(task);
    names.push_back(counts[name] == 1 ? name : task.id);
  }
  return names;
}

}  // namespace

MatrixExport export_matrix(const ExportSubject& subject) {
  std::map<std::pair<TaskId, TaskId>, int> cells;
  MatrixExport matrix;
  for (const ArcIndex index : lines_of(subject.situation)) {
    const Arc& arc = subject.situation.arcs[index];
    const int score = subject.model()[arc.statement].score;
    const auto [cell, is_new] = cells.try_emplace({arc.from, arc.to}, score);
    matrix.weaker += is_new ? 0 : 1;
    if (std::abs(score) > std::abs(cell->second))
      cell->second = score;
  }
  const std::vector<std::string_view> names = names_of_tasks(subject);
  RowWriter row;
  row.add("");
  for (const std::string_view name : names)
    row.add(name);
  matrix.text = row.take();
  for (std::uint32_t from = 0; from < names.size(); ++from) {
    row.add(names[from]);
    for (std::uint32_t to = 0; to < names.size(); ++to) {
      const auto cell = cells.find({TaskId{from}, TaskId{to}});
      row.add(cell == cells.end() ? std::string() : std::to_string(cell->second));
    }
    matrix.text += row.take();
  }
  return matrix;
}

}  // namespace taut

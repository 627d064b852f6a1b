#include "taut/report/task_yaml.hpp"

#include "taut/rows/datum.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

// Adds `more` to a text, or to each of its languages.
void extend(Datum& text, std::string_view more) {
  if (text.is_object())
    for (Datum& words : text)
      extend(words, more);
  else
    text = text.get<std::string>() + std::string(more);
}

void add_own_keys(const Model& model, std::string_view kind, std::string_view owner,
                  Datum& row) {
  for (const AuthorKey& own : model.author_keys)
    if (own.row == kind && own.owner == owner)
      row[std::string(own.key)] = Datum::parse(own.value);
}

// The smaller half goes to the first step; both halves make the whole.
int half(int degree, Step step) {
  const int smaller = degree / 2;
  return step == Step::first ? smaller : degree - smaller;
}

// Gives the step its share of what the task serves and draws on.
void share(const Model& model, const Task& task, Step step, Datum& row) {
  row.erase("serves");
  for (const Task::Serves& serves : task.serves)
    if (const int degree = half(serves.degree, step); degree != 0)
      row["serves"][std::string(model[serves.objective].id)] = degree;
  for (const Task::Draw& draw : task.draws_on)
    if (model[draw.resource].scale == Resource::Scale::amount)
      row["draws_on"][std::string(model[draw.resource].id)] = draw.amount / 2;
}

// A requirement of the task with the author's own keys of it.
Datum datum_of_need(const Model& model, const Task& task, const Requirement& need) {
  Datum row = datum_of(model, row_of(need));
  for (const char* key : {"task", "condition", "safeguard"})
    if (row.contains(key))
      add_own_keys(model, "requirement",
                   fmt::format("{}/{}", task.id, row[key].get<std::string>()), row);
  return row;
}

// A row of the table as lines; requirements take one each.
std::string lines_of(const Datum& row) {
  std::string out;
  for (const auto& [key, value] : row.items()) {
    if (value.empty())
      continue;
    if (key != "requires") {
      out += fmt::format("  {}: {}\n", yaml_text(key), flow_yaml(value));
      continue;
    }
    out += "  requires:\n";
    for (const Datum& item : value)
      out += fmt::format("    - {}\n", flow_yaml(item));
  }
  return out;
}

}  // namespace

std::string requirement_yaml(const Model& model, const Task& task,
                             const Requirement& requirement, std::string_view instead) {
  Datum row = datum_of_need(model, task, requirement);
  if (!instead.empty())
    row["task"] = instead;
  return flow_yaml(row);
}

std::string task_yaml(const Model& model, TaskId id, Step step,
                      const std::vector<std::string>& ids,
                      const std::vector<const Requirement*>& dropped,
                      const std::string& phases) {
  const Task& task = model[id];
  const bool first = step == Step::first;
  Datum row = datum_of(model, row_of(task));
  share(model, task, step, row);
  for (const char* key : {"title", "short"})
    if (row.contains(key))
      extend(row[key], first ? ", first step" : ", second step");
  row["requires"] = Datum::array();
  for (const Requirement& need : task.requires_first)
    if (!first || std::ranges::find(dropped, &need) == dropped.end())
      row["requires"].push_back(datum_of_need(model, task, need));
  if (!first)
    row["requires"].push_back(ids[0]);
  row.erase("was");
  if (!phases.empty())
    for (const char* key : {"phases", "standing"})
      row.erase(key);
  add_own_keys(model, "task", task.id, row);
  if (!first)
    row["was"] = task.id;
  return fmt::format("{}:\n{}{}", ids[first ? 0 : 1], lines_of(row),
                     phases.empty() ? "" : fmt::format("  {}\n", phases));
}

}  // namespace taut

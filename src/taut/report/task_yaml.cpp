#include "taut/report/task_yaml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace taut {
namespace {

template <typename Ids, typename Rows>
std::string id_list(const Ids& ids, const Rows& name) {
  std::vector<std::string_view> names;
  for (const auto& id : ids)
    names.push_back(name(id));
  return fmt::format("[{}]", fmt::join(names, ", "));
}

std::string text_value(const Text& text, std::string_view more) {
  if (text.languages.empty())
    return yaml_quoted(fmt::format("{}{}", text.first, more));
  std::vector<std::string> entries;
  for (const auto& [code, words] : text.languages)
    entries.push_back(
        fmt::format("{}: {}", code, yaml_quoted(fmt::format("{}{}", words, more))));
  return fmt::format("{{{}}}", fmt::join(entries, ", "));
}

// The smaller half goes to the first step; both halves make the whole.
int half(int degree, Step step) {
  const int smaller = degree / 2;
  return step == Step::first ? smaller : degree - smaller;
}

constexpr std::string_view toward_keys[] = {
    "supports",   "arms_or_trains",   "restores",      "uses_force_on",
    "reports_on", "prosecutes",       "sanctions",     "rewards",
    "protects",   "needs_consent_of", "needs_trust_of"};
static_assert(std::size(toward_keys) == toward_count);

class TaskRow {
 public:
  TaskRow(const Model& model, const Task& task, Step step)
      : model_(model), task_(task), step_(step) {}

  void names() {
    const std::string_view which =
        step_ == Step::first ? ", first step" : ", second step";
    add("title", text_value(task_.title, which));
    if (!task_.short_name.empty())
      add("short", text_value(task_.short_name, which));
    if (task_.pillar)
      add("pillar", std::string(model_[*task_.pillar].id));
    if (!task_.paragraph.empty())
      add("paragraph", yaml_quoted(task_.paragraph));
    if (!task_.paragraph.empty() && task_.paragraph_basis != task_.basis)
      add("paragraph_basis", std::string(name_of(task_.paragraph_basis)));
    add("priority", std::to_string(task_.priority));
  }

  void shares() {
    std::vector<std::string> serves;
    for (const Task::Serves& row : task_.serves) {
      if (const int degree = half(row.degree, step_); degree != 0)
        serves.push_back(fmt::format("{}: {}", model_[row.objective].id, degree));
    }
    add_map("serves", serves);
    std::vector<std::string> draws;
    for (const Task::Draw& row : task_.draws_on) {
      const bool amount = model_[row.resource].scale == Resource::Scale::amount;
      draws.push_back(fmt::format("{}: {}", model_[row.resource].id,
                                  amount ? row.amount / 2 : row.amount));
    }
    add_map("draws_on", draws);
  }

  void requirements(const std::vector<const Requirement*>& dropped,
                    std::string_view first_step) {
    std::vector<std::string> rows;
    for (const Requirement& row : task_.requires_first) {
      if (step_ == Step::second || std::ranges::find(dropped, &row) == dropped.end())
        rows.push_back(requirement_yaml(model_, row));
    }
    if (step_ == Step::second)
      rows.emplace_back(first_step);
    if (!rows.empty())
      add("requires", fmt::format("\n    - {}", fmt::join(rows, "\n    - ")));
  }

  void relations() {
    for (std::size_t role = 0; role < toward_count; ++role) {
      if (!task_.toward[role].empty())
        add(toward_keys[role],
            id_list(task_.toward[role], [&](ActorId actor) { return model_[actor].id; }));
    }
    const std::pair<std::string_view, bool> flags[] = {
        {"standing", task_.standing},
        {"impartial", task_.impartial},
        {"needs_distance", task_.needs_distance},
        {"aid_like", task_.aid_like},
        {"cross_cutting", task_.cross_cutting},
        {"negotiable", task_.negotiable}};
    for (const auto& [key, on] : flags) {
      if (on)
        add(key, "true");
    }
    if (task_.enables_all)
      add("enables", "all");
    if (task_.part_of)
      add("part_of", std::string(model_[*task_.part_of].id));
    std::vector<std::string> areas;
    for (const std::string_view area : task_.where)
      areas.push_back(yaml_quoted(area));
    if (!areas.empty())
      add("where", fmt::format("[{}]", fmt::join(areas, ", ")));
  }

  void evidence() {
    if (!task_.sources.empty())
      add("sources",
          id_list(task_.sources, [&](SourceId source) { return model_[source].id; }));
    add("basis", std::string(name_of(task_.basis)));
    if (!task_.note.empty())
      add("note", text_value(task_.note, ""));
  }

  void phases(const std::string& line) {
    if (!line.empty())
      out_ += fmt::format("  {}\n", line);
    else if (!task_.phases.empty())
      add("phases",
          id_list(task_.phases, [&](PhaseId phase) { return model_[phase].id; }));
  }

  void add(std::string_view key, const std::string& value) {
    out_ += fmt::format("  {}:{}{}\n", key, value.starts_with('\n') ? "" : " ", value);
  }

  std::string take() { return std::move(out_); }

 private:
  void add_map(std::string_view key, const std::vector<std::string>& entries) {
    if (!entries.empty())
      add(key, fmt::format("{{{}}}", fmt::join(entries, ", ")));
  }

  const Model& model_;
  const Task& task_;
  Step step_;
  std::string out_ = {};
};

}  // namespace

std::string yaml_quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\')
      out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else
      out += c;
  }
  return out + '"';
}

std::string requirement_yaml(const Model& model, const Requirement& requirement,
                             std::string_view instead) {
  std::string row;
  if (!instead.empty())
    row = fmt::format("task: {}", instead);
  else if (const auto* task = std::get_if<TaskId>(&requirement.needed))
    row = fmt::format("task: {}", model[*task].id);
  else if (const auto* condition = std::get_if<ConditionId>(&requirement.needed))
    row = fmt::format("condition: {}", model[*condition].id);
  else if (const auto* safeguard = std::get_if<SafeguardId>(&requirement.needed))
    row = fmt::format("safeguard: {}", model[*safeguard].id);
  else
    row = fmt::format("task: {}", std::get<RemovedName>(requirement.needed).id);
  if (!requirement.held_by.empty())
    row += fmt::format(", held_by: {}", id_list(requirement.held_by, [&](ActorId actor) {
                         return model[actor].id;
                       }));
  if (!requirement.because.empty())
    row += fmt::format(", because: {}", text_value(requirement.because, ""));
  if (!requirement.sources.empty())
    row += fmt::format(
        ", sources: {}",
        id_list(requirement.sources, [&](SourceId source) { return model[source].id; }));
  return fmt::format("{{{}, basis: {}}}", row, name_of(requirement.basis));
}

std::string task_yaml(const Subject& subject, TaskId task, Step step,
                      const std::vector<std::string>& ids,
                      const std::vector<const Requirement*>& dropped,
                      const std::string& phases) {
  const Model& model = subject.model();
  TaskRow row(model, model[task], step);
  row.names();
  row.shares();
  row.requirements(dropped, ids[0]);
  row.phases(phases);
  row.relations();
  row.evidence();
  if (step == Step::second)
    row.add("was", std::string(model[task].id));
  return fmt::format("{}:\n{}", ids[step == Step::first ? 0 : 1], row.take());
}

}  // namespace taut

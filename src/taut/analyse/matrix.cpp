#include "taut/analyse/matrix.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace taut {
namespace {

// Tasks without a pillar come last.
std::uint32_t pillar_place(const Task& task) {
  return task.pillar ? task.pillar->value : std::numeric_limits<std::uint32_t>::max();
}

std::vector<TaskId> shown_tasks(const Situation& situation,
                                const std::vector<PillarId>& pillars) {
  const Model& model = situation.of();
  std::vector<bool> shown(model.tasks.size(), pillars.empty());
  const auto chosen = [&](TaskId task) {
    return model[task].pillar &&
           std::ranges::find(pillars, *model[task].pillar) != pillars.end();
  };
  for (std::uint32_t i = 0; i < model.tasks.size(); ++i)
    shown[i] = shown[i] || chosen(TaskId{i});
  for (const Pair& pair : situation.pairs) {
    if (!chosen(pair.from) && !chosen(pair.to))
      continue;
    shown[pair.from.value] = true;
    shown[pair.to.value] = true;
  }
  std::vector<TaskId> tasks;
  for (std::uint32_t i = 0; i < model.tasks.size(); ++i) {
    if (shown[i])
      tasks.push_back(TaskId{i});
  }
  std::ranges::stable_sort(tasks, {},
                           [&](TaskId task) { return pillar_place(model[task]); });
  return tasks;
}

CellKind kind_of(const Situation& situation, const Pair& pair) {
  if (pair.tension > 0 && pair.synergy > 0)
    return CellKind::ambivalent;
  if (pair.tension > 0)
    return CellKind::tension;
  if (pair.synergy > 0)
    return CellKind::synergy;
  CellKind kind = CellKind::neutral;
  for (ArcIndex index : pair.arcs) {
    const Arc& arc = situation.arcs[index];
    if (situation.of()[arc.statement].score == 0)
      continue;
    const CellKind here = arc.state == ArcState::undecided ? CellKind::undecided
                          : arc.state == ArcState::held    ? CellKind::held
                                                           : CellKind::asleep;
    kind = std::max(kind, here);
  }
  return kind;
}

}  // namespace

std::string_view name_of(CellKind kind) {
  constexpr std::array<std::string_view, 9> names{
      "itself",    "never-judged", "neutral", "asleep",    "held",
      "undecided", "tension",      "synergy", "ambivalent"};
  return names[static_cast<std::size_t>(kind)];
}

MatrixCell Matrix::cell(TaskId from, TaskId to) const {
  if (from == to)
    return {.kind = CellKind::itself};
  const Pair* pair = situation.find(from, to);
  if (!pair)
    return {};
  return {kind_of(situation, *pair), pair->tension, pair->synergy, pair};
}

Matrix make_matrix(const Situation& situation, MatrixOptions options) {
  const Model& model = situation.of();
  Matrix matrix{.situation = situation, .graph = build_graph(situation)};
  matrix.tasks = shown_tasks(situation, options.pillars);
  matrix.influence = influence_of(matrix.graph, options.back);
  matrix.judged = situation.pairs.size();
  const std::size_t tasks = model.tasks.size();
  matrix.ordered_pairs = tasks == 0 ? 0 : tasks * (tasks - 1);
  for (std::uint32_t i = 0; i < model.statements.size(); ++i) {
    if (model.statements[i].general())
      matrix.by_selector.push_back(StatementId{i});
  }
  matrix.options = std::move(options);
  return matrix;
}

std::vector<std::size_t> pillar_starts(const Matrix& matrix) {
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < matrix.tasks.size(); ++i) {
    const auto pillar = [&](std::size_t at) {
      return pillar_place(matrix.model()[matrix.tasks[at]]);
    };
    if (i == 0 || pillar(i) != pillar(i - 1))
      starts.push_back(i);
  }
  return starts;
}

}  // namespace taut

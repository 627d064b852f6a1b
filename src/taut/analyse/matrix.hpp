#pragma once

#include "taut/analyse/analysis.hpp"
#include "taut/graph/influence.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// What is known of an ordered pair. What is at work comes first; of what is not, an open
/// question before a held one, a held one before one that is asleep, and a judgement of 0
/// last.
enum class CellKind : std::uint8_t {
  itself,
  never_judged,
  neutral,  ///< judged: no effect worth noting
  asleep,   ///< dormant or separated
  held,
  undecided,
  tension,
  synergy,
  ambivalent,
};
/// "never-judged", as programs read it.
std::string_view name_of(CellKind kind);

/// One cell: N and P apart, never a net.
struct MatrixCell {
  CellKind kind = CellKind::never_judged;
  int tension = 0;
  int synergy = 0;
  const Pair* pair = nullptr;  ///< in the situation; absent where nothing was judged
};

struct MatrixOptions {
  /// The tasks of these pillars and every task that a judged pair joins to one of them;
  /// empty = all tasks.
  std::vector<PillarId> pillars = {};
  ReturnArc back = ReturnArc::counted;
  std::string language = {};
};

/// A mandate as rows that act on columns. Refers to its situation, which must outlive it.
struct Matrix {
  const Situation& situation;
  MatrixOptions options = {};
  TensionGraph graph{};
  /// Rows and columns alike: by pillar, then in file order; task `tasks[k]` has the
  /// number k + 1.
  std::vector<TaskId> tasks = {};
  /// By task of the model, over the whole mandate whatever is shown.
  std::vector<TaskInfluence> influence = {};
  std::size_t judged = 0;         ///< ordered pairs that a statement names, in any state
  std::size_t ordered_pairs = 0;  ///< of the whole mandate
  /// Statements with a selector: they judge no single pair and stand in no cell.
  std::vector<StatementId> by_selector = {};

  const Model& model() const { return situation.of(); }
  Subject subject() const { return {situation, graph, options.language}; }
  std::string_view name(TaskId task) const { return subject().name(task); }
  const TaskInfluence& of(TaskId task) const { return influence[task.value]; }
  /// O(log pairs).
  MatrixCell cell(TaskId from, TaskId to) const;
  bool whole() const { return tasks.size() == model().tasks.size(); }
};

/// O(pairs + tasks log tasks).
Matrix make_matrix(const Situation& situation, MatrixOptions options);

/// Where the rows of another pillar begin: places in `tasks`, 0 first; empty without
/// tasks.
std::vector<std::size_t> pillar_starts(const Matrix& matrix);

}  // namespace taut

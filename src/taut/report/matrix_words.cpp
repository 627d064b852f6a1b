#include "taut/analyse/evidence.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/matrix.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace taut {
namespace {

constexpr std::array<CellMark, 9> all_marks{{
    {CellKind::tension, "-1 -2 -3", "limits, works against, makes impossible"},
    {CellKind::synergy, "+1 +2 +3", "prepares, helps, carries"},
    {CellKind::ambivalent, "-2+1", "does both; the two are never added up"},
    {CellKind::neutral, "0", "judged: no effect"},
    {CellKind::undecided, "?", "hangs on something unknown"},
    {CellKind::held, "h", "held by what is in place"},
    {CellKind::asleep, "z", "asleep under these circumstances"},
    {CellKind::never_judged, "·", "never judged"},
    {CellKind::itself, "\\", "the task itself"},
}};

}  // namespace

std::vector<StatementId> statements_of(const Matrix& matrix, const Pair& pair) {
  std::vector<ArcIndex> arcs = pair.arcs;
  std::ranges::stable_partition(arcs, [&](ArcIndex index) {
    return matrix.situation.arcs[index].state == ArcState::active;
  });
  return statements_of(matrix.subject(), arcs);
}

std::string place_of(const MatrixReport& report, StatementId statement) {
  const Span where = report.model()[statement].where;
  return fmt::format("{}:{}", report.sources.name(where.file),
                     report.sources.at(where.file, where.begin).line);
}

std::vector<CellMark> marks_used(const Matrix& matrix) {
  std::array<bool, all_marks.size()> used{};
  for (TaskId from : matrix.tasks) {
    for (TaskId to : matrix.tasks)
      used[static_cast<std::size_t>(matrix.cell(from, to).kind)] = true;
  }
  std::vector<CellMark> marks;
  std::ranges::copy_if(all_marks, std::back_inserter(marks), [&](const CellMark& mark) {
    return used[static_cast<std::size_t>(mark.kind)];
  });
  return marks;
}

std::string cell_mark(const MatrixCell& cell) {
  switch (cell.kind) {
    case CellKind::tension: return fmt::format("-{}", cell.tension);
    case CellKind::synergy: return fmt::format("+{}", cell.synergy);
    case CellKind::ambivalent: return fmt::format("-{}+{}", cell.tension, cell.synergy);
    default: break;
  }
  return std::string(std::ranges::find(all_marks, cell.kind, &CellMark::kind)->mark);
}

std::vector<std::string> key_lines(const Matrix& matrix) {
  std::vector<std::string> lines;
  const auto starts = pillar_starts(matrix);
  for (std::size_t group = 0; group < starts.size(); ++group) {
    const std::size_t end =
        group + 1 < starts.size() ? starts[group + 1] : matrix.tasks.size();
    const auto& pillar = matrix.model()[matrix.tasks[starts[group]]].pillar;
    std::vector<std::string> names;
    for (std::size_t i = starts[group]; i < end; ++i)
      names.push_back(fmt::format("{} {}", i + 1, matrix.name(matrix.tasks[i])));
    const std::string title =
        pillar              ? capital(std::string(
                                  matrix.model()[*pillar].title.in(matrix.options.language)))
        : starts.size() > 1 ? "Other tasks"
                            : "Tasks";
    lines.push_back(fmt::format("{}: {}", title, fmt::join(names, ", ")));
  }
  return lines;
}

}  // namespace taut

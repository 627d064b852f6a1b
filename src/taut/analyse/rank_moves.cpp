// Why second order moves a task. Its own second order explains a move in its direction:
// then the steps that carry it are told, each with the task it goes through and what that
// task does in turn. A task can also move because others gain more: then those that pass
// it, or that it passes, are told.

#include "taut/analyse/matrix_words.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <tuple>

namespace taut {
namespace {

constexpr std::size_t steps_told = 2;
constexpr std::size_t ends_told = 2;

int net(const MatrixCell& cell) {
  return cell.synergy - cell.tension;
}

std::string_view verb_of(const MatrixCell& cell) {
  const bool both = cell.kind == CellKind::ambivalent;
  if (net(cell) > 0)
    return both ? "on balance helps" : "helps";
  return both ? "on balance weakens" : "weakens";
}

// "above all on DDR (+2) and SSR (+2)": where the influence of `task` mostly goes.
std::string ends_of(const Matrix& matrix, TaskId task, int onward, TaskId origin) {
  struct End {
    TaskId task;
    int net;
  };
  std::vector<End> ends;
  const auto& pairs = matrix.situation.pairs;
  const auto [first, last] = std::ranges::equal_range(pairs, task, {}, &Pair::from);
  for (const Pair& pair : std::ranges::subrange(first, last)) {
    const int value = pair.synergy - pair.tension;
    const bool left_out = matrix.options.back == ReturnArc::left_out && pair.to == origin;
    if (value != 0 && (value > 0) == (onward > 0) && !left_out)
      ends.push_back({pair.to, value});
  }
  std::ranges::stable_sort(ends, std::greater{},
                           [](const End& end) { return std::abs(end.net); });
  std::vector<std::string> words;
  for (std::size_t i = 0; i < std::min(ends.size(), ends_told); ++i)
    words.push_back(fmt::format(
        "{} ({})", ends[i].task == origin ? "the task itself" : matrix.name(ends[i].task),
        signed_number(ends[i].net)));
  return fmt::format("{}on {}", ends.size() > words.size() ? "above all " : "",
                     listed(words));
}

std::string step_in_words(const Matrix& matrix, TaskId task, const InfluenceStep& step) {
  const TaskId through{static_cast<std::uint32_t>(step.through)};
  const MatrixCell cell = matrix.cell(task, through);
  return fmt::format(
      "it {} {} ({}), whose own influence sums to {}, {} (second order {})",
      verb_of(cell), matrix.name(through), signed_number(step.effect),
      signed_number(step.onward), ends_of(matrix, through, step.onward, task),
      halves(step.twice()));
}

// The steps that pull in the direction of the move, the largest first.
std::string own_reason(const Matrix& matrix, TaskId task, bool up) {
  std::vector<std::string> words;
  for (const InfluenceStep& step :
       influence_steps(matrix.graph, task.value, matrix.options.back)) {
    if ((step.twice() > 0) == up && words.size() < steps_told)
      words.push_back(step_in_words(matrix, task, step));
  }
  return fmt::format("because {}", fmt::join(words, "; and "));
}

// Those that change places with the task.
std::string others_reason(const Matrix& matrix, TaskId task, bool up) {
  const TaskInfluence& own = matrix.of(task);
  std::vector<std::string> others;
  for (std::uint32_t i = 0; i < matrix.influence.size(); ++i) {
    const TaskInfluence& other = matrix.influence[i];
    const bool ahead = other.out.net() >= own.out.net();
    const bool behind = other.out.net() <= own.out.net();
    const bool passes = up ? ahead && other.total_twice() < own.total_twice()
                           : behind && other.total_twice() > own.total_twice();
    if (passes)
      others.emplace_back(matrix.name(TaskId{i}));
  }
  const std::string second = own.second_twice == 0
                                 ? "second order leaves its sum as it is"
                                 : fmt::format("second order changes its sum by {} alone",
                                               halves(own.second_twice));
  return fmt::format("because {} and {} {} {} it", second, up ? "leaves" : "puts",
                     listed(others), up ? "behind" : "before");
}

}  // namespace

std::vector<RankMove> rank_moves(const Matrix& matrix) {
  std::vector<RankMove> moves;
  for (TaskId task : matrix.tasks) {
    const TaskInfluence& row = matrix.of(task);
    if (row.first_rank == row.total_rank)
      continue;
    const bool up = row.total_rank < row.first_rank;
    const bool own = row.second_twice != 0 && (row.second_twice > 0) == up;
    moves.push_back(
        {.task = task,
         .first = row.first_rank,
         .total = row.total_rank,
         .text = fmt::format(
             "{}: {} from rank {} to {}, {}.", capital(std::string(matrix.name(task))),
             up ? "up" : "down", row.first_rank, row.total_rank,
             own ? own_reason(matrix, task, up) : others_reason(matrix, task, up))});
  }
  std::ranges::stable_sort(moves, std::greater{}, [](const RankMove& move) {
    return std::abs(move.first - move.total);
  });
  return moves;
}

}  // namespace taut

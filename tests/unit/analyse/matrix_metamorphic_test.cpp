// Changes of a mandate that may not change its sums, ranks and loops: other names,
// another order of its tasks, statements that sleep, a statement with two ends written as
// two.

#include "support/random_mandate.hpp"
#include "support/same_mandate.hpp"
#include "taut/analyse/loops.hpp"
#include "taut/analyse/matrix.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace taut::test {
namespace {

constexpr std::uint32_t mandates = 200;

// What a matrix says of a task, and of a pair, whatever they are called: the title of a
// task stays when its id changes.
struct Figures {
  using Sums = std::tuple<int, int, int, int, std::int64_t, int, int>;
  std::map<std::string, Sums> tasks;
  std::map<std::pair<std::string, std::string>, std::tuple<CellKind, int, int>> cells;
  std::size_t judged = 0;
  friend bool operator==(const Figures&, const Figures&) = default;
};

Figures figures(const MandateBuilder& m) {
  const Situation situation = make_situation(m.model);
  const Matrix matrix = make_matrix(situation, {});
  Figures figures;
  figures.judged = matrix.judged;
  const auto title = [&](TaskId task) { return std::string(m.model[task].title.first); };
  for (TaskId task : matrix.tasks) {
    const TaskInfluence& sums = matrix.of(task);
    figures.tasks[title(task)] = {sums.out.tension, sums.out.synergy,  sums.in.tension,
                                  sums.in.synergy,  sums.second_twice, sums.first_rank,
                                  sums.total_rank};
    for (TaskId to : matrix.tasks) {
      const MatrixCell cell = matrix.cell(task, to);
      figures.cells[{title(task), title(to)}] = {cell.kind, cell.tension, cell.synergy};
    }
  }
  return figures;
}

// The loops without their order and first task: signs, strengths and titles from the
// title that comes first in the alphabet.
struct Rounds {
  std::vector<std::array<ChainTally, 4>> counts;
  std::multiset<std::vector<std::pair<std::string, int>>> loops;
  friend bool operator==(const Rounds&, const Rounds&) = default;
};

Rounds rounds(const MandateBuilder& m) {
  const Situation situation = make_situation(m.model);
  const Loops loops = find_loops(situation, {.bounds = {.length = 8}, .top = 10'000});
  Rounds rounds{loops.counts.exactly, {}};
  for (const Parity parity : {Parity::even, Parity::odd}) {
    for (const SignedChain& chain : loops.of(parity).chains) {
      std::vector<std::pair<std::string, int>> links;
      for (const SignedLink& link : chain.links) {
        const TaskId to{static_cast<std::uint32_t>(link.to)};
        links.emplace_back(m.model[to].title.first,
                           link.tension ? -link.strength : link.strength);
      }
      std::ranges::rotate(links, std::ranges::min_element(links));
      rounds.loops.insert(links);
    }
  }
  return rounds;
}

TEST(MatrixMetamorphic, OtherIdsAndAnotherOrderOfTasksChangeNoFigure) {
  for (std::uint32_t seed = 0; seed < mandates; ++seed) {
    const MandateBuilder m = random_rich_mandate(seed);
    const Figures before = figures(m);
    ASSERT_EQ(figures(with_other_ids(m)), before) << seed;
    ASSERT_EQ(figures(with_tasks_reversed(m)), before) << seed;
  }
}

TEST(MatrixMetamorphic, AStatementWrittenAsTwoChangesNoFigure) {
  for (std::uint32_t seed = 0; seed < mandates; ++seed) {
    const MandateBuilder m = random_rich_mandate(seed);
    ASSERT_EQ(figures(with_two_ends_apart(m)), figures(m)) << seed;
  }
}

TEST(MatrixMetamorphic, AStatementThatSleepsTurnsNeverJudgedIntoAsleepAndNothingElse) {
  for (std::uint32_t seed = 0; seed < mandates; ++seed) {
    const MandateBuilder m = random_rich_mandate(seed);
    Figures expected = figures(m);
    for (const auto& pair : {std::pair{"t0", "t1"}, std::pair{"t1", "t2"}}) {
      auto& [kind, tension, synergy] = expected.cells.at(pair);
      expected.judged += kind == CellKind::never_judged ? 1 : 0;
      if (kind == CellKind::never_judged || kind == CellKind::neutral)
        kind = CellKind::asleep;
    }
    ASSERT_EQ(figures(with_a_sleeper(m)), expected) << seed;
  }
}

TEST(LoopsMetamorphic, ChangesOfFormChangeNoLoop) {
  std::size_t with_loops = 0;
  for (std::uint32_t seed = 0; seed < mandates; ++seed) {
    const MandateBuilder m = random_rich_mandate(seed);
    const Rounds before = rounds(m);
    with_loops += before.loops.empty() ? 0 : 1;
    ASSERT_EQ(rounds(with_other_ids(m)), before) << seed;
    ASSERT_EQ(rounds(with_tasks_reversed(m)), before) << seed;
    ASSERT_EQ(rounds(with_two_ends_apart(m)), before) << seed;
    ASSERT_EQ(rounds(with_a_sleeper(m)), before) << seed;
  }
  EXPECT_GT(with_loops, mandates / 4);
}

}  // namespace
}  // namespace taut::test

#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace taut {

/// A row of a linear program: the sum of factor x column lies from `least` to `most`.
struct LinearRow {
  static constexpr double unbounded = std::numeric_limits<double>::infinity();

  std::vector<std::pair<std::uint32_t, double>> parts = {};
  double least = -unbounded;
  double most = unbounded;
};

/// Where the columns of a program may lie.
struct ColumnBounds {
  std::span<const double> lower;
  std::span<const double> upper;
};

/// Is there no point within the bounds that keeps the rows? `prices`, one a row, prove it
/// if the rows summed up by them ask for more than the columns can give (Farkas 1902). A
/// price of a sign that its row has no limit for counts as 0. By plain sums, with room
/// for their rounding.
bool proves_infeasible(std::span<const LinearRow> rows, const ColumnBounds& bounds,
                       std::span<const double> prices);

/// What a solve found out.
struct LinearAnswer {
  enum class State : std::uint8_t {
    optimal,
    infeasible,  ///< proved: see `proves_infeasible`
    stopped,     ///< at a limit
    unsure,      ///< the solver gave up, or called it infeasible without a proof
  };
  State state = State::stopped;
  /// No point of the program costs less. Computed from the dual prices by plain sums, so
  /// that it holds whatever the solver's tolerances are. Meaningless if infeasible.
  double bound = 0;
  std::vector<double> values = {};  ///< of the columns, 0..1
  /// What the dual prices leave of each column's cost: a point costs at least `bound` and
  /// what is left of each column times its distance from the end that the sign prefers.
  std::vector<double> left = {};
  std::int64_t steps = 0;  ///< of the simplex method
};

/// How long a solve may take.
struct LinearLimit {
  std::int64_t steps = std::int64_t{1} << 30;  ///< of the simplex method
  double seconds = 0;                          ///< of the clock, if above 0
};

/// A linear program over columns between 0 and 1, to be minimised, solved by Clp (Forrest
/// et al., COIN-OR; EPL). Clp is loaded from the system the first time a program is made,
/// so that commands that prove nothing do not wait for it.
class LinearProgram {
 public:
  /// Can Clp be loaded on this machine? No program can be made where not.
  static bool available();

  explicit LinearProgram(std::vector<double> costs);
  ~LinearProgram();
  LinearProgram(const LinearProgram&) = delete;
  LinearProgram& operator=(const LinearProgram&) = delete;

  void add(std::span<const LinearRow> rows);
  /// Forgets rows that have been slack in the last `rounds` optimal solves.
  void drop_idle(int rounds);
  std::size_t rows() const;
  void set_bounds(std::uint32_t column, double lower, double upper);

  /// Solves from where the last solve ended.
  LinearAnswer solve(const LinearLimit& limit = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace taut

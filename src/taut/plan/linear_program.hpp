#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace taut::plan {

/// What a solve found out.
struct LinearAnswer {
  enum class State : std::uint8_t { optimal, infeasible, stopped };
  State state = State::stopped;
  /// No point of the program costs less. Computed from the dual prices by plain sums, so
  /// that it holds whatever the solver's tolerances are. Meaningless if infeasible.
  double bound = 0;
  std::vector<double> values = {};  ///< of the columns
  std::vector<double> left = {};    ///< what the dual prices leave of each column's cost
};

/// A linear program over columns between 0 and 1, to be minimised, solved by Clp.
class LinearProgram {
 public:
  /// Can Clp be loaded on this machine?
  static bool available();

  explicit LinearProgram(std::vector<double> costs);
  ~LinearProgram();
  LinearProgram(const LinearProgram&) = delete;
  LinearProgram& operator=(const LinearProgram&) = delete;

  /// A sum of columns that is at most `most`.
  struct Row {
    std::vector<std::pair<int, double>> parts = {};
    double most = 0;
  };
  void add(const std::vector<Row>& rows);
  void set_bounds(int column, double lower, double upper);
  /// Solves from where the last solve ended.
  LinearAnswer solve();
  /// How much work was done so far: steps of the simplex method times rows. The same on
  /// every machine, and about as long on each row.
  std::int64_t work() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace taut::plan

#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace taut::camps {

/// A row of a covering program: the sum of the `plain` columns and of 1 - each of the
/// `flipped` ones is at least 1.
struct Cut {
  std::vector<std::uint32_t> plain = {};
  std::vector<std::uint32_t> flipped = {};

  friend auto operator<=>(const Cut&, const Cut&) = default;
};

/// What a solve found out.
struct LpAnswer {
  enum class State : std::uint8_t { optimal, infeasible, stopped };
  State state = State::stopped;
  /// No point of the program costs less. Computed from the dual prices by plain sums, so
  /// that it holds whatever the solver's tolerances are. Meaningless if infeasible.
  double bound = 0;
  std::vector<double> values = {};  ///< of the columns, 0..1
  /// What the dual prices leave of each column's cost: a point costs at least `bound` and
  /// what is left of each column times its distance from the end that the sign prefers.
  std::vector<double> left = {};
};

/// A linear program over columns between 0 and 1, solved by Clp (Forrest et al., COIN-OR;
/// EPL). Clp is loaded from the system the first time a program is made, so that
/// commands that prove nothing do not wait for it. All costs are above 0.
class CoverProgram {
 public:
  /// Can Clp be loaded on this machine?
  static bool available();

  explicit CoverProgram(std::span<const double> costs);
  ~CoverProgram();
  CoverProgram(const CoverProgram&) = delete;
  CoverProgram& operator=(const CoverProgram&) = delete;

  void add(std::span<const Cut> cuts);
  /// Forgets rows that have been slack in the last `rounds` solves.
  void drop_idle(int rounds);
  std::size_t rows() const;
  /// The bounds of column `column`: both 0, both 1, or 0 and 1.
  void set_bounds(std::uint32_t column, double lower, double upper);
  void set_costs(std::span<const double> costs);

  /// How long a solve may take.
  struct Limit {
    std::int64_t steps = std::int64_t{1} << 30;  ///< of the simplex method
    double seconds = 0;                          ///< of the clock, if above 0
  };
  /// Solves from where the last solve ended.
  LpAnswer solve(const Limit& limit);
  /// Steps of the simplex method so far.
  std::int64_t steps() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace taut::camps

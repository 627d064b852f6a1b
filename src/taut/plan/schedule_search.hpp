#pragma once

#include "taut/plan/schedule.hpp"
#include "taut/solve/effort.hpp"
#include "taut/solve/linear_program.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace taut::plan {

/// Exact search for the best schedule, by branch and bound on the starts.
///
/// A node is an interval of starts for each job, `never` being the phase after the last.
/// Intervals are narrowed by waits and by room that is already taken; a linear program
/// over "has begun by phase p" bounds what is left, with rows on what does not fit whole.
/// One round for each number of the cost: what earlier rounds proved the least becomes an
/// equation of the next. In the last, each pair of jobs that may or may not meet in a
/// phase has a column. Then the first of equally good schedules is found by trying the
/// starts of the jobs in order.
///
/// Where the solver is missing, bounds are what intervals alone give.
class ScheduleSearch {
 public:
  ScheduleSearch(const Timing& timing, const Stakes& stakes, const Starts& as_early_as,
                 const ScheduleLimit& limit);
  Schedule run();

 private:
  struct Interval {
    int from = 0;
    int to = 0;  ///< up to the number of phases, which stands for `never`
  };
  using Intervals = std::vector<Interval>;
  enum class Round { left_out, late, harm };

  int none() const { return timing_.phases; }
  bool may_begin(int job, int phase) const;
  bool narrow(Intervals& at) const;
  bool narrow_by_waits(Intervals& at, bool& changed) const;
  bool narrow_by_room(Intervals& at, bool& changed) const;
  bool snap(int job, Interval& interval) const;
  std::int64_t cost_of_start(Round round, int job, int start) const;
  std::int64_t cost_in(Round round, const Starts& starts) const;
  bool keeps_limits(const Starts& starts) const;
  bool prove(Round round, Intervals& root, std::int64_t& bound);
  std::int64_t simple_bound(const Intervals& at) const;

  void make_program(const Intervals& root);
  void add_beginnings(std::vector<LinearRow>& rows, std::size_t job) const;
  void add_wait(std::vector<LinearRow>& rows, std::size_t job,
                const Timing::Wait& wait) const;
  void add_rooms(std::size_t capacity, std::size_t jobs);
  void add_structure(std::vector<LinearRow>& rows, const Intervals& root);
  void add_equations(std::vector<LinearRow>& rows);
  void add_costs(std::vector<double>& costs);
  void add_meetings(std::vector<LinearRow>& rows, std::vector<double>& costs);
  void bind(const Intervals& at);
  std::int64_t whole_bound(double bound) const;
  void fix_by_price(Intervals& at, const LinearAnswer& answer, std::int64_t best) const;

  std::int64_t search(Intervals at);
  std::optional<LinearAnswer> look(Intervals& at, std::int64_t& bound);
  std::optional<LinearAnswer> look_closer(Intervals& at, std::int64_t& bound, int rounds);
  void try_rounding(const Intervals& at, const LinearAnswer* answer);
  void offer(const Starts& starts);
  std::optional<int> ready_from(std::size_t job, const Starts& starts,
                                const std::vector<bool>& placed) const;
  Starts placed_in(const std::vector<std::size_t>& order) const;
  std::optional<std::pair<int, int>> branch(const Intervals& at,
                                            const LinearAnswer* answer) const;
  Starts starts_of(const Intervals& at) const;
  std::int64_t best() const;
  std::int64_t goal() const;
  void settle_ties(Intervals at);
  bool exists(Intervals at);
  bool out_of_work() const { return work() >= limit_.work || clock_.over(); }
  std::int64_t work() const;

  const Timing& timing_;
  const Stakes& stakes_;
  ScheduleLimit limit_;
  Effort clock_;
  std::vector<std::vector<const Timing::Wait*>> waits_ = {};
  std::vector<PhaseSet> begins_ = {};  // the phases in which each job may begin
  Round round_ = Round::left_out;
  std::unique_ptr<LinearProgram> program_ = {};
  std::vector<LinearRow> rooms_ = {};          // the rows of capacities
  std::size_t cuts_ = 0;                       // rows added to those of the program
  std::int64_t constant_ = 0;                  // of the costs
  std::vector<std::vector<int>> column_ = {};  // [job][phase]: has begun, or -1
  std::vector<std::int64_t> least_ = {};       // what earlier rounds proved, one each
  std::optional<Starts> found_ = {};
  std::int64_t found_cost_ = 0;
  std::int64_t target_ = 0;  // what costs more is not looked for
  std::int64_t nodes_ = 0;
  std::int64_t simplex_work_ = 0;
};

}  // namespace taut::plan

#pragma once

#include "taut/plan/rules.hpp"

#include <limits>
#include <vector>

namespace taut::plan {

/// The phase, counted from 0, in which each task begins.
using Starts = std::vector<int>;
/// In place of a phase: the task does not begin at all.
constexpr int never = std::numeric_limits<int>::max();

/// When tasks may begin, without the words: what both orders and their proofs count with.
/// A `rule` is the place of what it comes from among the rules, or -1 where it is fixed.
struct Timing {
  struct Job {
    PhaseSet window = 0;  ///< runs in these phases, beginning with the first; 0 = open
    int window_rule = -1;
    int keep_rule = -1;
    bool may_wait = false;           ///< may be put off: see `movable`
    bool optional = false;           ///< `negotiable`: may be left out
    std::vector<double> draws = {};  ///< by capacity
  };
  /// `job` begins after `needed`, or with a condition.
  struct Wait {
    int job = 0;
    int needed = -1;        ///< a job, or -1 for a condition
    PhaseSet holds = 0;     ///< of a condition: the phases in which the job may begin
    bool strictly = false;  ///< in a later phase than `needed`, not only after it
    int rule = -1;
  };
  /// The phase cannot start, nor can any after it.
  struct Closed {
    int phase = 0;
    int rule = -1;
  };
  struct Capacity {
    double amount = 0;
    int rule = -1;
  };
  int phases = 1;
  std::vector<Job> jobs = {};  ///< one for each task, in order
  std::vector<Wait> waits = {};
  std::vector<Closed> closed = {};
  std::vector<Capacity> capacities = {};
  std::size_t rules = 0;
};

/// What the rules say about time. O(tasks + requirements).
Timing timing_of(const Calendar& calendar, const std::vector<Rule>& rules);

/// The phases that can start while these rules are kept: so many, from the first.
int open_phases(const Timing& timing, const Kept& kept);

/// The earliest phase of each job by waits, windows and entries, or `never`; capacities
/// and keeps are not looked at. Jobs that wait for each other in a circle never begin,
/// nor does what waits for them. No job can begin earlier in any order that keeps these
/// rules. O(jobs + waits).
Starts earliest(const Timing& timing, const Kept& kept);

/// Can every job that is not optional begin, with all of these rules kept? A kept job
/// must then begin as early as it could if there were no capacities (`as_early_as`, the
/// `earliest` under all rules).
///
/// Exact. Jobs run to the end, so that beginning later never draws more: the latest order
/// decides about capacities. Only a job whose window was dropped may either run as before
/// or be moved; both are tried. O(jobs + waits) but for these.
bool possible(const Timing& timing, const Kept& kept, const Starts& as_early_as);

/// A capacity with what sums of fractions may be off by.
inline double room_of(double amount) {
  return amount + 1e-9 * (1 + amount);
}

/// Does a job that begins in `start` run in this phase? A job with a window runs in the
/// phases of the window that are left.
bool runs(const Timing::Job& job, int start, int phase);

}  // namespace taut::plan

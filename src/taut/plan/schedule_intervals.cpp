// What a node of the schedule search knows of the starts without solving anything: waits
// and room that is taken narrow the intervals until nothing changes.

#include "taut/plan/schedule_search.hpp"

#include <algorithm>

namespace taut::plan {

bool ScheduleSearch::may_begin(int job, int phase) const {
  return (begins_[static_cast<std::size_t>(job)] >> phase & 1) != 0;
}

bool ScheduleSearch::snap(int job, Interval& interval) const {
  while (interval.from < none() && !may_begin(job, interval.from))
    ++interval.from;
  while (interval.to < none() && interval.to >= interval.from &&
         !may_begin(job, interval.to))
    --interval.to;
  return interval.from <= interval.to;
}

bool ScheduleSearch::narrow_by_waits(Intervals& at, bool& changed) const {
  for (std::size_t job = 0; job < at.size(); ++job) {
    for (const Timing::Wait* wait : waits_[job]) {
      const int later = wait->strictly ? 1 : 0;
      Interval& needed = at[static_cast<std::size_t>(wait->needed)];
      const int from = std::min(none(), needed.from + later);
      if (at[job].from < from) {
        at[job].from = from;
        changed = true;
      }
      if (at[job].to < none() && needed.to > at[job].to - later) {
        needed.to = at[job].to - later;
        changed = true;
        if (needed.to < 0 || !snap(wait->needed, needed))
          return false;
      }
      if (!snap(static_cast<int>(job), at[job]))
        return false;
    }
  }
  return true;
}

bool ScheduleSearch::narrow_by_room(Intervals& at, bool& changed) const {
  for (std::size_t c = 0; c < timing_.capacities.size(); ++c) {
    for (int phase = 0; phase < none(); ++phase) {
      double taken = 0;
      for (std::size_t job = 0; job < at.size(); ++job) {
        if (at[job].to <= phase && runs(timing_.jobs[job], at[job].to, phase))
          taken += timing_.jobs[job].draws[c];
      }
      const double room = room_of(timing_.capacities[c].amount);
      if (taken > room)
        return false;
      for (std::size_t job = 0; job < at.size(); ++job) {
        const Timing::Job& row = timing_.jobs[job];
        if (at[job].from > phase || at[job].to <= phase ||
            !runs(row, at[job].from, phase) || taken + row.draws[c] <= room)
          continue;
        at[job].from = row.window != 0 ? none() : phase + 1;
        changed = true;
        if (!snap(static_cast<int>(job), at[job]))
          return false;
      }
    }
  }
  return true;
}

bool ScheduleSearch::narrow(Intervals& at) const {
  for (std::size_t job = 0; job < at.size(); ++job) {
    if (!snap(static_cast<int>(job), at[job]))
      return false;
  }
  for (bool changed = true; changed;) {
    changed = false;
    if (!narrow_by_waits(at, changed) || !narrow_by_room(at, changed))
      return false;
  }
  return true;
}

}  // namespace taut::plan

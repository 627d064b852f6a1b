// The linear program of a schedule search, its branching and its rounding.

#include "taut/plan/schedule_search.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace taut::plan {
namespace {

// In place of a column: has not begun, whatever happens; or has.
constexpr int not_begun = -1;
constexpr int begun = -2;

// Adds `factor` times "has begun"; what is fixed goes to the other side.
void add_part(LinearRow& row, int column, double factor) {
  if (column >= 0)
    row.parts.emplace_back(column, factor);
  else if (column == begun)
    row.most -= factor;
}

bool is_used(const LinearRow& row) {
  return !row.parts.empty();
}

}  // namespace

// What has begun stays so.
void ScheduleSearch::add_beginnings(std::vector<LinearRow>& rows, std::size_t job) const {
  for (std::size_t phase = 1; phase < column_[job].size(); ++phase) {
    const int now = column_[job][phase];
    const int before = column_[job][phase - 1];
    if (now >= 0 && before >= 0 && before != now)
      rows.push_back({.parts = {{before, 1}, {now, -1}}});
  }
}

// It has begun only where what it waits for has.
void ScheduleSearch::add_wait(std::vector<LinearRow>& rows, std::size_t job,
                              const Timing::Wait& wait) const {
  const std::vector<int>& needed = column_[static_cast<std::size_t>(wait.needed)];
  for (int phase = 0; phase < none(); ++phase) {
    const int now = column_[job][static_cast<std::size_t>(phase)];
    const int before = phase - (wait.strictly ? 1 : 0);
    if (phase > 0 && column_[job][static_cast<std::size_t>(phase) - 1] == now)
      continue;
    LinearRow row;
    add_part(row, now, 1);
    if (before >= 0)
      add_part(row, needed[static_cast<std::size_t>(before)], -1);
    if (now != not_begun && is_used(row))
      rows.push_back(std::move(row));
  }
}

void ScheduleSearch::add_rooms(std::size_t capacity, std::size_t jobs) {
  for (int phase = 0; phase < none(); ++phase) {
    LinearRow row{.most = room_of(timing_.capacities[capacity].amount)};
    for (std::size_t job = 0; job < jobs; ++job) {
      const Timing::Job& what = timing_.jobs[job];
      if (what.draws[capacity] > 0 &&
          (what.window == 0 || (what.window >> phase & 1) != 0))
        add_part(row, column_[job][static_cast<std::size_t>(phase)],
                 what.draws[capacity]);
    }
    if (is_used(row))
      rooms_.push_back(std::move(row));
  }
}

void ScheduleSearch::add_structure(std::vector<LinearRow>& rows, const Intervals& root) {
  for (std::size_t job = 0; job < root.size(); ++job) {
    add_beginnings(rows, job);
    for (const Timing::Wait* wait : waits_[job])
      add_wait(rows, job, *wait);
  }
  for (std::size_t c = 0; c < timing_.capacities.size(); ++c)
    add_rooms(c, root.size());
  rows.insert(rows.end(), rooms_.begin(), rooms_.end());
}

// Each pair in each phase: certain, out of the question, or hanging on one or both.
void ScheduleSearch::add_meetings(std::vector<LinearRow>& rows,
                                  std::vector<double>& costs) {
  std::map<std::pair<int, int>, std::int64_t> open;
  for (const HarmPair& pair : stakes_.harm) {
    const auto a = static_cast<std::size_t>(pair.a);
    const auto b = static_cast<std::size_t>(pair.b);
    for (int phase = 0; phase < none(); ++phase) {
      const auto p = static_cast<std::size_t>(phase);
      const Harm harm = pair.by_phase[p];
      const bool may_meet =
          (timing_.jobs[a].window == 0 || (timing_.jobs[a].window >> phase & 1) != 0) &&
          (timing_.jobs[b].window == 0 || (timing_.jobs[b].window >> phase & 1) != 0);
      const int first = std::min(column_[a][p], column_[b][p]);
      const int second = std::max(column_[a][p], column_[b][p]);
      if (harm == 0 || !may_meet || first == not_begun || second == not_begun)
        continue;
      if (first == begun && second == begun)
        constant_ += harm;
      else if (first == begun)
        costs[static_cast<std::size_t>(second)] += static_cast<double>(harm);
      else
        open[{first, second}] += harm;
    }
  }
  for (const auto& [columns, harm] : open) {
    const int meeting = static_cast<int>(costs.size());
    costs.push_back(static_cast<double>(harm));
    rows.push_back(
        {.parts = {{columns.first, 1}, {columns.second, 1}, {meeting, -1}}, .most = 1});
  }
}

// What earlier rounds proved the least can be had, and no less.
void ScheduleSearch::add_equations(std::vector<LinearRow>& rows) {
  for (std::size_t round = 0; round < least_.size(); ++round) {
    LinearRow row{.most = static_cast<double>(least_[round])};
    for (int job = 0; job < static_cast<int>(column_.size()); ++job) {
      const auto cost = [&](int start) {
        return cost_of_start(static_cast<Round>(round), job, start);
      };
      row.most -= static_cast<double>(cost(none()));
      for (int phase = 0; phase < none(); ++phase)
        add_part(row,
                 column_[static_cast<std::size_t>(job)][static_cast<std::size_t>(phase)],
                 static_cast<double>(cost(phase) - cost(phase + 1)));
    }
    if (!is_used(row))
      continue;
    LinearRow least{.most = -row.most};
    for (const auto& [column, factor] : row.parts)
      least.parts.emplace_back(column, -factor);
    rows.push_back(std::move(row));
    rows.push_back(std::move(least));
  }
}

// What beginning by a phase saves against beginning a phase later.
void ScheduleSearch::add_costs(std::vector<double>& costs) {
  for (int job = 0; job < static_cast<int>(column_.size()); ++job) {
    constant_ += cost_of_start(round_, job, none());
    for (int phase = 0; phase < none(); ++phase) {
      const int column =
          column_[static_cast<std::size_t>(job)][static_cast<std::size_t>(phase)];
      const std::int64_t saved =
          cost_of_start(round_, job, phase) - cost_of_start(round_, job, phase + 1);
      if (column == begun)
        constant_ += saved;
      else if (column >= 0)
        costs[static_cast<std::size_t>(column)] += static_cast<double>(saved);
    }
  }
}

void ScheduleSearch::make_program(const Intervals& root) {
  program_.reset();
  constant_ = 0;
  if (!LinearProgram::available())
    return;
  rooms_.clear();
  cuts_ = 0;
  column_.assign(root.size(), std::vector<int>(static_cast<std::size_t>(none())));
  std::vector<double> costs;
  for (std::size_t job = 0; job < root.size(); ++job) {
    int column = not_begun;
    for (int phase = 0; phase < none(); ++phase) {
      if (phase >= root[job].to) {
        column = begun;
      } else if (phase >= root[job].from && may_begin(static_cast<int>(job), phase)) {
        column = static_cast<int>(costs.size());
        costs.push_back(0);
      }
      column_[job][static_cast<std::size_t>(phase)] = column;
    }
  }
  std::vector<LinearRow> rows;
  add_structure(rows, root);
  add_equations(rows);
  if (round_ == Round::harm)
    add_meetings(rows, costs);
  else
    add_costs(costs);
  if (costs.empty())
    return;
  program_ = std::make_unique<LinearProgram>(std::move(costs));
  program_->add(rows);
}

void ScheduleSearch::bind(const Intervals& at) {
  for (std::size_t job = 0; job < at.size(); ++job) {
    int last = begun;
    for (int phase = 0; phase < none(); ++phase) {
      const int column = column_[job][static_cast<std::size_t>(phase)];
      if (column < 0 || column == last)
        continue;
      last = column;
      program_->set_bounds(static_cast<std::uint32_t>(column),
                           phase >= at[job].to ? 1 : 0, phase < at[job].from ? 0 : 1);
    }
  }
}

// A column that would cost too much to change stays where it is.
void ScheduleSearch::fix_by_price(Intervals& at, const LinearAnswer& answer,
                                  std::int64_t most) const {
  for (std::size_t job = 0; job < at.size(); ++job) {
    int last = begun;
    for (int phase = 0; phase < none(); ++phase) {
      const int column = column_[job][static_cast<std::size_t>(phase)];
      if (column < 0 || column == last || phase < at[job].from || phase >= at[job].to)
        continue;
      last = column;
      const double left = answer.left[static_cast<std::size_t>(column)];
      if (whole_bound(answer.bound + std::abs(left)) <= most)
        continue;
      if (left > 0)
        at[job].from = std::max(at[job].from, phase + 1);
      else
        at[job].to = std::min(at[job].to, phase);
    }
  }
}

std::optional<std::pair<int, int>> ScheduleSearch::branch(
    const Intervals& at, const LinearAnswer* answer) const {
  std::optional<std::pair<int, int>> best;
  double most = -1;
  for (std::size_t job = 0; job < at.size(); ++job) {
    if (at[job].from == at[job].to)
      continue;
    for (int phase = at[job].from; phase < at[job].to; ++phase) {
      if (!may_begin(static_cast<int>(job), phase))
        continue;
      double open = 0;
      if (answer) {
        const int column = column_[job][static_cast<std::size_t>(phase)];
        const double value = answer->values[static_cast<std::size_t>(column)];
        open = std::min(value, 1 - value);
        if (open < 1e-7)
          open = 0;
      } else {
        open = std::max(1, stakes_.value[job]);
      }
      if (open > most) {
        most = open;
        best = {static_cast<int>(job), phase};
      }
    }
  }
  return best;
}

Starts ScheduleSearch::starts_of(const Intervals& at) const {
  Starts starts;
  for (const Interval& interval : at)
    starts.push_back(interval.from == none() ? never : interval.from);
  return starts;
}

// First as the program has it, if that is whole and holds; then one task after the other,
// those that it begins soonest first, each as early as there is room.
void ScheduleSearch::try_rounding(const Intervals& at, const LinearAnswer* answer) {
  const std::size_t jobs = at.size();
  std::vector<double> begun_for(jobs, 0);
  Starts plain(jobs, never);
  for (std::size_t job = 0; job < jobs; ++job) {
    for (int phase = none() - 1; phase >= 0; --phase) {
      const int column =
          program_ ? column_[job][static_cast<std::size_t>(phase)] : not_begun;
      const double value = column == begun ? 1
                           : column < 0    ? 0
                           : answer ? answer->values[static_cast<std::size_t>(column)]
                                    : 0;
      begun_for[job] += value;
      if (value > 0.5 && may_begin(static_cast<int>(job), phase))
        plain[job] = phase;
    }
    if (!answer)
      begun_for[job] = none() - at[job].from;
  }
  Intervals exact;
  for (std::size_t job = 0; job < jobs; ++job) {
    const int start = std::min(none(), plain[job]);
    exact.push_back({start, start});
  }
  if (narrow(exact) && leaves_room(timing_, plain))
    offer(plain);

  std::vector<std::size_t> order(jobs);
  for (std::size_t job = 0; job < jobs; ++job)
    order[job] = job;
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    return std::pair(-begun_for[a], -stakes_.value[a]) <
           std::pair(-begun_for[b], -stakes_.value[b]);
  });
  offer(placed_in(order));
}

namespace {

// What is left of each capacity in each phase.
class Room {
 public:
  Room(const Timing& timing, int phases) : timing_(timing), phases_(phases) {
    for (const auto& capacity : timing.capacities)
      left_.emplace_back(static_cast<std::size_t>(phases), room_of(capacity.amount));
  }

  bool is_enough(std::size_t job, int start) const {
    for (std::size_t c = 0; c < left_.size(); ++c) {
      for (int phase = start; phase < phases_; ++phase) {
        if (runs(timing_.jobs[job], start, phase) &&
            timing_.jobs[job].draws[c] > left_[c][static_cast<std::size_t>(phase)])
          return false;
      }
    }
    return true;
  }

  void take(std::size_t job, int start) {
    for (std::size_t c = 0; c < left_.size(); ++c) {
      for (int phase = start; phase < phases_; ++phase) {
        if (runs(timing_.jobs[job], start, phase))
          left_[c][static_cast<std::size_t>(phase)] -= timing_.jobs[job].draws[c];
      }
    }
  }

 private:
  const Timing& timing_;
  int phases_;
  std::vector<std::vector<double>> left_ = {};  // [capacity][phase]
};

}  // namespace

// The first phase that what the job waits for lets it begin in, or nothing while one of
// them has not been placed.
std::optional<int> ScheduleSearch::ready_from(std::size_t job, const Starts& starts,
                                              const std::vector<bool>& placed) const {
  int from = 0;
  for (const Timing::Wait* wait : waits_[job]) {
    const auto needed = static_cast<std::size_t>(wait->needed);
    if (!placed[needed])
      return std::nullopt;
    from = std::max(from, starts[needed] == never
                              ? none()
                              : starts[needed] + (wait->strictly ? 1 : 0));
  }
  return from;
}

Starts ScheduleSearch::placed_in(const std::vector<std::size_t>& order) const {
  Starts starts(order.size(), never);
  std::vector<bool> placed(order.size(), false);
  Room room(timing_, none());
  for (bool grown = true; grown;) {
    grown = false;
    for (const std::size_t job : order) {
      const auto ready = placed[job] ? std::nullopt : ready_from(job, starts, placed);
      if (!ready)
        continue;
      placed[job] = grown = true;
      int from = *ready;
      while (from < none() &&
             !(may_begin(static_cast<int>(job), from) && room.is_enough(job, from)))
        ++from;
      if (from >= none())
        continue;
      starts[job] = from;
      room.take(job, from);
    }
  }
  return starts;
}

}  // namespace taut::plan

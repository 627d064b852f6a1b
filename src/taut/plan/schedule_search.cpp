#include "taut/plan/schedule_search.hpp"

#include "taut/solve/cover_cuts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace taut::plan {
namespace {

constexpr std::int64_t no_way = std::numeric_limits<std::int64_t>::max();

}  // namespace

ScheduleSearch::ScheduleSearch(const Timing& timing, const Stakes& stakes,
                               const Starts& as_early_as, const ScheduleLimit& limit)
    : timing_(timing),
      stakes_(stakes),
      limit_(limit),
      clock_(Effort::of_seconds(limit.seconds)) {
  const std::size_t jobs = timing.jobs.size();
  waits_.resize(jobs);
  const int open = open_phases(timing, Kept(timing.rules, true));
  begins_.assign(jobs, (PhaseSet{1} << open) - 1);
  for (const Timing::Wait& wait : timing.waits) {
    const auto job = static_cast<std::size_t>(wait.job);
    if (wait.needed >= 0)
      waits_[job].push_back(&wait);
    else
      begins_[job] &= wait.holds;
  }
  for (std::size_t job = 0; job < jobs; ++job) {
    const bool bound_to_it =
        timing.jobs[job].window != 0 || timing.jobs[job].keep_rule >= 0;
    if (as_early_as[job] == never)
      begins_[job] = 0;
    else if (bound_to_it)
      begins_[job] = PhaseSet{1} << as_early_as[job];
  }
}

// Costs.

std::int64_t ScheduleSearch::cost_of_start(Round round, int job, int start) const {
  const auto place = static_cast<std::size_t>(job);
  if (round == Round::late)
    return std::int64_t{std::max(1, stakes_.value[place])} * start;
  if (start < none())
    return 0;
  return timing_.jobs[place].keep_rule >= 0
             ? static_cast<std::int64_t>(timing_.jobs.size()) + 1
             : 1;
}

std::int64_t ScheduleSearch::cost_in(Round round, const Starts& starts) const {
  if (round == Round::harm)
    return harm_of(stakes_, timing_, starts);
  std::int64_t sum = 0;
  for (std::size_t job = 0; job < starts.size(); ++job)
    sum += cost_of_start(round, static_cast<int>(job), std::min(none(), starts[job]));
  return sum;
}

bool ScheduleSearch::keeps_limits(const Starts& starts) const {
  for (std::size_t round = 0; round < least_.size(); ++round) {
    if (cost_in(static_cast<Round>(round), starts) > least_[round])
      return false;
  }
  return true;
}

std::int64_t ScheduleSearch::simple_bound(const Intervals& at) const {
  std::int64_t sum = 0;
  if (round_ != Round::harm) {
    for (std::size_t job = 0; job < at.size(); ++job)
      sum += cost_of_start(round_, static_cast<int>(job), at[job].from);
    return sum;
  }
  for (const HarmPair& pair : stakes_.harm) {
    const auto a = static_cast<std::size_t>(pair.a);
    const auto b = static_cast<std::size_t>(pair.b);
    for (int phase = std::max(at[a].to, at[b].to); phase < none(); ++phase) {
      if (runs(timing_.jobs[a], at[a].to, phase) &&
          runs(timing_.jobs[b], at[b].to, phase))
        sum += pair.by_phase[static_cast<std::size_t>(phase)];
    }
  }
  return sum;
}

std::int64_t ScheduleSearch::best() const {
  return found_ ? found_cost_ : no_way;
}

std::int64_t ScheduleSearch::goal() const {
  return std::min(best(), target_ + 1);
}

void ScheduleSearch::offer(const Starts& starts) {
  if (!keeps_limits(starts))
    return;
  const std::int64_t cost = cost_in(round_, starts);
  if (cost >= best())
    return;
  found_ = starts;
  found_cost_ = cost;
}

// The search.

std::int64_t ScheduleSearch::work() const {
  constexpr std::int64_t for_a_node = 1000;
  return nodes_ * for_a_node + simplex_work_;
}

std::int64_t ScheduleSearch::whole_bound(double bound) const {
  return static_cast<std::int64_t>(std::ceil(bound - 1e-5 - 1e-10 * std::abs(bound))) +
         constant_;
}

std::optional<LinearAnswer> ScheduleSearch::look(Intervals& at, std::int64_t& bound) {
  bound = simple_bound(at);
  if (!program_)
    return {};
  bind(at);
  LinearAnswer answer = program_->solve({.seconds = clock_.seconds_left()});
  constexpr std::int64_t to_begin_with = 5;
  simplex_work_ +=
      (answer.steps + to_begin_with) * static_cast<std::int64_t>(program_->rows());
  if (answer.state == LinearAnswer::State::infeasible) {
    bound = no_way;
    return {};
  }
  if (answer.state != LinearAnswer::State::optimal)
    return {};
  bound = std::max(bound, whole_bound(answer.bound));
  return answer;
}

// What fits by parts need not fit whole: rows that say so raise the bound. Found in one
// node, they hold in all.
std::optional<LinearAnswer> ScheduleSearch::look_closer(Intervals& at,
                                                        std::int64_t& bound, int rounds) {
  constexpr std::size_t most_cuts = 1000;
  auto answer = look(at, bound);
  while (answer && bound < goal() && rounds-- > 0 && cuts_ < most_cuts &&
         !out_of_work()) {
    const auto cuts = cover_cuts(rooms_, answer->values);
    if (cuts.empty())
      break;
    cuts_ += cuts.size();
    program_->add(cuts);
    answer = look(at, bound);
  }
  return answer;
}

std::int64_t ScheduleSearch::search(Intervals at) {
  ++nodes_;
  if (!narrow(at))
    return no_way;
  std::int64_t bound = 0;
  const auto answer = look_closer(at, bound, 6);
  if (bound >= goal())
    return bound;
  try_rounding(at, answer ? &*answer : nullptr);
  if (bound >= goal() || out_of_work())
    return bound;
  // From here on, only what is better than this is looked for.
  const std::int64_t beaten = goal();
  if (answer)
    fix_by_price(at, *answer, beaten - 1);
  if (!narrow(at))
    return beaten;
  const auto where = branch(at, answer ? &*answer : nullptr);
  if (!where) {
    const Starts starts = starts_of(at);
    if (leaves_room(timing_, starts))
      offer(starts);
    return beaten;
  }
  const auto job = static_cast<std::size_t>(where->first);
  Intervals begun = at;
  begun[job].to = where->second;
  Intervals later = std::move(at);
  later[job].from = where->second + 1;
  const int column =
      program_ ? column_[job][static_cast<std::size_t>(where->second)] : -1;
  const bool begun_first =
      !answer || column < 0 || answer->values[static_cast<std::size_t>(column)] >= 0.5;
  const std::int64_t first = search(begun_first ? begun : later);
  const std::int64_t second = search(begun_first ? std::move(later) : std::move(begun));
  return std::max(bound, std::min({first, second, beaten}));
}

// The best in one number, given those before; false if that is not proved.
//
// The bound at the root is nearly always close to the best, and a search that goes deep
// first may stay in a corner where nothing is. So only what is just above the bound is
// looked for at first, which prunes nearly everything; where there is nothing, the bound
// has risen, and the next try looks further.
bool ScheduleSearch::prove(Round round, Intervals& root, std::int64_t& bound) {
  round_ = round;
  found_cost_ = cost_in(round, *found_);
  make_program(root);
  look_closer(root, bound, 40);
  for (std::int64_t slack = 0; bound < best();
       slack = std::max(2 * slack + 1, bound / 256)) {
    target_ = bound + slack;
    const std::int64_t found = search(root);  // changes what is best
    bound = std::max(bound, std::min(found, best()));
    if (out_of_work() && bound < best())
      return false;
  }
  std::int64_t at_root = 0;
  if (const auto answer = look(root, at_root))
    fix_by_price(root, *answer, best());
  narrow(root);
  least_.push_back(bound);
  return true;
}

Schedule ScheduleSearch::run() {
  Intervals root(timing_.jobs.size(), {0, none()});
  narrow(root);
  found_ = Starts(timing_.jobs.size(), never);
  Schedule schedule;
  if (prove(Round::left_out, root, schedule.bound.left_out) &&
      prove(Round::late, root, schedule.bound.late) &&
      prove(Round::harm, root, schedule.bound.harm))
    settle_ties(root);
  schedule.starts = *found_;
  schedule.cost = cost_of(timing_, stakes_, *found_);
  schedule.nodes = nodes_;
  schedule.work = work();
  return schedule;
}

// Is there a schedule in these intervals that is as good as the best? Finds it if so.
bool ScheduleSearch::exists(Intervals at) {
  ++nodes_;
  if (!narrow(at) || out_of_work())
    return false;
  std::int64_t bound = 0;
  const auto answer = look(at, bound);
  if (bound > best())
    return false;
  const auto where = branch(at, answer ? &*answer : nullptr);
  if (!where) {
    const Starts starts = starts_of(at);
    if (!leaves_room(timing_, starts) || !keeps_limits(starts))
      return false;
    found_ = starts;
    return true;
  }
  const auto job = static_cast<std::size_t>(where->first);
  Intervals begun = at;
  begun[job].to = where->second;
  at[job].from = where->second + 1;
  return exists(std::move(begun)) || exists(std::move(at));
}

void ScheduleSearch::settle_ties(Intervals at) {
  for (std::size_t job = 0; job < at.size(); ++job) {
    for (int start = at[job].from; start < std::min(none(), (*found_)[job]); ++start) {
      if (!may_begin(static_cast<int>(job), start))
        continue;
      Intervals tried = at;
      tried[job] = {start, start};
      if (exists(std::move(tried)))
        break;
      if (out_of_work())
        return;
    }
    const int start = std::min(none(), (*found_)[job]);
    at[job] = {start, start};
  }
}

}  // namespace taut::plan

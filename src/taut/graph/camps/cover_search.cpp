#include "taut/graph/camps/cover_search.hpp"

#include "taut/graph/camps/merger.hpp"

#include <algorithm>
#include <cmath>
#include <queue>

namespace taut::camps {

namespace {

constexpr double whole = 1e-6;
constexpr int idle_rounds = 12;
// A child node that gains less than this per round is branched on instead.
constexpr double slow = 0.05;
constexpr int patience = 4;
// A step of the simplex method costs this and its rows and columns, and the more of them
// the more each; measured, in steps of `Effort`.
constexpr std::size_t simplex_start = 1000;
constexpr std::size_t simplex_bulk = 1000;

std::vector<double> costs_of(const Core& core) {
  std::vector<double> costs;
  for (const Edge& edge : core.edges)
    costs.push_back(static_cast<double>(edge.size()));
  return costs;
}

}  // namespace

CoverSearch::CoverSearch(const Core& core, Count count, Effort& effort)
    : core_(core),
      count_(count),
      effort_(effort),
      cycles_(core, count),
      polish_(core, count, 7),
      program_(costs_of(core)) {}

// What can occur is the weight of the best split known, less whole units.
std::int64_t CoverSearch::rounded_up(double bound) const {
  const double units = std::floor((static_cast<double>(best_.value) - bound) /
                                      static_cast<double>(core_.unit) +
                                  whole);
  return best_.value - static_cast<std::int64_t>(units) * core_.unit;
}

bool CoverSearch::keeps(const Groups& groups, const std::vector<Fixing>& fixings) const {
  return std::ranges::all_of(fixings, [&](const Fixing& fixing) {
    return is_exception(core_.edges[fixing.edge], groups) == fixing.exception;
  });
}

void CoverSearch::try_split(Groups groups, const std::vector<Fixing>& fixings) {
  const std::int64_t value = exceptions(core_, groups);
  if (value < best_.value && keeps(groups, fixings)) {
    best_.value = value;
    best_.groups = std::move(groups);
  }
}

void CoverSearch::round_off(const std::vector<double>& values) {
  Groups groups = split_by(core_, count_, values);
  if (asked_.empty())
    try_split(polish_.improve(groups, 20 + core_.vertices), asked_);
  try_split(std::move(groups), asked_);
}

void CoverSearch::set_bounds(const std::vector<Fixing>& fixings) {
  for (std::uint32_t e = 0; e < core_.edges.size(); ++e)
    program_.set_bounds(e, 0, 1);
  for (const Fixing& fixing : fixings) {
    const double value = fixing.exception ? 1 : 0;
    program_.set_bounds(fixing.edge, value, value);
  }
}

// A step of the simplex method touches every row and column; it may take no more of them
// than the effort has left.
LinearAnswer CoverSearch::solve() {
  const std::size_t size = program_.rows() + core_.edges.size();
  const auto step_cost =
      static_cast<std::int64_t>(simplex_start + size + size * size / simplex_bulk);
  LinearAnswer answer = program_.solve(
      {.steps = std::max<std::int64_t>(effort_.steps_left() / step_cost, 1),
       .seconds = effort_.seconds_left()});
  effort_.spend(answer.steps * step_cost);
  return answer;
}

void CoverSearch::add(const std::vector<Cut>& cuts) {
  std::vector<LinearRow> rows;
  for (const Cut& cut : cuts) {
    LinearRow& row = rows.emplace_back();
    for (const std::uint32_t column : cut.plain)
      row.parts.emplace_back(column, 1);
    for (const std::uint32_t column : cut.flipped)
      row.parts.emplace_back(column, -1);
    row.least = 1 - static_cast<double>(cut.flipped.size());
  }
  program_.add(rows);
}

// The first rows are the cycles that each exception of a good split closes with edges
// that it keeps.
void CoverSearch::first_rows(const Groups& groups) {
  started_ = true;
  std::vector<double> values;
  for (const Edge& edge : core_.edges)
    values.push_back(is_exception(edge, groups) ? 0.5 : 0);
  add(cycles_.broken(values, false));
}

CoverSearch::Relaxed CoverSearch::relax(const Node& node, bool root) {
  Relaxed relaxed{.bound = node.bound};
  double last = -1;
  int slow_rounds = 0;
  const bool fixed = !node.fixings.empty();
  for (int round = 0;; ++round) {
    if (effort_.over()) {
      relaxed.stopped = true;
      return relaxed;
    }
    LinearAnswer answer = solve();
    if (answer.state == LinearAnswer::State::infeasible) {
      relaxed.closed = true;
      return relaxed;
    }
    relaxed.bound = std::max(relaxed.bound, rounded_up(answer.bound));
    relaxed.exact_bound = answer.bound;
    relaxed.left = std::move(answer.left);
    relaxed.closed = relaxed.bound >= best_.value;
    relaxed.stopped = answer.state == LinearAnswer::State::stopped;
    if (relaxed.closed || relaxed.stopped)
      return relaxed;
    relaxed.values = std::move(answer.values);
    if (answer.state == LinearAnswer::State::unsure)
      return relaxed;
    const std::int64_t before = cycles_.steps();
    const std::vector<Cut> cuts = cycles_.broken(relaxed.values, fixed);
    effort_.spend(CycleSearch::step_cost * (cycles_.steps() - before));
    if (!only_bound_ && (root || round == 0 || cuts.empty()))
      round_off(relaxed.values);
    relaxed.closed = relaxed.bound >= best_.value;
    if (cuts.empty() || relaxed.closed)
      return relaxed;
    slow_rounds = answer.bound - last < slow * static_cast<double>(core_.unit)
                      ? slow_rounds + 1
                      : 0;
    if (slow_rounds > (root ? 40 : patience))
      return relaxed;
    last = answer.bound;
    program_.drop_idle(asked_.empty() ? idle_rounds : 2);
    add(cuts);
  }
}

// A split that differs from `groups` on the edges of a cut weighs at least the bound and
// what is left on the cut. In a maximum adjacency ordering (Nagamochi and Ibaraki 1992)
// the ends of an edge are connected at least as well as the later end is to what came
// before the earlier one; where that is too much for `value`, they are merged.
std::vector<std::uint32_t> CoverSearch::inseparable(const Groups& groups,
                                                    std::int64_t value) {
  best_ = {{}, value, 0};
  asked_ = {};
  if (!started_)
    first_rows(groups);
  set_bounds({});
  only_bound_ = true;
  const Relaxed root = relax({}, true);
  only_bound_ = false;
  if (root.left.empty())
    return Merger(core_.vertices).numbers();
  Merger merger(core_.vertices);
  for (std::uint32_t e = 0; e < core_.edges.size(); ++e) {
    const Edge& edge = core_.edges[e];
    const double holds = is_exception(edge, groups) ? -root.left[e] : root.left[e];
    if (holds > 0)
      merger.add(edge.a, edge.b, holds);
  }
  merger.merge(static_cast<double>(value - core_.unit) - root.exact_bound + 1e-4);
  return merger.numbers();
}

// The edge that weighs most among those nearest to the middle.
std::optional<std::uint32_t> CoverSearch::branching_edge(
    const std::vector<double>& values) const {
  std::optional<std::uint32_t> chosen;
  double most = 0;
  for (std::uint32_t e = 0; e < values.size(); ++e) {
    const double open = std::min(values[e], 1 - values[e]);
    const double worth =
        open < whole ? 0 : open * static_cast<double>(core_.edges[e].size());
    if (worth > most + whole) {
      most = worth;
      chosen = e;
    }
  }
  return chosen;
}

Bounded CoverSearch::least(const Bounded& known, const std::vector<Fixing>& fixings) {
  best_ = {{}, known.value, 0};
  asked_ = fixings;
  if (!started_)
    first_rows(known.groups);
  std::priority_queue<Node, std::vector<Node>, Later> open;
  std::uint64_t number = 0;
  open.push({known.lower, number++, fixings});
  std::int64_t lower = known.value;
  while (!open.empty()) {
    Node node = open.top();
    if (node.bound >= best_.value)
      break;
    open.pop();
    set_bounds(node.fixings);
    const Relaxed relaxed = relax(node, number == 1);
    if (relaxed.closed)
      continue;
    const auto edge = branching_edge(relaxed.values);
    if (relaxed.stopped || !edge) {
      // Without an open edge the split itself is the program's optimum, so that only
      // rounding in the solver can bring us here: the bound stays honest.
      lower = std::min(lower, relaxed.bound);
      if (relaxed.stopped) {
        open.push({relaxed.bound, node.number, {}});
        break;
      }
      continue;
    }
    for (const bool exception : {false, true}) {
      Node child{relaxed.bound, number++, node.fixings};
      child.fixings.push_back({*edge, exception});
      open.push(std::move(child));
    }
  }
  if (!open.empty())
    lower = std::min(lower, open.top().bound);
  best_.lower = std::min(lower, best_.value);
  return best_;
}

}  // namespace taut::camps

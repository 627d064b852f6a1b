#include "taut/graph/camps/cycles.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <set>

namespace taut::camps {

namespace {

constexpr double far = std::numeric_limits<double>::infinity();
constexpr std::uint32_t unseen = ~std::uint32_t{0};
constexpr double least_break = 1e-4;
// Among cycles of one length those with fewer edges make the stronger rows.
constexpr double per_edge = 1e-6;

}  // namespace

// A state is 2 x vertex + parity; for any number of groups the parity is always 0.
CycleSearch::CycleSearch(const Core& core, Count count)
    : core_(core),
      count_(count),
      adjacency_(core),
      distance_(2 * std::size_t{core.vertices}, far),
      step_(2 * std::size_t{core.vertices}),
      seen_at_(core.vertices, unseen) {}

void CycleSearch::begin(std::uint32_t start) {
  for (std::uint32_t state : touched_)
    distance_[state] = far;
  touched_.assign(1, start);
  distance_[start] = 0;
  heap_.assign(1, {0, start});
}

void CycleSearch::walk(const Way& from, const Neighbour& to, double length, bool flipped,
                       double limit) {
  const bool negative = core_.edges[to.edge].weight < 0;
  const std::uint32_t turns =
      count_ == Count::two && negative != flipped ? 1 - (from.state & 1) : from.state & 1;
  const std::uint32_t state = 2 * to.vertex + turns;
  const double there = from.length + length + per_edge;
  if (there >= limit || there >= distance_[state])
    return;
  if (distance_[state] == far)
    touched_.push_back(state);
  distance_[state] = there;
  step_[state] = {from.state, to.edge, flipped};
  heap_.push_back({there, state});
  std::ranges::push_heap(heap_, std::greater<>{});
}

// Dijkstra from `start` to all states nearer than `limit`, or until `target` is settled.
void CycleSearch::reach(std::uint32_t start, double limit, std::uint32_t target) {
  begin(start);
  while (!heap_.empty()) {
    std::ranges::pop_heap(heap_, std::greater<>{});
    const Way way = heap_.back();
    heap_.pop_back();
    if (way.length > distance_[way.state])
      continue;
    if (way.state == target)
      return;
    const auto& neighbours = adjacency_.of(way.state / 2);
    steps_ += static_cast<std::int64_t>(neighbours.size());
    for (const Neighbour& to : neighbours) {
      const double value = values_[to.edge];
      if (count_ == Count::two) {
        walk(way, to, value, false, limit);
        if (fixed_)
          walk(way, to, 1 - value, true, limit);
      } else if (core_.edges[to.edge].weight > 0) {
        walk(way, to, value, false, limit);
      } else if (fixed_) {
        walk(way, to, 1 - value, true, limit);
      }
    }
  }
}

Cut CycleSearch::cut_of(const std::vector<Step>& steps) const {
  Cut cut;
  for (const Step& step : steps)
    (step.flipped ? cut.flipped : cut.plain).push_back(step.edge);
  std::ranges::sort(cut.plain);
  std::ranges::sort(cut.flipped);
  return cut;
}

double CycleSearch::value_of(const Cut& cut) const {
  double sum = 0;
  for (std::uint32_t e : cut.plain)
    sum += values_[e];
  for (std::uint32_t e : cut.flipped)
    sum += 1 - values_[e];
  return sum;
}

// Where the way from a vertex to its image meets another vertex twice, once with each
// parity, the piece between is an odd cycle by itself, and a shorter one.
void CycleSearch::odd_cycle(std::uint32_t vertex, std::vector<Cut>& cuts) {
  const std::uint32_t image = 2 * vertex + 1;
  reach(2 * vertex, 1 - least_break, image);
  if (distance_[image] == far)
    return;
  std::vector<Step> way;
  std::vector<std::uint32_t> passed{vertex};
  seen_at_[vertex] = 0;
  for (std::uint32_t at = image;;) {
    way.push_back(step_[at]);
    at = step_[at].from;
    const std::uint32_t met = seen_at_[at / 2];
    if (met != unseen) {
      way.erase(way.begin(), way.begin() + met);
      break;
    }
    seen_at_[at / 2] = static_cast<std::uint32_t>(way.size());
    passed.push_back(at / 2);
  }
  for (std::uint32_t v : passed)
    seen_at_[v] = unseen;
  cuts.push_back(cut_of(way));
}

// For every edge that keeps the vertex apart from a later one: a short way round it.
void CycleSearch::one_negative(std::uint32_t vertex, std::vector<Cut>& cuts) {
  double limit = 0;
  const auto apart = [&](const Neighbour& to) {
    const bool negative = core_.edges[to.edge].weight < 0;
    if (to.vertex < vertex || (!negative && !fixed_))
      return 0.0;
    return (negative ? 1 - values_[to.edge] : values_[to.edge]) - least_break;
  };
  for (const Neighbour& to : adjacency_.of(vertex))
    limit = std::max(limit, apart(to));
  if (limit <= 0)
    return;
  reach(2 * vertex, limit, unseen);
  for (const Neighbour& to : adjacency_.of(vertex)) {
    const std::uint32_t end = 2 * to.vertex;
    if (distance_[end] >= apart(to))
      continue;
    std::vector<Step> way{{0, to.edge, core_.edges[to.edge].weight > 0}};
    bool round = true;
    for (std::uint32_t at = end; at != 2 * vertex; at = step_[at].from) {
      way.push_back(step_[at]);
      round = round && step_[at].edge != to.edge;
    }
    if (round)
      cuts.push_back(cut_of(way));
  }
}

std::vector<Cut> CycleSearch::broken(std::span<const double> values, bool fixed) {
  values_ = values;
  fixed_ = fixed;
  std::vector<Cut> found;
  for (std::uint32_t v = 0; v < core_.vertices; ++v) {
    if (count_ == Count::two)
      odd_cycle(v, found);
    else
      one_negative(v, found);
  }
  std::set<Cut> known;
  std::vector<Cut> cuts;
  for (Cut& cut : found) {
    if (value_of(cut) < 1 - least_break && known.insert(cut).second)
      cuts.push_back(std::move(cut));
  }
  return cuts;
}

}  // namespace taut::camps

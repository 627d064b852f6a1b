#include "taut/graph/camps/solve.hpp"

#include "taut/graph/camps/blocks.hpp"
#include "taut/graph/camps/eliminate.hpp"
#include "taut/graph/camps/local_search.hpp"
#include "taut/graph/camps/reduce.hpp"

#include <algorithm>
#include <limits>

namespace taut::camps {

namespace {

// Cycles that share no weight each cost at least one exception: a lower bound that needs
// no linear program. Every exception of a good split is paired with the shortest cycles
// that still have weight left. Every round is known to be affordable before it starts.
std::int64_t packing_bound(const Core& core, Count count, const Groups& groups,
                           Effort& effort) {
  CycleSearch cycles(core, count);
  const auto round_at_most = CycleSearch::step_cost * 4 * core.vertices *
                             static_cast<std::int64_t>(core.edges.size());
  std::vector<std::int64_t> left;
  for (const Edge& edge : core.edges)
    left.push_back(edge.size());
  std::int64_t bound = 0;
  for (bool found = true; found && round_at_most < effort.steps_left();) {
    if (effort.over())
      break;
    found = false;
    const std::int64_t before = cycles.steps();
    std::vector<double> values;
    for (std::size_t e = 0; e < left.size(); ++e) {
      const bool exception = is_exception(core.edges[e], groups);
      values.push_back(left[e] == 0 ? 1 : exception ? 0.5 : 0);
    }
    for (const Cut& cut : cycles.broken(values, false)) {
      std::int64_t least = std::numeric_limits<std::int64_t>::max();
      for (std::uint32_t e : cut.plain)
        least = std::min(least, left[e]);
      if (least == 0)
        continue;
      for (std::uint32_t e : cut.plain)
        left[e] -= least;
      bound += least;
      found = true;
    }
    effort.spend(CycleSearch::step_cost * (cycles.steps() - before));
  }
  return bound;
}

// To the next value that can occur.
std::int64_t rounded_up(const Core& core, std::int64_t bound, std::int64_t value) {
  return value - (value - bound) / core.unit * core.unit;
}

Bounded solve_block(const Core& core, const Search& search, Effort& effort);

// The reduced graph may fall into pieces; each is solved on its own.
Bounded solve_pieces(const Core& core, const Search& search, Effort& effort) {
  const std::vector<Part> blocks = blocks_of(core);
  Bounded sum;
  std::vector<Groups> splits;
  for (const Part& block : blocks) {
    Bounded part = solve_block(block.core, search, effort);
    sum.value += part.value;
    sum.lower += part.lower;
    splits.push_back(std::move(part.groups));
  }
  sum.groups = join(core, search.count, blocks, splits);
  return sum;
}

Bounded solve_irreducible(const Core& core, const Search& search, Effort& effort) {
  if (search.count == Count::two) {
    const Elimination plan = plan_elimination(core, search.table_limit);
    if (plan.work < search.table_limit && plan.work < effort.steps_left()) {
      effort.spend(plan.work);
      TwoBest two = eliminate(core, plan);
      return {std::move(two.best), two.value, two.value};
    }
  }
  LocalSearch local(core, search.count, 1);
  Bounded best{.groups = local.search(search.shakes, effort)};
  best.value = exceptions(core, best.groups);
  best.lower = rounded_up(core, packing_bound(core, search.count, best.groups, effort),
                          best.value);
  if (best.lower == best.value || effort.over() || !LinearProgram::available())
    return best;
  CoverSearch cover(core, search.count, effort);
  Bounded proved = cover.least(best);
  if (proved.groups.empty())
    proved.groups = std::move(best.groups);
  return proved;
}

Bounded solve_block(const Core& core, const Search& search, Effort& effort) {
  if (core.vertices == 2) {
    const bool apart = core.edges[0].weight < 0;
    return {{0, apart ? 1U : 0U}, 0, 0};
  }
  if (search.count == Count::any)
    return solve_irreducible(core, search, effort);
  const Reduced reduced = reduce(core);
  if (reduced.taken.empty())
    return solve_irreducible(core, search, effort);
  const Bounded smaller = solve_pieces(reduced.core, search, effort);
  Bounded best{.groups = lift(reduced, core.vertices, smaller.groups)};
  best.value = (reduced.offset + smaller.value) / reduced.scale;
  best.lower = (reduced.offset + smaller.lower + reduced.scale - 1) / reduced.scale;
  best.lower = rounded_up(core, best.lower, best.value);
  return best;
}

// The cheapest way to move a set that holds `pinned` but not `kept`, by plain descent
// from the vertex alone.
Groups moved_from(const Core& core, const Adjacency& adjacency, const Groups& best,
                  std::uint32_t pinned, std::uint32_t kept) {
  Groups side = best;
  side[pinned] ^= 1U;
  for (bool better = true; better;) {
    better = false;
    for (std::uint32_t v = 0; v < core.vertices; ++v) {
      if (v == pinned || v == kept)
        continue;
      std::int64_t gain = 0;
      for (const Neighbour& to : adjacency.of(v)) {
        const Edge& edge = core.edges[to.edge];
        gain += is_exception(edge, side) ? edge.size() : -edge.size();
      }
      if (gain > 0) {
        side[v] ^= 1U;
        better = true;
      }
    }
  }
  return side;
}

bool same_split(const Groups& x, const Groups& y) {
  for (std::size_t v = 0; v < x.size(); ++v) {
    if ((x[v] ^ x[0]) != (y[v] ^ y[0]))
      return false;
  }
  return true;
}

// A first guess at the next best split: an upper bound.
Bounded nearby(const Core& core, const Bounded& best) {
  const Adjacency adjacency(core);
  Bounded next{.value = std::numeric_limits<std::int64_t>::max()};
  for (std::uint32_t v = 0; v < core.vertices && next.value > best.value; ++v) {
    const std::uint32_t kept = v == 0 ? 1 : 0;
    Groups side = moved_from(core, adjacency, best.groups, v, kept);
    const std::int64_t value = exceptions(core, side);
    if (value < next.value) {
      next.value = value;
      next.groups = std::move(side);
    }
  }
  return next;
}

// A spanning tree that grows from the busiest vertex to whatever hangs on it most
// heavily. Two splits differ, if at all, on an edge of the tree.
std::vector<std::uint32_t> tree_of(const Core& core) {
  const Adjacency adjacency(core);
  std::vector<std::int64_t> hold(core.vertices, 0);
  std::vector<std::uint32_t> by(core.vertices, 0);
  std::vector<bool> in(core.vertices, false);
  for (const Edge& edge : core.edges) {
    hold[edge.a] += edge.size();
    hold[edge.b] += edge.size();
  }
  const auto start =
      static_cast<std::uint32_t>(std::ranges::max_element(hold) - hold.begin());
  std::ranges::fill(hold, 0);
  std::vector<std::uint32_t> tree;
  for (std::uint32_t v = start;;) {
    in[v] = true;
    for (const Neighbour& to : adjacency.of(v)) {
      hold[to.vertex] += core.edges[to.edge].size();
      by[to.vertex] = to.edge;
    }
    v = core.vertices;
    for (std::uint32_t u = 0; u < core.vertices; ++u) {
      if (!in[u] && hold[u] > 0 && (v == core.vertices || hold[u] > hold[v]))
        v = u;
    }
    if (v == core.vertices)
      return tree;
    tree.push_back(by[v]);
  }
}

}  // namespace

Bounded solve(const Core& core, const Search& search, Effort& effort) {
  return solve_pieces(core, search, effort);
}

Bounded next_best(const Core& core, const Bounded& best, const Search& search,
                  Effort& effort) {
  if (core.vertices == 2)
    return {{0, best.groups[0] == best.groups[1] ? 1U : 0U},
            core.edges[0].size(),
            core.edges[0].size()};
  const Elimination plan = plan_elimination(core, search.table_limit);
  if (plan.work < search.table_limit && plan.work < effort.steps_left()) {
    effort.spend(plan.work);
    TwoBest two = eliminate(core, plan);
    // Among equals the tables may call the split that is known the second.
    const bool known = same_split(two.second, best.groups);
    return {std::move(known ? two.best : two.second), two.second_value, two.second_value};
  }
  Bounded next = nearby(core, best);
  next.lower = best.value;
  if (next.value == best.value || !LinearProgram::available())
    return next;
  // The first edge of the tree on which the splits differ: one question per edge, but
  // none where the prices of the linear program rule it out.
  CoverSearch cover(core, Count::two, effort);
  const std::vector<std::uint32_t> together = cover.inseparable(best.groups, next.value);
  const std::vector<std::uint32_t> tree = tree_of(core);
  std::vector<Fixing> fixings;
  for (std::uint32_t e = 0; e < core.edges.size(); ++e) {
    if (together[core.edges[e].a] == together[core.edges[e].b])
      fixings.push_back({e, is_exception(core.edges[e], best.groups)});
  }
  std::int64_t lower = next.value;
  for (std::uint32_t e : tree) {
    if (together[core.edges[e].a] == together[core.edges[e].b])
      continue;
    const bool exception = is_exception(core.edges[e], best.groups);
    fixings.push_back({e, !exception});
    Bounded found = cover.least({best.groups, next.value, best.value}, fixings);
    lower = std::min(lower, found.lower);
    if (!found.groups.empty()) {
      next.groups = std::move(found.groups);
      next.value = found.value;
    }
    if (effort.over())
      lower = best.value;
    if (next.value == best.value || effort.over())
      break;
    fixings.back().exception = exception;
  }
  next.lower = std::min(lower, next.value);
  return next;
}

}  // namespace taut::camps

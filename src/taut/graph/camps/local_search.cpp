#include "taut/graph/camps/local_search.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace taut::camps {

namespace {

constexpr std::int64_t huge = std::numeric_limits<std::int64_t>::max();

// Sets of vertices with the side of each relative to its set's first.
class Sides {
 public:
  explicit Sides(std::uint32_t count) : parent_(count), turned_(count, 0) {
    std::iota(parent_.begin(), parent_.end(), 0U);
  }
  std::pair<std::uint32_t, std::uint32_t> find(std::uint32_t v) const {
    std::uint32_t turned = 0;
    while (parent_[v] != v) {
      turned ^= turned_[v];
      v = parent_[v];
    }
    return {v, turned};
  }
  void join(std::uint32_t a, std::uint32_t b, std::uint32_t apart) {
    const auto [root_a, turn_a] = find(a);
    const auto [root_b, turn_b] = find(b);
    if (root_a == root_b)
      return;
    parent_[root_b] = root_a;
    turned_[root_b] = turn_a ^ turn_b ^ apart;
  }

 private:
  std::vector<std::uint32_t> parent_;
  std::vector<std::uint32_t> turned_;
};

}  // namespace

Groups split_by(const Core& core, Count count, const std::vector<double>& exception) {
  std::vector<std::uint32_t> order(core.edges.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto doubt = [&](std::uint32_t e) {
    return std::min(exception[e], 1 - exception[e]);
  };
  std::ranges::stable_sort(order, [&](std::uint32_t x, std::uint32_t y) {
    return doubt(x) != doubt(y) ? doubt(x) < doubt(y)
                                : core.edges[x].size() > core.edges[y].size();
  });
  Sides sides(core.vertices);
  for (std::uint32_t e : order) {
    const Edge& edge = core.edges[e];
    const bool apart = (edge.weight < 0) != (exception[e] > 0.5);
    if (count == Count::two || !apart)
      sides.join(edge.a, edge.b, apart ? 1 : 0);
  }
  Groups groups(core.vertices);
  for (std::uint32_t v = 0; v < core.vertices; ++v) {
    const auto [root, turned] = sides.find(v);
    groups[v] = count == Count::two ? turned : root;
  }
  return groups;
}

LocalSearch::LocalSearch(const Core& core, Count count, std::uint64_t seed)
    : core_(core), count_(count), adjacency_(core), chance_(seed) {}

Groups LocalSearch::improve(const Groups& start, std::int64_t moves) {
  return count_ == Count::two ? improve_two(start, moves) : improve_any(start, moves);
}

Groups LocalSearch::improve_two(const Groups& start, std::int64_t moves) {
  const std::uint32_t n = core_.vertices;
  Groups side = start;
  std::vector<std::int64_t> gain(n, 0);  // what moving a vertex over saves
  for (const Edge& edge : core_.edges) {
    const std::int64_t saves = is_exception(edge, side) ? edge.size() : -edge.size();
    gain[edge.a] += saves;
    gain[edge.b] += saves;
  }
  std::int64_t now = 0;
  std::int64_t best = 0;
  Groups best_side = side;
  std::vector<std::int64_t> free_at(n, 0);
  std::int64_t last = moves;  // a better split is worth as many moves more
  std::int64_t move = 1;
  for (; move <= last; ++move) {
    std::uint32_t chosen = n;
    std::int64_t highest = -huge;
    std::uint32_t equals = 0;
    for (std::uint32_t v = 0; v < n; ++v) {
      if (gain[v] < highest || (free_at[v] > move && now - gain[v] >= best))
        continue;
      equals = gain[v] > highest ? 1 : equals + 1;
      if (equals == 1 || chance_.below(equals) == 0)
        chosen = v;
      highest = gain[v];
    }
    if (chosen == n)
      continue;
    now -= gain[chosen];
    gain[chosen] = -gain[chosen];
    side[chosen] ^= 1U;
    free_at[chosen] = move + 10 + n / 100 + chance_.below(10);
    for (const Neighbour& to : adjacency_.of(chosen)) {
      const Edge& edge = core_.edges[to.edge];
      gain[to.vertex] += is_exception(edge, side) ? 2 * edge.size() : -2 * edge.size();
    }
    if (now < best) {
      best = now;
      best_side = side;
      last = move + moves;
    }
  }
  steps_ += move * n;
  return best_side;
}

// A vertex may move to a group of a neighbour or to a group of its own.
Groups LocalSearch::improve_any(const Groups& start, std::int64_t moves) {
  const std::uint32_t n = core_.vertices;
  Groups group = start;
  std::vector<std::uint32_t> members(std::size_t{n} + 1, 0);
  for (std::uint32_t g : group)
    ++members[g];
  std::vector<std::int64_t> pull(std::size_t{n} + 1, 0);
  std::vector<std::int64_t> free_at(n, 0);
  std::int64_t now = 0;
  std::int64_t best = 0;
  Groups best_group = group;
  for (std::int64_t move = 1; move <= moves; ++move) {
    std::uint32_t chosen = n;
    std::uint32_t into = 0;
    std::int64_t highest = -huge;
    for (std::uint32_t v = 0; v < n; ++v) {
      for (const Neighbour& to : adjacency_.of(v))
        pull[group[to.vertex]] += core_.edges[to.edge].weight;
      const std::int64_t here = pull[group[v]];
      const auto consider = [&](std::uint32_t target, std::int64_t there) {
        const std::int64_t gain = there - here;
        if (gain > highest && (free_at[v] <= move || now - gain < best)) {
          highest = gain;
          chosen = v;
          into = target;
        }
      };
      for (const Neighbour& to : adjacency_.of(v)) {
        if (group[to.vertex] != group[v])
          consider(group[to.vertex], pull[group[to.vertex]]);
      }
      if (members[group[v]] > 1) {
        const auto empty = std::ranges::find(members, 0U);
        consider(static_cast<std::uint32_t>(empty - members.begin()), 0);
      }
      for (const Neighbour& to : adjacency_.of(v))
        pull[group[to.vertex]] = 0;
    }
    if (chosen == n)
      continue;
    now -= highest;
    --members[group[chosen]];
    group[chosen] = into;
    ++members[into];
    free_at[chosen] = move + 1 + n / 10 + chance_.below(8);
    if (now < best) {
      best = now;
      best_group = group;
    }
  }
  steps_ += moves * static_cast<std::int64_t>(n * 2 + core_.edges.size() * 8);
  return best_group;
}

// Moves a patch that grows from a random vertex: two groups turn it over, any number
// gives it to one of the groups it touches.
Groups LocalSearch::shaken(const Groups& groups) {
  Groups result = groups;
  const std::uint32_t n = core_.vertices;
  const std::uint32_t size = 1 + chance_.below(std::max(2U, n / 3));
  std::vector<bool> in(n, false);
  std::vector<std::uint32_t> patch{chance_.below(n)};
  in[patch[0]] = true;
  for (std::size_t i = 0; i < patch.size() && patch.size() < size; ++i) {
    for (const Neighbour& to : adjacency_.of(patch[i])) {
      if (!in[to.vertex] && chance_.below(2) == 0) {
        in[to.vertex] = true;
        patch.push_back(to.vertex);
      }
    }
  }
  const std::uint32_t into = groups[chance_.below(n)];
  for (std::uint32_t v : patch)
    result[v] = count_ == Count::two ? result[v] ^ 1U : into;
  return result;
}

// Long runs from chance alone: what shakes do not find is mostly far away. Small graphs
// do without; their proof takes less time than this.
void LocalSearch::run_long(const Effort& effort, Groups& best, std::int64_t& least) {
  constexpr std::size_t large = 1500;
  constexpr int starts = 8;
  if (core_.edges.size() < large)
    return;
  const std::int64_t n = core_.vertices;
  const std::int64_t affordable = effort.steps_left() / (4 * starts * n);
  const std::int64_t moves = std::min(250 * n, affordable);
  const Effort quarter = effort.quarter();
  for (int i = 0; i < starts && !quarter.over(); ++i) {
    Groups start(best.size());
    for (std::uint32_t& group : start)
      group = chance_.below(2);
    Groups found = improve(start, moves);
    const std::int64_t value = exceptions(core_, found);
    if (value < least) {
      least = value;
      best = std::move(found);
    }
  }
}

Groups LocalSearch::search_from(const Groups& start, int shakes, Effort& effort) {
  const std::int64_t moves = 20 + 4 * std::int64_t{core_.vertices};
  std::int64_t paid = steps_;
  const auto pay = [&] {
    effort.spend((steps_ - paid) / 4);
    paid = steps_;
    return !effort.over();
  };
  Groups best = improve(start, moves);
  std::int64_t least = exceptions(core_, best);
  if (shakes > 0)
    run_long(effort, best, least);
  Groups now = best;
  std::int64_t here = least;
  for (int i = 0; i < shakes && least > 0 && pay(); ++i) {
    Groups next = improve(shaken(now), moves);
    const std::int64_t there = exceptions(core_, next);
    if (there <= here || chance_.below(16) == 0) {
      now = std::move(next);
      here = there;
    }
    if (here < least) {
      least = here;
      best = now;
    }
  }
  pay();
  return best;
}

Groups LocalSearch::search(int shakes, Effort& effort) {
  if (core_.vertices == 0)
    return {};
  return search_from(split_by(core_, count_, std::vector<double>(core_.edges.size(), 0)),
                     shakes, effort);
}

}  // namespace taut::camps

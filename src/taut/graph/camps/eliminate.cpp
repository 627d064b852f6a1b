#include "taut/graph/camps/eliminate.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace taut::camps {

namespace {

constexpr std::int64_t never = std::int64_t{1} << 60;

// The two least weights of different splits.
struct Two {
  std::int64_t first = 0;
  std::int64_t second = never;
};

// What the vertices taken out so far cost, for every choice of `scope`; bit i of an
// index is the side of `scope[i]`. Made when `vertex` was taken out.
struct Table {
  std::uint32_t vertex = 0;
  std::vector<std::uint32_t> scope = {};
  std::vector<Two> values = {};
  std::vector<std::uint32_t> parts = {};  // the tables that went into it
  std::vector<Edge> edges = {};           // the edges that did
};

// The least over both sides of a vertex, given what each costs and the least extra that
// a second choice inside the parts would cost.
Two least_of(const std::array<Two, 2>& side) {
  const std::size_t low = side[0].first <= side[1].first ? 0 : 1;
  return {side[low].first, std::min(side[1 - low].first, side[low].second)};
}

class Eliminator {
 public:
  Eliminator(const Core& core, const Elimination& plan) : core_(core), plan_(plan) {
    rank_.resize(core.vertices);
    for (std::uint32_t i = 0; i < plan.order.size(); ++i)
      rank_[plan.order[i]] = i;
    edges_of_.resize(core.vertices);
    for (const Edge& edge : core.edges)
      edges_of_[rank_[edge.a] < rank_[edge.b] ? edge.a : edge.b].push_back(edge);
    waiting_.resize(core.vertices);
    bit_.resize(core.vertices);
  }

  TwoBest run() {
    for (std::uint32_t v : plan_.order)
      take_out(v);
    const Two two = tables_.back().values[0];
    TwoBest result{.value = two.first, .second_value = two.second};
    result.best = trace(false);
    if (two.second < never)
      result.second = trace(true);
    return result;
  }

 private:
  void take_out(std::uint32_t v) {
    Table table{.vertex = v, .parts = waiting_[v], .edges = edges_of_[v]};
    std::set<std::uint32_t> scope;
    for (const Edge& edge : table.edges)
      scope.insert(edge.a == v ? edge.b : edge.a);
    for (std::uint32_t part : table.parts)
      scope.insert(tables_[part].scope.begin(), tables_[part].scope.end());
    scope.erase(v);
    table.scope.assign(scope.begin(), scope.end());
    fill(table);
    const auto number = static_cast<std::uint32_t>(tables_.size());
    if (!table.scope.empty()) {
      const std::uint32_t next = *std::ranges::min_element(
          table.scope, {}, [&](std::uint32_t u) { return rank_[u]; });
      waiting_[next].push_back(number);
    }
    tables_.push_back(std::move(table));
  }

  // Both sides of `table.vertex` for every choice of the scope: the vertex is the bit
  // after the scope's. The last vertex of all stays on side 0, so that swapping the
  // groups gives no second split.
  void fill(Table& table) {
    const std::size_t bits = table.scope.size();
    const std::size_t size = std::size_t{1} << bits;
    std::vector<Two> sides(2 * size);
    for (std::size_t i = 0; i < bits; ++i)
      bit_[table.scope[i]] = static_cast<std::uint32_t>(i);
    bit_[table.vertex] = static_cast<std::uint32_t>(bits);
    for (const Edge& edge : table.edges)
      pay(edge, sides);
    for (std::uint32_t part : table.parts)
      include(tables_[part], sides);
    table.values.resize(size);
    for (std::size_t i = 0; i < size; ++i)
      table.values[i] = least_of({sides[i], sides[i + size]});
    if (bits == 0)
      table.values[0] = sides[0];
  }

  // Edges are paid before parts come in, while there is no second choice yet.
  void pay(const Edge& edge, std::vector<Two>& sides) const {
    for (std::size_t i = 0; i < sides.size(); ++i) {
      const bool same = ((i >> bit_[edge.a]) & 1U) == ((i >> bit_[edge.b]) & 1U);
      sides[i].first += same != (edge.weight > 0) ? edge.size() : 0;
    }
  }

  void include(const Table& part, std::vector<Two>& sides) const {
    std::vector<std::uint32_t> index(sides.size(), 0);
    std::array<std::uint32_t, 32> adds{};
    for (std::size_t i = 0; i < part.scope.size(); ++i)
      adds[bit_[part.scope[i]]] = std::uint32_t{1} << i;
    for (std::size_t i = 0; i < sides.size(); ++i) {
      if (i > 0)
        index[i] =
            index[i & (i - 1)] | adds[static_cast<std::size_t>(__builtin_ctzll(i))];
      const Two& inner = part.values[index[i]];
      Two& sum = sides[i];
      sum.second = std::min(sum.second + inner.first, sum.first + inner.second);
      sum.second = std::min(sum.second, never);
      sum.first += inner.first;
    }
  }

  // From the last vertex back to the first: each takes the side, and hands on to at most
  // one of its tables the duty to take its second choice.
  Groups trace(bool second) const {
    Groups side(core_.vertices, 0);
    std::vector<bool> duty(tables_.size(), false);
    duty.back() = second;
    for (std::size_t t = tables_.size(); t-- > 0;)
      choose(t, side, duty);
    return side;
  }

  std::int64_t cost(const Table& table, const Groups& side) const {
    std::int64_t sum = 0;
    for (const Edge& edge : table.edges)
      sum += is_exception(edge, side) ? edge.size() : 0;
    for (std::uint32_t part : table.parts)
      sum += inner(part, side).first;
    return sum;
  }

  const Two& inner(std::uint32_t part, const Groups& side) const {
    const Table& table = tables_[part];
    std::size_t index = 0;
    for (std::size_t i = 0; i < table.scope.size(); ++i)
      index |= std::size_t{side[table.scope[i]]} << i;
    return table.values[index];
  }

  void choose(std::size_t t, Groups& side, std::vector<bool>& duty) const {
    const Table& table = tables_[t];
    std::uint32_t& own = side[table.vertex];
    std::array<std::int64_t, 2> costs{};
    for (const std::uint32_t s : {1U, 0U}) {
      own = s;
      costs[s] = cost(table, side);
    }
    const bool last = table.scope.empty();
    const std::uint32_t low = last || costs[0] <= costs[1] ? 0 : 1;
    own = low;
    if (!duty[t])
      return;
    std::int64_t least = last ? never : costs[1 - low] - costs[low];
    std::size_t chosen = tables_.size();
    for (std::uint32_t part : table.parts) {
      const Two& two = inner(part, side);
      if (two.second < never && two.second - two.first < least) {
        least = two.second - two.first;
        chosen = part;
      }
    }
    if (chosen < tables_.size())
      duty[chosen] = true;
    else
      own = 1 - low;
  }

  const Core& core_;
  const Elimination& plan_;
  std::vector<std::uint32_t> rank_ = {};
  std::vector<std::vector<Edge>> edges_of_ = {};
  std::vector<std::vector<std::uint32_t>> waiting_ = {};
  std::vector<std::uint32_t> bit_ = {};
  std::vector<Table> tables_ = {};
};

}  // namespace

Elimination plan_elimination(const Core& core, std::int64_t limit) {
  std::vector<std::set<std::uint32_t>> near(core.vertices);
  for (const Edge& edge : core.edges) {
    near[edge.a].insert(edge.b);
    near[edge.b].insert(edge.a);
  }
  Elimination plan;
  std::vector<bool> gone(core.vertices, false);
  for (std::uint32_t step = 0; step < core.vertices && plan.work < limit; ++step) {
    std::uint32_t v = core.vertices;
    for (std::uint32_t u = 0; u < core.vertices; ++u) {
      if (!gone[u] && (v == core.vertices || near[u].size() < near[v].size()))
        v = u;
    }
    gone[v] = true;
    plan.order.push_back(v);
    const std::size_t width = near[v].size();
    plan.work += width >= 24 ? limit : std::int64_t{8} << width;
    for (std::uint32_t u : near[v]) {
      near[u].insert(near[v].begin(), near[v].end());
      near[u].erase(u);
      near[u].erase(v);
    }
  }
  return plan;
}

TwoBest eliminate(const Core& core, const Elimination& plan) {
  if (core.vertices == 0)
    return {};
  return Eliminator(core, plan).run();
}

}  // namespace taut::camps

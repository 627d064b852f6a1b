#include "taut/graph/camps/reduce.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace taut::camps {

namespace {

// Weights stay far below the size of a number.
constexpr std::int64_t largest_scale = std::int64_t{1} << 24;

std::int64_t sign(std::int64_t weight) {
  return weight < 0 ? -1 : 1;
}
std::int64_t size(std::int64_t weight) {
  return weight < 0 ? -weight : weight;
}

class Reducer {
 public:
  explicit Reducer(const Core& core) : unit_(core.unit), at_(core.vertices) {
    for (const Edge& edge : core.edges)
      add(edge.a, edge.b, edge.weight);
    for (std::uint32_t v = 0; v < core.vertices; ++v)
      waiting_.insert(v);
    gone_.resize(core.vertices, false);
  }

  Reduced run() {
    while (!waiting_.empty()) {
      const std::uint32_t v = *waiting_.begin();
      waiting_.erase(waiting_.begin());
      if (!gone_[v])
        look_at(v);
    }
    return finish();
  }

 private:
  using Links = std::map<std::uint32_t, std::int64_t>;

  // Parallel edges of opposite sign: one of the two is an exception in any split, so the
  // smaller weight is paid and the difference stays.
  void add(std::uint32_t a, std::uint32_t b, std::int64_t weight) {
    const auto [held, fresh] = at_[a].emplace(b, weight);
    if (!fresh) {
      if (sign(held->second) != sign(weight))
        result_.offset += std::min(size(held->second), size(weight));
      held->second += weight;
      weight = held->second;
    }
    if (weight == 0) {
      at_[a].erase(b);
      at_[b].erase(a);
    } else {
      at_[b][a] = weight;
    }
    waiting_.insert({a, b});
  }

  Links take_out(std::uint32_t v) {
    const Links links = at_[v];
    result_.taken.push_back({v, {links.begin(), links.end()}});
    for (const auto& [other, weight] : links) {
      at_[other].erase(v);
      waiting_.insert(other);
    }
    at_[v].clear();
    gone_[v] = true;
    return links;
  }

  void look_at(std::uint32_t v) {
    const Links& links = at_[v];
    if (links.size() <= 1) {
      take_out(v);
    } else if (links.size() == 2) {
      const Links path = take_out(v);
      const auto [a, wa] = *path.begin();
      const auto [b, wb] = *path.rbegin();
      add(a, b, sign(wa) * sign(wb) * std::min(size(wa), size(wb)));
    } else if (!merge_if_dominated(v) && links.size() == 3) {
      star_to_triangle(v);
    }
  }

  bool merge_if_dominated(std::uint32_t v) {
    std::int64_t all = 0;
    auto heaviest = at_[v].begin();
    for (auto link = at_[v].begin(); link != at_[v].end(); ++link) {
      all += size(link->second);
      if (size(link->second) > size(heaviest->second))
        heaviest = link;
    }
    const auto [into, weight] = *heaviest;
    if (2 * size(weight) < all)
      return false;
    const Links links = take_out(v);
    result_.taken.back().neighbours = {{into, weight}};
    for (const auto& [other, w] : links) {
      if (other != into)
        add(into, other, sign(weight) * w);
    }
    return true;
  }

  // With no edge of a star heavier than the other two together, putting one end apart
  // from the others costs exactly that edge; three edges between the ends say the same.
  void star_to_triangle(std::uint32_t v) {
    std::int64_t all = 0;
    for (const auto& [other, weight] : at_[v])
      all += size(weight);
    if (all % 2 != 0) {
      if (result_.scale >= largest_scale)
        return;
      double_all();
    }
    const Links star = take_out(v);
    const std::array<Links::value_type, 3> ends{*star.begin(), *std::next(star.begin()),
                                                *star.rbegin()};
    std::int64_t sum = 0;
    for (const auto& end : ends)
      sum += size(end.second);
    for (std::size_t i = 0; i < 3; ++i) {
      const auto& [a, wa] = ends[i];
      const auto& [b, wb] = ends[(i + 1) % 3];
      const std::int64_t third = sum - size(wa) - size(wb);
      const std::int64_t weight = (size(wa) + size(wb) - third) / 2;
      if (weight != 0)
        add(a, b, sign(wa) * sign(wb) * weight);
    }
  }

  void double_all() {
    result_.scale *= 2;
    result_.offset *= 2;
    unit_ *= 2;
    for (Links& links : at_) {
      for (auto& [other, weight] : links)
        weight *= 2;
    }
  }

  Reduced finish() {
    std::vector<std::uint32_t> number(at_.size(), 0);
    for (std::uint32_t v = 0; v < at_.size(); ++v) {
      if (gone_[v])
        continue;
      number[v] = static_cast<std::uint32_t>(result_.names.size());
      result_.names.push_back(v);
    }
    for (std::uint32_t v : result_.names) {
      for (const auto& [other, weight] : at_[v]) {
        if (other > v)
          result_.core.edges.push_back({number[v], number[other], weight});
      }
    }
    result_.core.vertices = static_cast<std::uint32_t>(result_.names.size());
    result_.core.unit = unit_;
    return std::move(result_);
  }

  std::int64_t unit_;
  std::vector<Links> at_;
  std::set<std::uint32_t> waiting_ = {};
  std::vector<bool> gone_ = {};
  Reduced result_ = {};
};

}  // namespace

Reduced reduce(const Core& core) {
  return Reducer(core).run();
}

Groups lift(const Reduced& reduced, std::uint32_t vertices, const Groups& split) {
  Groups side(vertices, 0);
  for (std::uint32_t v = 0; v < reduced.names.size(); ++v)
    side[reduced.names[v]] = split[v];
  for (std::size_t i = reduced.taken.size(); i-- > 0;) {
    const TakenOut& out = reduced.taken[i];
    std::int64_t pull_to_1 = 0;
    for (const auto& [other, weight] : out.neighbours)
      pull_to_1 += side[other] == 1 ? weight : -weight;
    side[out.vertex] = pull_to_1 > 0 ? 1 : 0;
  }
  return side;
}

}  // namespace taut::camps

// Every vertex stands twice, once for each side. A synergy keeps the side and a tension
// changes it, so a path from a vertex to its own other side goes round a circle with an
// odd number of tensions. The shortest such path over all vertices meets no vertex twice.
// Each round takes shortest circles until none is left; rounds differ in the order of
// vertices and links.

#include "taut/graph/camp_circles.hpp"

#include "taut/base/chance.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace taut {
namespace {

constexpr int rounds = 40;

struct Link {
  std::size_t pair = 0;  // place among the pairs
  std::uint32_t to = 0;  // place among the vertices
};

template <typename Item>
void shuffle(std::vector<Item>& items, Chance& chance) {
  for (std::size_t i = items.size(); i > 1; --i)
    std::swap(items[i - 1], items[chance.below(static_cast<std::uint32_t>(i))]);
}

class Packing {
 public:
  Packing(const SignedGraph& graph, const std::vector<std::uint32_t>& vertices)
      : vertices_(vertices), links_(vertices.size()) {
    for (const SignedPair& pair : graph.pairs) {
      const auto a = std::ranges::lower_bound(vertices, pair.a);
      const auto b = std::ranges::lower_bound(vertices, pair.b);
      if (a == vertices.end() || *a != pair.a || b == vertices.end() || *b != pair.b)
        continue;
      const auto from = static_cast<std::uint32_t>(a - vertices.begin());
      const auto to = static_cast<std::uint32_t>(b - vertices.begin());
      links_[from].push_back({left_.size(), to});
      links_[to].push_back({left_.size(), from});
      left_.push_back(pair);
    }
  }

  CampCertificate run(Chance& chance) {
    CampCertificate found = pairs_with_both_signs();
    std::vector<std::uint32_t> order(vertices_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
      order[i] = i;
    shuffle(order, chance);
    for (std::vector<Link>& links : links_)
      shuffle(links, chance);
    while (auto circle = shortest(order)) {
      found.sum += circle->weight;
      found.circles.push_back(*std::move(circle));
    }
    return found;
  }

 private:
  // Place of (vertex, side) in the doubled graph.
  static std::size_t state(std::uint32_t vertex, bool side) {
    return 2 * std::size_t{vertex} + (side ? 1 : 0);
  }

  CampCertificate pairs_with_both_signs() {
    CampCertificate found;
    for (SignedPair& pair : left_) {
      const int weight = std::min(pair.positive, pair.negative);
      if (weight == 0)
        continue;
      found.circles.push_back({{pair.a, pair.b}, {true, false}, weight});
      found.sum += weight;
      pair.positive -= weight;
      pair.negative -= weight;
    }
    return found;
  }

  std::optional<CampCircle> shortest(const std::vector<std::uint32_t>& order) {
    std::vector<std::size_t> best;
    for (const std::uint32_t start : order) {
      std::vector<std::size_t> path = path_home(start, best.size());
      if (!path.empty() && (best.empty() || path.size() < best.size()))
        best = std::move(path);
    }
    if (best.empty())
      return std::nullopt;
    return take(best);
  }

  // The states from (start, false) to (start, true), both included; nothing if there is
  // no such path, or none shorter than `limit` states (0 = no limit).
  std::vector<std::size_t> path_home(std::uint32_t start, std::size_t limit) const {
    constexpr auto unseen = ~std::size_t{0};
    std::vector<std::size_t> before(2 * vertices_.size(), unseen);
    std::vector<std::size_t> queue{state(start, false)};
    before[queue.front()] = queue.front();
    const std::size_t home = state(start, true);
    for (std::size_t next = 0; next < queue.size() && before[home] == unseen; ++next) {
      const std::size_t here = queue[next];
      for (const Link& link : links_[here / 2]) {
        const SignedPair& pair = left_[link.pair];
        for (const bool tension : {false, true}) {
          const std::size_t there = state(link.to, (here % 2 != 0) != tension);
          if ((tension ? pair.negative : pair.positive) == 0 || before[there] != unseen)
            continue;
          before[there] = here;
          queue.push_back(there);
        }
      }
    }
    std::vector<std::size_t> path;
    if (before[home] == unseen)
      return path;
    for (std::size_t at = home; at != state(start, false); at = before[at])
      path.push_back(at);
    path.push_back(state(start, false));
    std::ranges::reverse(path);
    if (limit > 0 && path.size() >= limit)
      path.clear();
    return path;
  }

  int& weight_between(std::uint32_t a, std::uint32_t b, bool tension) {
    const auto link = std::ranges::find(links_[a], b, &Link::to);
    SignedPair& pair = left_[link->pair];
    return tension ? pair.negative : pair.positive;
  }

  // Sets the weight of the weakest link aside for this circle, on all of its links.
  CampCircle take(const std::vector<std::size_t>& path) {
    CampCircle circle;
    std::vector<int*> weights;
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
      const auto from = static_cast<std::uint32_t>(path[i] / 2);
      const auto to = static_cast<std::uint32_t>(path[i + 1] / 2);
      const bool tension = path[i] % 2 != path[i + 1] % 2;
      circle.vertices.push_back(vertices_[from]);
      circle.tension.push_back(tension);
      weights.push_back(&weight_between(from, to, tension));
    }
    circle.weight = **std::ranges::min_element(weights, {}, [](int* w) { return *w; });
    for (int* weight : weights)
      *weight -= circle.weight;
    return circle;
  }

  const std::vector<std::uint32_t>& vertices_;
  std::vector<std::vector<Link>> links_;
  std::vector<SignedPair> left_ = {};  // weights that no circle has used yet
};

}  // namespace

CampCertificate pack_circles(const SignedGraph& graph,
                             const std::vector<std::uint32_t>& vertices,
                             std::int64_t enough) {
  Chance chance(1);
  CampCertificate best;
  for (int round = 0; round < rounds && (round == 0 || best.sum < enough); ++round) {
    CampCertificate found = Packing(graph, vertices).run(chance);
    if (round == 0 || found.sum > best.sum)
      best = std::move(found);
  }
  std::ranges::stable_sort(best.circles, {}, [](const CampCircle& circle) {
    return std::tuple(-circle.weight, circle.vertices.size(), circle.vertices.front());
  });
  return best;
}

}  // namespace taut

// Each connected component is split on its own, and in it each block (biconnected
// component), since blocks share single tasks only. A pair with both signs pays the
// smaller weight in any split; what is left of it is one edge of one sign.

#include "taut/graph/camps.hpp"

#include "taut/graph/camps/blocks.hpp"
#include "taut/graph/camps/fewer_groups.hpp"
#include "taut/graph/camps/solve.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace taut {

namespace {

using camps::Bounded;
using camps::Core;
using camps::Groups;
using camps::Part;
using camps::Search;

// The pairs of one component.
struct Piece {
  std::vector<std::uint32_t> vertices = {};
  std::vector<SignedPair> pairs = {};
};

std::vector<Piece> pieces_of(const SignedGraph& graph) {
  std::vector<std::uint32_t> root(graph.vertices);
  std::iota(root.begin(), root.end(), 0U);
  const auto find = [&](std::uint32_t v) {
    while (root[v] != v)
      v = root[v] = root[root[v]];
    return v;
  };
  std::vector<bool> has_edge(graph.vertices, false);
  for (const SignedPair& pair : graph.pairs) {
    const std::uint32_t a = find(pair.a);
    const std::uint32_t b = find(pair.b);
    root[std::max(a, b)] = std::min(a, b);
    has_edge[pair.a] = has_edge[pair.b] = true;
  }
  std::map<std::uint32_t, Piece> pieces;  // by their first vertex, which is the root
  for (std::uint32_t v = 0; v < graph.vertices; ++v) {
    if (has_edge[v])
      pieces[find(v)].vertices.push_back(v);
  }
  for (const SignedPair& pair : graph.pairs)
    pieces[find(pair.a)].pairs.push_back(pair);
  std::vector<Piece> result;
  for (auto& [first, piece] : pieces)
    result.push_back(std::move(piece));
  return result;
}

// One edge per pair: the two weights against each other. Ties leave no edge.
Core net_of(const Piece& piece) {
  std::map<std::uint32_t, std::uint32_t> number;
  for (std::uint32_t v : piece.vertices)
    number.emplace(v, static_cast<std::uint32_t>(number.size()));
  Core core{.vertices = static_cast<std::uint32_t>(piece.vertices.size())};
  for (const SignedPair& pair : piece.pairs) {
    if (pair.positive != pair.negative)
      core.edges.push_back(
          {number[pair.a], number[pair.b], std::int64_t{pair.positive} - pair.negative});
  }
  return core;
}

// The vertices that stand elsewhere in `other`, or those that do not if they are fewer.
std::vector<std::uint32_t> moved(const Piece& piece, const Groups& best,
                                 const Groups& other) {
  std::vector<std::uint32_t> same;
  std::vector<std::uint32_t> differ;
  for (std::size_t v = 0; v < best.size(); ++v)
    (best[v] == other[v] ? same : differ).push_back(piece.vertices[v]);
  return differ.size() <= same.size() ? differ : same;
}

class ComponentSearch {
 public:
  ComponentSearch(const Piece& piece, const CampsQuestion& question, Effort& effort)
      : piece_(piece), question_(question), effort_(effort), core_(net_of(piece)) {
    search_.count =
        question.count == CampCount::two ? camps::Count::two : camps::Count::any;
  }

  CampsComponent run() {
    CampsComponent result{.vertices = piece_.vertices};
    for (const SignedPair& pair : piece_.pairs) {
      result.unavoidable += std::min(pair.positive, pair.negative);
      result.has_negative = result.has_negative || pair.negative > 0;
    }
    result.value = result.lower = result.unavoidable;
    blocks_ = camps::blocks_of(core_);
    for (const Part& block : blocks_) {
      found_.push_back(camps::solve(block.core, search_, effort_));
      splits_.push_back(found_.back().groups);
      result.value += found_.back().value;
      result.lower += found_.back().lower;
    }
    prefer_one_camp(result.value - result.unavoidable);
    groups_ = camps::join(core_, search_.count, blocks_, splits_);
    if (search_.count == camps::Count::any)
      groups_ = camps::with_fewer_groups(core_, groups_);
    const bool wanted = question_.next_best && question_.count == CampCount::two;
    if (wanted && result.proved())
      result.next = next(result.value);
    return result;
  }

  const Groups& groups() const { return groups_; }

 private:
  // Where no split beats staying together, all stay together: no order of the vertices
  // decides between the two.
  void prefer_one_camp(std::int64_t value) {
    if (exceptions(core_, Groups(core_.vertices, 0)) != value)
      return;
    for (std::size_t b = 0; b < blocks_.size(); ++b)
      splits_[b] = found_[b].groups = Groups(blocks_[b].core.vertices, 0);
  }

  // The next best split changes one block and takes along what hangs on it.
  NextSplit next(std::int64_t value) {
    if (auto loose = loosely_tied(); !loose.empty())
      return {value, value, std::move(loose)};
    NextSplit next{.value = std::int64_t{1} << 60, .lower = std::int64_t{1} << 60};
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      const Bounded other =
          camps::next_best(blocks_[b].core, found_[b], search_, effort_);
      next.lower = std::min(next.lower, value + other.lower - found_[b].value);
      const std::int64_t total = value + other.value - found_[b].value;
      if (total >= next.value)
        continue;
      next.value = total;
      std::vector<Groups> splits = splits_;
      splits[b] = other.groups;
      next.moved = moved(piece_, groups_, join(core_, search_.count, blocks_, splits));
    }
    return next;
  }

  // A part that only pairs of equal weights tie to the rest may stand on either side.
  std::vector<std::uint32_t> loosely_tied() const {
    const camps::Adjacency adjacency(core_);
    std::vector<bool> in(core_.vertices, false);
    std::vector<std::uint32_t> reached{0};
    in[0] = true;
    for (std::size_t i = 0; i < reached.size(); ++i) {
      for (const camps::Neighbour& to : adjacency.of(reached[i])) {
        if (!in[to.vertex]) {
          in[to.vertex] = true;
          reached.push_back(to.vertex);
        }
      }
    }
    std::vector<std::uint32_t> loose;
    for (std::uint32_t v = 0; v < core_.vertices; ++v) {
      if (in[v] == (2 * reached.size() <= core_.vertices))
        loose.push_back(piece_.vertices[v]);
    }
    return reached.size() == core_.vertices ? std::vector<std::uint32_t>{} : loose;
  }

  const Piece& piece_;
  const CampsQuestion& question_;
  Effort& effort_;
  Core core_;
  Search search_ = {};
  std::vector<Part> blocks_ = {};
  std::vector<Bounded> found_ = {};
  std::vector<Groups> splits_ = {};
  Groups groups_ = {};
};

}  // namespace

Camps find_camps(const SignedGraph& graph, const CampsQuestion& question) {
  Camps result{.camp = std::vector<std::uint32_t>(graph.vertices, Camps::nowhere)};
  Effort effort(question.steps, question.seconds);
  for (const Piece& piece : pieces_of(graph)) {
    ComponentSearch search(piece, question, effort);
    result.components.push_back(search.run());
    const CampsComponent& component = result.components.back();
    result.value += component.value;
    result.lower += component.lower;
    result.unavoidable += component.unavoidable;
    const Groups& groups = search.groups();
    for (std::size_t v = 0; v < groups.size(); ++v)
      result.camp[piece.vertices[v]] = question.count == CampCount::two
                                           ? groups[v] ^ groups[0]
                                           : piece.vertices[groups[v]];
  }
  result.steps = question.steps - effort.steps_left();
  if (question.count == CampCount::any) {
    std::map<std::uint32_t, std::uint32_t> number;
    for (std::uint32_t& camp : result.camp) {
      if (camp != Camps::nowhere)
        camp =
            number.emplace(camp, static_cast<std::uint32_t>(number.size())).first->second;
    }
  }
  return result;
}

}  // namespace taut

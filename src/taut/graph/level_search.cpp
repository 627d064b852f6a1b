// The strongest first, without listing all. The counts say how many chains there are of
// each weakest link, length and sign, so levels without any are never searched, and a
// level's search ends when the list is full. Within a level (all links at least
// `weakest`, one of them exactly) the order is by sum of strengths: branch and bound. The
// bound of a way at v with k links to go is the largest sum of any walk of k links from v
// to the target with the sign and the weakest link that are still missing; a walk may
// meet a task twice, so it is never too low. The walks are tabled backwards from the
// target, ring by ring, and only where such a walk exists: a task without one is a dead
// end for the search.
//
// Chains are tried in the order in which ties are broken, so of equal sums the one found
// first is the one to keep, and a bound no better than the worst kept ends a branch.

#include "taut/graph/level_search.hpp"

#include "taut/graph/boosted.hpp"

#include <boost/range/iterator_range.hpp>

namespace taut {
namespace {

std::size_t kind_of(bool odd, bool weak) {
  return (odd ? 2U : 0U) + (weak ? 1U : 0U);
}

}  // namespace

ArcLists::ArcLists(const TensionGraph& graph, int strength)
    : out_(num_vertices(graph)), in_(num_vertices(graph)) {
  for (Vertex from = 0; from < out_.size(); ++from) {
    for (const auto edge : boost::make_iterator_range(out_edges(from, graph))) {
      const Vertex to = target(edge, graph);
      if (graph[edge].tension >= strength)
        add(from, {to, true, graph[edge].tension});
      if (graph[edge].synergy >= strength)
        add(from, {to, false, graph[edge].synergy});
    }
  }
  for (auto& links : out_)
    std::ranges::stable_sort(links, {}, &SignedLink::to);
}

void LevelSearch::search(Vertex start, Vertex target,
                         const std::vector<Vertex>& members) {
  if (done())
    return;
  for (Vertex task : members)
    free_[task] = 1;
  table(target);
  target_ = target;
  chain_ = {.start = start};
  extend(start, 0, kind_of(false, false));
  clear();
  for (Vertex task : members)
    free_[task] = 0;
}

std::vector<SignedChain> LevelSearch::take() {
  std::vector<SignedChain> chains;
  for (Kept& kept : kept_)
    chains.push_back(std::move(kept.chain));
  return chains;
}

void LevelSearch::table(Vertex target) {
  touched_.clear();
  std::vector<Vertex> ring{target};
  for (std::size_t k = 1; k < best_.size() && !ring.empty(); ++k) {
    std::vector<Vertex> next;
    for (Vertex at : ring) {
      const Best from_here =
          k == 1 ? Best{0, impossible, impossible, impossible} : best_[k - 1][at];
      for (const SignedLink& back : arcs_.in(at)) {
        --work_;
        if (!free_[back.to])
          continue;
        Best& best = best_[k][back.to];
        if (best == nothing) {
          next.push_back(back.to);
          touched_.emplace_back(k, back.to);
        }
        improve(best, from_here, back);
      }
    }
    ring = std::move(next);
  }
}

void LevelSearch::improve(Best& best, const Best& onward, const SignedLink& link) const {
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    if (onward[kind] == impossible)
      continue;
    const std::size_t with = joined(kind, link);
    best[with] = std::max(best[with], onward[kind] + link.strength);
  }
}

std::size_t LevelSearch::joined(std::size_t kind, const SignedLink& link) const {
  const bool odd = ((kind & 2U) != 0) != link.tension;
  const bool weak = (kind & 1U) != 0 || link.strength == level_.weakest;
  return kind_of(odd, weak);
}

void LevelSearch::clear() {
  for (const auto& [k, task] : touched_)
    best_[k][task] = nothing;
}

int LevelSearch::to_come(Vertex task, std::size_t links, std::size_t kind) const {
  const bool odd = ((kind & 2U) != 0) != (level_.parity == Parity::odd);
  const Best& best = best_[links][task];
  const int with_weak = best[kind_of(odd, true)];
  return (kind & 1U) != 0 ? std::max(with_weak, best[kind_of(odd, false)]) : with_weak;
}

void LevelSearch::extend(Vertex at, int sum, std::size_t kind) {
  const std::size_t to_go =
      static_cast<std::size_t>(level_.length) - chain_.links.size() - 1;
  for (const SignedLink& link : arcs_.out(at)) {
    if (--work_ <= 0 || done())
      return;
    const std::size_t with = joined(kind, link);
    const int sum_with = sum + link.strength;
    if (to_go == 0) {
      if (link.to == target_)
        keep(link, sum_with, with);
      continue;
    }
    if (!free_[link.to])
      continue;
    const int rest = to_come(link.to, to_go, with);
    if (rest == impossible || (full() && sum_with + rest <= kept_.back().sum))
      continue;
    chain_.links.push_back(link);
    free_[link.to] = 0;
    extend(link.to, sum_with, with);
    free_[link.to] = 1;
    chain_.links.pop_back();
  }
}

void LevelSearch::keep(const SignedLink& last, int sum, std::size_t kind) {
  if (kind != kind_of(level_.parity == Parity::odd, true) ||
      (full() && sum <= kept_.back().sum))
    return;
  Kept found{sum, chain_};
  found.chain.links.push_back(last);
  const auto place =
      std::ranges::find_if(kept_, [&](const Kept& other) { return other.sum < sum; });
  kept_.insert(place, std::move(found));
  if (kept_.size() > keep_)
    kept_.pop_back();
}

}  // namespace taut

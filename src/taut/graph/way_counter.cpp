// Counting without listing. A dense mandate of 34 tasks has hundreds of millions of loops
// of six links; walking along each would take minutes. Two ideas avoid it.
//
// Signs by products: give each ordered pair the number of its arcs, the number of its
// synergies less its tensions, and the number of its synergies. The product of the first
// along a way counts the choices of arcs, that of the second counts even choices less odd
// ones, that of the third the choices without a tension. Sums over ways of tasks
// therefore give the counts by sign, and ways of tasks are all that has to be visited.
//
// The last three links by sieve: let a way begin start .. v and miss three links,
// v -> u -> w -> target, where u and w must be allowed, new and different. Tables made
// once per target hold the number of all such ways with u and w allowed (`three_to_`);
// those that meet the way again are taken off by inclusion and exclusion: u on the way,
// or w on the way, less both. That takes (length - 3)^2 products instead of a visit to
// each pair (u, w), so that length 6 costs tasks^4 / 4 steps, not tasks^6 / 6.
//
// A loop is counted from its first task in the table: only later tasks are allowed. The
// table of two links (`two_`) then has to hold middles after the root alone; roots are
// taken from the last to the first, and each adds itself as a middle when it is done.

#include "taut/graph/way_counter.hpp"

#include <utility>

namespace taut {

void WayCounter::aim(std::size_t target, int length, std::vector<char> allowed) {
  length_ = length;
  allowed_ = std::move(allowed);
  one_.assign(arcs_.size(), {});
  for (std::size_t w : arcs_.in(target)) {
    if (allowed_[w])
      one_[w] = widened(arcs_.at(w, target));
  }
  two_to_ = before(one_);
  if (length > 2)
    three_to_ = before(two_to_);
  if (length > 3)
    measure(target);
}

Weight WayCounter::count(std::size_t start) {
  if (length_ <= 3)
    return length_ == 2 ? two_to_[start] : three_to_[start];
  sum_ = {};
  links_to_go_ = length_;
  way_.clear();
  extend(start, {1, 1, 1});
  return sum_;
}

std::vector<Weight> WayCounter::before(const std::vector<Weight>& later) const {
  std::vector<Weight> sums(arcs_.size());
  for (std::size_t next = 0; next < arcs_.size(); ++next) {
    if (!allowed_[next] || later[next].all == 0)
      continue;
    work_ -= static_cast<std::int64_t>(arcs_.in(next).size());
    for (std::size_t v : arcs_.in(next))
      sums[v] += widened(arcs_.at(v, next)) * later[next];
  }
  return sums;
}

void WayCounter::measure(std::size_t target) {
  links_left_.assign(arcs_.size(), length_ + 1);
  std::vector<std::size_t> ring{target};
  for (int step = 1; step < length_ && !ring.empty(); ++step) {
    std::vector<std::size_t> next;
    for (std::size_t at : ring) {
      work_ -= static_cast<std::int64_t>(arcs_.in(at).size());
      for (std::size_t from : arcs_.in(at)) {
        if (!allowed_[from] || links_left_[from] <= step)
          continue;
        links_left_[from] = step;
        next.push_back(from);
      }
    }
    ring = std::move(next);
  }
}

void WayCounter::extend(std::size_t v, const Weight& so_far) {
  if (links_to_go_ == 3) {
    sum_ += so_far * close(v);
    return;
  }
  --links_to_go_;
  const bool passed = allowed_[v] != 0;  // all but the start
  if (passed) {
    way_.push_back(v);
    allowed_[v] = 0;
  }
  for (std::size_t next : arcs_.out(v)) {
    if (allowed_[next] && links_left_[next] <= links_to_go_ && work_ > 0)
      extend(next, so_far * widened(arcs_.at(v, next)));
  }
  if (passed) {
    way_.pop_back();
    allowed_[v] = 1;
  }
  ++links_to_go_;
}

Weight WayCounter::close(std::size_t v) {
  work_ -= static_cast<std::int64_t>((way_.size() + 1) * (way_.size() + 1));
  Weight ways = three_to_[v];
  ways -= two_.at(v, v) * one_[v];
  for (std::size_t x : way_) {
    ways -= two_.at(v, x) * one_[x];
    if (arcs_.at(v, x).all == 0)
      continue;
    Weight both = widened(arcs_.at(x, v)) * one_[v];
    for (std::size_t y : way_)
      both += widened(arcs_.at(x, y)) * one_[y];
    ways += widened(arcs_.at(v, x)) * both;
    ways -= widened(arcs_.at(v, x)) * two_to_[x];
  }
  return ways;
}

}  // namespace taut

#pragma once

#include "taut/graph/arc_table.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taut {

/// A sum over ways of the choices of arcs on them: all, even less odd ones, those without
/// a tension. See `ArcCount`.
struct Weight {
  std::int64_t all = 0;
  std::int64_t balance = 0;
  std::int64_t pure = 0;

  Weight& operator+=(const Weight& other) {
    all += other.all;
    balance += other.balance;
    pure += other.pure;
    return *this;
  }
  Weight& operator-=(const Weight& other) {
    all -= other.all;
    balance -= other.balance;
    pure -= other.pure;
    return *this;
  }
};

inline Weight operator*(const Weight& a, const Weight& b) {
  return {a.all * b.all, a.balance * b.balance, a.pure * b.pure};
}

inline Weight widened(const ArcCount& count) {
  return {count.all, count.balance, count.pure};
}

/// Ways of two links between any two tasks, over the middles added so far.
class TwoLinks {
 public:
  explicit TwoLinks(std::size_t tasks) : tasks_(tasks), cells_(tasks * tasks) {}

  Weight at(std::size_t from, std::size_t to) const {
    const Cell& cell = cells_[from * tasks_ + to];
    return {cell.all, cell.balance, cell.pure};
  }
  void add_middle(const ArcTable& arcs, std::size_t middle) {
    for (std::size_t from : arcs.in(middle)) {
      const ArcCount first = arcs.at(from, middle);
      for (std::size_t to : arcs.out(middle)) {
        const ArcCount second = arcs.at(middle, to);
        Cell& cell = cells_[from * tasks_ + to];
        cell.all += first.all * second.all;
        cell.balance += first.balance * second.balance;
        cell.pure += first.pure * second.pure;
      }
    }
  }

 private:
  struct Cell {
    std::int32_t all = 0;
    std::int32_t balance = 0;
    std::int32_t pure = 0;
  };
  std::size_t tasks_;
  std::vector<Cell> cells_;
};

/// The ways from a start to a target over allowed tasks, which are neither of the two.
/// Refers to its tables and takes its steps from `work`.
class WayCounter {
 public:
  WayCounter(const ArcTable& arcs, const TwoLinks& two, std::int64_t& work)
      : arcs_(arcs), two_(two), work_(work) {}

  /// Looks at ways of exactly `length` links, two or more, to another target.
  /// `allowed[i]` says whether a way may pass through task i.
  void aim(std::size_t target, int length, std::vector<char> allowed);

  /// How many lead there from `start`. Stops early, with no meaning, once the work is
  /// used up.
  Weight count(std::size_t start);

 private:
  // What leads on from each task over an allowed one; only arcs into tasks from which
  // something leads on are looked at.
  std::vector<Weight> before(const std::vector<Weight>& later) const;

  // The fewest links from each allowed task to the target.
  void measure(std::size_t target);

  // Adds the ways over `v`, to which `so_far` ways have led.
  void extend(std::size_t v, const Weight& so_far);

  // Ways of three links from `v`, the end of the way, over two new tasks u and w.
  Weight close(std::size_t v);

  const ArcTable& arcs_;
  const TwoLinks& two_;
  std::int64_t& work_;
  std::vector<char> allowed_;
  std::vector<Weight> one_;       // arcs to the target, from allowed tasks
  std::vector<Weight> two_to_;    // ways of two links to it, over allowed tasks
  std::vector<Weight> three_to_;  // the same of three
  std::vector<int> links_left_;
  std::vector<std::size_t> way_;  // the tasks passed, without the start
  int length_ = 2;
  int links_to_go_ = 0;
  Weight sum_;
};

}  // namespace taut

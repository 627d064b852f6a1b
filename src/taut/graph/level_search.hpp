#pragma once

#include "taut/graph/chain.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace taut {

/// The arcs of a strength or more: by target, the tension before the synergy.
class ArcLists {
 public:
  ArcLists(const TensionGraph& graph, int strength);

  const std::vector<SignedLink>& out(Vertex task) const { return out_[task]; }
  /// Arcs that end at the task; `to` is where they come from.
  const std::vector<SignedLink>& in(Vertex task) const { return in_[task]; }
  std::size_t tasks() const { return out_.size(); }

 private:
  void add(Vertex from, const SignedLink& link) {
    out_[from].push_back(link);
    in_[link.to].push_back({from, link.tension, link.strength});
  }
  std::vector<std::vector<SignedLink>> out_;
  std::vector<std::vector<SignedLink>> in_;
};

/// Chains of one weakest link, length and sign.
struct Level {
  int weakest = 1;
  int length = 2;
  Parity parity = Parity::even;
  std::size_t there = 0;  ///< how many chains it has
};

/// The chains of one level, the best of them kept. Refers to the arcs and the work left.
class LevelSearch {
 public:
  LevelSearch(const ArcLists& arcs, const Level& level, std::size_t keep,
              std::int64_t& work)
      : arcs_(arcs),
        level_(level),
        keep_(std::min(keep, level.there)),
        work_(work),
        free_(arcs.tasks(), 0),
        best_(static_cast<std::size_t>(level.length)) {
    for (auto& ring : best_)
      ring.assign(arcs.tasks(), nothing);
  }

  /// Adds what leads from `start` to `target` over the tasks of `members`, which hold
  /// neither.
  void search(Vertex start, Vertex target, const std::vector<Vertex>& members);

  /// The best found, in the order of `strongest_loops`. Afterwards this is used up.
  std::vector<SignedChain> take();

 private:
  // What a walk has: an odd number of tensions or not, and a link of the weakest strength
  // or not.
  static constexpr std::size_t kinds = 4;
  static constexpr int impossible = -1;
  using Best = std::array<int, kinds>;
  static constexpr Best nothing{impossible, impossible, impossible, impossible};

  struct Kept {
    int sum;
    SignedChain chain;
  };

  bool full() const { return kept_.size() == keep_; }
  bool done() const {
    return full() && (keep_ == level_.there || most() <= kept_.back().sum);
  }
  // The largest sum that the level allows.
  int most() const { return 3 * (level_.length - 1) + level_.weakest; }

  // best_[k][v]: over walks of exactly k links from v to the target.
  void table(Vertex target);

  // Enters what a walk over one more link can have.
  void improve(Best& best, const Best& onward, const SignedLink& link) const;

  // What a walk of that kind has with one link more.
  std::size_t joined(std::size_t kind, const SignedLink& link) const;

  // Empties the table where it was written.
  void clear();

  // The largest sum still to come at `task`, or `impossible`.
  int to_come(Vertex task, std::size_t links, std::size_t kind) const;

  // Walks on from `at`, the end of `chain_`, whose links have that sum and kind.
  void extend(Vertex at, int sum, std::size_t kind);

  // Enters the chain that `last` completes, if it is among the best.
  void keep(const SignedLink& last, int sum, std::size_t kind);

  const ArcLists& arcs_;
  Level level_;
  std::size_t keep_;
  std::int64_t& work_;
  std::vector<char> free_;
  std::vector<std::vector<Best>> best_;
  std::vector<std::pair<std::size_t, Vertex>> touched_;
  std::vector<Kept> kept_;
  SignedChain chain_;
  Vertex target_ = 0;
};

}  // namespace taut

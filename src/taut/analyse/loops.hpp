#pragma once

#include "taut/analyse/analysis.hpp"
#include "taut/graph/chain.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taut {

/// What is asked for: loops, or the chains between two different tasks.
struct LoopOptions {
  ChainBounds bounds = {};
  std::size_t top = 10;  ///< so many of each sign are listed
  std::optional<std::pair<TaskId, TaskId>> between = {};
  std::string language = {};
};

/// Loops or chains of a situation. Refers to it; it must outlive this. Active arcs alone;
/// arcs of statements with a selector are in no graph.
struct Loops {
  const Situation& situation;
  LoopOptions options = {};
  ChainCounts counts = {};
  ChainList even = {};
  ChainList odd = {};

  const Model& model() const { return situation.of(); }
  std::string name(TaskId task) const;
  const ChainList& of(Parity parity) const { return parity == Parity::even ? even : odd; }
  std::string_view noun() const { return options.between ? "chain" : "loop"; }
};

/// Counts them exactly and lists the strongest; see `graph/chain.hpp` for order and cost.
Loops find_loops(const Situation& situation, LoopOptions options);

/// What keeps a loop or chain together: its links' leading statements, in order, each
/// once.
std::vector<StatementId> statements_of(const Loops& loops, const SignedChain& chain);
/// The ids of its tasks in order; of a loop without the return to the first.
std::vector<TaskId> tasks_of(const Loops& loops, const SignedChain& chain);

/// "support", "see-saw", "push-back" of a loop; "even", "odd" or "support" of a chain.
std::string_view kind_of(const Loops& loops, const SignedChain& chain);
/// "good offices (+2)→ DDR (-1)→ good offices".
std::string in_words(const Loops& loops, const SignedChain& chain);

/// Which links and lengths were looked at, and what was left out for being too much.
std::vector<std::string> bound_sentences(const Loops& loops);
/// What takes the place of counts and lists where there is nothing, or empty.
std::string nothing_in_loops(const Loops& loops);
/// What an even or odd number of tensions means, and does not.
std::string_view meaning_of(const Loops& loops, Parity parity);

}  // namespace taut

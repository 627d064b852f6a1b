#pragma once

#include "taut/base/chance.hpp"
#include "taut/model/situation.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>

namespace taut {

/// One score drawn from what is known about a statement: its `spread`, evenly over its
/// whole numbers; else with high confidence the score itself, with medium one less, the
/// same or one more with 1/4, 1/2, 1/4, with low confidence 1/3 each. Without a spread a
/// score never crosses zero, stays within 3, and reaches 0 only at low confidence; a
/// neutral score stays 0.
int drawn_score(const Statement& statement, Chance& chance);

/// Another judgement drawn from what is known of it: the weight of an objective, a degree
/// of `serves`, a tier. One that is stated stays; else it moves by one like a score of
/// medium confidence, and never to the other side of zero or to zero; a 0 stays 0.
int drawn_judgement(int given, Basis basis, Chance& chance);

/// The same mandate again and again with its judgements drawn anew: scores, the weights
/// of objectives, what tasks serve, and their tiers, none of them below the last tier
/// there is. Everything else stays as it is. The same seed gives the same draws on every
/// machine.
class Draws {
 public:
  static constexpr std::uint64_t usual_seed = 1;
  static constexpr int usual_count = 200;

  explicit Draws(const Model& model, std::uint64_t seed = usual_seed);
  Draws(const Draws&) = delete;
  Draws& operator=(const Draws&) = delete;

  /// The situation of the next draw. It refers to a model that this object keeps and the
  /// next call changes. O(arcs log arcs).
  Situation next();
  /// Draws the judgements of the next one without its situation: the one after it is the
  /// same as if it had been looked at. O(statements + tasks).
  void skip();

 private:
  const Model& given_;
  Model model_;
  Chance chance_;
  int last_tier_ = 1;
};

/// How many mandates are drawn, and from which seed.
struct DrawsAsked {
  std::uint64_t seed = Draws::usual_seed;
  int count = 1000;
  std::size_t threads = 0;  ///< 0 = as many as there are cores
  double seconds = 0;       ///< of the clock, if above 0: no draw begins later
  int cut_from = 0;         ///< of what was made: how many were asked for, if more

  /// The same with the draws that were made in place of those asked for.
  DrawsAsked made(int draws) const;
  /// How many threads `each_draw` will take: never more than there are draws.
  std::size_t threads_taken() const;
};

/// Looks at every draw once. A thread sees its draws in their order; what it finds it
/// keeps under its own number, and whoever asked adds up over the threads, so that the
/// number of threads changes nothing. The draws are those of `Draws`. How many were
/// looked at, always the first so many: fewer than asked for if the seconds ran out.
using LookAtDraw =
    std::function<void(std::size_t thread, int draw, const Situation& situation)>;
int each_draw(const Model& model, const DrawsAsked& asked, const LookAtDraw& look);

}  // namespace taut

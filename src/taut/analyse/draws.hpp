#pragma once

#include "taut/base/chance.hpp"
#include "taut/model/situation.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>

namespace taut {

/// One score drawn from what is known about a statement: its `range`, evenly over its
/// whole numbers; else with high confidence the score itself, with medium one less, the
/// same or one more with 1/4, 1/2, 1/4, with low confidence 1/3 each. Without a range a
/// score never crosses zero, stays within 3, and reaches 0 only at low confidence; a
/// neutral score stays 0.
int drawn_score(const Statement& statement, Chance& chance);

/// The same mandate again and again with scores drawn anew; everything else stays as it
/// is. The same seed gives the same draws on every machine.
class Draws {
 public:
  static constexpr std::uint64_t usual_seed = 1;
  static constexpr int usual_count = 200;

  explicit Draws(const Model& model, std::uint64_t seed = usual_seed)
      : given_(model), model_(model), chance_(seed) {}
  Draws(const Draws&) = delete;
  Draws& operator=(const Draws&) = delete;

  /// The situation of the next draw. It refers to a model that this object keeps and the
  /// next call changes. O(arcs log arcs).
  Situation next();
  /// Draws the scores of the next one without its situation: the one after it is the same
  /// as if it had been looked at. O(statements).
  void skip();

 private:
  const Model& given_;
  Model model_;
  Chance chance_;
};

/// How many mandates are drawn, and from which seed.
struct DrawsAsked {
  std::uint64_t seed = Draws::usual_seed;
  int count = 1000;
  std::size_t threads = 0;  ///< 0 = as many as there are cores
};

/// Looks at every draw once. Thread t of n sees the draws t, t + n, t + 2n, ... in that
/// order; what it finds it keeps under its own number, and whoever asked adds up over the
/// threads, so that the number of threads changes nothing. The draws are those of
/// `Draws`.
using LookAtDraw =
    std::function<void(std::size_t thread, int draw, const Situation& situation)>;
void each_draw(const Model& model, const DrawsAsked& asked, std::size_t threads,
               const LookAtDraw& look);

/// How many threads `each_draw` will be given: never more than there are draws.
std::size_t threads_for(const DrawsAsked& asked);

}  // namespace taut

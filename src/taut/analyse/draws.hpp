#pragma once

#include "taut/base/chance.hpp"
#include "taut/model/situation.hpp"

#include <cstdint>

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

 private:
  const Model& given_;
  Model model_;
  Chance chance_;
};

}  // namespace taut

#include "taut/analyse/draws.hpp"

#include <algorithm>

namespace taut {

namespace {

int one_less_same_one_more(Confidence confidence, Chance& chance) {
  if (confidence == Confidence::high)
    return 0;
  if (confidence == Confidence::low)
    return static_cast<int>(chance.below(3)) - 1;
  constexpr int steps[] = {-1, 0, 0, 1};
  return steps[chance.below(4)];
}

}  // namespace

int drawn_score(const Statement& statement, Chance& chance) {
  if (statement.range) {
    const auto [least, most] = *statement.range;
    return least + static_cast<int>(chance.below(
                       static_cast<std::uint32_t>(std::max(most - least, 0) + 1)));
  }
  const int score = statement.score;
  const int moved = score + one_less_same_one_more(statement.confidence, chance);
  const int nearest = statement.confidence == Confidence::low ? 0 : 1;
  if (score > 0)
    return std::clamp(moved, nearest, 3);
  return score < 0 ? std::clamp(moved, -3, -nearest) : 0;
}

Situation Draws::next() {
  for (std::size_t i = 0; i < given_.statements.size(); ++i)
    model_.statements[i].score = drawn_score(given_.statements[i], chance_);
  return make_situation(model_);
}

}  // namespace taut

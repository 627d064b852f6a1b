#include "taut/analyse/draws.hpp"

#include <algorithm>
#include <thread>
#include <vector>

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

void Draws::skip() {
  for (std::size_t i = 0; i < given_.statements.size(); ++i)
    model_.statements[i].score = drawn_score(given_.statements[i], chance_);
}

Situation Draws::next() {
  skip();
  return make_situation(model_);
}

std::size_t threads_for(const DrawsAsked& asked) {
  const std::size_t wanted =
      asked.threads > 0 ? asked.threads : std::thread::hardware_concurrency();
  return std::clamp<std::size_t>(wanted, 1,
                                 static_cast<std::size_t>(std::max(asked.count, 1)));
}

// Drawing scores is next to nothing beside looking at what follows from them, so every
// thread draws all and looks at its own share.
void each_draw(const Model& model, const DrawsAsked& asked, std::size_t threads,
               const LookAtDraw& look) {
  const auto share = [&](std::size_t thread) {
    Draws draws(model, asked.seed);
    for (int i = 0; i < asked.count; ++i) {
      if (static_cast<std::size_t>(i) % threads != thread)
        draws.skip();
      else
        look(thread, i, draws.next());
    }
  };
  std::vector<std::jthread> others;
  for (std::size_t thread = 1; thread < threads; ++thread)
    others.emplace_back(share, thread);
  share(0);
}

}  // namespace taut

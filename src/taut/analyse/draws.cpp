#include "taut/analyse/draws.hpp"

#include "taut/solve/effort.hpp"
#include "taut/system/threads.hpp"

#include <algorithm>
#include <memory>
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
  if (const auto spread = statement.spread()) {
    const auto [least, most] = *spread;
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

int drawn_judgement(int given, Basis basis, Chance& chance) {
  if (basis == Basis::stated || given == 0)
    return given;
  const int moved = given + one_less_same_one_more(Confidence::medium, chance);
  return given > 0 ? std::max(moved, 1) : std::min(moved, -1);
}

void Draws::skip() {
  for (std::size_t i = 0; i < given_.statements.size(); ++i)
    model_.statements[i].score = drawn_score(given_.statements[i], chance_);
  for (std::size_t i = 0; i < given_.objectives.size(); ++i)
    model_.objectives[i].weight = drawn_judgement(
        given_.objectives[i].weight, given_.objectives[i].weight_basis, chance_);
  for (std::size_t i = 0; i < given_.tasks.size(); ++i) {
    const Task& given = given_.tasks[i];
    for (std::size_t k = 0; k < given.serves.size(); ++k)
      model_.tasks[i].serves[k].degree = std::clamp(
          drawn_judgement(given.serves[k].degree, given.serves_basis, chance_), -3, 3);
    model_.tasks[i].priority = std::min(
        drawn_judgement(given.priority, given.priority_basis, chance_), last_tier_);
  }
}

Draws::Draws(const Model& model, std::uint64_t seed)
    : given_(model), model_(model), chance_(seed) {
  for (const Task& task : model.tasks)
    last_tier_ = std::max(last_tier_, task.priority);
}

Situation Draws::next() {
  skip();
  return make_situation(model_);
}

std::size_t DrawsAsked::threads_taken() const {
  return threads_for(static_cast<std::size_t>(std::max(count, 0)), threads);
}

DrawsAsked DrawsAsked::made(int draws) const {
  DrawsAsked result = *this;
  result.count = draws;
  result.cut_from = draws < count ? count : 0;
  return result;
}

// Drawing scores is next to nothing beside looking at what follows from them, so every
// thread draws all and looks at those that it takes.
int each_draw(const Model& model, const DrawsAsked& asked, const LookAtDraw& look) {
  struct Own {
    std::unique_ptr<Draws> draws = {};
    std::size_t drawn = 0;
  };
  const auto count = static_cast<std::size_t>(std::max(asked.count, 0));
  std::vector<Own> of_thread(asked.threads_taken());
  const Effort effort = Effort::of_seconds(asked.seconds);
  const auto take = [&](std::size_t draw, std::size_t thread) {
    Own& own = of_thread[thread];
    if (!own.draws)
      own.draws = std::make_unique<Draws>(model, asked.seed);
    for (; own.drawn < draw; ++own.drawn)
      own.draws->skip();
    ++own.drawn;
    look(thread, static_cast<int>(draw), own.draws->next());
    return !effort.over();
  };
  return static_cast<int>(share_out_while(count, of_thread.size(), take));
}

}  // namespace taut

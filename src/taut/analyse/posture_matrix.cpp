#include "taut/analyse/posture_matrix.hpp"

#include "taut/model/situation.hpp"

#include <algorithm>
#include <cstdlib>

namespace taut {
namespace {

std::vector<bool> spoken_of(const Model& model) {
  std::vector<bool> spoken(model.tasks.size(), false);
  for (const PostureLink& link : model.posture_links)
    if (!link.scores.empty())
      spoken[link.from.value] = spoken[link.to.value] = true;
  return spoken;
}

std::vector<TaskId> tasks_with_postures(const Model& model, bool judged) {
  const std::vector<bool> spoken = spoken_of(model);
  std::vector<TaskId> tasks;
  for (std::uint32_t i = 0; i < model.tasks.size(); ++i)
    if (!model.tasks[i].postures.empty() && spoken[i] == judged)
      tasks.push_back(TaskId{i});
  return tasks;
}

std::vector<std::uint32_t> counts_of(const Model& model,
                                     const std::vector<TaskId>& tasks) {
  std::vector<std::uint32_t> counts;
  for (TaskId task : tasks)
    counts.push_back(static_cast<std::uint32_t>(model[task].postures.size()));
  return counts;
}

void add_scores(std::uint32_t number, PostureMatrix& matrix) {
  const PostureLink& link = matrix.model->posture_links[number];
  const auto from = matrix.descriptor(link.from);
  const auto to = matrix.descriptor(link.to);
  if (!from || !to)
    return;
  for (const PostureScore& score : link.scores) {
    const std::uint32_t x = matrix.impacts.first(*from) + score.from;
    const std::uint32_t y = matrix.impacts.first(*to) + score.to;
    std::uint32_t& behind = matrix.link[std::size_t{x} * matrix.impacts.variants() + y];
    if (behind != PostureMatrix::no_link &&
        std::abs(score.score) <= std::abs(matrix.impacts.at(x, y)))
      continue;
    behind = number;
    matrix.impacts.set(x, y, score.score);
  }
}

}  // namespace

std::string_view PostureMatrix::posture(std::uint32_t variant) const {
  const std::uint32_t d = impacts.owner(variant);
  return (*model)[tasks[d]].postures[variant - impacts.first(d)];
}

const PostureLink* PostureMatrix::link_at(std::uint32_t from, std::uint32_t to) const {
  const std::uint32_t number = link[std::size_t{from} * impacts.variants() + to];
  return number == no_link ? nullptr : &model->posture_links[number];
}

std::optional<std::uint32_t> PostureMatrix::descriptor(TaskId task) const {
  const auto found = std::ranges::lower_bound(tasks, task);
  if (found == tasks.end() || *found != task)
    return {};
  return static_cast<std::uint32_t>(found - tasks.begin());
}

std::vector<TaskId> judged_tasks(const Model& model) {
  return tasks_with_postures(model, true);
}

std::vector<TaskId> unjudged_tasks(const Model& model) {
  return tasks_with_postures(model, false);
}

PostureMatrix make_posture_matrix(const Model& model, const std::vector<TaskId>& tasks) {
  PostureMatrix matrix{
      .model = &model, .tasks = tasks, .impacts = CrossImpacts(counts_of(model, tasks))};
  const std::size_t variants = matrix.impacts.variants();
  matrix.link.assign(variants * variants, PostureMatrix::no_link);
  for (std::uint32_t i = 0; i < model.posture_links.size(); ++i) {
    const Truth works = evaluate(model, model.posture_links[i].when);
    if (works == Truth::no)
      matrix.asleep.push_back(i);
    else if (works == Truth::unknown)
      matrix.undecided.push_back(i);
    else
      add_scores(i, matrix);
  }
  return matrix;
}

}  // namespace taut

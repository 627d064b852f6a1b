#include "taut/analyse/later.hpp"

#include "taut/analyse/evidence.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {

bool runs_now(const Model& model, TaskId id) {
  const Task& task = model[id];
  return task.standing || model.phases.empty() || task.phases.empty() ||
         std::ranges::find(task.phases, PhaseId{0}) != task.phases.end();
}

bool is_later(const Model& model, const Arc& arc) {
  return !runs_now(model, arc.from) || !runs_now(model, arc.to);
}

std::size_t later_tensions(const Situation& situation) {
  return static_cast<std::size_t>(
      std::ranges::count_if(situation.pairs, [&](const Pair& pair) {
        return pair.tension > 0 &&
               is_later(situation.of(), situation.arcs[*pair.leading_tension]);
      }));
}

std::string once(const Subject& subject, const Arc& arc) {
  return once(subject, runs_now(subject.model(), arc.from) ? arc.to : arc.from);
}

std::string once(const Subject& subject, TaskId id) {
  const Model& model = subject.model();
  if (runs_now(model, id))
    return {};
  const std::vector<PhaseId>& phases = model[id].phases;
  return fmt::format("from the phase {} on",
                     quoted(subject, *std::ranges::min_element(phases)));
}

std::string harm_on(const Subject& subject, const Arc& arc) {
  const std::string later = once(subject, arc);
  return fmt::format("{}, {}{}{}{}", subject.name(arc.to), later.empty() ? "" : "to be ",
                     harmed(-told_effect(subject.model(), arc)), later.empty() ? "" : " ",
                     later);
}

}  // namespace taut

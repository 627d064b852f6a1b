#include "taut/analyse/later.hpp"

#include "taut/analyse/requirements.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <variant>
#include <vector>

namespace taut {
namespace {

bool in_first_phase(const Model& model, const Task& task) {
  return model.phases.empty() || task.phases.empty() ||
         std::ranges::find(task.phases, PhaseId{0}) != task.phases.end();
}

bool is_known(const Model& model, const Requirement& requirement) {
  const auto what = switch_of(requirement);
  return requirement.basis <= Basis::derived &&
         (!what || basis_of(model, *what) <= Basis::derived);
}

std::vector<const Requirement*> lacks(const Model& model, const Task& task) {
  std::vector<const Requirement*> missing;
  for (const Requirement& requirement : task.requires_first)
    if (requirement.held_by.empty() && is_known(model, requirement) &&
        met(model, requirement) == Truth::no)
      missing.push_back(&requirement);
  return missing;
}

// With what is missing supplied the link would be asleep, or of another strength.
bool acts_without(const Model& model, const Statement& statement,
                  const Requirement& missing) {
  const bool shifted = std::ranges::any_of(statement.shifts, [&](const Shift& shift) {
    return id_of(model, shift.by) == id_of_needed(model, missing);
  });
  if (shifted)
    return true;
  const auto negated = [&](const auto& self, const When& when) -> bool {
    if (when.kind != When::Kind::negation)
      return std::ranges::any_of(when.parts,
                                 [&](const When& part) { return self(self, part); });
    const When& inner = when.parts.front();
    return inner.kind == When::Kind::is &&
           id_of(model, inner.what) == id_of_needed(model, missing);
  };
  return negated(negated, statement.when);
}

std::string since(const Subject& subject, const Task& task) {
  const Model& model = subject.model();
  if (!in_first_phase(model, task))
    return fmt::format("from the phase {} on",
                       title_of(subject, *std::ranges::min_element(task.phases)));
  std::vector<std::string> words;
  for (const Requirement* missing : lacks(model, task)) {
    const bool condition = std::holds_alternative<ConditionId>(missing->needed);
    words.push_back((condition ? "" : "there is ") + in_words(subject, *missing));
  }
  return "once " + listed(words);
}

}  // namespace

bool runs_now(const Model& model, TaskId id) {
  const Task& task = model[id];
  return task.standing || (in_first_phase(model, task) && lacks(model, task).empty());
}

bool is_later(const Model& model, const Arc& arc) {
  bool later = false;
  for (const TaskId id : {arc.from, arc.to}) {
    if (runs_now(model, id))
      continue;
    for (const Requirement* missing : lacks(model, model[id]))
      if (acts_without(model, model[arc.statement], *missing))
        return false;
    later = true;
  }
  return later;
}

std::size_t later_tensions(const Situation& situation) {
  return static_cast<std::size_t>(
      std::ranges::count_if(situation.pairs, [&](const Pair& pair) {
        return pair.tension > 0 &&
               is_later(situation.of(), situation.arcs[*pair.leading_tension]);
      }));
}

std::string once(const Subject& subject, const Arc& arc) {
  const Model& model = subject.model();
  if (!is_later(model, arc))
    return {};
  return since(subject, model[runs_now(model, arc.from) ? arc.to : arc.from]);
}

std::string once(const Subject& subject, TaskId task) {
  return runs_now(subject.model(), task) ? std::string()
                                         : since(subject, subject.model()[task]);
}

std::string harm_on(const Subject& subject, const Arc& arc) {
  const std::string later = once(subject, arc);
  return fmt::format("{}, {}{}{}{}", subject.name(arc.to), later.empty() ? "" : "to be ",
                     harmed(-arc.effect), later.empty() ? "" : " ", later);
}

}  // namespace taut

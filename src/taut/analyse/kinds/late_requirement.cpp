// What a task needs first comes later than the task.
//
// A task without phases of its own may begin in any of them; as the mandate stands it
// begins in the first. Where an actor holds the requirement, what is required must begin
// in an earlier phase; that is told only of a task whose beginning is fixed (it has
// phases, or is standing), since another can simply begin later. Tasks that wait for each
// other are told as a deadlock.

#include "taut/analyse/analysis.hpp"
#include "taut/analyse/evidence.hpp"
#include "taut/analyse/requirements.hpp"
#include "taut/analyse/severity.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

PhaseId earliest_phase(const Task& task) {
  return task.phases.empty() ? PhaseId{0} : std::ranges::min(task.phases);
}

bool begins_at_a_fixed_time(const Task& task) {
  return task.standing || !task.phases.empty();
}

bool is_late(const Model& model, const Need& need, TaskId required) {
  const PhaseId own = earliest_phase(model[need.task]);
  const PhaseId other = earliest_phase(model[required]);
  const bool strictly = need.what->earlier() && begins_at_a_fixed_time(model[need.task]);
  return other > own || (strictly && other == own);
}

Finding describe(const Subject& subject, const Need& need, TaskId required) {
  const Model& model = subject.model();
  const PhaseId own = earliest_phase(model[need.task]);
  const PhaseId other = earliest_phase(model[required]);
  const std::string who = holders(subject, *need.what);
  Finding finding{
      .kind = "late-requirement",
      .id =
          fmt::format("late-requirement:{}/{}", model[need.task].id, model[required].id),
      .headline = sentence(fmt::format("What {} should follow comes too late: {}",
                                       subject.name(need.task), subject.name(required))),
      .tasks = {need.task, required},
      .basis = need.what->basis,
      .harm = sixths * value_of_task(model, need.task)};
  grade(finding, of_its_kind(Severity::serious,
                             {need.what->basis, need.what->basis <= Basis::derived}));
  std::string when =
      other == own
          ? fmt::format("Both begin in the phase {}, and {}.", quoted(subject, own),
                        who.empty() ? "the result of the one is needed for the other"
                                    : who + (need.what->held_by.size() == 1
                                                 ? " wants it done before"
                                                 : " want it done before"))
          : fmt::format("Start of {}: {}; start of {}, required before it: {}.",
                        subject.name(need.task), quoted(subject, own),
                        subject.name(required), quoted(subject, other));
  finding.clauses.push_back({.text = std::move(when),
                             .exhibits = {exhibit_of(model, need)},
                             .basis = need.what->basis});
  finding.lines.push_back(line_with_reason(
      fmt::format("{} before {}{}{}", subject.name(required), subject.name(need.task),
                  who.empty() ? "" : ", demanded by ", who),
      reason_of(subject, *need.what)));
  finding.lines.back().exhibits = {exhibit_of(model, need)};
  finding.lines.back().basis = need.what->basis;
  return finding;
}

std::vector<Finding> find_late_requirement(const Subject& subject, Claims&) {
  const Model& model = subject.model();
  std::vector<Finding> findings;
  if (model.phases.empty())
    return findings;
  const auto circle = deadlock_of_tasks(model);
  for (const Need& need : needs_of(model)) {
    const auto* required = std::get_if<TaskId>(&need.what->needed);
    if (!required)
      continue;
    const int own = circle[need.task.value];
    const bool in_a_deadlock = own >= 0 && own == circle[required->value];
    if (!in_a_deadlock && is_late(model, need, *required))
      findings.push_back(describe(subject, need, *required));
  }
  return findings;
}

}  // namespace

extern const Analysis late_requirement;
const Analysis late_requirement{
    .id = "late-requirement",
    .question = "What do tasks need first that only comes later?",
    .definition =
        "A task that another requires and whose earliest phase comes after that of the "
        "other; where an actor holds the requirement and the other has fixed phases, "
        "also if it does not come before. A task without phases counts from the first. "
        "Requirements within a deadlock are told there.",
    .example = "What election support should follow comes too late: civic education.",
    .silence =
        "Without phases nothing is late. Conditions and safeguards are not looked at "
        "here: whether they come in time is a question of sequence.",
    .literature =
        "Precedence and windows: Eppinger and Browning, Design Structure Matrix Methods "
        "and Applications (2012).",
    .run = find_late_requirement,
};

}  // namespace taut

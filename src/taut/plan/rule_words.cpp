// Rules, what softens them, and what single tasks wait for.

#include "taut/analyse/requirements.hpp"
#include "taut/analyse/resources.hpp"
#include "taut/analyse/words.hpp"
#include "taut/plan/sequence_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <optional>

namespace taut::plan {
namespace {

// "expected from Review and renewal (our assumption)", "expected in A and B", "not so
// today, and from when is not entered".
std::string expectation(const Subject& subject, const Calendar& calendar, Switch what) {
  const PhaseSet phases = calendar.possible(what);
  if (phases == 0)
    return calendar.named() ? "not so today, and from when is not entered"
                            : "not so today";
  const int first = std::countr_zero(phases);
  const PhaseSet to_the_end = calendar.all() & (~PhaseSet{0} << first);
  if (phases == to_the_end)
    return fmt::format("expected from {} (our assumption)", phase_name(subject, first));
  std::vector<std::string> names;
  for (int phase = 0; phase < calendar.phases(); ++phase) {
    if ((phases >> phase & 1) != 0)
      names.push_back(phase_name(subject, phase));
  }
  return fmt::format("expected in {} (our assumption)", titles(names));
}

std::string phases_in_words(const Subject& subject, const Task& task) {
  std::vector<std::string> names;
  for (const PhaseId phase : task.phases)
    names.push_back(phase_name(subject, static_cast<int>(phase.value)));
  return titles(names);
}

std::string of_capacity(const Subject& subject, const Rule& rule) {
  const Model& model = subject.model();
  std::vector<std::string> draws;
  for (std::uint32_t t = 0; t < model.tasks.size(); ++t) {
    if (const double drawn = drawn_by(model, TaskId{t}, rule.resource); drawn > 0)
      draws.push_back(fmt::format("{} {}", subject.name(TaskId{t}), figure(drawn)));
  }
  return fmt::format("there are {} at a time ({})",
                     quantity(subject, rule.resource, *model[rule.resource].capacity),
                     fmt::join(draws, ", "));
}

std::string of_requirement(const Subject& subject, const Calendar& calendar,
                           const Rule& rule) {
  const Requirement& what = *rule.requirement;
  const auto task = subject.name(rule.task);
  const std::string needed = taut::in_words(subject, what);
  if (const auto asked = switch_of(what))
    return fmt::format("needed first for {}: {} ({})", task, needed,
                       expectation(subject, calendar, *asked));
  if (std::holds_alternative<RemovedName>(what.needed))
    return fmt::format("{} before {}, but it is no longer in the mandate", needed, task);
  const std::string who = holders(subject, what);
  return who.empty() ? fmt::format("{} before {}", needed, task)
                     : fmt::format("{} will not move on {} before {}", who, task, needed);
}

class Reasons {
 public:
  Reasons(const Subject& subject, const Sequence& sequence, const TaskOrder& order)
      : subject_(subject), sequence_(sequence), order_(order) {}

  std::vector<std::string> all() {
    const Task& task = subject_.model()[order_.task];
    const bool out = order_.start == never;
    if (order_.fixed && !out) {
      if (order_.start > 0)
        tell(fmt::format("its own phases: {}", phases_in_words(subject_, task)));
    } else {
      for (const Requirement* requirement : order_.waits)
        tell(of(*requirement));
    }
    if (out && order_.waits.empty() && order_.no_room.empty())
      tell(order_.fixed && !task.standing ? fmt::format("its phases cannot start: {}",
                                                        phases_in_words(subject_, task))
                                          : "no phase can start in which it could begin");
    for (const ResourceId resource : order_.no_room)
      tell(fmt::format("room: {}", title_of(subject_, resource)));
    for (const Requirement* requirement : order_.unknown)
      tell(fmt::format("only if {}, which is not known", as_needed(*requirement)));
    return std::move(found_);
  }

 private:
  void tell(std::string text) { found_.push_back(std::move(text)); }

  std::string as_needed(const Requirement& requirement) const {
    const auto what = switch_of(requirement);
    return what ? as_entry(subject_, *what) : taut::in_words(subject_, requirement);
  }

  std::string of(const Requirement& requirement) const {
    const std::string who = holders(subject_, requirement);
    const auto because = requirement.because.in(subject_.language);
    return taut::in_words(subject_, requirement) + why(requirement) +
           (who.empty() ? "" : fmt::format(", demanded by {}", who)) +
           (because.empty() ? "" : fmt::format(", because {}", unstopped(because)));
  }

  // What is the matter with it.
  std::string why(const Requirement& requirement) const {
    if (const auto asked = switch_of(requirement))
      return ", " + expectation(subject_, sequence_.calendar, *asked);
    if (std::holds_alternative<RemovedName>(requirement.needed))
      return ", no longer in the mandate";
    const TaskId needed = std::get<TaskId>(requirement.needed);
    const int start = sequence_.starts[needed.value];
    if (std::ranges::find(order_.circle, needed) != order_.circle.end())
      return order_.circle.size() == 2 ? ", and the other way round" : ", in a circle";
    if (start == never)
      return ", which has no place in any order";
    const std::string done = requirement.done ? ", done" : "";
    return sequence_.calendar.named()
               ? fmt::format("{}, from {} on", done, phase_name(subject_, start))
               : done;
  }

  const Subject& subject_;
  const Sequence& sequence_;
  const TaskOrder& order_;
  std::vector<std::string> found_ = {};
};

}  // namespace

std::vector<std::string> reasons_of(const Subject& subject, const Sequence& sequence,
                                    const TaskOrder& order) {
  return Reasons(subject, sequence, order).all();
}

std::string in_words(const Subject& subject, const Sequence& sequence, const Rule& rule) {
  const Calendar& calendar = sequence.calendar;
  switch (rule.kind) {
    case Rule::Kind::requirement: return of_requirement(subject, calendar, rule);
    case Rule::Kind::window:
      return subject.model()[rule.task].standing
                 ? fmt::format("standing, so from {} on: {}", phase_name(subject, 0),
                               subject.name(rule.task))
                 : fmt::format("phases of {}: {}", subject.name(rule.task),
                               phases_in_words(subject, subject.model()[rule.task]));
    case Rule::Kind::entry:
      return fmt::format("the phase {} starts only once {} ({})",
                         phase_name(subject, static_cast<int>(rule.phase.value)),
                         as_entry(subject, rule.entry),
                         expectation(subject, calendar, rule.entry));
    case Rule::Kind::capacity: return of_capacity(subject, rule);
    case Rule::Kind::keep: break;
  }
  return fmt::format("{} may not be left out or put off", subject.name(rule.task));
}

std::string in_words(const Subject& subject, const Sequence& sequence,
                     const Softening& softening) {
  const Rule& rule = sequence.rules[static_cast<std::size_t>(softening.rule)];
  if (softening.amount)
    return quantity(subject, rule.resource, *softening.amount);
  if (softening.same_phase)
    return fmt::format("{} may begin in the same phase as {}", subject.name(rule.task),
                       taut::in_words(subject, *rule.requirement));
  const std::string phase = phase_name(subject, *softening.phase);
  if (rule.kind == Rule::Kind::requirement && subject.model().phases.empty())
    return fmt::format("{}, there from the start",
                       taut::in_words(subject, *rule.requirement));
  if (rule.kind == Rule::Kind::requirement)
    return fmt::format("{}, by {}", taut::in_words(subject, *rule.requirement), phase);
  if (rule.kind == Rule::Kind::window)
    return fmt::format("{} may begin with {}", subject.name(rule.task), phase);
  return fmt::format("{} may be put off to {}", subject.name(rule.task), phase);
}

Exhibit exhibit_of(const Subject& subject, const Rule& rule) {
  const Model& model = subject.model();
  const auto of_task = [&](std::string_view what) {
    return Exhibit{.name = fmt::format("{} of {}", what, model[rule.task].id),
                   .where = model[rule.task].place,
                   .basis = model[rule.task].basis,
                   .sources = model[rule.task].sources};
  };
  switch (rule.kind) {
    case Rule::Kind::requirement:
      return taut::exhibit_of(model, Need{rule.task, rule.requirement});
    case Rule::Kind::window:
      return of_task(model[rule.task].standing ? "standing" : "phases");
    case Rule::Kind::entry:
      return {.name = fmt::format("entry of {}", model[rule.phase].id),
              .where = model[rule.phase].where};
    case Rule::Kind::capacity:
      return {.name = fmt::format("capacity of {}", model[rule.resource].id),
              .where = model[rule.resource].where,
              .basis = model[rule.resource].sources.empty() ? Basis::unverified
                                                            : Basis::derived,
              .sources = model[rule.resource].sources};
    case Rule::Kind::keep: break;
  }
  return of_task("keep");
}

}  // namespace taut::plan

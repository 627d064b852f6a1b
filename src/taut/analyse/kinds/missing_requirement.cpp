// Something that tasks need first is not there: a scenario took a task out of the
// mandate, a condition does not hold, a safeguard is not in place.
//
// Told once for each thing that is missing, with all the tasks that need it. A tension
// that bites only *because* it is missing (its `when` says `not` of just that) is told
// here, since supplying the thing settles both.

#include "taut/analyse/analysis.hpp"
#include "taut/analyse/ends.hpp"
#include "taut/analyse/evidence.hpp"
#include "taut/analyse/later.hpp"
#include "taut/analyse/requirements.hpp"
#include "taut/analyse/severity.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace taut {
namespace {

struct Missing {
  std::vector<Need> needs;  // by task; the same task once
  Truth holds;
};

std::vector<Missing> all_missing(const Model& model) {
  std::vector<Missing> missing;
  std::map<std::string_view, std::size_t> place;
  for (const Need& need : needs_of(model)) {
    const Truth holds = met(model, *need.what);
    if (holds == Truth::yes)
      continue;
    const auto [at, fresh] =
        place.emplace(id_of_needed(model, *need.what), missing.size());
    if (fresh)
      missing.push_back({{}, holds});
    auto& needs = missing[at->second].needs;
    if (needs.empty() || needs.back().task != need.task)
      needs.push_back(need);
  }
  return missing;
}

bool says_not(const When& when, Switch what) {
  if (when.kind == When::Kind::negation)
    return when.parts.front().kind == When::Kind::is && when.parts.front().what == what;
  return std::ranges::any_of(when.parts,
                             [&](const When& part) { return says_not(part, what); });
}

std::vector<ArcIndex> kept_awake(const Subject& subject, const Missing& missing) {
  std::vector<ArcIndex> arcs;
  const auto what = switch_of(*missing.needs.front().what);
  if (!what)
    return arcs;
  for (ArcIndex i = 0; i < subject.situation.arcs.size(); ++i) {
    const Arc& arc = subject.situation.arcs[i];
    const bool from_a_needy_task = std::ranges::any_of(
        missing.needs, [&](const Need& need) { return need.task == arc.from; });
    if (from_a_needy_task && arc.state == ArcState::active && arc.effect < 0 &&
        says_not(subject.model()[arc.statement].when, *what))
      arcs.push_back(i);
  }
  return arcs;
}

// "the opposition", where nobody but it says that all these tasks must wait.
std::string demanded_by(const Subject& subject, const Missing& missing) {
  const auto& who = missing.needs.front().what->held_by;
  const bool alike = std::ranges::all_of(
      missing.needs, [&](const Need& need) { return need.what->held_by == who; });
  return alike ? holders(subject, *missing.needs.front().what) : std::string();
}

bool is_demanded(const Missing& missing) {
  return std::ranges::all_of(
      missing.needs, [](const Need& need) { return !need.what->held_by.empty(); });
}

// "State authority in the centre must wait until the Government leads ..."; of what a
// party demands "For the opposition, election support must wait until ...".
std::string headline(const Subject& subject, const Missing& missing,
                     const std::vector<TaskId>& tasks) {
  const Requirement& what = *missing.needs.front().what;
  const bool condition = std::holds_alternative<ConditionId>(what.needed);
  const std::string whose = names(subject, tasks);
  const std::string needed = in_words(subject, what);
  if (std::holds_alternative<RemovedName>(what.needed))
    return sentence(fmt::format("A requirement of {} is no longer in the mandate: {}",
                                whose, needed));
  const std::string who = demanded_by(subject, missing);
  const std::string view = who.empty() ? std::string() : fmt::format("for {} ", who);
  if (condition && missing.holds == Truth::unknown && is_demanded(missing))
    return sentence(fmt::format("It is not known whether {}; if not, {} may hold back {}",
                                needed, who.empty() ? "parties" : who, whose));
  if (condition && missing.holds == Truth::unknown)
    return sentence(fmt::format("It is not known whether {}, which {}must come before {}",
                                needed, view, whose));
  if (condition)
    return sentence(
        who.empty() ? fmt::format("{} must wait until {}", capital(whose), needed)
                    : fmt::format("For {}, {} must wait until {}", who, whose, needed));
  return sentence(
      missing.holds == Truth::unknown
          ? fmt::format(
                "It is not known whether what must come before {} is in place: {}", whose,
                needed)
          : fmt::format("{} must wait for what is not in place: {}", capital(whose),
                        needed));
}

std::vector<TaskId> needy(const Missing& missing) {
  std::vector<TaskId> tasks;
  for (const Need& need : missing.needs)
    tasks.push_back(need.task);
  return tasks;
}

// "It is expected from the phase Review and renewal on.", or empty.
std::string expected(const Subject& subject, const Requirement& requirement) {
  const Model& model = subject.model();
  std::optional<PhaseId> from;
  if (const auto* condition = std::get_if<ConditionId>(&requirement.needed))
    from = model[*condition].expected_from;
  if (const auto* safeguard = std::get_if<SafeguardId>(&requirement.needed))
    from = model[*safeguard].expected_from;
  if (!from)
    return {};
  return sentence(fmt::format("It is expected from the phase {} on (our assumption)",
                              quoted(subject, *from)));
}

// The headline names the task where it is the only one.
FindingLine line_of(const Subject& subject, const Missing& missing, const Need& need) {
  const std::string who = holders(subject, *need.what);
  const std::string_view because = reason_of(subject, *need.what);
  FindingLine line =
      missing.needs.size() == 1 && !because.empty()
          ? FindingLine{.text = std::string(because)}
          : line_with_reason(
                who.empty()
                    ? fmt::format("needed first by {}", subject.name(need.task))
                    : fmt::format("{}, held back by {}", subject.name(need.task), who),
                because);
  line.exhibits = {exhibit_of(subject.model(), need)};
  if (const auto what = switch_of(*need.what); what && missing.holds != Truth::unknown)
    line.exhibits.push_back(exhibit_of(subject.model(), *what));
  return line;
}

// Needs that it is required, and that it is known not to hold. That it is unknown is a
// fact of the model.
Grounds grounds_of(const Model& model, const Missing& missing, const Need& need) {
  const auto what = switch_of(*need.what);
  const bool known = what && missing.holds != Truth::unknown;
  const Basis basis =
      std::max(need.what->basis, known ? basis_of(model, *what) : Basis::stated);
  return {basis, basis <= Basis::derived};
}

Judged judged(const Missing& missing, const Grounds& surest) {
  if (missing.holds != Truth::unknown)
    return of_its_kind(Severity::serious, surest);
  Judged severity = of_its_kind(Severity::moderate, surest);
  severity.reasons.emplace_back("no higher, since it is only not known to be so");
  return severity;
}

Finding describe(const Subject& subject, const Missing& missing) {
  const Model& model = subject.model();
  const Requirement& what = *missing.needs.front().what;
  Grounds surest{Basis::unverified, false};
  Basis weakest = Basis::stated;
  for (const Need& need : missing.needs) {
    const Grounds grounds = grounds_of(model, missing, need);
    surest = grounds.surer_than(surest) ? grounds : surest;
    weakest = std::max(weakest, grounds.basis);
  }
  const auto arcs = kept_awake(subject, missing);
  Finding finding{.kind = "missing-requirement",
                  .id = fmt::format("missing-requirement:{}", id_of_needed(model, what)),
                  .headline = headline(subject, missing, needy(missing)),
                  .tasks = needy(missing),
                  .arcs = arcs,
                  .easing = would_ease(subject, arcs),
                  .basis = weakest,
                  .demanded = is_demanded(missing)};
  grade(finding, judged(missing, surest));
  if (std::string text = expected(subject, what); !text.empty())
    finding.clauses.push_back({.text = std::move(text), .basis = Basis::inferred});
  for (const Need& need : missing.needs) {
    finding.lines.push_back(line_of(subject, missing, need));
    finding.harm += sixths * value_of_task(model, need.task);
  }
  const bool some_run = std::ranges::any_of(
      missing.needs, [&](const Need& need) { return runs_now(model, need.task); });
  const std::string meanwhile =
      some_run ? "while it is missing, " : "if it goes ahead all the same, ";
  for (FindingLine& line : lines_by_statement(subject, arcs)) {
    line.who = meanwhile + line.who;
    line.text = meanwhile + line.text;
    finding.lines.push_back(std::move(line));
  }
  for (TaskId task : tasks_of(subject, arcs)) {
    if (std::ranges::find(finding.tasks, task) == finding.tasks.end())
      finding.tasks.push_back(task);
  }
  for (ArcIndex index : arcs)
    finding.harm += harm_of(subject.situation, index);
  return finding;
}

std::vector<Finding> find_missing_requirement(const Subject& subject, Claims& claims) {
  std::vector<Finding> findings;
  for (const Missing& missing : all_missing(subject.model())) {
    findings.push_back(describe(subject, missing));
    for (ArcIndex arc : findings.back().arcs)
      claims.take(arc);
  }
  return findings;
}

}  // namespace

extern const Analysis missing_requirement;
const Analysis missing_requirement{
    .id = "missing-requirement",
    .question = "What do tasks need first that is not there?",
    .definition =
        "A task, condition or safeguard that a task requires and that a scenario took "
        "away, does not hold or is not in place: once for each such thing, with all the "
        "tasks that need it. Tensions from these tasks that bite because just that is "
        "missing are told here. Serious; moderate where it is only unknown, or where "
        "every such requirement is inferred.",
    .example =
        "State authority in the centre must wait until the Government leads a political "
        "strategy for the centre.",
    .silence =
        "Only requirements that the model names are looked at; a task without any may "
        "still need something.",
    .literature =
        "Obstacles to goals: van Lamsweerde, Darimont and Letier, IEEE Transactions on "
        "Software Engineering 24 (1998).",
    .run = find_missing_requirement,
};

}  // namespace taut

#include "taut/analyse/evidence.hpp"
#include "taut/analyse/profile_words.hpp"
#include "taut/analyse/requirements.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/explain_parts.hpp"
#include "taut/report/model_lines.hpp"
#include "taut/report/strategy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

std::string first_sentence(const Subject& subject, TaskId id) {
  const Task& task = subject.model()[id];
  const std::string serves = serves_in_words(subject, id);
  return sentence(fmt::format(
      "{}: a task of rank {}{}{}; it {}", capital(std::string(subject.name(id))),
      task.priority,
      task.pillar
          ? fmt::format(" in {}",
                        name_of(subject.model()[*task.pillar]).in(subject.language))
          : "",
      task.paragraph.empty() ? std::string()
      : task.paragraph_basis == Basis::unverified
          ? std::string(", its paragraph unverified")
          : fmt::format(", mandated in {}", task.paragraph),
      serves.empty() ? "serves no objective as written" : serves));
}

std::string second_sentence(const Strategy& strategy, TaskId id) {
  return sentence(fmt::format(
      "{}: {}", capital(std::string(name_of(strategy.profiles[id.value].grouping))),
      tensions_in_words(strategy.subject, id)));
}

std::string when_it_runs(const Model& model, const Task& task,
                         std::string_view language) {
  if (task.standing)
    return "in every phase, fixed (standing)";
  if (task.phases.empty())
    return model.phases.empty() ? "" : "in any phase";
  std::vector<std::string> phases;
  for (PhaseId phase : task.phases)
    phases.emplace_back(model[phase].title.in(language));
  return fmt::format("in {}", listed(phases));
}

std::vector<BriefLine> place_lines(const Subject& subject, TaskId id) {
  const Model& model = subject.model();
  const Task& task = model[id];
  std::vector<BriefLine> lines{
      {.label = "title", .text = std::string(task.title.in(subject.language))}};
  const auto add = [&](std::string_view label, std::string text) {
    if (!text.empty())
      lines.push_back({.label = std::string(label), .text = std::move(text)});
  };
  if (!task.paragraph.empty())
    add("paragraph", fmt::format("{} (the reference is {})", task.paragraph,
                                 name_of(task.paragraph_basis)));
  add("rank", fmt::format("{} (1 is the highest)", task.priority));
  if (task.pillar)
    add("pillar", std::string(model[*task.pillar].title.in(subject.language)));
  std::vector<std::string_view> types;
  for (TaskTypeId type : task.types)
    types.push_back(model[type].title.in(subject.language));
  add("type", fmt::format("{}", fmt::join(types, "; ")));
  add("runs", when_it_runs(model, task, subject.language));
  std::vector<std::string> marks;
  for (const auto& [on, word] : {std::pair(task.cross_cutting, "cuts across all tasks"),
                                 {task.enables_all, "every task rests on it"},
                                 {task.impartial, "must be impartial"},
                                 {task.negotiable, "may be left out"},
                                 {task.keep, "must be kept"}}) {
    if (on)
      marks.emplace_back(word);
  }
  add("marked", fmt::format("{}", fmt::join(marks, "; ")));
  add("known", std::string(basis_in_words(task.basis)));
  return lines;
}

std::string_view state_of(const Model& model, const Requirement& requirement) {
  if (std::holds_alternative<TaskId>(requirement.needed))
    return "a task of the mandate";
  switch (met(model, requirement)) {
    case Truth::yes: return "met today";
    case Truth::unknown: return "unknown today";
    case Truth::no: break;
  }
  return std::holds_alternative<RemovedName>(requirement.needed) ? "not in the mandate"
                                                                 : "not met today";
}

std::string held_by(const Subject& subject, const Requirement& requirement) {
  const std::string who = holders(subject, requirement);
  return who.empty() ? who : fmt::format(", demanded by {}", who);
}

std::vector<BriefLine> requirement_lines(const Subject& subject, TaskId id) {
  std::vector<BriefLine> lines;
  for (const Requirement& requirement : subject.model()[id].requires_first) {
    BriefLine line{.text = fmt::format("{} ({}{}){}", in_words(subject, requirement),
                                       state_of(subject.model(), requirement),
                                       held_by(subject, requirement),
                                       reason_after_colon(subject, requirement))};
    line.text += fmt::format("; {}", name_of(requirement.basis));
    lines.push_back(std::move(line));
  }
  return lines;
}

// What requires it, and what it lifts.
std::vector<BriefLine> resting_lines(const Subject& subject, TaskId id) {
  std::vector<BriefLine> lines;
  for (std::uint32_t i = 0; i < subject.model().tasks.size(); ++i) {
    for (const Requirement& requirement : subject.model().tasks[i].requires_first) {
      const auto* needed = std::get_if<TaskId>(&requirement.needed);
      if (needed && *needed == id)
        lines.push_back({.label = "waits for it",
                         .text = fmt::format("{}{}", subject.name(TaskId{i}),
                                             held_by(subject, requirement))});
    }
  }
  for (const Pair* pair : synergies_of(subject.situation, id, Side::from))
    lines.push_back(arc_line(subject, *pair->leading_synergy));
  return lines;
}

enum class Sign { tension, synergy };

// The pairs at work with their leading statement; further statements of a pair are named.
std::vector<BriefLine> pair_lines(const Subject& subject, TaskId task,
                                  const std::vector<const Pair*>& pairs, Sign sign) {
  std::vector<BriefLine> lines;
  for (const Pair* pair : pairs) {
    const ArcIndex leading =
        sign == Sign::tension ? *pair->leading_tension : *pair->leading_synergy;
    BriefLine line = arc_line(subject, leading);
    for (ArcIndex index : pair->arcs) {
      const Arc& arc = subject.situation.arcs[index];
      const bool same_sign = sign == Sign::tension ? arc.effect < 0 : arc.effect > 0;
      if (index != leading && arc.state == ArcState::active && same_sign)
        line.statements.push_back(arc.statement);
    }
    // Under its own heading the task need not be named again.
    if (const std::string own = fmt::format("{}: ", subject.name(pair->to));
        pair->to == task && line.text.starts_with(own))
      line.text.erase(0, own.size());
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<ArcIndex> arcs_touching(const Subject& subject, TaskId id) {
  std::vector<ArcIndex> arcs;
  for (ArcIndex i = 0; i < subject.situation.arcs.size(); ++i) {
    const Arc& arc = subject.situation.arcs[i];
    if ((arc.from == id || arc.to == id) && !arc.general)
      arcs.push_back(i);
  }
  return arcs;
}

std::vector<BriefLine> conditional_lines(const Subject& subject,
                                         const std::vector<ArcIndex>& arcs) {
  std::vector<BriefLine> lines;
  for (ArcIndex index : arcs) {
    if (subject.situation.arcs[index].state != ArcState::active)
      lines.push_back(arc_line(subject, index));
  }
  return lines;
}

std::vector<BriefLine> situation_lines(const Subject& subject, TaskId id) {
  std::vector<BriefLine> lines;
  for (FindingLine& pressing : pressures_on(subject, id))
    lines.push_back({.text = std::move(pressing.text),
                     .basis = pressing.basis,
                     .exhibits = std::move(pressing.exhibits)});
  return lines;
}

Citations further_sources(const Task& task) {
  Citations sources = task.sources;
  for (const Requirement& requirement : task.requires_first) {
    const Citations& more = requirement.sources;
    sources.insert(sources.end(), more.begin(), more.end());
    sources.passages.insert(sources.passages.end(), more.passages.begin(),
                            more.passages.end());
  }
  return sources;
}

}  // namespace

Explanation explain_task(const Explainer& explainer, TaskId id) {
  const Subject& subject = explainer.subject;
  const Task& task = explainer.model()[id];
  const Strategy strategy = make_strategy(subject, explainer.findings, {}, {id});
  const auto arcs = arcs_touching(subject, id);
  Explanation result{.kind = "task", .what = {std::string(task.id)}};
  Brief& brief = result.brief;
  brief.title = fmt::format("{} - {}", task.id, capital(std::string(subject.name(id))));
  brief.lead = {first_sentence(subject, id), second_sentence(strategy, id)};
  add_section(brief, "place", "Its place in the mandate", place_lines(subject, id));
  add_section(brief, "strategy", "Its part in the political strategy",
              profile_lines(strategy, id));
  add_section(brief, "requires", "What it requires first",
              requirement_lines(subject, id));
  add_section(brief, "strained-by", "What strains it",
              pair_lines(subject, id, tensions_of(subject.situation, id, Side::onto),
                         Sign::tension));
  add_section(brief, "helped-by", "What helps it",
              pair_lines(subject, id, synergies_of(subject.situation, id, Side::onto),
                         Sign::synergy));
  add_section(brief, "strains", "What it strains",
              pair_lines(subject, id, tensions_of(subject.situation, id, Side::from),
                         Sign::tension));
  add_section(brief, "rests-on-it", "What rests on it", resting_lines(subject, id));
  add_section(brief, "conditional", "What other circumstances would bring",
              conditional_lines(subject, arcs));
  add_section(brief, "situation", "What holds it back in the situation",
              situation_lines(subject, id));
  add_section(brief, "changes", "What would change it", change_lines(subject, arcs),
              "One condition or safeguard at a time; everything else as it is.");
  add_section(brief, "findings", "The findings that name it",
              finding_lines(explainer.findings, [&](const Finding& finding) {
                return std::ranges::find(finding.tasks, id) != finding.tasks.end();
              }));
  brief.sections.push_back(
      {.id = "task-lines",
       .title = "The task in the model",
       .entries = {{.place = place_of(explainer.sources, task.place),
                    .quoted = model_lines(explainer.sources, task.place)}}});
  add_evidence(explainer, result, false, further_sources(task));
  return result;
}

}  // namespace taut

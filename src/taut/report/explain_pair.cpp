// Two tasks, both ways. Each direction is told by how it is known: what is judged and at
// work, what others carry, what waits for other circumstances, what is only surmised, and
// what merely follows from facts of the model that nobody judged.

#include "taut/analyse/evidence.hpp"
#include "taut/analyse/influence_between.hpp"
#include "taut/analyse/requirements.hpp"
#include "taut/analyse/shared_facts.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/explain_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <ranges>
#include <utility>

namespace taut {
namespace {

TaskId task_of(Vertex vertex) {
  return TaskId{static_cast<std::uint32_t>(vertex)};
}

// "Good offices: limited by G5 support (-1)": what is at work from one task on the other.
// Names are never conjugated.
std::string at_work(const Subject& subject, const Influence& way) {
  const auto from = subject.name(way.from);
  const int tension = subject.situation.tension(way.from, way.to);
  const int synergy = subject.situation.synergy(way.from, way.to);
  std::string text;
  if (tension > 0)
    text = fmt::format("{} by {} ({})",
                       harmed(told_strength(subject.situation,
                                            *subject.situation.find(way.from, way.to))),
                       from, -tension);
  if (synergy > 0)
    text += tension > 0
                ? fmt::format(", and also {} by it ({})", helped(synergy), synergy)
                : fmt::format("{} by {} ({})", helped(synergy), from, synergy);
  return fmt::format("{}: {}", subject.name(way.to), text);
}

std::string not_at_work(const Subject& subject, const Influence& way) {
  const std::string_view state = !way.conditional.empty() ? "not at work today"
                                 : !way.neutral.empty()   ? "judged neutral"
                                 : !way.general.empty()   ? "only as one of many tasks"
                                                          : "never judged";
  return fmt::format("from {} to {}: {}", subject.name(way.from), subject.name(way.to),
                     state);
}

std::string first_sentence(const Subject& subject, const Influence& there,
                           const Influence& back) {
  std::vector<std::string> parts;
  for (const Influence* way : {&there, &back}) {
    const Pair* pair = subject.situation.find(way->from, way->to);
    parts.push_back(pair && (pair->tension > 0 || pair->synergy > 0)
                        ? at_work(subject, *way)
                        : not_at_work(subject, *way));
  }
  return sentence(capital(fmt::format("{}; {}", parts[0], parts[1])));
}

// What a drafter would do first: what wakes without a safeguard, what one more would
// ease.
std::string second_sentence(const Subject& subject, const std::vector<ArcIndex>& arcs,
                            const std::vector<BriefLine>& changes) {
  if (arcs.empty())
    return "Silence here means not judged, not harmony.";
  const auto all = what_would_change(subject.situation, arcs);
  std::vector<std::string> told;
  for (Truth value : {Truth::no, Truth::yes}) {
    const auto first = std::ranges::find_if(all, [&](const SwitchEffect& change) {
      return change.value == value && std::holds_alternative<SafeguardId>(change.what);
    });
    if (first != all.end())
      told.push_back(changes[static_cast<std::size_t>(first - all.begin())].text);
  }
  if (told.empty() && !changes.empty())
    told.push_back(changes.front().text);
  if (told.empty())
    return "No single condition or safeguard would change what is judged of them.";
  return sentence(capital(fmt::format("{}", fmt::join(told, "; "))));
}

std::string step_in_words(const Subject& subject, const ChainStep& step) {
  const Situation& situation = subject.situation;
  const auto told = [&] {
    return told_strength(situation,
                         *situation.find(task_of(step.from), task_of(step.to)));
  };
  return fmt::format("{} {} by {} ({})", subject.name(task_of(step.to)),
                     step.tension ? harmed(told()) : helped(step.strength),
                     subject.name(task_of(step.from)),
                     step.tension ? -step.strength : step.strength);
}

// From the far end back, as a reader follows a reason: "X helped by Y, Y limited by Z".
BriefLine chain_line(const Subject& subject, const ShortChain& chain) {
  BriefLine line;
  std::vector<std::string> steps;
  for (const auto& step : std::views::reverse(chain.steps)) {
    steps.push_back(step_in_words(subject, step));
    const Pair& pair = *subject.situation.find(task_of(step.from), task_of(step.to));
    line.statements.push_back(
        subject.situation
            .arcs[step.tension ? *pair.leading_tension : *pair.leading_synergy]
            .statement);
  }
  line.label = chain.tension ? "to its harm" : "to its help";
  line.text =
      fmt::format("{}; no stronger than {}", fmt::join(steps, ", "), chain.weakest);
  return line;
}

BriefEntry entry_of(std::string_view title, std::vector<BriefLine> lines,
                    std::string_view text = {}) {
  return {
      .title = std::string(title), .text = std::string(text), .lines = std::move(lines)};
}

std::vector<BriefLine> arc_lines(const Subject& subject,
                                 const std::vector<ArcIndex>& arcs) {
  std::vector<BriefLine> lines;
  for (ArcIndex arc : arcs)
    lines.push_back(arc_line(subject, arc));
  return lines;
}

std::vector<BriefLine> direct_lines(const Subject& subject, const Influence& way) {
  auto lines = arc_lines(subject, way.direct);
  std::ranges::move(arc_lines(subject, way.neutral), std::back_inserter(lines));
  for (std::size_t at : way.required) {
    const Requirement& requirement = subject.model()[way.to].requires_first[at];
    const std::string who = holders(subject, requirement);
    BriefLine line{.label = "required first",
                   .text = fmt::format(
                       "{} before {}{}{}", subject.name(way.from), subject.name(way.to),
                       who.empty() ? "" : fmt::format("; demanded by {}", who),
                       reason_after_colon(subject, requirement)),
                   .basis = requirement.basis};
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<BriefLine> inferred_lines(const Subject& subject, const Influence& way) {
  auto lines = arc_lines(subject, way.inferred);
  for (ArcIndex arc : way.general) {
    BriefLine line = arc_line(subject, arc);
    line.label = "of tasks in general";
    lines.push_back(std::move(line));
  }
  for (std::string& fact : shared_facts(subject, way.from, way.to))
    lines.push_back({.label = "from facts that nobody judged", .text = std::move(fact)});
  return lines;
}

BriefSection way_section(const Subject& subject, const Influence& way,
                         std::string_view id) {
  BriefSection section{.id = std::string(id),
                       .title = fmt::format("From {} to {}", subject.name(way.from),
                                            subject.name(way.to))};
  const auto add = [&](std::string_view title, std::vector<BriefLine> lines,
                       std::string_view text = {}) {
    if (!lines.empty())
      section.entries.push_back(entry_of(title, std::move(lines), text));
  };
  add("Direct", direct_lines(subject, way));
  std::vector<BriefLine> chains;
  for (const ShortChain& chain : way.carried)
    chains.push_back(chain_line(subject, chain));
  add("Carried by other tasks", std::move(chains),
      way.chains_left_out == 0
          ? std::string_view()
          : std::string_view("The strongest five; weaker ones are left out."));
  add("Conditional", arc_lines(subject, way.conditional));
  add("Inferred", inferred_lines(subject, way), "Surmised: no source says so.");
  if (section.entries.empty())
    section.lead = "Nothing is known: not judged, and no chain of at most three steps.";
  return section;
}

}  // namespace

Explanation explain_pair(const Explainer& explainer, TaskId a, TaskId b) {
  const Subject& subject = explainer.subject;
  const Influence there = influence_between(subject, a, b);
  const Influence back = influence_between(subject, b, a);
  std::vector<ArcIndex> arcs = there.arcs();
  const auto more = back.arcs();
  arcs.insert(arcs.end(), more.begin(), more.end());
  auto changes = change_lines(subject, arcs);

  Explanation result{.kind = "pair",
                     .what = {std::string(explainer.model()[a].id),
                              std::string(explainer.model()[b].id)}};
  result.brief = {
      .title = capital(fmt::format("{} and {}", subject.name(a), subject.name(b))),
      .lead = {first_sentence(subject, there, back),
               second_sentence(subject, arcs, changes)}};
  result.brief.sections.push_back(way_section(subject, there, "forth"));
  result.brief.sections.push_back(way_section(subject, back, "back"));
  add_section(result.brief, "changes", "What would change it", std::move(changes),
              "One condition or safeguard at a time; everything else as it is.");
  add_section(result.brief, "findings", "The findings that rest on it",
              finding_lines(explainer.findings, [&](const Finding& finding) {
                return std::ranges::any_of(finding.arcs, [&](ArcIndex arc) {
                  return std::ranges::find(arcs, arc) != arcs.end();
                });
              }));
  add_evidence(explainer, result, true);
  return result;
}

}  // namespace taut

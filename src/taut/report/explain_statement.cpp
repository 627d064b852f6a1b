#include "taut/analyse/circumstances.hpp"
#include "taut/analyse/ends.hpp"
#include "taut/analyse/evidence.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/explain_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace taut {
namespace {

std::vector<ArcIndex> arcs_of(const Subject& subject, StatementId id) {
  std::vector<ArcIndex> arcs;
  for (ArcIndex i = 0; i < subject.situation.arcs.size(); ++i) {
    if (subject.situation.arcs[i].statement == id)
      arcs.push_back(i);
  }
  return arcs;
}

// "5 of its 6 pairs are active with -2; 1 is separated".
std::string states_in_words(const Subject& subject, const std::vector<ArcIndex>& arcs) {
  std::map<ArcState, std::size_t> count;
  for (ArcIndex arc : arcs)
    ++count[subject.situation.arcs[arc].state];
  const int effect = subject.situation.arcs[arcs.front()].effect;
  std::vector<std::string> parts;
  for (ArcState state : {ArcState::active, ArcState::held, ArcState::dormant,
                         ArcState::undecided, ArcState::separated}) {
    if (count[state] == 0)
      continue;
    std::string word(name_of(state));
    if (state == ArcState::active)
      word = fmt::format("at work with {}", score_in_words(effect));
    if (state == ArcState::held)
      word = "held: what is in place takes all of it away";
    parts.push_back(
        arcs.size() == count[state]
            ? word
            : fmt::format("{} on {} of its {} pairs", word, count[state], arcs.size()));
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

// "schools on water works".
std::string way_of(const Subject& subject, ArcIndex index) {
  const Arc& arc = subject.situation.arcs[index];
  return fmt::format("{} on {}", subject.name(arc.from), subject.name(arc.to));
}

// A mutual statement has a reason for each direction, or one for both.
std::string first_sentence(const Subject& subject, const std::vector<ArcIndex>& arcs) {
  const std::string text = ends_in_words(subject, arcs);
  const auto reason_of = [&](ArcIndex arc) {
    return reason(subject, subject.situation.arcs[arc]);
  };
  const auto because = reason_of(arcs.front());
  const auto back =
      std::ranges::find_if(arcs, [&](ArcIndex arc) { return reason_of(arc) != because; });
  if (back != arcs.end())
    return sentence(fmt::format("{}, because {} ({}) and {} ({})", text, because,
                                way_of(subject, arcs.front()), reason_of(*back),
                                way_of(subject, *back)));
  return sentence(because.empty() ? text : fmt::format("{}, because {}", text, because));
}

std::vector<std::string> sentences_of(const Subject& subject, const Statement& statement,
                                      const std::vector<ArcIndex>& arcs) {
  if (arcs.empty())
    return {"This statement covers no pair of tasks."};
  return {first_sentence(subject, arcs),
          sentence(fmt::format("Under the circumstances it is {}; {} with {} confidence",
                               states_in_words(subject, arcs), name_of(statement.basis),
                               name_of(statement.confidence)))};
}

bool judged_with(const Model& model) {
  return model.mandate.judging.safeguards == Judging::Safeguards::with;
}

// What is unknown in a `when` is marked there.
const char* so_today(Truth value) {
  switch (value) {
    case Truth::yes: return " (so today)";
    case Truth::no: return " (not so today)";
    case Truth::unknown: break;
  }
  return "";
}

std::vector<BriefLine> circumstance_lines(const Subject& subject,
                                          const Statement& statement, int effect) {
  const Model& model = subject.model();
  std::vector<BriefLine> lines;
  lines.push_back(
      {.label = "score",
       .text = fmt::format("{}, judged with {} in place", score_in_words(statement.score),
                           judged_with(model) ? "the safeguards that it counts"
                                              : "none of its listed safeguards")});
  if (statement.range)
    lines.push_back(
        {.label = "range",
         .text = fmt::format("{} to {}, as the author would allow",
                             statement.range->first, statement.range->second)});
  if (statement.when.always())
    lines.push_back({.label = "at work", .text = "always"});
  else
    lines.push_back({.label = "at work",
                     .text = when_in_words(subject, statement.when) +
                             so_today(evaluate(model, statement.when))});
  for (const Shift& shift : statement.shifts)
    lines.push_back(
        {.label = "shift",
         .text = fmt::format(
             "{:+d} by {} ({}{})", shift.amount, in_words(subject, shift.by),
             value_in_words(model, shift.by),
             is_in_score(model, shift) ? "; the score counts it already" : "")});
  const bool shifted = std::ranges::any_of(statement.shifts, [&](const Shift& shift) {
    return (value_of(model, shift.by) == Truth::yes) != is_in_score(model, shift);
  });
  if (!statement.shifts.empty())
    lines.push_back(
        {.label = "today",
         .text = fmt::format("{} {}",
                             shifted ? "the shifts that count make it"
                                     : "none of the shifts counts, so it stays",
                             effect == 0 && statement.score != 0
                                 ? std::string("0 (nothing of it is left)")
                                 : score_in_words(effect))});
  return lines;
}

std::vector<BriefLine> known_lines(const Model& model, const Statement& statement) {
  std::vector<BriefLine> lines{
      {.label = "basis", .text = std::string(basis_in_words(statement.basis))},
      {.label = "confidence", .text = std::string(name_of(statement.confidence))},
      {.label = "firm",
       .text = grounds_of(model, statement).firm
                   ? "yes: stated or derived, sourced, and confidence not low"
               : statement.firm()
                   ? "no: what it rests on is inferred or unverified, so it counts half "
                     "where harm is ranked"
                   : "no: a firm statement is stated or derived, sourced, and of a "
                     "confidence that is not low; this one counts half where harm is "
                     "ranked"}};
  if (!statement.aspect.empty())
    lines.push_back({.label = "aspect", .text = std::string(statement.aspect)});
  for (const auto& [assessor, score] : statement.judgements)
    lines.push_back(
        {.label = fmt::format("judged by {}", assessor), .text = score_in_words(score)});
  return lines;
}

std::vector<BriefLine> pair_lines(const Subject& subject,
                                  const std::vector<ArcIndex>& arcs) {
  constexpr std::size_t most = 24;
  std::vector<BriefLine> lines;
  for (ArcIndex index : arcs) {
    if (lines.size() == most) {
      lines.push_back({.text = fmt::format("and {} more", arcs.size() - most)});
      break;
    }
    const Arc& arc = subject.situation.arcs[index];
    const Pair* pair = subject.situation.find(arc.from, arc.to);
    const bool leads =
        pair && (pair->leading_tension == index || pair->leading_synergy == index);
    std::string_view role;
    if (arc.general)
      role = "; on tasks in general: it counts in no pair";
    else if (leads)
      role = "; leads its pair";
    else if (arc.state == ArcState::active && arc.effect != 0)
      role = "; a further reason beside the leading statement of its pair";
    lines.push_back({.label = address(subject.situation, index),
                     .text = fmt::format("{}{}", arc_in_words(subject, index), role)});
  }
  return lines;
}

}  // namespace

std::vector<std::string> statement_in_sentences(const Subject& subject, StatementId id) {
  return sentences_of(subject, subject.model()[id], arcs_of(subject, id));
}

Explanation explain_statement(const Explainer& explainer, StatementId id,
                              std::optional<ArcIndex> only) {
  const Subject& subject = explainer.subject;
  const Statement& statement = explainer.model()[id];
  const auto arcs = only ? std::vector{*only} : arcs_of(subject, id);
  Explanation result{
      .kind = only ? "link" : "statement",
      .what = {only ? address(subject.situation, *only) : std::string(statement.id)}};
  result.brief.title = result.what.front();
  result.brief.lead = sentences_of(subject, statement, arcs);
  if (!arcs.empty()) {
    const int effect = subject.situation.arcs[arcs.front()].effect;
    add_section(result.brief, "circumstances", "Circumstances",
                circumstance_lines(subject, statement, effect));
  }
  add_section(result.brief, "basis", "How it is known",
              known_lines(subject.model(), statement));
  add_section(result.brief, "pairs", "The pairs it covers", pair_lines(subject, arcs));
  add_section(result.brief, "changes", "What would change it",
              change_lines(subject, arcs),
              "One condition or safeguard at a time; everything else as it is.");
  add_section(result.brief, "findings", "The findings that rest on it",
              finding_lines(explainer.findings, [&](const Finding& finding) {
                return std::ranges::any_of(finding.arcs, [&](ArcIndex arc) {
                  return std::ranges::find(arcs, arc) != arcs.end();
                });
              }));
  result.cited = {id};
  add_evidence(explainer, result, true);
  return result;
}

}  // namespace taut

#include "taut/report/explain_parts.hpp"

#include "taut/analyse/circumstances.hpp"
#include "taut/analyse/ends.hpp"
#include "taut/analyse/evidence.hpp"
#include "taut/analyse/passage_words.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/model_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace taut {
namespace {

// "with the roadmap in place", "if elections are imminent", and their opposites.
std::string supposing(const Subject& subject, Switch what, Truth value) {
  const bool condition = std::holds_alternative<ConditionId>(what);
  const std::string title = in_words(subject, what);
  if (condition)
    return fmt::format(
        "{} \"{}\"", value == Truth::yes ? "if it held that" : "if it did not hold that",
        title);
  return value == Truth::yes ? fmt::format("with {} in place", title)
                             : fmt::format("without {}", title);
}

std::string changed(const Arc& before, const ArcChange& after) {
  if (after.state == ArcState::dormant)
    return "falls asleep";
  if (after.state == ArcState::undecided)
    return "becomes undecided";
  if (after.state == ArcState::separated)
    return "is no longer asleep for this reason, but its tasks share no phase";
  if (after.state == ArcState::held)
    return before.state == ArcState::active ? "falls silent (held)"
                                            : "is awake, but held";
  if (before.state != ArcState::active)
    return fmt::format("wakes with {}", after.effect);
  const bool grows = std::abs(after.effect) > std::abs(before.effect);
  const bool tension = before.effect < 0 || after.effect < 0;
  return fmt::format(
      "{} from {} to {}",
      tension ? (grows ? "worsens" : "eases") : (grows ? "grows" : "shrinks"),
      before.effect, after.effect);
}

std::string source_in_words(const Model& model, SourceId id, std::string_view language) {
  const Source& source = model[id];
  std::vector<std::string> parts;
  for (std::string_view part :
       {source.title.in(language), source.author, source.publisher, source.date})
    if (!part.empty())
      parts.emplace_back(part);
  parts.push_back(source.read.empty() ? std::string("what was read of it is not said")
                                      : fmt::format("read: {}", source.read));
  if (!source.url.empty())
    parts.emplace_back(source.url);
  return fmt::format("{}", fmt::join(parts, "; "));
}

void add_cited(const Brief& brief, std::vector<StatementId>& ids,
               std::vector<Exhibit>& exhibits) {
  for (const BriefSection& section : brief.sections) {
    for (const BriefEntry& entry : section.entries) {
      for (const BriefLine& line : entry.lines) {
        for (StatementId id : line.statements) {
          if (std::ranges::find(ids, id) == ids.end())
            ids.push_back(id);
        }
        for (const Exhibit& exhibit : line.exhibits) {
          if (std::ranges::find(exhibits, exhibit.where, &Exhibit::where) ==
              exhibits.end())
            exhibits.push_back(exhibit);
        }
      }
    }
  }
}

// A passage of one row is told once, wherever the row is cited.
void add_sources(const Citations& more, std::string_view row, Explanation& explanation) {
  for (SourceId id : more) {
    if (std::ranges::find(explanation.sources, id) == explanation.sources.end())
      explanation.sources.push_back(id);
  }
  for (const Passage& passage : more.passages) {
    const auto same = [&](const CitedPassage& told) {
      return told.row == row && told.passage.source == passage.source &&
             told.passage.page == passage.page &&
             told.passage.says.first == passage.says.first;
    };
    if (std::ranges::none_of(explanation.passages, same))
      explanation.passages.push_back({std::string(row), passage});
  }
}

}  // namespace

std::string score_in_words(int score) {
  constexpr std::string_view words[] = {"makes impossible", "works against", "limits",
                                        "judged neutral",   "prepares",      "helps",
                                        "carries"};
  return fmt::format("{} ({})", score, words[std::clamp(score, -3, 3) + 3]);
}

std::string_view basis_in_words(Basis basis) {
  switch (basis) {
    case Basis::stated: return "stated: a source says so";
    case Basis::derived:
      return "derived: a source has the fact or the general mechanism; that it holds "
             "here is "
             "the author's reading";
    case Basis::inferred: return "inferred: the author's own idea; no source says it";
    case Basis::unverified: break;
  }
  return "unverified: nobody has checked it against a source";
}

std::string_view value_in_words(const Model& model, Switch what) {
  const bool condition = std::holds_alternative<ConditionId>(what);
  switch (value_of(model, what)) {
    case Truth::yes: return condition ? "holds" : "in place";
    case Truth::no: return condition ? "does not hold" : "not in place";
    case Truth::unknown: break;
  }
  return "unknown";
}

std::string arc_in_words(const Subject& subject, ArcIndex index) {
  const Arc& arc = subject.situation.arcs[index];
  const Statement& statement = subject.model()[arc.statement];
  const auto from = subject.name(arc.from);
  const auto to = subject.name(arc.to);
  const int effect = arc.effect == 0 ? statement.score : arc.effect;
  if (effect == 0)
    return fmt::format("{} on {}: judged neutral", from, to);
  std::string text = fmt::format(
      "{}: {} by {}", to,
      effect < 0 ? harmed(-told_effect(subject.model(), arc)) : helped(effect), from);
  if (arc.state == ArcState::active)
    return fmt::format("{} ({})", text, static_cast<int>(arc.effect));
  if (arc.state == ArcState::held)
    return fmt::format("{}; held: judged {}, and what is in place takes all of it away",
                       text, statement.score);
  if (arc.state == ArcState::separated)
    return fmt::format("{}; separated: its tasks share no phase", text);
  return fmt::format("{}; {}, at work {}", text, name_of(arc.state),
                     waking(subject, statement.when));
}

BriefLine arc_line(const Subject& subject, ArcIndex index) {
  const Arc& arc = subject.situation.arcs[index];
  const Statement& statement = subject.model()[arc.statement];
  BriefLine line{.text = arc_in_words(subject, index),
                 .statements = {arc.statement},
                 .basis = statement.basis};
  if (const auto because = reason(subject, arc); !because.empty())
    line.text += fmt::format(": {}", because);
  if (const std::string would = would_become(subject, arc);
      !would.empty() && arc.state == ArcState::active)
    line.text += fmt::format("; {}", would);
  return line;
}

std::vector<BriefLine> change_lines(const Subject& subject,
                                    const std::vector<ArcIndex>& arcs,
                                    std::optional<Switch> only) {
  std::vector<BriefLine> lines;
  for (const SwitchEffect& change : what_would_change(subject.situation, arcs)) {
    if (only && change.what != *only)
      continue;
    // Statements that change alike share a phrase.
    std::vector<std::pair<std::string, std::vector<std::string>>> told;
    for (const ArcChange& after : change.arcs) {
      const Arc& before = subject.situation.arcs[after.arc];
      const std::string how = changed(before, after);
      const std::string id(subject.model()[before.statement].id);
      auto same = std::ranges::find(told, how, &decltype(told)::value_type::first);
      if (same == told.end())
        same = told.insert(told.end(), {how, {}});
      if (std::ranges::find(same->second, id) == same->second.end())
        same->second.push_back(id);
    }
    std::vector<std::string> phrases;
    for (const auto& [how, ids] : told)
      phrases.push_back(
          fmt::format("{} {}{}", listed(ids), ids.size() > 1 ? "each " : "", how));
    const bool unknown = value_of(subject.model(), change.what) == Truth::unknown;
    lines.push_back({.text = fmt::format(
                         "{}{}: {}", supposing(subject, change.what, change.value),
                         unknown ? " (unknown today)" : "", fmt::join(phrases, "; "))});
  }
  return lines;
}

void add_section(Brief& brief, std::string_view id, std::string_view title,
                 std::vector<BriefLine> lines, std::string_view lead) {
  if (lines.empty())
    return;
  brief.sections.push_back({.id = std::string(id),
                            .title = std::string(title),
                            .lead = std::string(lead),
                            .entries = {{.lines = std::move(lines)}}});
}

void add_evidence(const Explainer& explainer, Explanation& explanation, bool whole,
                  const Citations& further) {
  const Model& model = explainer.model();
  std::vector<Exhibit> exhibits;
  add_cited(explanation.brief, explanation.cited, exhibits);
  add_sources(further, explanation.what.front(), explanation);
  BriefSection evidence{.id = "lines-of-the-model", .title = "The lines of the model"};
  BriefEntry places;
  const auto add = [&](std::string_view name, Span where, Basis basis) {
    const std::string place = place_of(explainer.sources, where);
    if (whole)
      evidence.entries.push_back({.place = fmt::format("{}, {}", name, place),
                                  .quoted = model_lines(explainer.sources, where)});
    else
      places.lines.push_back({.label = std::string(name),
                              .text = fmt::format("{}, {}", place, name_of(basis))});
  };
  for (StatementId id : explanation.cited) {
    add(model[id].id, model[id].where, model[id].basis);
    add_sources(model[id].sources, model[id].id, explanation);
  }
  for (const Exhibit& exhibit : exhibits) {
    add(exhibit.name, exhibit.where, exhibit.basis);
    add_sources(exhibit.sources, exhibit.name, explanation);
  }
  if (!model.applied.empty())
    evidence.lead =
        "As the file has them; what the scenario changes stands under 'scenarios'.";
  if (!places.lines.empty())
    evidence.entries.push_back(std::move(places));
  if (!evidence.entries.empty())
    explanation.brief.sections.push_back(std::move(evidence));
  std::vector<BriefLine> lines;
  const std::string_view language = explainer.subject.language;
  for (SourceId id : explanation.sources) {
    lines.push_back({.label = std::string(model[id].id),
                     .text = source_in_words(model, id, language)});
    for (const CitedPassage& cited : explanation.passages)
      if (cited.passage.source == id)
        lines.push_back({.label = std::string(model[id].id),
                         .text = fmt::format("for {}, {}", cited.row,
                                             passage_in_words(cited.passage, language))});
  }
  add_section(explanation.brief, "sources", "The sources, and what was read of them",
              std::move(lines));
}

}  // namespace taut

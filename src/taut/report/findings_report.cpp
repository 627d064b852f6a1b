#include "taut/report/findings_report.hpp"

#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace taut {
namespace {

template <typename Row>
void add_once(std::vector<Row>& rows, const std::vector<Row>& more) {
  for (const Row& row : more) {
    if (std::ranges::find(rows, row) == rows.end())
      rows.push_back(row);
  }
}

std::vector<std::string_view> names_of_rows(const Model& model, const Proof& proof) {
  std::vector<std::string_view> names;
  for (StatementId statement : proof.statements)
    names.push_back(model[statement].id);
  for (const Exhibit& exhibit : proof.exhibits)
    names.emplace_back(exhibit.name);
  return names;
}

void add_circumstances(const When& when, std::vector<Switch>& found) {
  if (when.kind == When::Kind::is)
    add_once(found, {when.what});
  for (const When& part : when.parts)
    add_circumstances(part, found);
}

Basis basis_of(const Model& model, Switch what) {
  return std::visit([&](auto id) { return model[id].basis; }, what);
}

// Those of the `when` of the statements that are taken to hold or not to hold without a
// source. What is unknown is told elsewhere.
std::vector<std::string_view> unverified_circumstances(const Model& model,
                                                       const Proof& proof) {
  std::vector<Switch> found;
  for (StatementId statement : proof.statements)
    add_circumstances(model[statement].when, found);
  std::vector<std::string_view> ids;
  for (Switch what : found) {
    if (basis_of(model, what) == Basis::unverified &&
        value_of(model, what) != Truth::unknown)
      ids.push_back(id_of(model, what));
  }
  return ids;
}

}  // namespace

Proof proof_of(const FindingLine& line) {
  return {line.statements, line.exhibits, line.basis};
}

Proof proof_of(const Finding& finding) {
  Proof proof{.basis = finding.basis};
  for (const FindingLine& line : finding.lines) {
    add_once(proof.statements, line.statements);
    for (const Exhibit& exhibit : line.exhibits) {
      if (std::ranges::find(proof.exhibits, exhibit.name, &Exhibit::name) ==
          proof.exhibits.end())
        proof.exhibits.push_back(exhibit);
    }
  }
  return proof;
}

Proof proof_of(const Model& model, StatementId statement) {
  return {.statements = {statement}, .basis = model[statement].basis};
}

std::vector<std::string_view> sources_of(const Model& model, const Proof& proof) {
  std::vector<SourceId> sources;
  for (StatementId statement : proof.statements)
    add_once(sources, model[statement].sources);
  for (const Exhibit& exhibit : proof.exhibits)
    add_once(sources, exhibit.sources);
  std::vector<std::string_view> ids;
  for (SourceId source : sources)
    ids.push_back(model[source].id);
  return ids;
}

std::string evidence(const Model& model, const Proof& proof) {
  std::string text = fmt::format("{}: {}", fmt::join(names_of_rows(model, proof), ", "),
                                 name_of(proof.basis));
  if (const auto sources = sources_of(model, proof); !sources.empty())
    text += fmt::format(", {}", fmt::join(sources, ", "));
  if (const auto rests = unverified_circumstances(model, proof); !rests.empty())
    text += fmt::format("; rests on {} (unverified)", fmt::join(rests, ", "));
  return text;
}

std::string evidence_in_short(const Model& model, const Proof& proof) {
  constexpr std::size_t most = 12;
  auto names = names_of_rows(model, proof);
  std::string more;
  if (names.size() > most + 1) {
    more = fmt::format(" and {} more", names.size() - most);
    names.resize(most);
  }
  return fmt::format("{}{}: {}, {}", fmt::join(names, ", "), more, name_of(proof.basis),
                     counted(sources_of(model, proof).size(), "source", "sources"));
}

std::vector<Switch> circumstances_of(const Model& model, const Finding& finding) {
  std::vector<Switch> found;
  for (StatementId id : proof_of(finding).statements) {
    add_circumstances(model[id].when, found);
    for (const Shift& shift : model[id].shifts)
      add_once(found, {shift.by});
  }
  return found;
}

std::string told(const Finding& finding) {
  std::string text = finding.headline;
  for (const std::string& clause : finding.clauses)
    text += " " + clause;
  return text;
}

std::string line_text(const FindingLine& line) {
  return line.would_become.empty() ? line.text
                                   : fmt::format("{}; {}", line.text, line.would_become);
}

std::string severity_sentence(const Finding& finding) {
  return fmt::format("Why {}: {}.", name_of(finding.severity),
                     fmt::join(finding.severity_reasons, "; "));
}

std::string asleep_sentence(const Asleep& entry) {
  return fmt::format("{}; {}", entry.text, entry.wakes);
}

std::string mandate_line(const Model& model, std::string_view language) {
  const Mandate& mandate = model.mandate;
  std::string text(mandate.title.in(language));
  if (text.empty())
    text = mandate.mission;
  if (!mandate.resolution.empty())
    text += fmt::format("{}{}", text.empty() ? "" : " · ", mandate.resolution);
  for (const ScenarioName& scenario : model.applied)
    text +=
        fmt::format(" · scenario: {}",
                    scenario.title.empty() ? scenario.id : scenario.title.in(language));
  return text;
}

std::string mandate_line(const FindingsReport& report) {
  return mandate_line(report.model(), report.language);
}

std::string count_line(const FindingsReport& report) {
  const auto pairs = std::ranges::count_if(report.situation.pairs,
                                           [](const Pair& p) { return p.tension > 0; });
  std::string text = fmt::format(
      "{}, {}; {} at work", counted(report.model().tasks.size(), "task", "tasks"),
      counted(report.model().statements.size(), "statement", "statements"),
      counted(static_cast<std::size_t>(pairs), "tension", "tensions"));
  const auto& quiet = report.findings.asleep;
  const auto open = static_cast<std::size_t>(
      std::ranges::count(quiet, ArcState::undecided, &Asleep::state));
  if (quiet.size() > open)
    text += fmt::format(", {} asleep",
                        counted(quiet.size() - open, "statement", "statements"));
  if (open > 0)
    text += fmt::format(", {}", counted(open, "open question", "open questions"));
  return text;
}

std::vector<std::string> reading_notes(const FindingsReport& report) {
  const Model& model = report.model();
  std::vector<std::string> notes;
  if (model.tasks.empty())
    return notes;
  if (!report.only.empty())
    notes.emplace_back(report.only);
  if (model.objectives.empty())
    notes.emplace_back(
        "The mandate names no objectives: equally severe findings are ranked by the "
        "strength of their tensions alone.");
  if (model.phases.empty())
    notes.emplace_back(
        "The mandate names no phases: all its tasks are taken to run at the same time.");
  for (const Skipped& skipped : report.findings.skipped)
    notes.push_back(skipped.reason);
  return notes;
}

std::string nothing_found(const FindingsReport& report) {
  if (!report.findings.all.empty())
    return {};
  if (!report.only.empty())
    return "No finding is of that sort.";
  const Model& model = report.model();
  if (model.tasks.empty())
    return "The mandate has no tasks yet: there is nothing to compare.";
  if (model.tasks.size() == 1)
    return "The mandate has one task: there is nothing that could pull against it.";
  if (model.statements.empty())
    return "No links have been judged yet: silence here means not judged, not harmony.";
  if (!report.findings.picture.empty())
    return "No tension bites under these circumstances: safeguards hold what there is.";
  if (!report.findings.asleep.empty())
    return "No tension bites under these circumstances; what is asleep stands below.";
  return "No tension was found among the pairs that have been judged.";
}

}  // namespace taut

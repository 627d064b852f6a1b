#include "taut/report/proof.hpp"

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

std::vector<std::string_view> ids_of(const Model& model,
                                     const std::vector<StatementId>& statements) {
  std::vector<std::string_view> ids;
  for (const StatementId id : statements)
    ids.push_back(model[id].id);
  return ids;
}

std::vector<std::string_view> ids_of(const Model& model,
                                     const std::vector<TaskId>& tasks) {
  std::vector<std::string_view> ids;
  for (const TaskId id : tasks)
    ids.push_back(model[id].id);
  return ids;
}

}  // namespace taut

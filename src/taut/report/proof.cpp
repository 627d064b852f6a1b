#include "taut/report/proof.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
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

// A row that proves something, as it is cited: what is known alike is cited together.
struct Cited {
  std::vector<std::string> names;
  std::string basis;
  std::vector<SourceId> sources;
};

void cite(std::vector<Cited>& all, std::string name, std::string basis,
          const std::vector<SourceId>& sources) {
  auto same = std::ranges::find(all, basis, &Cited::basis);
  if (same == all.end())
    same = all.insert(all.end(), {{}, std::move(basis), {}});
  same->names.push_back(std::move(name));
  add_once(same->sources, sources);
}

std::vector<Cited> cited(const Model& model, const Proof& proof) {
  std::vector<Cited> all;
  for (StatementId id : proof.statements) {
    const Statement& statement = model[id];
    const Basis basis = grounds_of(model, statement).basis;
    const bool low = basis <= Basis::derived && statement.confidence == Confidence::low;
    cite(all, std::string(statement.id),
         fmt::format("{}{}", name_of(basis), low ? ", low" : ""), statement.sources);
  }
  for (const Exhibit& exhibit : proof.exhibits)
    cite(all, exhibit.name, std::string(name_of(exhibit.basis)), exhibit.sources);
  return all;
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

void add(Proof& proof, const FindingLine& line) {
  add_once(proof.statements, line.statements);
  for (const Exhibit& exhibit : line.exhibits) {
    if (std::ranges::find(proof.exhibits, exhibit.name, &Exhibit::name) ==
        proof.exhibits.end())
      proof.exhibits.push_back(exhibit);
  }
}

Proof proof_of(const Finding& finding) {
  Proof proof{.basis = finding.basis};
  for (const FindingLine& line : finding.lines)
    add(proof, line);
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
  std::string text;
  for (const Cited& row : cited(model, proof)) {
    text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", fmt::join(row.names, ", "),
                        row.basis);
    for (SourceId source : row.sources)
      text += fmt::format(", {}", model[source].id);
  }
  if (const auto rests = unverified_circumstances(model, proof); !rests.empty())
    text += fmt::format("; rests on {} (unverified)", fmt::join(rests, ", "));
  return text;
}

std::string evidence_in_short(const Model& model, const Proof& proof) {
  std::string text;
  for (const Cited& row : cited(model, proof))
    text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", fmt::join(row.names, ", "),
                        row.basis);
  return text;
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

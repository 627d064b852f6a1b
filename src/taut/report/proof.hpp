#pragma once

#include "taut/analyse/finding.hpp"
#include "taut/text/source.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// What proves a line, a finding or a statement that is asleep, each row once.
struct Proof {
  std::vector<StatementId> statements = {};
  std::vector<Exhibit> exhibits = {};
  Basis basis = Basis::unverified;
};
Proof proof_of(const FindingLine& line);
Proof proof_of(const Finding& finding);
Proof proof_of(const Model& model, StatementId statement);

/// Adds what proves a line, each row once.
void add(Proof& proof, const FindingLine& line);

/// "T01, T21: derived, karl17, franco17; T16b: inferred": what is known alike together,
/// low confidence told; with "; rests on abuse-reports (unverified)" where a `when` of
/// the statements is read as holding or not without a source. Empty for no rows.
std::string evidence(const Model& model, const Proof& proof);
/// The same without sources and circumstances: "T01, T21: derived; T16b: inferred".
std::string evidence_in_short(const Model& model, const Proof& proof);
/// The ids of the sources of a proof, each once, in order.
std::vector<std::string_view> sources_of(const Model& model, const Proof& proof);
/// The conditions and safeguards that the statements of a finding rest on or shift with,
/// each once, in order of appearance.
std::vector<Switch> circumstances_of(const Model& model, const Finding& finding);

/// The ids of these rows, in their order.
std::vector<std::string_view> ids_of(const Model& model,
                                     const std::vector<StatementId>& statements);
std::vector<std::string_view> ids_of(const Model& model,
                                     const std::vector<TaskId>& tasks);

}  // namespace taut

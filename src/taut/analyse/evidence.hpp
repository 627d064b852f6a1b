#pragma once

#include "taut/analyse/analysis.hpp"

#include <string>
#include <utility>
#include <vector>

namespace taut {

/// The effect by which a link is told and graded: as it is, or as judged where nothing is
/// left of it. Of size 3 only where its author judged 3: no circumstance makes a thing
/// impossible.
int told_effect(const Model& model, const Arc& arc);
/// The strength, 1 to 3, by which the tension of a pair is told and graded.
int told_strength(const Situation& situation, const Pair& pair);

/// The active negative arcs of a pair that nothing has taken, the leading one first.
std::vector<ArcIndex> open_tensions(const Subject& subject, const Pair& pair,
                                    const Claims& claims);

/// The reason of an arc: `because`, or `because_back` of a mutual statement's second
/// direction; without a full stop.
std::string_view reason(const Subject& subject, const Arc& arc);

/// The reason as a finding tells it: where shifts at work make the tension stronger than
/// its score, with what they rest on: "...; more so since the troop ceiling was cut".
std::string reason_now(const Subject& subject, const Arc& arc);

/// "worse if force is used near a party to the talks (not known)", or empty: what each
/// shift that rests on something unknown would alone do to the effective score.
std::string would_become(const Subject& subject, const Arc& arc);

/// The statements of arcs, each once, in the order of the arcs.
std::vector<StatementId> statements_of(const Subject& subject,
                                       const std::vector<ArcIndex>& arcs);

/// h of the pair of an arc, or 0 for an arc of a selector, which counts in no pair.
Harm harm_of(const Situation& situation, ArcIndex arc);

/// Orders tensions of the same strength by their leading statements: firm first, then
/// the surer basis; larger is surer. The pair must have a tension.
std::pair<bool, int> sureness(const Situation& situation, const Pair& pair);

/// "polref+ddr": the ids of tasks, for the address of a finding.
std::string ids(const Model& model, const std::vector<TaskId>& tasks);

/// The tasks of arcs, the harmed one of each first, each once.
std::vector<TaskId> tasks_of(const Subject& subject, const std::vector<ArcIndex>& arcs);

/// The safeguards not in place that shift a tension of the arcs upwards: most arcs first,
/// then order of appearance, at most two.
std::vector<SafeguardId> would_ease(const Subject& subject,
                                    const std::vector<ArcIndex>& arcs);

/// A line that names a fact and gives its reason, which may be empty.
FindingLine line_with_reason(std::string who, std::string_view because);
/// A sentence of a finding that rests on these arcs; its basis is their weakest.
FindingLine clause_on(const Subject& subject, std::string text,
                      const std::vector<ArcIndex>& arcs);

/// The pressures that bear on a task under the circumstances: what presses, with the row
/// of each condition or safeguard.
std::vector<FindingLine> pressures_on(const Subject& subject, TaskId task);

}  // namespace taut

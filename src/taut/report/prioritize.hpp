#pragma once

#include "taut/analyse/analysis.hpp"
#include "taut/analyse/firm_profiles.hpp"
#include "taut/analyse/objective_profile.hpp"
#include "taut/plan/leaving_out.hpp"
#include "taut/report/proof.hpp"
#include "taut/tell/document.hpp"
#include "taut/tell/json.hpp"
#include "taut/tell/sheet.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// What every task brings and costs, how firm that is, and what could be left out.
struct PrioritizeReport {
  const Subject& subject;
  DrawsAsked draws = {};
  /// By grouping; in it those first for which it is truest: what suffers most, causes
  /// most, moves most. Then by order of appearance.
  std::vector<Profile> profiles = {};
  std::vector<FirmProfile> firm = {};  ///< by task; empty without draws
  std::vector<std::vector<ObjectiveProfile>> objectives = {};  ///< by objective
  LeavingOutFront leaving_out = {};
  bool in_full = false;  ///< what is behind every figure, and no list cut

  const Model& model() const { return subject.model(); }
};

/// Reads a situation. Cost: see `firm_profiles` and `leaving_out_front`.
PrioritizeReport make_priorities(const Subject& subject, const DrawsAsked& draws);

/// The table of the tasks that tensions touch, the others by name, each objective, and
/// what could be left out; in full also what is behind the figures.
tell::Document prioritize_page(const PrioritizeReport& report);
/// A row for every task, then one for every objective and each of its tasks.
tell::Sheet prioritize_sheet(const PrioritizeReport& report);
/// docs/prioritize-json.md describes the schema.
void prioritize_data(const PrioritizeReport& report, tell::Json& body);

// What the writers share.

/// One part of a figure: the other task of the pair, and the statement that leads it.
struct FigurePart {
  TaskId other = {};
  StatementId statement = {};
  Harm amount = 0;
};
enum class Figure { lifts, causes, suffers };
/// The parts of a figure, the largest first, then in order; they add up to it.
std::vector<FigurePart> parts_of(const Situation& situation, TaskId task, Figure figure);

/// Whether no group holds in most draws.
bool is_undecided(const PrioritizeReport& report, const Profile& profile);
/// What leaving tasks out gives up: "gives up 4 % of what the tasks bring", or that what
/// they are worth was not entered: nothing is told to be free that nobody valued.
std::string given_up_in_words(const Subject& subject, const std::vector<TaskId>& tasks,
                              Harm costs);

/// "2.7" for 16 sixths.
std::string ones_in_words(Harm harm);

}  // namespace taut

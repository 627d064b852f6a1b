#pragma once

#include "taut/analyse/analysis.hpp"
#include "taut/analyse/draws.hpp"
#include "taut/analyse/profile.hpp"
#include "taut/analyse/standing.hpp"
#include "taut/report/brief.hpp"
#include "taut/tell/document.hpp"
#include "taut/tell/json.hpp"
#include "taut/tell/sheet.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace taut {

/// How the tasks fit the political strategy, computed once for every format.
struct Strategy {
  const Subject& subject;
  const Findings& findings;  ///< all of the same situation: they lend their numbers
  std::vector<Standing> standings;  ///< by objective
  std::vector<Profile> profiles;    ///< by task
  /// By task: that its grouping holds in half of the draws or less. Empty without draws.
  std::vector<bool> unsettled = {};
  /// What was asked for by name; both empty = the whole page.
  std::vector<ObjectiveId> objectives = {};
  std::vector<TaskId> tasks = {};
  bool uncut = false;  ///< every task, and all that serves an objective

  bool whole() const { return objectives.empty() && tasks.empty(); }
  bool in_full() const { return uncut || !whole(); }
  const Model& model() const { return subject.model(); }
};

Strategy make_strategy(const Subject& subject, const Findings& findings,
                       std::vector<ObjectiveId> objectives = {},
                       std::vector<TaskId> tasks = {});

/// Draws the judgements, and notes which groupings do not hold.
void look_at_draws(Strategy& strategy, const DrawsAsked& asked);

/// The tasks of a grouping, those first that suffer (under strain), cause (strains
/// others) or do both most; then in order of appearance.
std::vector<TaskId> tasks_grouped(const Strategy& strategy, Grouping grouping);

/// The tasks that serve no objective with 1 or more, in order of appearance.
std::vector<TaskId> serving_none(const Strategy& strategy);

/// Objectives first, then tasks by grouping, then the tasks that serve none; of what was
/// asked for by name alone where something was.
Brief strategy_brief(const Strategy& strategy);

/// The numbers of findings, from 1, in the order of `taut conflicts`; each once.
using Numbers = std::set<std::size_t>;
/// The finding that tells each tension: the one on the strained task before any other.
Numbers telling(const Strategy& strategy, const std::vector<ArcIndex>& tensions);
/// " (finding 1)", " (findings 1, 2 and 4)"; empty without numbers.
std::string see(const Numbers& numbers);

/// What a task requires that is not there, or that waits for it in a circle: "requires
/// first: the law, not so today". Adds the findings that tell it to `numbers`.
std::string lacking_in_words(const Strategy& strategy, TaskId task, Numbers& numbers);

/// What an objective rests on, in a sentence or two: "Weak: the one task that serves it
/// most directly is in trouble, protection of civilians (finding 1)." Nothing good is
/// said without the share of pairs that were judged.
std::string footing_in_words(const Strategy& strategy, const Standing& standing);

BriefSection objectives_section(const Strategy& strategy);
/// The groupings that have tasks, then the tasks that serve no objective.
std::vector<BriefSection> task_sections(const Strategy& strategy);

/// What tensions do to a task and by it, with their leading statements.
BriefLine tensions_line(const Strategy& strategy, TaskId task);

/// One task in full beside its tensions: what it serves and through whom, how it ranks by
/// harm, what its tensions cost the objectives.
std::vector<BriefLine> profile_lines(const Strategy& strategy, TaskId task);

tell::Document strategy_page(const Strategy& strategy);
/// docs/strategy-json.md describes both.
void strategy_data(const Strategy& strategy, tell::Json& body);
tell::Sheet strategy_sheet(const Strategy& strategy);

}  // namespace taut

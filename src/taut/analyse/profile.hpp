#pragma once

#include "taut/model/situation.hpp"

#include <string_view>
#include <vector>

namespace taut {

/// What to do with a task, read from what it brings and what its tensions cost.
enum class Grouping {
  shield,            ///< suffers 3 or more, and more than it causes
  handle_with_care,  ///< causes 3 or more and brings more than that
  costs_more,        ///< causes 3 or more otherwise
  free_to_go,        ///< causes and suffers less than 1 in all
  mixed,             ///< none of these
};
/// "shield", "handle-with-care", "costs-more-here", "free-to-go", "mixed".
std::string_view id_of(Grouping grouping);

/// What a task brings and what its tensions cost, under one situation.
///
/// All but `value` are harm or weighed against it; they are never printed as a grade.
struct Profile {
  TaskId task = {};
  int value = 0;          ///< V(t): sum over objectives of weight x serves
  Harm lifts = 0;         ///< sum over j of P / 3 x max(0, V(j))
  Harm caused = 0;        ///< sum over j of h(t, j)
  Harm suffered = 0;      ///< sum over i of h(i, t)
  int caused_rank = 0;    ///< 1 = causes most; 0 = causes none; equal harm, equal rank
  int suffered_rank = 0;  ///< likewise
  Grouping grouping = Grouping::mixed;
};

/// The profile of every task, in order of appearance. O(pairs + tasks x objectives).
std::vector<Profile> profiles_of(const Situation& situation);

/// What makes a task a clear case of its grouping; compares tasks of one grouping.
Harm clarity(const Profile& profile);

/// The rule alone. The groupings are tried in the order of `Grouping`; a task that cuts
/// across (`cross_cutting`, `enables: all`) never costs more than it brings.
Grouping grouping_of(const Profile& profile, bool cuts_across);

}  // namespace taut

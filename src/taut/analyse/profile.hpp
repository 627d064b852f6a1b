#pragma once

#include "taut/model/situation.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace taut {

/// What is seen of a task among the tensions of its mandate. It says nothing of what the
/// task is worth, and no grouping is better than another.
enum class Grouping {
  under_strain,    ///< suffers a tenth or more of all harm in the mandate
  strains_others,  ///< causes that much
  both,
  little,         ///< neither, and looked at
  little_judged,  ///< neither, of the few pairs of it that were judged
  not_looked_at,  ///< no pair of it was judged
};
/// "under-strain", "strains-others", "both", "little-either-way", "little-judged",
/// "not-looked-at".
std::string_view id_of(Grouping grouping);

/// What a task brings and what its tensions cost, under one situation.
///
/// All but `value` are harm or weighed against it; they are never printed as a grade.
struct Profile {
  TaskId task = {};
  int value = 0;           ///< V(t): sum over objectives of weight x serves
  Harm lifts = 0;          ///< sum over j of P / 3 x max(0, V(j))
  Harm caused = 0;         ///< sum over j of h(t, j)
  Harm suffered = 0;       ///< sum over i of h(i, t)
  int caused_rank = 0;     ///< 1 = causes most; 0 = causes none; equal harm, equal rank
  int suffered_rank = 0;   ///< likewise
  std::size_t judged = 0;  ///< its pairs, either way, judged, in general if need be
  std::size_t pairs = 0;   ///< all of them
  Grouping grouping = Grouping::not_looked_at;
};

/// The profile of every task, in order of appearance. O(pairs + tasks x objectives).
std::vector<Profile> profiles_of(const Situation& situation);

/// What makes a task a clear case of its grouping; compares tasks of one grouping.
Harm clarity(const Profile& profile);

}  // namespace taut

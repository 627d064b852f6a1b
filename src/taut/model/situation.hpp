#pragma once

#include "taut/model/harm.hpp"
#include "taut/model/model.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// What an arc is worth under the circumstances; tested in this order.
enum class ArcState : std::uint8_t {
  dormant,    ///< `when` is false
  undecided,  ///< `when` rests on something unknown
  separated,  ///< its tasks share no phase
  held,       ///< a safeguard or condition takes all its strength away
  active,
};
std::string_view name_of(ArcState state);

/// One ordered pair of tasks that one statement covers.
struct Arc {
  StatementId statement;
  TaskId from;
  TaskId to;
  std::int8_t effect;  ///< effective score e, -3..3; computed whatever the state
  ArcState state;
  bool general;     ///< of tasks in general: counts in no pair, harm, group or total
  bool back;        ///< the second direction of a mutual statement
  Grounds grounds;  ///< of its statement and of what decides its state and effect
};

/// Where an arc stands in `Situation::arcs`.
using ArcIndex = std::uint32_t;

/// An ordered pair of tasks that some arc covers. Tension and synergy stay apart: a pair
/// with both is ambivalent, never a net.
struct Pair {
  TaskId from;
  TaskId to;
  int tension = 0;  ///< N: the strongest active negative e as a size, 0..3
  int synergy = 0;  ///< P: the strongest active positive e, 0..3
  std::optional<ArcIndex> leading_tension =
      {};  ///< whose e is N; firm first, then first written
  std::optional<ArcIndex> leading_synergy = {};
  std::vector<ArcIndex> arcs =
      {};  ///< every arc of the pair, any state, in order; no selectors
};

/// A model under its circumstances: the state and worth of every arc, and the pairs.
///
/// Refers to its model, which must outlive it.
struct Situation {
  const Model* model = nullptr;
  std::vector<Arc> arcs =
      {};  ///< by statement, then from, then to; back arcs right after
  std::vector<Pair> pairs = {};  ///< by (from, to)

  const Model& of() const { return *model; }
  /// The pair, or nothing if no arc covers it. O(log pairs).
  const Pair* find(TaskId from, TaskId to) const;
  int tension(TaskId from, TaskId to) const;
  int synergy(TaskId from, TaskId to) const;
};

/// States, effective scores and pairs of `model` as it stands. O(arcs log arcs + tasks x
/// phases).
Situation make_situation(const Model& model);

/// Reads `when` with three values: false beats unknown in all, true beats unknown in any.
Truth evaluate(const Model& model, const When& when);
Truth value_of(const Model& model, Switch what);

/// The effective score of a statement: its score and every shift whose switch is on, kept
/// on its own side of zero and to 3 in size; 0 stays 0. Unknown switches are not counted.
int effective_score(const Model& model, const Statement& statement);
/// The same if `what` had this value and everything else stayed as it is.
int effective_score_if(const Model& model, const Statement& statement, Switch what,
                       Truth value);

/// Whether the score counts a shift already: it was judged with the safeguard in place.
bool is_in_score(const Model& model, const Shift& shift);

/// How well it is known that a statement acts as it does: as the weakest of the statement
/// itself, of what its `when` rests on and of every switch whose shift makes it stronger.
/// One that makes it weaker is no doubt: without it the statement would act all the more.
Grounds grounds_of(const Model& model, const Statement& statement);
/// How well it is known whether a condition holds or a safeguard is in place.
Basis basis_of(const Model& model, Switch what);
/// How well it is known that `when` is what it is: the weakest of what makes it so; of an
/// `any` that is true, or an `all` that is false, one part does. That something is
/// unknown is not doubted.
Basis basis_of(const Model& model, const When& when);

/// Do the tasks share a phase? A task without phases runs in every one.
bool share_a_phase(const Task& a, const Task& b);

/// What all weights share, at least 1: what a task counts at the least when it is harmed.
/// So weights only compare: with all of them doubled every harm is, and nothing moves.
int least_value(const Model& model);

/// V(t): the sum over objectives of weight x serves.
int value_of_task(const Model& model, TaskId task);

/// h(i, j) = N / 3 x max(least value, V(j)) x (1 if the leading statement is firm, else
/// 1/2).
Harm harm(const Situation& situation, const Pair& pair);

/// `T02`, or `T02/asym-go` where the statement covers several pairs.
std::string address(const Situation& situation, ArcIndex arc);

}  // namespace taut

#pragma once

#include "taut/analyse/counts.hpp"
#include "taut/draw/map_options.hpp"
#include "taut/model/situation.hpp"

#include <optional>
#include <vector>

namespace taut {

/// Whether a line is at work. An awake statement speaks for its line, then an undecided
/// one, then a held one.
enum class Mood { awake, undecided, held, asleep };

/// What is drawn between two tasks: the statements of one pair and sign as one line, or a
/// requirement. It runs from the task that acts more strongly to the one it reaches.
struct ShownLine {
  enum class Kind { tension, synergy, requirement };
  Kind kind = Kind::tension;
  TaskId a = {};
  TaskId b = {};
  Mood mood = Mood::awake;
  int there = 0;           ///< strength from a to b, 0..3; 0 unless awake
  int back = 0;            ///< strength from b to a
  bool reaches_a = false;  ///< a bar (or arrow) at a
  bool reaches_b = true;
  bool firm = true;       ///< the leading statement is firm
  bool shielded = false;  ///< a safeguard in place eases or holds it
  bool helps_b = false;   ///< a tension that also helps b: two strands
  bool helps_a = false;
  Harm harm = 0;  ///< ranks lines of one strength
  std::vector<StatementId> statements =
      {};                                  ///< in order of appearance; none = requirement
  StatementId leading = {};                ///< the one that gives the line its strength
  std::optional<ArcIndex> arc_there = {};  ///< the leading arc from a to b, if any
  std::optional<ArcIndex> arc_back = {};   ///< the one from b to a

  int strength() const { return there > back ? there : back; }
  bool mutual() const { return reaches_a && reaches_b; }
};

/// Whether the two directions of a line differ in strength, statement or reason, so that
/// what is said of one is not true of the other.
bool directions_differ(const Situation& situation, const ShownLine& line);

/// One direction of a line alone, as a line that ends at `to`, which it must reach. Of
/// the statements those with an arc that way, but for the one that leads the other way.
ShownLine towards(const Situation& situation, const ShownLine& line, TaskId to);

/// A numbered statement. `mood` is the liveliest of its arcs on the map.
struct KeyRow {
  StatementId statement = {};
  Mood mood = Mood::awake;
  int strength = 0;  ///< the strongest effect among its awake arcs on the map
};

/// What a map shows, and what it does not.
struct Shown {
  std::vector<ShownLine> lines = {};   ///< the subject of the map, by first statement
  std::vector<ShownLine> extras = {};  ///< synergies and requirements beside it
  LinkCounts counts = {};              ///< both ways of the lines, each by itself
  std::size_t at_work_in_all = 0;      ///< with those that a filter took away
  std::vector<TaskId> tasks = {};      ///< those on the map, in order of appearance
  std::vector<int> strain = {};  ///< received, by task of the model, drawn lines only
  std::vector<KeyRow> key = {};  ///< row k has the number k + 1
  std::vector<StatementId> by_selector = {};  ///< tensions told in the footer
  std::vector<TaskId> quiet = {};             ///< tasks without any tension in the model
  bool requirements = false;                  ///< what must come first was asked for
  int pairs_left_out = 0;                     ///< lines that a filter took away
  int tasks_left_out = 0;  ///< tasks with a tension, but none of the drawn ones

  /// The number of a statement, from 1; 0 if it has none.
  int number(StatementId statement) const;
  const KeyRow* row(StatementId statement) const;
};

/// The lines, tasks, numbers and sums of a map under `options`. One line per unordered
/// pair and sign; strains are sums over the drawn awake tensions.
Shown select(const Situation& situation, const MapOptions& options);

/// Every line of the situation of one sign, unfiltered, by first statement.
std::vector<ShownLine> all_lines(const Situation& situation, ShownLine::Kind kind);

/// The liveliest state of the arcs of `statement` between `a` and `b`, either direction.
Mood mood_of(const Situation& situation, StatementId statement, TaskId a, TaskId b);

/// `shown` with lines between the tasks at `keep` only, numbered anew.
Shown only_lines(const Situation& situation, Shown shown, std::vector<ShownLine> keep);

}  // namespace taut

#pragma once

#include "taut/analyse/agreement.hpp"
#include "taut/draw/key.hpp"
#include "taut/draw/wording.hpp"

#include <string>
#include <vector>

namespace taut {

/// What several assessors gave for the links of one pair of tasks.
struct DissentLine {
  TaskId a = {};
  TaskId b = {};
  bool mutual = false;  ///< else it runs from a to b
  Dissent dissent = Dissent::agreed;
  int least = 0;  ///< of the link on which they are furthest apart
  int most = 0;
  std::vector<StatementId> links = {};  ///< that one first

  bool contested() const { return dissent != Dissent::agreed; }
  /// The sign that all see: -1 or 1; 0 where they contradict each other.
  int sign() const {
    return most <= 0 && least < 0 ? -1 : least >= 0 && most > 0 ? 1 : 0;
  }
};

/// What the picture of dissent shows.
struct DissentSet {
  std::vector<DissentLine> lines = {};  ///< the most contested first
  std::vector<TaskId> tasks = {};       ///< those at the lines, in order of appearance
  int judged = 0;                       ///< links that two or more judged
  int contested = 0;                    ///< those on which they contradict each other
  int agreed_left_out = 0;              ///< lines, where there were too many tasks
};

/// The links of particular tasks that two or more assessors judged, as one line a pair;
/// links that all take for neutral are left out. Over `most` tasks the lines on which
/// they agree are left out.
DissentSet dissent_of(const Model& model, std::size_t most);

/// "\u22122 to +1": what stands on a contested line; empty on others.
std::string mark_of(const DissentLine& line);
/// "Assessors contradict each other on three of 41 links".
std::string title_of_dissent(const DissentSet& set);
/// The picture in sentences, for people who cannot see it.
std::string description_of_dissent(const Speaker& speaker, const DissentSet& set);
/// "police training on village talks: two see a tension, one a synergy".
std::string dissent_in_words(const Speaker& speaker, const DissentLine& line);
/// What each contested line is about.
ReasonKey key_of_dissent(const Speaker& speaker, const DissentSet& set);

}  // namespace taut

#pragma once

#include "taut/model/situation.hpp"

#include <cstddef>
#include <vector>

namespace taut {

/// How much a reader may lean on what was found.
struct Firmness {
  std::size_t pairs = 0;     ///< ordered pairs of tasks
  std::size_t judged = 0;    ///< pairs that a statement covers by name, neutral ones too
  std::size_t tensions = 0;  ///< pairs with a tension at work
  std::vector<StatementId> thin = {};   ///< that lead a tension at work and are not firm
  std::size_t thin_tensions = 0;        ///< tensions that these lead
  std::vector<Switch> unknown = {};     ///< conditions, then safeguards
  std::vector<Switch> unverified = {};  ///< known, but on no source; the same order
  std::size_t paragraphs = 0;           ///< tasks with a paragraph
  std::size_t unverified_paragraphs = 0;  ///< of these, not checked
};

/// Statements in order of appearance. O(tasks + statements + pairs).
Firmness firmness_of(const Situation& situation);

}  // namespace taut

#pragma once

#include "taut/model/basics.hpp"
#include "taut/model/citations.hpp"
#include "taut/model/ids.hpp"
#include "taut/model/text.hpp"
#include "taut/model/when.hpp"
#include "taut/text/span.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace taut {

/// One cell of a posture statement: how a posture of one task bears on a posture of
/// another, or of the same task.
struct PostureScore {
  std::uint32_t from;  ///< its place in `postures` of the task it comes from
  std::uint32_t to;    ///< its place in `postures` of the task it bears on
  int score;           ///< speaks against (negative) or for (positive) that posture
  Span where = {};
};

/// What the postures of one task say about the postures of another, with one reason and
/// one set of sources. No tension: it counts in no pair, finding or map.
struct PostureLink {
  std::string_view id = {};
  TaskId from = {};
  TaskId to = {};  ///< both have postures; the task itself = a leaning of its own
  std::vector<PostureScore> scores = {};  ///< as written; a cell stands once at most
  Text because = {};
  When when = {};
  Basis basis = Basis::unverified;
  Confidence confidence = Confidence::low;
  Citations sources = {};
  Text note = {};
  Span where = {};

  /// Stated or derived, sourced, and confidence not low.
  bool firm() const {
    return (basis == Basis::stated || basis == Basis::derived) && !sources.empty() &&
           confidence != Confidence::low;
  }
};

}  // namespace taut

#pragma once

#include "taut/analyse/posture_matrix.hpp"
#include "taut/diag/expected.hpp"
#include "taut/graph/basins.hpp"
#include "taut/graph/mix_breaks.hpp"
#include "taut/graph/mixes.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace taut {

struct PosturesAsked {
  MixLimits limits = {.seconds = 60};
  /// A sample of starts is drawn only where it is asked for: it takes longer than the
  /// search.
  BasinLimits basins = {.samples = 0};
  std::size_t top = 12;  ///< how many mixes are looked at closely
};

/// A task in the posture that a mix gives it, and what that rests on.
struct PostureChoice {
  std::uint32_t variant = 0;
  int balance = 0;                          ///< what the other postures say to it, in all
  std::optional<std::uint32_t> rival = {};  ///< the best of the other postures
  int lead = no_rival;                      ///< over the rival; below 0: it is behind
  std::vector<std::uint32_t> backers = {};  ///< chosen postures that speak for it
  std::vector<std::uint32_t> critics = {};  ///< those against it; both strongest first
};

/// A condition or safeguard that ends the consistency of a mix if it had this value.
struct ContextBreak {
  Switch what = {};
  Truth value = Truth::no;
  std::uint32_t rival = 0;  ///< the posture that is better then
};

/// One mix looked at closely.
struct PostureMix {
  ConsistentMix found = {};  ///< the margin is below 0 if it is not consistent
  std::vector<PostureChoice> choices = {};  ///< by descriptor
  /// Of a consistent mix: the single scores that end it, the smallest change first. Only
  /// scores that a posture link at work gives.
  std::vector<MixBreak> breaks = {};
  std::vector<ContextBreak> context = {};  ///< of a consistent mix; conditions first

  bool consistent() const { return found.margin >= 0; }
};

/// The consistent mixes of the postures of a mandate. Refers to its model.
struct PosturesReading {
  PosturesAsked asked = {};
  PostureMatrix matrix;
  std::vector<TaskId> unjudged = {};  ///< with postures that nothing speaks of: left out
  FoundMixes found = {};
  Basins basins = {};                      ///< of the mixes in `found`, if counted
  std::vector<PostureMix> mixes = {};      ///< the first `asked.top` of `found`
  std::vector<std::uint32_t> common = {};  ///< variants that every mix found has
  std::optional<int> nearest_slack = {};   ///< where none is found: what would give one

  const Model& model() const { return *matrix.model; }
};

/// An `Error` says what is missing where no two tasks with postures bear on each other,
/// or what is too large.
Expected<PosturesReading> read_postures(const Model& model,
                                        const PosturesAsked& asked = {});

/// Any mix, looked at closely. O(variants^2 x switches).
PostureMix look_at(const PostureMatrix& matrix, const Mix& mix);

/// The mix that has the postures given and in which the others have settled around them
/// by global succession. Where they go round in a circle, the mix of the circle with the
/// best margin.
Mix settled(const PostureMatrix& matrix,
            const std::vector<std::optional<std::uint16_t>>& given);

}  // namespace taut

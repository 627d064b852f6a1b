#pragma once

#include "taut/analyse/analysis.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// Findings and tensions of one situation in figures.
struct Tally {
  /// By `Severity`, those that a list numbers: neither the picture above it nor a notice
  /// of what safeguards hold back is among them.
  std::array<std::size_t, 4> findings = {};
  /// `tasks_by_burden`: findings merge and part as tensions come and go, tasks do not, so
  /// that losing what only eases is never a gain.
  std::array<std::size_t, 4> tasks = {};
  std::size_t tensions = 0;  ///< pairs at work
  std::size_t strong = 0;    ///< of these, those of strength 2 and 3
  Harm harm = 0;             ///< sum of h; ranks, is never printed

  std::size_t of(Severity severity) const {
    return findings[static_cast<std::size_t>(severity)];
  }
  std::size_t bearing(Severity severity) const {
    return tasks[static_cast<std::size_t>(severity)];
  }
};
Tally tally_of(const Situation& situation, const Findings& findings);

/// How much one switch decides.
struct SwitchWeight {
  Switch what = {};
  /// Of the pairs of combinations that are alike but for it: those where on is the worse,
  /// and those where off is.
  std::size_t worse_when_on = 0;
  std::size_t worse_when_off = 0;
  Harm harm_when_on = 0;  ///< over all pairs, on less off
};

/// Every combination of some switches, each on or off. One is worse than another if more
/// tasks bear what is critical; if as many, what is serious; if as many, if it has more
/// harm.
struct Combinations {
  std::vector<Switch> switches = {};  ///< bit i of a combination is switch i on
  std::vector<Tally> tallies = {};    ///< by combination
  std::uint32_t worst = 0;            ///< the first of those than which none is worse
  std::uint32_t best = 0;
  std::vector<SwitchWeight> weights = {};  ///< by how much harm they move
  /// Findings that every combination has, by address. The headline is empty where it is
  /// not the same in all.
  std::vector<std::pair<std::string, std::string>> always = {};
};

/// More switches than this are not combined.
constexpr std::size_t most_switches = 16;

/// The switches that change something when tried alone, those that move most harm first,
/// at most `most`.
std::vector<Switch> switches_that_matter(const Situation& situation, std::size_t most);

/// Tries all 2^n combinations, on as many threads as there are cores or as many as asked
/// for, with the same result. At most `most_switches`; without the analyses that have no
/// polynomial bound. Some 0.1 ms for each combination of a mandate of 30 tasks.
Combinations combine(const Model& model, const std::vector<Switch>& switches,
                     std::string_view language = {}, std::size_t threads = 0);

}  // namespace taut

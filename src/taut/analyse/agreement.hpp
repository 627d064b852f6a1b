#pragma once

#include "taut/base/chance.hpp"
#include "taut/model/model.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace taut {

/// What assessors gave: a row for each statement that anyone judged, a column for each
/// assessor, in order of appearance.
struct Judgements {
  std::vector<std::string_view> assessors = {};
  std::vector<StatementId> statements = {};
  std::vector<std::vector<std::optional<int>>> rows = {};
};
Judgements judgements_of(const Model& model);

/// Only the rows of these statements; without one assessor.
Judgements of_pillar(const Model& model, const Judgements& all, PillarId pillar);
Judgements without(const Judgements& all, std::size_t assessor);
/// Every judgement as its sign: -1, 0 or 1.
Judgements signs_of(const Judgements& all);

/// What counts as how far apart: the same or not; ranks; distances on the scale.
enum class AlphaLevel { nominal, ordinal, interval };

/// Krippendorff's alpha: 1 minus the disagreement seen by the disagreement expected by
/// chance, with missing judgements. 1 = all agree, 0 = as by chance, below: worse.
/// Nothing where no row has two judgements, or where all judgements are the same value,
/// so that chance would agree as well. O(rows x (assessors + values^2)).
///
/// K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
std::optional<double> alpha(const Judgements& judgements, AlphaLevel level);

/// Between which values alpha lies in 19 of 20 of `count` samples of as many rows, drawn
/// with replacement; samples without an alpha are left out. For each level one, of the
/// same samples; nothing where there is none. O(count x rows x values^2).
struct Interval {
  double low = 0;
  double high = 0;
};
std::vector<std::optional<Interval>> alpha_intervals(
    const Judgements& judgements, const std::vector<AlphaLevel>& levels, int count,
    std::uint64_t seed);

/// How the assessors of a statement stand to each other.
enum class Dissent {
  alone,   ///< one judgement only
  agreed,  ///< one sign, less than 3 apart
  apart,   ///< one sign, and zero, but 3 or more apart
  sign,    ///< a tension to one, a synergy to another
};
Dissent dissent_of(const Statement& statement);

}  // namespace taut

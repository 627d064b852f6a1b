#include "taut/analyse/agreement.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <ranges>

namespace taut {
namespace {

using Row = std::vector<std::optional<int>>;

// The coincidences of every row, once for all samples: how often each pair of different
// values stands in it, weighed by its judgements less one, and how often each value.
class JudgementTally {
 public:
  explicit JudgementTally(const Judgements& judgements) : rows_(judgements.rows.size()) {
    std::map<int, std::size_t> place;
    for (const Row& row : judgements.rows) {
      for (const auto& value : row) {
        if (value)
          place.emplace(*value, 0);
      }
    }
    for (auto& [value, at] : place) {
      at = values_.size();
      values_.push_back(value);
    }
    const std::size_t values = values_.size();
    width_ = values * (values + 1) / 2 + 1;
    for (const Row& row : judgements.rows)
      add_row(row, place);
  }

  std::size_t size() const { return rows_; }

  // Of the rows with these numbers, one alpha for each level.
  std::vector<std::optional<double>> alphas_of(
      const std::vector<std::size_t>& rows, const std::vector<AlphaLevel>& levels) const {
    std::vector<double> sum(width_);
    for (const std::size_t row : rows) {
      const double* from = tallies_.data() + row * width_;
      for (std::size_t i = 0; i < width_; ++i)
        sum[i] += from[i];
    }
    std::vector<std::optional<double>> alphas;
    for (const AlphaLevel level : levels)
      alphas.push_back(alpha_of(sum, level));
    return alphas;
  }

 private:
  // A row: of each value how often, of each pair a < b, and 1 if two judged it or more.
  void add_row(const Row& row, const std::map<int, std::size_t>& place) {
    std::vector<double> given(values_.size());
    double all = 0;
    for (const auto& value : row) {
      if (value) {
        given[place.at(*value)] += 1;
        all += 1;
      }
    }
    const std::size_t begin = tallies_.size();
    tallies_.resize(begin + width_);
    if (all < 2)
      return;
    auto at = std::ranges::copy(given, tallies_.begin() + static_cast<long>(begin)).out;
    for (std::size_t a = 0; a < given.size(); ++a)
      for (std::size_t b = a + 1; b < given.size(); ++b)
        *at++ = given[a] * given[b] / (all - 1);
    *at = 1;
  }

  double distance(const std::vector<double>& totals, std::size_t a, std::size_t b,
                  AlphaLevel level) const {
    if (level == AlphaLevel::nominal)
      return 1;
    double apart = values_[b] - values_[a];
    if (level == AlphaLevel::ordinal) {
      apart = -(totals[a] + totals[b]) / 2;
      for (std::size_t g = a; g <= b; ++g)
        apart += totals[g];
    }
    return apart * apart;
  }

  std::optional<double> alpha_of(const std::vector<double>& sum, AlphaLevel level) const {
    const std::size_t values = values_.size();
    double seen = 0;
    double expected = 0;
    std::size_t pair = values;
    for (std::size_t a = 0; a < values; ++a) {
      for (std::size_t b = a + 1; b < values; ++b) {
        const double apart = distance(sum, a, b, level);
        seen += sum[pair++] * apart;
        expected += sum[a] * sum[b] * apart;
      }
    }
    if (expected <= 0 || sum.back() < 2)
      return std::nullopt;
    const double all =
        std::accumulate(sum.begin(), sum.begin() + static_cast<long>(values), 0.0);
    return 1 - (all - 1) * seen / expected;
  }

  std::vector<int> values_ = {};
  std::size_t rows_ = 0;
  std::size_t width_ = 0;
  std::vector<double> tallies_ = {};  // row by row
};

}  // namespace

Judgements judgements_of(const Model& model) {
  Judgements result;
  for (const Statement& statement : model.statements) {
    for (const auto& [assessor, score] : statement.judgements) {
      if (std::ranges::find(result.assessors, assessor) == result.assessors.end())
        result.assessors.push_back(assessor);
    }
  }
  for (std::uint32_t s = 0; s < model.statements.size(); ++s) {
    const auto& given = model.statements[s].judgements;
    if (given.empty())
      continue;
    Row row(result.assessors.size());
    for (const auto& [assessor, score] : given) {
      const auto at = std::ranges::find(result.assessors, assessor);
      row[static_cast<std::size_t>(at - result.assessors.begin())] = score;
    }
    result.statements.push_back(StatementId{s});
    result.rows.push_back(std::move(row));
  }
  return result;
}

Judgements of_pillar(const Model& model, const Judgements& all, PillarId pillar) {
  Judgements result{.assessors = all.assessors};
  for (std::size_t i = 0; i < all.rows.size(); ++i) {
    const bool touches =
        std::ranges::any_of(model[all.statements[i]].to.tasks,
                            [&](TaskId task) { return model[task].pillar == pillar; });
    if (!touches)
      continue;
    result.statements.push_back(all.statements[i]);
    result.rows.push_back(all.rows[i]);
  }
  return result;
}

Judgements without(const Judgements& all, std::size_t assessor) {
  Judgements result = all;
  for (Row& row : result.rows)
    row[assessor].reset();
  return result;
}

Judgements signs_of(const Judgements& all) {
  Judgements result = all;
  for (Row& row : result.rows) {
    for (auto& value : row) {
      if (value)
        value = *value > 0 ? 1 : *value < 0 ? -1 : 0;
    }
  }
  return result;
}

std::optional<double> alpha(const Judgements& judgements, AlphaLevel level) {
  std::vector<std::size_t> all(judgements.rows.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return JudgementTally(judgements).alphas_of(all, {level}).front();
}

std::vector<std::optional<Interval>> alpha_intervals(
    const Judgements& judgements, const std::vector<AlphaLevel>& levels, int count,
    std::uint64_t seed) {
  const JudgementTally tally(judgements);
  std::vector<std::optional<Interval>> intervals(levels.size());
  if (tally.size() == 0)
    return intervals;
  Chance chance(seed);
  std::vector<std::vector<double>> found(levels.size());
  std::vector<std::size_t> sample(tally.size());
  for (int i = 0; i < count; ++i) {
    for (std::size_t& row : sample)
      row = chance.below(static_cast<std::uint32_t>(tally.size()));
    const auto alphas = tally.alphas_of(sample, levels);
    for (std::size_t level = 0; level < levels.size(); ++level)
      if (alphas[level])
        found[level].push_back(*alphas[level]);
  }
  for (std::size_t level = 0; level < levels.size(); ++level) {
    auto& values = found[level];
    if (values.empty())
      continue;
    std::ranges::sort(values);
    const std::size_t tail = values.size() / 40;
    intervals[level] = Interval{values[tail], values[values.size() - 1 - tail]};
  }
  return intervals;
}

Dissent dissent_of(const Statement& statement) {
  if (statement.judgements.size() < 2)
    return Dissent::alone;
  const auto [least, most] =
      std::ranges::minmax(statement.judgements |
                          std::views::transform([](const auto& j) { return j.second; }));
  if (least < 0 && most > 0)
    return Dissent::sign;
  return most - least >= 3 ? Dissent::apart : Dissent::agreed;
}

}  // namespace taut

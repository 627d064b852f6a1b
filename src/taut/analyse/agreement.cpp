#include "taut/analyse/agreement.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <ranges>

namespace taut {
namespace {

using Row = std::vector<std::optional<int>>;

// How often each pair of values stands in one row, each row weighed by its judgements
// less one, and how often each value stands in such a row at all.
struct Coincidences {
  std::vector<double> pairs = {};  // of values a and b at a * values + b
  std::vector<double> totals = {};
  double all = 0;
  std::size_t rows = 0;  // with two judgements or more
};

// The coincidences of every row, once for all samples.
class JudgementTally {
 public:
  explicit JudgementTally(const Judgements& judgements) {
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
    for (const Row& row : judgements.rows)
      rows_.push_back(of_row(row, place));
  }

  std::size_t size() const { return rows_.size(); }

  std::optional<double> alpha_of(const std::vector<std::size_t>& rows,
                                 AlphaLevel level) const {
    Coincidences sum{.pairs = std::vector<double>(values_.size() * values_.size()),
                     .totals = std::vector<double>(values_.size())};
    for (const std::size_t row : rows)
      add(rows_[row], sum);
    return alpha_of(sum, level);
  }

 private:
  Coincidences of_row(const Row& row, const std::map<int, std::size_t>& place) const {
    Coincidences result;
    std::vector<double> given(values_.size());
    double all = 0;
    for (const auto& value : row) {
      if (value) {
        given[place.at(*value)] += 1;
        all += 1;
      }
    }
    if (all < 2)
      return result;
    result = {.totals = given, .all = all, .rows = 1};
    for (std::size_t a = 0; a < given.size(); ++a)
      for (std::size_t b = 0; b < given.size(); ++b)
        result.pairs.push_back(given[a] * (given[b] - (a == b ? 1 : 0)) / (all - 1));
    return result;
  }

  static void add(const Coincidences& row, Coincidences& sum) {
    for (std::size_t i = 0; i < row.pairs.size(); ++i)
      sum.pairs[i] += row.pairs[i];
    for (std::size_t i = 0; i < row.totals.size(); ++i)
      sum.totals[i] += row.totals[i];
    sum.all += row.all;
    sum.rows += row.rows;
  }

  double distance(const Coincidences& c, std::size_t a, std::size_t b,
                  AlphaLevel level) const {
    if (level == AlphaLevel::nominal)
      return a == b ? 0 : 1;
    double apart = values_[b] - values_[a];
    if (level == AlphaLevel::ordinal) {
      apart = -(c.totals[a] + c.totals[b]) / 2;
      for (std::size_t g = std::min(a, b); g <= std::max(a, b); ++g)
        apart += c.totals[g];
    }
    return apart * apart;
  }

  std::optional<double> alpha_of(const Coincidences& c, AlphaLevel level) const {
    double seen = 0;
    double expected = 0;
    for (std::size_t a = 0; a < values_.size(); ++a) {
      for (std::size_t b = 0; b < values_.size(); ++b) {
        const double apart = a == b ? 0 : distance(c, a, b, level);
        seen += c.pairs[a * values_.size() + b] * apart;
        expected += c.totals[a] * c.totals[b] * apart;
      }
    }
    if (expected <= 0 || c.rows < 2)
      return std::nullopt;
    return 1 - (c.all - 1) * seen / expected;
  }

  std::vector<int> values_ = {};
  std::vector<Coincidences> rows_ = {};
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
  return JudgementTally(judgements).alpha_of(all, level);
}

std::optional<Interval> alpha_interval(const Judgements& judgements, AlphaLevel level,
                                       int count, std::uint64_t seed) {
  const JudgementTally tally(judgements);
  if (tally.size() == 0)
    return std::nullopt;
  Chance chance(seed);
  std::vector<double> found;
  std::vector<std::size_t> sample(tally.size());
  for (int i = 0; i < count; ++i) {
    for (std::size_t& row : sample)
      row = chance.below(static_cast<std::uint32_t>(tally.size()));
    if (const auto value = tally.alpha_of(sample, level))
      found.push_back(*value);
  }
  if (found.empty())
    return std::nullopt;
  std::ranges::sort(found);
  const std::size_t tail = found.size() / 40;
  return Interval{found[tail], found[found.size() - 1 - tail]};
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

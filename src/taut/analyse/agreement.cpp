#include "taut/analyse/agreement.hpp"

#include <algorithm>
#include <map>
#include <ranges>

namespace taut {
namespace {

using Row = std::vector<std::optional<int>>;

// How often each pair of values stands in one row, each row weighed by its judgements
// less one, and how often each value stands in such a row at all.
struct Coincidences {
  std::vector<int> values = {};
  std::vector<std::vector<double>> pairs = {};
  std::vector<double> totals = {};
  double all = 0;
  std::size_t rows = 0;  // with two judgements or more
};

Coincidences coincidences_of(const std::vector<const Row*>& rows) {
  Coincidences result;
  std::map<int, std::size_t> place;
  for (const Row* row : rows) {
    for (const auto& value : *row) {
      if (value)
        place.emplace(*value, 0);
    }
  }
  for (auto& [value, at] : place) {
    at = result.values.size();
    result.values.push_back(value);
  }
  result.pairs.assign(result.values.size(), std::vector<double>(result.values.size()));
  result.totals.assign(result.values.size(), 0);
  for (const Row* row : rows) {
    std::vector<std::size_t> given;
    for (const auto& value : *row) {
      if (value)
        given.push_back(place[*value]);
    }
    if (given.size() < 2)
      continue;
    ++result.rows;
    const double weight = 1.0 / static_cast<double>(given.size() - 1);
    for (std::size_t i = 0; i < given.size(); ++i) {
      result.totals[given[i]] += 1;
      result.all += 1;
      for (std::size_t k = 0; k < given.size(); ++k) {
        if (i != k)
          result.pairs[given[i]][given[k]] += weight;
      }
    }
  }
  return result;
}

double distance(const Coincidences& c, std::size_t a, std::size_t b, AlphaLevel level) {
  if (level == AlphaLevel::nominal)
    return a == b ? 0 : 1;
  double apart = c.values[b] - c.values[a];
  if (level == AlphaLevel::ordinal) {
    apart = -(c.totals[a] + c.totals[b]) / 2;
    for (std::size_t g = std::min(a, b); g <= std::max(a, b); ++g)
      apart += c.totals[g];
  }
  return apart * apart;
}

std::optional<double> alpha_of(const std::vector<const Row*>& rows, AlphaLevel level) {
  const Coincidences c = coincidences_of(rows);
  double seen = 0;
  double expected = 0;
  for (std::size_t a = 0; a < c.values.size(); ++a) {
    for (std::size_t b = 0; b < c.values.size(); ++b) {
      const double apart = a == b ? 0 : distance(c, a, b, level);
      seen += c.pairs[a][b] * apart;
      expected += c.totals[a] * c.totals[b] * apart;
    }
  }
  if (expected <= 0 || c.rows < 2)
    return std::nullopt;
  return 1 - (c.all - 1) * seen / expected;
}

std::vector<const Row*> rows_of(const Judgements& judgements) {
  std::vector<const Row*> rows;
  for (const Row& row : judgements.rows)
    rows.push_back(&row);
  return rows;
}

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
  return alpha_of(rows_of(judgements), level);
}

std::optional<Interval> alpha_interval(const Judgements& judgements, AlphaLevel level,
                                       int count, std::uint64_t seed) {
  const std::vector<const Row*> rows = rows_of(judgements);
  if (rows.empty())
    return std::nullopt;
  Chance chance(seed);
  std::vector<double> found;
  std::vector<const Row*> sample(rows.size());
  for (int i = 0; i < count; ++i) {
    for (const Row*& row : sample)
      row = rows[chance.below(static_cast<std::uint32_t>(rows.size()))];
    if (const auto value = alpha_of(sample, level))
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

#include "taut/analyse/agreement.hpp"

#include "support/mandate_builder.hpp"
#include "taut/analyse/analysis.hpp"
#include "taut/analyse/draws.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace taut {
namespace {

using test::MandateBuilder;
using Row = std::vector<std::optional<int>>;

// A text for each assessor, a digit for each row; '.' = not judged.
Judgements judgements(const std::vector<std::string_view>& assessors) {
  Judgements result;
  result.assessors = assessors;
  result.rows.assign(assessors.front().size(), Row(assessors.size()));
  for (std::size_t a = 0; a < assessors.size(); ++a) {
    for (std::size_t i = 0; i < assessors[a].size(); ++i) {
      if (assessors[a][i] != '.')
        result.rows[i][a] = assessors[a][i] - '0';
    }
  }
  return result;
}

// Four observers, twelve units and missing values, with the results as published:
// K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
TEST(Alpha, IsAsPublishedOnEveryLevel) {
  const Judgements all =
      judgements({"123321412...", "1233224125.3", ".3332342251.", "12332441251."});
  EXPECT_NEAR(*alpha(all, AlphaLevel::nominal), 0.743, 0.0005);
  EXPECT_NEAR(*alpha(all, AlphaLevel::ordinal), 0.815, 0.0005);
  EXPECT_NEAR(*alpha(all, AlphaLevel::interval), 0.849, 0.0005);
}

// By the definition: all pairs within rows beside all pairs of any two rows.
double by_definition(const Judgements& all) {
  std::vector<int> values;
  double seen = 0;
  for (const Row& row : all.rows) {
    std::vector<int> given;
    for (const auto& value : row) {
      if (value)
        given.push_back(*value);
    }
    if (given.size() < 2)
      continue;
    double within = 0;
    for (int a : given) {
      for (int b : given)
        within += (a - b) * (a - b);
    }
    seen += within / static_cast<double>(given.size() - 1);
    values.insert(values.end(), given.begin(), given.end());
  }
  double expected = 0;
  for (int a : values) {
    for (int b : values)
      expected += (a - b) * (a - b);
  }
  const auto n = static_cast<double>(values.size());
  return 1 - (seen / n) / (expected / (n * (n - 1)));
}

TEST(Alpha, IsOneLessSeenByExpectedDisagreement) {
  Chance chance(7);
  for (int round = 0; round < 200; ++round) {
    Judgements all;
    for (int i = 0; i < 8; ++i) {
      Row row(5);
      for (auto& value : row) {
        if (chance.below(3) > 0)
          value = static_cast<int>(chance.below(7)) - 3;
      }
      all.rows.push_back(row);
    }
    if (const auto value = alpha(all, AlphaLevel::interval))
      EXPECT_NEAR(*value, by_definition(all), 1e-9);
  }
}

TEST(Alpha, IsOneWhereAllAgreeAndNothingWhereChanceWouldToo) {
  EXPECT_DOUBLE_EQ(*alpha(judgements({"1231", "1231"}), AlphaLevel::ordinal), 1);
  EXPECT_FALSE(alpha(judgements({"2222", "2222"}), AlphaLevel::nominal));
  EXPECT_FALSE(alpha(judgements({"1.3.", ".2.4"}), AlphaLevel::nominal))
      << "no row has two";
}

TEST(Alpha, LiesInItsInterval) {
  const Judgements all = judgements({"123321412", "123322412", "333234225"});
  const auto interval = alpha_intervals(all, {AlphaLevel::interval}, 1000, 1)[0];
  ASSERT_TRUE(interval);
  const double value = *alpha(all, AlphaLevel::interval);
  EXPECT_LE(interval->low, value);
  EXPECT_GE(interval->high, value);
  const auto again = alpha_intervals(all, {AlphaLevel::interval}, 1000, 1)[0];
  EXPECT_EQ(interval->low, again->low);
}

MandateBuilder judged(std::vector<std::pair<std::string_view, int>> given) {
  MandateBuilder m;
  m.task("a").task("b").link("L", "a", "b", -1);
  m.model.statements[0].judgements = std::move(given);
  return m;
}

TEST(Dissent, IsOfTheSignOrThreeSteps) {
  const auto of = [](std::vector<std::pair<std::string_view, int>> given) {
    return dissent_of(judged(std::move(given)).model.statements[0]);
  };
  EXPECT_EQ(of({{"x", -2}}), Dissent::alone);
  EXPECT_EQ(of({{"x", -2}, {"y", -1}, {"z", 0}}), Dissent::agreed);
  EXPECT_EQ(of({{"x", -3}, {"y", 0}}), Dissent::apart);
  EXPECT_EQ(of({{"x", -1}, {"y", 1}}), Dissent::sign);
}

TEST(Dissent, IsAFindingWithoutNames) {
  const auto m = judged({{"anna", -1}, {"ben", 1}, {"cem", -2}});
  const Findings findings = find_all(make_situation(m.model));
  const auto found = std::ranges::find(
      findings.all, std::string_view("contested-judgement"), &Finding::kind);
  ASSERT_NE(found, findings.all.end());
  EXPECT_EQ(found->headline,
            "Assessors disagree whether there is a tension or a synergy: a on b.");
  EXPECT_EQ(
      found->lines[0].text,
      "of three assessors, two see a tension (-2 to -1) and one sees a synergy (1)");
}

TEST(Draws, MoveOverAllThatAssessorsGave) {
  const auto m = judged({{"anna", -3}, {"ben", 1}});
  Chance chance(1);
  std::set<int> drawn;
  for (int i = 0; i < 200; ++i)
    drawn.insert(drawn_score(m.model.statements[0], chance));
  EXPECT_EQ(drawn, (std::set{-3, -2, -1, 0, 1}));
}

}  // namespace
}  // namespace taut

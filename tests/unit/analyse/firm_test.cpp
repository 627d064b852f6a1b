#include "support/random_mandate.hpp"
#include "taut/analyse/firm_findings.hpp"
#include "taut/analyse/firm_profiles.hpp"
#include "taut/analyse/one_step.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace taut {
namespace {

using test::MandateBuilder;

// What plain draws, one after the other, would count.
TEST(FirmFindings, CountWhatEachDrawHas) {
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    const MandateBuilder m = test::random_rich_mandate(seed);
    std::map<std::string, std::array<int, 5>> counts;
    Draws draws(m.model, 9);
    for (int i = 0; i < 30; ++i) {
      const Findings findings = find_all(draws.next(), {}, Kinds::polynomial);
      for (const Finding& finding : findings.picture) {
        ++counts[finding.id][static_cast<std::size_t>(finding.severity)];
        ++counts[finding.id][4];
      }
      for (std::size_t at = 0; at < findings.all.size(); ++at) {
        const Finding& finding = findings.all[at];
        ++counts[finding.id][static_cast<std::size_t>(finding.severity)];
        counts[finding.id][4] += at < 9 ? 1 : 0;
      }
    }
    for (const std::size_t threads : {1U, 3U}) {
      const FirmFindings firm =
          firm_findings(m.model, {.seed = 9, .count = 30, .threads = threads});
      ASSERT_EQ(firm.seen.size(), counts.size());
      for (const FirmFinding& finding : firm.seen) {
        const auto& count = counts.at(finding.id);
        for (std::size_t i = 0; i < 4; ++i)
          EXPECT_EQ(finding.severity[i], count[i]) << finding.id;
        EXPECT_EQ(finding.on_first_page, count[4]) << finding.id;
      }
    }
  }
}

TEST(FirmProfiles, CountTheGroupingOfEachDraw) {
  const MandateBuilder m = test::random_rich_mandate(4);
  std::vector<std::array<int, grouping_count>> counts(m.model.tasks.size());
  Draws draws(m.model, 2);
  for (int i = 0; i < 40; ++i) {
    for (const Profile& profile : profiles_of(draws.next()))
      ++counts[profile.task.value][static_cast<std::size_t>(profile.grouping)];
  }
  for (const std::size_t threads : {1U, 4U}) {
    const auto firm =
        firm_profiles(m.model, {.seed = 2, .count = 40, .threads = threads}).of;
    for (std::size_t task = 0; task < counts.size(); ++task)
      EXPECT_EQ(firm[task].in, counts[task]);
  }
}

TEST(FirmProfiles, NeverMoveWhatIsCertain) {
  MandateBuilder m;
  m.objective("o", 3).task("by").task("on", {.serves = {{"o", 1}}});
  m.model.objectives[0].weight_basis = Basis::stated;
  m.model.tasks[1].serves_basis = Basis::stated;
  m.link("T", "by", "on", -3);
  const auto firm = firm_profiles(m.model, {.count = 50}).of;
  EXPECT_EQ(firm[1].holds(Grouping::under_strain), 50);
  EXPECT_EQ(firm[1].suffered, (std::array<Harm, 2>{18, 18}));
}

// A share says how firm the answer is: weights, degrees and tiers are judgements too.
TEST(Draws, MoveEveryJudgementByOneStepUnlessItIsStated) {
  MandateBuilder m;
  m.objective("moves", 3).objective("stays", 3).objective("least", 1);
  m.task("a", {.tier = 2, .serves = {{"moves", 2}, {"stays", -1}}});
  m.task("b", {.tier = 1, .serves = {{"moves", 3}}}).task("c", {.tier = 3});
  m.model.objectives[1].weight_basis = Basis::stated;
  m.model.tasks[1].serves_basis = Basis::stated;
  m.model.tasks[1].priority_basis = Basis::stated;
  std::set<int> weight, least, degree, against, tier, last;
  Draws draws(m.model, 3);
  for (int i = 0; i < 200; ++i) {
    const Situation drawn = draws.next();
    const Model& now = drawn.of();
    weight.insert(now.objectives[0].weight);
    least.insert(now.objectives[2].weight);
    degree.insert(now.tasks[0].serves[0].degree);
    against.insert(now.tasks[0].serves[1].degree);
    tier.insert(now.tasks[0].priority);
    last.insert(now.tasks[2].priority);
    EXPECT_EQ(now.objectives[1].weight, 3);
    EXPECT_EQ(now.tasks[1].serves[0].degree, 3);
    EXPECT_EQ(now.tasks[1].priority, 1);
  }
  EXPECT_EQ(weight, (std::set{2, 3, 4}));
  EXPECT_EQ(least, (std::set{1, 2}));
  EXPECT_EQ(degree, (std::set{1, 2, 3}));
  EXPECT_EQ(against, (std::set{-2, -1}));
  EXPECT_EQ(tier, (std::set{1, 2, 3}));
  EXPECT_EQ(last, (std::set{2, 3})) << "no tier below the last there is";
}

TEST(Share, IsWholeOnlyIfItIsAll) {
  EXPECT_EQ(percent_of(999, 1000), 99);
  EXPECT_EQ(percent_of(1000, 1000), 100);
  EXPECT_EQ(percent_of(0, 0), 0);
}

// The first page as `OneStep` compares it: what its findings are called and how severe
// they are, and what the picture says.
std::set<std::tuple<std::string, Severity, std::string>> page_of(const Model& model) {
  const Situation situation = make_situation(model);
  const Findings findings = find_all(situation, {}, Kinds::polynomial);
  std::set<std::tuple<std::string, Severity, std::string>> page;
  for (const Finding& finding : findings.picture)
    page.emplace(finding.id, finding.severity, finding.headline);
  for (std::size_t i = 0; i < std::min<std::size_t>(9, findings.all.size()); ++i)
    page.emplace(findings.all[i].id, findings.all[i].severity, "");
  return page;
}

TEST(OneStep, FindsEveryStepThatChangesThePage) {
  int changing = 0;
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    const MandateBuilder m = test::random_rich_mandate(seed);
    std::set<std::pair<std::uint32_t, int>> expected;
    for (std::uint32_t i = 0; i < m.model.statements.size(); ++i) {
      for (const int by : {-1, 1}) {
        Model model = m.model;
        int& score = model.statements[i].score;
        score += by;
        if (score >= -3 && score <= 3 && page_of(model) != page_of(m.model))
          expected.emplace(i, score);
      }
    }
    std::set<std::pair<std::uint32_t, int>> found;
    for (const OneStep& step : one_step_changes(make_situation(m.model)).changing) {
      found.emplace(step.statement.value, step.to);
      EXPECT_FALSE(step.changes.empty());
    }
    EXPECT_EQ(found, expected) << "seed " << seed;
    changing += static_cast<int>(found.size());
  }
  EXPECT_GT(changing, 100);
}

TEST(OneStep, KnowsWhatAConfidenceAdmits) {
  MandateBuilder m;
  m.objective("o", 3).task("by").task("on", {.tier = 1, .serves = {{"o", 1}}});
  m.link("T", "by", "on", -2).known(Basis::stated, Confidence::high);
  const auto high = one_step_changes(make_situation(m.model)).changing;
  ASSERT_EQ(high.size(), 2U);
  EXPECT_FALSE(high[0].admitted);
  m.known(Basis::stated, Confidence::medium);
  EXPECT_TRUE(one_step_changes(make_situation(m.model)).changing[0].admitted);
  m.model.statements[0].range = std::pair(-2, -1);
  const auto ranged = one_step_changes(make_situation(m.model)).changing;
  for (const OneStep& step : ranged)
    EXPECT_EQ(step.admitted, step.to == -1);
}

TEST(Draws, EndWithTheClockAndAreTheFirstSoMany) {
  const MandateBuilder m = test::random_rich_mandate(4);
  for (const std::size_t threads : {1U, 3U}) {
    const DrawsAsked asked{.count = 100'000, .threads = threads, .seconds = 0.02};
    const FirmProfiles cut = firm_profiles(m.model, asked);
    ASSERT_LT(cut.asked.count, asked.count);
    EXPECT_GE(cut.asked.count, 1);
    EXPECT_EQ(cut.asked.cut_from, asked.count);
    const FirmProfiles whole =
        firm_profiles(m.model, {.count = cut.asked.count, .threads = 1});
    EXPECT_EQ(whole.asked.cut_from, 0);
    for (std::size_t task = 0; task < whole.of.size(); ++task)
      EXPECT_EQ(cut.of[task].in, whole.of[task].in);
  }
}

TEST(OneStep, SaysHowManyItTriedWhenTheTimeIsOver) {
  MandateBuilder m;
  m.objective("o", 3).task("by").task("on", {.serves = {{"o", 1}}});
  for (int i = 0; i < 200; ++i)
    m.link("T" + std::to_string(i), "by", "on", -2);
  const OneSteps all = one_step_changes(make_situation(m.model));
  EXPECT_EQ(all.tried, all.all);
  const OneSteps cut = one_step_changes(make_situation(m.model), {}, 1e-9);
  EXPECT_EQ(cut.all, 400U);
  EXPECT_GE(cut.tried, 1U);
  EXPECT_LT(cut.tried, cut.all);
}

}  // namespace
}  // namespace taut

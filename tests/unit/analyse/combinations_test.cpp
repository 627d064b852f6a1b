#include "taut/analyse/combinations.hpp"

#include "support/random_mandate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <ranges>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace taut {
namespace {

using test::MandateBuilder;
using testing::ElementsAre;

std::vector<Switch> switches_of(const Model& model) {
  std::vector<Switch> switches;
  for (std::uint32_t i = 0; i < model.conditions.size(); ++i)
    switches.emplace_back(ConditionId{i});
  for (std::uint32_t i = 0; i < model.safeguards.size(); ++i)
    switches.emplace_back(SafeguardId{i});
  return switches;
}

auto figures(const Tally& tally) {
  return std::tuple(tally.findings, tally.tasks, tally.tensions, tally.strong,
                    tally.harm);
}

auto badness(const Tally& tally) {
  return std::tuple(tally.tasks[3], tally.tasks[2], tally.harm);
}

// The mandate as its author would write the combination.
Model written_so(Model model, std::size_t combination) {
  for (Condition& condition : model.conditions) {
    condition.holds = combination % 2 != 0 ? Truth::yes : Truth::no;
    combination /= 2;
  }
  for (Safeguard& safeguard : model.safeguards) {
    safeguard.in_place = combination % 2 != 0 ? Truth::yes : Truth::no;
    combination /= 2;
  }
  return model;
}

TEST(Combine, IsWhatEachCombinationWrittenOutWouldGive) {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    const MandateBuilder m = test::random_rich_mandate(seed);
    const Combinations all = combine(m.model, switches_of(m.model));

    std::set<std::string> always;
    for (std::size_t at = 0; at < all.tallies.size(); ++at) {
      const Model model = written_so(m.model, at);
      const Situation situation = make_situation(model);
      const Findings findings = find_all(situation, {}, Kinds::polynomial);
      ASSERT_EQ(figures(all.tallies[at]), figures(tally_of(situation, findings)))
          << "seed " << seed << ", combination " << at;
      EXPECT_LE(badness(all.tallies[at]), badness(all.tallies[all.worst]));
      EXPECT_GE(badness(all.tallies[at]), badness(all.tallies[all.best]));

      std::set<std::string> here;
      for (const auto* part : {&findings.picture, &findings.all}) {
        for (const Finding& finding : *part)
          here.insert(finding.id);
      }
      if (at == 0)
        always = here;
      std::erase_if(always, [&](const std::string& id) { return !here.contains(id); });
    }
    std::vector<std::string> told;
    for (const auto& [id, headline] : all.always)
      told.push_back(id);
    EXPECT_EQ(told, std::vector<std::string>(always.begin(), always.end())) << seed;
  }
}

TEST(Combine, WeighsASwitchByWhatItDoesToEveryOtherCombination) {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    const MandateBuilder m = test::random_rich_mandate(seed);
    const Combinations all = combine(m.model, switches_of(m.model));
    ASSERT_EQ(all.weights.size(), all.switches.size());
    for (const SwitchWeight& weight : all.weights) {
      const auto bit = static_cast<std::size_t>(
          std::ranges::find(all.switches, weight.what) - all.switches.begin());
      std::size_t worse_on = 0;
      std::size_t worse_off = 0;
      for (std::size_t at = 0; at < all.tallies.size(); ++at) {
        const std::size_t other = at ^ (std::size_t{1} << bit);
        if (badness(all.tallies[at]) > badness(all.tallies[other]))
          (at > other ? worse_on : worse_off) += 1;
      }
      EXPECT_EQ(weight.worse_when_on, worse_on) << seed;
      EXPECT_EQ(weight.worse_when_off, worse_off) << seed;
    }
  }
}

// What it holds back is told as a finding; that alone made the safeguard look harmful.
TEST(Combine, ASafeguardThatOnlyHoldsATensionBackIsNeverTheWorse) {
  MandateBuilder m;
  m.safeguard("guard", Truth::yes);
  m.objective("o", 3);
  m.task("a", {.serves = {{"o", 3}}});
  m.task("b", {.serves = {{"o", 3}}});
  m.link("T", "a", "b", -3);
  m.shift("guard", 3);
  m.known(Basis::stated);

  const Situation held = make_situation(m.model);
  const Tally tally = tally_of(held, find_all(held, {}, Kinds::polynomial));
  EXPECT_EQ(tally.findings, (std::array<std::size_t, 4>{}));
  const Combinations all = combine(m.model, switches_of(m.model));
  EXPECT_EQ(all.weights[0].worse_when_on, 0U);
  EXPECT_EQ(all.weights[0].worse_when_off, 1U);
  EXPECT_EQ(all.best, 1U);
}

// Findings were counted, and two single ones became one group where a safeguard was lost,
// so that losing it was a gain. Tasks are counted, by what bears on them.
TEST(Tally, LosingASafeguardIsNeverAGain) {
  int lost = 0;
  int fewer_findings = 0;
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    MandateBuilder m = test::random_rich_mandate(seed);
    for (Statement& statement : m.model.statements) {
      statement.when = {};
      for (Shift& shift : statement.shifts)
        shift.amount = std::abs(shift.amount);
    }
    const auto tally = [&] {
      const Situation situation = make_situation(m.model);
      return tally_of(situation, find_all(situation, {}, Kinds::polynomial));
    };
    for (Safeguard& safeguard : m.model.safeguards) {
      safeguard.in_place = Truth::yes;
      const Tally with = tally();
      safeguard.in_place = Truth::no;
      const Tally without = tally();
      EXPECT_GE(without.tensions, with.tensions) << seed;
      EXPECT_GE(without.strong, with.strong) << seed;
      std::size_t as_grave_with = 0;
      std::size_t as_grave_without = 0;
      for (std::size_t severity = with.tasks.size(); severity-- > 0;) {
        as_grave_with += with.tasks[severity];
        as_grave_without += without.tasks[severity];
        EXPECT_GE(as_grave_without, as_grave_with) << seed << ", " << severity;
      }
      lost += without.tensions > with.tensions ? 1 : 0;
      fewer_findings +=
          std::ranges::lexicographical_compare(std::views::reverse(without.findings),
                                               std::views::reverse(with.findings))
              ? 1
              : 0;
    }
  }
  EXPECT_GT(lost, 20);
  EXPECT_GT(fewer_findings, 0) << "the test has to see findings that merge";
}

TEST(Combine, GivesTheSameOnOneThreadAndOnFive) {
  const MandateBuilder m = test::random_rich_mandate(3);
  const Combinations one = combine(m.model, switches_of(m.model), {}, 1);
  const Combinations five = combine(m.model, switches_of(m.model), {}, 5);
  EXPECT_EQ(one.always, five.always);
  EXPECT_EQ(one.worst, five.worst);
  EXPECT_EQ(one.best, five.best);
  for (std::size_t at = 0; at < one.tallies.size(); ++at)
    EXPECT_EQ(figures(one.tallies[at]), figures(five.tallies[at]));
}

TEST(SwitchesThatMatter, AreThoseThatMoveMostHarmFirst) {
  MandateBuilder m;
  m.condition("small", Truth::no).condition("large", Truth::no);
  m.condition("idle", Truth::no).safeguard("fence", Truth::no);
  m.task("a").task("b").task("c");
  m.link("T1", "a", "c", -1).when("small");
  m.link("T2", "a", "b", -3).when("large");
  m.link("T3", "c", "b", -3).shift("fence", 2);
  const Situation situation = make_situation(m.model);
  EXPECT_THAT(switches_that_matter(situation, 9),
              ElementsAre(Switch(ConditionId{1}), Switch(SafeguardId{0}),
                          Switch(ConditionId{0})));
  EXPECT_THAT(switches_that_matter(situation, 1), ElementsAre(Switch(ConditionId{1})));
}

}  // namespace
}  // namespace taut

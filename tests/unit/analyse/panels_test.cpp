#include "taut/analyse/panels.hpp"

#include "support/mandate_builder.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace taut {
namespace {

using test::MandateBuilder;

// Three judge T1, two of them T2.
Model judged() {
  MandateBuilder m;
  m.task("a", {.tier = 1}).task("b").task("c");
  m.link("T1", "b", "a", -2).link("T2", "c", "a", -1);
  m.model.statements[0].judgements = {{"x", -2}, {"y", 1}, {"z", -2}};
  m.model.statements[1].judgements = {{"x", -1}, {"y", -1}};
  return m.model;
}

PanelFindings panels(const Model& model, DrawsAsked asked) {
  return panel_findings(model, find_all(make_situation(model)), asked);
}

TEST(Panels, TellWhoHoldsAFindingOfThoseWhoJudgedIt) {
  const Model model = judged();
  const PanelFindings found = panels(model, {.count = 10});
  EXPECT_EQ(found.assessors, 3U);
  // One of the three sees no tension in T1, so that T2 stands alone.
  const Holders* strained = found.holders_of("strained-task:a");
  ASSERT_NE(strained, nullptr);
  EXPECT_EQ(strained->judged_by, 3U);
  EXPECT_EQ(strained->held_by, 2U);
}

// Of three drawn with replacement from three, y sits twice or more in 7 of 27 panels;
// then T1 is no tension. With y once the median of the three is -2.
TEST(Panels, FindAsOftenAsTheMediansOfTheirDrawsSay) {
  const Model model = judged();
  constexpr int count = 4000;
  const PanelFindings found = panels(model, {.count = count});
  const FirmFinding* strained = found.panels.find("strained-task:a");
  ASSERT_NE(strained, nullptr);
  const double share = static_cast<double>(strained->found()) / count;
  EXPECT_NEAR(share, 20.0 / 27, 3 * std::sqrt(20.0 / 27 * 7 / 27 / count));
}

TEST(Panels, AreTheSameOnAnyNumberOfThreads) {
  const Model model = judged();
  const PanelFindings one = panels(model, {.count = 300, .threads = 1});
  const PanelFindings four = panels(model, {.count = 300, .threads = 4});
  ASSERT_EQ(one.panels.seen.size(), four.panels.seen.size());
  for (std::size_t i = 0; i < one.panels.seen.size(); ++i) {
    EXPECT_EQ(one.panels.seen[i].id, four.panels.seen[i].id);
    EXPECT_EQ(one.panels.seen[i].headline, four.panels.seen[i].headline);
    EXPECT_EQ(one.panels.seen[i].found(), four.panels.seen[i].found());
  }
}

TEST(Panels, OfNobodyAreNone) {
  MandateBuilder m;
  m.task("a").task("b").link("T1", "a", "b", -2);
  const PanelFindings found = panels(m.model, {.count = 300});
  EXPECT_EQ(found.assessors, 0U);
  EXPECT_EQ(found.panels.asked.count, 0);
  EXPECT_TRUE(found.holders.empty());
}

TEST(Panels, EndWithTheirTime) {
  const Model model = judged();
  const PanelFindings found =
      panels(model, {.count = 100'000, .threads = 1, .seconds = 1e-9});
  EXPECT_LT(found.panels.asked.count, 100'000);
  EXPECT_EQ(found.panels.asked.cut_from, 100'000);
}

}  // namespace
}  // namespace taut

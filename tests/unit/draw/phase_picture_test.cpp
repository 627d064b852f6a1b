#include "taut/draw/phase_picture.hpp"

#include "support/random_plan.hpp"
#include "taut/draw/phase_chart.hpp"

#include <gtest/gtest.h>

namespace taut {
namespace {

// On the page, readable, and about every task: drawn, named below, or counted.
TEST(PhasePicture, KeepsToThePageAndForgetsNoTask) {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const auto m = test::random_plan(seed, {.most_tasks = 40, .most_phases = 6});
    const Situation situation = make_situation(m.model);
    const TensionGraph graph = build_graph(situation);
    const Subject subject{situation, graph};
    const plan::Sequence sequence =
        plan::make_sequence(m.model, {.delays = {.most = 0}, .limit = {.work = 1}});
    const Drawing drawing = draw_phases(subject, sequence);
    EXPECT_GE(smallest_text(drawing), 7) << seed;
    for (const Fixed& fixed : drawing.background) {
      if (const auto* text = std::get_if<TextRun>(&fixed)) {
        const double left =
            text->align == Align::right ? text->at.x - text->width : text->at.x;
        EXPECT_GE(left, 20) << seed << " " << text->text;
        EXPECT_LE(left + text->width, drawing.page.w - 10) << seed << " " << text->text;
        EXPECT_LE(text->at.y, drawing.page.h) << seed;
      }
    }
    const PhaseChart chart = phase_chart(subject, sequence, 34, 30);
    EXPECT_EQ(chart.rows.size() + chart.quiet.size() + chart.left_out.size(),
              m.model.tasks.size())
        << seed;
    EXPECT_LE(chart.rows.size(), 34U);
  }
}

// T1 holds in the first phase alone: its strain is gone in the second, and its thread
// stands in the first.
TEST(PhasePicture, StrainIsThatOfEachPhase) {
  test::MandateBuilder m;
  m.condition("early", Truth::yes);
  m.phase("p").phase("q");
  m.model.conditions[0].holds_in = {PhaseId{0}};
  m.task("a").task("b").task("c", {.requires_first = {"a"}});
  m.link("T1", "a", "b", -2).when("early");
  m.link("T2", "c", "b", -1);
  m.model.actors.push_back({.id = "actor"});
  m.model.tasks[2].requires_first[0].held_by = {ActorId{0}};
  const Situation situation = make_situation(m.model);
  const TensionGraph graph = build_graph(situation);
  const Subject subject{situation, graph};
  const plan::Sequence sequence = plan::make_sequence(m.model);
  const PhaseChart chart = phase_chart(subject, sequence, 10, 10);
  EXPECT_EQ(chart.columns[0].total(), 2);
  EXPECT_EQ(chart.columns[1].total(), 1);
  ASSERT_EQ(chart.threads.size(), 2U);
  EXPECT_EQ(chart.threads[0].column, 0);
  EXPECT_EQ(chart.threads[1].column, 1);
  EXPECT_EQ(chart.rows[2].waits, "waits for a");
}

}  // namespace
}  // namespace taut

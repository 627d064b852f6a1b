#include "taut/draw/dissent_map.hpp"

#include "support/mandate_builder.hpp"
#include "taut/draw/dissent_set.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace taut {
namespace {

using test::MandateBuilder;
using testing::ElementsAre;
using testing::HasSubstr;

// Two contradict each other on T1, three agree on T2, one alone judged T3.
MandateBuilder judged() {
  MandateBuilder m;
  m.task("a").task("b").task("c").task("d");
  m.link("T1", "a", "b", -2).link("T2", "b", "c", -1).link("T3", "c", "d", -1);
  m.link("T4", "b", "a", 1);
  auto& links = m.model.statements;
  links[0].judgements = {{"x", -2}, {"y", 1}};
  links[1].judgements = {{"x", -1}, {"y", -1}, {"z", -2}};
  links[2].judgements = {{"x", -1}};
  links[3].judgements = {{"x", 1}, {"y", 2}};
  return m;
}

TEST(DissentSet, HasALineForEachPairThatSeveralJudged) {
  const DissentSet set = dissent_of(judged().model, 99);
  ASSERT_EQ(set.lines.size(), 2U);
  EXPECT_THAT(set.lines[0].links, ElementsAre(StatementId{0}, StatementId{3}));
  EXPECT_EQ(mark_of(set.lines[0]), "\u22122 to +1");
  EXPECT_TRUE(set.lines[0].mutual);
  EXPECT_EQ(set.lines[0].sign(), 0);
  EXPECT_EQ(mark_of(set.lines[1]), "");
  EXPECT_EQ(set.lines[1].sign(), -1);
  EXPECT_THAT(set.tasks, ElementsAre(TaskId{0}, TaskId{1}, TaskId{2}));
  EXPECT_EQ(title_of_dissent(set),
            "Assessors contradict each other on one of three links");
}

TEST(DissentSet, LeavesOutWhatAllAgreeOnWhereThereAreTooManyTasks) {
  const DissentSet set = dissent_of(judged().model, 2);
  EXPECT_EQ(set.lines.size(), 1U);
  EXPECT_EQ(set.agreed_left_out, 1);
}

// T4 runs back, but what is contested is T1.
TEST(DissentSet, SpeaksOfTheDirectionThatIsContested) {
  const MandateBuilder m = judged();
  const Situation situation = make_situation(m.model);
  const Speaker speaker{situation, {}};
  const DissentSet set = dissent_of(m.model, 99);
  EXPECT_EQ(dissent_in_words(speaker, set.lines[0]),
            "a on b: one sees a tension (\u22122) and one sees a synergy (+1)");
}

TEST(DissentMap, DrawsContestedLinksApartAndNamesNobody) {
  const MandateBuilder m = judged();
  const Situation situation = make_situation(m.model);
  const auto map = draw_dissent_map({.speaker = {situation, {}}});
  ASSERT_TRUE(map);
  const Drawing& drawing = map->drawing;
  ASSERT_EQ(drawing.lines.size(), 2U);
  EXPECT_EQ(drawing.lines[0].dash, Dash::solid);
  EXPECT_EQ(drawing.lines[1].dash, Dash::dashed);
  EXPECT_NE(drawing.lines[0].color, drawing.lines[1].color);
  const auto marks =
      std::ranges::count(drawing.boxes, std::string("mark"), &DrawnBox::css_class);
  EXPECT_EQ(marks, 1);
  EXPECT_THAT(drawing.description, HasSubstr("A on b: one sees a tension"));
}

TEST(DissentMap, KeepsItsPlaces) {
  MandateBuilder m = judged();
  const Situation before = make_situation(m.model);
  const auto first = draw_dissent_map({.speaker = {before, {}}});
  m.model.statements[1].judgements[0].second = 3;
  const Situation after = make_situation(m.model);
  const auto second = draw_dissent_map({.speaker = {after, {}}, .lock = first->lock});
  for (std::size_t i = 0; i < 3; ++i)
    EXPECT_EQ(first->drawing.boxes[i].box.x0, second->drawing.boxes[i].box.x0);
}

TEST(DissentMap, OfNobodyIsASentence) {
  MandateBuilder m;
  m.task("a").task("b").link("T1", "a", "b", -1);
  const Situation situation = make_situation(m.model);
  const auto map = draw_dissent_map({.speaker = {situation, {}}});
  ASSERT_TRUE(map);
  EXPECT_EQ(map->drawing.title, "No link was judged by two or more");
  EXPECT_TRUE(map->drawing.lines.empty());
}

}  // namespace
}  // namespace taut

#include "taut/draw/draw_map.hpp"

#include "support/sample_model.hpp"
#include "taut/analyse/analysis.hpp"
#include "taut/draw/citation.hpp"
#include "taut/draw/legend.hpp"
#include "taut/draw/text_width.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace taut {
namespace {

using test::ModelBuilder;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

MapResult drawn(const ModelBuilder& b, const MapOptions& options = {}) {
  const Situation situation = make_situation(b.model);
  Expected<MapResult> map = draw_map(situation, find_all(situation), options);
  EXPECT_TRUE(map) << (map ? "" : map.error().message);
  return map ? *std::move(map) : MapResult();
}

std::string all_text(const Drawing& drawing) {
  std::string text;
  for (const Fixed& fixed : drawing.background)
    if (const auto* run = std::get_if<TextRun>(&fixed))
      text += run->text + "\n";
  return text;
}

void expect_on_page(const Drawing& drawing) {
  const auto [w, h] = drawing.page;
  for (const DrawnBox& box : drawing.boxes) {
    EXPECT_GE(box.box.x0, 0) << box.id;
    EXPECT_LE(box.box.x1, w) << box.id;
    EXPECT_LE(box.box.y1, h) << box.id;
  }
  for (const DrawnLine& line : drawing.lines)
    for (const Point& point : line.curve) {
      EXPECT_GE(point.x, 0) << line.id;
      EXPECT_LE(point.x, w) << line.id;
      EXPECT_GE(point.y, 0) << line.id;
      EXPECT_LE(point.y, h) << line.id;
    }
}

TEST(DrawMap, TheSampleMandateBreaksNoRuleOfTheChecklist) {
  const MapResult map = drawn(test::sample_mandate());

  EXPECT_THAT(map.advice, IsEmpty());
  EXPECT_EQ(map.check.quality.through_box, 0);
  EXPECT_EQ(map.check.quality.marks_colliding, 0);
  EXPECT_LE(map.check.quality.crossings, 7);
  EXPECT_GE(map.check.smallest, 7);
  expect_on_page(map.drawing);
}

TEST(DrawMap, TheTitleCountsTheDrawnTensionsOnTheFirstFindingsTask) {
  const ModelBuilder b = test::sample_mandate();

  EXPECT_EQ(drawn(b).drawing.title, "Seven tasks pull against good offices");
  EXPECT_EQ(drawn(b, {.min_strength = 2}).drawing.title,
            "Seven tasks pull against good offices; four are shown");
  EXPECT_EQ(drawn(b, {.title = "My own"}).drawing.title, "My own");
}

TEST(DrawMap, WhatIsNotDrawnIsNamed) {
  const std::string text = all_text(drawn(test::sample_mandate()).drawing);

  EXPECT_THAT(text, HasSubstr("gender and public information"));
  EXPECT_THAT(text, HasSubstr("T24 (protection of civilians against every other task)"));
}

TEST(DrawMap, TheKeyNamesEveryNumberedStatement) {
  const std::string text = all_text(drawn(test::sample_mandate()).drawing);

  for (int i = 1; i <= 20; ++i)
    EXPECT_THAT(text,
                HasSubstr(i < 10 ? "T0" + std::to_string(i) : "T" + std::to_string(i)));
}

TEST(DrawMap, AnEmptyOrSilentMandateIsAPlainPage) {
  ModelBuilder empty;
  ModelBuilder one;
  one.task("a", "alpha", one.pillar("p", "pillar"));
  ModelBuilder asleep;
  const PillarId pillar = asleep.pillar("p", "pillar");
  asleep.task("a", "alpha", pillar);
  asleep.task("b", "beta", pillar);
  const ConditionId off = asleep.condition("off", "off", Truth::no);
  asleep.link("T1", {"a"}, {"b"}, -2).when = ModelBuilder::when(off);

  for (const ModelBuilder* b : {&empty, &one, &asleep}) {
    for (PageSize size : {PageSize::a4, PageSize::slide}) {
      const MapResult map = drawn(*b, {.size = size});
      EXPECT_EQ(map.drawing.title, "No tension bites here");
      expect_on_page(map.drawing);
    }
  }
  EXPECT_EQ(drawn(asleep).drawing.lines.size(), 1u);
}

TEST(DrawMap, ALargeMandateIsTrimmedAndSaysSo) {
  for (int tasks : {60, 120}) {
    const MapResult map = drawn(test::synthetic_mandate(tasks, tasks * 3 / 2));

    ASSERT_THAT(map.advice, Not(IsEmpty()));
    EXPECT_THAT(map.advice[0], HasSubstr("do not fit on one page"));
    EXPECT_LE(map.drawing.lines.size(), 25u);
    EXPECT_THAT(all_text(map.drawing), HasSubstr("Not shown: "));
    expect_on_page(map.drawing);
  }
}

// What does not fit is left out and said, never drawn over something else.
TEST(DrawMap, MandatesOfEverySizeKeepToTheirPage) {
  for (int tasks : {1, 2, 5, 12, 25, 30, 45, 60, 120}) {
    for (PageSize size : {PageSize::a4, PageSize::slide}) {
      SCOPED_TRACE(std::to_string(tasks) + " tasks, " + std::string(name_of(size)));
      const MapResult map =
          drawn(test::synthetic_mandate(tasks, tasks == 1 ? 0 : tasks), {.size = size});
      EXPECT_EQ(map.check.quality.through_box, 0);
      EXPECT_EQ(map.check.quality.boxes_overlapping, 0);
      EXPECT_GE(map.check.smallest, map.check.floor);
      expect_on_page(map.drawing);
    }
  }
}

TEST(DrawMap, SlidesKeepTheirFloorAndTheirPage) {
  const MapResult map = drawn(test::sample_mandate(), {.size = PageSize::slide});

  EXPECT_EQ(map.drawing.page.w, 960);
  EXPECT_GE(map.check.smallest, 8);
  EXPECT_EQ(map.check.quality.through_box, 0);
  expect_on_page(map.drawing);
}

// A mark runs on the line it belongs to; a heading in a card's colour would cut a line
// that runs behind it.
TEST(DrawMap, NoLineOfASlideRunsBehindAHeading) {
  const MapResult map = drawn(test::sample_mandate(), {.size = PageSize::slide});

  EXPECT_EQ(map.check.quality.over_words, 0);
}

TEST(DrawMap, ASlideTellsItsFiveStrongestReasonsWithTheirIds) {
  const ModelBuilder b = test::sample_mandate();
  const std::string text = all_text(drawn(b, {.size = PageSize::slide}).drawing);

  EXPECT_THAT(text, HasSubstr("T10\nEach waits for the other: decentralisation or"));
  EXPECT_THAT(text, HasSubstr("The strongest reasons; the A4 map has all."));

  ModelBuilder small;
  const PillarId pillar = small.pillar("p", "pillar");
  small.task("a", "alpha", pillar);
  small.task("b", "beta", pillar);
  small.link("T1", {"a"}, {"b"}, -2, "they share one road");
  const std::string whole = all_text(drawn(small, {.size = PageSize::slide}).drawing);
  EXPECT_THAT(whole, HasSubstr("They share one road"));
  EXPECT_THAT(whole, Not(HasSubstr("The A4 map")));
}

TEST(DrawMap, TheFocusPictureCutsNoReasonAndNoSource) {
  ModelBuilder b = test::sample_mandate();
  b.model.sources[0].author =
      "the Joint Working Group on the Practice of Mediation, Reconciliation and Dialogue "
      "in Places where Several Forces Operate at Once";
  b.model.statements[1].because =
      "a reason that somebody wrote down at such a length that no picture of this world "
      "could hold it on one line, nor on two, nor, one has to fear, on only three";
  for (PageSize size : {PageSize::a4, PageSize::slide}) {
    const MapResult map = drawn(b, {.focus = b.at("go"), .size = size});
    EXPECT_THAT(all_text(map.drawing), Not(HasSubstr("\u2026")));
    EXPECT_THAT(all_text(map.drawing), HasSubstr("on only three"));
    expect_on_page(map.drawing);
  }
}

TEST(DrawMap, TheFocusPictureShowsWhatHelpsWhereAskedTo) {
  const ModelBuilder b = test::sample_mandate();
  const auto ids = [](const MapResult& map) {
    std::set<std::string> found;
    for (const DrawnBox& box : map.drawing.boxes)
      EXPECT_TRUE(found.insert(box.id).second) << box.id << " stands there twice";
    return found;
  };

  EXPECT_FALSE(ids(drawn(b, {.focus = b.at("poc")})).contains("task-state-helps"));
  const MapResult map = drawn(b, {.focus = b.at("poc"), .synergies = true});
  EXPECT_TRUE(ids(map).contains("task-state-helps"));
  EXPECT_EQ(map.drawing.title, "Five tasks pull against protection of civilians");
}

TEST(DrawMap, RequirementsThatAreNoLineAreSaid) {
  ModelBuilder b = test::sample_mandate();
  b.model.tasks[b.at("centre").value].requires_first.push_back(
      {.needed = b.condition("lead", "the Government leads", Truth::no)});
  b.model.tasks[b.at("ssr").value].requires_first.push_back({.needed = SafeguardId{0}});
  b.model.tasks[b.at("ddr").value].requires_first.push_back({.needed = SafeguardId{0}});
  b.needs("go", "gender");

  const std::string text = all_text(drawn(b, {.requirements = true}).drawing);
  EXPECT_THAT(text, HasSubstr("the Government leads (does not hold)"));
  EXPECT_THAT(text, HasSubstr("for security sector reform and cantonment and DDR"));
  EXPECT_THAT(text, HasSubstr("gender (not on this map), for good offices"));
  EXPECT_THAT(all_text(drawn(b).drawing), Not(HasSubstr("Also needed first")));
}

TEST(DrawMap, WhoInsistsOnARequirementIsInItsTooltip) {
  ModelBuilder b = test::sample_mandate();
  b.model.actors.push_back({.id = "gov", .title = "the Government"});
  b.model.tasks[b.at("polref").value].requires_first.push_back(
      {.needed = b.at("ddr"), .held_by = {ActorId{0}}});

  const MapResult map = drawn(b, {.requirements = true});
  EXPECT_THAT(map.drawing.description,
              HasSubstr("Cantonment and DDR must come before political reforms, "
                        "decentralisation: the Government insists"));
}

Findings deadlock_of(const ModelBuilder& b, const std::vector<const char*>& tasks) {
  Findings findings;
  Finding& finding = findings.all.emplace_back();
  finding.kind = "deadlock";
  finding.certainty = Certainty::sure;
  for (const char* task : tasks)
    finding.tasks.push_back(b.at(task));
  return findings;
}

TEST(DrawMap, TasksThatWaitForEachOtherGiveTheTitleIfTheMapShowsThem) {
  const ModelBuilder b = test::sample_mandate();
  const Situation situation = make_situation(b.model);
  const auto title = [&](const Findings& findings, const MapOptions& options) {
    return draw_map(situation, findings, options)->drawing.title;
  };
  const Findings two = deadlock_of(b, {"polref", "ddr"});

  EXPECT_EQ(
      title(two, {}),
      "Political reforms, decentralisation and cantonment and DDR wait for each other");
  EXPECT_EQ(title(two, {.pillars = {PillarId{4}}}),
            "Five tasks pull against protection of civilians");
  // No tension joins SSR to the others, but the map draws what must come first.
  const Findings three = deadlock_of(b, {"polref", "ddr", "ssr"});
  EXPECT_THAT(title(three, {}), Not(HasSubstr("wait for each other")));
  EXPECT_THAT(title(three, {.requirements = true}), HasSubstr("wait for each other"));
}

TEST(DrawMap, AdviceNamesAMapThatTheModelHas) {
  ModelBuilder b = test::synthetic_mandate(30, 90);
  View view{.id = "strong"};
  view.min_strength = 3;
  view.top = 8;
  b.model.views.push_back(view);

  const MapResult map = drawn(b);
  ASSERT_THAT(map.advice, Not(IsEmpty()));
  EXPECT_THAT(map.advice[0], HasSubstr("--view strong, --top 15 or --focus t"));
}

TEST(Citation, NamesPeopleWithoutTheirInitialsAndInstitutionsWhole) {
  const auto in_short = [](const char* author, const char* date) {
    return short_source({.id = "id", .author = author, .publisher = "P", .date = date});
  };
  EXPECT_EQ(in_short("J. Karlsrud", "2017"), "Karlsrud 2017");
  EXPECT_EQ(in_short("D. Curran and C. Hunt", "2020-01"), "Curran and Hunt 2020");
  EXPECT_EQ(in_short("A. Pozo Mar\u00EDn", "2017"), "Pozo Mar\u00EDn 2017");
  EXPECT_EQ(in_short("J. Di Salvatore, M. Lundgren, K. Oksamytna and H. Smidt", "2022"),
            "Di Salvatore et al. 2022");
  EXPECT_EQ(in_short("A. Savey and M.-A. Boisvert", "2018"), "Savey and Boisvert 2018");
  EXPECT_EQ(in_short("Gallagher, Lawrinson and Hunt", "2022"),
            "Gallagher, Lawrinson and Hunt 2022");
  EXPECT_EQ(in_short("Human Rights Watch", "2018"), "Human Rights Watch 2018");
  EXPECT_EQ(in_short("", ""), "P");
}

TEST(DrawMap, TheFocusPictureHasNoCrossing) {
  const ModelBuilder b = test::sample_mandate();
  for (const char* task : {"go", "hrmon", "state", "gender"}) {
    const MapResult map = drawn(b, {.focus = b.at(task)});
    EXPECT_EQ(map.check.quality.crossings, 0) << task;
    expect_on_page(map.drawing);
  }
}

TEST(DrawMap, ALockKeepsEveryBoxWhenAScoreChanges) {
  ModelBuilder b = test::sample_mandate();
  const MapResult before = drawn(b);
  b.model.statements[3].score = -1;

  const MapResult after = drawn(b, {.lock = before.lock});

  for (std::size_t i = 0; i < b.model.tasks.size() - 2; ++i)
    EXPECT_EQ(before.drawing.boxes[i].box.centre(), after.drawing.boxes[i].box.centre());
  EXPECT_THAT(after.drift, IsEmpty());
}

TEST(DrawMap, ANewTaskTakesAFreePlaceAndTheOthersStay) {
  ModelBuilder b = test::sample_mandate();
  const MapResult before = drawn(b);
  b.link("T30", {"gender"}, {"go"}, -1);

  const MapResult after = drawn(b, {.lock = before.lock});

  ASSERT_EQ(after.drift.size(), 1u);
  EXPECT_THAT(after.drift[0], HasSubstr("'gender'"));
  EXPECT_NEAR(before.drawing.boxes[0].box.centre().x,
              after.drawing.boxes[0].box.centre().x, 0.1);
}

TEST(DrawMap, ABrokenLockIsAnError) {
  const ModelBuilder b = test::sample_mandate();
  const Situation situation = make_situation(b.model);
  for (const char* lock : {"nonsense", "{}", "{\"taut_layout\": 9}",
                           "{\"taut_layout\": 1, \"pictures\": {\"memo-a4\": 3}}"})
    EXPECT_FALSE(draw_map(situation, {}, {.lock = lock})) << lock;
}

TEST(DrawMap, TextsComeInTheLanguageAskedFor) {
  ModelBuilder b = test::sample_mandate();
  b.model.tasks[0].short_name.languages = {{"en", "good offices"},
                                           {"fr", "bons offices"}};

  EXPECT_EQ(drawn(b, {.language = "fr"}).drawing.title,
            "Seven tasks pull against bons offices");
}

TEST(Legend, HasAnEntryForEverySignInUseAndForNoOther) {
  ModelBuilder b;
  const PillarId pillar = b.pillar("p", "pillar");
  b.task("a", "alpha", pillar);
  b.task("b", "beta", pillar);
  b.link("T1", {"a"}, {"b"}, -2);
  const Situation plain = make_situation(b.model);
  const auto signs = [](const Situation& s) {
    std::set<Sign> found;
    for (const LegendEntry& entry : legend_of(s.of(), select(s, {})))
      found.insert(entry.sign);
    return found;
  };
  EXPECT_EQ(signs(plain), (std::set<Sign>{Sign::counteracts, Sign::strain}));

  const ModelBuilder sample = test::sample_mandate();
  const Situation rich = make_situation(sample.model);
  EXPECT_EQ(signs(rich),
            (std::set<Sign>{Sign::constrains, Sign::counteracts, Sign::cancels,
                            Sign::both_ways, Sign::not_firm, Sign::asleep,
                            Sign::open_mark, Sign::held, Sign::strains_and_helps,
                            Sign::shield, Sign::strain, Sign::first_tier}));
}

TEST(TextWidth, AccentsTakeTheWidthOfTheirLetter) {
  EXPECT_EQ(text_width("\u00E9\u0142\u00C5", 10), text_width("elA", 10));
  EXPECT_GT(text_width("\u6F22", 10), text_width("W", 10));
  EXPECT_DOUBLE_EQ(text_width("A", 10), 6.67);
}

TEST(TextWidth, WrappedLinesFitAndLoseNothing) {
  const std::string text =
      "a robust posture costs the mission its name as an impartial arbiter";
  std::string back;
  for (const std::string& line : wrap(text, 8, 90)) {
    EXPECT_LE(text_width(line, 8), 90);
    back += (back.empty() ? "" : " ") + line;
  }
  EXPECT_EQ(back, text);
  EXPECT_TRUE(shorten(text, 8, 60).ends_with("\u2026"));
  EXPECT_LE(text_width(shorten(text, 8, 60), 8), 60);
}

}  // namespace
}  // namespace taut

#include "taut/draw/change_map.hpp"

#include "support/random_mandate.hpp"
#include "taut/draw/change_set.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <variant>

namespace taut {
namespace {

using test::MandateBuilder;
using testing::HasSubstr;
using testing::IsEmpty;

struct Renewal {
  MandateBuilder first, second;
  Situation before = make_situation(first.model);
  Situation after = make_situation(second.model);
  Findings of_before = find_all(before);
  Findings of_after = find_all(after);
  Revision revision = revise({before, of_before}, {after, of_after});
  Speaker one{before};
  Speaker two{after};

  ChangeSet set(std::size_t most = 99) const { return changes_between(one, two, most); }
  MapResult map(std::string lock = {}) const {
    Expected<MapResult> map = draw_change_map(
        {.first = one, .second = two, .revision = revision, .lock = std::move(lock)});
    EXPECT_TRUE(map);
    return map ? *std::move(map) : MapResult();
  }
};

Renewal renewal(MandateBuilder first, MandateBuilder second) {
  return {.first = std::move(first), .second = std::move(second)};
}

MandateBuilder before() {
  MandateBuilder m;
  m.task("a").task("b").task("c").task("old");
  m.link("T1", "a", "b", -1).link("T2", "b", "c", -3).link("T3", "old", "a", -2);
  return m.link("T4", "a", "c", -2);
}

MandateBuilder after() {
  MandateBuilder m;
  m.task("a", {.tier = 1}).task("b").task("c").task("fresh");
  m.link("T1", "a", "b", -2).link("T2", "b", "c", -1).link("T5", "fresh", "c", -3);
  return m.link("T4", "a", "c", -2);
}

// "fresh-c added", one for each line.
std::vector<std::string> told(const ChangeSet& set) {
  constexpr const char* names[] = {"added", "stronger", "weaker", "turned",
                                   "gone",  "open",     "same"};
  std::vector<std::string> lines;
  for (const ChangedLine& line : set.lines)
    lines.push_back(std::string(set.tasks[line.a].id) + "-" +
                    std::string(set.tasks[line.b].id) + " " +
                    names[static_cast<std::size_t>(line.fate)]);
  return lines;
}

TEST(ChangeMap, TellsWhatBecameOfEveryPair) {
  EXPECT_THAT(told(renewal(before(), after()).set()),
              testing::ElementsAre("fresh-c added", "a-b stronger", "b-c weaker",
                                   "old-a gone", "a-c same"));
}

TEST(ChangeMap, MarksWhatChangedAndNothingElse) {
  const MapResult map = renewal(before(), after()).map();
  std::map<std::string, std::string> marks;
  std::map<std::string, std::string> tags;
  for (const DrawnBox& box : map.drawing.boxes) {
    if (box.css_class == "mark")
      marks[box.id] = box.lines.front().text;
    if (box.css_class == "tag")
      tags[box.id] = box.lines.front().text;
  }
  using Texts = std::map<std::string, std::string>;
  EXPECT_EQ(marks, (Texts{{"mark-fresh--c", "+1"},
                          {"mark-a--b", "\u21912"},
                          {"mark-b--c", "\u21933"},
                          {"mark-old--a", "\u22124"}}));
  EXPECT_EQ(tags, (Texts{{"tag-a", "now tier 1"},
                         {"tag-fresh", "new"},
                         {"tag-old", "no longer listed"}}));
  EXPECT_THAT(map.drawing.title, HasSubstr("One pair of tasks comes under strain"));
}

// An objective has no place among the tasks, yet may be all that a renewal changed.
TEST(ChangeMap, SaysWhatBecameOfTheObjectives) {
  MandateBuilder first = before();
  MandateBuilder second = before();
  first.objective("kept", 1).objective("dropped", 1);
  second.objective("kept", 2).objective("fresh", 1);

  const MapResult map = renewal(std::move(first), std::move(second)).map();
  std::string all;
  for (const Fixed& fixed : map.drawing.background) {
    if (const auto* run = std::get_if<TextRun>(&fixed))
      all += run->text + "\n";
  }
  EXPECT_THAT(all, HasSubstr("1 objective added, 1 objective no longer listed and "
                             "1 objective changed. "));
}

TEST(ChangeMap, TheSameTwiceIsAllPale) {
  const Renewal same = renewal(before(), before());
  EXPECT_EQ(same.set().count(Fate::same), 4);
  EXPECT_EQ(same.map().drawing.title,
            "No pair of tasks gains or loses a tension at work");
}

TEST(ChangeMap, NotKnowingIsNeitherStrainNorRelief) {
  const auto mandate = [](Truth war) {
    MandateBuilder m;
    m.condition("war", war).task("a").task("b").task("c");
    m.link("T1", "a", "b", -2).when("war");
    return m.link("T2", "b", "c", -1);
  };
  const Renewal opens = renewal(mandate(Truth::yes), mandate(Truth::unknown));
  EXPECT_THAT(told(opens.set()), testing::ElementsAre("a-b open", "b-c same"));
  EXPECT_EQ(opens.map().drawing.title, "One pair of tasks becomes an open question");
  const Renewal closes = renewal(mandate(Truth::unknown), mandate(Truth::yes));
  EXPECT_EQ(closes.map().drawing.title, "One pair of tasks stops being an open question");
  const Renewal sleeps = renewal(mandate(Truth::yes), mandate(Truth::no));
  EXPECT_EQ(sleeps.map().drawing.title, "One pair of tasks is relieved");
}

// A dotted line says that nobody can say; what bites now is no such line.
TEST(ChangeMap, AQuestionThatWasAnsweredIsSolidAndOneThatOpensIsDotted) {
  const auto mandate = [](Truth war) {
    MandateBuilder m;
    m.condition("war", war).task("a").task("b");
    return m.link("T1", "a", "b", -2).when("war");
  };
  const auto only_line = [](const MapResult& map) { return map.drawing.lines.at(0); };

  const Renewal closes = renewal(mandate(Truth::unknown), mandate(Truth::yes));
  const DrawnLine bites = only_line(closes.map());
  EXPECT_EQ(bites.dash, Dash::solid);
  EXPECT_EQ(bites.pen, line_pen(2));
  const Renewal opens = renewal(mandate(Truth::yes), mandate(Truth::unknown));
  EXPECT_EQ(only_line(opens.map()).dash, Dash::dotted);
}

TEST(ChangeMap, StrengthsThatChangePlacesAreAChange) {
  const auto mandate = [](int there, int back) {
    MandateBuilder m;
    m.task("a").task("b");
    return m.link("T1", "a", "b", there).link("T2", "b", "a", back);
  };
  EXPECT_THAT(told(renewal(mandate(-2, -1), mandate(-1, -2)).set()),
              testing::ElementsAre("b-a turned"));
  EXPECT_THAT(told(renewal(mandate(-2, -1), mandate(-1, -3)).set()),
              testing::ElementsAre("b-a stronger"));
  EXPECT_THAT(told(renewal(mandate(-2, -1), mandate(-2, -1)).set()),
              testing::ElementsAre("a-b same"));
  const Renewal turned = renewal(mandate(-2, -1), mandate(-1, -2));
  EXPECT_EQ(turned.map().drawing.title, "One pair of tasks strains the other way round");
}

TEST(ChangeMap, KeepsThePlacesOfItsLock) {
  const Renewal r = renewal(before(), after());
  const MapResult map = r.map();
  const MapResult again = r.map(map.lock);
  EXPECT_EQ(again.lock, map.lock);
  EXPECT_THAT(again.drift, IsEmpty());
  for (std::size_t i = 0; i < map.drawing.boxes.size(); ++i)
    EXPECT_EQ(again.drawing.boxes[i].box.centre(), map.drawing.boxes[i].box.centre());
}

TEST(ChangeMap, LeavesOutWhatIsTheSameWhereThereIsTooMuch) {
  const ChangeSet set = renewal(before(), after()).set(3);
  EXPECT_EQ(set.count(Fate::same), 0);
  EXPECT_EQ(set.unchanged_left_out, 1);
}

// By the definition: the stronger of the two directions, by the ids of the tasks.
using Strengths = std::map<std::set<std::string>, int>;
Strengths strengths(const Situation& s) {
  Strengths all;
  for (const Pair& pair : s.pairs) {
    int& strength =
        all[{std::string(s.of()[pair.from].id), std::string(s.of()[pair.to].id)}];
    strength = std::max(strength, pair.tension);
  }
  return all;
}

TEST(ChangeMap, StrengthsAreThoseOfThePairsAndNoChangeIsLeftOut) {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const Renewal r =
        renewal(test::random_rich_mandate(seed), test::random_rich_mandate(seed + 1000));
    Strengths old = strengths(r.before);
    Strengths now = strengths(r.after);
    const ChangeSet set = r.set();
    for (const ChangedLine& line : set.lines) {
      const std::set<std::string> ends{std::string(set.tasks[line.a].id),
                                       std::string(set.tasks[line.b].id)};
      EXPECT_EQ(line.before, old[ends]) << seed;
      EXPECT_EQ(line.after, now[ends]) << seed;
      if (line.fate == Fate::stronger || line.fate == Fate::added) {
        EXPECT_GE(line.after, line.before) << seed;
      }
      if (line.fate == Fate::weaker || line.fate == Fate::gone) {
        EXPECT_LE(line.after, line.before) << seed;
      }
      old.erase(ends);
      now.erase(ends);
    }
    for (const auto& [ends, strength] : now)
      EXPECT_EQ(strength, old[ends]) << seed << ": a change that is not told";
  }
}

}  // namespace
}  // namespace taut

#include "unit/read/marked.hpp"

namespace taut::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// Two tasks with postures, one without; a case adds its posture links.
const std::string with_postures = R"(taut: 1
mandate: {title: small}
sources: {s: {title: a source}}
conditions: {hot: {title: it is hot, holds: true}, cold: {title: it is cold, holds: false}}
tasks:
  ssr: {title: security sector reform, postures: [off, limited, full]}
  go: {title: good offices, postures: [off, full]}
  plain: {title: plain}
)";

std::string links(const std::string& rows) {
  return with_postures + "posture_links:\n" + rows;
}

const std::string rest = "because: w, basis: stated, sources: [s]";

TEST(ReadPostures, ALinkIsReadWithItsScores) {
  const Loaded loaded = load(
      links("  - {id: M1, from: ssr, to: go, scores: {full: {off: -2, full: 3}, off: "
            "{full: -1}}, confidence: high, note: n, " +
            rest + "}\n"));

  EXPECT_EQ(loaded.words(), "");
  ASSERT_THAT(loaded.model.posture_links, SizeIs(1));
  const PostureLink& link = loaded.model.posture_links[0];
  EXPECT_EQ(link.id, "M1");
  EXPECT_EQ(link.from, TaskId{0});
  EXPECT_EQ(link.to, TaskId{1});
  ASSERT_THAT(link.scores, SizeIs(3));
  EXPECT_EQ(link.scores[0].from, 2u);
  EXPECT_EQ(link.scores[0].to, 0u);
  EXPECT_EQ(link.scores[0].score, -2);
  EXPECT_EQ(link.scores[2].from, 0u);
  EXPECT_EQ(link.confidence, Confidence::high);
  EXPECT_TRUE(link.firm());
}

TEST(ReadPostures, TasksAndPosturesMustBeThere) {
  expect_as_marked(links("  - {id: M1, from: sr, to: go, scores: {}, " + rest +
                         "} # expect: unknown-name\n" +
                         "  - {id: M2, from: ssr, to: plain, scores: {}, " + rest +
                         "} # expect: no-postures\n" +
                         "  - {id: M4, from: ssr, to: go, scores: {ful: {full: 1}}, " +
                         rest + "} # expect: unknown-posture\n" +
                         "  - {id: M5, from: ssr, to: go, scores: {full: {fool: 1}}, " +
                         rest + "} # expect: unknown-posture\n"));
}

TEST(ReadPostures, ATaskMayLeanOfItsOwn) {
  const Loaded read =
      load(links("  - {id: M1, from: ssr, to: ssr, scores: {full: {full: 2, off: -1}}, " +
                 rest + "}\n"));

  EXPECT_EQ(read.words(), "");
  ASSERT_EQ(read.model.posture_links.size(), 1u);
  EXPECT_EQ(read.model.posture_links[0].from, read.model.posture_links[0].to);
}

TEST(ReadPostures, AnUnknownPostureIsTurnedIntoAQuestionOrAList) {
  const Loaded near = load(
      links("  - {id: M4, from: ssr, to: go, scores: {ful: {full: 1}}, " + rest + "}\n"));
  const Loaded far = load(links(
      "  - {id: M4, from: ssr, to: go, scores: {robust: {full: 1}}, " + rest + "}\n"));

  EXPECT_THAT(near.words(), HasSubstr("did you mean 'full'?"));
  EXPECT_THAT(far.words(), HasSubstr("its postures are 'off', 'limited' and 'full'"));
}

TEST(ReadPostures, ScoresAreTablesOfWholeNumbers) {
  expect_as_marked(links(
      "  - {id: M1, from: ssr, to: go, scores: 2, " + rest + "} # expect: wrong-type\n" +
      "  - {id: M2, from: ssr, to: go, scores: {full: 2}, " + rest +
      "} # expect: wrong-type\n" +
      "  - {id: M3, from: ssr, to: go, scores: {full: {full: 4}}, " + rest +
      "} # expect: out-of-range\n" +
      "  - {id: M4, from: ssr, to: go, scores: {full: {off: much}}, " + rest +
      "} # expect: bad-number\n" + "  - {id: M5, from: ssr, to: go, " + rest +
      "} # expect: missing-key\n"));
}

TEST(ReadPostures, ACellIsScoredOnceUnderTheSameCircumstances) {
  expect_as_marked(links(
      "  - {id: M1, from: ssr, to: go, scores: {full: {full: 1}}, " + rest + "}\n" +
      "  - {id: M2, from: ssr, to: go, scores: {full: {full: 2}}, " + rest +
      "} # expect: judged-twice\n" +
      "  - {id: M3, from: go, to: ssr, scores: {full: {full: 1}}, when: hot, " + rest +
      "}\n" + "  - {id: M4, from: go, to: ssr, scores: {full: {full: 2}}, when: cold, " +
      rest + "}\n"));
}

TEST(ReadPostures, ALinkSaysWhyAndWhereFrom) {
  expect_as_marked(
      links("  - {id: M1, from: ssr, to: go, scores: {full: {full: 1}}} # expect: "
            "missing-reason, missing-sources, missing-basis\n"
            "  - {id: M2, from: go, to: ssr, scores: {full: {full: 2}}, because: w, "
            "basis: inferred, sources: [s]} # expect: strong-inference\n"));
}

TEST(ReadPostures, ATaskHasTwoPosturesOrMoreEachOnce) {
  expect_as_marked(R"(taut: 1
mandate: {title: small}
tasks:
  a: {title: a, postures: [full]} # expect: one-posture
  b: {title: b, postures: [full, off, full]} # expect: named-twice
  c: {title: c, postures: full} # expect: wrong-type
)");
}

TEST(ReadPostures, TheNamesOfLinksAreShared) {
  expect_as_marked(links("  - {id: ssr, from: ssr, to: go, scores: {}, " + rest +
                         "} # expect: duplicate-name\n"));
}

const std::string with_scenarios =
    links("  - {id: M1, from: ssr, to: go, scores: {full: {full: 1}, off: {full: -1}}, " +
          rest + "}\n  - {id: M2, from: go, to: ssr, scores: {full: {full: 1}}, " + rest +
          "}\n") +
    R"(scenarios:
  no-ssr: {remove: {tasks: [ssr]}}
  fixed: {change: {tasks: {ssr: {postures: [full]}}}}
  without: {change: {tasks: {ssr: {postures: ~}}}}
  other: {remove: {posture_links: [M2]}, change: {posture_links: {M1: {scores: {full: {full: 3}}}}}}
  more: {add: {posture_links: [{id: M3, from: go, to: ssr, scores: {off: {off: 2}}, because: w, basis: stated, sources: [s]}]}}
)";

TEST(ReadPostures, AScenarioThatRemovesATaskRemovesItsPostureLinks) {
  for (const char* name : {"no-ssr", "without"}) {
    const Loaded loaded = load(with_scenarios, {.scenarios = {name}});
    EXPECT_EQ(loaded.words(), "") << name;
    EXPECT_THAT(loaded.model.posture_links, IsEmpty()) << name;
  }
}

TEST(ReadPostures, AScenarioMayFixAPosture) {
  const Loaded loaded = load(with_scenarios, {.scenarios = {"fixed"}});

  EXPECT_EQ(loaded.words(), "");
  EXPECT_THAT(loaded.model.tasks[0].postures, ElementsAre("full"));
  ASSERT_THAT(loaded.model.posture_links, SizeIs(2));
  ASSERT_THAT(loaded.model.posture_links[0].scores, SizeIs(1));
  EXPECT_EQ(loaded.model.posture_links[0].scores[0].from, 0u);
}

TEST(ReadPostures, AScenarioMayRemoveChangeAndAddPostureLinks) {
  const Loaded other = load(with_scenarios, {.scenarios = {"other"}});
  const Loaded more = load(with_scenarios, {.scenarios = {"more"}});

  EXPECT_EQ(other.words() + more.words(), "");
  ASSERT_THAT(other.model.posture_links, SizeIs(1));
  EXPECT_THAT(other.model.posture_links[0].scores, SizeIs(1));
  EXPECT_EQ(other.model.posture_links[0].scores[0].score, 3);
  EXPECT_THAT(more.model.posture_links, SizeIs(3));
}

}  // namespace
}  // namespace taut::test

// What an author is asked about: what was written and no finding will say.

#include "taut/read/model_hints.hpp"

#include "taut/model/situation.hpp"

#include "unit/read/marked.hpp"

namespace taut::test {
namespace {

using ::testing::HasSubstr;

const std::string used = R"(taut: 1
mandate: {title: small}
sources: {s: {title: a source}}
conditions: {hot: {title: it is hot, holds: true, sources: [s], basis: stated}}
safeguards: {fence: {title: a fence, in_place: true, sources: [s], basis: stated}}
tasks:
  a: {title: task a, sources: [s], basis: stated}
  b: {title: task b, sources: [s], basis: stated, requires: [hot, fence]}
)";

std::string asked(const std::string& more) {
  return load(used + more, {.check_scenarios = true}).words();
}

TEST(ModelHints, AModelThatUsesWhatItHasIsAskedNothing) {
  EXPECT_EQ(asked(""), "");
}

TEST(ModelHints, WhatNothingNamesIsAskedAboutTableByTable) {
  const std::string words = asked(R"(actors: {gov: {title: the Government}}
resources: {troops: {title: troops}, money: {title: money}}
)");
  EXPECT_THAT(words, HasSubstr("nothing names these actors: gov\n"));
  EXPECT_THAT(words, HasSubstr("nothing names these resources: troops, money\n"));
}

TEST(ModelHints, EveryKeyThatNamesARowUsesIt) {
  const std::string row =
      "conditions: {wet: {title: it is wet, holds: true, sources: "
      "[s], basis: stated}}\n";
  const std::string link =
      "links: [{id: L, from: a, to: b, score: -1, because: w, basis: stated, "
      "sources: [s]";
  const std::string with_wet = used.substr(0, used.find("conditions")) + row +
                               used.substr(used.find("safeguards"));
  const auto words_with = [&](const std::string& more) {
    std::string text = with_wet + more;
    text.replace(text.find("requires: [hot, "), 16, "requires: [");
    return load(text, {.check_scenarios = true}).words();
  };
  EXPECT_THAT(words_with(""), HasSubstr("nothing names these conditions: wet\n"));
  for (const std::string& use :
       {link + ", when: {any: [{not: wet}]}}]\n", link + ", shifts: {wet: -1}}]\n",
        std::string("pressures: [{from: wet, to: a, score: -1, because: w, basis: "
                    "stated, sources: [s]}]\n"),
        std::string("phases: [{id: one, title: one, entry: [wet]}]\n"),
        "scenarios: {x: {add: {" + link + ", when: wet}]}}}\n"})
    EXPECT_EQ(words_with(use), "") << use;
  EXPECT_THAT(words_with("scenarios: {x: {conditions: {wet: false}}}\n"),
              HasSubstr("conditions: wet\n"));
}

TEST(ModelHints, AScoreThatASafeguardTakesWholeIsAskedAboutUntilItIsMeant) {
  const std::string links = R"(links:
  - {id: L1, from: a, to: b, score: -1, because: w, shifts: {fence: 1}, basis: stated, sources: [s]}
  - {id: L2, from: a, to: b, score: -2, because: v, shifts: {fence: 1}, basis: stated, sources: [s]}
  - {id: L3, from: b, to: a, score: -1, because: w, shifts: {hot: 1}, basis: stated, sources: [s]}
)";
  std::string text = used + links;
  const std::string question = "safeguards in place take all strength from L1 (fence)\n";
  EXPECT_THAT(asked(links), HasSubstr(question));
  text.replace(text.find("{title: small}"), 14,
               "{title: small, judging: {safeguards: without, meant: [L1]}}");
  EXPECT_EQ(load(text, {.check_scenarios = true}).words(), "");
}

TEST(ModelHints, ALinkOnTasksInGeneralIsAskedAbout) {
  const std::string links = R"(links:
  - {id: L1, from: a, to: all, score: -1, because: w, basis: stated, sources: [s]}
  - {id: L2, from: b, to: a, score: -1, because: w, basis: stated, sources: [s]}
)";
  EXPECT_THAT(asked(links), HasSubstr("L1: 'all' and 'draws_on' speak of tasks"));
}

TEST(ModelHints, AKeyOfATaskThatNoFindingReadsIsAskedAbout) {
  const std::string tasks =
      R"(  c: {title: task c, sources: [s], basis: stated, where: [north], draws_on: {troops: 3, time: 1}}
resources: {troops: {title: troops}, time: {title: time}}
)";
  EXPECT_THAT(asked(tasks), HasSubstr("of this model reads 'where' of c, 'draws_on' of "
                                      "c\n"));
  std::string scarce = tasks;
  scarce.replace(scarce.find("title: time"), 11, "title: time, scarce_while: hot");
  EXPECT_THAT(asked(scarce), ::testing::Not(HasSubstr("'draws_on'")));
}

TEST(ModelHints, WhatIsMeantMustBeThere) {
  std::string text = used;
  text.replace(text.find("{title: small}"), 14, "{title: small, judging: {meant: [L9]}}");
  EXPECT_THAT(load(text).words(), HasSubstr("is called 'L9'"));
}

TEST(ModelHints, RowsOfIncludedFilesAndOfTheBaseAreNotAskedAbout) {
  Diagnostics diags;
  hint_at_model(load(used + "actors: {gov: {title: x}}\n").model, 7, diags);
  EXPECT_TRUE(diags.all().empty());
}

TEST(ReadSupport, ARowSaysWhereItIsFromOrThatItIsNot) {
  expect_as_marked(R"(taut: 1
mandate: {title: small}
sources: {s: {title: a source}}
conditions:
  a: {title: a, holds: true} # expect: unsourced-row
  b: {title: b, holds: true, basis: derived} # expect: unsourced-row
  c: {title: c, holds: true, basis: unverified}
  d: {title: d, holds: true, basis: inferred}
  e: {title: e, holds: true, sources: [s]}
safeguards:
  f: {title: f, in_place: true} # expect: unsourced-row
tasks:
  g: {title: g} # expect: unsourced-row
  h: {title: h, sources: [{id: s, page: 3}]}
)");
}

// Of the code long-excerpt.
TEST(ReadSupport, AnExcerptIsShort) {
  std::string words = "w";
  for (int i = 1; i < 25; ++i)
    words += " w";
  const auto told = [](const std::string& says) {
    return load(used + "  c: {title: c, basis: stated, sources: [{id: s, says: " + says +
                "}]}\n")
        .words();
  };
  EXPECT_EQ(told(words), "");
  EXPECT_THAT(told(words + " w"), HasSubstr("'says' quotes 26 words; at most 25"));
  EXPECT_THAT(told("{en: w, fr: " + words + " w}"), HasSubstr("26 words"));
}

TEST(ReadSupport, ASourceStandsOnceForEachUseWithItsOwnWords) {
  const Loaded loaded =
      load(used +
           "  c: {title: c, basis: stated, sources: [s, {id: s, page: 2}, "
           "{id: s, says: so it is}]}\n");
  EXPECT_EQ(loaded.words(), "");
  const Citations& sources = loaded.model.tasks.back().sources;
  EXPECT_THAT(sources, ::testing::ElementsAre(SourceId{0}));
  EXPECT_THAT(sources.passages, ::testing::SizeIs(2));
}

// What a link is worth with the safeguard in place and without.
std::pair<int, int> worth(const std::string& judging, const std::string& scenario) {
  std::string text = used + R"(links:
  - {id: L1, from: a, to: b, score: -1, because: w, shifts: {fence: 1}, basis: stated, sources: [s]}
scenarios: {off: {safeguards: {fence: false}}}
)";
  text.replace(text.find("{title: small}"), 14,
               "{title: small, judging: " + judging + "}");
  const Loaded loaded = load(text, {.scenarios = {scenario}});
  const Statement& link = loaded.model.statements.front();
  return {effective_score_if(loaded.model, link, SafeguardId{0}, Truth::yes),
          effective_score_if(loaded.model, link, SafeguardId{0}, Truth::no)};
}

TEST(Judging, WithSafeguardsAScoreCountsThoseThatWereInPlace) {
  for (const char* scenario : {"base", "off"}) {
    EXPECT_EQ(worth("{safeguards: without}", scenario), std::pair(0, -1));
    EXPECT_EQ(worth("{safeguards: with}", scenario), std::pair(-1, -2));
  }
}

TEST(ReadLinks, HowScoresWereJudgedIsAskedOnce) {
  std::string text = small_model + R"(links:
  - {id: L1, from: a, to: b, score: -2, because: w, shifts: {fence: 1}, basis: stated, sources: [s]}
)";
  EXPECT_THAT(load(text).words(), HasSubstr("judged without them?"));
  text.replace(text.find("{title: small}"), 14,
               "{title: small, judging: {safeguards: without}}");
  EXPECT_THAT(load(text).words(), ::testing::Not(HasSubstr("judged without")));
}

}  // namespace
}  // namespace taut::test

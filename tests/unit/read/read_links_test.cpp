#include "unit/read/marked.hpp"

namespace taut::test {
namespace {

TEST(ReadLinks, EndsMayBeATaskAListOrASelector) {
  expect_as_marked(with_links({
      "from: a, to: b",
      "from: [a, b], to: c",
      "from: c, to: {draws_on: troops}",
      "from: a, to: {needs_consent_of: gov}",
      "from: {pillar: politics}, to: c",
      "from: a, to: all",
      "between: [a, b]",
      "between: [a, [b, c]]",
  }));
}

TEST(ReadLinks, EitherBetweenOrFromAndTo) {
  expect_as_marked(with_links({
      "from: a|link-ends",
      "to: a|link-ends",
      "aspect: trust|link-ends",
      "between: [a, b], to: c|link-ends",
      "between: [a]|link-ends",
      "between: [a, b, c]|link-ends",
      "between: a|link-ends",
  }));
}

TEST(ReadLinks, NoTaskIsLinkedWithItself) {
  expect_as_marked(with_links({
      "from: a, to: a|self-link",
      "from: [a, b], to: [c, b]|self-link",
      "between: [a, a]|self-link",
      "between: [{pillar: politics}, {pillar: politics}]|self-link",
  }));
}

TEST(ReadLinks, NoPairIsCoveredTwice) {
  expect_as_marked(with_links({
      "from: [a, a], to: b|pair-twice",
      "between: [[b, b], a]|pair-twice",
  }));
}

TEST(ReadLinks, ASelectorHasOneKnownKey) {
  expect_as_marked(with_links({
      "from: a, to: {draws: troops}|unknown-key",
      "from: a, to: {draws_on: troops, pillar: politics}|wrong-type",
      "from: a, to: {pillar: troops}|unknown-name",
      "from: a, to: {pillar: politics}|empty-selector",
  }));
}

TEST(ReadLinks, ASelectorNeverSelectsTheTaskAtTheOtherEnd) {
  const Loaded loaded =
      load(with_links({"from: a, to: all", "between: [{pillar: politics}, b]"}));

  ASSERT_EQ(loaded.model.statements.size(), 2u);
  EXPECT_EQ(loaded.model.statements[0].to.tasks, (std::vector{TaskId{1}, TaskId{2}}));
  EXPECT_EQ(loaded.model.statements[1].from.tasks, std::vector{TaskId{0}});
}

TEST(ReadLinks, UnknownNamesAreToldWhereTheyStand) {
  expect_as_marked(small_model + R"(
links:
  - id: L1
    from: aa           # expect: unknown-name
    to:
      - b
      - tsak           # expect: unknown-name
    score: -1
    because: why
    when: [hto]        # expect: unknown-name
    shifts:
      gaurd: 1         # expect: unknown-name
    basis: stated
    sources: [t]       # expect: unknown-name
)");
}

TEST(ReadLinks, AnUnknownNameComesWithTheNearestOneAndItsPlace) {
  const Loaded loaded = load(with_links({"from: a, to: b, when: [hto]"}));

  ASSERT_EQ(loaded.diags.all().size(), 1u);
  const Diagnostic& told = loaded.diags.all().front();
  EXPECT_EQ(told.message, "no condition or safeguard is called 'hto'");
  EXPECT_EQ(told.help, "did you mean 'hot'?");
  ASSERT_EQ(told.notes.size(), 1u);
  EXPECT_EQ(loaded.sources.at(0, told.notes[0].where.begin).line, 10u);
}

TEST(ReadLinks, ANameOfAnotherKindIsToldApart) {
  const Loaded loaded = load(with_links({"from: a, to: troops"}));

  EXPECT_THAT(loaded.words(), ::testing::HasSubstr("'troops' is the name of a resource"));
}

TEST(ReadLinks, NumbersAreWholeAndFromMinusThreeToThree) {
  const std::pair<const char*, const char*> cases[] = {
      {"4", "out-of-range"},     {"-4", "out-of-range"},
      {"2.0", "bad-number"},     {"1e3", "bad-number"},
      {"010", "bad-number"},     {"0777", "bad-number"},
      {"0o17", "bad-number"},    {"1_000", "bad-number"},
      {"1e400", "bad-number"},   {"12:30:45", "bad-number"},
      {"\"2\"", "bad-number"},   {"\u22122", "bad-number"},
      {"\u20132", "bad-number"}, {"strong", "bad-number"},
      {"[1]", "wrong-type"},     {"99999999999999999999", "out-of-range"},
  };
  for (const auto& [written, code] : cases) {
    SCOPED_TRACE(written);
    expect_as_marked(small_model +
                     "links:\n  - id: L1\n    from: a\n    to: b\n    score: " + written +
                     "   # expect: " + code +
                     "\n    because: why\n    basis: stated\n    sources: [s]\n");
  }
}

TEST(ReadLinks, ALongDashIsNamedAsWhatItIs) {
  const Loaded loaded =
      load(small_model + "links:\n  - {id: L1, from: a, to: b, score: \u22122}\n");

  EXPECT_THAT(loaded.words(),
              ::testing::HasSubstr("replace the long dash by -: write -2"));
}

TEST(ReadLinks, APlusSignIsFine) {
  const Loaded loaded = load(
      small_model +
      "links:\n  - {id: L1, from: a, to: b, score: +2, shifts: {guard: +1}, because: w, "
      "basis: stated, sources: [s]}\n");

  EXPECT_EQ(loaded.diags.all().size(), 0u);
  EXPECT_EQ(loaded.model.statements.at(0).score, 2);
  EXPECT_EQ(loaded.model.statements.at(0).shifts.at(0).amount, 1);
}

TEST(ReadLinks, WhatALinkLacksIsAWarning) {
  expect_as_marked(
      small_model +
      "links:\n"
      "  - {id: L1, from: a, to: b, score: 0}"
      "  # expect: missing-reason,missing-sources,missing-basis\n"
      "  - {id: L2, from: a, to: b, score: 0, because: why, sources: [], basis: stated}"
      "  # expect: missing-sources\n");
}

TEST(ReadLinks, StrictMakesThoseWarningsErrors) {
  Loaded loaded = load(small_model + "links:\n  - {id: L1, from: a, to: b, score: 0}\n");
  EXPECT_FALSE(loaded.diags.has_errors());

  loaded.diags.make_strict();

  EXPECT_EQ(loaded.diags.errors(), 3u);
}

TEST(ReadLinks, ALinkNeedsAnIdAndAScore) {
  expect_as_marked(small_model + R"(links:
  - {from: a, to: b, score: 1, because: why, basis: stated, sources: [s]} # expect: missing-key
  - {id: L2, from: a, to: b, because: why, basis: stated, sources: [s]} # expect: missing-key
  - {id: L/3, from: a, to: b, score: 1, because: why, basis: stated, sources: [s]} # expect: bad-id
  - L4   # expect: wrong-type
)");
}

TEST(ReadLinks, ATypeIsRefusedAndTheSignNamedInstead) {
  const Loaded loaded = load(with_links({"from: a, to: b, type: tension"}));

  EXPECT_EQ(loaded.told(), (Told{{27, "unknown-key"}}));
  EXPECT_THAT(loaded.words(), ::testing::HasSubstr("the sign of the score"));
}

TEST(ReadLinks, TheRangeHoldsTheScore) {
  expect_as_marked(with_links({
      "from: a, to: b, range: [-2, 0]",
      "from: a, to: b, range: [-3, -2]|bad-range",
      "from: a, to: b, range: [0, -2]|bad-range",
      "from: a, to: b, range: [-2]|wrong-type",
      "from: a, to: b, range: -2|wrong-type",
  }));
}

TEST(ReadLinks, CircumstancesNest) {
  const Loaded loaded =
      load(with_links({"from: a, to: b, when: [hot, {any: [{not: cold}, {all: [guard, "
                       "fence]}]}]"}));

  ASSERT_EQ(loaded.diags.all().size(), 0u) << loaded.words();
  const When& when = loaded.model.statements.at(0).when;
  ASSERT_EQ(when.kind, When::Kind::all);
  ASSERT_EQ(when.parts.size(), 2u);
  EXPECT_EQ(when.parts[0].what, Switch(ConditionId{0}));
  const When& any = when.parts[1];
  ASSERT_EQ(any.kind, When::Kind::any);
  ASSERT_EQ(any.parts.at(0).kind, When::Kind::negation);
  EXPECT_EQ(any.parts[0].parts.at(0).what, Switch(ConditionId{1}));
  ASSERT_EQ(any.parts.at(1).kind, When::Kind::all);
  EXPECT_EQ(any.parts[1].parts.at(1).what, Switch(SafeguardId{1}));
}

TEST(ReadLinks, CircumstancesThatCannotBeReadAreTold) {
  expect_as_marked(with_links({
      "from: a, to: b, when: {none: [hot]}|unknown-key",
      "from: a, to: b, when: {any: hot}|bad-circumstances",
      "from: a, to: b, when: {any: []}|bad-circumstances",
      "from: a, to: b, when: {any: [hot], all: [cold]}|bad-circumstances",
      "from: a, to: b, when: {not: [hot, cold]}|bad-circumstances",
      "from: a, to: b, when: [hot, a]|unknown-name",
  }));
}

TEST(ReadLinks, AReasonMayDifferByDirection) {
  const Loaded loaded = load(small_model + R"(links:
  - {id: L1, between: [a, b], score: 1, because: {a-b: there, b-a: back}, basis: stated, sources: [s]}
)");

  EXPECT_EQ(loaded.diags.all().size(), 0u) << loaded.words();
  EXPECT_EQ(loaded.model.statements.at(0).because.first, "there");
  EXPECT_EQ(loaded.model.statements.at(0).because_back.first, "back");
}

TEST(ReadLinks, ReasonsByDirectionFitTheTasks) {
  expect_as_marked(small_model + R"(links:
  - {id: L1, between: [a, b], score: 1, because: {a-b: there}, basis: stated, sources: [s]} # expect: reason-directions
  - {id: L2, between: [a, b], score: 1, because: {a-b: x, b-c: y}, basis: stated, sources: [s]} # expect: reason-directions
  - {id: L3, from: a, to: b, score: 1, because: {a-b: x, b-a: y}, basis: stated, sources: [s]} # expect: reason-directions
  - {id: L4, between: [a, b], score: 1, because: {en: x, fr: y}, basis: stated, sources: [s]}
)");
}

TEST(ReadLinks, ConfidenceFollowsTheBasis) {
  const Loaded loaded = load(small_model + R"(links:
  - {id: L1, from: a, to: b, score: 1, because: w, sources: [s], basis: stated}
  - {id: L2, from: a, to: b, score: 1, because: w, sources: [s], basis: derived}
  - {id: L3, from: a, to: b, score: 1, because: w, sources: [s], basis: inferred}
  - {id: L4, from: a, to: b, score: 1, because: w, sources: [s]}
)");

  std::vector<Confidence> read;
  for (const Statement& statement : loaded.model.statements)
    read.push_back(statement.confidence);
  EXPECT_THAT(read, ::testing::ElementsAre(Confidence::medium, Confidence::medium,
                                           Confidence::low, Confidence::low));
  EXPECT_EQ(loaded.model.statements.at(3).basis, Basis::unverified);
}

TEST(ReadLinks, ASafeguardInPlaceThatEasesATensionIsHintedAt) {
  expect_as_marked(with_links({
      "from: a, to: b, shifts: {fence: 1}|judged-with-safeguard",
      "from: a, to: b, shifts: {fence: -1}",
      "from: a, to: b, shifts: {guard: 1}",
      "from: a, to: b, shifts: {hot: 1}",
  }));
}

TEST(ReadLinks, AnIdeaOfOurOwnAboveOneIsHintedAt) {
  expect_as_marked(small_model + R"(links:
  - {id: L1, from: a, to: b, score: -2, because: w, sources: [s], basis: inferred} # expect: strong-inference
  - {id: L2, from: a, to: b, score: -1, because: w, sources: [s], basis: inferred}
)");
}

TEST(ReadLinks, IdsAreSharedWithTasksConditionsAndSafeguards) {
  expect_as_marked(small_model + R"(links:
  - {id: L1, from: a, to: b, score: -1, because: w, sources: [s], basis: stated}
  - {id: L1, from: a, to: c, score: -1, because: w, sources: [s], basis: stated} # expect: duplicate-name
  - {id: a, from: a, to: c, score: -1, because: w, sources: [s], basis: stated} # expect: duplicate-name
  - {id: hot, from: a, to: c, score: -1, because: w, sources: [s], basis: stated} # expect: duplicate-name
  - {id: fence, from: a, to: c, score: -1, because: w, sources: [s], basis: stated} # expect: duplicate-name
)");
}

TEST(ReadLinks, APressureNamesConditionsAndTasks) {
  expect_as_marked(small_model + R"(pressures:
  - {from: hot, to: [a, b], score: -1, because: w, basis: stated, sources: [s]}
  - {from: [hot, cold], to: a, score: -1} # expect: missing-basis
  - {from: a, to: a, score: -1, basis: stated} # expect: unknown-name
  - {to: a, score: -1, basis: stated} # expect: missing-key
)");
}

TEST(ReadLinks, TwoThatSayTheSameAreHintedAt) {
  expect_as_marked(small_model + R"(links:
  - {id: A1, from: [a, b], to: c, score: -1, because: why, basis: stated, sources: [s]}
  - {id: B1, from: [b, a], to: c, score: -1, because: why, basis: stated, sources: [s]} # expect: said-twice
  - {id: B2, from: [b, a], to: c, score: -1, because: else, basis: stated, sources: [s]}
  - {id: B3, from: [b, a], to: c, score: -2, because: why, basis: stated, sources: [s]}
  - {id: B4, from: c, to: [a, b], score: -1, because: why, basis: stated, sources: [s]}
  - {id: M1, between: [a, c], score: 1, because: why, basis: stated, sources: [s]}
  - {id: M2, between: [c, a], score: 1, because: why, basis: stated, sources: [s]} # expect: said-twice
pressures:
  - {from: hot, to: a, score: -1, because: why, basis: stated, sources: [s]}
  - {from: hot, to: a, score: -1, because: why, basis: stated, sources: [s]} # expect: said-twice
)");
}

}  // namespace
}  // namespace taut::test

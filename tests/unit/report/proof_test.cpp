// What stands in brackets behind a sentence: rows, how they are known, their sources.

#include "taut/report/proof.hpp"

#include "support/read_mandate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taut::test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

MandateBuilder four_links() {
  MandateBuilder m;
  m.model.sources.push_back({.id = "two"});
  m.task("a").task("b");
  m.link("T1", "a", "b", -1).link("T2", "a", "b", -1);
  m.model.statements[1].sources = {SourceId{1}};
  m.link("T3", "a", "b", -1).known(Basis::inferred, Confidence::low).unsourced();
  return m.link("T4", "a", "b", -1).known(Basis::stated, Confidence::low);
}

Proof proof(std::vector<std::uint32_t> rows) {
  Proof made;
  for (const std::uint32_t row : rows)
    made.statements.push_back(StatementId{row});
  return made;
}

TEST(Evidence, CitesTogetherWhatIsKnownAlikeAndEachSourceOnce) {
  const MandateBuilder m = four_links();
  EXPECT_EQ(evidence(m.model, proof({0, 1})), "T1, T2: stated, src, two");
  EXPECT_EQ(evidence(m.model, proof({1, 0})), "T2, T1: stated, two, src");
}

TEST(Evidence, TellsWhatIsKnownOtherwiseApart) {
  const MandateBuilder m = four_links();
  EXPECT_EQ(evidence(m.model, proof({0, 2, 1})),
            "T1, T2: stated, src, two; T3: inferred");
}

TEST(Evidence, SaysThatConfidenceIsLowWhereTheBasisDoesNotSayItAlready) {
  const MandateBuilder m = four_links();
  EXPECT_EQ(evidence(m.model, proof({0, 3})), "T1: stated, src; T4: stated, low, src");
  EXPECT_EQ(evidence(m.model, proof({2})), "T3: inferred");
}

TEST(Evidence, OfNothingIsEmpty) {
  EXPECT_EQ(evidence(four_links().model, {}), "");
  EXPECT_EQ(evidence_in_short(four_links().model, {}), "");
}

TEST(Evidence, InShortHasNoSources) {
  EXPECT_EQ(evidence_in_short(four_links().model, proof({0, 1, 2})),
            "T1, T2: stated; T3: inferred");
}

TEST(Evidence, SaysWhereAStatementRestsOnWhatNobodyChecked) {
  MandateBuilder m;
  m.condition("war", Truth::yes).condition("law", Truth::no).safeguard("s", Truth::yes);
  m.task("a").task("b").link("T", "a", "b", -1).when(all_of({"war", no("law")}));
  EXPECT_EQ(evidence(m.model, proof({0})), "T: stated, src");
  m.model.conditions[0].basis = m.model.conditions[1].basis = Basis::unverified;
  EXPECT_EQ(evidence(m.model, proof({0})),
            "T: unverified, src; rests on war, law (unverified)");
  m.model.conditions[1].holds = Truth::unknown;
  EXPECT_EQ(evidence(m.model, proof({0})),
            "T: unverified, src; rests on war (unverified)")
      << "what is unknown is told elsewhere";
}

TEST(Evidence, NamesRowsThatAreNoStatements) {
  MandateBuilder m = four_links();
  Proof made = proof({0});
  made.exhibits.push_back({.name = "requirement of a", .basis = Basis::stated});
  made.exhibits.push_back({.name = "objective o", .basis = Basis::derived});
  EXPECT_EQ(evidence(m.model, made),
            "T1, requirement of a: stated, src; objective o: derived");
}

TEST(Proof, TakesEachRowOfItsLinesOnce) {
  Proof made = proof({0});
  FindingLine line;
  line.statements = {StatementId{0}, StatementId{1}};
  line.exhibits = {{.name = "requirement of a"}, {.name = "requirement of a"}};
  add(made, line);
  add(made, line);
  EXPECT_THAT(made.statements, ElementsAre(StatementId{0}, StatementId{1}));
  EXPECT_EQ(made.exhibits.size(), 1U);
}

TEST(Proof, NamesEachSourceOnceInTheOrderOfItsRows) {
  const MandateBuilder m = four_links();
  EXPECT_THAT(sources_of(m.model, proof({1, 0, 3})), ElementsAre("two", "src"));
  EXPECT_THAT(sources_of(m.model, proof({2})), IsEmpty());
}

TEST(Circumstances, OfAFindingAreThoseOfItsStatementsEachOnce) {
  MandateBuilder m;
  m.condition("war", Truth::yes).safeguard("s", Truth::no);
  m.task("a").task("b").link("T", "a", "b", -2).when("war").shift("s", 1);
  m.link("U", "a", "b", -1).when("war");
  Finding finding;
  finding.lines.resize(1);
  finding.lines[0].statements = {StatementId{0}, StatementId{1}};
  EXPECT_THAT(circumstances_of(m.model, finding),
              ElementsAre(Switch{ConditionId{0}}, Switch{SafeguardId{0}}));
}

}  // namespace
}  // namespace taut::test

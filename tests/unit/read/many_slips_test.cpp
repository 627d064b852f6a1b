// One run tells every slip of YAML, and no consequence of one.

#include "support/parsed.hpp"

#include "unit/read/marked.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taut::test {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(ManySlips, EightTextsWithoutQuotesAreToldInOneRun) {
  expect_as_marked(R"(taut: 1
mandate: {title: a small mandate}
sources:
  one: {title: Report: the first half}   # expect: unquoted-text
  two:
    title: Report: the second half   # expect: unquoted-text
  three: {title: peace, law and order}   # expect: unquoted-text
  four: {title: whose peace? ours}   # expect: unquoted-text
  five: {title: report #4 of the desk}   # expect: unclosed-bracket
  six:
    title: '#6' of the reports   # expect: unquoted-text
  seven:
    title: @desk   # expect: unquoted-text
  eight:
    title: report #8 of the desk   # expect: cut-short
tasks:
  a: {title: a, basis: inferred}
)");
}

TEST(ManySlips, WhatTheModelLacksIsToldBesideThem) {
  expect_as_marked(R"(taut: 1
mandate: {title: slips: many}   # expect: unquoted-text
tasks:
  a: {title: so? yes, pillar: none}   # expect: unquoted-text,unknown-name
  b:
    title: b: the second   # expect: unquoted-text
    priority: high   # expect: bad-number
links:
  - id: L1   # expect: missing-sources
    from: a
    to: c   # expect: unknown-name
    score: -1
    because: they say: no   # expect: unquoted-text
      and they mean it
    basis: inferred
)");
}

TEST(ManySlips, ARowWhoseNameIsTakenIsReadAllTheSame) {
  expect_as_marked(small_model + R"(links:
  - {id: L1, from: a, to: b, score: -1, because: w, basis: stated, sources: [s]}
  - {id: L1, from: a, to: c, score: -4, because: w, basis: stated, sources: [t]}   # expect: duplicate-name,out-of-range,unknown-name
)");
}

TEST(ManySlips, AModelWithAnEntryLeftOutIsNotReadFurther) {
  expect_as_marked(R"(taut: 1
mandate: {title: m}
sources:
  one: [x, y   # expect: unclosed-bracket
tasks:
  a: {title: a: b, pillar: none}   # expect: unquoted-text
  b: "b  # expect: unclosed-quote
  c: {title: c}
)");
}

TEST(ManySlips, ReadingGoesOnAtTheNextKeyOfTheSameDepth) {
  EXPECT_THAT(
      Parsed("a:\n  b: \"x\n  c: 1\nd: [y\ne: 1\n f: 2\n g: 3\nh:\n  i: 'z\n").told(),
      ElementsAre("2:6 unclosed-quote", "4:4 unclosed-bracket", "6:2 indentation",
                  "9:6 unclosed-quote"));
}

TEST(ManySlips, ATextThatACommaCutsIsToldOnce) {
  EXPECT_THAT(
      Parsed("a: {because: he said: no, and no, score: 1}\nb: {c: x: y}\n").told(),
      ElementsAre("1:21 unquoted-text", "2:9 unquoted-text"));
}

TEST(ManySlips, AHundredAreToldAndManyMoreTakeNoTime) {
  std::string text;
  for (int i = 0; i < 2'000; ++i)
    text += "k" + std::to_string(i) + ": a: b\n";

  EXPECT_THAT(Parsed(text).told().size(), 100u);
}

TEST(ManySlips, ACommentThatSwallowsABraceIsNamed) {
  const Parsed parsed(
      "l:\n  - {id: T1, because: contingent #3, score: 1}\n  - {id: T2}\n");

  EXPECT_THAT(parsed.told(), ElementsAre("2:34 unclosed-bracket"));
  EXPECT_THAT(parsed.diags.all().at(0).message, HasSubstr("'#' begin a comment"));
}

TEST(ManySlips, ACommentInATextOfSeveralLinesIsNamed) {
  EXPECT_THAT(Parsed("a: 1\nwhy: villagers #3\n  and more\nb: 2\n").told(),
              ElementsAre("2:16 unquoted-text"));
}

// A text that yaml-cpp and libyaml understand differently, at the end of a file above
// all, where an exception of yaml-cpp comes after its last node.
TEST(TwoReaders, WhatOneOfThemMissesIsAnError) {
  for (const std::string text : {
           "links:\n  - {id: L2, because: is it so? no}",
           "links:\n  - {id: L2, because: is it so? no}\n",
           "a: {b: x ?y}\n",
           "a: [x, y ? z]\n",
           "a: {b: ?x}\n",
           "[is it so? no]",
       }) {
    const Parsed parsed(text);
    EXPECT_TRUE(parsed.diags.has_errors() || parsed.tree.size() > 2) << text;
    for (NodeIndex node = 0; node < parsed.tree.size(); ++node)
      if (parsed.tree.kind(node) == NodeKind::map && node == 0)
        EXPECT_THAT(parsed.tree.entries(node), ::testing::Not(IsEmpty())) << text;
  }
  EXPECT_THAT(Parsed("- {?a: 1}\n- b\n").told(), Contains(EndsWith("two-readings")));
  EXPECT_THAT(Parsed("links:\n  - {id: L2, because: is it so? no}").told(),
              ElementsAre("2:31 unquoted-text"));
}

}  // namespace
}  // namespace taut::test

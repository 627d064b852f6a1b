#include "taut/analyse/loops.hpp"

#include "support/mandate_builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace taut::test {
namespace {

using ::testing::HasSubstr;

MandateBuilder three_tasks() {
  MandateBuilder m;
  m.task("a").task("b").task("c");
  return m;
}

std::vector<std::string> texts(const Loops& loops, Parity parity) {
  std::vector<std::string> all;
  for (const SignedChain& chain : loops.of(parity).chains)
    all.push_back(std::string(kind_of(loops, chain)) + ": " + in_words(loops, chain));
  return all;
}

TEST(LoopWords, TellSupportSeeSawAndPushBackApart) {
  MandateBuilder m = three_tasks();
  m.between("T1", "a", "b", -2).link("S1", "b", "c", 3).link("S2", "c", "b", 1);
  m.link("T2", "c", "a", -1);
  const Situation situation = make_situation(m.model);
  const Loops loops = find_loops(situation, {});

  EXPECT_EQ(texts(loops, Parity::even),
            (std::vector<std::string>{"see-saw: a (-2)→ b (-2)→ a",
                                      "support: b (+3)→ c (+1)→ b",
                                      "see-saw: a (-2)→ b (+3)→ c (-1)→ a"}));
  EXPECT_TRUE(loops.odd.chains.empty());
}

TEST(LoopWords, NameTheLeadingStatementOfEachLinkOnce) {
  MandateBuilder m = three_tasks();
  m.link("T0", "a", "b", -1).between("T1", "a", "b", -2);
  const Situation situation = make_situation(m.model);
  const Loops loops = find_loops(situation, {});

  ASSERT_EQ(loops.even.chains.size(), 1U);
  EXPECT_EQ(statements_of(loops, loops.even.chains[0]), (std::vector<StatementId>{{1}}));
  EXPECT_EQ(tasks_of(loops, loops.even.chains[0]), (std::vector<TaskId>{{0}, {1}}));
}

TEST(Loops, SelectorsAndWhatSleepsStayOut) {
  MandateBuilder m = three_tasks();
  m.condition("off", Truth::no);
  m.link("T1", "a", "*", -1).link("T2", "*", "a", -1);
  m.between("T3", "b", "c", -1).when("off");
  const Situation situation = make_situation(m.model);

  EXPECT_EQ(find_loops(situation, {}).counts.total(), ChainTally{});
}

TEST(Loops, TheBoundsAreAlwaysSaid) {
  MandateBuilder m = three_tasks();
  const Situation situation = make_situation(m.model);

  LoopOptions options{.bounds = {.length = 4, .strength = 2}};
  EXPECT_THAT(bound_sentences(find_loops(situation, options)).front(),
              HasSubstr("at most 4 links, each of strength 2 or more"));
  options.between = {m.id("a"), m.id("c")};
  EXPECT_THAT(bound_sentences(find_loops(situation, options)).front(),
              HasSubstr("Chains from a to c"));
}

TEST(Loops, SayInASentenceWhyThereIsNone) {
  const auto said = [](const MandateBuilder& m) {
    const Situation situation = make_situation(m.model);
    return nothing_in_loops(find_loops(situation, {}));
  };
  MandateBuilder one;
  one.task("a");
  MandateBuilder asleep = three_tasks();
  asleep.condition("off", Truth::no).between("T1", "a", "b", -1).when("off");
  MandateBuilder line = three_tasks();
  line.link("T1", "a", "b", -1);

  EXPECT_THAT(said({}), HasSubstr("no tasks yet"));
  EXPECT_THAT(said(one), HasSubstr("one task"));
  EXPECT_THAT(said(three_tasks()), HasSubstr("has been judged yet"));
  EXPECT_THAT(said(asleep), HasSubstr("Nothing is at work"));
  EXPECT_THAT(said(line), HasSubstr("no loop within these bounds"));
}

}  // namespace
}  // namespace taut::test

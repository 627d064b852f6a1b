#include "taut/analyse/influence_between.hpp"

#include "support/random_mandate.hpp"
#include "taut/analyse/shared_facts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>

namespace taut {
namespace {

using test::MandateBuilder;
using testing::ElementsAre;
using testing::IsEmpty;

struct Asked {
  MandateBuilder mandate;
  Situation situation = make_situation(mandate.model);
  TensionGraph graph = build_graph(situation);
  Subject subject{situation, graph};

  explicit Asked(MandateBuilder m) : mandate(std::move(m)) {}
  Asked(const Asked&) = delete;
  Asked& operator=(const Asked&) = delete;
  Influence between(std::string_view a, std::string_view b) const {
    return influence_between(subject, mandate.id(a), mandate.id(b));
  }
};

TEST(Influence, TellsWhatIsInferredApartFromWhatIsStated) {
  MandateBuilder m;
  m.task("a").task("b").link("T1", "a", "b", -1);
  m.link("T2", "a", "b", -3).known(Basis::inferred);
  m.link("T3", "a", "b", -2).known(Basis::derived);
  m.link("T4", "a", "b", 0);
  const Asked asked(m);

  const Influence influence = asked.between("a", "b");

  EXPECT_THAT(influence.direct, ElementsAre(2, 0)) << "strongest first";
  EXPECT_THAT(influence.inferred, ElementsAre(1));
  EXPECT_THAT(influence.neutral, ElementsAre(3));
  EXPECT_TRUE(asked.between("b", "a").none());
}

TEST(Influence, KeepsAtMostFiveChainsAndCountsTheRest) {
  MandateBuilder m;
  m.task("a").task("b");
  for (int i = 0; i < 7; ++i) {
    const std::string n = std::to_string(i);
    m.task("x" + n).link("S" + n, "a", "x" + n, 2).link("U" + n, "x" + n, "b", 2);
  }
  const Asked asked(m);

  EXPECT_EQ(asked.between("a", "b").carried.size(), most_chains);
  EXPECT_EQ(asked.between("a", "b").chains_left_out, 2U);
}

TEST(Influence, SaysWhatTheOtherRequires) {
  MandateBuilder m;
  m.task("a").task("b", {.requires_first = {"a"}});
  EXPECT_THAT(Asked(m).between("a", "b").required, ElementsAre(0U));
  EXPECT_THAT(Asked(m).between("b", "a").required, IsEmpty());
}

// Every arc of the pair stands in exactly one list.
TEST(Influence, SortsEveryArcOnceInRandomMandates) {
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const Asked asked(test::random_mandate(seed));
    std::map<ArcIndex, int> times;
    const auto tasks = static_cast<std::uint32_t>(asked.mandate.model.tasks.size());
    for (std::uint32_t a = 0; a < tasks; ++a) {
      for (std::uint32_t b = 0; b < tasks; ++b) {
        if (a == b)
          continue;
        const Influence way = influence_between(asked.subject, TaskId{a}, TaskId{b});
        for (const auto* list :
             {&way.direct, &way.inferred, &way.conditional, &way.neutral, &way.general}) {
          for (ArcIndex arc : *list) {
            ++times[arc];
            EXPECT_EQ(asked.situation.arcs[arc].from, TaskId{a});
            EXPECT_EQ(asked.situation.arcs[arc].to, TaskId{b});
          }
        }
      }
    }
    for (ArcIndex i = 0; i < asked.situation.arcs.size(); ++i)
      ASSERT_EQ(times[i], 1) << seed << ": " << address(asked.situation, i);
  }
}

TEST(SharedFacts, NameAScarceResourceThatBothDrawOnHeavily) {
  MandateBuilder m;
  m.condition("c", Truth::yes).task("a").task("b").draws("troops", "a b");
  EXPECT_THAT(shared_facts(Asked(m).subject, TaskId{0}, TaskId{1}), IsEmpty())
      << "not scarce";
  m.model.resources[0].scarce_while = m.made("c");
  EXPECT_THAT(shared_facts(Asked(m).subject, TaskId{0}, TaskId{1}),
              ElementsAre("both draw heavily on troops: scarce today"));
}

TEST(SharedFacts, NameConsentThatTheOtherPutsUnderStrain) {
  MandateBuilder m;
  m.task("a").task("b");
  m.model.actors.push_back({.id = "g", .title = "the Government"});
  const auto set = [&](int task, Toward role) {
    m.model.tasks[static_cast<std::size_t>(task)]
        .toward[static_cast<std::size_t>(role)] = {ActorId{0}};
  };
  set(0, Toward::reports_on);
  set(1, Toward::needs_consent_of);

  EXPECT_THAT(
      shared_facts(Asked(m).subject, TaskId{0}, TaskId{1}),
      ElementsAre("it means reporting on the Government, whose consent the other needs"));
  EXPECT_THAT(shared_facts(Asked(m).subject, TaskId{1}, TaskId{0}), IsEmpty());
}

}  // namespace
}  // namespace taut

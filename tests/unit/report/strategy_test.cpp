// What the page of `taut strategy` may say, on small mandates and on random ones: nothing
// good of what nobody judged, and no number that `taut conflicts` does not print.

#include "taut/report/strategy.hpp"

#include "support/random_mandate.hpp"
#include "support/told.hpp"
#include "taut/tell/document.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

using test::MandateBuilder;
using test::Told;
using testing::HasSubstr;
using testing::Not;

struct Page {
  Told told;
  TensionGraph graph;
  Subject subject;
  Strategy strategy;

  explicit Page(MandateBuilder m, bool uncut = false)
      : told(std::move(m)),
        graph(build_graph(told.situation)),
        subject{told.situation, graph},
        strategy(make_strategy(subject, told.findings)) {
    strategy.uncut = uncut;
  }
  std::string text() const { return document_markdown(strategy_page(strategy)); }
  std::string footing(std::size_t objective) const {
    return footing_in_words(strategy, strategy.standings[objective]);
  }
};

TEST(StrategyPage, NamesTheTasksInTroubleWithTheFindingThatTellsIt) {
  MandateBuilder m;
  m.objective("o", 1).task("a", {.serves = {{"o", 3}}}).task("b", {.serves = {{"o", 3}}});
  m.task("c").link("T", "c", "a", -2);
  EXPECT_EQ(Page(m).footing(0),
            "Mixed: one of the two tasks that serve it most directly is in trouble, a "
            "(finding 1). No "
            "strong tension is at work on b.");
  m.link("U", "c", "b", -3);
  EXPECT_THAT(Page(m).footing(0),
              HasSubstr("Weak: both tasks that serve it most directly are in trouble"));
}

TEST(StrategyPage, SaysWhatIsRequiredAndNotDoneAndHowMuchWasJudged) {
  MandateBuilder m;
  m.objective("o", 1).task("census").task("constitution");
  m.task("vote", {.serves = {{"o", 3}}, .requires_first = {"constitution"}});
  m.link("Y", "census", "vote", 1);
  EXPECT_EQ(Page(m).footing(0),
            "Firm as far as was judged: no strong tension is at work on vote (1 of its 4 "
            "pairs was judged). To come first: constitution "
            "(for vote).");
}

// A finding's number leads to a finding that speaks of the task.
TEST(StrategyPage, NamesFindingsOfTheTaskAlone) {
  for (std::uint32_t seed = 0; seed < 150; ++seed) {
    const Page page(test::random_rich_mandate(seed));
    for (const Standing& standing : page.strategy.standings) {
      for (const Shaken& carrier : standing.footing.carriers) {
        Numbers numbers = telling(page.strategy, carrier.tensions);
        lacking_in_words(page.strategy, carrier.task, numbers);
        for (std::size_t number : numbers) {
          ASSERT_LE(number, page.told.findings.all.size()) << seed;
          const auto& tasks = page.told.findings.all[number - 1].tasks;
          EXPECT_NE(std::ranges::find(tasks, carrier.task), tasks.end())
              << seed << ": finding " << number << "\n"
              << page.text();
        }
      }
    }
  }
}

// Whatever was said of a task, without its judgements it is listed as not looked at.
TEST(StrategyPage, SaysNothingGoodOfATaskThatNobodyJudged) {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    MandateBuilder m = test::random_rich_mandate(seed);
    const TaskId task{seed % static_cast<std::uint32_t>(m.model.tasks.size())};
    std::erase_if(m.model.statements, [&](const Statement& s) {
      return std::ranges::find(s.from.tasks, task) != s.from.tasks.end() ||
             std::ranges::find(s.to.tasks, task) != s.to.tasks.end();
    });
    const Page page(m);
    const std::string name(page.subject.name(task));
    for (const BriefSection& section : task_sections(page.strategy)) {
      if (section.id == "not-looked-at" || section.id == "no-objective")
        continue;
      for (const BriefEntry& entry : section.entries) {
        for (const BriefLine& line : entry.lines)
          EXPECT_FALSE(line.text.starts_with(name + ":") ||
                       line.text.starts_with(name + " ("))
              << seed << ": " << line.text;
      }
    }
    for (const Standing& standing : page.strategy.standings) {
      const auto& carriers = standing.footing.carriers;
      if (std::ranges::find(carriers, task, &Shaken::task) != carriers.end()) {
        EXPECT_THAT(footing_in_words(page.strategy, standing),
                    Not(HasSubstr("Firm as far")))
            << seed;
      }
    }
  }
}

// The first page cuts lists, never a task: each stands on both.
TEST(StrategyPage, NamesEveryTaskWithAndWithoutAll) {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    for (const bool uncut : {false, true}) {
      const Page page(test::random_rich_mandate(seed), uncut);
      std::string told;
      for (const BriefSection& section : task_sections(page.strategy)) {
        for (const BriefEntry& entry : section.entries) {
          for (const BriefLine& line : entry.lines)
            told += line.text + "\n";
        }
      }
      for (std::uint32_t t = 0; t < page.strategy.model().tasks.size(); ++t)
        EXPECT_THAT(told, HasSubstr(std::string(page.subject.name(TaskId{t})))) << seed;
    }
  }
}

TEST(StrategyPage, TellsAWatchdogOnceForAllWhomItWatches) {
  MandateBuilder m;
  m.model.actors = {{.id = "army", .title = "the army"},
                    {.id = "police", .title = "the police"}};
  m.task("watch").task("train").task("equip");
  m.link("T", "watch", "train", -1).link("U", "watch", "equip", -1);
  const auto set = [&](std::size_t task, Toward how, std::vector<ActorId> actors) {
    m.model.tasks[task].toward[static_cast<std::size_t>(how)] = std::move(actors);
  };
  set(0, Toward::reports_on, {ActorId{0}, ActorId{1}});
  EXPECT_THAT(Page(m, true).text(), Not(HasSubstr("no fault of its own")));
  set(1, Toward::supports, {ActorId{0}});
  set(2, Toward::arms_or_trains, {ActorId{1}});
  EXPECT_THAT(Page(m, true).text(),
              HasSubstr("it reports on the army and the police, and by that strains what "
                        "supports them (train and equip): no fault of its own"));
}

}  // namespace
}  // namespace taut

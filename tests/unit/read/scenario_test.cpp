#include "unit/read/marked.hpp"

namespace taut::test {
namespace {

// Four tasks, three links and a requirement; scenarios are added by the cases.
const std::string base = R"(taut: 1
mandate: {title: base, judging: {meant: [c]}}
sources:
  s: {title: a source}
objectives:
  peace: {title: peace, weight: 1}
pillars:
  politics: {title: politics}
  war: {title: war}
conditions:
  hot: {title: it is hot, holds: true}
safeguards:
  guard: {title: a guard, in_place: false}
actors:
  gov: {title: the government}
  reb: {title: the rebels}
tasks:
  a: {title: task a, priority: 1, serves: {peace: 2}, needs_consent_of: [gov, reb]}
  b: {title: task b, requires: [a], pillar: politics}
  c: {title: task c, part_of: a}
  d: {title: task d}
links:
  - {id: L1, from: a, to: b, score: -1, because: w, basis: stated, sources: [s], shifts: {guard: 1}}
  - {id: L2, from: [a, c], to: d, score: -1, because: w, basis: stated, sources: [s]}
  - {id: L3, between: [c, d], score: 1, because: w, basis: stated, sources: [s], when: [hot]}
views:
  on-a: {focus: a}
  on-b: {focus: b}
scenarios:
)";

LoadOptions under(std::initializer_list<const char*> scenarios) {
  return {.scenarios = {scenarios.begin(), scenarios.end()}};
}

std::vector<std::string_view> task_ids(const Model& model) {
  std::vector<std::string_view> ids;
  for (const Task& task : model.tasks)
    ids.push_back(task.id);
  return ids;
}

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// The scenarios command reads a text once, and must say what reading it for each would.
TEST(Scenario, OneReadingForAllGivesEachAsItIsReadAlone) {
  const std::string text = base +
                           "  later: {extends: first, conditions: {hot: false}}\n"
                           "  first: {remove: {tasks: [a]}, safeguards: {guard: true}}\n"
                           "  more: {add: {tasks: {e: {title: task e}}}}\n";
  std::vector<ScenarioModel> under_each;
  const Loaded all = load(text, {.under_scenarios = &under_each});
  EXPECT_EQ(all.diags.errors(), 0U) << all.words();
  EXPECT_THAT(task_ids(all.model), ElementsAre("a", "b", "c", "d"));
  ASSERT_EQ(under_each.size(), 3U);
  for (const ScenarioModel& one : under_each) {
    const Loaded alone = load(text, {.scenarios = {std::string(one.id)}});
    EXPECT_EQ(task_ids(one.model), task_ids(alone.model)) << one.id;
    EXPECT_EQ(one.model.gone, alone.model.gone);
    EXPECT_EQ(one.model.statements.size(), alone.model.statements.size());
    EXPECT_EQ(one.model.conditions[0].holds, alone.model.conditions[0].holds);
    EXPECT_EQ(one.model.safeguards[0].in_place, alone.model.safeguards[0].in_place);
  }
  EXPECT_EQ(under_each[0].id, "later") << "in the order of the file";
  EXPECT_TRUE(under_each[2].model.tasks.back().added);
  EXPECT_FALSE(under_each[2].model.tasks.front().added);
}

TEST(Scenario, RemovingATaskRemovesItsArcsAndTellsWhatIsGone) {
  const Loaded loaded = load(base + "  s: {remove: {tasks: [a]}}\n", under({"s"}));

  EXPECT_EQ(loaded.diags.all().size(), 0u) << loaded.words();
  EXPECT_THAT(task_ids(loaded.model), ElementsAre("b", "c", "d"));
  EXPECT_THAT(loaded.model.gone, ElementsAre("L1"));
  ASSERT_EQ(loaded.model.statements.size(), 2u);
  EXPECT_EQ(loaded.model.statements[0].id, "L2");
  EXPECT_EQ(loaded.model.statements[0].from.tasks, std::vector{TaskId{1}});
}

TEST(Scenario, ARequirementOnARemovedTaskSurvivesUnderItsName) {
  const Loaded loaded = load(base + "  s: {remove: {tasks: [a]}}\n", under({"s"}));

  const auto& requirements = loaded.model.tasks.at(0).requires_first;
  ASSERT_EQ(requirements.size(), 1u);
  ASSERT_TRUE(std::holds_alternative<RemovedName>(requirements[0].needed));
  EXPECT_EQ(std::get<RemovedName>(requirements[0].needed).id, "a");
}

TEST(Scenario, WhatIsRemovedLeavesTheListsThatNameIt) {
  const Loaded loaded = load(
      base +
          "  s: {remove: {tasks: [a], actors: [reb], objectives: [peace], safeguards: "
          "[guard]}}\n  t: {remove: {actors: [reb], objectives: [peace], safeguards: "
          "[guard]}}\n",
      under({"t"}));

  EXPECT_EQ(loaded.diags.all().size(), 0u) << loaded.words();
  EXPECT_EQ(loaded.model.tasks.at(0).actors(Toward::needs_consent_of).size(), 1u);
  EXPECT_TRUE(loaded.model.tasks.at(0).serves.empty());
  EXPECT_TRUE(loaded.model.statements.at(0).shifts.empty());
}

TEST(Scenario, AViewOfWhatIsRemovedGoes) {
  const Loaded loaded = load(base + "  s: {remove: {tasks: [a]}}\n", under({"s"}));

  ASSERT_EQ(loaded.model.views.size(), 1u);
  EXPECT_EQ(loaded.model.views[0].id, "on-b");
}

TEST(Scenario, WhatAWhenNeedsCannotBeRemoved) {
  const Loaded loaded = load(base + "  s: {remove: {conditions: [hot]}}\n", under({"s"}));

  EXPECT_EQ(loaded.told(), (Told{{25, "removed-name"}}));
}

TEST(Scenario, WhatOnlyALinkThatGoesNeedsIsNotMissed) {
  const Loaded loaded =
      load(base + "  s: {remove: {tasks: [c, d], conditions: [hot]}}\n", under({"s"}));

  EXPECT_EQ(loaded.diags.all().size(), 0u) << loaded.words();
  EXPECT_THAT(loaded.model.gone, ElementsAre("L2", "L3"));
}

TEST(Scenario, ChangeReplacesTheKeysItNamesAndListsAsAWhole) {
  const Loaded loaded =
      load(base +
               "  s: {change: {tasks: {a: {priority: 2, needs_consent_of: [gov]}}, "
               "links: {L1: {score: -3}}, objectives: {peace: {weight: 4}}}}\n",
           under({"s"}));

  EXPECT_EQ(loaded.diags.all().size(), 0u) << loaded.words();
  EXPECT_EQ(loaded.model.tasks.at(0).priority, 2);
  EXPECT_EQ(loaded.model.tasks.at(0).title.first, "task a");
  EXPECT_EQ(loaded.model.tasks.at(0).actors(Toward::needs_consent_of).size(), 1u);
  EXPECT_EQ(loaded.model.statements.at(0).score, -3);
  EXPECT_EQ(loaded.model.objectives.at(0).weight, 4);
}

TEST(Scenario, ATildeTakesAKeyAway) {
  const Loaded loaded =
      load(base + "  s: {change: {tasks: {a: {priority: ~}}}}\n", under({"s"}));

  EXPECT_EQ(loaded.diags.all().size(), 0u) << loaded.words();
  EXPECT_EQ(loaded.model.tasks.at(0).priority, 3);
}

TEST(Scenario, WrongChangesAreToldWhereTheyStand) {
  expect_as_marked(base + R"(  s:
    remove:
      tasks: [x]             # expect: nothing-to-change
      actors: gov            # expect: wrong-type
      taks: [a]              # expect: unknown-key
    change:
      tasks:
        x: {priority: 1}     # expect: nothing-to-change
        a:
          titel: y           # expect: unknown-key
          short: ~           # expect: nothing-to-change
          priority: high     # expect: bad-number
        c: ~                 # expect: wrong-type
      objectives:
        peace: {title: ~}    # expect: missing-key
      links:
        L1: {id: L9}         # expect: nothing-to-change
        L2:
          to:                # expect: missing-value
    add:
      tasks:
        a: {title: again}    # expect: duplicate-name
        e: {priority: 1}     # expect: missing-key
        f: {title: f, was: z}   # expect: rename-of-nothing
    conditions:
      hto: true              # expect: nothing-to-change
      hot: maybe             # expect: bad-truth
    safeguards: [guard]      # expect: wrong-type
)",
                   under({"s"}));
}

TEST(Scenario, AnErrorNamesScenarioOperationAndTheNearestName) {
  const Loaded loaded =
      load(base + "  s: {change: {conditions: {hto: {holds: false}}}}\n", under({"s"}));

  EXPECT_THAT(loaded.words(), HasSubstr("scenario 's' changes the condition 'hto'"));
  EXPECT_THAT(loaded.words(), HasSubstr("did you mean 'hot'?"));
}

TEST(Scenario, OperationsRunInTheOrderRemoveChangeAddSwitch) {
  const Loaded loaded = load(base + R"(  s:
    conditions: {hot: unknown, new: true}
    safeguards: {guard: true}
    add:
      conditions: {new: {title: new, holds: false}}
      tasks: {a: {title: another a}}
    change: {conditions: {hot: {holds: false}}}
    remove: {tasks: [a]}
)",
                             under({"s"}));

  EXPECT_EQ(loaded.diags.all().size(), 0u) << loaded.words();
  EXPECT_EQ(loaded.model.conditions.at(0).holds, Truth::unknown);
  EXPECT_EQ(loaded.model.conditions.at(1).holds, Truth::yes);
  EXPECT_EQ(loaded.model.safeguards.at(0).in_place, Truth::yes);
  EXPECT_THAT(task_ids(loaded.model), ElementsAre("b", "c", "d", "a"));
}

TEST(Scenario, ARenamedTaskKeepsItsArcs) {
  const Loaded loaded =
      load(base +
               "  s: {add: {tasks: {z: {title: z, was: a}}}}\n"
               "  t: {remove: {tasks: [a]}, add: {tasks: {z: {title: z, was: a}}}}\n",
           under({"s"}));
  const Loaded removed =
      load(base + "  s: {remove: {tasks: [a]}, add: {tasks: {z: {title: z, was: a}}}}\n",
           under({"s"}));

  for (const Loaded* one : {&loaded, &removed}) {
    EXPECT_EQ(one->diags.all().size(), 0u) << one->words();
    EXPECT_THAT(task_ids(one->model), ElementsAre("b", "c", "d", "z"));
    EXPECT_EQ(one->model.tasks.at(3).was, "a");
    EXPECT_EQ(one->model.statements.at(0).from.tasks, std::vector{TaskId{3}});
    EXPECT_TRUE(one->model.gone.empty());
  }
}

TEST(Scenario, OneMayExtendAnotherAndSeveralApplyInOrder) {
  const std::string text = base + R"(  first: {title: First, conditions: {hot: false}}
  second: {extends: first, safeguards: {guard: true}}
  third: {conditions: {hot: unknown}}
)";

  const Loaded chained = load(text, under({"second"}));
  EXPECT_EQ(chained.model.conditions.at(0).holds, Truth::no);
  EXPECT_EQ(chained.model.safeguards.at(0).in_place, Truth::yes);

  const Loaded both = load(text, under({"second", "third"}));
  EXPECT_EQ(both.model.conditions.at(0).holds, Truth::unknown);
  ASSERT_EQ(both.model.applied.size(), 2u);
  EXPECT_EQ(both.model.applied[0].id, "second");
  EXPECT_EQ(both.model.applied[0].title.first, "second");
}

TEST(Scenario, BaseIsTheMandateAsWritten) {
  const Loaded loaded = load(base + "  s: {conditions: {hot: false}}\n", under({"base"}));

  EXPECT_EQ(loaded.model.conditions.at(0).holds, Truth::yes);
  EXPECT_TRUE(loaded.model.applied.empty());
}

TEST(Scenario, AnUnknownOneNamesTheValidOnes) {
  const Loaded loaded = load(base + "  calm: {title: calm}\n", under({"clam"}));

  EXPECT_EQ(loaded.error,
            "no scenario is called 'clam'; did you mean 'calm'? (there are: base, calm)");
}

TEST(Scenario, AllAreCheckedOnDemandAndEachFaultToldOnce) {
  const std::string text =
      base + R"(  s: {remove: {tasks: [x]}}   # expect: nothing-to-change
  t: {extends: s}
  u: {add: {links: [{id: L8, from: a, to: a, score: 1, because: w, basis: stated, sources: [s]}]}} # expect: self-link
)";

  EXPECT_EQ(load(text).diags.all().size(), 0u);
  expect_as_marked(text, {.check_scenarios = true});
  EXPECT_THAT(load(text, {.check_scenarios = true}).words(),
              HasSubstr("this is so in scenario 'u'"));
}

TEST(Scenario, CheckingThemLeavesTheModelAsWritten) {
  const Loaded loaded =
      load(base + "  s: {remove: {tasks: [a]}}\n", {.check_scenarios = true});

  EXPECT_EQ(loaded.model.tasks.size(), 4u);
  EXPECT_TRUE(loaded.model.gone.empty());
}

// Scenarios s1 .. sN, each of which extends the one before it.
std::string chained(int scenarios, int tasks = 2) {
  std::string text = "taut: 1\nmandate: {title: m}\ntasks:\n";
  for (int i = 0; i < tasks; ++i)
    text += "  t" + std::to_string(i) + ": {title: t}\n";
  text += "scenarios:\n";
  for (int i = 1; i <= scenarios; ++i)
    text += "  s" + std::to_string(i) + ": {" +
            (i > 1 ? "extends: s" + std::to_string(i - 1) + ", " : std::string()) +
            "add: {tasks: {n" + std::to_string(i) + ": {title: n, requires: [n" +
            std::to_string(std::max(i - 1, 1)) + "]}}}}\n";
  return text;
}

TEST(Scenarios, AChainOfAHundredIsReadAndALongerOneIsTold) {
  LoadOptions last{.scenarios = {"s100"}, .check_scenarios = true};
  const Loaded hundred = load(chained(100), last);
  EXPECT_EQ(hundred.told(), (Told{{7, "self-requirement"}})) << hundred.words();
  EXPECT_EQ(hundred.model.tasks.size(), 102u);

  const Loaded more = load(chained(1'000), {.check_scenarios = true});
  EXPECT_EQ(more.told(), (Told{{7, "self-requirement"}, {107, "long-chain"}}))
      << more.words();
}

TEST(Scenarios, EachIsReadOnWhatItExtendsAndOnNothingElse) {
  expect_as_marked(R"(taut: 1
mandate: {title: m}
tasks: {a: {title: a}, b: {title: b}}
scenarios:
  late: {extends: early, change: {tasks: {c: {priority: 1}}}}
  early: {add: {tasks: {c: {title: c}}}}
  twin: {extends: early, remove: {tasks: [c]}}
  other: {change: {tasks: {c: {priority: 1}}}}   # expect: nothing-to-change
  after: {extends: twin, change: {tasks: {c: {priority: 1}}}}   # expect: nothing-to-change
)",
                   {.check_scenarios = true});
}

TEST(Scenarios, CirclesAreToldAtEachThatStandsInThem) {
  expect_as_marked(R"(taut: 1
mandate: {title: m}
tasks: {a: {title: a}}
scenarios:
  into: {extends: one}
  one: {extends: two}   # expect: scenario-cycle
  two: {extends: three}   # expect: scenario-cycle
  three: {extends: one}   # expect: scenario-cycle
  self: {extends: self}   # expect: scenario-cycle
)",
                   {.check_scenarios = true});
}

}  // namespace
}  // namespace taut::test

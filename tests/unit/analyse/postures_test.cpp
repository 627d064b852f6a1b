#include "taut/analyse/postures.hpp"

#include "taut/analyse/posture_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace taut::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using Scores = std::vector<PostureScore>;

When is(std::uint32_t condition) {
  return {.kind = When::Kind::is, .what = ConditionId{condition}};
}

// Three tasks with the postures off and full, and one condition that holds.
struct Postures {
  Model model = {};

  Postures() {
    for (const char* id : {"go", "ssr", "poc"}) {
      Task task;
      task.id = id;
      task.title = task.short_name = id;
      task.postures = {"off", "full"};
      model.tasks.push_back(std::move(task));
    }
    model.conditions.push_back({.id = "hot", .title = "it is hot", .holds = Truth::yes});
  }

  Postures& link(const char* id, std::uint32_t from, std::uint32_t to, Scores scores,
                 When when = {}) {
    PostureLink link{.id = id, .from = TaskId{from}, .to = TaskId{to}};
    link.scores = std::move(scores);
    link.when = std::move(when);
    model.posture_links.push_back(std::move(link));
    return *this;
  }
};

// Full calls for full, off for off, between the first two tasks.
Postures two_friends() {
  Postures friends;
  friends.link("M1", 0, 1, {{1, 1, 2}, {0, 0, 1}})
      .link("M2", 1, 0, {{1, 1, 1}, {0, 0, 1}});
  return friends;
}

TEST(ReadPosturesOfAModel, FindsWhatHoldsTogether) {
  const Postures friends = two_friends();

  const auto reading = read_postures(friends.model);

  ASSERT_TRUE(reading);
  ASSERT_THAT(reading->mixes, SizeIs(2));
  EXPECT_THAT(reading->mixes[0].found.mix, ElementsAre(1, 1));
  EXPECT_EQ(reading->mixes[0].found.total, 3);
  EXPECT_EQ(reading->mixes[0].found.margin, 1);
  EXPECT_THAT(reading->unjudged, ElementsAre(TaskId{2}));
  EXPECT_THAT(reading->common, IsEmpty());
  // off/off stays, full/full stays, the other two change places for ever.
  EXPECT_THAT(reading->basins.size, ElementsAre(1, 1));
  EXPECT_EQ(reading->basins.circling, 2u);
}

TEST(ReadPosturesOfAModel, OfAMixSaysWhatHoldsItUp) {
  const Postures friends = two_friends();
  const auto reading = read_postures(friends.model);
  ASSERT_TRUE(reading);

  const PostureChoice& ssr = reading->mixes[0].choices[1];

  EXPECT_EQ(ssr.balance, 2);
  EXPECT_EQ(ssr.lead, 2);
  EXPECT_EQ(ssr.rival, 2u);
  EXPECT_THAT(ssr.backers, ElementsAre(1u));
  EXPECT_EQ(PostureSpeaker(reading->matrix, "").support(ssr),
            "for it speaks go full (+2, M1)");
  EXPECT_EQ(PostureSpeaker(reading->matrix, "").choice(ssr), "ssr full, 2 ahead of off");
}

TEST(ReadPosturesOfAModel, TheBreaksAreThoseOfScoresThatAreGiven) {
  const Postures friends = two_friends();
  const auto reading = read_postures(friends.model);
  ASSERT_TRUE(reading);

  const auto& breaks = reading->mixes[0].breaks;

  // go full stands by 1 (M2), ssr full by 2 (M1); nothing is scored against them.
  EXPECT_THAT(breaks, ElementsAre(MixBreak{3, 1, -2, 0}, MixBreak{1, 3, -3, 2}));
  EXPECT_EQ(PostureSpeaker(reading->matrix, "").one_break(breaks[0]),
            "M2 at -1 instead of 1 (ssr full on go full): go off would be better");
}

TEST(ReadPosturesOfAModel, WhatIsAsleepOrUndecidedDoesNotCountAndIsTold) {
  Postures postures = two_friends();
  postures.model.conditions[0].holds = Truth::unknown;
  postures.model.conditions.push_back({.id = "cold", .holds = Truth::no});
  postures.link("M3", 2, 0, {{1, 0, 3}}, is(0)).link("M4", 2, 0, {{1, 0, 3}}, is(1));

  const auto reading = read_postures(postures.model);

  ASSERT_TRUE(reading);
  EXPECT_THAT(reading->matrix.undecided, ElementsAre(2u));
  EXPECT_THAT(reading->matrix.asleep, ElementsAre(3u));
  EXPECT_THAT(reading->unjudged, IsEmpty());
  EXPECT_EQ(reading->found.found, 4u);
}

TEST(ReadPosturesOfAModel, OfSeveralScoresForACellTheStrongestCounts) {
  Postures postures = two_friends();
  postures.model.conditions.push_back({.id = "cold", .holds = Truth::yes});
  postures.link("M3", 2, 0, {{1, 0, 1}}, is(0)).link("M4", 2, 0, {{1, 0, -3}}, is(1));

  const auto reading = read_postures(postures.model);

  ASSERT_TRUE(reading);
  EXPECT_EQ(reading->matrix.impacts.at(5, 0), -3);
  EXPECT_EQ(reading->matrix.link_at(5, 0)->id, "M4");
}

TEST(ReadPosturesOfAModel, ASwitchThatEndsAMixIsNamed) {
  Postures postures;
  postures.link("M1", 0, 1, {{1, 1, 1}}, is(0)).link("M2", 0, 1, {{1, 0, 1}, {0, 0, 1}});
  postures.model.conditions[0].holds = Truth::yes;

  const auto reading = read_postures(postures.model);

  ASSERT_TRUE(reading);
  // go full says as much for ssr full (M1) as for off (M2), until it is no longer hot.
  const auto full = std::ranges::find_if(reading->mixes, [](const PostureMix& mix) {
    return mix.found.mix == Mix{1, 1};
  });
  ASSERT_NE(full, reading->mixes.end());
  ASSERT_THAT(full->context, SizeIs(1));
  EXPECT_EQ(full->context[0].value, Truth::no);
}

TEST(ReadPosturesOfAModel, WhereNoneIsConsistentSaysHowFarTheNearestIs) {
  Postures quarrel;
  quarrel.link("M1", 0, 1, {{1, 1, 2}, {0, 0, 2}})
      .link("M2", 1, 0, {{1, 0, 2}, {0, 1, 2}});

  const auto reading = read_postures(quarrel.model);

  ASSERT_TRUE(reading);
  EXPECT_EQ(reading->found.found, 0u);
  EXPECT_EQ(reading->nearest_slack, 2);
  EXPECT_THAT(
      postures_headline(*reading),
      HasSubstr("None of them is consistent: in every one, some task would rather "
                "be in another posture. The nearest to it are shown by --slack 2."));
}

TEST(ReadPosturesOfAModel, SaysWhatIsMissing) {
  Postures none;
  const auto unjudged = read_postures(none.model);
  for (Task& task : none.model.tasks)
    task.postures.clear();
  const auto without = read_postures(none.model);

  ASSERT_FALSE(unjudged);
  ASSERT_FALSE(without);
  EXPECT_THAT(unjudged.error().message, HasSubstr("write 'posture_links'"));
  EXPECT_THAT(without.error().message, HasSubstr("no task of this mandate has postures"));
}

TEST(ReadPosturesOfAModel, SaysThatThereAreTooManyPostures) {
  Postures many = two_friends();
  many.model.tasks[0].postures.assign(65, "more");

  const auto reading = read_postures(many.model);

  ASSERT_FALSE(reading);
  EXPECT_THAT(reading.error().message,
              HasSubstr("task 'go' has 65 postures; at most 64"));
}

TEST(ReadPosturesOfAModel, SaysThatALimitStoppedTheSearch) {
  const Postures friends = two_friends();

  const auto reading = read_postures(friends.model, {.limits = {.most_found = 1}});

  ASSERT_TRUE(reading);
  EXPECT_THAT(postures_headline(*reading), HasSubstr("The search stopped at its limit"));
  EXPECT_THAT(reading->common, IsEmpty());
}

TEST(Settled, KeepsWhatIsGivenAndLetsTheOthersSettle) {
  const Postures friends = two_friends();
  const auto reading = read_postures(friends.model);
  ASSERT_TRUE(reading);

  EXPECT_THAT(settled(reading->matrix, {{}, 1}), ElementsAre(1, 1));
  EXPECT_THAT(settled(reading->matrix, {1, 0}), ElementsAre(1, 0));
}

TEST(LookAt, OfAMixThatIsNotConsistentSaysWhoWouldRatherMove) {
  const Postures friends = two_friends();
  const auto reading = read_postures(friends.model);
  ASSERT_TRUE(reading);

  const PostureMix mix = look_at(reading->matrix, {1, 0});

  EXPECT_FALSE(mix.consistent());
  EXPECT_EQ(mix.found.margin, -2);
  EXPECT_EQ(PostureSpeaker(reading->matrix, "").preference(mix.choices[1]),
            "ssr would rather be full than off, by 2");
  EXPECT_THAT(mix.breaks, IsEmpty());
}

}  // namespace
}  // namespace taut::test

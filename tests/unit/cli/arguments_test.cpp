// What stands on a command line, and what it asks of a map and of draws.

#include "cli/parse.hpp"
#include "support/sample_model.hpp"
#include "taut/commands/draws_arguments.hpp"
#include "taut/commands/map_arguments.hpp"

#include <gtest/gtest.h>

namespace taut::cli {
namespace {

using Words = std::vector<std::string>;

Arguments parsed(std::string_view name, const Words& words) {
  const auto& all = all_commands();
  const auto command = std::ranges::find(all, name, &Command::name);
  auto arguments = parse_arguments(*command, words);
  EXPECT_TRUE(arguments) << arguments.error().message;
  return *arguments;
}

TEST(ParseArguments, TakesOptionsInAnyOrderAndSpelling) {
  for (const Words& words :
       {Words{"m.yaml", "-s", "dry", "--fail-on=serious"},
        Words{"--scenario", "dry", "--fail-on", "serious", "m.yaml"}}) {
    const Arguments arguments = parsed("conflicts", words);
    EXPECT_EQ(arguments.files, Words{"m.yaml"});
    EXPECT_EQ(arguments.one("--scenario"), "dry");
    EXPECT_EQ(arguments.one("--fail-on"), "serious");
  }
}

TEST(ParseArguments, KeepsRepeatedValuesInOrder) {
  const Arguments arguments =
      parsed("conflicts", {"m.yaml", "-s", "a", "-o", "x.md", "-s", "b", "-o", "-"});
  EXPECT_EQ(arguments.all("--scenario"), (Words{"a", "b"}));
  ASSERT_EQ(arguments.targets.size(), 2U);
  EXPECT_EQ(arguments.targets[0].form, tell::Form::markdown);
  EXPECT_EQ(arguments.targets[1].path, "-");
  EXPECT_EQ(arguments.targets[1].form, tell::Form::text);
}

TEST(ParseArguments, TakesTwoValuesWhereTwoAreNeeded) {
  const Arguments arguments = parsed("conflicts", {"--compare", "base", "dry", "m.yaml"});
  EXPECT_EQ(arguments.all("--compare"), (Words{"base", "dry"}));
  EXPECT_EQ(arguments.files, Words{"m.yaml"});
}

TEST(ParseArguments, FormatWinsOverTheEnding) {
  const Arguments arguments =
      parsed("conflicts", {"m.yaml", "-o", "x.txt", "--format", "json"});
  EXPECT_EQ(arguments.targets.front().form, tell::Form::json);
}

TEST(ParseArguments, AnEndingIsReadInAnyCase) {
  EXPECT_EQ(parsed("map", {"m.yaml", "-o", "X.PDF"}).targets.front().form,
            tell::Form::pdf);
}

TEST(ParseArguments, WithoutAnOutputTheFirstFormGoesToTheScreen) {
  const Arguments arguments = parsed("loops", {"m.yaml"});
  EXPECT_EQ(arguments.targets.front().path, "-");
  EXPECT_EQ(arguments.targets.front().form, tell::Form::text);
  EXPECT_FALSE(arguments.has("--output"));
  EXPECT_EQ(arguments.one("--length", "6"), "6");
}

TEST(Suggestion, NamesTheNearestThenAllThatAreValid) {
  EXPECT_EQ(suggestion("talk", {"talks", "water"}),
            "; did you mean 'talks'? valid: talks, water");
  EXPECT_EQ(suggestion("zzzz", {"talks"}), "; valid: talks");
  EXPECT_EQ(suggestion("zzzz", {}), "");
  const std::vector<std::string_view> many(61, "talks");
  EXPECT_EQ(suggestion("zzzz", many), "") << "a list of sixty and more helps nobody";
}

TEST(WholeNumber, IsAllDigitsWithinItsBounds) {
  const auto asked = [](const char* text) {
    Arguments arguments;
    arguments.values["--top"] = {text};
    const auto number = whole_number(arguments, "--top", 1, 10);
    return number ? **number : -1;
  };
  EXPECT_EQ(asked("1"), 1);
  EXPECT_EQ(asked("10"), 10);
  for (const char* wrong : {"0", "11", "-1", "1.5", "1 ", "", "ten", "99999999999999"})
    EXPECT_EQ(asked(wrong), -1) << wrong;
  EXPECT_FALSE(whole_number(Arguments{}, "--top", 1, 10)->has_value());
}

TEST(MaxBytes, KnowsItsUnits) {
  const auto bytes = [](const char* text) {
    Arguments arguments;
    arguments.values["--max-bytes"] = {text};
    const auto limit = max_bytes(arguments);
    return limit ? *limit : 0;
  };
  EXPECT_EQ(bytes("7"), 7U);
  EXPECT_EQ(bytes("2K"), 2048U);
  EXPECT_EQ(bytes("512M"), std::size_t{512} << 20);
  for (const char* wrong : {"513M", "1G", "0", "", "M", "2k", "-1", "1MB"})
    EXPECT_EQ(bytes(wrong), 0U) << wrong;
  EXPECT_EQ(*max_bytes(Arguments{}), std::size_t{32} << 20);
}

TEST(DrawsAsked, AreNoneAThousandOrThoseNamed) {
  const auto count = [](const Words& words) {
    return draws_asked(parsed("conflicts", words), 0)->count;
  };
  EXPECT_EQ(count({"m.yaml"}), 0);
  EXPECT_EQ(count({"m.yaml", "--firm"}), 1000);
  EXPECT_EQ(count({"m.yaml", "--draws", "20"}), 20);
  EXPECT_EQ(count({"m.yaml", "--firm", "--draws", "0"}), 0);
  EXPECT_EQ(
      draws_asked(parsed("conflicts", {"m.yaml", "--firm", "--seed", "7"}), 0)->seed, 7U);
  EXPECT_EQ(*seconds_asked(Arguments{}), 60.0);
}

class MapOptionsAsked : public testing::Test {
 protected:
  MapOptionsAsked() {
    const PillarId talks = built.pillar("talks", "Talks");
    built.task("village", "village talks", talks);
    built.task("patrol", "patrols", talks);
    View view;
    view.id = "hard";
    view.only = View::Only::tension;
    view.min_strength = 2;
    built.model.views.push_back(view);
  }
  MapOptions asked(const Words& words) const {
    auto options = map_options(parsed("map", words), built.model);
    EXPECT_TRUE(options) << options.error().message;
    return *std::move(options);
  }
  test::ModelBuilder built;
};

TEST_F(MapOptionsAsked, AreThoseOfTheViewUnlessAFlagSaysOtherwise) {
  EXPECT_EQ(asked({"m.yaml", "--view", "hard"}).min_strength, 2);
  EXPECT_EQ(asked({"m.yaml", "--view", "hard", "--min-strength", "1"}).min_strength, 1);
  EXPECT_EQ(asked({"m.yaml", "--view", "hard"}).only, View::Only::tension);
}

TEST_F(MapOptionsAsked, FindTasksAndPillarsByName) {
  EXPECT_EQ(asked({"m.yaml", "--focus", "patrol"}).focus, built.at("patrol"));
  EXPECT_EQ(asked({"m.yaml", "--pillar", "talks"}).pillars, std::vector{PillarId{0}});
  EXPECT_FALSE(asked({"m.yaml"}).focus);
}

TEST_F(MapOptionsAsked, HaveUsualValues) {
  const MapOptions usual = asked({"m.yaml"});
  EXPECT_EQ(usual.size, PageSize::a4);
  EXPECT_EQ(usual.engine, Engine::slots);
  EXPECT_EQ(usual.seed, 1U);
  EXPECT_EQ(usual.theme, ThemeName::light);
  EXPECT_FALSE(usual.synergies);
  EXPECT_EQ(asked({"m.yaml", "--size", "slide"}).size, PageSize::slide);
}

}  // namespace
}  // namespace taut::cli

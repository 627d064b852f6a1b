#include "taut/tell/about.hpp"

#include "taut/tell/form.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace taut::tell {
namespace {

TEST(DataText, HasOneHeadWhateverItIsAbout) {
  Model model;
  model.mandate = {.title = "Renewal", .mission = "M", .resolution = "S/RES/1"};
  model.applied.push_back({.id = "calm", .title = "Calm"});
  const auto json = nlohmann::ordered_json::parse(
      data_text({&model, "", "loops", "taut 1"}, {"Ten of twelve."},
                [](Json& body) { body["own"] = 1; }));

  EXPECT_EQ(json["schema"], json_version);
  EXPECT_EQ(json["command"], "loops");
  EXPECT_EQ(json["generator"], "taut 1");
  EXPECT_EQ(json["mandate"]["title"], "Renewal");
  EXPECT_EQ(json["mandate"]["resolution"], "S/RES/1");
  EXPECT_EQ(json["scenarios"], nlohmann::ordered_json::array({"calm"}));
  EXPECT_EQ(json["left_out"][0], "Ten of twelve.");
  EXPECT_EQ(std::prev(json.end()).key(), "own");
}

TEST(DataText, IsAboutNothingWithoutAModel) {
  const auto json = nlohmann::json::parse(data_text({}, {}, [](Json&) {}));
  EXPECT_TRUE(json["mandate"].is_null());
  EXPECT_TRUE(json["scenarios"].empty());
}

TEST(MandateLine, NamesTheScenariosApplied) {
  Model model;
  model.mandate = {.title = "Renewal", .resolution = "S/RES/1"};
  model.applied.push_back({.id = "calm", .title = "Calm"});
  EXPECT_EQ(mandate_line(model, ""), "Renewal · S/RES/1 · scenario: Calm");
}

TEST(Form, IsFoundByItsWordAndEachOfItsEndings) {
  for (const Form form :
       {Form::text, Form::markdown, Form::html, Form::csv, Form::json, Form::png,
        Form::svg, Form::pdf, Form::dot, Form::yaml, Form::scw}) {
    EXPECT_EQ(form_named(name_of(form)), form);
    ASSERT_FALSE(endings_of(form).empty());
    for (const std::string_view ending : endings_of(form))
      EXPECT_EQ(form_of_ending(ending), form) << ending;
  }
  EXPECT_FALSE(form_named("pptx"));
  EXPECT_FALSE(form_of_ending(""));
}

}  // namespace
}  // namespace taut::tell

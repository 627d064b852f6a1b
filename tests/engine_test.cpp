// The door of the page: what it answers, and that no request breaks it.

#include "engine/engine.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace taut::engine {
namespace {

using Json = nlohmann::ordered_json;
using testing::HasSubstr;
using testing::StartsWith;

constexpr std::string_view base = R"(taut: 1
tasks:
  talks: {title: Village talks}
  patrol: {title: Patrols, short: patrols}
conditions:
  drought: {title: there is a drought, holds: false}
safeguards:
  envoy: {title: an envoy of both sides, in_place: true}
)";

constexpr std::string_view mandate = R"(taut: 1
include: [parts/base.yaml]
mandate: {title: Two lakes}
tasks:
  water:
    title: Water works
    paragraph: "3"
links:
  - id: T1
    from: patrol
    to: talks
    score: -2
    because: patrols frighten
  - {id: T2, from: water, to: talks, score: -1, because: wells, when: [drought]}
scenarios:
  dry: {title: A drought, conditions: {drought: true}}
)";

class Door : public testing::Test {
 protected:
  Json ask(const Json& request) { return Json::parse(engine_.answer(request.dump())); }
  static Json opening(std::string_view text = mandate) {
    return {{"ask", "open"},
            {"file", "m.yaml"},
            {"files", {{"m.yaml", text}, {"parts/base.yaml", base}}}};
  }
  std::string state_of_drought(const Json& request) {
    return ask(request)["model"]["conditions"][0]["state"];
  }

  Engine engine_;
};

TEST_F(Door, AModelIsListedWithThePlacesOfItsRows) {
  const Json answer = ask(opening());
  ASSERT_EQ(answer["status"], 0) << answer;
  const Json& model = answer["model"];
  EXPECT_EQ(model["title"], "Two lakes");
  ASSERT_EQ(model["tasks"].size(), 3U);
  const Json& water = model["tasks"][2];
  EXPECT_EQ(water["paragraph"], "3");
  EXPECT_EQ(water["place"],
            (Json{{"file", "m.yaml"}, {"line", 5}, {"column", 3}, {"end_line", 7}}));
  EXPECT_EQ(model["tasks"][1]["short"], "patrols");
  EXPECT_EQ(model["tasks"][1]["place"]["file"], "parts/base.yaml");
  EXPECT_EQ(model["statements"][0]["place"]["end_line"], 13);
  EXPECT_EQ(model["safeguards"][0]["in_place"], "yes");
  EXPECT_EQ(model["scenarios"][0]["applied"], false);
}

TEST_F(Door, ASlipIsToldWithItsPlaceAndWhatToDo) {
  std::string text(mandate);
  text.replace(text.find("from: patrol"), 12, "from: patrl");
  const Json answer = ask(opening(text));
  EXPECT_EQ(answer["status"], 3);
  EXPECT_FALSE(answer.contains("model"));
  const Json& all = answer["diagnostics"];
  const auto first = std::ranges::find_if(
      all, [](const Json& one) { return one["severity"] == "error"; });
  ASSERT_NE(first, all.end()) << answer;
  const Json& slip = *first;
  EXPECT_EQ(slip["severity"], "error");
  EXPECT_EQ(slip["line"], 10);
  EXPECT_EQ(slip["column"], 11);
  EXPECT_EQ(slip["end_column"], 16);
  EXPECT_THAT(slip["hint"].get<std::string>(), HasSubstr("patrol"));
  EXPECT_EQ(ask({{"ask", "conflicts"}})["status"], 3) << "nothing is told of such a text";
}

TEST_F(Door, ASwitchTurnsWithoutTheText) {
  Json request = opening();
  EXPECT_EQ(state_of_drought(request), "no");
  request["switches"] = {{"drought", true}};
  EXPECT_EQ(state_of_drought(request), "yes");
  const Json answer = ask({{"ask", "conflicts"}, {"form", "json"}});
  EXPECT_THAT(answer["text"].get<std::string>(), HasSubstr("T2"));
}

TEST_F(Door, SeveralFormsOfAnAnswerAreThoseOfEach) {
  ask(opening());
  const Json both = ask({{"ask", "conflicts"}, {"form", {"json", "html"}}});
  ASSERT_EQ(both["texts"].size(), 2U);
  EXPECT_FALSE(both.contains("text"));
  EXPECT_EQ(both["texts"][0], ask({{"ask", "conflicts"}, {"form", "json"}})["text"]);
  EXPECT_EQ(both["texts"][1], ask({{"ask", "conflicts"}, {"form", "html"}})["text"]);
  const Json wrong = ask({{"ask", "conflicts"}, {"form", {"json", "svg"}}});
  EXPECT_EQ(wrong["status"], 2);
  EXPECT_THAT(std::string(wrong["error"]), HasSubstr("'svg'"));
}

TEST_F(Door, AScenarioIsAppliedAndSaysItIs) {
  Json request = opening();
  request["scenarios"] = {"dry"};
  const Json answer = ask(request);
  EXPECT_EQ(answer["model"]["conditions"][0]["state"], "yes");
  EXPECT_EQ(answer["model"]["scenarios"][0]["applied"], true);
}

TEST_F(Door, AScenarioGoesOnSayingWhatASwitchSaysOtherwise) {
  const auto tensions = [&](bool drought) {
    Json request = opening();
    request["switches"] = {{"drought", drought}};
    ask(request);
    const Json told = ask({{"ask", "scenarios"}, {"form", "json"}});
    std::vector<Json> all;
    const Json parsed = Json::parse(told["text"].get<std::string>());
    for (const Json& row : parsed["rows"])
      all.push_back(row["tensions"]);
    return all;
  };
  const auto off = tensions(false);
  const auto on = tensions(true);
  ASSERT_EQ(off.size(), 2U);
  EXPECT_NE(off[0], on[0]) << "the mandate as written is switched";
  EXPECT_EQ(off[1], on[1]) << "there is a drought in the scenario either way";
}

TEST_F(Door, TheBriefHasItsMapAndEveryFindingItsAddress) {
  ask(opening());
  const Json answer = ask({{"ask", "report"}, {"form", "html"}});
  ASSERT_EQ(answer["status"], 0) << answer;
  const std::string page = answer["text"];
  EXPECT_THAT(page, HasSubstr("<svg"));
  EXPECT_THAT(page, HasSubstr("id=\"finding:tension:T1\""));
  EXPECT_EQ(ask({{"ask", "report"}, {"form", "docx"}})["status"], 2);
}

TEST_F(Door, TheLockOfAMapKeepsItsPlaces) {
  ask(opening());
  const Json first = ask({{"ask", "map"}, {"form", "svg"}});
  ASSERT_EQ(first["status"], 0) << first;
  ASSERT_THAT(first["text"].get<std::string>(), HasSubstr("<svg"));
  const std::string lock = first["lock"];
  ASSERT_FALSE(lock.empty());
  const Json again = ask({{"ask", "map"}, {"form", "svg"}, {"lock", lock}});
  EXPECT_EQ(again["text"], first["text"]);
  EXPECT_EQ(again["lock"], lock);
  const Json bad = ask({{"ask", "map"}, {"lock", "taut: ["}});
  EXPECT_NE(bad["status"], 0);
  EXPECT_FALSE(bad["error"].get<std::string>().empty());
}

TEST_F(Door, TwoMandatesAndTwoScenariosAreCompared) {
  ask(opening());
  std::string before(mandate);
  before.replace(before.find("score: -2"), 9, "score: -3");
  Json other = opening(before);
  const Json diff = ask({{"ask", "diff"}, {"other", other}, {"form", "markdown"}});
  ASSERT_EQ(diff["status"], 0) << diff;
  EXPECT_THAT(diff["text"].get<std::string>(), HasSubstr("Pulls less"));
  const Json dry = ask({{"ask", "diff"}, {"other", {{"scenarios", {"dry"}}}}});
  ASSERT_EQ(dry["status"], 0) << dry;
  EXPECT_THAT(dry["text"].get<std::string>(), HasSubstr("A drought"));
  const Json chain = ask({{"ask", "timeline"}, {"before", {other}}, {"form", "json"}});
  ASSERT_EQ(chain["status"], 0) << chain;
}

TEST_F(Door, ACodeIsExplainedWithNothingOpen) {
  const Json answer = ask({{"ask", "explain"}, {"words", {"deadlock"}}});
  EXPECT_EQ(answer["status"], 0) << answer;
  EXPECT_EQ(ask({{"ask", "map"}})["error"],
            "no model is open: ask \"open\" with its text first");
}

TEST_F(Door, APlaceInATextIsAnsweredWithNothingOpen) {
  Json request = opening("include: [parts/base.yaml]\nlinks: [{from: pa");
  request["ask"] = "assist";
  request["what"] = "complete";
  request["line"] = 2;
  request["column"] = 18;
  const Json answer = ask(request);
  ASSERT_EQ(answer["status"], 0) << answer;
  const Json items = Json::parse(answer["text"].get<std::string>())["items"];
  EXPECT_EQ(items[1]["label"], "patrol");
  EXPECT_EQ(items[1]["detail"], "patrols");
  request.erase("files");
  EXPECT_EQ(ask(request)["status"], 2);
}

TEST_F(Door, WhatNeedsGraphvizIsToldSo) {
  ask(opening());
  const Json answer = ask({{"ask", "map"}, {"options", {{"--engine", "neato"}}}});
  EXPECT_EQ(answer["status"], 4);
  EXPECT_THAT(answer["error"].get<std::string>(), HasSubstr("Graphviz"));
}

// Each is refused in a sentence, and the next request is answered as before.
TEST_F(Door, WhatIsWrongWithARequestIsTold) {
  ask(opening());
  const auto error = [&](const Json& request) {
    const Json answer = ask(request);
    EXPECT_EQ(answer["status"], 2) << request;
    return answer.value("error", "");
  };
  EXPECT_THAT(error({{"ask", "conflict"}}), HasSubstr("did you mean 'conflicts'?"));
  EXPECT_THAT(error({{"ask", 7}}), HasSubstr("ask"));
  EXPECT_THAT(error({{"ask", "map"}, {"form", "png"}}), HasSubstr("valid: svg, dot"));
  EXPECT_THAT(error({{"ask", "map"}, {"options", {{"--siez", "a4"}}}}),
              HasSubstr("did you mean '--size'?"));
  EXPECT_THAT(error({{"ask", "map"}, {"options", {{"--size", "a5"}}}}), HasSubstr("a4"));
  EXPECT_THAT(error({{"ask", "map"}, {"options", {{"--top", Json::object()}}}}),
              HasSubstr("--top"));
  EXPECT_THAT(error({{"ask", "map"}, {"options", {{"--output", "x"}}}}),
              HasSubstr("--output"));
  EXPECT_THAT(error({{"ask", "explain"}, {"words", {"T9"}}}), HasSubstr("T9"));
  EXPECT_THAT(error({{"ask", "diff"}}), HasSubstr("other"));
  EXPECT_THAT(error({{"ask", "open"}, {"file", "x"}, {"files", {{"y", ""}}}}),
              HasSubstr("'x'"));
  Json request = opening();
  request["switches"] = {{"drougth", true}};
  EXPECT_THAT(error(request), HasSubstr("did you mean 'drought'?"));
  request = opening();
  request["scenarios"] = {"wet"};
  EXPECT_THAT(error(request), HasSubstr("wet"));
  EXPECT_EQ(ask({{"ask", "matrix"}})["status"], 0) << "what was open is still open";
}

TEST_F(Door, WhatIsNoRequestIsToldSo) {
  for (const std::string& text :
       {std::string(), std::string("{"), std::string("[]"), std::string("\xff\xfe"),
        std::string(1, '\0'), std::string(1'000'000, '['), std::string("{\"ask\"}")}) {
    const Json answer = Json::parse(engine_.answer(text));
    EXPECT_EQ(answer["status"], 2);
    EXPECT_THAT(answer["error"].get<std::string>(), StartsWith("the request is no JSON"));
  }
}

TEST_F(Door, HostileTextsAreToldAndTheNextIsAnswered) {
  const auto status_of = [&](const std::string& text) {
    const Json answer = ask(opening(text));
    return answer["status"].get<int>();
  };
  EXPECT_EQ(status_of(std::string("taut: 1\0tasks:", 14)), 3);
  EXPECT_EQ(status_of("include: [m.yaml]"), 3);
  EXPECT_EQ(status_of("taut: 1\nextends: nowhere.yaml"), 3);
  EXPECT_EQ(status_of("taut: 1\ninclude: [../../etc/passwd, /etc/passwd]"), 3);
  EXPECT_EQ(status_of(std::string(10'000'000, 'a')), 2);
  EXPECT_EQ(status_of(std::string(2'000'000, 'a')), 3);
  EXPECT_EQ(status_of(std::string(100'000, '[')), 3);
  const std::string longest =
      "taut: 1\nmandate: {title: M}\ntasks: {a: {title: " + std::string(10'000, 'w') +
      "}, b: {title: b}}\nlinks: [{id: T, from: a, to: b, score: -3, because: so}]\n";
  EXPECT_NE(status_of(longest), 5);
  EXPECT_NE(ask({{"ask", "map"}})["status"], 5);
  EXPECT_EQ(ask(opening())["status"], 0);
}

}  // namespace
}  // namespace taut::engine

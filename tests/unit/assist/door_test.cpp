#include "taut/assist/door.hpp"

#include "taut/assist/lines.hpp"

#include "unit/assist/shipped_texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace taut::assist {
namespace {

using Json = nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;

const Texts texts{{"m.yaml",
                   "# é 𝄞\n"
                   "tasks:\n"
                   "  go: {title: \"𝄞\", requires: [poc]}\n"
                   "  poc: {title: b, short: “x”}\n"}};

Json ask(const Json& question) {
  return Json::parse(answer(files_of(texts), question.dump()));
}
Json at(const char* what, int line, int column) {
  return {{"what", what}, {"file", "m.yaml"}, {"line", line}, {"column", column}};
}

TEST(Door, CountsAsJavaScriptDoes) {
  // The clef is two units of UTF-16.
  const Json places = ask(at("definition", 3, 32))["places"];
  ASSERT_EQ(places.size(), 1U);
  EXPECT_EQ(places[0]["range"]["from"], (Json{{"line", 4}, {"column", 3}}));
  EXPECT_EQ(places[0]["range"]["to"], (Json{{"line", 4}, {"column", 6}}));
  const Json uses = ask(at("references", 4, 3))["places"];
  EXPECT_EQ(uses[0]["range"]["from"], (Json{{"line", 3}, {"column", 32}}));
}

TEST(Door, AnswersEachQuestionInItsForm) {
  const Json item = ask(at("complete", 3, 8))["items"][0];
  for (const char* key :
       {"label", "detail", "documentation", "insert", "kind", "from", "to"})
    EXPECT_TRUE(item.contains(key)) << key;
  EXPECT_THAT(ask(at("hover", 3, 8))["markdown"].get<std::string>(), HasSubstr("title"));
  Json question = at("rename", 4, 4);
  question["new_name"] = "civilians";
  EXPECT_EQ(ask(question)["edits"].size(), 2U);
  EXPECT_EQ(ask(question)["edits"][0]["text"], "civilians");
  EXPECT_EQ(ask(at("symbols", 1, 1))["symbols"][0]["children"][1]["name"], "poc");
  EXPECT_EQ(ask(at("folding", 1, 1))["ranges"].size(), 1U);
  EXPECT_THAT(ask(at("fixes", 4, 26))["fixes"][0]["title"].get<std::string>(),
              HasSubstr("straight"));
}

TEST(Door, AsksWhatNobodyJudgedOfOneTaskOrOfAll) {
  const Texts models = shipped("models");
  const std::string file = "models/unmiss-2021.yaml";
  const auto asked = [&](Json question) {
    question["what"] = "suggestions";
    question["file"] = file;
    return Json::parse(answer(files_of(models), question.dump()))["suggestions"];
  };
  const Json all = asked(Json::object());
  ASSERT_FALSE(all.empty());
  EXPECT_EQ(all[0]["edits"][0]["file"], file);
  EXPECT_EQ(all[0]["edits"][0]["range"]["from"], all[0]["edits"][0]["range"]["to"]);
  const std::string id = all[0]["from"];
  const std::string& text = models.at(file);
  const std::size_t row = text.find("\n  " + id + ":");
  ASSERT_NE(row, std::string::npos);
  const auto line =
      2 + std::count(text.begin(), text.begin() + static_cast<long>(row), '\n');
  const Json of_task = asked({{"line", line}, {"column", 4}});
  EXPECT_EQ(of_task[0], all[0]);
  EXPECT_LT(of_task.size(), all.size());
  for (const Json& one : of_task)
    EXPECT_TRUE(one["from"] == id || one["to"] == id) << one;
  EXPECT_EQ(asked({{"line", 1}, {"column", 1}}), Json::array());
}

TEST(Door, AnswersWhatIsNoQuestionWithASentence) {
  for (const char* question :
       {"", "x", "[]", "{}", "{\"what\":\"hover\"}", "{\"what\":1,\"file\":2}",
        "{\"what\":\"hover\",\"file\":\"none.yaml\"}",
        "{\"what\":\"dance\",\"file\":\"m.yaml\"}",
        "{\"what\":\"rename\",\"file\":\"m.yaml\",\"new_name\":7}"})
    EXPECT_TRUE(Json::parse(answer(files_of(texts), question)).contains("error"))
        << question;
  EXPECT_EQ(Json::parse(answer(files_of(texts),
                               "{\"what\":\"hover\",\"file\":\"m.yaml\",\"line\":999999,"
                               "\"column\":-4}")),
            Json::object());
}

TEST(Lines, LeadThereAndBack) {
  const std::string text = "a\r\né𝄞b\n\n\xFF";
  const Lines lines(text);
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const Position position = lines.position(i);
    EXPECT_LE(lines.offset(position), i);
    EXPECT_EQ(lines.position(lines.offset(position)).column, position.column);
  }
  EXPECT_EQ(lines.position(text.find('b')).column, 4U);
  EXPECT_EQ(lines.offset({2, 4}), text.find('b'));
  EXPECT_EQ(lines.offset({1, 99}), 1U);
  EXPECT_EQ(lines.offset({99, 1}), text.size());
  EXPECT_EQ(lines.offset({0, 0}), 0U);
}

}  // namespace
}  // namespace taut::assist

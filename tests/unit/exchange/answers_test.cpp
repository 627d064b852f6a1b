#include "taut/amend/side_effects.hpp"
#include "taut/exchange/answer_columns.hpp"
#include "taut/exchange/question_sheet.hpp"
#include "taut/exchange/sheet_bytes.hpp"
#include "taut/exchange/write_judgements.hpp"
#include "taut/read/load.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taut {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::string lakes = R"(taut: 1
mandate: {title: Two lakes, mission: UNLAKE, resolution: S/RES/1 (2020)}
sources:
  a: {title: First}
tasks:
  talks: {title: the talks, short: talks, basis: unverified}
  patrols: {title: patrols, basis: unverified}
  reports: {title: reports, basis: unverified}
links:
  # what is known
  - {id: T1, from: patrols, to: talks, score: -1, because: noise, basis: inferred}   # hm
  - {id: T2, between: [talks, reports], score: -1, because: names, basis: inferred}
)";

const std::string head =
    "Answer,Reason,Source,Confidence,Assessor,Pair,Wording,Mandate\n";

struct Collected {
  std::string text = {};
  JudgementChanges changes = {};
  SheetAnswers answers = {};
  std::vector<std::string> told = {};
  std::string side = {};
};

Collected collected(const std::vector<std::string>& sheets,
                    const std::string& model_text = lakes) {
  SourceSet sources, later;
  Diagnostics diags, slips;
  const auto model = load_model_text("m.yaml", model_text, {}, sources, diags);
  Collected result;
  for (const std::string& csv : sheets)
    read_answers(
        read_sheet(*add_sheet_bytes("s.csv", csv, sources, slips), sources, slips),
        *model, result.answers, slips);
  for (const Diagnostic& one : slips.all())
    result.told.push_back(one.message);
  auto text = ModelText::read("m.yaml", model_text);
  auto changes = write_judgements(result.answers, *model, *text);
  EXPECT_TRUE(changes) << changes.error().message;
  result.changes = *changes;
  result.text = text->text();
  Diagnostics after_diags;
  const auto after = load_model_text("m.yaml", result.text, {}, later, after_diags);
  EXPECT_FALSE(after_diags.has_errors());
  result.side = side_effect(*model, *after, *text);
  return result;
}

std::string instead(std::string text, const std::string& old, const std::string& now) {
  return text.replace(text.find(old), old.size(), now);
}

TEST(CollectAnswers, GoIntoTheLinksAndNowhereElse) {
  const Collected result = collected(
      {head + "-2,too loud,,low,desk-3,patrols > talks,,\n2,,a,,field,reports > talks,,\n"
              "do not know,,,,field,talks > patrols,,\n,,,,field,patrols > reports,,\n"});
  EXPECT_EQ(
      result.text,
      instead(lakes, "basis: inferred}   # hm",
              "basis: inferred, judgements: {desk-3: {score: -2, because: too loud}}, "
              "x-answers: {desk-3: {confidence: low}}}   # hm") +
          "  - id: J1\n    from: reports\n    to: talks\n    basis: derived\n"
          "    sources: [a]\n    judgements: {field: 2}\n"
          "    x-answers: {field: {source: a}}\n");
  EXPECT_EQ(result.side, "");
  EXPECT_EQ(result.answers.do_not_know, 1U);
  EXPECT_EQ(result.answers.empty, 1U);
}

TEST(CollectAnswers, TheSameSheetsChangeNothingASecondTime) {
  const std::vector<std::string> sheets{
      head +
          "-2,too loud,,low,desk-3,patrols > talks,,\n2,why,,,field,reports > talks,,\n",
      head + "-3,,,,hq,patrols > talks,,\n1,,,,hq,reports > talks,,\n"};
  const Collected first = collected(sheets);
  EXPECT_EQ(first.changes.changes.size(), 4U);
  const Collected second = collected(sheets, first.text);
  EXPECT_EQ(second.text, first.text);
  EXPECT_EQ(second.changes.same, 4U);
}

TEST(CollectAnswers, AnOtherAnswerTakesThePlaceOfTheOlderOne) {
  const Collected first = collected({head + "-2,,,,desk,patrols > talks,,\n"});
  const Collected second =
      collected({head + "3,,,,desk,patrols > talks,,\n"}, first.text);
  EXPECT_EQ(second.text, instead(first.text, "{desk: -2}", "{desk: 3}"));
  EXPECT_EQ(second.changes.changes.at(0).before, -2);
}

TEST(CollectAnswers, EveryCellIsChecked) {
  const Collected result = collected(
      {head + "-4,,,,desk,patrols > talks,,\nrather bad,,,,desk,reports > talks,,\n"
              "1,,,often,desk,talks > reports,,\n1,,,,Anna Berg,talks > patrols,,\n"
              "1,,,,desk,talks,,\n"});
  EXPECT_THAT(result.told,
              ElementsAre("'-4' is no answer", "'rather bad' is no answer",
                          "'often' is no confidence",
                          HasSubstr("'Anna Berg' is no key for an assessor"),
                          "'talks' names no pair of tasks as in 'asym > go'"));
}

TEST(CollectAnswers, TwoAnswersToOneQuestionAreTold) {
  const Collected result = collected(
      {head + "-2,,,,desk,patrols > talks,,\n", head + "-2,,,,desk,patrols > talks,,\n"
                                                       "1,,,,desk,patrols > talks,,\n"});
  EXPECT_THAT(result.told,
              ElementsAre("'desk' answers the same question with -2 and with 1"));
}

TEST(CollectAnswers, AnotherModelsSheetIsRefusedInOneSentence) {
  const Collected result =
      collected({head + "1,,,,desk,ddr > ssr,,\"MINUSMA, S/RES/2423 (2018)\"\n"});
  EXPECT_THAT(result.told,
              ElementsAre("this sheet asks about 'MINUSMA, S/RES/2423 (2018)', "
                          "and this model is that of UNLAKE, S/RES/1 (2020)"));
  EXPECT_EQ(result.text, lakes);
}

TEST(CollectAnswers, AnOlderSheetIsToldWhichTasksHaveChangedOrGone) {
  SourceSet sources;
  Diagnostics diags;
  const auto model = load_model_text("m.yaml", lakes, {}, sources, diags);
  const std::string talks = wording_of(model->tasks[0]);
  const Collected result = collected(
      {head + "1,,,,desk,patrols > talks,00000000 " + talks +
       ",\"UNLAKE, S/RES/0 (2019)\"\n1,,,,desk,talks > reports,,\n1,,,,desk,talks > "
       "escorts,,\n"});
  EXPECT_THAT(
      result.told,
      ElementsAre(
          "this sheet was made for 'UNLAKE, S/RES/0 (2019)', and the model is now "
          "that of 'UNLAKE, S/RES/1 (2020)'",
          "task 'patrols' is worded otherwise than when the sheet was made; 1 answer "
          "rests on the older wording",
          "no task of the model is called 'escorts' any more; 1 answer rests on it"));
  EXPECT_EQ(result.changes.changes.size(), 2U);
}

TEST(CollectAnswers, ASheetWithATitleAboveItsHeaderIsToldWhatIsMissing) {
  const Collected result =
      collected({"Questions for the desk\n" + head + "1,,,,desk,a > b,,\n"});
  EXPECT_THAT(result.told,
              testing::Contains("a sheet of answers needs a column 'Answer' in "
                                "its first line"));
}

TEST(CollectAnswers, AColleaguesCopyOfTheModelIsASheet) {
  SourceSet sources;
  Diagnostics diags;
  const auto model = load_model_text("m.yaml", lakes, {}, sources, diags);
  const auto copy = load_model_text(
      "copy.yaml", collected({head + "2,,,,desk,patrols > talks,,\n"}).text, {}, sources,
      diags);
  SheetAnswers answers;
  read_answers(*copy, *model, answers, diags);
  ASSERT_EQ(answers.judged.size(), 1U);
  EXPECT_EQ(answers.judged[0].assessor, "desk");
  EXPECT_EQ(answers.judged[0].score, 2);
}

TEST(QuestionSheet, AnswersThatAreFilledInComeBack) {
  SourceSet sources;
  Diagnostics diags;
  const auto model = load_model_text("m.yaml", lakes, {}, sources, diags);
  std::string csv = question_csv({*model, {}, "desk", {{TaskId{1}, TaskId{0}}}});
  csv.replace(csv.find("talks?,,"), 8, "talks?,-2,");
  const Collected result = collected({csv});
  EXPECT_THAT(result.told, ElementsAre());
  ASSERT_EQ(result.answers.judged.size(), 1U);
  EXPECT_EQ(result.answers.judged[0].score, -2);
}

}  // namespace
}  // namespace taut

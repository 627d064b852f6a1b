// What an author says of a use of a source stands where the source is told.

#include "taut/analyse/passage_words.hpp"
#include "taut/graph/tension_graph.hpp"
#include "taut/read/load.hpp"
#include "taut/report/explain.hpp"
#include "taut/tell/about.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace taut::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string mandate = R"(taut: 1
mandate: {title: small}
sources: {book: {title: a book, read: whole}}
tasks:
  a: {title: task a, basis: stated, sources: [{id: book, page: 3}]}
  b:
    title: task b
    basis: stated
    sources: [book]
    requires: [{task: a, sources: [{id: book, says: first things first}], basis: stated}]
links:
  - id: L1
    from: a
    to: b
    score: -2
    because: it does
    basis: stated
    sources: [{id: book, says: it gets in the way, page: 12-13}, {id: book, page: annex}]
)";

struct Explained {
  std::string text_of_model = mandate;
  SourceSet sources = {};
  Diagnostics diags = {};
  Model model = *load_model_text("m.yaml", text_of_model, {}, sources, diags);
  Situation situation = make_situation(model);
  TensionGraph graph = build_graph(situation);
  Subject subject{situation, graph};
  Findings findings = find_all(situation);
  Explainer explainer{subject, findings, sources};

  std::string text(const Explanation& explanation) const {
    return document_text(explain_page({explanation, &explainer}));
  }
};

TEST(ExplainPassages, OfAStatementStandUnderItsSource) {
  const Explained explained;
  const std::string text =
      explained.text(explain_statement(explained.explainer, StatementId{0}));
  EXPECT_THAT(text, HasSubstr("- book: a book; read: whole\n"
                              "- book: for L1, pp. 12-13: \"it gets in the way\"\n"
                              "- book: for L1, annex\n"));
  EXPECT_THAT(text, Not(HasSubstr("p. 3")));
}

TEST(ExplainPassages, OfATaskAndOfItsRequirementsStandUnderTheirSource) {
  const Explained explained;
  const std::string text = explained.text(explain_task(explained.explainer, TaskId{1}));
  EXPECT_THAT(text, HasSubstr("- book: for b, \"first things first\"\n"));
  EXPECT_THAT(explained.text(explain_task(explained.explainer, TaskId{0})),
              HasSubstr("- book: for a, p. 3\n"));
}

TEST(ExplainJudging, SaysWhatTheScoreCountsAlready) {
  std::string text = mandate;
  text.replace(text.find("{title: small}"), 14,
               "{title: small, judging: {safeguards: with}}");
  text +=
      "    shifts: {fence: 1}\nsafeguards: {fence: {title: a fence, in_place: true, "
      "basis: unverified}}\n";
  const Explained explained{.text_of_model = text};
  EXPECT_THAT(explained.text(explain_statement(explained.explainer, StatementId{0})),
              testing::AllOf(HasSubstr("judged with the safeguards that it counts in"),
                             HasSubstr("the score counts it already"),
                             HasSubstr("none of the shifts counts, so it stays -2")));
}

TEST(ExplainPassages, AreInTheJson) {
  const Explained explained;
  const Explanation explanation = explain_statement(explained.explainer, StatementId{0});
  tell::Json body;
  explain_data({explanation, &explained.explainer}, body);
  ASSERT_EQ(body["sources"][0]["passages"].size(), 2u);
  EXPECT_EQ(body["sources"][0]["passages"][0]["row"], "L1");
  EXPECT_EQ(body["sources"][0]["passages"][0]["says"], "it gets in the way");
  EXPECT_EQ(body["sources"][0]["passages"][1]["page"], "annex");
}

}  // namespace
}  // namespace taut::test

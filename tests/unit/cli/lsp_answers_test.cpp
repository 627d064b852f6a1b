// What an editor is told: lines and characters from 0, counted as UTF-16 has them, and
// numbers in place of words.

#include "cli/lsp_answers.hpp"

#include "support/command_run.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>

namespace taut::cli {
namespace {

using tell::Json;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

struct OnePage {
  std::string text;
  assist::TextSource source{
      .text = [this](const std::string& path) -> std::optional<std::string> {
        return path == "/m.yaml" ? std::optional(text) : std::nullopt;
      },
      .known = {}};
  assist::Workspace space;
  const assist::Page& page;
  LspAnswers answers;

  explicit OnePage(std::string t)
      : text(std::move(t)),
        space(source, "/m.yaml"),
        page(*space.page("/m.yaml")),
        answers(space, page) {}
  OnePage(const OnePage&) = delete;
  OnePage& operator=(const OnePage&) = delete;

  std::size_t at(const std::string& part) const { return text.find(part); }
  std::vector<assist::Problem> problems() const { return assist::problems(space, page); }
};

const std::string mandate(test::small_mandate);

TEST(LspAnswers, CountLinesFromZeroAndCharactersAsUtf16) {
  // One unit for e with an accent, two for what lies beyond the first plane.
  OnePage at("taut: 1\nmandate: {title: \"é\U0001F600x\"}\n");
  const std::size_t x = at.at("x\"");
  EXPECT_EQ(at.answers.offset({{"line", 1}, {"character", 21}}), x);
  EXPECT_EQ(at.answers.offset({{"line", 0}, {"character", 0}}), 0U);
  EXPECT_EQ(at.answers.offset({{"line", 1}, {"character", 18}}), at.at("é"));
  EXPECT_EQ(at.answers.offset({{"line", 1}, {"character", 19}}), at.at("\U0001F600"));
}

TEST(LspAnswers, NameTheSeverityAndTheKindOfAProblem) {
  std::string wrong = mandate;
  wrong.replace(wrong.find("from: patrol"), 12, "from: patrool");
  OnePage at(wrong);
  const Json told = at.answers.diagnostics("/m.yaml", at.problems());
  ASSERT_FALSE(told.empty());
  const Json& first = told.front();
  EXPECT_EQ(first.at("severity"), 1) << "an error";
  EXPECT_EQ(first.at("source"), "taut");
  EXPECT_FALSE(first.at("code").get<std::string>().empty());
  EXPECT_THAT(first.at("message").get<std::string>(),
              AllOf(HasSubstr("patrool"), HasSubstr("\n")))
      << "what to do stands under what is wrong";
  EXPECT_EQ(at.answers.offset(first.at("range").at("start")), at.at("patrool"));
  EXPECT_THAT(at.answers.diagnostics("/other.yaml", at.problems()), IsEmpty());
}

TEST(LspAnswers, OfferToMendOnlyWhatTheCursorTouches) {
  std::string wrong = mandate;
  wrong.replace(wrong.find("from: patrol"), 12, "from: patrool");
  OnePage at(wrong);
  const auto problems = at.problems();
  const Json where = at.answers.diagnostics("/m.yaml", problems).front().at("range");
  const Json actions = at.answers.code_actions(where, problems);
  ASSERT_FALSE(actions.empty());
  EXPECT_EQ(actions.front().at("kind"), "quickfix");
  EXPECT_EQ(actions.front().at("isPreferred"), true);
  const Json edits = actions.front().at("edit").at("changes").at("file:///m.yaml");
  EXPECT_EQ(edits.front().at("newText"), "patrol");
  const Json top = {{"line", 0}, {"character", 0}};
  EXPECT_THAT(at.answers.code_actions({{"start", top}, {"end", top}}, problems),
              IsEmpty());
}

TEST(LspAnswers, PutTheNameItselfIntoTheFieldOfARenaming) {
  OnePage at(mandate);
  const Json told = at.answers.prepared_rename(at.at("patrol, to: village"));
  EXPECT_EQ(told.at("placeholder"), "patrol");
  EXPECT_EQ(at.answers.offset(told.at("range").at("start")),
            at.at("patrol, to: village"));
  EXPECT_TRUE(at.answers.prepared_rename(at.at("because: patrols")).is_null())
      << "a key has no name of the author's";
}

TEST(LspAnswers, TellWhatAPlaceMeansOrNothing) {
  OnePage at(mandate);
  const Json told = at.answers.hover(at.at("patrol, to: village"));
  EXPECT_EQ(told.at("contents").at("kind"), "markdown");
  EXPECT_THAT(told.at("contents").at("value").get<std::string>(), HasSubstr("patrols"));
}

TEST(LspAnswers, FindRowsByNameOrTitleInAnyCase) {
  OnePage at(mandate);
  const Json found = at.answers.workspace_symbols("WATER");
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front().at("name"), "water");
  EXPECT_EQ(found.front().at("location").at("uri"), "file:///m.yaml");
  EXPECT_THAT(at.answers.workspace_symbols("nothing of this name"), IsEmpty());
}

TEST(LspAnswers, ListEveryTableWithItsRows) {
  OnePage at(mandate);
  std::size_t tasks = 0;
  for (const Json& table : at.answers.document_symbols())
    if (table.at("name") == "tasks")
      tasks = table.at("children").size();
  EXPECT_EQ(tasks, 3U);
}

TEST(LspAnswers, OfferNamesInTheOrderInWhichTheyAreMeant) {
  OnePage at(mandate);
  const Json told = at.answers.completion(at.at("patrol, to: village"));
  std::string before;
  for (const Json& item : told.at("items")) {
    const std::string now = item.at("sortText").get<std::string>();
    EXPECT_LT(before, now);
    before = now;
  }
  EXPECT_FALSE(before.empty());
  EXPECT_EQ(told.at("isIncomplete"), false);
}

}  // namespace
}  // namespace taut::cli

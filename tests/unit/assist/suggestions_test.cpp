#include "unit/assist/shipped_texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace taut::assist {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

std::vector<Suggestion> suggested(const Texts& texts, const std::string& file) {
  const Workspace space(files_of(texts), file);
  return suggestions(space, *space.page(file));
}

// Accepted, each is asked no more; all other bytes stay, and so do the other questions.
TEST(Suggestions, EachWritesDownWhatItAsks) {
  const Texts before = shipped("models");
  for (const std::string file : {"models/unmiss-2021.yaml", "models/minusma-2019.yaml"}) {
    const auto asked = suggested(before, file);
    ASSERT_FALSE(asked.empty()) << file;
    for (const std::size_t which : {std::size_t{0}, asked.size() - 1}) {
      const Suggestion& one = asked[which];
      EXPECT_EQ(one.edit.file, file);
      EXPECT_TRUE(one.edit.where.empty()) << "only puts something in";
      Texts after = before;
      edit_texts({one.edit}, after);
      const auto still = suggested(after, file);
      EXPECT_EQ(still.size(), asked.size() - 1) << one.title;
      EXPECT_EQ(std::ranges::count_if(still,
                                      [&](const Suggestion& other) {
                                        return other.from == one.from &&
                                               other.to == one.to;
                                      }),
                0)
          << one.title;
    }
  }
}

TEST(Suggestions, SayWhichTasksAndWhy) {
  const auto asked = suggested(shipped("models"), "models/unmiss-2021.yaml");
  ASSERT_FALSE(asked.empty());
  EXPECT_THAT(asked.front().title,
              AllOf(StartsWith("not judged yet: "), HasSubstr(" on "), HasSubstr(". ")));
  EXPECT_THAT(asked.front().edit.text,
              AllOf(HasSubstr("from: " + asked.front().from), HasSubstr("score: -1"),
                    HasSubstr("basis: inferred"), HasSubstr("confidence: low")));
}

TEST(Suggestions, AreNoneWhereTheTextHasErrors) {
  Texts texts = shipped("models");
  ASSERT_FALSE(suggested(texts, "models/unmiss-2021.yaml").empty());
  texts["models/unmiss-2021.yaml"] += "\nx: [\n";
  EXPECT_THAT(suggested(texts, "models/unmiss-2021.yaml"), IsEmpty());
}

TEST(TaskAt, IsTheTaskInWhoseRowThePlaceIs) {
  const auto task = [](std::string marked) {
    const AtCursor at("taut: 1\nmandate: {title: x}\n" + std::move(marked));
    return std::string(task_at(at.page, at.offset));
  };
  const std::string links = "links:\n  - {id: L1, from: go, to: poc, score: -1}\n";
  EXPECT_EQ(task("tasks:\n  g|o:\n    title: a\n  poc: {title: b}\n" + links), "go");
  EXPECT_EQ(task("tasks:\n  go:\n    ti|tle: a\n  poc: {title: b}\n" + links), "go");
  EXPECT_EQ(task("tasks:\n  go:\n    title: a\n  poc: {title: b|}\n" + links), "poc");
  EXPECT_EQ(task("tasks:\n  go: {title: a}\nlinks:\n  - {id: L1, from: g|o}\n"), "");
  EXPECT_EQ(task("tas|ks:\n  go: {title: a}\n"), "");
}

}  // namespace
}  // namespace taut::assist

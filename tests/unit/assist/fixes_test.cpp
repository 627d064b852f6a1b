#include "unit/assist/shipped_texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace taut::assist {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* head = "taut: 1\nmandate: {title: x}\n";

struct Mended {
  std::string text = {};
  std::string title = {};
  bool still = true;  // the same problem is still told
};

bool tells(const Texts& texts, DiagId id, const std::string& message) {
  const Workspace space(files_of(texts), "m.yaml");
  return std::ranges::any_of(problems(space, *space.page("m.yaml")),
                             [&](const Problem& problem) {
                               return problem.id == id && problem.message == message;
                             });
}

// Takes one of the fixes of the first problem of this kind.
Mended mend(const std::string& text, DiagId id, std::size_t choice = 0) {
  Texts texts{{"m.yaml", text}};
  const Workspace space(files_of(texts), "m.yaml");
  for (const Problem& problem : problems(space, *space.page("m.yaml"))) {
    if (problem.id != id)
      continue;
    const std::vector<Fix> ways = fixes(space, problem);
    if (choice >= ways.size())
      return {};
    Mended mended{.title = ways[choice].title};
    std::vector<Edit> edits = ways[choice].edits;
    std::ranges::sort(edits, {}, [](const Edit& edit) { return edit.where.begin; });
    edit_texts(edits, texts);
    mended.text = texts["m.yaml"];
    mended.still = tells(texts, id, problem.message);
    return mended;
  }
  return {};
}

TEST(Fixes, EachEndsTheProblemThatItIsFor) {
  const std::string tasks =
      std::string(head) + "tasks:\n  go: {title: a}\n  poc: {title: b}\n";
  const struct {
    DiagId id;
    std::string text;
    std::string now;
  } cases[] = {
      {DiagId::unknown_key, tasks + "link: []\n", "\nlinks: []\n"},
      {DiagId::unknown_name,
       tasks + "links:\n  - {id: T1, from: goo, to: poc, score: -1}\n", "from: go,"},
      {DiagId::unknown_name,
       tasks + "links:\n  - {id: T1, from: mediation, to: poc, score: -1}\n",
       "\n  mediation:\n    title: \n"},
      {DiagId::unknown_name,
       std::string(head) + "tasks: {go: {title: a, sources: [new]}}\n",
       "\nsources:\n  new:\n    title: \n"},
      {DiagId::bad_id,
       std::string(head) +
           "tasks:\n  Go on: {title: a}\n  poc: {title: b, requires: [Go on]}\n",
       "requires: [go-on]"},
      {DiagId::missing_key, "taut: 1\ntasks: {go: {title: a}}\nmandate: {mission: M}\n",
       "{mission: M, title: \"(title)\"}"},
      {DiagId::missing_key, "mandate: {title: x}\ntasks: {go: {title: a}}\n",
       "\ntaut: 1"},
      {DiagId::missing_reason,
       tasks + "links:\n  - id: T1\n    from: go\n    to: poc\n    score: -1\n",
       "score: -1\n    because: \"("},
      {DiagId::missing_basis,
       tasks + "links:\n  - {id: T1, from: go, to: poc, score: -1 }\n",
       "score: -1, basis: unverified }"},
      {DiagId::missing_sources,
       tasks + "links:\n  - {id: T1, from: go, to: poc, score: -1}\n",
       "\nsources:\n  new-source:\n    title: \n"},
      {DiagId::unsourced_row, tasks, "sources: [new-source]"},
      {DiagId::unquoted_text, std::string(head) + "tasks:\n  go: {title: Report: on b}\n",
       "{title: \"Report: on b\"}"},
      {DiagId::unquoted_text,
       std::string(head) + "tasks:\n  go: {title: a, b, short: c}\n",
       "{title: \"a, b\", short: c}"},
      {DiagId::unquoted_text, std::string(head) + "tasks:\n  go:\n    title: a: \"b\"\n",
       "title: 'a: \"b\"'\n"},
      {DiagId::cut_short, std::string(head) + "tasks:\n  go:\n    title: area #3\n",
       "title: \"area #3\"\n"},
      {DiagId::curly_quote, std::string(head) + "tasks:\n  go:\n    title: “a”\n",
       "title: \"a\"\n"},
      {DiagId::missing_space, std::string(head) + "tasks:\n  go:\n    title:a\n",
       "title: a\n"},
      {DiagId::tab_indent, std::string(head) + "tasks:\n\tgo: {title: a}\n", "\n  go: {"},
      {DiagId::second_document, std::string(head) + "tasks: {go: {title: a}}\n---\n", ""},
  };
  for (const auto& [id, text, now] : cases) {
    SCOPED_TRACE(text);
    const Mended mended = mend(text, id);
    EXPECT_THAT(mended.text, HasSubstr(now)) << mended.title;
    EXPECT_FALSE(mended.still) << mended.text;
  }
}

TEST(Fixes, SayWhatTheyDo) {
  const std::string tasks = std::string(head) + "tasks: {go: {title: a}}\n";
  EXPECT_EQ(mend(tasks + "link: []\n", DiagId::unknown_key).title,
            "change it to 'links'");
  EXPECT_EQ(mend(tasks, DiagId::unsourced_row, 1).title, "add 'basis: unverified'");
  const std::string needs =
      std::string(head) + "tasks: {go: {title: a, requires: [zzz]}}\n";
  EXPECT_EQ(mend(needs, DiagId::unknown_name, 0).title, "add the condition 'zzz'");
  EXPECT_EQ(mend(needs, DiagId::unknown_name, 2).title, "add the task 'zzz'");
}

TEST(Problems, OfAPartAreThoseOfTheModelItBelongsTo) {
  const Texts texts{
      {"m.yaml", "tasks:\n  go: {title: a, serves: {peace: 4}}\n"},
      {"whole.yaml",
       std::string(head) + "include: [m.yaml]\nobjectives: {peace: {title: p}}\n"}};
  const Workspace space(files_of(texts), "m.yaml");
  std::vector<std::string> told;
  for (const Problem& problem : problems(space, *space.page("m.yaml")))
    if (problem.severity == DiagSeverity::error)
      told.push_back(problem.place.file + " " + problem.message);
  EXPECT_THAT(told, testing::ElementsAre(AllOf(HasSubstr("m.yaml"), HasSubstr("4"))));
}

}  // namespace
}  // namespace taut::assist

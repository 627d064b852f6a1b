#include "unit/read/marked.hpp"

namespace taut::test {
namespace {

using ::testing::HasSubstr;

std::string with_titles(std::initializer_list<std::string> titles) {
  std::string text = "taut: 1\nmandate: {title: m}\ntasks:\n";
  int number = 0;
  for (const std::string& title : titles)
    text += "  t" + std::to_string(++number) + ":\n    title: " + title + "\n";
  return text;
}

TEST(CheckText, WarnsOnceWhereACommentCutsATextShort) {
  expect_as_marked(with_titles({
      "file #4471 of the registry   # expect: cut-short",
      "annex #b   # expect: cut-short",
      "a title # a comment",
      "a title ## a comment",
      "\"quoted\" #3",
      "a title#3",
      "a title",
  }));
  EXPECT_THAT(load(with_titles({"checkpoint #3 and the road"})).words(),
              HasSubstr("the text ends before ' #3'"));
}

TEST(CheckText, LeavesNumbersAndWordsOfTheFormatAlone) {
  expect_as_marked("taut: 1 #1\nmandate: {title: m}\ntasks: {t: {title: t}}\n");
}

TEST(CheckText, RefusesATextInWhichNothingCanBeSeen) {
  expect_as_marked(with_titles({
      "\"  \"   # expect: missing-value",
      "\"\\n\"   # expect: missing-value",
      "\"\\u200B\"   # expect: missing-value",
      "\"\\u00A0\\u2060\"   # expect: missing-value",
      "\"\\u200Ba\"",
      "\"\u4E2D\"",
  }));
}

TEST(CheckText, HintsAtMarksThatTurnTheDirection) {
  const Loaded loaded =
      load(with_titles({"\"a\\u202Eb\"", "\"c\\u2066d\"", "\"e\u05D0\""}));

  EXPECT_FALSE(loaded.diags.has_errors());
  EXPECT_EQ(loaded.told(), (Told{{5, "turned-text"}, {7, "turned-text"}}));
}

TEST(CheckText, HoldsTextsAndWordsToTheirLimits) {
  const std::string word(limit::word_bytes, 'x');
  std::string text;
  while (text.size() < limit::text_bytes)
    text += "word ";
  std::string chinese;
  while (chinese.size() < 3 * limit::word_bytes)
    chinese += "\u4E2D";

  expect_as_marked(with_titles({
      word,
      word + "x   # expect: long-text",
      "\"" + text.substr(0, limit::text_bytes) + "\"",
      "\"" + text + " and more\"   # expect: long-text",
      chinese,
  }));
}

TEST(CheckText, ARequirementStandsOnce) {
  expect_as_marked(small_model +
                   "  d: {title: d, requires: [a, b, a]}   # expect: named-twice\n");
}

TEST(CheckText, ALinkCoversSoManyPairsAndNoMore) {
  const auto model = [](std::size_t tasks, std::size_t links) {
    std::string text = "taut: 1\nmandate: {title: m}\ntasks:\n";
    for (std::size_t i = 0; i < 2 * tasks; ++i)
      text += "  t" + std::to_string(i) + ": {title: t}\n";
    text += "links:\n";
    std::string from = "t0";
    std::string to = "t" + std::to_string(tasks);
    for (std::size_t i = 1; i < tasks; ++i) {
      from += ", t" + std::to_string(i);
      to += ", t" + std::to_string(tasks + i);
    }
    for (std::size_t i = 0; i < links; ++i)
      text += "  - {id: L" + std::to_string(i) + ", from: [" + from + "], to: [" + to +
              "], score: -1, because: w, basis: inferred, sources: []}\n";
    return text;
  };
  EXPECT_FALSE(load(model(316, 1)).diags.has_errors());
  EXPECT_THAT(load(model(317, 1)).words(), HasSubstr("covers 100489 pairs"));

  const Loaded all = load(model(316, 12));
  EXPECT_EQ(all.diags.errors(), 1u);
  EXPECT_THAT(all.words(), HasSubstr("more than 1000000 pairs"));
  EXPECT_TRUE(all.told().contains({647, "too-many-pairs"})) << all.words();
}

}  // namespace
}  // namespace taut::test

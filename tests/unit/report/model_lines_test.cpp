// The lines of a row as they stand in the file.

#include "taut/report/model_lines.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taut::test {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

struct File {
  SourceSet sources = {};
  FileId id;
  std::string text;
  explicit File(std::string t) : id(sources.add("m.yaml", t)), text(std::move(t)) {}

  // Where this part of the text stands.
  Span at(const std::string& part) const {
    const auto begin = static_cast<std::uint32_t>(text.find(part));
    return {.file = id,
            .begin = begin,
            .end = begin + static_cast<std::uint32_t>(part.size())};
  }
};

const std::string links =
    "links:\n"
    "  - id: T1\n"
    "    from: a\n"
    "\n"
    "    to: b\n"
    "    # a remark\n"
    "  - {id: T2, from: a}\n"
    "  -\n"
    "    id: T3\n"
    "views: {}\n";

TEST(ModelLines, OfAnEntryOfAListBeginAtItsHyphen) {
  const File file(links);
  EXPECT_THAT(
      model_lines(file.sources, file.at("id: T1")),
      ElementsAre("   2  - id: T1", "   3    from: a", "   4  ", "   5    to: b"));
  EXPECT_THAT(model_lines(file.sources, file.at("from: a\n")), SizeIs(4))
      << "wherever in the row the place is";
}

TEST(ModelLines, OfAFlowEntryAreItsOneLine) {
  const File file(links);
  EXPECT_THAT(model_lines(file.sources, file.at("{id: T2")),
              ElementsAre("   7  - {id: T2, from: a}"));
}

TEST(ModelLines, OfAnEntryBelowItsHyphenBeginAtTheHyphen) {
  const File file(links);
  EXPECT_THAT(model_lines(file.sources, file.at("id: T3")),
              ElementsAre("   8  -", "   9    id: T3"));
}

TEST(ModelLines, OfANamedRowGoOnAsFarAsItIsDeeper) {
  const File file("tasks:\n  go:\n    title: good offices\n    priority: 1\n  ssr: {}\n");
  EXPECT_THAT(
      model_lines(file.sources, file.at("go:")),
      ElementsAre("   2  go:", "   3    title: good offices", "   4    priority: 1"));
}

TEST(ModelLines, CountWhatIsCutAndOneLineAsOne) {
  std::string text = "tasks:\n  go:\n";
  for (int i = 0; i < 5; ++i)
    text += "    k" + std::to_string(i) + ": 1\n";
  const File file(text);
  EXPECT_THAT(model_lines(file.sources, file.at("go:"), 6), SizeIs(6));
  EXPECT_EQ(model_lines(file.sources, file.at("go:"), 5).back(),
            "      ... and 1 more line");
  EXPECT_EQ(model_lines(file.sources, file.at("go:"), 4).back(),
            "      ... and 2 more lines");
}

TEST(ModelLines, LeaveOutTheCarriageReturnsOfWindows) {
  const File file("tasks:\r\n  go:\r\n    title: x\r\n");
  EXPECT_THAT(model_lines(file.sources, file.at("go:")),
              ElementsAre("   2  go:", "   3    title: x"));
}

TEST(PlaceOf, IsTheFileAndTheLineFromOne) {
  const File file(links);
  EXPECT_EQ(place_of(file.sources, file.at("links:")), "m.yaml:1");
  EXPECT_EQ(place_of(file.sources, file.at("id: T3")), "m.yaml:9");
}

}  // namespace
}  // namespace taut::test

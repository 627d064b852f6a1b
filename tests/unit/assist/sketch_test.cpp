#include "taut/assist/sketch.hpp"

#include "support/parsed.hpp"

#include "unit/assist/shipped_texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace taut::assist {
namespace {

using testing::ElementsAre;

// One line a node: how deep, its key, and a scalar as it is written.
void list(const Sketch& sketch, Sketch::Index node, int depth, std::string& out) {
  for (const Sketch::Index child : sketch.children(node)) {
    const Sketch::Node& one = sketch[child];
    const auto written = [&](Stretch where) {
      return std::string(sketch.text().substr(where.begin, where.end - where.begin));
    };
    out += std::string(static_cast<std::size_t>(depth), ' ') + written(one.key) + "=" +
           (one.kind == Sketch::Kind::scalar ? written(one.value) : "") + "\n";
    list(sketch, child, depth + 1, out);
  }
}
std::string listed(std::string_view text) {
  std::string out;
  const Sketch sketch(text);
  list(sketch, Sketch::root, 0, out);
  return out;
}

void list(const Parsed& parsed, NodeIndex node, int depth, std::string& out) {
  const auto line = [&](std::string_view key, NodeIndex value) {
    const bool scalar = parsed.tree.kind(value) == NodeKind::scalar ||
                        parsed.tree.kind(value) == NodeKind::null;
    out += std::string(static_cast<std::size_t>(depth), ' ') + std::string(key) + "=" +
           (scalar ? std::string(parsed.written(value)) : "") + "\n";
    list(parsed, value, depth + 1, out);
  };
  for (const auto& entry : parsed.tree.entries(node))
    line(parsed.written(entry.key), entry.value);
  for (const NodeIndex item : parsed.tree.items(node))
    line("", item);
}

TEST(Sketch, SeesWhatTheStrictReaderSeesInEveryShippedText) {
  std::size_t texts = 0;
  for (const char* folder : {"models", "examples"})
    for (const auto& [path, text] : shipped(folder)) {
      SCOPED_TRACE(path);
      const Parsed parsed(text);
      ASSERT_FALSE(parsed.tree.empty());
      std::string strict;
      list(parsed, parsed.tree.root(), 0, strict);
      EXPECT_EQ(listed(text), strict);
      ++texts;
    }
  EXPECT_GE(texts, 30U);
}

TEST(Sketch, SeesTheSameInEveryWayOfWriting) {
  for (const char* text : {
           "a: 1\nb:\n- x\n- y: 2\n  z: 3\nc: {d: [e, f], \"g h\": 'i'}\n",
           "a:\n  - - 1\n    - 2\n  -\n    b: c\n",
           "a: one\n  two # no\n  three\nb: \"x\n  y\"\nc: >-\n  # no comment\n  k: "
           "v\n\nd: 1\n",
           "a: {b: 1,\n  c: two\n   words, d: [x,\n  y]\n}\nb: 2\n",
           "\xEF\xBB\xBF"
           "a: 1\r\nb:\r\n  - c\r\n",
           "# note\n\n---\na: http://x.y/z#t\nb: it's # no\n",
           "a:\nb: {c: , d: e}\nc: []\n",
           "[a, {b: c}]\n",
       }) {
    SCOPED_TRACE(text);
    const Parsed parsed(text);
    std::string strict;
    if (parsed.tree.empty())
      continue;
    list(parsed, parsed.tree.root(), 0, strict);
    EXPECT_EQ(listed(text), strict);
  }
}

TEST(Sketch, ASlipCostsItsOwnEntryOnly) {
  EXPECT_EQ(listed("a: {b: 1\nc: 2\n"), "a=\n b=1\nc=2\n");
  EXPECT_EQ(listed("a: [x, y\n  z\nc: 2\n"), "a=\n =x\n =y\n  z\nc=2\n");
  EXPECT_EQ(listed("a: \"open\nc: 2\n"), "a=\"open\nc=2\n");
  EXPECT_EQ(listed("a:\n  b: 1\n  half\n  c: 2\n"), "a=\n b=1\n half=\n c=2\n");
  EXPECT_EQ(listed("a:\n  - id: 1\n  half\nb: 2\n"), "a=\n =\n  id=1\n =half\nb=2\n");
  EXPECT_EQ(listed("a:\n    b: 1\n  c: 2\nd: 3\n"), "a=\n b=1\n c=2\nd=3\n");
  EXPECT_EQ(listed("a: {b: [1, c: 2}\nd: 3\n"), "a=\n b=\n  =1\n  =c: 2\nd=3\n");
}

TEST(Sketch, EndsOnAnyBytesAndKeepsEveryPlaceInTheText) {
  std::string hostile;
  constexpr std::string_view alphabet = "a:-{}[],\"'#| \n\t>\\";
  unsigned seed = 7;
  for (int round = 0; round < 20'000; ++round) {
    hostile.clear();
    for (int i = 0; i < 24; ++i) {
      seed = seed * 1664525U + 1013904223U;
      hostile += alphabet[(seed >> 16U) % alphabet.size()];
    }
    const Sketch sketch(hostile);
    for (Sketch::Index i = 0; i < sketch.nodes().size(); ++i) {
      const Sketch::Node& node = sketch[i];
      ASSERT_LE(node.key.begin, node.key.end) << hostile;
      ASSERT_LE(node.key.end, hostile.size()) << hostile;
      ASSERT_LE(node.value.begin, node.value.end) << hostile;
      ASSERT_LE(node.value.end, hostile.size()) << hostile;
      ASSERT_TRUE(i == 0 || node.parent < i) << hostile;
      ASSERT_TRUE(node.after > i && node.after <= sketch.nodes().size()) << hostile;
    }
  }
}

TEST(Sketch, DeepBracketsEnd) {
  const std::string deep = "a: " + std::string(100'000, '[');
  EXPECT_LT(Sketch(deep).nodes().size(), 100U);
  std::string dashes;
  for (int i = 0; i < 20'000; ++i)
    dashes += "- ";
  EXPECT_GT(Sketch(dashes).nodes().size(), 1U);
}

}  // namespace
}  // namespace taut::assist

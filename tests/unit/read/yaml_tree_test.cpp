#include "taut/read/yaml_tree.hpp"

#include "support/parsed.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taut {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

NodeIndex value_of(const Parsed& parsed, std::string_view key) {
  return parsed.tree.find(parsed.tree.root(), key).value();
}

TEST(YamlTree, KeepsTheOrderOfKeys) {
  const Parsed parsed("b: 1\na: [x, y]\nc: {d: 2}\n");

  std::vector<std::string_view> keys;
  for (const auto& entry : parsed.tree.entries(parsed.tree.root()))
    keys.push_back(parsed.tree.text(entry.key));

  EXPECT_THAT(keys, ElementsAre("b", "a", "c"));
  EXPECT_THAT(parsed.told(), IsEmpty());
}

TEST(YamlTree, StepsOverWhatIsInsideAnItem) {
  const Parsed parsed("- [a, [b, c]]\n- {d: {e: f}}\n- g\n");

  std::vector<NodeKind> kinds;
  for (NodeIndex item : parsed.tree.items(parsed.tree.root()))
    kinds.push_back(parsed.tree.kind(item));

  EXPECT_THAT(kinds, ElementsAre(NodeKind::list, NodeKind::map, NodeKind::scalar));
}

TEST(YamlTree, GivesTextsAsMeantAndSpansAsWritten) {
  const struct {
    const char* name;
    const char* yaml;
    const char* text;
    const char* written;
    ScalarStyle style;
  } cases[] = {
      {"plain", "k: two words # no\n", "two words", "two words", ScalarStyle::plain},
      {"folded", "k: two\n  words  # no\n", "two words", "two\n  words",
       ScalarStyle::plain},
      {"double quotes", "k: \"a\"\n", "a", "\"a\"", ScalarStyle::quoted},
      {"escapes", "k: \"a\\\"\\n\" # no\n", "a\"\n", "\"a\\\"\\n\"", ScalarStyle::quoted},
      {"apostrophe", "k: 'it''s' \n", "it's", "'it''s'", ScalarStyle::quoted},
      {"quotes over lines", "k: \"a\n  b\"\n", "a b", "\"a\n  b\"", ScalarStyle::quoted},
      {"empty quotes", "k: ''\n", "", "''", ScalarStyle::quoted},
      {"block", "k: |\n  a\n  b\nl: 1\n", "a\nb\n", "|\n  a\n  b", ScalarStyle::block},
      {"folded block", "k: >-\n  a\n  b\n", "a b", ">-\n  a\n  b", ScalarStyle::block},
      {"empty block", "k: |\nl: 1\n", "", "|", ScalarStyle::block},
      {"several bytes", "k: élan\n", "élan", "élan", ScalarStyle::plain},
      {"Windows line ends", "j: 1\r\nk: x\r\n", "x", "x", ScalarStyle::plain},
      {"byte order mark", "\xEF\xBB\xBFk: x\n", "x", "x", ScalarStyle::plain},
      {"leading zero", "k: 010\n", "010", "010", ScalarStyle::plain},
      {"no is a word", "k: no\n", "no", "no", ScalarStyle::plain},
      {"quoted null is a word", "k: 'null'\n", "null", "'null'", ScalarStyle::quoted},
      {"Unicode minus", "k: −2\n", "−2", "−2", ScalarStyle::plain},
      {"flow", "{k: a b , l: 1}\n", "a b", "a b", ScalarStyle::plain},
      {"web address", "k: http://a.b/c\n", "http://a.b/c", "http://a.b/c",
       ScalarStyle::plain},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    const Parsed parsed(c.yaml);
    ASSERT_THAT(parsed.told(), IsEmpty());
    const NodeIndex value = value_of(parsed, "k");
    EXPECT_EQ(parsed.tree.kind(value), NodeKind::scalar);
    EXPECT_EQ(parsed.tree.text(value), c.text);
    EXPECT_EQ(parsed.written(value), c.written);
    EXPECT_EQ(parsed.tree.style(value), c.style);
  }
}

TEST(YamlTree, KnowsWhereANullStandsOrWouldStand) {
  const struct {
    const char* name;
    const char* yaml;
    std::uint32_t begin, end;
  } cases[] = {
      {"nothing", "k:\nl: 1\n", 2, 2},
      {"nothing, then a comment", "k: # soon\nl: 1\n", 2, 2},
      {"tilde", "k: ~\nl: 1\n", 3, 4},
      {"word", "k: null\n", 3, 7},
      {"behind several bytes", "é: 1\nk: ~\n", 9, 10},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    const Parsed parsed(c.yaml);
    const NodeIndex value = value_of(parsed, "k");
    EXPECT_EQ(parsed.tree.kind(value), NodeKind::null);
    EXPECT_EQ(parsed.tree.span(value), (Span{0, c.begin, c.end}));
  }
}

TEST(YamlTree, OfATwiceGivenKeyKeepsTheFirst) {
  const Parsed parsed(
      "a: 1\nb: {x: [1, 2], y: 3, x: {z: 4}, w: [5]}\na: [6, [7]]\nc: 8\n");

  const NodeIndex b = value_of(parsed, "b");

  EXPECT_EQ(parsed.tree.text(value_of(parsed, "a")), "1");
  EXPECT_EQ(parsed.tree.text(value_of(parsed, "c")), "8");
  EXPECT_EQ(parsed.tree.entries(parsed.tree.root()).size(), 3u);
  EXPECT_EQ(parsed.tree.entries(b).size(), 3u);
  EXPECT_EQ(parsed.tree.items(parsed.tree.find(b, "x").value()).size(), 2u);
  EXPECT_EQ(parsed.tree.items(parsed.tree.find(b, "w").value()).size(), 1u);
}

TEST(YamlTree, FindsTwiceGivenKeysInAMapOfAnySize) {
  for (int keys : {2, 11, 12, 13, 14, 500}) {
    SCOPED_TRACE(keys);
    std::string text;
    for (int i = 0; i < keys; ++i)
      text += "k" + std::to_string(i) + ": 1\n";
    const Parsed parsed(text + "'k1': 2\n");
    EXPECT_THAT(parsed.told(),
                ElementsAre(std::to_string(keys + 1) + ":1 duplicate-key"));
    EXPECT_EQ(parsed.tree.entries(parsed.tree.root()).size(),
              static_cast<std::size_t>(keys));
  }
}

TEST(YamlTree, ASecondKeyPointsAtTheFirst) {
  const Parsed parsed("a: 1\nb: 2\na: 3\n");

  ASSERT_EQ(parsed.diags.all().size(), 1u);
  EXPECT_EQ(parsed.diags.all()[0].where, (Span{0, 10, 11}));
  ASSERT_EQ(parsed.diags.all()[0].notes.size(), 1u);
  EXPECT_EQ(parsed.diags.all()[0].notes[0].where, (Span{0, 0, 1}));
}

TEST(YamlTree, NestsToExactlySixtyFour) {
  const std::string open(64, '[');
  const std::string close(64, ']');

  EXPECT_THAT(Parsed(open + close).told(), IsEmpty());
  EXPECT_THAT(Parsed(open + "[" + close + "]").told(), ElementsAre("1:65 too-deep"));
}

}  // namespace
}  // namespace taut

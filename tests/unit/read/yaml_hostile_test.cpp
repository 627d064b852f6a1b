// Files made to hurt: each gets one message (or a tree), soon and in little memory.

#include "support/parsed.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <random>

namespace taut {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

std::string times(std::size_t n, std::string_view part) {
  std::string all;
  for (std::size_t i = 0; i < n; ++i)
    all += part;
  return all;
}

std::string stairs(std::size_t n) {
  std::string all;
  for (std::size_t i = 0; i < n; ++i)
    all += std::string(i, ' ') + "a:\n";
  return all;
}

TEST(ParseYaml, AnswersHostileFilesOnceAndSoon) {
  const struct {
    const char* name;
    std::string yaml;
    const char* told;
  } cases[] = {
      {"10,000 brackets", "a: " + times(10'000, "["), "1:67 too-deep"},
      {"1 MB of brackets", times(1'000'000, "["), "1:65 too-deep"},
      {"10,000 braces", "a: " + times(10'000, "{"), "1:5 bad-key"},
      {"10,000 maps", times(10'000, "{a: "), "1:257 too-deep"},
      {"10,000 dashes", times(10'000, "- "), "1:129 too-deep"},
      {"10,000 question marks", times(10'000, "? "), "1:3 bad-key"},
      {"stairs", stairs(2'000), "65:65 too-deep"},
      {"anchors and aliases", "a: [" + times(20'000, "&x b, *x, ") + "]\n", "1:5 anchor"},
      {"1 MB in a quote", "a: \"" + times(500'000, "x\n"), "1:4 unclosed-quote"},
      {"1 MB of closers", times(1'000'000, "]"), "1:1 unquoted-text"},
      {"1 MB of NUL", std::string(1'000'000, '\0'), "1:1 control-character"},
      {"1 MB of Latin-1", std::string(1'000'000, '\xE9'), "1:1 not-utf8"},
      {"1 MB of exclamation marks", std::string(1'000'000, '!'), "1:1 tag"},
      {"blank lines before a slip", "a: 1\n" + times(300'000, "\n") + "  b: 2\n",
       "300002:3 indentation"},
      {"1 MB of quotes", times(100'001, "\""), "1:3 unquoted-text"},
      {"1 MB of colons", times(1'000'000, ":"), "1:1 bad-key"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_THAT(Parsed(c.yaml).told(), ElementsAre(c.told));
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(taken.count(), 10.0) << "seconds; a square of the length takes minutes";
  }
}

TEST(ParseYaml, ReadsLongLinesAndWideLists) {
  EXPECT_EQ(Parsed("a: " + times(1'000'000, "x") + "\n").tree.size(), 3u);
  EXPECT_EQ(Parsed("a: [" + times(100'000, "x, ") + "]\n").tree.size(), 100'003u);
}

TEST(ParseYaml, CountsDiagnosticsItDoesNotKeep) {
  const Parsed parsed(times(20'001, "a: 1\n"));

  EXPECT_EQ(parsed.diags.errors(), 20'000u);
  EXPECT_THAT(parsed.diags.all(), SizeIs(Diagnostics::most_kept));
  EXPECT_EQ(parsed.tree.size(), 3u);
}

// Sound models and the characters that mean something to YAML, mixed at random.
TEST(ParseYaml, GivesATreeOrAnErrorWhateverTheText) {
  const std::string_view seeds[] = {
      "taut: 1\ntasks:\n  go: {title: \"good offices\", short: 'go', serves: {a: 3}}\n"
      "links:\n  - id: T1\n    from: [asym, stab]\n    to: go\n    score: -1\n"
      "    because: a robust posture costs the mission its name\n",
      "note: |\n  several\n   lines\nmore: >-\n  folded\n\nlist: [a, {b: c}, ~]\n# end\n",
      "- {a: 1, b: [x, y], c: \"q\\n\"}\n- - nested\n  - 'it''s'\n-\n",
  };
  const std::string_view parts[] = {
      "\n", " ",  ":", ": ",   "- ",     "\"", "'",           "[",   "]",
      "{",  "}",  ",", "#",    "&x",     "*x", "!t",          "|",   ">",
      "%",  "@",  "`", "?",    "? ",     "\t", "\r",          "---", "...",
      "\\", "<<", "~", "\xC3", "\u00A0", "“",  "\xEF\xBB\xBF"};
  std::mt19937 random(20181);
  for (int round = 0; round < 3'000; ++round) {
    std::string text(seeds[random() % std::size(seeds)]);
    for (unsigned edits = 1 + random() % 4; edits > 0; --edits) {
      const std::size_t at = random() % (text.size() + 1);
      if (random() % 3 == 0)
        text.erase(at, random() % 12);
      else
        text.insert(at, parts[random() % std::size(parts)]);
    }
    SCOPED_TRACE(text);
    const Parsed parsed(text);
    ASSERT_TRUE(!parsed.tree.empty() || parsed.diags.has_errors());
    for (NodeIndex node = 0; node < parsed.tree.size(); ++node)
      ASSERT_LE(parsed.tree.span(node).end, text.size());
    for (const Diagnostic& d : parsed.diags.all())
      ASSERT_TRUE(d.where.begin <= d.where.end && d.where.end <= text.size())
          << d.message;
  }
}

}  // namespace
}  // namespace taut

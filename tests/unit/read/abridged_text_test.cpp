#include "taut/read/abridged_text.hpp"

#include "support/parsed.hpp"

#include <gtest/gtest.h>

#include <array>
#include <istream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace taut {
namespace {

// Cuts may not be made at the very start of a file.
const std::string head = "# a first line of a file\n";

Cuts cuts_of(std::string_view bytes) {
  Cuts cuts;
  each_yaml_event(bytes, [&](const YamlEvent& event) {
    if (event.kind == YamlEvent::Kind::scalar)
      cut_words(event, bytes, cuts);
    return true;
  });
  return cuts;
}

std::string abridged(std::string_view bytes, const Cuts& cuts, std::size_t start = 0) {
  AbridgedBuffer buffer(bytes, start, cuts);
  std::istream stream(&buffer);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string abridged(const std::string& text) {
  const std::string bytes = head + text;
  return abridged(bytes, cuts_of(bytes)).substr(head.size());
}

TEST(AbridgedText, LeavesTheFirstAndLastByteOfAWord) {
  EXPECT_EQ(abridged("because: armed escorts cost trust\n"), "be: at\n");
  EXPECT_EQ(abridged("'because': \"armed escorts\"\n"), "'be': \"as\"\n");
  EXPECT_EQ(abridged("to: go\n"), "to: go\n");
}

TEST(AbridgedText, KeepsWhatCouldMeanSomething) {
  EXPECT_EQ(abridged("note: see http://example.org/a#bcdefg for this\n"),
            "note: sp://ea#bs\n");
  EXPECT_EQ(abridged("- [first one, second? no, third]\n"), "- [fe, sd? no, td]\n");
  EXPECT_EQ(abridged("- -armed- (escorts)-\n"), "- -as)-\n");
}

TEST(AbridgedText, NoWordBecomesNull) {
  for (const char* word : {"nullll", "nnnulll", "Nullify", "NULL and void", "~~~~~~~~"}) {
    const std::string text = std::string("key: ") + word + "\n";
    const std::string shown = abridged(text).substr(5);
    for (const char* null : {"null\n", "Null\n", "NULL\n", "~\n", "\n"})
      EXPECT_NE(shown, null) << word;
    EXPECT_EQ(Parsed(head + text).tree.text(2), word);
  }
}

TEST(AbridgedText, LeavesEscapedFoldedAndBlockTextsAlone) {
  for (const char* text :
       {"- \"escorts \\u0041nd more\"\n", "- 'the state''s duty here'\n",
        "- armed escorts\n  of convoys\n", "- |\n  armed escorts\n", "- >-\n  escorts\n"})
    EXPECT_EQ(abridged(text), text);
}

TEST(AbridgedText, FindsEveryPlaceInAnyOrder) {
  const std::string word(600, 'w');
  const std::string bytes = head + "key: " + word + "\n" + std::string(300, '#') +
                            "\nother: armed escorts cost trust\n";
  const Cuts cuts = cuts_of(bytes);
  EXPECT_GE(cuts.size(), 5U) << "no long cut, no long gap: the test tests nothing";
  const std::string shown = abridged(bytes, cuts);
  EXPECT_EQ(shown.size() + cuts.bytes(), bytes.size());
  AbridgedPlaces forward(bytes, cuts);
  std::vector<std::uint32_t> places;
  for (std::size_t at = 0; at < shown.size(); ++at) {
    places.push_back(forward.in_file(at));
    ASSERT_EQ(bytes[places.back()], shown[at]) << at;
  }
  for (std::size_t at = shown.size(); at-- > 0;)
    ASSERT_EQ(forward.in_file(at), places[at]);
}

TEST(AbridgedText, PutsBackWhatWasLeftOut) {
  const std::string bytes = head + "because: armed escorts cost trust\n";
  const Cuts cuts = cuts_of(bytes);
  AbridgedPlaces places(bytes, cuts);
  const std::uint32_t key = places.in_file(head.size());
  EXPECT_EQ(places.end_of("be", key), key + 7);
  const std::uint32_t value = places.in_file(head.size() + 4);
  EXPECT_EQ(bytes.substr(value, 5), "armed");
  EXPECT_FALSE(places.end_of("ax", value));
  EXPECT_EQ(places.end_of("at", value), bytes.size() - 1);
  EXPECT_EQ(places.restored(), cuts.bytes());
}

// Texts of odd pieces, in each style that a text can have: whatever is left out, the tree
// holds what the strict reader saw.
TEST(AbridgedText, TheTreeHoldsEveryTextAsItIsWritten) {
  constexpr std::array<std::string_view, 20> pieces{
      "null",        "armed escorts",
      " ",           "-",
      ":",           "http://a.b/cdefgh",
      "#",           "\u00e9t\u00e9",
      "'",           "\"",
      ",",           "?",
      "(see below)", "nullnull",
      "2018-06-30",  "\\",
      "...",         "trust",
      "\n  ",        "a long reason, in words"};
  std::mt19937 random(7);
  const auto below = [&](std::size_t n) { return random() % n; };
  std::size_t read = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string text = head;
    for (int entry = 0; entry < 3; ++entry) {
      std::string value;
      for (std::size_t n = 1 + below(5); n > 0; --n)
        value += pieces[below(pieces.size())];
      const std::string quote = std::array<const char*, 3>{"", "'", "\""}[below(3)];
      const bool flow = below(3) == 0;
      text += "entry" + std::to_string(entry) + ": " + (flow ? "[" : "") + quote + value +
              quote + (flow ? "]" : "") + "\n";
    }
    const Parsed parsed(text);
    if (parsed.tree.empty() || parsed.diags.has_errors())
      continue;
    ++read;
    NodeIndex node = 0;
    each_yaml_event(text, [&](const YamlEvent& event) {
      using Kind = YamlEvent::Kind;
      // The two readers do not fold every line end alike, with or without cuts.
      const bool one_line =
          text.substr(event.begin, event.end - event.begin).find('\n') ==
          std::string::npos;
      if (event.kind == Kind::scalar && one_line &&
          parsed.tree.kind(node) == NodeKind::scalar) {
        EXPECT_EQ(parsed.tree.text(node), event.value) << text;
      }
      node += event.kind == Kind::scalar || event.kind == Kind::list_start ||
              event.kind == Kind::map_start;
      return true;
    });
    EXPECT_EQ(node, parsed.tree.size()) << text;
  }
  EXPECT_GT(read, 300U) << "nearly nothing could be read: the test tests nothing";
}

}  // namespace
}  // namespace taut

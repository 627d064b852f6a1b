// Every row of what the YAML readers let pass, or tell badly: the input, and where our
// one message points.

#include "support/parsed.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taut {
namespace {

using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::HasSubstr;
using namespace std::string_literals;

struct Slip {
  const char* name;
  std::string yaml;
  std::vector<std::string> told;
};

void expect_told(const std::vector<Slip>& slips) {
  for (const Slip& slip : slips) {
    SCOPED_TRACE(slip.name);
    EXPECT_THAT(Parsed(slip.yaml).told(), ElementsAreArray(slip.told));
  }
}

const Diagnostic& only(const Parsed& parsed) {
  EXPECT_EQ(parsed.diags.all().size(), 1u);
  return parsed.diags.all().at(0);
}

TEST(ParseYaml, TellsBadBytesBeforeAnythingElse) {
  expect_told({
      {"UTF-16, little end first", "\xFF\xFE" + "a\0:\0"s, {"1:1 not-utf8"}},
      {"UTF-16, big end first", "\xFE\xFF" + "\0a\0:"s, {"1:1 not-utf8"}},
      {"UTF-16 without a mark", "a\0:\0 \0"s, {"1:2 control-character"}},
      {"Latin-1", "a: 1\nb: caf\xE9 \xE9\n", {"2:7 not-utf8"}},
      {"overlong", "a: \xC0\xAF\n", {"1:4 not-utf8"}},
      {"surrogate", "a: \xED\xA0\x80\n", {"1:4 not-utf8"}},
      {"cut off", "a: \xE2\x82", {"1:4 not-utf8"}},
      {"NUL", "a: x\0y\n"s, {"1:5 control-character"}},
      {"0x04 in a text", "a: x\x04y\n", {"1:5 control-character"}},
      {"two controls",
       "a: \x07\nb: \"\x1B\"\n",
       {"1:4 control-character", "2:5 control-character"}},
      {"line separator", "a: x\xE2\x80\xA8y\n", {"1:5 control-character"}},
      {"old Mac line ends", "a: 1\rb: 2\r", {"1:5 line-ends"}},
  });
}

TEST(ParseYaml, NamesTheByteAndTheLineThatAreNotUtf8) {
  const Parsed parsed("a: 1\nb: caf\xE9\n");

  EXPECT_THAT(only(parsed).message, HasSubstr("0xE9 in line 2"));
  EXPECT_THAT(only(parsed).message, HasSubstr("Latin-1"));
}

TEST(ParseYaml, RefusesWhatModelsDoWithout) {
  expect_told({
      {"second document", "a: 1\n---\nb: 2\n", {"2:1 second-document"}},
      {"text after the end mark", "a: 1\n...\nfoo: 2\n", {"3:1 second-document"}},
      {"scalar and comma", "\"b\",", {"1:4 unquoted-text"}},
      {"comma", ",", {"1:1 unquoted-text"}},
      {"list and more", "[a], b", {"1:4 unquoted-text"}},
      {"merge key", "b: &x {k: 1}\nt:\n  <<: *x\n", {"3:3 merge-key"}},
      {"merge key without an anchor", "t:\n  <<: {k: 1}\n", {"2:3 merge-key"}},
      {"anchor", "a: &x 1\n", {"1:4 anchor"}},
      {"alias of nothing", "a: *nope\n", {"1:4 anchor"}},
      {"alias inside its anchor", "a: &x [*x]\n", {"1:4 anchor"}},
      {"alias bomb",
       "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n",
       {"1:4 anchor"}},
      {"tag", "a: !x y\nb: !!str z\n", {"1:4 tag", "2:4 tag"}},
      {"list as key", "[a, b]: 1\n", {"1:1 bad-key"}},
      {"map as key", "{a: b}: 1\n", {"1:1 bad-key"}},
      {"braces of a template", "a: {{ x }}\n", {"1:5 bad-key"}},
      {"null keys", "~: 1\nnull: 2\n", {"1:1 bad-key", "2:1 bad-key"}},
      {"no key", ": 1\n", {"1:1 bad-key"}},
      {"endless key", std::string(1100, 'k') + ": 1\n", {"1:1 bad-key"}},
      {"percent line", "%a: 1", {"1:1 unquoted-text"}},
      {"empty", "", {"1:1 empty-file"}},
      {"comment only", "# x\n", {"1:1 empty-file"}},
      {"empty document", "---\n", {"1:1 empty-file"}},
  });
}

TEST(ParseYaml, TellsEveryDuplicateKey) {
  expect_told({
      {"three in two maps",
       "a: 1\na: 2\nc: {x: 1, x: 2}\na: 3\n",
       {"2:1 duplicate-key", "3:11 duplicate-key", "4:1 duplicate-key"}},
      {"quoted and plain", "a: 1\n\"a\": 2\n", {"2:1 duplicate-key"}},
      {"escaped and plain", "a: 1\n\"\\x61\": 2\n", {"2:1 duplicate-key"}},
      {"beside an anchor", "a: &x 1\nb: *x\nb: 2\n", {"1:4 anchor", "3:1 duplicate-key"}},
  });
}

TEST(ParseYaml, PointsAtWhatWordProcessorsLeaveBehind) {
  expect_told({
      {"tab", "a:\n\tb: 1\n\tc: 2\n", {"2:1 tab-indent"}},
      {"tab after spaces", "a:\n  b: 1\n\tc: 2\n", {"3:1 tab-indent"}},
      {"tab before a list", "a:\n\t- b\n", {"2:1 tab-indent"}},
      {"two NBSPs behind colons",
       "a:\u00A01\nb: 2\nc:\u00A03\n",
       {"1:3 odd-space", "3:3 odd-space"}},
      {"NBSP in the last line", "x: 1\na:\u00A0b\n", {"2:3 odd-space"}},
      {"NBSP behind a colon of an item",
       "l:\n  - a:\u00A0b\n  - c:\u00A0d\n",
       {"2:7 odd-space", "3:7 odd-space"}},
      {"NBSPs as indentation", "a:\n\u00A0\u00A0b: 1\n", {"2:1 odd-space"}},
      {"NBSP after spaces", "a:\n  b: 1\n \u00A0c: 2\n", {"3:2 odd-space"}},
      {"NBSP at the end", "a: b\u00A0\n", {"1:5 odd-space"}},
      {"wide space", "a:\u30001\nb: 2\n", {"1:3 odd-space"}},
      {"curly quotes", "a: “foo”\n", {"1:4 curly-quote"}},
      {"curly quotes around a colon", "a: “x: y”\n", {"1:4 curly-quote"}},
  });
}

TEST(ParseYaml, LeavesOddCharactersInsideTextsAlone) {
  expect_told({
      {"NBSP in prose", "a: 10\u00A0000 men\n", {}},
      {"NBSP in quotes", "a: \"x:\u00A0y\"\n", {}},
      {"NBSP in a block", "a: |\n  x:\u00A0y\n", {}},
      {"tab in a block", "a: |\n  x\n  \ty\n", {}},
      {"curly quotes in prose", "a: the “hard” core\n", {}},
      {"colon without a space in prose", "a: at 12:30 go to http://x.org\n", {}},
      {"paragraph in quotes", "a:\n  \"one\n   two: three\"\n", {}},
      {"braces spread over lines", "a: {\n  b: 1,\n  c: [x,\n    y]\n}\n", {}},
      {"YAML directive", "%YAML 1.2\n---\na: 1\n", {}},
      {"key with a question mark", "? a\n: b\n", {}},
  });
}

TEST(ParseYaml, SeesTheMissingSpaceWhereItIs) {
  expect_told({
      {"in the middle", "x: 0\na:1\nb: 2\n", {"2:1 missing-space"}},
      {"in the first line", "a:1\nb: 2\n", {"1:1 missing-space"}},
      {"alone", "a:1\n", {"1:1 missing-space"}},
      {"at the end", "x: 1\na:1\n", {"2:1 missing-space"}},
      {"indented", "t:\n  a:1\n  b: 2\n", {"2:3 missing-space"}},
      {"indented, alone", "t:\n  a:1\n", {"2:3 missing-space"}},
      {"in an item", "l:\n  - from:a\n    to: b\n", {"2:5 missing-space"}},
      {"in braces", "a: {x:1}\n", {"1:5 missing-space"}},
      {"three times",
       "a:1\nb:2\nc: 3\nd:4\n",
       {"1:1 missing-space", "2:1 missing-space", "4:1 missing-space"}},
  });
  EXPECT_THAT(only(Parsed("x: 0\na:1\nb: 2\n")).message, HasSubstr("missing space"));
}

TEST(ParseYaml, PointsAtTheQuoteThatWasOpened) {
  expect_told({
      {"with a final line end", "a: \"xx\nb: 2\n", {"1:4 unclosed-quote"}},
      {"without one", "a: \"xx\nb: 2", {"1:4 unclosed-quote"}},
      {"single", "x: 1\na: 'xx\nb: 2\n", {"2:4 unclosed-quote"}},
      {"closed by the next quote", "a: \"xx\nb: \"y\"\n", {"1:4 unclosed-quote"}},
      {"closed by chance", "a: \"xx\nb: 2\nc: \"\nd: 1\n", {"1:4 unclosed-quote"}},
      {"in a list",
       "l:\n  - id: T1\n    why: \"xx\n    n: -1\n    o: \"y\"\n",
       {"3:10 unclosed-quote"}},
      {"in braces",
       "l:\n  - {id: T1, why: \"x}\n  - {id: T2, why: \"y\"}\n",
       {"2:19 unclosed-quote"}},
      {"bracket", "a: [x, y\nb: 1\n", {"1:4 unclosed-bracket"}},
      {"bracket before a list", "a: [x, y\nb:\n  - z\n", {"1:4 unclosed-bracket"}},
      {"brace", "a: {x: 1\nb: 2\n", {"1:4 unclosed-bracket"}},
      {"wrong bracket", "a: [x, y}\nb: 1\n", {"1:4 unclosed-bracket"}},
      {"unknown escape", "a: \"C:\\data\"\n", {"1:7 bad-escape"}},
  });
}

TEST(ParseYaml, SaysWhichTextNeedsQuotes) {
  expect_told({
      {"colon", "note: Task: protect\n", {"1:7 unquoted-text"}},
      {"colon in braces", "a: {why: Task: protect, x: 1}\n", {"1:14 unquoted-text"}},
      {"comma in braces", "a: {why: a, b and c, x: 1}\n", {"1:13 unquoted-text"}},
      {"question mark in braces", "a: {why: so? yes, x: 1}\n", {"1:12 unquoted-text"}},
      {"at sign", "a: @x y\n", {"1:4 unquoted-text"}},
      {"backtick", "a: `x`\n", {"1:4 unquoted-text"}},
      {"percent", "a: %x\n", {"1:4 unquoted-text"}},
      {"star", "a: *important* x\n", {"1:4 unquoted-text"}},
      {"ampersand", "a: & x\n", {"1:4 unquoted-text"}},
      {"bar", "a: | x y\n", {"1:4 unquoted-text"}},
      {"greater", "a: > 5\n", {"1:4 unquoted-text"}},
      {"dash", "a: - b\n", {"1:4 unquoted-text"}},
      {"question mark", "a: ? b\n", {"1:4 unquoted-text"}},
      {"after a quote", "a: \"Robust\" peace\n", {"1:13 unquoted-text"}},
      {"apostrophe", "a: 'the state's duty'\n", {"1:15 unquoted-text"}},
      {"after a bracket", "a: [draft] text\n", {"1:12 unquoted-text"}},
      {"two commas", "a: [1,,2]\n", {"1:7 unquoted-text"}},
      {"comma alone", "a: {,}\n", {"1:5 unquoted-text"}},
  });
  EXPECT_EQ(only(Parsed("note: Task: protect\n")).help, "write \"Task: protect\"");
  EXPECT_EQ(only(Parsed("a: @\"x\" it's\n")).help, "write '@\"x\" it''s'");
}

TEST(ParseYaml, TellsWrongIndentation) {
  expect_told({
      {"too little", "a:\n  b: 1\n c: 2\n", {"3:2 indentation"}},
      {"too much", "a: 1\n  b: 2\n", {"2:3 indentation"}},
      {"too much after a quote", "a: \"x\"\n  b: 2\n", {"2:3 indentation"}},
      {"too much by one", "a:\n  b: 1\n   c: 2\n", {"3:4 indentation"}},
      {"key among items", "l:\n  - a\n  b: 1\n", {"3:3 indentation"}},
      {"key after a list", "- a\nb: 1\n", {"2:1 indentation"}},
      {"item too far left", "l:\n  - a\n - b\n", {"3:2 indentation"}},
      {"item too far right", "l:\n - a\n  - b\n", {"3:3 indentation"}},
      {"no key at all", "a: 1\nfoo\nb: 2\n", {"2:1 yaml-syntax"}},
  });
}

}  // namespace
}  // namespace taut

#include "taut/diag/diagnostic_text.hpp"

#include "taut/diag/diagnostic_json.hpp"
#include "taut/text/utf8.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <set>
#include <sstream>

namespace taut {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

struct Told {
  SourceSet sources;
  Diagnostics diags;

  explicit Told(std::string text) { sources.add("m.yaml", std::move(text)); }
  // Blames the first place where `part` stands.
  Told& blame(std::string_view part, std::string help = {}) {
    const auto begin = static_cast<std::uint32_t>(sources.bytes(0).find(part));
    const auto end = static_cast<std::uint32_t>(begin + part.size());
    diags.add({.id = DiagId::duplicate_key,
               .where = {0, begin, end},
               .message = "no",
               .help = std::move(help)});
    return *this;
  }
  std::string text(const DiagnosticTextStyle& style = {}) const {
    return diagnostics_as_text(diags, sources, style);
  }
};

TEST(DiagnosticsAsText, ShowsPlaceLineMarkAndHelp) {
  EXPECT_EQ(Told("a: 1\nb: two\n").blame("two", "say 2").text(),
            "m.yaml:2:4: error: no [duplicate-key]\n"
            "    2 | b: two\n"
            "      |    ^~~\n"
            "       help: say 2\n"
            "1 error in 1 file\n");
}

TEST(DiagnosticsAsText, SaysDidYouMeanBesideTheMark) {
  EXPECT_THAT(Told("a: b\n").blame("b", "did you mean 'c'?").text(),
              HasSubstr("      |    ^ did you mean 'c'?\n"));
}

TEST(DiagnosticsAsText, NotesShowTheirOwnLine) {
  Told told("a: 1\na: 2\n");
  told.diags.add({.id = DiagId::duplicate_key,
                  .where = {0, 5, 6},
                  .message = "twice",
                  .notes = {{{0, 0, 1}, "first given here"}}});

  EXPECT_THAT(told.text(), HasSubstr("m.yaml:1:1: note: first given here\n"
                                     "    1 | a: 1\n"
                                     "      | ^\n"));
}

TEST(DiagnosticsAsText, PutsTheMarkUnderTheRightCells) {
  const struct {
    const char* name;
    std::string line;
    const char* blamed;
    const char* excerpt;
  } cases[] = {
      {"tabs", "\tk:\tv", "v",
       "    1 |     k:  v\n"
       "      |         ^\n"},
      {"the tab itself", "k:\tv", "\t",
       "    1 | k:  v\n"
       "      |   ^~\n"},
      {"several bytes", "été: v", "v",
       "    1 | été: v\n"
       "      |      ^\n"},
      {"two cells", "世界: 世v", "世v",
       "    1 | 世界: 世v\n"
       "      |       ^~~\n"},
      {"combining", "e\u0301te\u0301: e\u0301v", "e\u0301v",
       "    1 | e\u0301te\u0301: e\u0301v\n"
       "      |      ^~\n"},
      {"control character", "a\x01: v", "v",
       "    1 | a\uFFFD: v\n"
       "      |     ^\n"},
      {"over several lines", "k: \"x\ny\"", "\"x\ny\"",
       "    1 | k: \"x\n"
       "      |    ^~\n"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_THAT(Told(c.line + "\n").blame(c.blamed).text(), HasSubstr(c.excerpt));
  }
}

TEST(DiagnosticsAsText, MarksAPlaceWithoutLengthAndTheEndOfTheFile) {
  Told told("k:\n");
  told.diags.add({.id = DiagId::duplicate_key, .where = {0, 2, 2}, .message = "here"});
  told.diags.add({.id = DiagId::duplicate_key, .where = {0, 3, 3}, .message = "end"});

  EXPECT_THAT(told.text(), HasSubstr("    1 | k:\n      |   ^\n"));
  EXPECT_THAT(told.text(), HasSubstr("m.yaml:2:1: error: end"));
}

TEST(DiagnosticsAsText, CutsLongLinesAroundTheMark) {
  for (const std::string& filler : {std::string(3'000, 'x'), [] {
                                      std::string wide;
                                      for (int i = 0; i < 3'000; ++i)
                                        wide += "界";
                                      return wide;
                                    }()}) {
    const std::string text =
        Told(filler + "BAD" + filler).blame("BAD").text({.width = 60});

    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
      lines.push_back(line);
    ASSERT_GE(lines.size(), 3u);
    EXPECT_LE(cells(lines[1]), 8u + 60u + 4u);
    EXPECT_THAT(lines[1], StartsWith("    1 | ..."));
    EXPECT_EQ(cells(lines[1].substr(0, lines[1].find("BAD"))), lines[2].find('^'));
    EXPECT_THAT(lines[2], HasSubstr("^~~"));
    EXPECT_TRUE(lines[1].ends_with("..."));
  }
}

TEST(DiagnosticsAsText, ShowsFiftyAndCountsTheRest) {
  Told told(std::string(60, 'x') + "\n");
  for (std::uint32_t i = 0; i < 60; ++i)
    told.diags.add(
        {.id = DiagId::duplicate_key, .where = {0, i, i + 1}, .message = "no"});

  EXPECT_THAT(told.text(), HasSubstr("m.yaml:1:50:"));
  EXPECT_THAT(told.text(), Not(HasSubstr("m.yaml:1:51:")));
  EXPECT_THAT(told.text(), HasSubstr("and 10 more\n60 errors in 1 file\n"));
}

TEST(DiagnosticsAsText, ColoursOnlyWhenAsked) {
  const Told told = std::move(Told("a: b\n").blame("b"));

  EXPECT_THAT(told.text(), Not(HasSubstr("\x1b")));
  EXPECT_THAT(told.text({.colour = true}), HasSubstr("\x1b[1;31merror:\x1b[0m"));
}

TEST(Diagnostics, NeverBlameAPlaceTwiceForTheSameThing) {
  Told told("a: b\n");

  told.blame("b").blame("b").diags.sort();
  told.blame("b");

  EXPECT_EQ(told.diags.errors(), 1u);
  EXPECT_EQ(told.diags.all().size(), 1u);
}

TEST(DiagnosticsAsJson, SaysTheSameCountedFromOne) {
  Told told("é: 1\né: 2\n");
  told.diags.add({.id = DiagId::duplicate_key,
                  .where = {0, 6, 8},
                  .message = "bad \xE9 byte",
                  .help = "do",
                  .notes = {{{0, 0, 2}, "first"}}});

  const auto json = nlohmann::json::parse(diagnostics_as_json(told.diags, told.sources));

  EXPECT_EQ(json["schema"], 1);
  EXPECT_EQ(json["valid"], false);
  const auto& first = json["diagnostics"][0];
  EXPECT_EQ(first["severity"], "error");
  EXPECT_EQ(first["code"], "duplicate-key");
  EXPECT_EQ(first["file"], "m.yaml");
  EXPECT_EQ(first["line"], 2);
  EXPECT_EQ(first["column"], 1);
  EXPECT_EQ(first["endLine"], 2);
  EXPECT_EQ(first["endColumn"], 2);
  EXPECT_EQ(first["help"], "do");
  EXPECT_EQ(first["related"][0]["line"], 1);
  EXPECT_EQ(first["related"][0]["message"], "first");
  EXPECT_EQ(json["stats"]["errors"], 1);
  EXPECT_EQ(json["stats"]["files"], 1);
}

TEST(DiagnosticsAsJson, IsValidWithoutDiagnostics) {
  const Told told("a: 1\n");

  const auto json = nlohmann::json::parse(diagnostics_as_json(told.diags, told.sources));

  EXPECT_EQ(json["valid"], true);
  EXPECT_TRUE(json["diagnostics"].empty());
}

TEST(Catalogue, HasUniqueCodesAndASentenceForEach) {
  std::set<std::string_view> codes;
  for (const DiagKind& kind : diag_kinds()) {
    SCOPED_TRACE(kind.code);
    EXPECT_TRUE(codes.insert(kind.code).second);
    EXPECT_EQ(kind_of(kind.id).code, kind.code);
    EXPECT_TRUE(kind.meaning.ends_with("."));
  }
}

TEST(DiagnosticsAsText, GivesATerminalNothingToObey) {
  SourceSet sources;
  const FileId file = sources.add("m\x1B[2J\nx.yaml", "a: \u009B\u202Eb\n");
  Diagnostics diags;
  diags.add({.id = DiagId::unknown_word,
             .where = {file, 3, 7},
             .message = "not '\x1B]0;x\a\nm.yaml:1:1: error: forged'",
             .help = "did you mean '\x1B'?",
             .notes = {{{file, 0, 1}, "here\r\u0085"}}});
  diags.add({.id = DiagId::unknown_key,
             .where = {file, 0, 1},
             .message = "m",
             .help = "write \u2028\x7F"});

  const std::string text = diagnostics_as_text(diags, sources);

  for (const std::string raw :
       {"\x1B", "\a", "\r", "\x7F", "\u0085", "\u009B", "\u2028", "\u202E"})
    EXPECT_EQ(text.find(raw), std::string::npos) << text;
  EXPECT_EQ(text.find("\nm.yaml:1:1: error: forged"), std::string::npos);
  EXPECT_THAT(
      text, HasSubstr("m\\x1B[2J\\x0Ax.yaml:1:4: error: not '\\x1B]0;x\\x07\\x0Am.yaml"));
}

}  // namespace
}  // namespace taut

#include "taut/report/conflicts.hpp"

#include "support/told.hpp"
#include "taut/tell/about.hpp"
#include "taut/text/utf8.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <variant>

namespace taut {
namespace {

using test::MandateBuilder;
using test::Told;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

template <typename Write>
auto written(const MandateBuilder& m, const Write& write) {
  const Told told(m);
  return write(ConflictsReport{told.situation, told.findings, *told.mandate.sources});
}
std::string text(const MandateBuilder& m) {
  return document_text(written(m, conflicts_page));
}
std::string csv_of(const MandateBuilder& m) {
  return sheet_csv(written(m, conflicts_sheet));
}
nlohmann::json data_of(const MandateBuilder& m) {
  return written(m, [&](const ConflictsReport& report) {
    return nlohmann::json::parse(
        tell::data_text({&m.model, "", "conflicts", "taut"}, {},
                        [&](tell::Json& body) { conflicts_data(report, body); }));
  });
}

// Something of everything: a group, further ones, held, asleep, unknown, no reason.
MandateBuilder mandate() {
  MandateBuilder m;
  m.model.mandate = {.title = "MINUSMA, June 2018 renewal",
                     .resolution = "S/RES/2423 (2018)"};
  m.objective("agreement", 3).phase("p");
  m.condition("listed", Truth::no, "a signatory is listed");
  m.condition("near", Truth::unknown, "force is used near a party to the talks");
  m.condition("worse", Truth::yes, "security is getting worse");
  m.safeguard("ring", Truth::yes, "the conditions of S/RES/2391");
  m.safeguard("plan", Truth::no, "political analysis before state-authority planning");
  m.task("go", {.tier = 1, .name = "good offices", .serves = {{"agreement", 3}}});
  m.task("state", {.tier = 1, .name = "state authority"})
      .task("ssr", {.tier = 2, .name = "SSR"});
  m.task("g5s", {.name = "G5 support"}).task("stab", {.name = "stabilization"});
  m.task("sanc", {.name = "sanctions cooperation"});
  m.link("T01", "g5s", "go", -2)
      .because(
          "help for a counter-terrorism force weakens the mission's name as impartial "
          "broker.");
  m.link("T02", "g5s stab", "go", -2)
      .because("a robust posture costs the mission its name as an impartial arbiter")
      .shift("near", -1);
  m.link("T06", "state", "go", -2).shift("plan", 1).because("");
  m.link("T05", "g5s", "stab", -1).shift("ring", 1);
  m.link("S1", "go", "ssr", 2).link("S2", "ssr", "state", 2).link("S3", "stab", "go", 1);
  m.link("T23", "sanc", "go", -2).when("listed");
  m.between("T30", "ssr", "sanc", -1).known(Basis::inferred, Confidence::low);
  m.link("T24", "sanc", "*", -1).unsourced();
  for (int i = 0; i < 9; ++i) {
    const std::string n = std::to_string(i);
    m.task("x" + n).link("X" + n, "ssr", "x" + n, -1);
  }
  return m.pressure("worse", "go");
}

TEST(TextPage, HasItsPartsInOrder) {
  const std::string page = text(mandate());

  std::size_t at = 0;
  for (const char* part : {"15 tasks", "IN SHORT", "WHAT PULLS AGAINST WHAT", "\n 1 ",
                           "\n 9 ", "FURTHER", "\n10 ", "NOT KNOWN, ASLEEP",
                           "if a signatory is", "in place", "HOW FIRM", "SOURCES"}) {
    at = page.find(part, at);
    ASSERT_NE(at, std::string::npos) << part << "\n" << page;
  }
}

// The blocks of one kind, in order.
template <typename Kind>
std::vector<Kind> blocks_of(const tell::Document& page) {
  std::vector<Kind> blocks;
  for (const tell::Block& block : page.blocks)
    if (const auto* one = std::get_if<Kind>(&block))
      blocks.push_back(*one);
  return blocks;
}

TEST(ConflictsPage, TellsTheFirstNineAtLengthAndOthersInALine) {
  const auto entries = blocks_of<tell::Entry>(written(mandate(), conflicts_page));

  ASSERT_GT(entries.size(), 9U);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    EXPECT_EQ(entries[i].number, i + 1);
    EXPECT_EQ(entries[i].setting == tell::Setting::line, i >= 9) << i;
    ASSERT_FALSE(entries[i].items.empty());
    const tell::Item& first = entries[i].items.front();
    EXPECT_TRUE(!first.evidence.empty() || first.text.find("(as in ") != first.text.npos)
        << "what is told is proved, here or where it was told: " << first.text;
    EXPECT_EQ(entries[i].mark.empty() || entries[i].mark == "Thin evidence", i >= 9)
        << "the heading of the rest says it";
  }
}

TEST(ConflictsPage, HasTheHeadingsOfWhatIsThere) {
  std::vector<std::string> headings;
  for (const auto& heading : blocks_of<tell::Heading>(written(mandate(), conflicts_page)))
    headings.push_back(heading.text);
  EXPECT_THAT(headings,
              ElementsAre("In short", "What pulls against what", "Further (10-13 minor)",
                          "Not known, asleep or held back", "How firm", "Sources"));
}

TEST(ConflictsSheet, FiguresAreNumbersNotTexts) {
  const tell::Sheet sheet = written(mandate(), conflicts_sheet);
  const auto effect =
      std::ranges::find(sheet.columns(), "effect") - sheet.columns().begin();
  const auto number =
      std::ranges::find(sheet.columns(), "number") - sheet.columns().begin();
  std::size_t numbered = 0;
  for (const auto& row : sheet.rows()) {
    if (row[static_cast<std::size_t>(number)] != tell::Cell(1))
      continue;
    ++numbered;
    EXPECT_EQ(row[static_cast<std::size_t>(effect)], tell::Cell(-2));
  }
  EXPECT_GT(numbered, 0U);
}

TEST(TextPage, KeepsToEightyColumnsUnlessOneWordIsLonger) {
  auto m = mandate();
  m.model.tasks.front().title =
      m.keep(std::string(100, 'w') + " é " + std::string(40, 'x'));
  std::istringstream lines(text(m));
  for (std::string line; std::getline(lines, line);) {
    const std::size_t first = line.find_first_not_of(" -");
    const bool one_word = first != line.npos && line.find(' ', first) == line.npos;
    EXPECT_TRUE(cells(line) <= 80 || one_word) << line;
    EXPECT_FALSE(line.ends_with(' ')) << line;
  }
}

TEST(TextPage, LetsNoControlCharacterThrough) {
  auto m = mandate();
  m.model.tasks.front().title = "good\x1b[31m\noffices\t";

  const std::string page = text(m);

  EXPECT_EQ(page.find('\x1b'), std::string::npos);
  EXPECT_EQ(page.find('\t'), std::string::npos);
}

TEST(Pages, DoublesNoMarkAndLeavesNoLineWithoutWords) {
  const std::string page = text(mandate());
  for (const char* wrong : {"..", ".;", "broker. [", ":  ", " ;", "- [", "; ;"})
    EXPECT_THAT(page, Not(HasSubstr(wrong)));
}

TEST(Pages, SayPlainlyWhyThereIsNothingToTell) {
  MandateBuilder none;
  EXPECT_THAT(text(none), HasSubstr("The mandate has no tasks yet"));
  MandateBuilder one;
  one.task("a");
  EXPECT_THAT(text(one), HasSubstr("The mandate has one task"));
  MandateBuilder unlinked = one;
  unlinked.task("b");
  EXPECT_THAT(text(unlinked), HasSubstr("No links have been judged yet"));
  EXPECT_THAT(text(unlinked), HasSubstr("The model enters no objectives"));
  EXPECT_THAT(text(unlinked), HasSubstr("The model enters no phases"));
  MandateBuilder asleep = unlinked;
  asleep.condition("c", Truth::no).link("T", "a", "b", -1).when("c");
  EXPECT_THAT(text(asleep), HasSubstr("what is asleep stands below"));
  MandateBuilder held = unlinked;
  held.safeguard("s", Truth::yes).link("T", "a", "b", -1).shift("s", 1);
  EXPECT_THAT(text(held), HasSubstr("safeguards hold what there is"));
  MandateBuilder friendly = unlinked;
  friendly.link("S", "a", "b", 2);
  EXPECT_THAT(text(friendly), HasSubstr("No tension was found among the pairs"));
}

TEST(Markdown, EscapesWhatItWouldActOn) {
  MandateBuilder m;
  m.task("a", {.name = "a *b* <i> [x](y) `c` #1 ~t~ &amp; _u_ | \\"}).task("b");
  m.link("T", "a", "b", -1).because("1. first\n\n# not a heading");

  const std::string page = document_markdown(written(m, conflicts_page));

  EXPECT_THAT(page,
              HasSubstr(R"(a \*b\* \<i\> \[x\](y) \`c\` \#1 \~t\~ \&amp; \_u\_ \| \\)"));
  EXPECT_THAT(page, HasSubstr(R"(1\. first  \# not a heading)"));
}

std::vector<std::vector<std::string>> parsed_csv(std::string_view csv) {
  std::vector<std::vector<std::string>> rows{{""}};
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    if (csv[i] == '"') {
      const bool doubled = quoted && csv.substr(i + 1, 1) == "\"";
      if (doubled)
        rows.back().back() += csv[i++];
      else
        quoted = !quoted;
    } else if (!quoted && csv[i] == ',') {
      rows.back().emplace_back();
    } else if (!quoted && csv.substr(i, 2) == "\r\n") {
      rows.push_back({""});
      ++i;
    } else {
      rows.back().back() += csv[i];
    }
  }
  rows.pop_back();
  return rows;
}

TEST(Csv, IsAsRfc4180HasItWithOneWidthAndAMark) {
  auto m = mandate();
  m.model.statements[0].because = "he said \"no\", twice\nand left";

  const std::string csv = csv_of(m);

  ASSERT_THAT(csv, StartsWith("\xEF\xBB\xBFnumber,kind,"));
  const auto rows = parsed_csv(std::string_view(csv).substr(3));
  ASSERT_GT(rows.size(), 12U);
  for (const auto& row : rows)
    EXPECT_EQ(row.size(), rows.front().size()) << testing::PrintToString(row);
  EXPECT_EQ(rows[1][0], "") << "the picture has no number";
  std::vector<std::string> kinds;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (kinds.empty() || kinds.back() != rows[i][1])
      kinds.push_back(rows[i][1]);
  }
  kinds.resize(3);
  EXPECT_THAT(kinds, ElementsAre("opposing-camps", "weak-footing", "held-tension"));
  EXPECT_THAT(csv, HasSubstr("he said \"\"no\"\", twice\nand left"));
}

TEST(Csv, LetsNoTextRunAsAFormula) {
  for (const char* name : {"=1+1", "+1+1", "-1+1", "@x"}) {
    MandateBuilder m;
    m.task("a", {.name = name}).task("b").link("T", "b", "a", -1).because(name);
    const std::string csv = csv_of(m);
    EXPECT_THAT(csv, HasSubstr("," + ("'" + std::string(name))));
  }
}

// Every key of a document, at any depth.
void keys_of(const nlohmann::json& json, std::vector<std::string>& keys) {
  for (const auto& [key, value] : json.items()) {
    if (json.is_object())
      keys.push_back(key);
    if (value.is_structured())
      keys_of(value, keys);
  }
}

TEST(Json, IsDescribedFieldByFieldInItsDocument) {
  std::ifstream file(TAUT_ROOT "/docs/conflicts-json.md");
  const std::string document(std::istreambuf_iterator<char>(file), {});
  const auto json = data_of(mandate());
  std::vector<std::string> keys;
  keys_of(json, keys);

  EXPECT_EQ(json["schema"], tell::json_version);
  EXPECT_THAT(keys, testing::Contains("wakes"));
  for (const std::string& key : keys)
    EXPECT_THAT(document, HasSubstr("| `" + key + "` |"));
  const std::string csv = csv_of(mandate());
  const auto rows = parsed_csv(std::string_view(csv).substr(3));
  for (const auto& column : rows.front())
    EXPECT_THAT(document, HasSubstr("| `" + column + "` |"));
}

TEST(Json, NamesThePlaceOfEachStatementFromOne) {
  const auto json = data_of(mandate());
  const auto& statement = json["findings"][0]["lines"][0]["statements"][0];

  EXPECT_EQ(statement["id"], "T06");
  EXPECT_EQ(statement["file"], "mandate.yaml");
  EXPECT_EQ(statement["line"], 3);
  EXPECT_EQ(statement["column"], 1);
}

}  // namespace
}  // namespace taut

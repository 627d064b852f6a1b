#include "taut/exchange/load_scw.hpp"

#include "taut/exchange/export_scw.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>

namespace taut::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// Two descriptors as the program writes them, with texts.
const std::string project =
    "$ ScenarioWizard 4.0\n"
    "two.scw\n"
    "&Reform of the army\n -none\n -full\n"
    "&Talks\n -closed\n -open\n -none\n"
    "#\n"
    "&Reform\n \n \n&\n \n \n \n"
    "#\n#\n"
    "FFFFFF\nFFFFFF\nFFFFFF\nFFFFFF\nFFFFFF\n"
    "#\n#\n"
    " 0 , 0 , 1 ,-2 , 0 \n"
    " 0 , 0 , 0 , 3 ,-1 \n"
    "-1 , 2 , 0 , 0 , 0 \n"
    " 0 , 0 , 0 , 0 , 0 \n"
    " 0 , 0 , 0 , 0 , 0 \n"
    "#\n"
    "# 0-0\n\"the project\"\n"
    "# Reform\n\"about the army\"\n"
    "# \n\"\"\n"
    "# Reform -> Reform\n\"\"\n"
    "# Reform -> \n\"why the army matters\n for talks\"\n"
    "#  -> Reform\n\"\"\n"
    "#  -> \n\"\"\n"
    "#\n#\n";

struct ReadProject {
  SourceSet sources = {};
  Diagnostics diags = {};
  Model model = {};

  explicit ReadProject(std::string bytes) {
    model = load_scw_text("a/two.scw", std::move(bytes), sources, diags);
  }
  std::string words() const {
    std::string out;
    for (const Diagnostic& told : diags.all())
      out += std::string(name_of(told.severity)) + ": " + told.message + "\n";
    return out;
  }
  std::size_t line() const {
    const Span where = diags.all().at(0).where;
    return sources.at(where.file, where.begin).line;
  }
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, text.npos) << from;
  return text.replace(at, from.size(), to);
}

std::string with_line_ends(const std::string& text, const std::string& end) {
  std::string out;
  for (const char c : text)
    out += c == '\n' ? end : std::string(1, c);
  return out;
}

void expect_whole(const ReadProject& read) {
  EXPECT_EQ(read.words(), "");
  const Model& model = read.model;
  EXPECT_EQ(model.mandate.title.first, "two.scw");
  EXPECT_EQ(model.mandate.note.first, "the project");
  ASSERT_THAT(model.tasks, SizeIs(2));
  EXPECT_EQ(model.tasks[0].id, "reform-of-the-army");
  EXPECT_EQ(model.tasks[0].title.first, "Reform of the army");
  EXPECT_EQ(model.tasks[0].short_name.first, "Reform");
  EXPECT_EQ(model.tasks[0].note.first, "about the army");
  EXPECT_EQ(model.tasks[1].short_name.first, "Talks");
  EXPECT_THAT(model.tasks[1].postures, ElementsAre("closed", "open", "none"));
  ASSERT_THAT(model.posture_links, SizeIs(2));
  EXPECT_EQ(model.posture_links[0].because.first, "why the army matters for talks");
  ASSERT_THAT(model.posture_links[0].scores, SizeIs(4));
  EXPECT_EQ(model.posture_links[0].scores[1].from, 0u);
  EXPECT_EQ(model.posture_links[0].scores[1].to, 1u);
  EXPECT_EQ(model.posture_links[0].scores[1].score, -2);
  EXPECT_EQ(model.posture_links[1].from, TaskId{1});
  EXPECT_EQ(model.posture_links[1].basis, Basis::unverified);
}

TEST(LoadScw, ReadsNamesMatrixAndTexts) {
  expect_whole(ReadProject(project));
}

TEST(LoadScw, ReadsWindowsLineEndsAndAByteOrderMark) {
  expect_whole(ReadProject(with_line_ends(project, "\r\n")));
  expect_whole(ReadProject(with_line_ends(project, "\r")));
  expect_whole(ReadProject("\xEF\xBB\xBF" + project));
}

TEST(LoadScw, ReadsAFileWithoutHeadShortNamesOrTexts) {
  const std::string bare =
      "&A\n-x\n-y\n&B\n-x\n-y\n#\n0,0,1,-1\n0,0,+2,0\n0,0,0,0\n0,0,0,0";

  const ReadProject read(bare);

  EXPECT_EQ(read.words(), "");
  EXPECT_EQ(read.model.mandate.title.first, "two");
  ASSERT_THAT(read.model.posture_links, SizeIs(1));
  EXPECT_THAT(read.model.posture_links[0].scores, SizeIs(3));
}

TEST(LoadScw, ReadsLatin1AndSaysSo) {
  const ReadProject read(replaced(project, "Talks",
                                  "Gespr\xE4"
                                  "che \x96 offen"));

  EXPECT_THAT(read.words(),
              HasSubstr("the file is not in UTF-8 and was read as Windows-1252"));
  EXPECT_EQ(read.model.tasks[1].title.first, "Gespräche – offen");
}

TEST(LoadScw, GivesBlankAndEqualNamesNamesOfTheirOwn) {
  const ReadProject read(
      "&A\n-\n-x\n-x\n&A\n-u\n-v\n#\n0,0,0,1,0\n0,0,0,0,0\n0,0,0,0,0\n0,0,0,0,0\n"
      "0,0,0,0,0\n#\n");

  EXPECT_EQ(read.words(), "");
  EXPECT_EQ(read.model.tasks[1].id, "a-2");
  EXPECT_THAT(read.model.tasks[0].postures, ElementsAre("variant 1", "x", "x (3)"));
}

TEST(LoadScw, SaysWhereAFileIsCut) {
  const std::size_t names = project.find(" -open");
  const std::size_t matrix = project.find("-1 , 2");

  const ReadProject among_names(project.substr(0, names));
  const ReadProject in_matrix(project.substr(0, matrix));
  const ReadProject in_row(project.substr(0, matrix + 4));

  EXPECT_THAT(among_names.words(), HasSubstr("the file ends among the descriptors"));
  EXPECT_THAT(in_matrix.words(), HasSubstr("has 2 rows, but there are 5 variants"));
  EXPECT_EQ(in_row.words(), in_matrix.words());
  EXPECT_THAT(in_row.model.tasks, IsEmpty());
}

TEST(LoadScw, SaysWhichRowIsTooLongOrTooShort) {
  const ReadProject long_row(replaced(project, " 3 ,-1", " 3 ,-1 , 4"));
  const ReadProject short_row(replaced(project, " 3 ,-1", " 3 "));

  EXPECT_THAT(long_row.words(),
              HasSubstr("row 2 of the cross-impact matrix has 6 numbers"));
  EXPECT_THAT(short_row.words(),
              HasSubstr("row 2 of the cross-impact matrix has 4 numbers"));
}

TEST(LoadScw, SaysWhatInTheMatrixIsNoScore) {
  const ReadProject word(replaced(project, " 3 ,-1", " x ,-1"));
  const ReadProject fraction(replaced(project, " 3 ,-1", "1.5,-1"));
  const ReadProject huge(replaced(project, " 3 ,-1", "99999,-1"));
  const ReadProject blank(replaced(project, " 3 ,-1", " ,-1"));

  for (const ReadProject* read : {&word, &fraction, &huge, &blank}) {
    EXPECT_THAT(read->words(),
                HasSubstr("in row 2 of the cross-impact matrix is no whole"));
    EXPECT_EQ(read->line(), 28u);
  }
}

TEST(LoadScw, ReadsScoresOfADescriptorOnItselfAsALeaningOfItsOwn) {
  const ReadProject read(replaced(project, " 0 , 0 , 1", " 0 , 7 , 1"));

  EXPECT_EQ(read.words(), "");
  ASSERT_THAT(read.model.posture_links, SizeIs(3));
  const PostureLink& leaning = read.model.posture_links[0];
  EXPECT_EQ(leaning.from, leaning.to);
  ASSERT_THAT(leaning.scores, SizeIs(1));
  EXPECT_EQ(leaning.scores[0].to, 1u);
  EXPECT_EQ(leaning.scores[0].score, 7);
}

TEST(LoadScw, TakesTheLineBehindTheProgramForTheTitleWhateverItBeginsWith) {
  for (const std::string title : {"#1", "&x", "$ 5", "- a -", "\"quoted\""}) {
    const ReadProject read(replaced(project, "two.scw", title));

    EXPECT_EQ(read.words(), "") << title;
    EXPECT_EQ(read.model.mandate.title.first, title);
    EXPECT_THAT(read.model.tasks, SizeIs(2)) << title;
  }
  const ReadProject untitled(replaced(project, "two.scw\n", ""));
  EXPECT_EQ(untitled.words(), "");
  EXPECT_EQ(untitled.model.mandate.title.first, "two");
}

TEST(LoadScw, WarnsOfTextsThatDoNotFit) {
  const ReadProject read(replaced(project, "#  -> \n\"\"\n", ""));

  EXPECT_THAT(read.words(), HasSubstr("warning: 6 texts stand behind the matrix"));
  EXPECT_TRUE(read.model.posture_links[0].because.empty());
}

TEST(LoadScw, SaysWhatIsNoProjectFile) {
  EXPECT_THAT(ReadProject("").words(), HasSubstr("no descriptors stand in this file"));
  EXPECT_THAT(ReadProject("taut: 1\n").words(), HasSubstr("no descriptors"));
  EXPECT_THAT(ReadProject("&A\n#\n").words(),
              HasSubstr("the descriptor 'A' has no variants"));
  EXPECT_THAT(ReadProject("&A\n-x\nwhat\n#\n").words(),
              HasSubstr("'what' is neither a descriptor nor a variant"));
  EXPECT_THAT(ReadProject(std::string("\xFF\xFE&\0A\0", 6)).words(),
              HasSubstr("in UTF-16"));
}

TEST(LoadScw, BytesOfAnyKindGiveAProjectOrAnErrorWithItsPlace) {
  std::mt19937 random(11);
  const auto below = [&](std::size_t n) { return std::size_t{random()} % n; };
  for (int round = 0; round < 300; ++round) {
    std::string bytes = round == 0 ? std::string(200'000, '&') : project;
    if (round % 3 == 1)
      bytes.resize(below(bytes.size()));
    for (std::size_t i = below(6); i > 0 && !bytes.empty(); --i)
      bytes[below(bytes.size())] =
          round % 2 == 0 ? static_cast<char>(below(256)) : "&-#$,\"\n 9"[below(9)];
    const ReadProject read(bytes);
    for (const Diagnostic& one : read.diags.all())
      ASSERT_LT(one.where.file, read.sources.size());
    if (!read.diags.has_errors())
      EXPECT_FALSE(ReadProject(export_scw(read.model, {})).diags.has_errors()) << bytes;
  }
}

TEST(IsScw, GoesByTheEnding) {
  EXPECT_TRUE(is_scw("a/b.scw"));
  EXPECT_TRUE(is_scw("B.SCW"));
  EXPECT_FALSE(is_scw("b.scw.yaml"));
}

}  // namespace
}  // namespace taut::test

#include "taut/exchange/import_pema.hpp"

#include "support/text_files.hpp"
#include "taut/exchange/pema_tasks.hpp"
#include "taut/exchange/sheet_bytes.hpp"
#include "taut/read/values.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace taut {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// All that is said of missions and resolutions here is made up.
const std::string made_up =
    "Signature,NamePKO,Year,Date2,CivProtect_Monitor,CivProtect_Assist,"
    "CivProtect_Security,CivProtect_Encouraged,Ceasefire_Assist,UseOfForce_Security,"
    "Gender_Encouraged,Comments\n"
    "S/RES/9001 (2031),AMBER,2031,2031-05-02,4a,4b(ii),4a,,NA,,7,a remark: odd\n"
    "S/RES/9002 (2032),AMBER,2032,,,,,,3,,,\n"
    "S/RES/9002 (2032),COBALT,2032,,9,,,,,11,,\n"
    "S/RES/9003 (2033),COBALT,2033,,,,,,,,,\n";

struct Imported {
  SourceSet sources = {};
  Diagnostics diags = {};
  std::string text = {};
  std::string error = {};
  std::vector<std::string_view> missing = {};
};

Imported import(const PemaAsk& ask, const std::string& bytes = made_up) {
  Imported imported;
  const auto file = add_sheet_bytes("pema.csv", bytes, imported.sources, imported.diags);
  const CsvSheet sheet = read_sheet(*file, imported.sources, imported.diags);
  const auto found = import_pema(sheet, ask, imported.sources, imported.diags);
  if (found) {
    imported.text = found->model.text;
    imported.missing = found->missing_tasks;
  } else {
    imported.error = found.error().message;
  }
  return imported;
}

TEST(PemaTasks, AreFortyOneWithNamesOfTheirOwn) {
  std::set<std::string_view> ids;
  for (const PemaTask& task : pema_tasks()) {
    EXPECT_TRUE(is_id(task.id)) << task.id;
    EXPECT_TRUE(ids.insert(task.id).second) << task.id;
    EXPECT_NE(pema_pillar_title(task.pillar), task.pillar);
  }
  EXPECT_EQ(ids.size(), 41U);
}

TEST(ImportPema, OneRowBecomesTasksWithParagraphsAndModality) {
  const Imported found = import({.resolution = "S/RES/9001"});
  EXPECT_THAT(found.error, IsEmpty());
  EXPECT_THAT(found.diags.all(), IsEmpty());
  EXPECT_THAT(found.text,
              HasSubstr("resolution: S/RES/9001 (2031)\n  adopted: 2031-05-02"));
  EXPECT_THAT(found.text, HasSubstr("  civilian-protection:\n"));
  EXPECT_THAT(found.text, HasSubstr("paragraph: \"4a, 4b(ii)\"\n"));
  EXPECT_THAT(
      found.text,
      HasSubstr("x-modality: {monitor: \"4a\", assist: \"4b(ii)\", secure: \"4a\"}"));
  EXPECT_THAT(found.text, HasSubstr("note: encouraged and not requested"));
  EXPECT_THAT(found.text, HasSubstr("Comment in the data: a remark: odd"));
  EXPECT_THAT(found.text, Not(HasSubstr("ceasefire")));
  EXPECT_EQ(found.missing.size(), 37U);
}

TEST(ImportPema, ResolutionsAreKnownByTheirNumber) {
  for (const char* spelling : {"S/RES/9001 (2031)", "s/res/9001", "9001"})
    EXPECT_THAT(import({.resolution = spelling}).error, IsEmpty()) << spelling;
}

TEST(ImportPema, SeveralMissionsAskForOne) {
  EXPECT_THAT(import({.resolution = "9002"}).error,
              HasSubstr("say which with --mission (there are: AMBER, COBALT)"));
  EXPECT_THAT(import({.resolution = "9002", .mission = "cobalt"}).text,
              HasSubstr("use-of-force"));
  EXPECT_THAT(import({.resolution = "9002", .mission = "JADE"}).error,
              HasSubstr("no row for the mission 'JADE' (there are: AMBER, COBALT)"));
}

TEST(ImportPema, AResolutionThatIsNotThereIsAnsweredWithThoseThatAre) {
  const std::string error = import({.resolution = "S/RES/9010 (2031)"}).error;
  EXPECT_THAT(error, HasSubstr("did you mean 'S/RES/9001 (2031)'?"));
  EXPECT_THAT(error, HasSubstr("S/RES/9003 (2033)"));
}

TEST(ImportPema, TwoRowsOfOneMissionCannotBeToldApart) {
  EXPECT_THAT(
      import({.resolution = "1"}, "Signature,NamePKO,Gender_Assist\n1,A,2\n1,A,3\n")
          .error,
      HasSubstr("2 rows are of 1 (A)"));
}

TEST(ImportPema, AFileOfOnesAndNoughtsHasNoParagraphs) {
  const Imported found = import(
      {.resolution = "1"}, "Signature,NamePKO,Gender_Assist,Media_Monitor\n1,A,1,0\n");
  EXPECT_THAT(found.text, HasSubstr("x-modality: [assist]"));
  EXPECT_THAT(found.text, Not(HasSubstr("paragraph:")));
  EXPECT_THAT(found.text, Not(HasSubstr("media")));
}

TEST(ImportPema, ARowWithoutTasksMakesNoModel) {
  EXPECT_TRUE(import({.resolution = "9003"}).diags.has_errors());
}

TEST(ImportPema, AnotherFileIsToldToBeOne) {
  const Imported found = import({.resolution = "1"}, "Title,Owner\nA,B\n");
  EXPECT_TRUE(found.diags.has_errors());
  EXPECT_THAT(found.text, IsEmpty());
}

TEST(ImportPema, ColumnsThatAreNotReadAreNamedOnce) {
  const Imported found =
      import({.resolution = "1"}, "Signature,Gender_Assist,Mood,Gender_Dance\n1,2,x,y\n");
  ASSERT_EQ(found.diags.all().size(), 1U);
  EXPECT_EQ(found.diags.all()[0].id, DiagId::unread_column);
  EXPECT_THAT(found.diags.all()[0].message, HasSubstr("'Mood', 'Gender_Dance'"));
  EXPECT_THAT(found.text, HasSubstr("gender:"));
}

// The shared catalogue calls a type as the import calls the task.
TEST(ImportPema, AColumnWithoutANameIsToldToo) {
  const Imported found = import({.resolution = "1"}, ",Signature,Gender_Assist\n7,1,2\n");
  ASSERT_EQ(found.diags.all().size(), 1U);
  EXPECT_THAT(found.diags.all()[0].message, HasSubstr("one without a name"));
}

TEST(ImportPema, ASheetWithoutAFirstLineIsAnError) {
  const Imported found = import({.resolution = "1"}, "");
  EXPECT_TRUE(found.diags.has_errors());
  EXPECT_EQ(found.diags.all()[0].id, DiagId::empty_file);
}

TEST(ImportPema, BytesOfAnyKindGiveAModelOrAnErrorWithItsPlace) {
  std::mt19937 random(5);
  const auto below = [&](std::size_t n) { return std::size_t{random()} % n; };
  for (int round = 0; round < 100; ++round) {
    std::string bytes = made_up;
    if (round % 3 == 0)
      bytes.resize(below(bytes.size()));
    for (std::size_t i = below(6); i > 0 && !bytes.empty(); --i)
      bytes[below(bytes.size())] = "\",;\n\x7F/1_"[below(8)];
    const Imported found = import({.resolution = "9001"}, bytes);
    for (const Diagnostic& one : found.diags.all())
      ASSERT_LT(one.where.file, found.sources.size());
    EXPECT_TRUE(!found.error.empty() || found.diags.has_errors() || !found.text.empty());
  }
}

TEST(PemaTasks, StandInTheCatalogueOfTaskTypes) {
  std::set<std::string> catalogue;
  for (const std::string& line :
       test::read_lines(TAUT_ROOT "/models/shared/task-types.yaml")) {
    const std::size_t key = line.find("x-pema: ");
    if (line.starts_with("  ") && key != std::string::npos)
      catalogue.insert(line.substr(2, line.find(':') - 2) + " " +
                       line.substr(key + 8, line.find_first_of(",}", key) - key - 8));
  }

  std::set<std::string> imported;
  for (const PemaTask& task : pema_tasks())
    imported.insert(std::string(task.id) + " " + std::string(task.key));
  EXPECT_EQ(catalogue, imported);
}

}  // namespace
}  // namespace taut

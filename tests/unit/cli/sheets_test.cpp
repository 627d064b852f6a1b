// Sheets that go out to be judged and come back, and sheets of tasks and links that go
// back into the model they came from.

#include "support/command_run.hpp"

#include <gmock/gmock.h>

#include <string>

namespace taut::test {
namespace {

using cli::ExitStatus;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

// Replaces one part of a file, which must be there.
void edit(const std::string& path, const std::string& part, const std::string& by) {
  std::string text = read_file(path);
  const std::size_t at = text.find(part);
  ASSERT_NE(at, std::string::npos) << part << " in " << text;
  write_file(path, text.replace(at, part.size(), by));
}

class Sheets : public InAFolder {
 protected:
  // A sheet with the one question on patrols and village talks.
  void ask() {
    const Ran did = ran("sheet m.yaml --assessor desk-3 --rows 1 -o d.csv");
    ASSERT_EQ(did.status, ExitStatus::ok) << did.err;
  }
  void answer(const std::string& score) {
    edit("d.csv", "do to village talks?,", "do to village talks?," + score);
  }
};

TEST_F(Sheets, SayHowManyQuestionsTheyAskAndOneAsOne) {
  EXPECT_THAT(ran("sheet m.yaml --assessor desk-3 --rows 1 -o a.csv").err,
              StartsWith("wrote a.csv: 1 question: "));
  EXPECT_THAT(ran("sheet m.yaml --assessor desk-3 --rows 2 -o b.csv").err,
              StartsWith("wrote b.csv: 2 questions: "));
}

TEST_F(Sheets, TakeTheFormOfTheEndingInAnyCase) {
  EXPECT_EQ(ran("sheet m.yaml --assessor desk-3 -o A.CSV").status, ExitStatus::ok);
  EXPECT_EQ(ran("sheet m.yaml --assessor desk-3 -o a.csv").status, ExitStatus::ok);
  EXPECT_EQ(read_file("A.CSV"), read_file("a.csv"));
  EXPECT_EQ(ran("sheet m.yaml --assessor desk-3 -o A.HTM").status, ExitStatus::ok);
  EXPECT_THAT(read_file("A.HTM"), HasSubstr("<html"));
  EXPECT_EQ(ran("sheet m.yaml --assessor desk-3 -o A.XLSX").status, ExitStatus::ok);
  EXPECT_THAT(read_file("A.XLSX"), StartsWith("PK"));
}

TEST_F(Sheets, AreOfOneAssessorWithAKeyThatIsNoName) {
  EXPECT_THAT(ran("sheet m.yaml -o d.csv").err, HasSubstr("name a key with --assessor"));
  EXPECT_THAT(ran("sheet m.yaml --assessor Anna -o d.csv").err,
              HasSubstr("'Anna' is no key for an assessor"));
}

TEST_F(Sheets, RefuseAFormThatThereIsNotAndWriteNothing) {
  const Ran did = ran("sheet m.yaml --assessor desk-3 -o d.txt");
  EXPECT_EQ(did.status, ExitStatus::usage);
  EXPECT_THAT(did.err, HasSubstr("'d.txt': a sheet is written as .xlsx, .csv or .html"));
  EXPECT_FALSE(std::filesystem::exists("d.txt"));
}

TEST_F(Sheets, AreWrittenOverNothingThatIsThere) {
  write_file("d.csv", "mine");
  const Ran did = ran("sheet m.yaml --assessor desk-3 -o d.csv");
  EXPECT_EQ(did.status, ExitStatus::world);
  EXPECT_THAT(did.err, HasSubstr("'d.csv' is there already and was left as it is"));
  EXPECT_EQ(read_file("d.csv"), "mine");
  EXPECT_EQ(ran("sheet m.yaml --assessor desk-3 -o d.csv --force").status,
            ExitStatus::ok);
  EXPECT_EQ(ran("sheet m.yaml --assessor desk-3 -o m.yaml --force").status,
            ExitStatus::usage)
      << "never over the model";
}

TEST_F(Sheets, ArePartsOfWhatIsAskedOfAll) {
  EXPECT_THAT(ran("sheet m.yaml --assessor d --of 2").err,
              HasSubstr("which of the 2 parts? say it with --part"));
  EXPECT_THAT(ran("sheet m.yaml --assessor d --of 2 --part 3").err,
              HasSubstr("the parts are numbered from 1 to 2"));
  EXPECT_EQ(ran("sheet m.yaml --assessor d --of 2 --part 2").status, ExitStatus::ok);
}

TEST_F(Sheets, OptionsOfOneHalfAreRefusedInTheOther) {
  for (const char* flag : {"--rows 3", "--part 1", "--of 2", "--overlap 5", "--force"})
    EXPECT_THAT(ran(std::string("sheet collect d.csv --into m.yaml ") + flag).err,
                HasSubstr("does not go with collect"))
        << flag;
  for (const char* flag : {"--into m.yaml", "--dry-run"})
    EXPECT_THAT(ran(std::string("sheet m.yaml ") + flag).err,
                HasSubstr("goes with 'taut sheet collect'"))
        << flag;
}

TEST_F(Sheets, ThatComeBackWriteJudgementsOnce) {
  ask();
  answer("-2");
  EXPECT_THAT(
      ran("sheet collect d.csv --into m.yaml").err,
      HasSubstr("wrote into m.yaml: 1 judgement of 1 assessor in 1 link, 0 of them "
                "new"));
  EXPECT_THAT(read_file("m.yaml"), HasSubstr("desk-3"));
  const std::string once = read_file("m.yaml");
  EXPECT_THAT(ran("sheet collect d.csv --into m.yaml").err,
              HasSubstr("'m.yaml' has all of it: nothing to write; 1 there already"));
  EXPECT_EQ(read_file("m.yaml"), once);
}

TEST_F(Sheets, ThatComeBackChangeNothingButTheLineOfTheLink) {
  ask();
  answer("-2");
  ran("sheet collect d.csv --into m.yaml");
  std::size_t others = 0;
  const std::string after = read_file("m.yaml");
  std::string left(small_mandate);
  for (std::size_t at = 0; at < left.size();) {
    const std::size_t end = std::min(left.find('\n', at), left.size());
    const std::string line = left.substr(at, end - at);
    others += after.find(line + "\n") == std::string::npos ? 1 : 0;
    at = end + 1;
  }
  EXPECT_EQ(others, 1U);
}

TEST_F(Sheets, ThatComeBackEmptySaySoAndTouchNoFile) {
  ask();
  EXPECT_THAT(ran("sheet collect d.csv --into m.yaml").err,
              HasSubstr("no question was answered: nothing to write into 'm.yaml'; 1 "
                        "without an answer"));
  EXPECT_EQ(read_file("m.yaml"), small_mandate);
}

TEST_F(Sheets, ThatComeBackCanBeLookedAtFirst) {
  ask();
  answer("-2");
  const Ran did = ran("sheet collect d.csv --into m.yaml --dry-run");
  EXPECT_THAT(did.err, AllOf(HasSubstr("T1: patrols on village talks, desk-3 says -2"),
                             HasSubstr("would write into m.yaml: 1 judgement")));
  EXPECT_EQ(read_file("m.yaml"), small_mandate);
}

TEST_F(Sheets, WithAnAnswerThatIsNoneWriteNothing) {
  ask();
  answer("perhaps");
  const Ran did = ran("sheet collect d.csv --into m.yaml");
  EXPECT_EQ(did.status, ExitStatus::model);
  EXPECT_THAT(did.err, AllOf(HasSubstr("d.csv:2:"), HasSubstr("nothing was written")));
  EXPECT_EQ(read_file("m.yaml"), small_mandate);
}

TEST_F(Sheets, AreCollectedIntoANamedModel) {
  EXPECT_THAT(ran("sheet collect").err, HasSubstr("name those that came back"));
  EXPECT_THAT(ran("sheet collect d.csv").err, HasSubstr("name its file behind --into"));
  EXPECT_EQ(ran("sheet collect no.csv --into m.yaml").status, ExitStatus::world);
}

class ImportInto : public Sheets {
 protected:
  void export_sheets() {
    for (const char* sheet : {"tasks", "links"})
      write_file(std::string(sheet) + ".csv",
                 ran(std::string("export csv m.yaml --sheet ") + sheet).out);
  }
};

TEST_F(ImportInto, OfUntouchedSheetsWritesNothing) {
  export_sheets();
  const Ran did = ran("import csv tasks.csv links.csv --into m.yaml");
  EXPECT_EQ(did.status, ExitStatus::ok) << did.err;
  EXPECT_THAT(did.err, HasSubstr("'m.yaml' says what the sheets say: nothing to write"));
  EXPECT_EQ(read_file("m.yaml"), small_mandate);
}

TEST_F(ImportInto, ChangesTheCellThatWasChangedAndNoOtherByte) {
  export_sheets();
  edit("links.csv", "patrols frighten", "patrols frighten people");
  const Ran did = ran("import csv links.csv --into m.yaml");
  EXPECT_EQ(did.status, ExitStatus::ok) << did.err;
  EXPECT_THAT(did.err, HasSubstr("- T1, Because: patrols frighten people, not patrols "
                                 "frighten\nwrote m.yaml"));
  std::string expected(small_mandate);
  expected.insert(expected.find("patrols frighten") + 16, " people");
  EXPECT_EQ(read_file("m.yaml"), expected);
}

TEST_F(ImportInto, TellsWithDryRunWhatWouldChangeAndWritesNothing) {
  export_sheets();
  edit("links.csv", "patrols frighten", "patrols frighten people");
  const Ran did = ran("import csv links.csv --into m.yaml --dry-run");
  EXPECT_THAT(did.err, HasSubstr("would change:\n- T1, Because:"));
  EXPECT_THAT(did.out, HasSubstr("reason reworded"));
  EXPECT_EQ(read_file("m.yaml"), small_mandate);
}

TEST_F(ImportInto, KeepsWhatTheSheetNoLongerHasAndSaysSo) {
  export_sheets();
  const std::string links = read_file("links.csv");
  const std::size_t row = links.find("T2,");
  write_file("links.csv", std::string(links).erase(row, links.find('\n', row) + 1 - row));
  const Ran did = ran("import csv links.csv --into m.yaml");
  EXPECT_THAT(did.err, HasSubstr("not in the sheets, and kept:\n- "));
  EXPECT_THAT(did.err, HasSubstr("T2"));
  EXPECT_EQ(read_file("m.yaml"), small_mandate);
}

TEST_F(ImportInto, RefusesWhatSpeaksOfANewFile) {
  export_sheets();
  for (const char* flag : {"-o x.yaml", "--force", "--title T", "--mission M"})
    EXPECT_THAT(ran(std::string("import csv links.csv --into m.yaml ") + flag).err,
                HasSubstr("does not go with --into"))
        << flag;
}

TEST_F(ImportInto, WithAnErrorInASheetLeavesTheModelAsItIs) {
  export_sheets();
  edit("links.csv", ",-2,", ",-7,");
  const Ran did = ran("import csv links.csv --into m.yaml");
  EXPECT_EQ(did.status, ExitStatus::model);
  EXPECT_THAT(did.err, HasSubstr("nothing was written"));
  EXPECT_EQ(read_file("m.yaml"), small_mandate);
}

TEST_F(ImportInto, TakesNoSheetOfQuestionsForOneOfLinks) {
  ask();
  EXPECT_THAT(
      ran("import csv d.csv --into m.yaml").err,
      HasSubstr("'d.csv' is a sheet of questions: 'taut sheet collect' reads it"));
}

TEST_F(ImportInto, OfTwoSheetsOfOneKindReadsNeither) {
  export_sheets();
  write_file("more.csv", read_file("links.csv"));
  const Ran did = ran("import csv links.csv more.csv -o x.yaml");
  EXPECT_EQ(did.status, ExitStatus::usage);
  EXPECT_THAT(did.err, HasSubstr("'links.csv' and 'more.csv' are both sheets of links"));
  EXPECT_FALSE(std::filesystem::exists("x.yaml"));
}

TEST_F(ImportInto, SheetsInEitherOrderMakeTheSameModel) {
  export_sheets();
  EXPECT_EQ(ran("import csv tasks.csv links.csv -o a.yaml").status, ExitStatus::ok);
  EXPECT_EQ(ran("import csv links.csv tasks.csv -o b.yaml").status, ExitStatus::ok);
  EXPECT_EQ(read_file("a.yaml"), read_file("b.yaml"));
  EXPECT_EQ(ran("check a.yaml").status, ExitStatus::ok);
}

TEST_F(ImportInto, CountsWhatItWroteAndOneAsOne) {
  export_sheets();
  const Ran did = ran("import csv tasks.csv links.csv -o new.yaml");
  EXPECT_THAT(did.err, HasSubstr("wrote new.yaml: 3 tasks, 3 links, 1 source\n"));
  EXPECT_THAT(did.err, HasSubstr("next:\n  taut check new.yaml"));
}

TEST_F(ImportInto, NeverWritesOverASheetThatItReads) {
  export_sheets();
  const std::string tasks = read_file("tasks.csv");
  const Ran did = ran("import csv tasks.csv links.csv -o tasks.csv --force");
  EXPECT_EQ(did.status, ExitStatus::usage);
  EXPECT_THAT(did.err,
              HasSubstr("'tasks.csv' is one of the sheets: choose another name"));
  EXPECT_EQ(read_file("tasks.csv"), tasks);
}

TEST_F(ImportInto, OfLinksAloneMakesTheTasksThatTheyName) {
  export_sheets();
  const Ran did = ran("import csv links.csv -o x.yaml");
  EXPECT_EQ(did.status, ExitStatus::ok);
  EXPECT_THAT(did.err,
              HasSubstr("no sheet of tasks: the 3 are those that the links name"));
}

}  // namespace
}  // namespace taut::test

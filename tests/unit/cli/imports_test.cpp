// What other programs write, read as a model; and answers whose forms agree.

#include "support/command_run.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace taut::test {
namespace {

using cli::ExitStatus;
using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class Imports : public InAFolder {};

TEST_F(Imports, OfWhatWeExportHaveAsManyTasksAndLinks) {
  for (const std::string form : {"kumu", "graphml"}) {
    write_file("net", ran("export " + form + " m.yaml").out);
    const Ran did = ran("import " + form + " net -o " + form + ".yaml");
    EXPECT_EQ(did.status, ExitStatus::ok) << did.err;
    EXPECT_THAT(did.err, HasSubstr("wrote " + form + ".yaml: 3 tasks, 3 links, "));
    EXPECT_NE(ran("check " + form + ".yaml").status, ExitStatus::model);
  }
}

TEST_F(Imports, SayWhatTheyDoNotCount) {
  write_file("net", ran("export kumu m.yaml").out);
  EXPECT_THAT(ran("import kumu net -o k.yaml").err,
              AllOf(HasSubstr("circumstances in 2 cells do not count yet"),
                    HasSubstr("columns that are not read")));
}

TEST_F(Imports, OfASquareMatrixTakeRowsForWhoActs) {
  write_file("x.csv", ",a,b\na,,-2\nb,1,\n");
  const Ran did = ran("import matrix x.csv -o x.yaml");
  EXPECT_THAT(did.err, HasSubstr("wrote x.yaml: 2 tasks, 2 links, 0 sources"));
  const json told = json::parse(ran("matrix x.yaml --format json").out);
  ASSERT_EQ(told.at("pairs").size(), 2U);
  for (const auto& pair : told.at("pairs"))
    EXPECT_EQ(pair.at("tension"), pair.at("from") == "a" ? -2 : 0);
}

TEST_F(Imports, SendAMatrixToTheCommandThatReadsIt) {
  write_file("x.csv", ",a,b\na,,-2\nb,1,\n");
  const Ran did = ran("import csv x.csv -o x.yaml");
  EXPECT_EQ(did.status, ExitStatus::model);
  EXPECT_THAT(did.err, AllOf(HasSubstr("x.csv:1:1: error: this is a square matrix"),
                             HasSubstr("read it with 'taut import matrix'"),
                             HasSubstr("nothing was written")));
  EXPECT_FALSE(std::filesystem::exists("x.yaml"));
}

TEST_F(Imports, OfWhatIsAnotherFormSayWhereAndWriteNothing) {
  write_file("e.json", "{}");
  write_file("cut.json", "{\"elements\": [");
  for (const char* line : {"import kumu e.json", "import kumu cut.json",
                           "import graphml e.json", "import kumu m.yaml"}) {
    const Ran did = ran(std::string(line) + " -o x.yaml");
    EXPECT_EQ(did.status, ExitStatus::model) << line;
    EXPECT_THAT(did.err, AllOf(HasSubstr(":1:"), HasSubstr("nothing was written")))
        << line;
    EXPECT_FALSE(std::filesystem::exists("x.yaml")) << line;
  }
}

TEST_F(Imports, IntoAModelReadOurSheetsAlone) {
  write_file("x.csv", ",a,b\na,,-2\nb,1,\n");
  EXPECT_THAT(ran("import matrix x.csv --into m.yaml").err,
              HasSubstr("--into goes with csv and xlsx"));
  EXPECT_EQ(read_file("m.yaml"), small_mandate);
}

class Forms : public InAFolder {
 protected:
  static json data(const std::string& line) {
    return json::parse(ran(line + " --format json").out);
  }
  // Rows of a CSV below its heading; no cell of these mandates holds a line end.
  static std::size_t rows(const std::string& line) {
    const std::string csv = ran(line + " --format csv").out;
    return static_cast<std::size_t>(std::ranges::count(csv, '\n')) - 1;
  }
  static std::string with_error() {
    std::string text(small_mandate);
    return text.replace(text.find("from: patrol"), 12, "from: nobody");
  }
};

TEST_F(Forms, OfOneAnswerCountTheSame) {
  EXPECT_EQ(rows("sequence m.yaml"), data("sequence m.yaml").at("tasks").size());
  EXPECT_EQ(rows("scenarios m.yaml"), data("scenarios m.yaml").at("rows").size());
  EXPECT_EQ(rows("timeline m.yaml m.yaml"), 2U);
  EXPECT_EQ(rows("matrix m.yaml"), 3U * 2U) << "every ordered pair";
  const json matrix = data("matrix m.yaml");
  EXPECT_EQ(matrix.at("pairs").size() +
                matrix.at("coverage").at("never_judged").get<std::size_t>(),
            rows("matrix m.yaml"));
  EXPECT_EQ(rows("postures m.yaml"), data("postures m.yaml").at("mixes").size());
}

TEST_F(Forms, OfTheWordFileAndOfTheScreenComeFromOneDocument) {
  EXPECT_EQ(ran("conflicts m.yaml -o a.docx -o a.html -o a.md").status, ExitStatus::ok);
  EXPECT_THAT(read_file("a.docx"), StartsWith("PK"));
  for (const char* file : {"a.html", "a.md"})
    EXPECT_THAT(read_file(file), HasSubstr("Two lakes")) << file;
}

TEST_F(Forms, AreRefusedBeforeAFileIsReadOrWritten) {
  for (const char* line : {"conflicts no.yaml -o x.svg", "strategy no.yaml -o x.pdf",
                           "diff no.yaml n -o x.zip", "sheet no.yaml --format svg"}) {
    const Ran did = ran(line);
    EXPECT_EQ(did.status, ExitStatus::usage) << line;
    EXPECT_THAT(did.err, Not(HasSubstr("there is no such file"))) << line;
  }
}

TEST_F(Forms, OfAModelWithErrorsIsNone) {
  write_file("bad.yaml", with_error());
  for (const char* command : {"conflicts", "strategy", "camps", "sequence", "matrix"}) {
    const Ran did = ran(std::string(command) + " bad.yaml -o x.json");
    EXPECT_EQ(did.status, ExitStatus::model) << command;
    EXPECT_THAT(did.err, HasSubstr("bad.yaml:")) << command;
    EXPECT_EQ(did.out, "");
    EXPECT_FALSE(std::filesystem::exists("x.json")) << command;
  }
}

TEST_F(Forms, AreTheSameBytesOnEveryRun) {
  for (const char* line :
       {"conflicts m.yaml --format json", "camps m.yaml --format csv",
        "prioritize m.yaml --draws 20 --format json", "advise m.yaml --format markdown"})
    EXPECT_EQ(ran(line).out, ran(line).out) << line;
}

}  // namespace
}  // namespace taut::test

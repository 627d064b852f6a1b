// What commands do with a small mandate: the status, and where the answer goes.

#include "support/command_run.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace taut::test {
namespace {

using cli::ExitStatus;
using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

class Answers : public InAFolder {
 protected:
  static json data(const std::string& line) {
    const Ran did = ran(line + " --format json");
    EXPECT_EQ(did.status, ExitStatus::ok) << did.err;
    return json::parse(did.out);
  }
};

TEST_F(Answers, EveryReportIsHeadedWithTheMandate) {
  for (const char* name : {"conflicts", "strategy", "prioritize", "advise", "camps",
                           "scenarios", "sequence", "postures", "matrix", "loops"}) {
    SCOPED_TRACE(name);
    const json told = data(std::string(name) + " m.yaml");
    EXPECT_EQ(told.at("mandate").at("title"), "Two lakes");
    EXPECT_THAT(ran(std::string(name) + " m.yaml").out, HasSubstr("Two lakes"));
  }
}

TEST_F(Answers, FailOnCountsFindingsFromASeverityOn) {
  EXPECT_EQ(ran("conflicts m.yaml").status, ExitStatus::ok);
  EXPECT_EQ(ran("conflicts m.yaml --fail-on minor").status, ExitStatus::findings);
  EXPECT_EQ(ran("conflicts m.yaml --fail-on critical").status, ExitStatus::ok);
  EXPECT_EQ(ran("sequence m.yaml --fail-on impossible").status, ExitStatus::ok);
}

TEST_F(Answers, AScenarioIsReadWhereItIsNamed) {
  const auto at_work = [](const json& told) {
    return told.at("counts").at("at_work").get<int>();
  };
  EXPECT_EQ(at_work(data("conflicts m.yaml")), 1);
  EXPECT_EQ(at_work(data("conflicts m.yaml -s dry")), 2);
}

TEST_F(Answers, OneRunWritesSeveralForms) {
  const Ran did = ran("conflicts m.yaml -o a.md -o b.json -o c.csv -o -");
  EXPECT_EQ(did.status, ExitStatus::ok) << did.err;
  EXPECT_THAT(read_file("a.md"), StartsWith("# Two lakes"));
  EXPECT_TRUE(json::accept(read_file("b.json")));
  EXPECT_THAT(read_file("c.csv"), HasSubstr(","));
  EXPECT_THAT(did.out, StartsWith("Two lakes"));
}

TEST_F(Answers, ExplainFindsWhateverHasAName) {
  for (const char* word : {"village", "patrol village", "T1", "T1/patrol-village",
                           "drought", "envoy", "peace", "duplicate-key"}) {
    SCOPED_TRACE(word);
    const Ran did = ran(std::string("explain m.yaml ") + word);
    EXPECT_EQ(did.status, ExitStatus::ok) << did.err;
    EXPECT_THAT(did.out, Not(IsEmpty()));
  }
  EXPECT_EQ(ran("explain duplicate-key").status, ExitStatus::ok);
}

TEST_F(Answers, AMixIsCompletedByWhatSettlesAroundIt) {
  EXPECT_THAT(ran("postures m.yaml --explain village=light").out,
              HasSubstr("village talks light and patrols near"));
  EXPECT_THAT(ran("postures m.yaml --explain 1").out, HasSubstr("mix 1 of 2"));
}

TEST_F(Answers, MapGoesBesideNothingOfTheAuthors) {
  const Ran did = ran("map m.yaml --format svg");
  EXPECT_EQ(did.status, ExitStatus::ok) << did.err;
  EXPECT_EQ(did.out, "");
  EXPECT_EQ(did.err, "wrote m.svg\n");
  EXPECT_THAT(read_file("m.svg"), StartsWith("<?xml"));
}

TEST_F(Answers, MapKeepsItsPlacesInALock) {
  EXPECT_EQ(ran("map m.yaml -o a.svg --layout-lock l.json").status, ExitStatus::ok);
  const std::string lock = read_file("l.json");
  EXPECT_TRUE(json::parse(lock).contains("taut_layout"));
  EXPECT_EQ(ran("map m.yaml -o b.svg --layout-lock l.json").status, ExitStatus::ok);
  EXPECT_EQ(read_file("l.json"), lock);
  EXPECT_EQ(read_file("a.svg"), read_file("b.svg"));
}

TEST_F(Answers, NewWritesAModelWithoutProblemsAndItsSchema) {
  EXPECT_EQ(ran("new n.yaml").status, ExitStatus::ok);
  const Ran checked = ran("check --strict n.yaml");
  EXPECT_EQ(checked.status, ExitStatus::ok) << checked.out;
  EXPECT_THAT(checked.out, HasSubstr("no problems found"));
  EXPECT_EQ(read_file("taut.schema.json"), ran("schema").out);
  EXPECT_EQ(ran("new n.yaml --force").status, ExitStatus::ok);
}

TEST_F(Answers, NewKeepsASchemaThatIsAnother) {
  write_file("taut.schema.json", "{}\n");
  const Ran did = ran("new n.yaml");
  EXPECT_EQ(did.status, ExitStatus::ok);
  EXPECT_THAT(did.err, HasSubstr("kept taut.schema.json"));
  EXPECT_EQ(read_file("taut.schema.json"), "{}\n");
}

TEST_F(Answers, CheckTellsAllFilesInOneRun) {
  write_file("bad.yaml", "taut: 1\nmandate: {title: x}\ntasks: {a: {titel: b}}\n");
  const Ran did = ran("check m.yaml bad.yaml no.yaml");
  EXPECT_EQ(did.status, ExitStatus::model);
  EXPECT_THAT(did.out, AllOf(HasSubstr("m.yaml: 3 tasks, 3 statements"),
                             HasSubstr("did you mean 'title'?")));
  EXPECT_THAT(did.err, HasSubstr("cannot read 'no.yaml'"));
}

TEST_F(Answers, CheckFailsFromASeverityOn) {
  write_file("thin.yaml",
             "taut: 1\nmandate: {title: x}\npillars: {p: {title: P}}\n"
             "tasks: {a: {title: b, pillar: p}, c: {title: d, pillar: p}}\n"
             "links: [{id: T1, from: a, to: c, score: -1}]\n");
  EXPECT_EQ(ran("check thin.yaml").status, ExitStatus::ok);
  EXPECT_EQ(ran("check thin.yaml --fail-on warning").status, ExitStatus::findings);
  EXPECT_EQ(ran("check thin.yaml --fail-on error").status, ExitStatus::ok);
  EXPECT_EQ(ran("check thin.yaml --strict").status, ExitStatus::model);
  EXPECT_EQ(json::parse(ran("check m.yaml --format json").out).at("diagnostics").size(),
            0U);
}

TEST_F(Answers, WhatIsExportedAsSheetsIsImportedAgain) {
  EXPECT_EQ(ran("export csv m.yaml -o sheets").status, ExitStatus::ok);
  const Ran back =
      ran("import csv sheets/tasks.csv sheets/links.csv --title Lakes -o back.yaml");
  EXPECT_EQ(back.status, ExitStatus::ok) << back.err;
  EXPECT_THAT(back.err, HasSubstr("wrote back.yaml: 3 tasks, 3 links"));
  EXPECT_EQ(ran("check back.yaml").status, ExitStatus::ok);
  EXPECT_EQ(ran("import csv sheets/tasks.csv -o back.yaml").status, ExitStatus::world);
  EXPECT_EQ(ran("export csv m.yaml -o sheets").status, ExitStatus::world);
  EXPECT_EQ(ran("export csv m.yaml -o sheets --force").status, ExitStatus::ok);
}

TEST_F(Answers, LinksAloneMakeTheirTasks) {
  write_file("links.csv", "From,To,Score,Because,Source\nx,y,-2,why,S\n");
  const Ran did = ran("import csv links.csv -o l.yaml");
  EXPECT_EQ(did.status, ExitStatus::ok) << did.err;
  EXPECT_THAT(did.err,
              HasSubstr("no sheet of tasks: the 2 are those that the links name"));
}

TEST_F(Answers, AMatrixSaysWhichCommandReadsIt) {
  write_file("matrix.csv", ran("export matrix m.yaml").out);
  EXPECT_THAT(ran("import csv matrix.csv").err, HasSubstr("'taut import matrix'"));
  EXPECT_EQ(ran("import matrix matrix.csv -o x.yaml").status, ExitStatus::ok);
}

TEST_F(Answers, AnOrderIsAModelThatExtendsTheMandate) {
  EXPECT_EQ(ran("sequence m.yaml -o order.yaml").status, ExitStatus::ok);
  EXPECT_THAT(read_file("order.yaml"), HasSubstr("extends: \"m.yaml\""));
  EXPECT_EQ(ran("check order.yaml").status, ExitStatus::ok);
}

TEST_F(Answers, DiffComparesFilesAndScenarios) {
  write_file("other.yaml", std::string(small_mandate));
  EXPECT_EQ(ran("diff m.yaml other.yaml").status, ExitStatus::ok);
  const Ran dry = ran("diff m.yaml base dry");
  EXPECT_EQ(dry.status, ExitStatus::ok) << dry.err;
  EXPECT_THAT(dry.out, HasSubstr("T2"));
}

TEST_F(Answers, AFolderAsFileIsNamed) {
  std::filesystem::create_directory("folder");
  const Ran did = ran("conflicts folder");
  EXPECT_EQ(did.status, ExitStatus::world);
  EXPECT_THAT(did.err, HasSubstr("'folder'"));
}

}  // namespace
}  // namespace taut::test

#include "taut/exchange/import_csv.hpp"

#include "taut/exchange/export_csv.hpp"
#include "taut/exchange/sheet_bytes.hpp"
#include "taut/exchange/yaml_text.hpp"
#include "taut/read/load.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace taut {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Imported {
  SourceSet sources = {};
  Diagnostics diags = {};
  std::string text = {};

  // "links.csv:3:5 unknown-name", in order of place.
  std::vector<std::string> told() {
    diags.sort();
    std::vector<std::string> all;
    for (const Diagnostic& d : diags.all()) {
      if (d.id == DiagId::unsourced_row)
        continue;  // hardly a sheet here names a source
      const LineColumn at = sources.at(d.where.file, d.where.begin);
      all.push_back(sources.name(d.where.file) + ":" + std::to_string(at.line) + ":" +
                    std::to_string(at.column) + " " + std::string(kind_of(d.id).code));
    }
    return all;
  }
  std::string help() const {
    std::string all;
    for (const Diagnostic& d : diags.all())
      all += d.message + "\n" + d.help + "\n";
    return all;
  }
};

std::optional<CsvSheet> sheet_of(const std::string& name, const std::string& bytes,
                                 Imported& into) {
  const auto file = add_sheet_bytes(name, bytes, into.sources, into.diags);
  if (!file)
    return {};
  return read_sheet(*file, into.sources, into.diags);
}

Imported import(const std::string& tasks, const std::string& links = {}) {
  Imported imported;
  const auto task_sheet = sheet_of("tasks.csv", tasks, imported);
  const auto link_sheet =
      links.empty() ? std::nullopt : sheet_of("links.csv", links, imported);
  imported.text =
      import_csv(task_sheet ? &*task_sheet : nullptr, link_sheet ? &*link_sheet : nullptr,
                 {.title = "Test"}, imported.sources, imported.diags)
          .text;
  return imported;
}

const std::string two_tasks = "Title,Short\nGood offices,GO\nDisarmament,DDR\n";
const std::string complete = ",because,stated,s: A source\n";
const std::string link_head = "From,To,Score,Because,Basis,Source\n";

TEST(ImportCsv, TheSimplestSheetMakesAModel) {
  Imported found = import("Title\nGood offices\nDisarmament\n");
  EXPECT_THAT(found.told(), IsEmpty());
  EXPECT_THAT(found.text, HasSubstr("tasks:\n  good-offices:\n    title: Good offices\n"
                                    "  disarmament:\n"));
}

TEST(ImportCsv, TasksAreNamedByIdShortOrTitleInAnyCase) {
  Imported found =
      import("Id,Title,Short\nPOC,Protection,\n,Good offices,GO\n",
             link_head + "poc,go,1" + complete + "Protection,good offices,-1" + complete +
                 "GO,POC,2" + complete);
  EXPECT_THAT(found.told(), ElementsAre("links.csv:3:1 doubled-row"));
  EXPECT_THAT(found.text, HasSubstr("  - id: L1\n    from: poc\n    to: go\n"));
  EXPECT_THAT(found.text, HasSubstr("  - id: L2\n    from: poc\n    to: go\n"));
  EXPECT_THAT(found.text, HasSubstr("  - id: L3\n    from: go\n    to: poc\n"));
}

TEST(ImportCsv, MadeIdsLeaveAloneWhatIsGiven) {
  Imported found = import("Id,Title\n,DDR\nddr,Something\n,DDR\n,all\n,\u6F22\n");
  EXPECT_THAT(found.told(), IsEmpty());
  for (const char* id : {"  ddr-2:", "  ddr:", "  ddr-3:", "  all-2:", "  task:"})
    EXPECT_THAT(found.text, HasSubstr(id));
}

TEST(ImportCsv, UnknownTasksAreToldAtTheirCellWithWhatWasMeant) {
  Imported found = import(
      two_tasks, link_head + "GO,DDRR,1" + complete + "\"GO, DDR\",DDR,1" + complete);
  EXPECT_THAT(found.told(),
              ElementsAre("links.csv:2:4 unknown-name", "links.csv:3:1 unknown-name"));
  EXPECT_THAT(found.help(), HasSubstr("did you mean 'DDR'?"));
  EXPECT_THAT(found.help(), HasSubstr("by semicolons"));
}

TEST(ImportCsv, ANameThatTwoTasksShareIsNoName) {
  Imported found = import("Title\nPatrols\nPatrols\nTalks\n",
                          link_head + "Patrols,Talks,-1" + complete);
  EXPECT_THAT(found.told(), ElementsAre("links.csv:2:1 unknown-name"));
  EXPECT_THAT(found.help(), HasSubstr("several tasks"));
}

TEST(ImportCsv, WhatTheModelReaderSaysStandsAtTheCell) {
  Imported found = import("Title,Priority,Basis\nA,0,stated\nB,2,statd\n",
                          "Id,From,To,Score,Because,Basis,Source,Range\n"
                          "T 1,A,B,-2,why,stated,s: S,\n"
                          "T2,A,A,-2,why,stated,s,\n"
                          "T3,A,B,-4,third,stated,s,\n"
                          "T4,A,B,-1,fourth,stated,s,-3 to -2\n"
                          "T4,B,A,-1,why,stated,s,\n");
  EXPECT_THAT(found.told(),
              ElementsAre("tasks.csv:2:3 out-of-range", "tasks.csv:3:5 unknown-word",
                          "links.csv:2:1 bad-id", "links.csv:3:6 self-link",
                          "links.csv:4:8 out-of-range", "links.csv:5:27 bad-range",
                          "links.csv:6:1 duplicate-name"));
}

TEST(ImportCsv, CellsThatAreNoNumbersOrEmptyAreTold) {
  Imported found =
      import("Title,Priority,Standing\nA,first,maybe\nB,2,yes\n",
             link_head + "A,B,strong" + complete + "A,,1" + complete + "A,B," + complete);
  EXPECT_THAT(found.told(),
              ElementsAre("tasks.csv:2:3 bad-number", "tasks.csv:2:9 bad-truth",
                          "links.csv:2:5 bad-number", "links.csv:3:1 missing-value",
                          "links.csv:4:1 missing-value", "links.csv:4:1 said-twice"));
}

TEST(ImportCsv, TypographicMinusSignsAreMinusSigns) {
  Imported found = import(
      two_tasks, link_head + "GO,DDR,\u22122" + complete + "DDR,GO,\u20131" + complete);
  EXPECT_THAT(found.told(), IsEmpty());
  EXPECT_THAT(found.text, HasSubstr("score: -2"));
  EXPECT_THAT(found.text, HasSubstr("score: -1"));
}

TEST(ImportCsv, ColumnsThatAreWrongAreTold) {
  Imported found = import("Titel,Short,Short,Owner,,x-Owner\nA,,,,?,me\n");
  EXPECT_THAT(
      found.told(),
      ElementsAre("tasks.csv:1:1 unknown-column", "tasks.csv:1:13 duplicate-column",
                  "tasks.csv:1:19 unknown-column", "tasks.csv:2:6 unknown-column"));
  EXPECT_THAT(found.help(), HasSubstr("did you mean 'Title'?"));
  EXPECT_THAT(found.help(), HasSubstr("call it 'x-owner'"));
}

TEST(ImportCsv, AMissingColumnIsToldOnceForAllRows) {
  Imported found = import(two_tasks, "From,Score\nGO,1\nDDR,2\n");
  EXPECT_THAT(found.told(), ElementsAre("links.csv:1:1 missing-column"));
}

TEST(ImportCsv, SourcesAndPillarsAreDefinedWhereTheyStandFirst) {
  Imported found = import(
      "Title,Pillar,Source\n"
      "A,politics: Political process,\"a: First; b: \"\"Second; still\"\"\"\n"
      "B,Security,b; a; Third one\nC,politics,https://example.org/x\n");
  EXPECT_THAT(found.told(), IsEmpty());
  EXPECT_THAT(found.text, HasSubstr("  politics:\n    title: Political process\n"));
  EXPECT_THAT(found.text, HasSubstr("  security:\n    title: Security\n"));
  EXPECT_THAT(found.text, HasSubstr("  b:\n    title: \"Second; still\"\n"));
  EXPECT_THAT(found.text, HasSubstr("sources: [b, a, third-one]"));
  EXPECT_THAT(found.text, HasSubstr("    url: \"https://example.org/x\"\n"));
}

TEST(ImportCsv, SourcesWithoutOrWithTwoTitlesAreTold) {
  Imported found =
      import("Title,Source\nA,ipi18: The study\nB,ipi81\nC,ipi18: Another\n");
  EXPECT_THAT(found.told(),
              ElementsAre("tasks.csv:3:3 untitled-name", "tasks.csv:4:3 duplicate-name"));
  EXPECT_THAT(found.help(), HasSubstr("did you mean 'ipi18'?"));
}

TEST(ImportCsv, ColumnsOfOnesOwnKeepTheirNamesAndValues) {
  Imported found = import("Title,x-Owner,X-my note\nA,me,\"{a: [b, c]}\"\nB,,[open\n");
  EXPECT_THAT(found.told(), IsEmpty());
  EXPECT_THAT(found.text, HasSubstr("    x-Owner: me\n    x-my note: {a: [b, c]}\n"));
  EXPECT_THAT(found.text, HasSubstr("    x-my note: \"[open\"\n"));
}

TEST(ImportCsv, CircumstancesAreKeptAsideWithOneWarning) {
  Imported found = import(two_tasks,
                          "From,To,Score,Because,Basis,Source,When,Shifts\n"
                          "GO,DDR,-1,why,stated,s: S,\"[hot, {not: cold}]\",\n"
                          "DDR,GO,-1,why,stated,s,if it is hot,\"{guard: 1}\"\n");
  EXPECT_THAT(found.told(), ElementsAre("links.csv:2:27 kept-aside"));
  EXPECT_THAT(found.text, HasSubstr("    x-when: [hot, {not: cold}]\n"));
  EXPECT_THAT(found.text,
              HasSubstr("    x-when: if it is hot\n    x-shifts: {guard: 1}"));
}

TEST(ImportCsv, MutualLinksHaveOneOrTwoReasons) {
  Imported found = import(two_tasks,
                          "From,To,Mutual,Score,Because,Because back,Basis,Source\n"
                          "GO,DDR,yes,-1,there,back,stated,s: S\n"
                          "GO,DDR,x,-1,both,,stated,s\n"
                          "GO,DDR,,-1,there,back,stated,s\n");
  EXPECT_THAT(found.told(), ElementsAre("links.csv:4:1 doubled-row",
                                        "links.csv:4:18 reason-directions"));
  EXPECT_THAT(found.text,
              HasSubstr("    between: [go, ddr]\n    score: -1\n    because:\n"
                        "      go-ddr: there\n      ddr-go: back\n"));
}

TEST(ImportCsv, WhatManyLinksLackIsToldOnce) {
  Imported found = import(two_tasks, "From,To,Score\nGO,DDR,1\nDDR,GO,1\n");
  EXPECT_THAT(found.told(),
              ElementsAre("links.csv:2:1 missing-reason", "links.csv:2:1 missing-sources",
                          "links.csv:2:1 missing-basis"));
  EXPECT_THAT(found.help(), HasSubstr("2 links have no reason"));
  EXPECT_THAT(found.help(), HasSubstr("2 tasks have no source"));
}

TEST(KindOf, IsSeenFromTheHeader) {
  Imported scratch;
  const auto kind = [&](const char* header) {
    return kind_of(*sheet_of("x", header, scratch));
  };
  EXPECT_EQ(kind("Title,Short,Basis\n"), SheetKind::tasks);
  EXPECT_EQ(kind("From,To,Score\n"), SheetKind::links);
  EXPECT_EQ(kind("from;to;score;titel\n"), SheetKind::links);
  EXPECT_EQ(kind("Id,Note\n"), std::nullopt);
}

TEST(YamlScalar, ReadsBackAsWhatItWas) {
  constexpr std::string_view letters = "aZ09 :#-?,[]{}\"'\\|>&*!%@`~=\n\t.\xC3\xA9";
  std::mt19937 random(11);
  for (int round = 0; round < 3'000; ++round) {
    std::string text(1, letters[random() % 4]);
    for (auto n = random() % 10; n > 0; --n)
      text += letters[random() % (letters.size() - 2)];
    text.insert(0, 1, letters[random() % (letters.size() - 2)]);
    SourceSet sources;
    Diagnostics diags;
    const auto model =
        load_model_text("m",
                        "taut: 1\nmandate: {title: " + yaml_scalar(text) +
                            "}\ntasks:\n  a: {title: t, basis: unverified}\n",
                        {}, sources, diags);
    ASSERT_TRUE(model);
    ASSERT_THAT(diags.all(), IsEmpty()) << yaml_scalar(text);
    ASSERT_EQ(model->mandate.title.first, text);
  }
}

TEST(ExportCsv, ImportingWhatWasExportedChangesNothing) {
  int models = 0;
  const std::filesystem::path root = TAUT_ROOT;
  for (const char* folder : {"models", "examples/kinds", "examples/features",
                             "examples/tutorial", "tests/unit/read", "tests/readers"}) {
    for (const auto& entry : std::filesystem::directory_iterator(root / folder)) {
      if (entry.path().extension() != ".yaml")
        continue;
      SourceSet sources;
      Diagnostics diags;
      const auto model = load_model(entry.path().string(), {}, sources, diags);
      if (!model || diags.has_errors())
        continue;
      SCOPED_TRACE(entry.path().string());
      const CsvExport first = export_csv(*model, {});
      Imported imported = import(first.tasks, first.links);
      ASSERT_FALSE(imported.diags.has_errors()) << imported.help();
      Diagnostics none;
      const auto again =
          load_model_text("again.yaml", imported.text, {}, imported.sources, none);
      ASSERT_TRUE(again);
      const CsvExport second = export_csv(*again, {});
      EXPECT_EQ(first.tasks, second.tasks);
      EXPECT_EQ(first.links, second.links);
      ++models;
    }
  }
  EXPECT_GT(models, 20);
}

}  // namespace
}  // namespace taut

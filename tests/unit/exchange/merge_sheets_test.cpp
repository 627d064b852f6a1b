#include "taut/exchange/merge_sheets.hpp"

#include "taut/amend/side_effects.hpp"
#include "taut/exchange/export_book.hpp"
#include "taut/exchange/export_csv.hpp"
#include "taut/exchange/sheet_bytes.hpp"
#include "taut/exchange/workbook.hpp"
#include "taut/read/load.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace taut {
namespace {

using testing::ElementsAre;
using testing::IsSupersetOf;

const std::string mandate = R"(taut: 1
mandate: {title: Two lakes}
sources:
  a: {title: First}
  b: {title: Second}
conditions:
  dry: {title: a drought, holds: true, basis: unverified}
tasks:
  talks: {title: the talks, short: talks, sources: [{id: a, page: "4"}], basis: stated}
  # the force
  patrols:
    title: patrols on both lakes
    paragraph: "4.1"   # as printed
    basis: stated
    sources: [a]
links:
  - {id: T1, from: patrols, to: talks, score: -1, because: noise, basis: derived, sources: [a]}
)";

struct Merged {
  std::string text = {};
  MergeReport report = {};
  std::vector<std::string> told = {};
  std::string side = {};
};

Merged merged(const std::string& tasks, const std::string& links) {
  SourceSet sources, sheets, later;
  Diagnostics diags, slips;
  const auto model = load_model_text("m.yaml", mandate, {}, sources, diags);
  auto text = ModelText::read("m.yaml", mandate);
  std::vector<CsvSheet> read;
  read.reserve(2);
  for (const auto& [name, csv] :
       {std::pair("tasks.csv", tasks), std::pair("links.csv", links)})
    read.push_back(csv.empty() ? CsvSheet{}
                               : read_sheet(*add_sheet_bytes(name, csv, sheets, slips),
                                            sheets, slips));
  Merged result;
  result.report =
      merge_sheets(tasks.empty() ? nullptr : &read[0], links.empty() ? nullptr : &read[1],
                   *model, {}, *text, slips);
  result.text = text->text();
  for (const Diagnostic& one : slips.all())
    result.told.push_back(one.message);
  const auto after = load_model_text("m.yaml", result.text, {}, later, diags);
  for (const Diagnostic& one : diags.all())
    if (one.severity == DiagSeverity::error)
      result.told.push_back(one.message);
  result.side = side_effect(*model, *after, *text);
  return result;
}

// The text of the mandate with one passage in place of another.
std::string instead(const std::string& old, const std::string& now) {
  std::string text = mandate;
  text.replace(text.find(old), old.size(), now);
  return text;
}

TEST(MergeSheets, ACellThatChangedChangesTheTextWhereItStands) {
  const Merged result =
      merged("Id,Title,Paragraph\npatrols,patrols on both lakes,4.10\n", "");
  EXPECT_EQ(result.text, instead("\"4.1\"   #", "\"4.10\"   #"));
  EXPECT_THAT(result.report.changed, ElementsAre("patrols, Paragraph: 4.10, not 4.1"));
  EXPECT_THAT(result.report.missing, ElementsAre("talks"));
  EXPECT_THAT(result.told, ElementsAre());
  EXPECT_EQ(result.side, "");
}

TEST(MergeSheets, CircumstancesAndSelectorsComeIn) {
  const Merged result =
      merged("", "Id,From,To,Score,When,Shifts\nT1,patrols,all,-2,[dry],{dry: -1}\n");
  EXPECT_EQ(
      result.text,
      instead("to: talks, score: -1, because: noise,",
              "to: all, score: -2, because: noise, when: [dry], shifts: {dry: -1},"));
  EXPECT_THAT(result.told, ElementsAre());
}

TEST(MergeSheets, WhatASourceWasCitedForStays) {
  const Merged result =
      merged("Id,Title,Source\ntalks,the talks,a; b; c: \"Third; one\"\n", "");
  EXPECT_NE(result.text.find("sources: [{id: a, page: \"4\"}, b, c], basis"),
            std::string::npos)
      << result.text;
  EXPECT_NE(result.text.find("  b: {title: Second}\n  c:\n    title: \"Third; one\"\n"),
            std::string::npos)
      << result.text;
  EXPECT_EQ(result.side, "");
}

TEST(MergeSheets, NewRowsGoBehindTheOthersAndMayBeNamedAsPeopleDo) {
  const Merged result =
      merged("Id,Title,Short\n,public reports,reports\n",
             "Id,From,To,Score,Mutual,Because\n,reports,The Talks,-1,,names\n"
             ",patrols,reports,1,yes,both\n");
  EXPECT_EQ(result.text,
            instead("    sources: [a]\nlinks",
                    "    sources: [a]\n  reports:\n    title: public "
                    "reports\n    short: reports\nlinks") +
                "  - id: L1\n    from: reports\n    to: talks\n    score: -1\n"
                "    because: names\n  - id: L2\n    between: [patrols, reports]\n"
                "    score: 1\n    because: both\n");
  EXPECT_THAT(result.report.added, ElementsAre("reports", "L1", "L2"));
  EXPECT_THAT(result.report.missing, ElementsAre("talks", "patrols", "T1"));
  EXPECT_EQ(result.side, "");
}

TEST(MergeSheets, NothingIsTakenAway) {
  const Merged result = merged("", "Id,From,To,Score,Because\nT1,patrols,talks,-1,\n");
  EXPECT_EQ(result.text, mandate);
  EXPECT_THAT(result.report.emptied, ElementsAre("T1, Because"));
}

TEST(MergeSheets, WhatDoesNotFitIsTold) {
  const Merged result =
      merged("Id,Title\ntalks,the talks\ntalks,the talks\n",
             "Id,From,To,Score,Mutual\nT1,patrols,talks,-1,yes\n,nobody,talks,often,\n");
  EXPECT_THAT(result.told,
              IsSupersetOf({"two rows have the Id 'talks'",
                            "'Mutual' of link 'T1' cannot be changed in a sheet",
                            "'From': no task is called 'nobody'",
                            "'Score' takes a whole number from -3 to 3, not 'often'"}));
}

class ShippedModelInSheets : public testing::TestWithParam<std::string> {};

TEST_P(ShippedModelInSheets, ComesBackWithNotAByteChanged) {
  const std::string path = TAUT_ROOT "/models/" + GetParam();
  SourceSet sources, sheets;
  Diagnostics diags, slips;
  const auto model = load_model(path, {}, sources, diags);
  ASSERT_TRUE(model);
  const std::string bytes = *read_bytes(path, 1'000'000);
  const CsvExport csv = export_csv(*model, {});
  const auto tasks =
      read_sheet(*add_sheet_bytes("t", csv.tasks, sheets, slips), sheets, slips);
  const auto links =
      read_sheet(*add_sheet_bytes("l", csv.links, sheets, slips), sheets, slips);
  const auto book = tell::workbook(export_book(*model, {}));
  ASSERT_TRUE(book) << book.error().message;
  const auto pages = read_workbook("b.xlsx", *book, 100'000'000, sheets, slips);
  ASSERT_TRUE(pages) << pages.error().message;
  ASSERT_EQ(kind_of(pages->at(0).sheet), SheetKind::tasks);
  EXPECT_EQ(kind_of(pages->at(2).sheet), std::nullopt);
  for (const auto& [task_sheet, link_sheet] :
       {std::pair(&tasks, &links), std::pair(&pages->at(0).sheet, &pages->at(1).sheet)}) {
    auto text = ModelText::read(path, bytes);
    const MergeReport report =
        merge_sheets(task_sheet, link_sheet, *model, {}, *text, slips);
    EXPECT_THAT(report.changed, ElementsAre());
    EXPECT_THAT(report.added, ElementsAre());
    EXPECT_THAT(report.missing, ElementsAre());
    EXPECT_TRUE(text->changes().empty());
    EXPECT_EQ(text->text(), bytes);
  }
  for (const Diagnostic& one : slips.all())
    EXPECT_NE(one.severity, DiagSeverity::error) << one.message;
}

INSTANTIATE_TEST_SUITE_P(Missions, ShippedModelInSheets,
                         testing::Values("minusca-2017.yaml", "minusma-2016.yaml",
                                         "minusma-2017-12.yaml", "minusma-2017.yaml",
                                         "minusma-2018.yaml", "minusma-2019.yaml",
                                         "unmiss-2021.yaml", "unmiss-2022.yaml"),
                         [](const auto& file) {
                           std::string name = file.param.substr(0, file.param.find('.'));
                           std::erase(name, '-');
                           return name;
                         });

}  // namespace
}  // namespace taut

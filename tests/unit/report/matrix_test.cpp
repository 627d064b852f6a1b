#include "taut/report/matrix.hpp"

#include "support/mandate_builder.hpp"
#include "taut/tell/about.hpp"
#include "taut/text/utf8.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>
#include <string>

namespace taut::test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

MandateBuilder many_tasks(int count) {
  MandateBuilder m;
  for (int i = 0; i < count; ++i) {
    const std::string id = "t" + std::to_string(i);
    m.task(m.keep(id), {.name = m.keep("a task with rather a long name " + id)});
  }
  m.link("T1", "t0", "t1", -2).link("S1", "t0", "t1", 1).link("N1", "t1", "t0", 0);
  return m;
}

template <typename Write>
auto written(const MandateBuilder& m, Write write) {
  const Situation situation = make_situation(m.model);
  const Matrix matrix = make_matrix(situation, {});
  return write(MatrixReport{matrix, *m.sources});
}

TEST(MatrixText, FitsEightyColumnsHoweverManyTasks) {
  for (int tasks : {2, 11, 29, 120}) {
    std::istringstream lines(
        written(many_tasks(tasks), [](auto r) { return document_text(matrix_page(r)); }));
    for (std::string line; std::getline(lines, line);)
      EXPECT_LE(cells(line), 80U) << line;
  }
}

TEST(MatrixText, InColourIsTheSamePageWithEscapes) {
  const auto plain =
      written(many_tasks(3), [](auto r) { return document_text(matrix_page(r)); });
  const auto coloured = written(many_tasks(3), [](auto r) {
    return document_text(matrix_page(r), {.colour = true});
  });

  EXPECT_THAT(coloured, HasSubstr("\033[35m-2+1\033[0m"));
  EXPECT_GT(coloured.size(), plain.size());
}

TEST(MatrixText, KeepsBothSignsInOneCell) {
  EXPECT_THAT(
      written(many_tasks(3), [](auto r) { return document_text(matrix_page(r)); }),
      HasSubstr(" -2+1"));
}

TEST(MatrixText, LeavesOutTheGridOfHundredsAndSaysSo) {
  const std::string text =
      written(many_tasks(201), [](auto r) { return document_text(matrix_page(r)); });
  EXPECT_THAT(text, HasSubstr("201 tasks are more than a page can show"));
  EXPECT_THAT(text, HasSubstr("INFLUENCE"));
}

TEST(MatrixCsv, HasARowForEveryOrderedPairAndFiguresForJudgedOnes) {
  const std::string csv =
      written(many_tasks(4), [](auto r) { return sheet_csv(matrix_sheet(r)); });

  EXPECT_TRUE(csv.starts_with(byte_order_mark));
  EXPECT_EQ(std::ranges::count(csv, '\n'), 1 + 4 * 3);
  EXPECT_THAT(csv, HasSubstr(",ambivalent,-2,1,T1 S1,"));
  EXPECT_THAT(csv, HasSubstr(",neutral,0,0,N1,"));
  EXPECT_THAT(csv, HasSubstr(",never-judged,,,"));
}

TEST(MatrixCsv, ANameThatASpreadsheetWouldRunIsGuarded) {
  MandateBuilder m;
  m.task("a", {.name = "=cmd()"}).task("b").link("T1", "a", "b", -1);

  EXPECT_THAT(written(m, [](auto r) { return sheet_csv(matrix_sheet(r)); }),
              HasSubstr(",'=cmd(),"));
  EXPECT_THAT(written(m,
                      [](auto r) {
                        r.table = MatrixTable::influence;
                        return sheet_csv(matrix_sheet(r));
                      }),
              HasSubstr(",'=cmd(),"));
}

TEST(MatrixHtml, WritesNoMarkupOfTheModelsAndLoadsNothing) {
  MandateBuilder m;
  m.task("a", {.name = "<script>alert(1)</script> \"x\""}).task("b");
  m.link("T1", "a", "b", -1).because("because of </dd><img src=x onerror=y> 'quotes'");
  m.model.sources[0].url = "javascript:alert(1)";
  const std::string page =
      written(m, [](auto r) { return document_html(matrix_page(r)); });

  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, Not(HasSubstr("<img")));
  EXPECT_THAT(page, Not(HasSubstr("javascript:")));
  EXPECT_THAT(page, Not(HasSubstr("<link")));
  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
}

TEST(MatrixHtml, EveryJudgedCellLeadsToItsReason) {
  const std::string page =
      written(many_tasks(3), [](auto r) { return document_html(matrix_page(r)); });

  for (const char* cell : {"1-2", "2-1"}) {
    EXPECT_THAT(page, HasSubstr(std::string("href=\"#p") + cell + "\""));
    EXPECT_THAT(page, HasSubstr(std::string("<li id=\"p") + cell + "\""));
  }
  EXPECT_THAT(page, HasSubstr("scope=\"col\""));
  EXPECT_THAT(page, HasSubstr("scope=\"row\""));
}

TEST(MatrixJson, ListsJudgedPairsAndCountsTheRest) {
  const auto json = nlohmann::json::parse(written(many_tasks(4), [](auto r) {
    return tell::data_text({}, {}, [&](tell::Json& body) { matrix_data(r, body); });
  }));

  EXPECT_EQ(json["coverage"]["never_judged"], 10);
  ASSERT_EQ(json["pairs"].size(), 2U);
  EXPECT_EQ(json["pairs"][0]["state"], "ambivalent");
  EXPECT_EQ(json["pairs"][0]["tension"], -2);
  EXPECT_EQ(json["pairs"][0]["synergy"], 1);
  EXPECT_EQ(json["tasks"][0]["influence"]["net"], -1);
}

TEST(MatrixMarkdown, ANameWithABarStaysInItsCell) {
  MandateBuilder m;
  m.task("a", {.name = "x | y"}).task("b").link("T1", "a", "b", -1);

  EXPECT_THAT(written(m, [](auto r) { return document_markdown(matrix_page(r)); }),
              HasSubstr("|  1 x \\| y | "));
}

}  // namespace
}  // namespace taut::test

// What a paper promises of any mandate: each depth has all that the one before it has, a
// finding has its address, and every link leads to a row that is told.

#include "taut/report/brief_page.hpp"

#include "support/random_mandate.hpp"
#include "support/told.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

using test::MandateBuilder;
using test::Told;
using testing::HasSubstr;
using testing::Not;

struct Paper {
  Told told;
  TensionGraph graph;
  Subject subject;
  ConflictsReport conflicts;
  Strategy strategy;
  Matrix matrix;

  explicit Paper(MandateBuilder m)
      : told(std::move(m)),
        graph(build_graph(told.situation)),
        subject{told.situation, graph},
        conflicts{.situation = told.situation,
                  .findings = told.findings,
                  .sources = *told.mandate.sources,
                  .uncut = true,
                  .handed_over = true},
        strategy(make_strategy(subject, told.findings)),
        matrix(make_matrix(told.situation, {})) {}

  tell::Document page(Depth depth, std::vector<std::string> without = {}) const {
    return brief_page({.conflicts = conflicts,
                       .strategy = strategy,
                       .matrix = matrix,
                       .depth = depth,
                       .without = std::move(without)});
  }
};

std::set<std::string> lines_of(const tell::Document& page) {
  std::set<std::string> lines;
  std::istringstream text(document_markdown(page));
  for (std::string line; std::getline(text, line);)
    lines.insert(line);
  return lines;
}

std::vector<std::string> all_of(const std::string& html, const char* pattern) {
  std::vector<std::string> found;
  const std::regex regex(pattern);
  for (std::sregex_iterator at(html.begin(), html.end(), regex), end; at != end; ++at)
    found.push_back((*at)[1]);
  return found;
}

TEST(BriefPage, EachDepthHasAllThatTheOneBeforeHas) {
  for (std::uint32_t seed = 1; seed <= 15; ++seed) {
    SCOPED_TRACE(seed);
    const Paper paper(test::random_rich_mandate(seed));
    const auto half = lines_of(paper.page(Depth::half_page));
    const auto findings = lines_of(paper.page(Depth::findings));
    const auto all = lines_of(paper.page(Depth::everything));
    EXPECT_TRUE(std::ranges::includes(findings, half));
    EXPECT_TRUE(std::ranges::includes(all, findings));
    EXPECT_GT(findings.size(), half.size());
  }
}

TEST(BriefPage, EveryFindingHasItsAddressAndEveryLinkLeadsSomewhere) {
  for (std::uint32_t seed = 1; seed <= 15; ++seed) {
    const Paper paper(test::random_rich_mandate(seed));
    for (const Depth depth : {Depth::half_page, Depth::findings, Depth::everything}) {
      SCOPED_TRACE(testing::Message() << seed << " " << static_cast<int>(depth));
      const std::string html = document_html(paper.page(depth));
      const auto ids = all_of(html, " id=\"([^\"]*)\"");
      const std::set<std::string> places(ids.begin(), ids.end());
      EXPECT_EQ(places.size(), ids.size()) << "two places have one address";
      for (const std::string& target : all_of(html, " href=\"#([^\"]*)\""))
        EXPECT_TRUE(places.contains(target)) << target;
      if (depth == Depth::half_page)
        continue;
      for (const Finding& finding : paper.told.findings.all)
        EXPECT_TRUE(places.contains(anchor_of(finding))) << finding.id;
    }
  }
}

// From a sentence to its statement and source: what evidence names is a link, and the
// statement that it leads to names its sources as links.
TEST(BriefPage, WhatEvidenceNamesIsALink) {
  for (std::uint32_t seed = 1; seed <= 10; ++seed) {
    SCOPED_TRACE(seed);
    const Paper paper(test::random_rich_mandate(seed));
    std::set<std::string> rows;
    for (const Statement& statement : paper.told.mandate.model.statements)
      rows.emplace(statement.id);
    rows.emplace("src");
    std::size_t linked = 0;
    for (const Depth depth : {Depth::findings, Depth::everything}) {
      const std::string html = document_html(paper.page(depth));
      for (std::string evidence :
           all_of(html, "<span class=\"evidence\">\\[(.*?)\\]</span>")) {
        linked += all_of(evidence, "<a href=\"#([^\"]*)\"").size();
        evidence = std::regex_replace(evidence, std::regex("<a [^>]*>.*?</a>"), "");
        for (const std::string& word : all_of(evidence, "([A-Za-z0-9]+)"))
          EXPECT_FALSE(rows.contains(word)) << word << " leads nowhere";
      }
    }
    EXPECT_GT(linked, 0U);
  }
}

TEST(BriefPage, LeavesOutWhatIsNotWantedAndLeadsNoLinkThere) {
  const Paper paper(test::random_rich_mandate(3));
  for (const std::string_view section : brief_sections()) {
    SCOPED_TRACE(std::string(section));
    const std::string html =
        document_html(paper.page(Depth::everything, {std::string(section)}));
    EXPECT_THAT(html, Not(HasSubstr("\"brief:" + std::string(section) + "\"")));
    const auto ids = all_of(html, " id=\"([^\"]*)\"");
    const std::set<std::string> places(ids.begin(), ids.end());
    for (const std::string& target : all_of(html, " href=\"#([^\"]*)\""))
      EXPECT_TRUE(places.contains(target)) << target;
  }
}

TEST(BriefPage, NamesNoOptionOfTheProgram) {
  for (std::uint32_t seed = 1; seed <= 10; ++seed) {
    const Paper paper(test::random_rich_mandate(seed));
    const std::string text = document_markdown(paper.page(Depth::everything));
    EXPECT_FALSE(std::regex_search(text, std::regex("(^|[^-])--[a-z]"))) << seed;
  }
}

TEST(BriefPage, SaysOfAnEmptyMandateThatThereIsNothing) {
  const Paper paper(MandateBuilder{});
  for (const Depth depth : {Depth::half_page, Depth::everything})
    EXPECT_THAT(document_markdown(paper.page(depth)), HasSubstr("has no tasks yet"));
}

}  // namespace
}  // namespace taut

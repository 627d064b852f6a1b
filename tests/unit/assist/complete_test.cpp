#include "taut/rows/tables.hpp"

#include "unit/assist/shipped_texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace taut::assist {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

constexpr const char* start =
    "taut: 1\nmandate: {title: x}\n"
    "sources:\n  s1: {title: One}\n"
    "objectives:\n  peace: {title: Peace}\n"
    "conditions:\n  near: {title: elections, holds: true}\n"
    "tasks:\n  go: {title: good offices}\n  poc:\n    title: protection\n";

// TAUT_EVERY_NAME=1 asks at each place of the shipped models, which takes minutes.
std::size_t places_between() {
  return std::getenv("TAUT_EVERY_NAME") ? 1 : 31;
}

TEST(Complete, OffersEachKeyThatStandsInAShippedModel) {
  const Texts texts = shipped("models");
  std::size_t keys = 0;
  for (const auto& [path, text] : texts) {
    const Workspace space(files_of(texts), path);
    const Page& page = *space.page(path);
    for (const Site& site : page.sites) {
      if (site.role != Site::Role::key || !site.key || keys++ % places_between() != 0)
        continue;
      const std::vector<Item> items = complete(space, page, site.where.begin);
      const auto own = std::ranges::find(items, page.word(site), &Item::label);
      ASSERT_NE(own, items.end()) << path << " " << page.word(site);
      // Taking it changes nothing.
      EXPECT_EQ(own->where, site.where);
      EXPECT_EQ(own->insert, page.word(site));
    }
  }
  EXPECT_GT(keys, 4'000U);
}

TEST(Complete, OffersEachNameThatStandsInAShippedModel) {
  const Texts texts = shipped("models");
  std::size_t names = 0;
  for (const auto& [path, text] : texts) {
    const Workspace space(files_of(texts), path);
    const Page& page = *space.page(path);
    for (const Site& site : page.sites) {
      if (site.role != Site::Role::name || page.word(site) == "all" ||
          page.word(site) == "~" || site.key->name == "because" ||
          site.key->name == "was" || names++ % places_between() != 0)
        continue;
      const std::vector<Item> items = complete(space, page, site.where.end);
      ASSERT_NE(std::ranges::find(items, page.word(site), &Item::label), items.end())
          << path << " " << site.key->name << " " << page.word(site);
    }
  }
  EXPECT_GT(names, 2'000U);
}

TEST(Complete, AnswersWhereverAModelIsCutOff) {
  const std::string text = shipped("models").at("models/unmiss-2021.yaml");
  std::size_t answered = 0;
  for (std::size_t end = text.find('\n'); end != std::string::npos;
       end = text.find('\n', end + 1)) {
    for (const std::string tail : {"\n", "\n  ", "\n    ", "\n    t", "\n  - "}) {
      if (end % std::min<std::size_t>(7, places_between()) != 0)
        continue;
      const Texts cut{{"m.yaml", text.substr(0, end) + tail}};
      const Workspace space(files_of(cut), "m.yaml");
      const Page& page = *space.page("m.yaml");
      answered += complete(space, page, page.text.size()).empty() ? 0U : 1U;
    }
  }
  EXPECT_GT(answered, 150U);
}

TEST(Complete, KeysThatMayStandHereAndDoNotYet) {
  const AtCursor at(std::string(start) + "    |\n");
  EXPECT_THAT(at.labels(), Contains("short"));
  EXPECT_THAT(at.labels(), Not(Contains("title")));
  EXPECT_THAT(at.labels(), Not(Contains("score")));
}

TEST(Complete, KeysByTheDepthOfTheCursor) {
  EXPECT_THAT(AtCursor(std::string(start) + "|\n").labels(), Contains("links"));
  EXPECT_THAT(AtCursor(std::string(start) + "|\n").labels(), Not(Contains("tasks")));
  EXPECT_THAT(AtCursor(std::string(start) + "links:\n  - |\n").labels(),
              Contains("score"));
  EXPECT_THAT(AtCursor(std::string(start) + "links:\n  -|\n").labels(),
              Contains("score"));
  EXPECT_THAT(AtCursor(std::string(start) + "links:\n  - id: T1\n    |\n").labels(),
              Contains("score"));
  EXPECT_THAT(AtCursor(std::string(start) + "  new: {|\n").labels(), Contains("serves"));
  EXPECT_THAT(AtCursor(std::string(start) + "  new: {title: a, sh|}\n").labels(),
              Contains("short"));
  EXPECT_THAT(AtCursor("|").labels(), Contains("taut"));
  EXPECT_THAT(AtCursor("t|").labels(), Contains("taut"));
}

TEST(Complete, WordsOfAClosedList) {
  EXPECT_THAT(AtCursor(std::string(start) + "    basis: |\n").labels(),
              ElementsAre("stated", "derived", "inferred", "unverified"));
  EXPECT_THAT(AtCursor(std::string(start) + "    basis:|\n").labels(),
              ElementsAre("stated", "derived", "inferred", "unverified"));
  EXPECT_THAT(AtCursor(std::string(start) + "    standing: f|\n").labels(),
              ElementsAre("true", "false"));
  EXPECT_THAT(AtCursor(std::string(start) + "links:\n  - {id: T1, score: |}\n").labels(),
              ElementsAre("-3", "-2", "-1", "0", "1", "2", "3"));
}

TEST(Complete, NamesWithTheirTitles) {
  const AtCursor at(std::string(start) + "links:\n  - id: T1\n    from: [go, |]\n");
  const std::vector<Item> items = complete(at.space, at.page, at.offset);
  const auto poc = std::ranges::find(items, "poc", &Item::label);
  ASSERT_NE(poc, items.end());
  EXPECT_EQ(poc->detail, "protection");
  EXPECT_EQ(poc->kind, Item::Kind::id);
  EXPECT_THAT(at.labels(), Not(Contains("go"))) << "it stands in the list already";
  EXPECT_THAT(AtCursor(std::string(start) + "    serves: {|\n").labels(),
              ElementsAre("peace"));
  EXPECT_THAT(AtCursor(std::string(start) + "    serves:\n      p|\n").labels(),
              ElementsAre("peace"));
  EXPECT_THAT(AtCursor(std::string(start) + "    sources: [|]\n").labels(),
              Contains("s1"));
  EXPECT_THAT(AtCursor(std::string(start) + "scenarios:\n  calm:\n    conditions: {|}\n")
                  .labels(),
              ElementsAre("near"));
}

TEST(Complete, NamesOfOtherFilesOfTheModel) {
  const Texts others{{"more.yaml", "actors:\n  cma: {title: Coordination}\n"},
                     {"apart.yaml", "actors:\n  other: {title: Other}\n"}};
  const AtCursor at("include: [more.yaml]\ntasks:\n  go: {protects: [|]}\n", others);
  EXPECT_THAT(at.labels(), ElementsAre("cma"));
}

TEST(Complete, AKeyIsFollowedByWhatItTakes) {
  const auto inserted = [](const AtCursor& at, std::string_view label) {
    for (const Item& item : complete(at.space, at.page, at.offset))
      if (item.label == label)
        return item.insert;
    return std::string("absent");
  };
  EXPECT_EQ(inserted(AtCursor(std::string(start) + "    sh|\n"), "short"), "short: ");
  EXPECT_EQ(inserted(AtCursor(std::string(start) + "    sh|: x\n"), "short"), "short");
  EXPECT_EQ(inserted(AtCursor(std::string(start) + "li|\n"), "links"), "links:\n  - ");
  EXPECT_EQ(inserted(AtCursor(std::string(start) + "sc|\n"), "scenarios"),
            "scenarios:\n  ");
  EXPECT_EQ(inserted(AtCursor(std::string(start) + "    basis:|\n"), "stated"),
            " stated");
}

TEST(Complete, ANewRowWithTheNextFreeName) {
  const AtCursor at(std::string(start) +
                    "links:\n  - {id: T09, from: go, to: poc, score: -1}\n  - |\n");
  const std::vector<Item> items = complete(at.space, at.page, at.offset);
  const auto row = std::ranges::find(items, "new link", &Item::label);
  ASSERT_NE(row, items.end());
  EXPECT_EQ(row->insert,
            "id: T10\n    from: \n    to: \n    score: -1\n    because: \n    basis: "
            "unverified");
}

TEST(Complete, NothingInATextOrAComment) {
  EXPECT_THAT(AtCursor(std::string(start) + "    note: some w|\n").labels(), IsEmpty());
  EXPECT_THAT(AtCursor(std::string(start) + "    # some w|\n").labels(), IsEmpty());
  EXPECT_THAT(AtCursor(std::string(start) + "    x-own: {a|}\n").labels(), IsEmpty());
}

}  // namespace
}  // namespace taut::assist

#include "taut/exchange/export_formats.hpp"
#include "taut/model/situation.hpp"
#include "taut/read/load.hpp"
#include "taut/rows/tables.hpp"

#include "unit/assist/shipped_texts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string>

namespace taut::assist {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// All that the model in `path` says, and all that is wrong with it.
std::string answers(const Texts& texts, const std::string& path) {
  SourceSet sources;
  Diagnostics diags;
  const FilesInMemory files({texts.begin(), texts.end()});
  const auto model =
      load_model_text(path, texts.at(path), {.files = &files}, sources, diags);
  std::string all;
  for (const Diagnostic& d : diags.all())
    all += d.message + "\n";
  return all + export_json({make_situation(*model)});
}

std::string with_old_name(std::string text, const std::string& now,
                          const std::string& old) {
  for (std::size_t at = text.find(now); at != std::string::npos; at = text.find(now, at))
    text.replace(at, now.size(), old);
  return text;
}

// Every id of every shipped model: all bytes but those of the name are as before, and the
// models say the same with the new name. What they say is compared for every twelfth id,
// or for all with TAUT_EVERY_NAME=1, which takes minutes.
TEST(Rename, LeavesEveryAnswerOfEveryShippedModelAsItIs) {
  const Texts texts = shipped("models");
  const std::size_t step = std::getenv("TAUT_EVERY_NAME") ? 1 : 12;
  std::map<std::string, std::string> before;
  for (const auto& [path, text] : texts)
    if (path.find("shared/") == std::string::npos)
      before[path] = answers(texts, path);
  std::size_t renamed = 0;
  for (const auto& [path, text] : texts) {
    const Workspace space(files_of(texts), path);
    const Page& page = *space.page(path);
    for (const Site& site : page.sites) {
      if (site.role != Site::Role::defined || site.where.empty())
        continue;
      const std::string old(page.word(site));
      const std::string now = "zq8zq" + std::to_string(renamed++);
      const auto edits = rename(space, page, site.where.begin, now);
      ASSERT_TRUE(edits) << path << " " << old << ": " << edits.error().message;
      Texts after = texts;
      edit_texts(*edits, after);
      ASSERT_NE(after.at(path), text);
      for (const auto& [other, was] : before) {
        ASSERT_EQ(with_old_name(after.at(other), now, old), texts.at(other));
        if (renamed % step == 0 && after.at(other) != texts.at(other)) {
          ASSERT_EQ(with_old_name(answers(after, other), now, old), was)
              << path << ": " << old << " in " << other;
        }
      }
    }
  }
  EXPECT_GT(renamed, 500U);
}

TEST(Definition, IsWhereEveryNameOfEveryShippedModelLeads) {
  const Texts texts = shipped("models");
  std::size_t names = 0;
  for (const auto& [path, text] : texts) {
    const Workspace space(files_of(texts), path);
    const Page& page = *space.page(path);
    for (const Site& site : page.sites) {
      if (site.role != Site::Role::name || page.word(site) == "all" ||
          page.word(site) == "~" || names++ % 5 != 0)
        continue;
      const std::vector<Place> defined = definition(space, page, site.where.begin);
      ASSERT_FALSE(defined.empty()) << path << " " << page.word(site);
      const Page& home = *space.page(defined.front().file);
      const std::vector<Place> back =
          references(space, home, defined.front().where.begin);
      EXPECT_TRUE(std::ranges::any_of(back,
                                      [&](const Place& place) {
                                        return place.file == path &&
                                               place.where == site.where;
                                      }))
          << path << " " << page.word(site);
    }
  }
  EXPECT_GT(names, 2'000U);
}

constexpr const char* base =
    "taut: 1\nmandate: {title: x}\ntasks:\n"
    "  go: {title: a}\n  'poc': {title: b, requires: [go]}\n"
    "links:\n"
    "  - id: T1\n    between: [go, \"poc\"]\n    score: -1\n"
    "    because: {go-poc: one, poc-go: other}\n"
    "  - {id: T2, from: go, to: all, score: -1}\n";

std::string renamed_to(const AtCursor& at, std::string_view to) {
  auto edits = rename(at.space, at.page, at.offset, to);
  if (!edits)
    return edits.error().message;
  Texts after = at.texts;
  edit_texts(*edits, after);
  return after.at("m.yaml");
}

std::string marked(std::string text, const std::string& before) {
  return text.insert(text.find(before), "|");
}

TEST(Rename, TouchesTheNameAloneWithItsQuotesAndDirections) {
  EXPECT_EQ(renamed_to(AtCursor(marked(base, "go, \"poc")), "mediation"),
            "taut: 1\nmandate: {title: x}\ntasks:\n"
            "  mediation: {title: a}\n  'poc': {title: b, requires: [mediation]}\n"
            "links:\n"
            "  - id: T1\n    between: [mediation, \"poc\"]\n    score: -1\n"
            "    because: {mediation-poc: one, poc-mediation: other}\n"
            "  - {id: T2, from: mediation, to: all, score: -1}\n");
}

// A decision stays with its finding, or with its link.
TEST(Rename, ReachesWhatADecisionIsAbout) {
  const std::string decided =
      std::string(base) +
      "decisions:\n"
      "  - {id: D1, about: \"mutual-tension:go+poc\", state: accepted}\n"
      "  - {id: D2, about: T1, state: disputed}\n"
      "  - {id: D3, about: opposing-camps, state: disputed}\n";
  EXPECT_THAT(renamed_to(AtCursor(marked(decided, "go: {")), "mediation"),
              HasSubstr("about: \"mutual-tension:mediation+poc\""));
  EXPECT_THAT(renamed_to(AtCursor(marked(decided, "poc\", st")), "civilians"),
              AllOf(HasSubstr("about: \"mutual-tension:go+civilians\""),
                    HasSubstr("'civilians': {title: b")));
  EXPECT_THAT(renamed_to(AtCursor(marked(decided, "T1, state")), "T7"),
              AllOf(HasSubstr("id: T7"), HasSubstr("about: T7,")));
  EXPECT_THAT(renamed_to(AtCursor(marked(decided, "opposing")), "camps"),
              HasSubstr("nothing defines"));
}

TEST(Rename, RefusesWhatWouldNotBeTheSameModel) {
  const AtCursor go(marked(base, "go: {"));
  EXPECT_THAT(renamed_to(go, "poc"), HasSubstr("'poc' is already the name of a task"));
  EXPECT_THAT(renamed_to(go, "Good Offices"), HasSubstr("write 'good-offices'"));
  EXPECT_THAT(renamed_to(go, "all"), HasSubstr("a meaning of its own"));
  EXPECT_THAT(renamed_to(go, "no"), HasSubstr("a meaning of its own"));
  EXPECT_THAT(renamed_to(AtCursor(marked(base, "T1")), "poc"),
              HasSubstr("already the name of a task"));
  EXPECT_THAT(renamed_to(AtCursor(marked(base, "all,")), "each"),
              HasSubstr("no name here"));
  EXPECT_THAT(renamed_to(AtCursor(marked(base, "title: b")), "each"),
              HasSubstr("no name here"));
  EXPECT_THAT(
      renamed_to(AtCursor("tasks:\n  go: {title: a}\nlinks: [{from: x|y}]\n"), "a"),
      HasSubstr("nothing defines 'xy'"));
  EXPECT_THAT(renamed_to(AtCursor("tasks:\n  g|o: {title: a\n"), "a"),
              HasSubstr("mend line 2 first"));
}

TEST(Rename, ReachesEveryFileThatSharesTheNameAndNoOther) {
  Texts texts{
      {"shared.yaml", "sources:\n  s: {title: One}\n"},
      {"a.yaml", "include: [shared.yaml]\ntasks:\n  go: {title: a, sources: [s]}\n"},
      {"b.yaml", "include: [shared.yaml]\ntasks:\n  go: {title: b, sources: [s]}\n"},
      {"c.yaml",
       "extends: a.yaml\nchange: {tasks: {go: {title: c}}}\n"
       "add: {tasks: {talks: {title: d, was: go, sources: [s]}}}\n"},
      {"d.yaml", "sources:\n  s: {title: Two}\n"}};
  const Workspace space(files_of(texts), "a.yaml");
  const Page& a = *space.page("a.yaml");
  const auto files = [&](const char* at) {
    std::vector<std::string> named;
    for (const Place& place : references(space, a, a.text.find(at)))
      named.push_back(place.file);
    return named;
  };
  EXPECT_THAT(files("go:"), ElementsAre("a.yaml", "c.yaml", "c.yaml"));
  EXPECT_THAT(files("s]"), ElementsAre("a.yaml", "b.yaml", "c.yaml", "shared.yaml"));
}

TEST(Definition, OfAFileIsItsStart) {
  const AtCursor at("include: [sh|ared.yaml]\n", {{"shared.yaml", "sources: {}\n"}});
  const auto places = definition(at.space, at.page, at.offset);
  ASSERT_EQ(places.size(), 1U);
  EXPECT_EQ(places[0].file, "shared.yaml");
}

TEST(Hover, SaysWhatAKeyMeansAndWhatANameStandsFor) {
  const AtCursor key(marked(base, "score: -1"));
  ASSERT_TRUE(hover(key.space, key.page, key.offset));
  EXPECT_THAT(hover(key.space, key.page, key.offset)->markdown,
              HasSubstr("How strongly: -3 to -1 for a tension"));
  const AtCursor name(marked(base, "poc\"]"));
  EXPECT_THAT(hover(name.space, name.page, name.offset)->markdown,
              testing::StartsWith("**poc** (task)\n\nb"));
  const AtCursor text(marked(base, "x}\ntasks"));
  EXPECT_THAT(hover(text.space, text.page, text.offset)->markdown,
              HasSubstr("titles of maps"));
  const AtCursor nothing("x-own: {a|: b}\n");
  EXPECT_FALSE(hover(nothing.space, nothing.page, nothing.offset));
}

TEST(Hover, ShowsMarkupOfAnAuthorAsTheAuthorWroteIt) {
  const AtCursor at("tasks:\n  g|o: {title: \"<b>[x](javascript:y)\"}\n");
  EXPECT_THAT(hover(at.space, at.page, at.offset)->markdown, HasSubstr("\\<b\\>\\[x"));
}

}  // namespace
}  // namespace taut::assist

#include "taut/rows/suspects.hpp"

#include "taut/read/load.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taut {
namespace {

using State = SuspectLink::State;
using testing::ElementsAre;
using testing::IsEmpty;

struct Read {
  SourceSet sources;
  Diagnostics diags;
  Model model;
};

// A mandate of three tasks with these keys, and three links.
std::string mandate(std::string_view of_police, std::string_view of_links = {}) {
  return fmt::format(R"(taut: 1
mandate: {{title: Two lakes, resolution: S/RES/0001 (2018), adopted: 2018-06-28}}
actors: {{army: {{title: the army}}, people: {{title: the people}}}}
tasks:
  police: {{title: police training{}}}
  talks: {{title: village talks}}
  reports: {{title: public reports}}
links:
  - {{id: T1, from: police, to: talks, score: -2, because: w{}}}
  - {{id: T2, from: talks, to: reports, score: 1, because: w}}
  - {{id: T3, between: [reports, police], score: -1, because: w}}
)",
                     of_police, of_links);
}

std::vector<std::string> suspects(const std::string& before, const std::string& after) {
  Read a;
  Read b;
  a.model = *load_model_text("a.yaml", before, {}, a.sources, a.diags);
  b.model = *load_model_text("b.yaml", after, {}, b.sources, b.diags);
  EXPECT_FALSE(a.diags.has_errors());
  EXPECT_FALSE(b.diags.has_errors());
  std::vector<std::string> found;
  for (const SuspectLink& one : suspect_links(a.model, b.model)) {
    std::string text(b.model[one.link].id);
    text += one.state == State::open       ? ""
            : one.state == State::reviewed ? " reviewed"
                                           : " again";
    for (const ChangedEnd& end : one.ends)
      text += fmt::format(" {}({})", b.model[end.task].id, fmt::join(end.keys, " "));
    found.push_back(text);
  }
  return found;
}

TEST(Suspects, AreTheLinksOfATaskThatSaysSomethingElse) {
  for (const auto& [key, text] : std::vector<std::pair<std::string, std::string>>{
           {"short", ", short: police"},
           {"priority", ", priority: 1"},
           {"needs_consent_of", ", needs_consent_of: [army]"},
           {"reports_on", ", reports_on: [army, people]"},
           {"impartial", ", impartial: true"},
           {"cross_cutting", ", cross_cutting: true"}})
    EXPECT_THAT(suspects(mandate(""), mandate(text)),
                ElementsAre(fmt::format("T1 police({})", key),
                            fmt::format("T3 police({})", key)));
}

TEST(Suspects, AreNotMadeByWhatNoJudgementRestsOn) {
  for (const std::string text : {", paragraph: \"20(a)\"", ", note: n", ", basis: stated",
                                 ", keep: true", ", where: [north]", ", may_wait: true"})
    EXPECT_THAT(suspects(mandate(""), mandate(text)), IsEmpty()) << text;
}

TEST(Suspects, DoNotDependOnTheOrderOfNames) {
  EXPECT_THAT(suspects(mandate(", supports: [army, people]"),
                       mandate(", supports: [people, army]")),
              IsEmpty());
}

TEST(Suspects, AreAnsweredByAnotherJudgementOrByAReview) {
  const std::string before = mandate("");
  const std::string word = ", short: police";
  const auto after = [&](std::string_view of_link) {
    std::string text = mandate(word, of_link);
    text.replace(text.find("S/RES/0001 (2018), adopted: 2018"), 32,
                 "S/RES/0002 (2019), adopted: 2019");
    return text;
  };
  const std::string other = "T3 police(short)";
  EXPECT_THAT(suspects(before, after(", reviewed: S/RES/0002")),
              ElementsAre("T1 reviewed police(short)", other));
  EXPECT_THAT(suspects(before, after(", reviewed: S/RES/0002 (2019)")),
              ElementsAre("T1 reviewed police(short)", other));
  EXPECT_THAT(suspects(before, after(", reviewed: 2019-06-28")),
              ElementsAre("T1 reviewed police(short)", other));
  EXPECT_THAT(suspects(before, after(", reviewed: 2019-06-27")),
              ElementsAre("T1 police(short)", other));
  EXPECT_THAT(suspects(before, after(", reviewed: S/RES/000")),
              ElementsAre("T1 police(short)", other));
  EXPECT_THAT(suspects(before, after(", range: [-3, -1]")),
              ElementsAre("T1 again police(short)", other));
  EXPECT_THAT(suspects(before, after(", judgements: {a: -2}")),
              ElementsAre("T1 again police(short)", other));
  EXPECT_THAT(suspects(before, after(", note: n")),
              ElementsAre("T1 police(short)", other));
}

TEST(Suspects, AreFoundUnderTheNewNameOfATask) {
  const auto text = [](std::string_view name, std::string_view keys) {
    return fmt::format(R"(taut: 1
mandate: {{title: m}}
tasks: {{{0}: {{title: a{1}}}, b: {{title: b}}}}
links: [{{id: T1, from: {0}, to: b, score: -1, because: w}}]
)",
                       name, keys);
  };
  EXPECT_THAT(suspects(text("a", ""), text("z", ", was: a, short: b")),
              ElementsAre("T1 z(short)"));
  EXPECT_THAT(suspects(text("a", ""), text("z", ", was: a")), IsEmpty());
}

TEST(Suspects, AreLinksWhoseSelectorFoundAnotherTask) {
  const auto text = [](std::string_view pillar) {
    return fmt::format(R"(taut: 1
mandate: {{title: m}}
pillars: {{p: {{title: p}}}}
tasks: {{a: {{title: a}}, b: {{title: b, pillar: p}}, c: {{title: c{}}}}}
links: [{{id: T1, from: a, to: {{pillar: p}}, score: -1, because: w}}]
)",
                       pillar);
  };
  EXPECT_THAT(suspects(text(""), text(", pillar: p")), ElementsAre("T1 c()"));
  EXPECT_THAT(suspects(text(", pillar: p"), text("")), IsEmpty());
}

// What the shipped models say of themselves: whoever changed a score at a renewal was
// told to look at it, and no renewal asks for more than a third of what it has.
TEST(Suspects, OfTheShippedRenewalsAreFewAndHoldEveryChangedScore) {
  struct Renewal {
    std::string before, after;
    std::size_t scores;  // that our own models changed
  };
  for (const auto& [before, after, scores] :
       {Renewal{"minusma-2016", "minusma-2017", 0},
        Renewal{"minusma-2017", "minusma-2017-12", 0},
        Renewal{"minusma-2017-12", "minusma-2018", 0},
        Renewal{"minusma-2018", "minusma-2019", 0},
        Renewal{"unmiss-2021", "unmiss-2022", 1}}) {
    SCOPED_TRACE(after);
    Read a;
    Read b;
    const std::string folder = TAUT_ROOT "/models/";
    a.model = *load_model(folder + before + ".yaml", {}, a.sources, a.diags);
    b.model = *load_model(folder + after + ".yaml", {}, b.sources, b.diags);
    const auto found = suspect_links(a.model, b.model);
    EXPECT_LE(3 * found.size(), b.model.statements.size());
    std::size_t changed = 0;
    for (const Statement& now : b.model.statements) {
      const auto old = std::ranges::find(a.model.statements, now.id, &Statement::id);
      if (old == a.model.statements.end() || old->score == now.score)
        continue;
      ++changed;
      EXPECT_TRUE(std::ranges::any_of(found, [&](const SuspectLink& one) {
        return b.model[one.link].id == now.id;
      })) << now.id;
    }
    EXPECT_EQ(changed, scores);
  }
}

}  // namespace
}  // namespace taut

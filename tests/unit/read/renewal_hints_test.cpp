// What check asks of a renewal: which links have to be judged again, and what was decided
// about tasks that it renames or removes.

#include "taut/read/load.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* first_mandate = R"(taut: 1
mandate: {title: m, resolution: S/RES/0001 (2017), adopted: 2017-06-01, judging: {safeguards: without}}
sources: {s: {title: s}}
tasks:
  police: {title: police, basis: stated, sources: [s]}
  talks: {title: talks, basis: stated, sources: [s]}
links:
  - {id: T1, from: police, to: talks, score: -1, because: w, basis: stated, sources: [s]}
decisions:
  - {id: D1, about: "tension:T1", state: accepted}
  - {id: D2, about: "strained-task:police", state: disputed}
)";

// A renewal of a file with what is different.
std::string renewed(std::string_view of, int year, std::string_view changes) {
  return fmt::format(
      "taut: 1\nextends: {0}\nmandate: {{title: m{1}, resolution: S/RES/000{2} ({1}), "
      "adopted: {1}-06-01}}\n{3}",
      of, year, year - 2016, changes);
}

struct Chain {
  SourceSet sources;
  Diagnostics diags;
  Model model;

  std::vector<std::string> told(DiagId id) const {
    std::vector<std::string> messages;
    for (const Diagnostic& diagnostic : diags.all())
      if (diagnostic.id == id)
        messages.push_back(diagnostic.message);
    return messages;
  }
};

// The last of some files, each of which may extend the one before.
Chain last_of(const std::vector<std::string>& texts) {
  std::map<std::string, std::string, std::less<>> files;
  for (std::size_t i = 0; i < texts.size(); ++i)
    files[fmt::format("{}.yaml", i)] = texts[i];
  const FilesInMemory memory(files);
  Chain chain;
  auto model =
      load_model(fmt::format("{}.yaml", texts.size() - 1),
                 {.check_scenarios = true, .files = &memory}, chain.sources, chain.diags);
  EXPECT_TRUE(model);
  chain.model = *std::move(model);
  return chain;
}

constexpr const char* police_reworded =
    "change: {tasks: {police: {title: police and courts}}}\n";

TEST(RenewalHints, AskForTheLinksOfATaskThatChanged) {
  const Chain chain = last_of({first_mandate, renewed("0.yaml", 2018, police_reworded)});
  EXPECT_THAT(
      chain.told(DiagId::suspect_link),
      ElementsAre("task 'police' has changed (title) since a link was judged: T1"));
  EXPECT_FALSE(chain.diags.has_errors());
}

TEST(RenewalHints, AskAgainUntilSomebodyAnswers) {
  const std::string first = renewed("0.yaml", 2018, police_reworded);
  const auto after = [&](std::string_view changes) {
    return last_of({first_mandate, first, renewed("1.yaml", 2019, changes)})
        .told(DiagId::suspect_link)
        .size();
  };
  EXPECT_EQ(after(""), 1U);
  EXPECT_EQ(after("change: {links: {T1: {note: seen}}}\n"), 1U);
  EXPECT_EQ(after("change: {links: {T1: {reviewed: S/RES/0002}}}\n"), 1U)
      << "an earlier resolution than this one";
  EXPECT_EQ(after("change: {links: {T1: {reviewed: S/RES/0003}}}\n"), 0U);
  EXPECT_EQ(after("change: {links: {T1: {reviewed: 2019-07-01}}}\n"), 0U);
  EXPECT_EQ(after("remove: {links: [T1]}\n"), 0U);
}

TEST(RenewalHints, AreSilentWhereTheFirstRenewalAnswered) {
  const std::string first = renewed("0.yaml", 2018,
                                    "change: {tasks: {police: {title: police and "
                                    "courts}}, links: {T1: {score: -2}}}\n");
  EXPECT_THAT(last_of({first_mandate, first}).told(DiagId::suspect_link), IsEmpty());
  EXPECT_THAT(last_of({first_mandate, first, renewed("1.yaml", 2019, "")})
                  .told(DiagId::suspect_link),
              IsEmpty());
}

TEST(RenewalHints, AreNotForAMandateThatIsWrittenBackwards) {
  EXPECT_THAT(last_of({first_mandate, renewed("0.yaml", 2016, police_reworded)})
                  .told(DiagId::suspect_link),
              IsEmpty());
}

TEST(Decisions, GoWithATaskUnderItsNewName) {
  const Chain chain =
      last_of({first_mandate,
               renewed("0.yaml", 2018,
                       "remove: {tasks: [police]}\nadd: {tasks: {courts: {title: courts, "
                       "was: police, basis: stated, sources: [s]}}}\n")});
  EXPECT_FALSE(chain.diags.has_errors());
  ASSERT_EQ(chain.model.decisions.size(), 2U);
  EXPECT_EQ(chain.model.decisions[1].address, "strained-task:courts");
}

TEST(Decisions, OnWhatARenewalRemovesAreNoErrors) {
  const Chain chain =
      last_of({first_mandate, renewed("0.yaml", 2018, "remove: {tasks: [police]}\n")});
  EXPECT_FALSE(chain.diags.has_errors());
  EXPECT_EQ(chain.model.decisions[1].address, "strained-task:police");
}

TEST(Decisions, OfARenewalStandBesideThoseBefore) {
  const Chain chain = last_of(
      {first_mandate,
       renewed("0.yaml", 2018,
               "decisions: [{id: D3, about: \"strained-task:talks\", state: mended}]\n"
               "change: {decisions: {D1: {state: to-be-mended}}}\n")});
  EXPECT_FALSE(chain.diags.has_errors());
  ASSERT_EQ(chain.model.decisions.size(), 3U);
  EXPECT_EQ(chain.model.decisions[0].state, Decision::State::to_be_mended);
  EXPECT_EQ(chain.model.decisions[2].id, "D3");
}

TEST(Decisions, OnOneFindingAreOne) {
  const Chain chain =
      last_of({first_mandate,
               renewed("0.yaml", 2018,
                       "decisions: [{id: D3, about: \"tension:T1\", state: mended}]\n")});
  EXPECT_THAT(chain.told(DiagId::duplicate_name),
              ElementsAre("'tension:T1' is decided already, by D1"));
}

}  // namespace
}  // namespace taut

// What the rules would have proposed on the shipped missions before anybody had judged a
// pair, beside the tensions that their sources bear out: stated or derived.

#include "taut/read/load.hpp"
#include "taut/suggest/suggest.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

using PairOfTasks = std::pair<TaskId, TaskId>;

struct Mission {
  std::map<std::string, std::set<PairOfTasks>> sourced;  // by statement
  std::vector<Proposal> proposed;

  bool is_sourced(const Proposal& p) const {
    return std::ranges::any_of(sourced, [&](const auto& entry) {
      return entry.second.contains({p.from, p.to});
    });
  }
  std::size_t right() const {
    return static_cast<std::size_t>(std::ranges::count_if(
        proposed, [&](const Proposal& p) { return is_sourced(p); }));
  }
  std::size_t found() const {
    std::set<PairOfTasks> pairs;
    for (const Proposal& p : proposed)
      pairs.insert({p.from, p.to});
    return static_cast<std::size_t>(
        std::ranges::count_if(sourced, [&](const auto& entry) {
          return std::ranges::any_of(
              entry.second, [&](const PairOfTasks& p) { return pairs.contains(p); });
        }));
  }
};

struct Loaded {
  SourceSet sources;
  Model model;
};

std::unique_ptr<Loaded> load(const std::string& name) {
  auto loaded = std::make_unique<Loaded>();
  Diagnostics diags;
  auto model = load_model(TAUT_ROOT "/models/" + name, {}, loaded->sources, diags);
  EXPECT_TRUE(model && !diags.has_errors()) << name;
  loaded->model = *std::move(model);
  return loaded;
}

// The mission as it was before anybody had judged a pair, beside these others as they
// are.
Mission mission(const std::string& name, const std::vector<const Model*>& others = {}) {
  const auto loaded = load(name);
  Model& model = loaded->model;
  Mission result;
  for (const Arc& arc : make_situation(model).arcs) {
    const Statement& statement = model[arc.statement];
    if (!statement.general() && statement.score < 0 && statement.basis <= Basis::derived)
      result.sourced[std::string(statement.id)].insert({arc.from, arc.to});
  }
  model.statements.clear();
  const Situation situation = make_situation(model);
  const TensionGraph graph = build_graph(situation);
  result.proposed = proposals({situation, graph}, others);
  return result;
}

constexpr const char* missions[] = {"minusma-2018.yaml", "minusca-2017.yaml",
                                    "unmiss-2021.yaml"};

TEST(SuggestOnMissions, EveryRuleSaysHowOftenItWasRight) {
  std::map<std::string_view, std::pair<int, int>> counted;
  for (const char* name : missions) {
    std::vector<std::unique_ptr<Loaded>> kept;
    std::vector<const Model*> others;
    for (const char* other : missions) {
      if (other != name)
        others.push_back(&kept.emplace_back(load(other))->model);
    }
    const Mission m = mission(name, others);
    for (const Proposal& proposal : m.proposed) {
      for (const ProposalReason& reason : proposal.reasons) {
        auto& [proposed, right] = counted[reason.rule->id];
        ++proposed;
        right += m.is_sourced(proposal) ? 1 : 0;
      }
    }
  }
  for (const ProposalRule& rule : suggestion_rules()) {
    EXPECT_EQ(rule.proposed, counted[rule.id].first) << rule.id;
    EXPECT_EQ(rule.right, counted[rule.id].second) << rule.id;
  }
}

TEST(SuggestOnMissions, TheRuleThatWasRightMostOftenComesFirst) {
  const auto& rules = suggestion_rules();
  for (std::size_t i = 1; i < rules.size(); ++i)
    EXPECT_GE(rules[i - 1].right * rules[i].proposed,
              rules[i].right * rules[i - 1].proposed)
        << rules[i - 1].id << " before " << rules[i].id;
}

struct Reach {
  std::size_t statements, found, proposed, right;
  bool operator==(const Reach&) const = default;
};
void PrintTo(const Reach& r, std::ostream* out) {
  *out << r.found << " of " << r.statements << " statements found; " << r.right << " of "
       << r.proposed << " proposals sourced";
}

// docs/theory.md has these figures.
TEST(SuggestOnMissions, FindsWhatItIsSaidToFind) {
  const Reach expected[] = {{28, 22, 55, 26}, {15, 14, 27, 15}, {17, 14, 26, 16}};
  for (std::size_t i = 0; i < std::size(missions); ++i) {
    const Mission m = mission(missions[i]);
    const Reach reach{m.sourced.size(), m.found(), m.proposed.size(), m.right()};
    EXPECT_EQ(reach, expected[i]) << missions[i];
  }
}

}  // namespace
}  // namespace taut

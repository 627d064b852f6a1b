// What every model that the project ships must say the same everywhere, and never more
// surely than it is known. The test knows the model alone: it works out for itself how
// sure a statement may be.

#include "taut/analyse/combinations.hpp"
#include "taut/analyse/compare.hpp"
#include "taut/draw/select.hpp"
#include "taut/read/load.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace taut {
namespace {

void on_shipped_models(const std::function<void(const Model&)>& check) {
  std::size_t read = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(TAUT_ROOT) + "/models")) {
    if (entry.path().extension() != ".yaml")
      continue;
    SourceSet sources;
    Diagnostics diags;
    const auto model = load_model(entry.path().string(), {}, sources, diags);
    ASSERT_TRUE(model) << entry.path();
    SCOPED_TRACE(entry.path().filename().string());
    check(*model);
    ++read;
  }
  EXPECT_GE(read, 3U);
}

// The least doubt a statement can have: its own basis, that of every shift that makes
// it stronger, and of all that its `when` needs, where nothing in it is an alternative.
Basis surest_possible(const Model& model, const Statement& statement) {
  Basis basis = statement.basis;
  const std::function<void(const When&)> look_at = [&](const When& when) {
    if (when.kind == When::Kind::is && value_of(model, when.what) != Truth::unknown)
      basis = std::max(basis, basis_of(model, when.what));
    const bool needed = when.kind == When::Kind::all || when.kind == When::Kind::negation;
    for (const When& part : when.parts) {
      if (needed && (when.kind != When::Kind::all || evaluate(model, when) == Truth::yes))
        look_at(part);
    }
  };
  look_at(statement.when);
  for (const Shift& shift : statement.shifts) {
    if (shift.amount * statement.score > 0 && value_of(model, shift.by) == Truth::yes)
      basis = std::max(basis, basis_of(model, shift.by));
  }
  return basis;
}

Basis surest_possible(const Model& model, const FindingLine& line) {
  std::vector<Basis> all;
  for (StatementId id : line.statements)
    all.push_back(surest_possible(model, model[id]));
  for (const Exhibit& exhibit : line.exhibits)
    all.push_back(exhibit.basis);
  return line.alternatives ? std::ranges::min(all) : std::ranges::max(all);
}

// Kinds whose headline speaks of all their lines.
bool needs_every_line(const Finding& finding) {
  return finding.kind == "strained-task" || finding.kind == "tension" ||
         finding.kind == "priority-inversion" || finding.kind == "held-tension";
}

TEST(ShippedModels, SayNothingMoreSurelyThanItsWeakestPremise) {
  on_shipped_models([](const Model& model) {
    const Situation situation = make_situation(model);
    const Findings findings = find_all(situation);
    for (const auto* part : {&findings.picture, &findings.all}) {
      for (const Finding& finding : *part) {
        SCOPED_TRACE(finding.id);
        Basis surest = Basis::unverified;
        Basis weakest = Basis::stated;
        for (const FindingLine& line : finding.lines) {
          const Basis may_be = surest_possible(model, line);
          EXPECT_GE(line.basis, may_be) << line.text;
          for (StatementId id : line.statements)
            surest = std::min(surest, surest_possible(model, model[id]));
          for (const Exhibit& exhibit : line.exhibits)
            surest = std::min(surest, exhibit.basis);
          weakest = std::max(weakest, may_be);
        }
        EXPECT_GE(finding.basis, needs_every_line(finding) ? weakest : surest);
        if (finding.certainty == Certainty::sure)
          EXPECT_EQ(surest, Basis::stated);
        if (finding.certainty == Certainty::fair)
          EXPECT_LE(surest, Basis::derived);
        if (finding.certainty == Certainty::thin && finding.basis > Basis::derived &&
            surest > Basis::derived)
          EXPECT_LE(finding.severity, Severity::moderate);
      }
    }
  });
}

TEST(ShippedModels, CountTheSameOnEveryPageAndPicture) {
  on_shipped_models([](const Model& model) {
    const Situation situation = make_situation(model);
    const Findings findings = find_all(situation);
    const LinkCounts counts = counts_of(situation);
    EXPECT_EQ(select(situation, {}).counts, counts) << "the map";
    EXPECT_EQ(tally_of(situation, findings).tensions, counts.at_work) << "scenarios";
    const Account account{situation, findings};
    const Comparison comparison = compare(account, account, {});
    EXPECT_EQ(comparison.tensions_before, counts.at_work) << "diff";
    EXPECT_EQ(comparison.tensions_after, counts.at_work);
    std::size_t pairs = 0;
    for (const Pair& pair : situation.pairs)
      pairs += pair.tension > 0 ? 1 : 0;
    EXPECT_EQ(counts.at_work, pairs);
  });
}

}  // namespace
}  // namespace taut

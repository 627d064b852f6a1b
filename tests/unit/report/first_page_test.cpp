// What the first page promises, on random mandates: each fact once, nothing without what
// proves it, nothing thin in the lead, counts that are those of the situation.

#include "support/random_mandate.hpp"
#include "support/told.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/conflicts.hpp"
#include "taut/text/utf8.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

namespace taut {
namespace {

using test::MandateBuilder;
using test::Told;
using testing::HasSubstr;
using testing::Not;

constexpr std::uint32_t mandates = 150;

ConflictsReport report_of(const Told& told) {
  return {told.situation, told.findings, *told.mandate.sources};
}

// Every statement and requirement with a reason of its own.
MandateBuilder with_reasons(std::uint32_t seed) {
  MandateBuilder m = test::random_rich_mandate(seed);
  for (Statement& statement : m.model.statements) {
    statement.because = m.keep("since " + std::string(statement.id) + " is so");
    statement.because_back = {};
  }
  return m;
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1))
    ++count;
  return count;
}

TEST(FirstPage, TellsEachReasonOnce) {
  for (std::uint32_t seed = 0; seed < mandates; ++seed) {
    const Told told(with_reasons(seed));
    const std::string page = document_markdown(conflicts_page(report_of(told)));
    for (const Statement& statement : told.situation.of().statements) {
      const std::string reason(unstopped(statement.because.in({})));
      EXPECT_LE(count_of(page, reason), 1U) << seed << "\n" << page;
    }
  }
}

TEST(FirstPage, SaysNothingOfTheNineWithoutWhatProvesIt) {
  for (std::uint32_t seed = 0; seed < mandates; ++seed) {
    const Told told(with_reasons(seed));
    for (const auto& block : conflicts_page(report_of(told)).blocks) {
      const auto* entry = std::get_if<tell::Entry>(&block);
      if (!entry)
        continue;
      for (const tell::Item& item : entry->items) {
        const bool proved = !item.evidence.empty() ||
                            item.text.find('[') != std::string::npos ||
                            item.text.find("as in ") != std::string::npos;
        const bool ours = item.text.find("(our ") != std::string::npos ||
                          item.text.find("by our count") != std::string::npos ||
                          item.text.find("(--full)") != std::string::npos;
        EXPECT_TRUE(proved || ours) << seed << ": " << item.text;
      }
    }
  }
}

TEST(FirstPage, CountsTheTasksThatWeakenOneWhereverTheyAreTold) {
  for (std::uint32_t seed = 0; seed < mandates; ++seed) {
    const Told told(with_reasons(seed));
    for (const Finding& finding : told.findings.all) {
      if (finding.kind != "strained-task")
        continue;
      const auto count =
          std::ranges::count_if(told.situation.pairs, [&](const Pair& pair) {
            return pair.to == finding.tasks.front() && pair.tension > 0;
          });
      EXPECT_TRUE(finding.headline.starts_with(
          capital(count_word(static_cast<std::size_t>(count))) + " tasks "))
          << seed << ": " << finding.headline;
    }
  }
}

TEST(Lead, NamesTheGravestAndSaysWhereEvidenceIsThin) {
  for (std::uint32_t seed = 0; seed < mandates; ++seed) {
    MandateBuilder m = with_reasons(seed);
    for (Statement& statement : m.model.statements)
      statement.basis = Basis::inferred;
    for (Task& task : m.model.tasks)
      for (Requirement& requirement : task.requires_first)
        requirement.basis = Basis::inferred;
    const Told told(m);
    const auto sentences = lead(report_of(told));
    if (told.findings.all.empty())
      continue;
    ASSERT_FALSE(sentences.empty()) << seed;
    EXPECT_THAT(sentences.front(), HasSubstr("(1, thin evidence)")) << seed;
    for (const std::string& sentence : sentences) {
      for (char digit = '1'; digit <= '9'; ++digit)
        EXPECT_THAT(sentence, Not(HasSubstr(std::string{'(', digit, ')'}))) << seed;
    }
  }
}

TEST(Lead, HasAtMostFourSentences) {
  for (std::uint32_t seed = 0; seed < mandates; ++seed) {
    const Told told(with_reasons(seed));
    EXPECT_LE(lead(report_of(told)).size(), 4U);
  }
}

TEST(Headlines, AreSentencesWithoutTheProgramsShorthand) {
  for (std::uint32_t seed = 0; seed < mandates; ++seed) {
    const Told told(with_reasons(seed));
    for (const Finding& finding : told.findings.all) {
      EXPECT_TRUE(finding.headline.ends_with('.')) << finding.headline;
      for (const char* shorthand :
           {"Under strain", "Contested", "Ambivalent", "Self-defeating", "(unknown)",
            "tier", "Not so today", "awake", "silences"})
        EXPECT_THAT(finding.headline, Not(HasSubstr(shorthand)));
    }
  }
}

}  // namespace
}  // namespace taut

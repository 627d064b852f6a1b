// Every word of art that the program prints has its line in the glossary.

#include "taut/report/glossary.hpp"

#include "taut/analyse/finding.hpp"
#include "taut/analyse/words.hpp"
#include "taut/model/situation.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace taut {
namespace {

bool known(std::string_view word) {
  return std::ranges::any_of(glossary(), [&](const GlossaryWord& row) {
    std::string_view rest = row.words;
    while (true) {
      const std::size_t end = rest.find(", ");
      if (rest.substr(0, end) == word)
        return true;
      if (end == rest.npos)
        return false;
      rest.remove_prefix(end + 2);
    }
  });
}

TEST(Glossary, KnowsWhatTheProgramCallsItsStatesAndGrades) {
  std::vector<std::string> words;
  for (const auto state : {ArcState::dormant, ArcState::undecided, ArcState::separated,
                           ArcState::held, ArcState::active})
    words.emplace_back(name_of(state));
  for (const auto severity :
       {Severity::minor, Severity::moderate, Severity::serious, Severity::critical})
    words.emplace_back(name_of(severity));
  for (const auto certainty : {Certainty::sure, Certainty::fair})
    words.emplace_back(name_of(certainty));
  for (const auto basis :
       {Basis::stated, Basis::derived, Basis::inferred, Basis::unverified})
    words.emplace_back(name_of(basis));
  for (const int strength : {1, 2, 3}) {
    words.emplace_back(harmed(strength));
    words.emplace_back(helped(strength));
  }
  for (const std::string& word : words)
    EXPECT_TRUE(known(word)) << word;
}

// Words that mean more here than in a newspaper. One that no output has any more should
// leave the list and the glossary.
constexpr std::string_view words_of_art[] = {
    "asleep",      "at most",       "at work",   "capacity",  "consent",
    "dormant",     "draws",         "eases",     "firm",      "footing",
    "harm",        "held by",       "holds in",  "in place",  "lifts",
    "low",         "measure",       "not known", "our idea",  "rank",
    "requirement", "safeguard",     "scarce",    "statement", "synergy",
    "tension",     "thin evidence", "undecided", "value",     "wait for each other",
    "would help"};

std::string all_outputs() {
  std::ostringstream text;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(TAUT_ROOT "/tests/golden")) {
    if (entry.path().extension() == ".txt")
      text << std::ifstream(entry.path()).rdbuf();
  }
  std::string all = text.str();
  std::ranges::replace(all, '\n', ' ');
  std::ranges::transform(all, all.begin(), [](unsigned char c) {
    return static_cast<char>(std::tolower(c));
  });
  return all;
}

TEST(Glossary, KnowsTheWordsOfArtThatArePrinted) {
  const std::string printed = all_outputs();
  for (const std::string_view word : words_of_art) {
    EXPECT_TRUE(known(word)) << word;
    EXPECT_NE(printed.find(word), std::string::npos) << word << " is printed nowhere";
  }
}

}  // namespace
}  // namespace taut

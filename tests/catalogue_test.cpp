// The lists that the program keeps of itself are complete: every analysis, diagnostic and
// command is explained, documented and exercised.

#include "cli/commands.hpp"
#include "cli/commands_markdown.hpp"
#include "support/text_files.hpp"
#include "taut/analyse/analysis.hpp"
#include "taut/diag/diagnostic.hpp"
#include "taut/diag/limits.hpp"
#include "taut/report/catalogue_markdown.hpp"
#include "taut/report/glossary.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>

namespace fs = std::filesystem;

namespace taut::test {
namespace {

const fs::path root = TAUT_ROOT;

bool is_kebab_case(std::string_view id) {
  return !id.empty() && id.front() != '-' && id.back() != '-' &&
         std::ranges::all_of(id, [](char c) {
           return c == '-' || std::islower(static_cast<unsigned char>(c)) ||
                  std::isdigit(static_cast<unsigned char>(c));
         });
}

// Everything that is written in files of these kinds below a folder.
std::string all_text(const fs::path& folder, const std::vector<std::string>& extensions) {
  std::string text;
  for (const fs::path& file : files_below(folder, extensions))
    text += read_file(file) + "\n";
  return text;
}

TEST(Catalogue, EveryAnalysisExplainsItself) {
  std::set<std::string_view> ids;
  for (const Analysis& analysis : all_analyses()) {
    SCOPED_TRACE(std::string(analysis.id));
    EXPECT_TRUE(is_kebab_case(analysis.id));
    EXPECT_TRUE(ids.insert(analysis.id).second) << "two analyses have this id";
    EXPECT_TRUE(analysis.question.ends_with("?"));
    for (std::string_view prose :
         {analysis.definition, analysis.example, analysis.silence, analysis.literature})
      EXPECT_TRUE(prose.ends_with(".")) << "'" << prose << "' is not a sentence";
    EXPECT_NE(analysis.run, nullptr);
  }
  EXPECT_FALSE(ids.empty());
}

TEST(Catalogue, EveryAnalysisHasAnExampleAndAGoldenCase) {
  for (const Analysis& analysis : all_analyses()) {
    const std::string id(analysis.id);
    EXPECT_TRUE(fs::exists(root / "examples/kinds" / (id + ".yaml"))) << id;
    EXPECT_TRUE(fs::exists(root / "tests/golden/conflicts" / ("kind-" + id + ".txt")))
        << id;
  }
}

TEST(Catalogue, EveryDiagnosticIsExplainedAndTested) {
  const std::string tests =
      all_text(root / "tests", {".cpp", ".hpp", ".yaml", ".txt", ".js", ".mjs"});
  for (const DiagKind& kind : diag_kinds()) {
    EXPECT_TRUE(is_kebab_case(kind.code)) << kind.code;
    EXPECT_TRUE(kind.meaning.ends_with(".")) << kind.code << " is not explained";
    std::string name(kind.code);
    std::ranges::replace(name, '-', '_');
    const bool tested = tests.find(kind.code) != std::string::npos ||
                        tests.find("DiagId::" + name) != std::string::npos;
    // It takes a text of 512 MiB; the caps of the commands are lower.
    if (kind.id == DiagId::file_too_large)
      continue;
    EXPECT_TRUE(tested) << kind.code << " is in no test";
  }
}

TEST(Catalogue, EveryCommandShowsAnExampleAndHasAGoldenCase) {
  for (const cli::Command& command : cli::all_commands()) {
    SCOPED_TRACE(std::string(command.name));
    EXPECT_NE(command.example.find("taut " + std::string(command.name)),
              std::string_view::npos);
    EXPECT_FALSE(command.summary.empty());
    EXPECT_FALSE(command.about.empty());
    EXPECT_TRUE(fs::is_directory(root / "tests/golden" / command.name));
  }
}

TEST(Catalogue, AnalysesPageIsWhatTheProgramKnows) {
  expect_file(root / "docs/analyses.md", analyses_markdown());
}

TEST(Catalogue, DiagnosticsPageIsWhatTheProgramKnows) {
  expect_file(root / "docs/diagnostics.md", diagnostics_markdown());
}

TEST(Catalogue, LimitsPageIsWhatTheProgramKnows) {
  expect_file(root / "docs/limits.md", limits_markdown());
}

TEST(Catalogue, CommandsPageIsWhatTheProgramKnows) {
  expect_file(root / "docs/commands.md", cli::commands_markdown());
}

TEST(Catalogue, GlossaryPageIsWhatTheProgramKnows) {
  expect_file(root / "docs/glossary.md", glossary_markdown());
}

}  // namespace
}  // namespace taut::test

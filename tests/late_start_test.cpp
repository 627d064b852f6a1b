// What the program loads before it does anything, and what it does where Graphviz is
// missing.

#include "support/run_program.hpp"
#include "support/scratch_folder.hpp"
#include "support/text_files.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace fs = std::filesystem;

namespace taut::test {
namespace {

Outcome run_taut(const fs::path& folder, std::vector<std::string> words,
                 std::vector<std::string> environment) {
  words.insert(words.begin(), TAUT_PROGRAM);
  environment.push_back("HOME=" + folder.string());
  environment.emplace_back("PATH=/usr/bin:/bin");
  return run_program({.words = std::move(words),
                      .folder = folder,
                      .environment = std::move(environment)});
}

// A library that is found before the one of the system and cannot be loaded.
std::string without_graphviz(const ScratchFolder& folder) {
  write_file(folder.path() / TAUT_GRAPHVIZ_LIBRARY, "this is no library");
  return "LD_LIBRARY_PATH=" + folder.path().string();
}

const std::string model = std::string(TAUT_ROOT) + "/models/minusma-2018.yaml";

// With this variable the loader prints what it would load and runs nothing.
TEST(LateStart, LoadsNothingThatOnlySomeCommandsUse) {
  const ScratchFolder folder;
  const Outcome outcome =
      run_taut(folder.path(), {"check"}, {"LD_TRACE_LOADED_OBJECTS=1"});
  EXPECT_NE(outcome.out.find("libyaml-cpp"), std::string::npos) << outcome.out;
  for (const char* heavy :
       {"libgvc", "libcgraph", "libpango", "libcairo", "libClp", "libCbc", "libCoinUtils",
        "libOsi", "libcivetweb", "libzip", "libxlsxwriter", "libcrypto"})
    EXPECT_EQ(outcome.out.find(heavy), std::string::npos) << heavy;
}

TEST(LateStart, ChecksAModelWhereGraphvizIsMissing) {
  const ScratchFolder folder;
  const Outcome outcome =
      run_taut(folder.path(), {"check", model}, {without_graphviz(folder)});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
}

TEST(LateStart, SaysWhatToInstallWhereLibzipIsMissingAndWritesNothing) {
  const ScratchFolder folder;
  write_file(folder.path() / TAUT_ZIP_LIBRARY, "this is no library");
  const Outcome outcome =
      run_taut(folder.path(), {"report", model, "-o", "brief.md", "-o", "brief.docx"},
               {"LD_LIBRARY_PATH=" + folder.path().string()});
  EXPECT_EQ(outcome.status, 4);
  EXPECT_NE(outcome.err.find("install the package libzip4"), std::string::npos)
      << outcome.err;
  EXPECT_FALSE(fs::exists(folder.path() / "brief.md"));
  EXPECT_FALSE(fs::exists(folder.path() / "brief-map.svg"));
}

TEST(LateStart, SaysWhatToInstallWhereLibxlsxwriterIsMissing) {
  const ScratchFolder folder;
  write_file(folder.path() / TAUT_XLSX_LIBRARY, "this is no library");
  const Outcome outcome =
      run_taut(folder.path(), {"export", "xlsx", model, "-o", "m.xlsx"},
               {"LD_LIBRARY_PATH=" + folder.path().string()});
  EXPECT_EQ(outcome.status, 4);
  EXPECT_NE(outcome.err.find("install the package libxlsxwriter4, or write .csv"),
            std::string::npos)
      << outcome.err;
  EXPECT_FALSE(fs::exists(folder.path() / "m.xlsx"));
}

TEST(LateStart, SaysWhatToInstallWhereGraphvizIsMissing) {
  const ScratchFolder folder;
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"map", model, "-o", "map.pdf"},
        std::vector<std::string>{"map", model, "-o", "map.png", "--engine", "neato"}}) {
    const Outcome outcome = run_taut(folder.path(), words, {without_graphviz(folder)});
    EXPECT_EQ(outcome.status, 4);
    EXPECT_NE(outcome.err.find("install the package libgvc6"), std::string::npos)
        << outcome.err;
    EXPECT_FALSE(fs::exists(folder.path() / words[3]));
  }
}

TEST(LateStart, DrawsSvgWhereGraphvizIsMissing) {
  const ScratchFolder folder;
  const Outcome outcome = run_taut(folder.path(), {"map", model, "-o", "map.svg"},
                                   {without_graphviz(folder)});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_TRUE(fs::exists(folder.path() / "map.svg"));
}

TEST(LateStart, DoctorFindsThatGraphvizIsMissing) {
  const ScratchFolder folder;
  const Outcome outcome = run_taut(folder.path(), {"doctor"}, {without_graphviz(folder)});
  EXPECT_EQ(outcome.status, 4);
  EXPECT_NE(outcome.out.find("problem  Graphviz"), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("install the package libgvc6"), std::string::npos);
}

TEST(LateStart, DoctorLooksForTheLettersOfAModel) {
  const ScratchFolder folder;
  const Outcome of_a_model = run_taut(folder.path(), {"doctor", model}, {});
  EXPECT_NE(of_a_model.out.find("every letter of the model"), std::string::npos)
      << of_a_model.out << of_a_model.err;
  write_file(folder.path() / "m.yaml",
             "taut: 1\nmandate: {title: \"\U00012000\"}\n"
             "tasks: {a: {title: a, basis: unverified}}\n");
  const Outcome of_old_signs = run_taut(folder.path(), {"doctor", "m.yaml"}, {});
  EXPECT_NE(of_old_signs.out.find("no font has these letters"), std::string::npos)
      << of_old_signs.out << of_old_signs.err;
  EXPECT_EQ(of_old_signs.status, 4);
}

}  // namespace
}  // namespace taut::test

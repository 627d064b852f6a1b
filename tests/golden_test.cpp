// Runs the program as a user would and compares all it says with what was accepted.
//
// A case is one file tests/golden/<command>/<case>.txt:
//   taut check model.yaml     the command; a word with blanks stands in ' '
//   with NAME=value           optional: the case inherits nothing
//   status 0                  how it ended
//   -- given model.yaml --    optional: files it reads; `from FILE` takes them from
//   beside
//   -- stdin --               optional
//   -- out --, -- err --      what it printed, if anything
//   -- made map.dot --        files that it left, byte for byte
// It runs in a scratch folder where `models` and `examples` lead to those of the project.

#include "support/golden_case.hpp"
#include "support/run_program.hpp"
#include "support/scratch_folder.hpp"
#include "support/test_names.hpp"
#include "support/text_files.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace taut::test {
namespace {

const fs::path root = TAUT_ROOT;
const fs::path golden = root / "tests/golden";

// Pictures depend on the machine's fonts and are checked by other tests.
const std::set<std::string> text_formats{".dot", ".svg", ".json", ".yaml",
                                         ".csv", ".md",  ".scw"};

bool is_given(const GoldenPart& part) {
  return part.head == "stdin" || part.head.starts_with("given ");
}

// Lays out what the case is given and runs it.
Outcome run_case(const GoldenCase& accepted, const fs::path& scratch) {
  for (const char* shared : {"models", "examples"})
    fs::create_directory_symlink(root / shared, scratch / shared);
  for (const GoldenPart& part : accepted.parts) {
    if (part.head.starts_with("given "))
      write_file(scratch / part.head.substr(6), part.bytes);
  }
  Invocation run{.words = {TAUT_PROGRAM}, .folder = scratch};
  run.words.insert(run.words.end(), accepted.words.begin(), accepted.words.end());
  run.environment = accepted.environment;
  run.environment.push_back("HOME=" + scratch.string());
  run.environment.emplace_back("PATH=/usr/bin:/bin");
  run.input = accepted.bytes_of("stdin");
  return run_program(run);
}

// All that came of the run: every text it left behind, and every picture that was named.
GoldenCase outcome_of(const GoldenCase& accepted) {
  const ScratchFolder folder;
  const Outcome outcome = run_case(accepted, folder.path());
  GoldenCase now{accepted.words, accepted.environment, std::to_string(outcome.status)};
  std::set<std::string> known{"models", "examples"};
  for (const GoldenPart& part : accepted.parts) {
    if (is_given(part)) {
      now.parts.push_back(part);
      known.insert(part.head.substr(std::min<std::size_t>(6, part.head.size())));
    }
  }
  if (!outcome.out.empty())
    now.parts.push_back({"out", outcome.out});
  if (!outcome.err.empty())
    now.parts.push_back({"err", outcome.err});
  std::set<std::string> made;
  for (const auto& entry : fs::directory_iterator(folder.path())) {
    const std::string name = entry.path().filename().string();
    const bool changed = entry.is_regular_file() && known.contains(name) &&
                         read_file(entry.path()) != accepted.bytes_of("given " + name);
    if ((!known.contains(name) && text_formats.contains(entry.path().extension())) ||
        changed)
      made.insert(name);
  }
  for (const std::string& name : made)
    now.parts.push_back({"made " + name, read_file(folder.path() / name)});
  return now;
}

class GoldenTest : public testing::Test {
 public:
  explicit GoldenTest(fs::path file) : file_(std::move(file)) {}

  void TestBody() override {
    expect_file(file_, write_golden(outcome_of(read_golden(file_, golden))));
  }

 private:
  fs::path file_;
};

}  // namespace
}  // namespace taut::test

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  for (const fs::path& file : taut::test::files_below(taut::test::golden, {".txt"})) {
    const fs::path name = fs::relative(file, taut::test::golden);
    const std::string suite = taut::test::test_name(name.parent_path());
    const std::string test = taut::test::test_name(name.stem());
    testing::RegisterTest(
        suite.c_str(), test.c_str(), nullptr, nullptr, __FILE__, __LINE__,
        [file]() -> testing::Test* { return new taut::test::GoldenTest(file); });
  }
  return taut::test::run_registered_tests();
}

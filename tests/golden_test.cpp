// Runs the program as a user would and compares all it says with what was accepted.
//
// A case is a folder tests/golden/<command>/<case>/ with
//   args              the words after `taut`, one a line
//   stdin, env        optional: standard input; NAME=value, one a line
//   expected.out, expected.err, expected.status
//   expected.files/   optional: files that the run must leave behind, byte for byte
// and whatever models it reads. It runs in a scratch copy of its folder, where `models`
// and `examples` lead to those of the project. Every case is its own test.

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

class GoldenCase : public testing::Test {
 public:
  explicit GoldenCase(fs::path folder) : folder_(std::move(folder)) {}

  void SetUp() override {
    for (const auto& entry : fs::directory_iterator(folder_)) {
      const std::string name = entry.path().filename().string();
      if (!name.starts_with("expected."))
        fs::copy(entry.path(), scratch_ / name, fs::copy_options::recursive);
    }
    for (const char* shared : {"models", "examples"})
      fs::create_directory_symlink(root / shared, scratch_ / shared);
    for (const auto& entry : fs::directory_iterator(scratch_))
      given_.insert(entry.path().filename());
  }

  void TestBody() override {
    Invocation run{.words = {TAUT_PROGRAM}, .folder = scratch_};
    for (const std::string& word : read_lines(folder_ / "args"))
      run.words.push_back(word);
    run.environment = read_lines(folder_ / "env");
    run.environment.push_back("HOME=" + scratch_.string());
    run.environment.emplace_back("PATH=/usr/bin:/bin");
    run.input = read_file(folder_ / "stdin");
    const Outcome outcome = run_program(run);
    expect_file(folder_ / "expected.status", std::to_string(outcome.status) + "\n");
    expect_file(folder_ / "expected.out", outcome.out);
    expect_file(folder_ / "expected.err", outcome.err);
    compare_files();
  }

 private:
  // Every file that was accepted must be there, and no other text; while accepting, every
  // text that the run leaves behind is taken.
  void compare_files() const {
    const fs::path expected = folder_ / "expected.files";
    std::set<fs::path> names;
    if (fs::exists(expected)) {
      for (const auto& entry : fs::directory_iterator(expected))
        names.insert(entry.path().filename());
    }
    for (const auto& entry : fs::directory_iterator(scratch_)) {
      const fs::path name = entry.path().filename();
      if (given_.contains(name) || !text_formats.contains(name.extension()))
        continue;
      EXPECT_TRUE(accepting() || names.contains(name)) << "the run left " << name;
      if (accepting())
        names.insert(name);
    }
    for (const fs::path& name : names) {
      ASSERT_TRUE(fs::exists(scratch_ / name)) << "the run left no " << name;
      expect_file(expected / name, read_file(scratch_ / name));
    }
  }

  fs::path folder_;
  ScratchFolder scratch_folder_;
  const fs::path& scratch_ = scratch_folder_.path();
  std::set<fs::path> given_;
};

std::vector<fs::path> case_folders() {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::recursive_directory_iterator(golden)) {
    if (entry.path().filename() == "args")
      folders.push_back(entry.path().parent_path());
  }
  std::ranges::sort(folders);
  return folders;
}

}  // namespace
}  // namespace taut::test

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  for (const fs::path& folder : taut::test::case_folders()) {
    const fs::path name = fs::relative(folder, taut::test::golden);
    const std::string suite = taut::test::test_name(name.parent_path());
    const std::string test = taut::test::test_name(name.filename());
    testing::RegisterTest(
        suite.c_str(), test.c_str(), nullptr, nullptr, __FILE__, __LINE__,
        [folder]() -> testing::Test* { return new taut::test::GoldenCase(folder); });
  }
  return taut::test::run_registered_tests();
}

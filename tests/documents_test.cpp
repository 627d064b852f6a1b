// What pages tell readers to type works, and prints what the pages show.
//
// In the pages listed below, every ```sh block is run, in order, in one scratch folder
// per page where `models` and `examples` are those of the project. The ```text block that
// follows it must be what it printed; a line "..." stands for any lines. A ```yaml or
// ```csv block under <!-- file: NAME --> is written to NAME first, and must be the whole
// of examples/tutorial/NAME if there is such a file. <!-- exit: N --> before a ```sh
// block is the exit status to expect instead of 0. Where it is 0, files and folders after
// -o must be there in the end.

#include "support/run_program.hpp"
#include "support/scratch_folder.hpp"
#include "support/test_names.hpp"
#include "support/text_files.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace fs = std::filesystem;

namespace taut::test {
namespace {

const fs::path root = TAUT_ROOT;

struct Block {
  std::string kind;  // what stands behind the fence
  std::string text;
  std::string file;  // of a marker above it
  int exit = 0;
  std::size_t line = 0;  // of the fence in the page
};

std::string marked(const std::string& line, const std::string& what) {
  const std::string open = "<!-- " + what + ": ";
  if (!line.starts_with(open))
    return {};
  return line.substr(open.size(), line.find(" -->") - open.size());
}

std::vector<Block> blocks_of(const fs::path& page) {
  std::vector<Block> blocks;
  Block next;
  bool inside = false;
  std::size_t number = 0;
  for (const std::string& line : read_lines(page)) {
    ++number;
    if (inside && line == "```") {
      blocks.push_back(std::exchange(next, {}));
      inside = false;
    } else if (inside) {
      next.text += line + "\n";
    } else if (line.starts_with("```")) {
      inside = true;
      next.kind = line.substr(3);
      next.line = number;
    } else if (const std::string file = marked(line, "file"); !file.empty()) {
      next.file = file;
    } else if (const std::string exit = marked(line, "exit"); !exit.empty()) {
      next.exit = std::stoi(exit);
    }
  }
  return blocks;
}

// The parts between the lines "..." come in this order; the first and the last touch the
// ends unless a gap stands there.
bool shows(const std::string& shown, const std::string& printed) {
  std::vector<std::string> parts{""};
  std::istringstream lines(shown);
  for (std::string line; std::getline(lines, line);) {
    if (line == "...")
      parts.emplace_back();
    else
      parts.back() += line + "\n";
  }
  if (parts.size() == 1)
    return printed == shown;
  if (!printed.starts_with(parts.front()) || !printed.ends_with(parts.back()))
    return false;
  std::size_t at = 0;
  for (const std::string& part : parts) {
    const std::size_t found = printed.find(part, at);
    if (found == std::string::npos)
      return false;
    at = found + part.size();
  }
  return true;
}

class Page : public testing::Test {
 public:
  explicit Page(fs::path page) : page_(std::move(page)) {}

  void TestBody() override {
    for (const char* shared : {"models", "examples"})
      fs::create_directory_symlink(root / shared, folder() / shared);
    std::size_t commands = 0;
    for (const Block& block : blocks_of(page_)) {
      SCOPED_TRACE(page_.filename().string() + ", line " + std::to_string(block.line));
      if (block.kind == "yaml" || block.kind == "csv")
        write(block);
      if (block.kind == "sh") {
        run(block);
        ++commands;
      }
      if (block.kind == "text")
        compare(block);
    }
    EXPECT_GT(commands, 0U) << "the page runs nothing";
  }

 private:
  const fs::path& folder() const { return scratch_.path(); }

  void write(const Block& block) {
    if (block.file.empty())
      return;
    const fs::path kept = root / "examples/tutorial" / block.file;
    if (fs::exists(kept)) {
      EXPECT_EQ(block.text, read_file(kept)) << "the page and the file differ";
    }
    write_file(folder() / block.file, block.text);
  }

  void run(const Block& block) {
    const fs::path program = TAUT_PROGRAM;
    const Outcome outcome = run_program(
        {.words = {"/bin/sh", "-c", "exec 2>&1\n" + block.text},
         .folder = folder(),
         .environment = {"HOME=" + folder().string(),
                         "PATH=" + program.parent_path().string() + ":/usr/bin:/bin"}});
    printed_ = outcome.out;
    EXPECT_EQ(outcome.status, block.exit) << block.text << printed_;
    const std::regex output("-o ([^ \n]+)");
    for (std::sregex_iterator at(block.text.begin(), block.text.end(), output), end;
         at != end; ++at) {
      const std::string name = (*at)[1];
      if (name == "-" || block.exit != 0 || fs::is_directory(folder() / name))
        continue;
      EXPECT_FALSE(read_file(folder() / name).empty()) << name << " was not written";
    }
  }

  void compare(const Block& block) const {
    if (shows(block.text, printed_))
      return;
    const bool whole = block.text.find("...\n") == std::string::npos;
    if (accepting() && whole) {
      std::string page = read_file(page_);
      page.replace(page.find(block.text), block.text.size(), printed_);
      write_file(page_, page);
      return;
    }
    ADD_FAILURE() << "the page shows:\n" << block.text << "printed was:\n" << printed_;
  }

  fs::path page_;
  ScratchFolder scratch_;
  std::string printed_;  // by the last command
};

TEST(Shows, GapsStandForAnyLinesAndNothingElseDoes) {
  EXPECT_TRUE(shows("a\nb\n", "a\nb\n"));
  EXPECT_FALSE(shows("a\n", "a\nb\n"));
  EXPECT_TRUE(shows("a\n...\nc\n", "a\nb\nb\nc\n"));
  EXPECT_TRUE(shows("...\nb\n...\n", "a\nb\nc\n"));
  EXPECT_FALSE(shows("...\nc\n...\nb\n...\n", "a\nb\nc\n"));
  EXPECT_FALSE(shows("b\n...\n", "a\nb\n"));
}

}  // namespace
}  // namespace taut::test

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  for (const char* name : {"docs/tutorial.md", "docs/scenarios.md",
                           "docs/how-to/start-from-a-spreadsheet.md",
                           "docs/how-to/put-tasks-in-order.md", "examples/README.md"}) {
    const fs::path page = taut::test::root / name;
    testing::RegisterTest(
        "Page", taut::test::test_name(name).c_str(), nullptr, nullptr, __FILE__, __LINE__,
        [page]() -> testing::Test* { return new taut::test::Page(page); });
  }
  return taut::test::run_registered_tests();
}

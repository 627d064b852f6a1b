// Every model that the project ships is without errors and without warnings, can be drawn
// in every format, and gives the same bytes each time. Each file is tests of its own.

#include "support/run_program.hpp"
#include "support/scratch_folder.hpp"
#include "support/test_names.hpp"
#include "support/text_files.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace fs = std::filesystem;

namespace taut::test {
namespace {

const fs::path root = TAUT_ROOT;

Outcome run_taut(const fs::path& folder, std::vector<std::string> words) {
  words.insert(words.begin(), TAUT_PROGRAM);
  return run_program({.words = std::move(words),
                      .folder = folder,
                      .environment = {"HOME=" + folder.string(), "PATH=/usr/bin:/bin"}});
}

class ModelFile : public testing::Test {
 public:
  explicit ModelFile(fs::path model) : model_(std::move(model)) {}

 protected:
  const fs::path& model() const { return model_; }
  const fs::path& folder() const { return scratch_.path(); }

 private:
  fs::path model_;
  ScratchFolder scratch_;
};

class Checks : public ModelFile {
 public:
  using ModelFile::ModelFile;
  void TestBody() override {
    const Outcome outcome = run_taut(folder(), {"check", "--strict", model().string()});
    EXPECT_EQ(outcome.status, 0) << outcome.out << outcome.err;
  }
};

class DrawsTheSameTwice : public ModelFile {
 public:
  using ModelFile::ModelFile;
  void TestBody() override {
    draw("first");
    // Long enough for a clock that slips into a file to have moved on.
    std::this_thread::sleep_for(std::chrono::milliseconds(1100));
    draw("second");
    const std::vector<std::pair<std::string, std::string>> formats{
        {"dot", "digraph"}, {"svg", "<?xml"}, {"png", "\x89PNG"}, {"pdf", "%PDF"}};
    for (const auto& [format, start] : formats) {
      const std::string bytes = read_file(folder() / ("first." + format));
      EXPECT_EQ(bytes.rfind(start, 0), 0U)
          << format << " starts with " << testing::PrintToString(bytes.substr(0, 20));
      EXPECT_GT(bytes.size(), 1000U) << format;
      EXPECT_TRUE(bytes == read_file(folder() / ("second." + format)))
          << format << " differs from one run to the next";
    }
  }

 private:
  void draw(const std::string& name) const {
    std::vector<std::string> words{"map", model().string()};
    for (const char* format : {".dot", ".svg", ".png", ".pdf"}) {
      words.emplace_back("-o");
      words.push_back(name + format);
    }
    const Outcome outcome = run_taut(folder(), words);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
  }
};

// Parts that others include say no format version of their own.
bool is_model(const fs::path& file) {
  return std::ranges::any_of(read_lines(file), [](const std::string& line) {
    return line.starts_with("taut:");
  });
}

template <typename Case>
void add(const char* name, const fs::path& model) {
  const std::string suite = test_name(fs::relative(model, root));
  testing::RegisterTest(suite.c_str(), name, nullptr, nullptr, __FILE__, __LINE__,
                        [model]() -> testing::Test* { return new Case(model); });
}

}  // namespace
}  // namespace taut::test

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  for (const char* shelf : {"models", "examples"}) {
    for (const fs::path& model :
         taut::test::files_below(taut::test::root / shelf, {".yaml"})) {
      if (!taut::test::is_model(model))
        continue;
      taut::test::add<taut::test::Checks>("HasNoErrorsOrWarnings", model);
      taut::test::add<taut::test::DrawsTheSameTwice>("DrawsTheSameTwice", model);
    }
  }
  return taut::test::run_registered_tests();
}

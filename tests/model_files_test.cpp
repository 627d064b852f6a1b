// Every model that the project ships is without errors and without warnings, can be drawn
// in every format, and gives the same bytes each time. Each file is tests of its own.

#include "support/run_program.hpp"
#include "support/scratch_folder.hpp"
#include "support/test_names.hpp"
#include "support/text_files.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <sstream>
#include <string>
#include <string_view>
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

// What a map of a model that we ship misses of the standard, as last measured. No figure
// may get worse, and none is missed that is not named here.
struct Known {
  std::string_view model;
  std::string_view size;
  std::string_view id;
  double measured;
};
constexpr std::array<Known, 5> known_misses{
    {{"minusma-2017", "slide", "crossings-per-line", 0.25},
     {"minusma-2017-12", "a4", "crossings-per-line", 0.17},
     {"minusma-2017-12", "slide", "crossings-per-line", 0.17},
     {"minusma-2019", "a4", "crossings-per-line", 0.2},
     {"minusma-2019", "slide", "crossings-per-line", 0.17}}};

class CanBeRead : public ModelFile {
 public:
  using ModelFile::ModelFile;
  void TestBody() override {
    for (const char* size : {"a4", "slide"}) {
      const Outcome outcome = run_taut(folder(), {"map", model().string(), "--check",
                                                  "--size", size, "--format", "json"});
      ASSERT_EQ(outcome.status, 0) << outcome.err;
      const auto told = nlohmann::json::parse(outcome.out, nullptr, false);
      ASSERT_TRUE(told.contains("legibility")) << outcome.out;
      EXPECT_GE(told["legibility"].size(), 13U);
      for (const auto& line : told["legibility"]) {
        const double measured = line["measured"];
        const Known* known = known_miss(size, line["id"].get<std::string>());
        EXPECT_TRUE(line["met"] == true || (known && measured <= known->measured))
            << size << ": " << line;
      }
    }
  }

 private:
  const Known* known_miss(std::string_view size, const std::string& id) const {
    const auto found = std::ranges::find_if(known_misses, [&](const Known& known) {
      return known.model == model().stem().string() && known.size == size &&
             known.id == id;
    });
    return found == known_misses.end() ? nullptr : &*found;
  }
};

// What stands before the sources is a page, and no finding takes more than five lines.
class HasAFirstPage : public ModelFile {
 public:
  using ModelFile::ModelFile;
  void TestBody() override {
    const Outcome outcome = run_taut(folder(), {"conflicts", model().string()});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    std::istringstream page(outcome.out);
    std::size_t lines = 0;
    std::size_t of_one = 0;
    for (std::string line; std::getline(page, line) && line != "SOURCES"; ++lines) {
      const bool goes_on = of_one > 0 && line.starts_with("   ");
      const bool begins = line.size() > 3 && line[2] == ' ' && is_digit(line[1]);
      of_one = begins ? 1 : goes_on ? of_one + 1 : 0;
      EXPECT_LE(of_one, 5U) << line;
    }
    EXPECT_LE(lines, 75U) << outcome.out;
  }

 private:
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }
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
      if (std::string_view(shelf) == "models")
        taut::test::add<taut::test::CanBeRead>("CanBeRead", model);
      if (std::string_view(shelf) == "models")
        taut::test::add<taut::test::HasAFirstPage>("HasAFirstPage", model);
    }
  }
  return taut::test::run_registered_tests();
}

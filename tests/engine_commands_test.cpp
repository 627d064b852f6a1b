// What the door of the page answers is what the command writes, byte for byte, for every
// shipped model and example.

#include "cli/commands.hpp"
#include "cli/parse.hpp"
#include "cli/terminal.hpp"
#include "support/text_files.hpp"

#include "engine/engine.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace taut::engine {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using Words = std::vector<std::string>;

const fs::path root = TAUT_ROOT;

// Every file that begins a mandate, from the root of the project.
std::vector<std::string> models() {
  std::vector<std::string> all;
  for (const char* folder : {"models", "examples"})
    for (const fs::path& file : test::files_below(root / folder, {".yaml"}))
      if (test::read_file(file).find("\nmandate:") != std::string::npos)
        all.push_back(fs::relative(file, root).generic_string());
  std::ranges::sort(all);
  return all;
}

Json every_file() {
  Json files;
  for (const char* folder : {"models", "examples"})
    for (const fs::path& file : test::files_below(root / folder, {".yaml"}))
      files[fs::relative(file, root).generic_string()] = test::read_file(file);
  return files;
}

class SameAsTheCommand : public testing::TestWithParam<std::string> {
 protected:
  SameAsTheCommand() : before_(fs::current_path()) { fs::current_path(root); }
  ~SameAsTheCommand() override { fs::current_path(before_); }

  // What the command writes to standard output, or a status that it ends with instead.
  static std::string written(const Words& words) {
    const auto& all = cli::all_commands();
    const auto command = std::ranges::find(all, words.front(), &cli::Command::name);
    const auto arguments =
        cli::parse_arguments(*command, {words.begin() + 1, words.end()});
    if (!arguments)
      return arguments.error().message;
    cli::Terminal terminal;
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    const cli::ExitStatus status = command->run(terminal, *arguments);
    testing::internal::GetCapturedStderr();
    const std::string out = testing::internal::GetCapturedStdout();
    return status == cli::ExitStatus::ok
               ? out
               : "status " + std::to_string(static_cast<int>(status));
  }

  void expect_same(const std::string& ask, const Words& forms, const Words& words = {},
                   const Json& options = Json::object()) {
    for (const std::string& form : forms) {
      const Json answer = Json::parse(engine_.answer(Json{
          {"ask", ask},
          {"form", form},
          {"words", words},
          {"options", options},
          {"today", cli::Terminal().today()}}.dump()));
      Words line{ask, GetParam(), "--format", form};
      if (ask != "check")
        line.insert(line.end(), {"--output", "-"});
      line.insert(line.begin() + 2, words.begin(), words.end());
      for (const auto& [flag, value] : options.items()) {
        line.push_back(flag);
        if (!value.is_boolean())
          line.push_back(value.is_string() ? value.get<std::string>() : value.dump());
      }
      const std::string native = written(line);
      const std::string told = answer["status"] == 0
                                   ? answer["text"].get<std::string>()
                                   : "status " + answer["status"].dump();
      EXPECT_TRUE(native == told)
          << ask << " as " << form << " of " << GetParam() << ", from\n"
          << told.substr(0, 300) << "\nto\n"
          << native.substr(0, 300);
    }
  }

  Engine engine_;

 private:
  fs::path before_;
};

TEST_P(SameAsTheCommand, InEveryForm) {
  const Json opened = Json::parse(engine_.answer(
      Json{{"ask", "open"}, {"file", GetParam()}, {"files", every_file()}}.dump()));
  expect_same("check", {"text", "json"});
  if (opened["status"] != 0)
    return;
  const Words pages{"text", "markdown", "html", "csv", "json"};
  Words drawn = pages;
  drawn.emplace_back("svg");
  expect_same("conflicts", pages);
  expect_same("strategy", pages);
  expect_same("matrix", drawn);
  expect_same("camps", drawn, {}, {{"--draws", 5}});
  expect_same("prioritize", drawn, {}, {{"--draws", 5}});
  expect_same("advise", pages, {}, {{"--changes", 2}});
  expect_same("sequence", drawn);
  expect_same("scenarios", pages);
  expect_same("loops", pages);
  expect_same("timeline", drawn);
  expect_same("map", {"svg", "dot"});
  const Json& model = opened["model"];
  const std::string task = model["tasks"][0]["id"];
  expect_same("map", {"svg"}, {}, {{"--focus", task}, {"--theme", "dark"}});
  expect_same("explain", drawn, {task});
  if (!model["statements"].empty())
    expect_same("explain", {"json"}, {model["statements"][0]["id"]});
}

std::string test_name(const testing::TestParamInfo<std::string>& model) {
  std::string name = model.param;
  std::ranges::replace_if(
      name, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Models, SameAsTheCommand, testing::ValuesIn(models()),
                         test_name);

TEST(SameAsTheCommands, AreAskedOfEveryModelThatIsShipped) {
  EXPECT_GE(models().size(), 20U) << "the walk misses most of them";
}

}  // namespace
}  // namespace taut::engine

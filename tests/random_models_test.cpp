// Random valid mandates through every command: no signal, no mistake of ours, nothing
// that the world is blamed for; and what the program writes as a model it reads back.
//
// TAUT_MODELS says how many (40 otherwise, 10 under sanitizers); a long run takes 1000.

#include "cli/commands.hpp"
#include "cli/parse.hpp"
#include "cli/terminal.hpp"
#include "support/command_calls.hpp"
#include "support/random_model.hpp"
#include "support/scratch_folder.hpp"
#include "support/text_files.hpp"
#include "taut/base/chance.hpp"
#include "taut/read/load.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace fs = std::filesystem;

namespace taut::test {
namespace {

using cli::Command;
using cli::ExitStatus;
using cli::Flag;

constexpr int groups = 10;

std::uint32_t models_in_a_group() {
  const char* asked = std::getenv("TAUT_MODELS");
  return static_cast<std::uint32_t>((asked ? std::atoi(asked) : TAUT_USUAL_MODELS) +
                                    groups - 1) /
         groups;
}

void send(int stream, const char* file) {
  const int to = ::open(file, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  ::dup2(to, stream);
  ::close(to);
}

int status_of(const Command& command, const Words& words) {
  try {
    const auto arguments =
        cli::parse_arguments(command, {words.begin() + 1, words.end()});
    if (!arguments)
      return static_cast<int>(ExitStatus::usage);
    cli::Terminal terminal;
    return static_cast<int>(command.run(terminal, *arguments));
  } catch (const std::exception& mistake) {
    std::fprintf(stderr, "%s\n", mistake.what());
    return static_cast<int>(ExitStatus::internal);
  }
}

// In a process of its own, whose end by a signal is then told with the words. What it
// wrote to standard output and error is in the files "out" and "err".
struct Ended {
  int status = 0;
  std::string told;
};
Ended run(const fs::path& folder, const Command& command, const Words& words) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::chdir(folder.c_str()) != 0)
      ::_exit(99);
    send(STDOUT_FILENO, "out");
    send(STDERR_FILENO, "err");
    ::_exit(status_of(command, words));
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
          read_file(folder / "err") + read_file(folder / "out")};
}

class RandomModels : public testing::TestWithParam<int> {
 protected:
  void take(std::uint32_t seed) {
    seed_ = seed;
    chance_ = Chance(seed);
    fs::remove_all(folder());
    mandate_ = random_model(seed);
    write_file(folder() / "m.yaml", mandate_.text);
  }
  fs::path folder() const { return scratch_.path() / "here"; }

  std::string any(const char* table) {
    std::vector<std::string> names;
    if (const auto rows = mandate_.rows.find(table); rows != mandate_.rows.end())
      for (const auto& [id, row] : rows->items())
        names.push_back(id);
    return names.empty() ? "" : names[below(names.size())];
  }

  // A word for the value of an option; none where the option is to be left alone.
  std::string word_for(const Flag& flag) {
    if (!flag.allowed.empty())
      return std::string(flag.allowed[below(flag.allowed.size())]);
    if (flag.spelling.ends_with("--scenario"))
      return any("scenarios");
    if (flag.spelling == "--view")
      return any("views");
    if (flag.spelling == "--pillar")
      return any("pillars");
    if (flag.spelling == "--switch")
      return any("conditions");
    if (flag.value == "ID" || flag.value == "TASK")
      return any("tasks");
    if (flag.spelling == "--dpi" || flag.spelling == "--width")
      return "80";
    if (flag.value == "N" && flag.spelling != "--max-bytes")
      return std::to_string(1 + below(3));
    if (flag.value == "SECONDS" || flag.value == "MIX")
      return "1";
    if (flag.value == "CODE")
      return "fr";
    return flag.spelling == "--layout-lock" ? "lock.json" : "";
  }

  Words with_options(const Command& command, Words words) {
    for (const Flag& flag : command.flags) {
      // Moving the scores a thousand times is tried below with few draws.
      const std::string name(flag.spelling.substr(flag.spelling.find("--")));
      if (below(4) > 0 || flag.spelling == "--firm" || flag.values != 1 ||
          std::ranges::find(words, name) != words.end())
        continue;
      if (flag.value.empty()) {
        words.emplace_back(flag.spelling);
        continue;
      }
      const std::string word = word_for(flag);
      if (!word.empty())
        words.insert(words.end(), {name, word});
    }
    return words;
  }

  // 2 is a told refusal of options that do not go together, or of what is not there.
  void holds(const Command& command, const Words& words) {
    const Ended ended = run(folder(), command, words);
    const bool refused = ended.status == 2 || ended.status == 3;
    EXPECT_TRUE(ended.status <= 1 || (refused && !ended.told.empty()))
        << "seed " << seed_ << ": taut " << in_words(words) << "\nended with "
        << ended.status << "\n"
        << ended.told;
  }

  void reads_back(const std::string& name) {
    if (!fs::exists(folder() / name))
      return;
    SourceSet sources;
    Diagnostics diags;
    const auto model =
        load_model((folder() / name).string(), {.check_scenarios = true}, sources, diags);
    EXPECT_TRUE(model && !diags.has_errors())
        << "seed " << seed_ << ": " << name << " is refused: "
        << (model ? diags.all().front().message : model.error().message) << "\n"
        << read_file(folder() / name);
    ++models_read_;
  }

  std::size_t below(std::size_t end) {
    return chance_.below(static_cast<std::uint32_t>(end));
  }

  std::uint32_t seed_ = 0;
  std::size_t models_read_ = 0;

 private:
  ScratchFolder scratch_;
  RandomModel mandate_;
  Chance chance_{0};
};

const Command& command_named(std::string_view name) {
  return *std::ranges::find(cli::all_commands(), name, &Command::name);
}

TEST_P(RandomModels, GoThroughEveryCommand) {
  const std::uint32_t count = models_in_a_group();
  for (std::uint32_t i = 0; i < count; ++i) {
    take(static_cast<std::uint32_t>(GetParam()) * count + i);
    for (const Command& command : cli::all_commands()) {
      if (command.name == "import")
        continue;  // reads what is exported: below
      for (const Words& call : calls_of(command, "m.yaml", any("tasks"), any("tasks"))) {
        holds(command, call);
        holds(command, with_options(command, call));
        if (has_flag(command, "--firm"))
          holds(command, [&] {
            Words words = call;
            words.insert(words.end(), {"--firm", "--draws", "5"});
            return words;
          }());
      }
    }
  }
}

TEST_P(RandomModels, WhatIsWrittenAsAModelIsReadBack) {
  const std::uint32_t count = models_in_a_group();
  for (std::uint32_t i = 0; i < count; ++i) {
    take(static_cast<std::uint32_t>(GetParam()) * count + i);
    const Command& sequence = command_named("sequence");
    holds(sequence, {"sequence", "m.yaml", "-o", "order.yaml"});
    reads_back("order.yaml");
    holds(sequence, {"sequence", "m.yaml", "--split", any("tasks"), "-o", "steps.yaml"});
    reads_back("steps.yaml");
    if (const std::string scenario = any("scenarios"); !scenario.empty()) {
      holds(sequence, {"sequence", "m.yaml", "-s", scenario, "-o", "later.yaml"});
      reads_back("later.yaml");
    }
    holds(command_named("export"), {"export", "csv", "m.yaml", "-o", "."});
    holds(command_named("import"),
          {"import", "csv", "tasks.csv", "links.csv", "-o", "imported.yaml"});
    EXPECT_TRUE(fs::exists(folder() / "imported.yaml")) << "seed " << seed_;
    reads_back("imported.yaml");
    holds(command_named("postures"), {"postures", "m.yaml", "-o", "mixes.scw"});
    if (fs::exists(folder() / "mixes.scw"))
      holds(command_named("postures"), {"postures", "mixes.scw"});
  }
  EXPECT_GE(models_read_, count) << "hardly anything was written";
}

INSTANTIATE_TEST_SUITE_P(Group, RandomModels, testing::Range(0, groups));

}  // namespace
}  // namespace taut::test

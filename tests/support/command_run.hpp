#pragma once

#include "cli/commands.hpp"
#include "cli/parse.hpp"
#include "cli/terminal.hpp"
#include "support/scratch_folder.hpp"
#include "support/text_files.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace taut::test {

/// A mandate that has one of everything that commands are asked about.
constexpr std::string_view small_mandate = R"(taut: 1
mandate: {title: Two lakes, resolution: S/RES/1 (2030), adopted: 2030-01-01}
sources:
  s: {title: A source}
objectives:
  peace: {title: Peace at the lakes, weight: 2, sources: [s]}
pillars:
  talks: {title: Talks}
  security: {title: Security}
conditions:
  drought: {title: there is a drought, holds: false, sources: [s]}
safeguards:
  envoy: {title: an envoy of both sides, in_place: false, sources: [s]}
tasks:
  village: {title: village talks, pillar: talks, priority: 1, serves: {peace: 3}, paragraph: "1", sources: [s], postures: [full, light]}
  patrol: {title: patrols, pillar: security, priority: 2, paragraph: "2", sources: [s], postures: [near, far]}
  water: {title: water works, pillar: security, priority: 2, paragraph: "3", sources: [s]}
links:
  - {id: T1, from: patrol, to: village, score: -2, because: patrols frighten, shifts: {envoy: +1}, basis: stated, sources: [s]}
  - {id: T2, from: water, to: village, score: -1, because: wells are disputed, when: [drought], basis: stated, sources: [s]}
  - {id: Y1, from: village, to: water, score: 2, because: talks open the road, basis: stated, sources: [s]}
posture_links:
  - {id: M1, from: patrol, to: village, scores: {near: {full: -1, light: 1}, far: {full: 2}}, because: patrols frighten, basis: stated, sources: [s]}
  - {id: M2, from: village, to: patrol, scores: {full: {near: -1, far: 1}, light: {near: 1}}, because: talks calm, basis: stated, sources: [s]}
views:
  hard: {only: tension, min_strength: 2}
scenarios:
  dry: {title: A drought, conditions: {drought: true}}
  calm: {title: An envoy, safeguards: {envoy: true}}
)";

/// What a command did.
struct Ran {
  cli::ExitStatus status = cli::ExitStatus::internal;
  std::string out = {};
  std::string err = {};
};

/// Runs commands in this process, in a folder of its own that holds `m.yaml`.
class InAFolder : public testing::Test {
 protected:
  InAFolder() : before_(std::filesystem::current_path()) {
    std::filesystem::current_path(scratch_.path());
    write_file("m.yaml", std::string(small_mandate));
  }
  ~InAFolder() override { std::filesystem::current_path(before_); }

  /// The words of a command line, split at blanks. A command line that does not parse
  /// comes back as wrong usage with its message.
  static Ran ran(const std::string& line) {
    std::vector<std::string> words = split(line);
    const auto& all = cli::all_commands();
    const auto command = std::ranges::find(all, words.front(), &cli::Command::name);
    if (command == all.end())
      throw std::logic_error("no such command: " + line);
    words.erase(words.begin());
    const auto arguments = cli::parse_arguments(*command, words);
    if (!arguments)
      return {cli::ExitStatus::usage, "", arguments.error().message};
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    cli::Terminal terminal;
    Ran ran{command->run(terminal, *arguments)};
    ran.out = testing::internal::GetCapturedStdout();
    ran.err = testing::internal::GetCapturedStderr();
    return ran;
  }

 private:
  static std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> words;
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t blank = std::min(line.find(' ', at), line.size());
      words.push_back(line.substr(at, blank - at));
      at = blank + 1;
    }
    return words;
  }

  ScratchFolder scratch_;
  std::filesystem::path before_;
};

}  // namespace taut::test

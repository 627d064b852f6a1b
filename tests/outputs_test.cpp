// What every command does with the files it is to write: none over one that was read,
// nothing lost of what stood there, nothing half, and a sentence when it cannot be.

#include "cli/commands.hpp"
#include "cli/targets.hpp"
#include "support/command_calls.hpp"
#include "support/run_program.hpp"
#include "support/scratch_folder.hpp"
#include "support/text_files.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace taut::test {
namespace {

using cli::Command;

class Outputs : public testing::Test {
 protected:
  Outputs() {
    have("base.yaml",
         "taut: 1\n"
         "include: [more.yaml]\n"
         "mandate: {title: base}\n"
         "sources: {s: {title: a source}}\n"
         "scenarios: {later: {title: later, change: {tasks: {b: {title: other}}}}}\n"
         "tasks: {a: {title: first, basis: stated, sources: [s]}, b: {title: second}}\n");
    have("more.yaml",
         "taut: 1\n"
         "links: [{id: T1, from: a, to: b, score: -1, because: so it is, sources: [s], "
         "basis: stated}]\n");
    have("m.yaml", "taut: 1\nextends: base.yaml\ntitle: renewed\n");
    have("tasks.csv", "Id,Title\na,first\nb,second\n");
    have("links.csv", "From,To,Score\na,b,-1\n");
    have("picture.svg", "<svg/>\n");
  }

  fs::path at(const std::string& name) const { return scratch_.path() / name; }
  void have(const std::string& name, const std::string& text) const {
    write_file(at(name), text);
  }
  Outcome run(Words words) const {
    words.insert(words.begin(), TAUT_PROGRAM);
    return run_program({.words = std::move(words),
                        .folder = scratch_.path(),
                        .environment = {"HOME=" + scratch_.path().string()}});
  }
  Outcome shell(const std::string& script) const {
    const std::string with_program = "taut() { '" TAUT_PROGRAM "' \"$@\"; }\n" + script;
    return run_program(
        {.words = {"/bin/sh", "-c", with_program},
         .folder = scratch_.path(),
         .environment = {"HOME=" + scratch_.path().string(), "PATH=/usr/bin:/bin"}});
  }
  // Every file with its bytes.
  std::map<std::string, std::string> all_files() const {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::directory_iterator(scratch_.path()))
      if (entry.is_regular_file())
        files[entry.path().filename()] = read_file(entry.path());
    return files;
  }

 private:
  ScratchFolder scratch_;
};

// Ways to call a command that writes files, in every form, without saying where to. The
// forms differ in who writes them: a report, a model, a picture.
std::vector<Words> writing(const Command& command) {
  if (!has_flag(command, "--output"))
    return {};
  const auto format = std::ranges::find(command.flags, "--format", &cli::Flag::spelling);
  std::vector<Words> calls;
  for (const Words& call : calls_of(command, "m.yaml", "a", "b")) {
    if (format == command.flags.end()) {
      calls.push_back(call);
      continue;
    }
    for (const std::string_view form : format->allowed) {
      calls.push_back(call);
      calls.back().insert(calls.back().end(), {"--format", std::string(form)});
      if (command.name == "map" && !commands::is_picture(*tell::form_named(form)))
        calls.back().emplace_back("--check");
    }
  }
  return calls;
}

TEST_F(Outputs, NoCommandWritesOverWhatItReads) {
  fs::create_symlink("m.yaml", at("link.yaml"));
  fs::create_symlink("tasks.csv", at("link.csv"));
  fs::create_hard_link(at("more.yaml"), at("hard.yaml"));
  fs::create_hard_link(at("links.csv"), at("hard.csv"));
  const auto before = all_files();
  std::size_t tried = 0;
  for (const Command& command : cli::all_commands()) {
    const bool imports = command.name == "import";
    const Words read =
        imports ? Words{"tasks.csv", "./links.csv", "link.csv", "hard.csv"}
                : Words{"m.yaml", "./base.yaml", "more.yaml", "link.yaml", "hard.yaml"};
    const std::vector<Words> calls = writing(command);
    for (const Words& call : calls) {
      for (const std::string& path : read) {
        if (call != calls.front() && path != read.front())
          continue;  // who writes does not see how the name leads there
        Words words = call;
        words.insert(words.end(), {"-o", path});
        const Outcome outcome = run(words);
        EXPECT_EQ(outcome.status, 2) << in_words(words) << outcome.err;
        EXPECT_NE(outcome.err.find("'" + path + "' is "), std::string::npos)
            << in_words(words) << outcome.err;
        EXPECT_NE(outcome.err.find("choose another name"), std::string::npos);
        ++tried;
      }
      if (HasFatalFailure() || all_files() != before)
        FAIL() << in_words(call) << "changed a file";
    }
  }
  EXPECT_GT(tried, 80U);
}

TEST_F(Outputs, ALockIsWrittenOverALockAlone) {
  const auto before = all_files();
  for (const Command& command : cli::all_commands()) {
    if (!has_flag(command, "--layout-lock"))
      continue;
    Words words{std::string(command.name), "m.yaml"};
    if (command.name == "diff")
      words.insert(words.begin() + 1, "base.yaml");
    for (const char* lock : {"m.yaml", "more.yaml", "picture.svg", "new.svg"}) {
      Words call = words;
      call.insert(call.end(), {"-o", "new.svg", "--layout-lock", lock});
      const Outcome outcome = run(call);
      EXPECT_NE(outcome.status, 0) << in_words(call);
      EXPECT_NE(outcome.err.find("choose another name"), std::string::npos)
          << in_words(call) << outcome.err;
      EXPECT_TRUE(all_files() == before) << in_words(call);
    }
    words.insert(words.end(), {"-o", "new.svg", "--layout-lock", "lock.json"});
    for (int time = 0; time < 2; ++time)
      EXPECT_EQ(run(words).status, 0) << in_words(words);
    for (const char* made : {"new.svg", "lock.json"})
      EXPECT_TRUE(fs::remove(at(made))) << in_words(words);
  }
}

TEST_F(Outputs, TwoOutputsAreTwoFiles) {
  const auto before = all_files();
  for (const Command& command : cli::all_commands()) {
    for (const Words& call : writing(command)) {
      Words words = call;
      words.insert(words.end(), {"-o", "new", "-o", "./new"});
      const Outcome outcome = run(words);
      EXPECT_EQ(outcome.status, 2) << in_words(words);
      words = call;
      words.insert(words.end(), {"-o", ""});
      EXPECT_EQ(run(words).status, 2) << in_words(words);
    }
  }
  EXPECT_TRUE(all_files() == before);
}

TEST_F(Outputs, AMapWithoutANameSparesTheModel) {
  fs::rename(at("m.yaml"), at("m.png"));
  const auto before = all_files();
  EXPECT_EQ(run({"map", "m.png"}).status, 2);
  EXPECT_TRUE(all_files() == before);
}

TEST_F(Outputs, SheetsInAFolderSpareTheModel) {
  fs::create_directory(at("sheets"));
  fs::create_symlink("../m.yaml", at("sheets/tasks.csv"));
  const std::string before = read_file(at("m.yaml"));
  EXPECT_EQ(run({"export", "csv", "m.yaml", "-o", "sheets", "--force"}).status, 2);
  EXPECT_EQ(read_file(at("m.yaml")), before);
  EXPECT_FALSE(fs::exists(at("sheets/links.csv")));
}

TEST_F(Outputs, StandardInputAndOutputAreFilesToo) {
  const std::string before = read_file(at("base.yaml"));
  for (const char* script : {"taut export json - -o base.yaml < base.yaml",
                             "taut conflicts base.yaml >> base.yaml",
                             "taut conflicts base.yaml -o /dev/stdout >> base.yaml",
                             "taut check base.yaml >> base.yaml"}) {
    const Outcome outcome = shell(script);
    EXPECT_EQ(outcome.status, 2) << script << outcome.err;
    EXPECT_EQ(read_file(at("base.yaml")), before) << script;
  }
}

TEST_F(Outputs, ALogIsAddedTo) {
  for (const char* name : {"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "-"}) {
    have("log", "OLD\n");
    const Outcome outcome =
        shell("{ echo before; taut conflicts m.yaml --format csv -o " +
              std::string(name) + " && echo after; } >> log");
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    const std::string log = read_file(at("log"));
    EXPECT_TRUE(log.starts_with("OLD\nbefore\n")) << name << log;
    EXPECT_TRUE(log.ends_with("after\n")) << name << log;
    EXPECT_GT(log.size(), 50U);
  }
}

TEST_F(Outputs, AFullDiskIsToldInASentence) {
  for (const std::string words :
       {"--help", "--version", "help map", "check m.yaml", "conflicts m.yaml", "doctor",
        "export json m.yaml", "schema", "new -", "map m.yaml --format svg -o -",
        "import csv tasks.csv links.csv", "conflicts m.yaml -o /dev/full"}) {
    const Outcome outcome = shell("taut " + words + " > /dev/full");
    EXPECT_EQ(outcome.status, 4) << words;
    EXPECT_NE(outcome.err.find("there is no room left\n"), std::string::npos)
        << words << outcome.err;
  }
}

TEST_F(Outputs, AClosedOutputIsToldAndNothingGoesIntoAnotherFile) {
  const Outcome outcome = shell("taut check m.yaml >&-");
  EXPECT_EQ(outcome.status, 4);
  EXPECT_NE(outcome.err.find("it is closed"), std::string::npos) << outcome.err;
  EXPECT_EQ(shell("taut new n.yaml >&- 2>&- <&-").status, 0);
  EXPECT_TRUE(read_file(at("n.yaml")).starts_with("# yaml-language-server"));
}

// Where no file may become larger than half a kilobyte.
TEST_F(Outputs, WhereFilesMayNotGrowNothingIsLostAndNothingStays) {
  have("old.md", "OLD\n");
  fs::create_directory(at("folder"));
  const auto before = all_files();
  for (const std::string words :
       {"new n.yaml", "new m.yaml --force", "schema -o s.json", "schema -o old.md",
        "export json m.yaml -o old.md", "map m.yaml -o a.svg -o a.dot",
        "map m.yaml -o a.svg --layout-lock a.json",
        "conflicts m.yaml -o old.md -o a.json", "sequence m.yaml -o old.md -o a.json"}) {
    const Outcome outcome = shell("ulimit -f 1; taut " + words);
    EXPECT_EQ(outcome.status, 4) << words << outcome.err;
    EXPECT_NE(outcome.err.find("files may not become that large here"), std::string::npos)
        << words << outcome.err;
    EXPECT_TRUE(all_files() == before) << words;
    EXPECT_TRUE(fs::is_empty(at("folder"))) << words;
  }
}

}  // namespace
}  // namespace taut::test

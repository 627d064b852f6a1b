// Writing: the old file or the new one, whatever happens meanwhile.

#include "cli/write_file.hpp"

#include "support/scratch_folder.hpp"
#include "support/text_files.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <random>
#include <string>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace fs = std::filesystem;

namespace taut::cli {
namespace {

using test::read_file;
using test::ScratchFolder;

std::string message_of(const Status& status) {
  return status ? "" : status.error().message;
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder))
    names.push_back(entry.path().filename());
  std::ranges::sort(names);
  return names;
}

struct stat status_of_file(const fs::path& path) {
  struct stat there = {};
  EXPECT_EQ(::stat(path.c_str(), &there), 0) << path;
  return there;
}

// What a child of ours ends with after `work`.
template <typename Work>
int in_child(Work work) {
  const pid_t child = ::fork();
  if (child == 0)
    ::_exit(work());
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

class WriteFile : public testing::Test {
 protected:
  std::string at(const std::string& name) const {
    return (scratch.path() / name).string();
  }
  void have(const std::string& name, const std::string& text) const {
    test::write_file(scratch.path() / name, text);
  }
  ScratchFolder scratch;
};

TEST_F(WriteFile, MakesAFileThatOthersMayReadAsTheMaskSays) {
  const mode_t before = ::umask(027);
  ASSERT_EQ(message_of(write_file(at("a"), "new")), "");
  ::umask(before);
  EXPECT_EQ(read_file(at("a")), "new");
  EXPECT_EQ(status_of_file(at("a")).st_mode & 07777U, 0640U);
}

TEST_F(WriteFile, KeepsTheModeOfTheFileItReplaces) {
  have("a", "old");
  ASSERT_EQ(::chmod(at("a").c_str(), 0604), 0);
  ASSERT_EQ(message_of(write_file(at("a"), "new")), "");
  EXPECT_EQ(read_file(at("a")), "new");
  EXPECT_EQ(status_of_file(at("a")).st_mode & 07777U, 0604U);
}

TEST_F(WriteFile, KeepsTheOwnerWhereItMayGiveFilesAway) {
  if (::geteuid() != 0)
    GTEST_SKIP() << "only root gives files away";
  have("a", "old");
  ASSERT_EQ(::chown(at("a").c_str(), 65534, 65534), 0);
  ASSERT_EQ(message_of(write_file(at("a"), "new")), "");
  EXPECT_EQ(status_of_file(at("a")).st_uid, 65534U);
  EXPECT_EQ(status_of_file(at("a")).st_gid, 65534U);
}

TEST_F(WriteFile, LeavesAFileThatMayNotBeWritten) {
  have("a", "old");
  ASSERT_EQ(::chmod(at("a").c_str(), 0444), 0);
  ASSERT_EQ(::chmod(scratch.path().c_str(), 0777), 0);
  const int ended = in_child([&] {
    if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
      return 2;
    return message_of(write_file(at("a"), "new")).ends_with("you may not write there")
               ? 0
               : 1;
  });
  EXPECT_EQ(ended, 0);
  EXPECT_EQ(read_file(at("a")), "old");
}

TEST_F(WriteFile, WritesToWhereALinkLeads) {
  have("target", "old");
  fs::create_symlink("target", at("link"));
  fs::create_symlink("link", at("link to it"));
  ASSERT_EQ(message_of(write_file(at("link to it"), "new")), "");
  EXPECT_EQ(read_file(at("target")), "new");
  EXPECT_TRUE(fs::is_symlink(at("link")));
  EXPECT_TRUE(fs::is_symlink(at("link to it")));
}

TEST_F(WriteFile, MakesTheTargetOfALinkThatLeadsNowhere) {
  fs::create_directory(at("folder"));
  fs::create_symlink("folder/target", at("link"));
  ASSERT_EQ(message_of(write_file(at("link"), "new")), "");
  EXPECT_TRUE(fs::is_symlink(at("link")));
  EXPECT_EQ(read_file(at("folder/target")), "new");
}

TEST_F(WriteFile, SaysWhatIsWrongWithAName) {
  fs::create_symlink("b", at("a"));
  fs::create_symlink("a", at("b"));
  fs::create_directory(at("folder"));
  const auto told = [&](const std::string& path) {
    return message_of(write_file(path, "new"));
  };
  EXPECT_EQ(told(at("a")),
            "cannot write '" + at("a") + "': its links lead round in a circle");
  EXPECT_EQ(told(""), "cannot write '': it has no name");
  EXPECT_EQ(told(at("none/x")), "cannot write '" + at("none/x") +
                                    "': there is no folder '" + at("none") + "'");
  EXPECT_EQ(told(at("folder")), "cannot write '" + at("folder") + "': it is a folder");
  EXPECT_EQ(told("/dev/full"), "cannot write '/dev/full': there is no room left");
  EXPECT_TRUE(told(at(std::string(256, 'x'))).ends_with("the name is too long"));
  EXPECT_EQ(told(at(std::string(255, 'x'))), "");
}

TEST_F(WriteFile, WritesAllFilesOrNone) {
  have("a", "old");
  const Status wrote = write_files({{at("a"), "new"}, {at("none/b"), "new"}});
  EXPECT_NE(message_of(wrote), "");
  EXPECT_EQ(read_file(at("a")), "old");
  EXPECT_NE(message_of(write_files({{at("a"), "new"}, {"/dev/full", "new"}})), "");
  EXPECT_EQ(read_file(at("a")), "old");
  EXPECT_EQ(names_in(scratch.path()), (std::vector<std::string>{"a"}));
  EXPECT_EQ(message_of(write_files({{at("a"), "new"}, {at("b"), "two"}})), "");
  EXPECT_EQ(read_file(at("a")) + read_file(at("b")), "newtwo");
}

// The shell has opened the file; it is written to where the shell stands in it.
TEST_F(WriteFile, WritesToAnOpenDescriptorAndNotToWhatIsBehindIt) {
  have("log", "before\n");
  const int log = ::open(at("log").c_str(), O_WRONLY | O_APPEND);
  ASSERT_GE(log, 0);
  for (const char* name : {"/dev/fd/", "/proc/self/fd/", "/proc/thread-self/fd/"})
    EXPECT_EQ(message_of(write_file(name + std::to_string(log), "here\n")), "");
  ASSERT_EQ(::write(log, "after\n", 6), 6);
  ::close(log);
  EXPECT_EQ(read_file(at("log")), "before\nhere\nhere\nhere\nafter\n");
}

TEST_F(WriteFile, LeavesTheOldFileWhereFilesMayNotBecomeThatLarge) {
  have("a", "old");
  const int ended = in_child([&] {
    std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit small = {1000, 1000};
    ::setrlimit(RLIMIT_FSIZE, &small);
    const std::string told = message_of(write_file(at("a"), std::string(2000, 'x')));
    return told.ends_with("files may not become that large here") ? 0 : 1;
  });
  EXPECT_EQ(ended, 0);
  EXPECT_EQ(read_file(at("a")), "old");
  EXPECT_EQ(names_in(scratch.path()), (std::vector<std::string>{"a"}));
}

TEST_F(WriteFile, ClearsUpAfterRunsThatWereKilledAndNoOthers) {
  have(".taut-part-dead01", "half");
  have(".taut-part-alive1", "half");
  have(".taut-part-of-mine", "mine");
  const int alive = ::open(at(".taut-part-alive1").c_str(), O_RDWR);
  ASSERT_EQ(::flock(alive, LOCK_EX), 0);
  ASSERT_EQ(message_of(write_file(at("a"), "new")), "");
  EXPECT_EQ(names_in(scratch.path()),
            (std::vector<std::string>{".taut-part-alive1", ".taut-part-of-mine", "a"}));
  ::close(alive);
}

// A hundred writers, each killed at a moment of its own.
TEST_F(WriteFile, KilledAtAnyMomentLeavesTheOldFileOrTheNewOne) {
  const std::string odd(60'000, 'o');
  const std::string even(40'000, 'e');
  const std::string pair = "both";
  ASSERT_EQ(message_of(write_file(at("a"), odd)), "");
  std::mt19937 chance(11);
  for (int run = 0; run < 100; ++run) {
    const pid_t child = ::fork();
    if (child == 0)
      for (bool other = false;; other = !other)
        if (!write_files({{at("a"), other ? odd : even}, {at("b"), pair}}))
          ::_exit(1);
    ::usleep(static_cast<useconds_t>(chance() % 4000));
    ::kill(child, SIGKILL);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status)) << "it could not write";
    const std::string left = read_file(at("a"));
    ASSERT_TRUE(left == odd || left == even) << left.size() << " bytes after run " << run;
    ASSERT_TRUE(!fs::exists(at("b")) || read_file(at("b")) == pair);
  }
  ASSERT_EQ(message_of(write_file(at("a"), even)), "");
  EXPECT_EQ(read_file(at("a")), even);
  for (const std::string& name : names_in(scratch.path()))
    EXPECT_FALSE(name.starts_with(".taut-part-")) << name;
}

// Writers of one file at one time: each succeeds, and the last stands whole.
TEST_F(WriteFile, TakesTurnsWithOtherWritersOfTheSameFile) {
  std::vector<pid_t> writers;
  for (const char letter : {'a', 'b', 'c'}) {
    const pid_t child = ::fork();
    if (child == 0) {
      for (int turn = 0; turn < 20; ++turn)
        if (!write_file(at("x"), std::string(50'000, letter)))
          ::_exit(1);
      ::_exit(0);
    }
    writers.push_back(child);
  }
  for (const pid_t writer : writers) {
    int status = 0;
    ::waitpid(writer, &status, 0);
    EXPECT_EQ(status, 0);
  }
  const std::string left = read_file(at("x"));
  EXPECT_EQ(left, std::string(50'000, left.empty() ? '?' : left.front()));
  EXPECT_EQ(names_in(scratch.path()), (std::vector<std::string>{"x"}));
}

}  // namespace
}  // namespace taut::cli

#include "support/run_program.hpp"

#include "support/text_files.hpp"

#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace taut::test {
namespace {

// A folder that is gone when it goes out of scope.
class Scratch {
 public:
  Scratch() {
    std::string pattern = (fs::temp_directory_path() / "taut-run-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
      throw std::runtime_error("cannot make a scratch folder");
    path_ = pattern;
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> result;
  for (std::string& word : words)
    result.push_back(word.data());
  result.push_back(nullptr);
  return result;
}

bool redirect(const fs::path& file, int flags, int to) {
  const int from = open(file.c_str(), flags, 0600);
  return from >= 0 && dup2(from, to) >= 0;
}

[[noreturn]] void become(Run& run, const fs::path& scratch) {
  auto words = pointers(run.words);
  auto environment = pointers(run.environment);
  const int write = O_WRONLY | O_CREAT | O_TRUNC;
  const bool ready = redirect(scratch / "in", O_RDONLY, STDIN_FILENO) &&
                     redirect(scratch / "out", write, STDOUT_FILENO) &&
                     redirect(scratch / "err", write, STDERR_FILENO) &&
                     chdir(run.folder.c_str()) == 0;
  if (ready)
    execve(words[0], words.data(), environment.data());
  _exit(127);
}

}  // namespace

Outcome run_program(const Run& given) {
  const Scratch scratch;
  write_file(scratch.path() / "in", given.input);
  Run run = given;
  const pid_t child = fork();
  if (child == 0)
    become(run, scratch.path());
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child)
    throw std::runtime_error("cannot run " + given.words.front());
  Outcome outcome;
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  outcome.out = read_file(scratch.path() / "out");
  outcome.err = read_file(scratch.path() / "err");
  return outcome;
}

}  // namespace taut::test

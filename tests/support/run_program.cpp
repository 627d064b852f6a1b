#include "support/run_program.hpp"

#include "support/scratch_folder.hpp"
#include "support/text_files.hpp"

#include <fcntl.h>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace taut::test {
namespace {

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

[[noreturn]] void become(Invocation& run, const fs::path& scratch) {
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

Outcome run_program(const Invocation& given) {
  const ScratchFolder scratch;
  write_file(scratch.path() / "in", given.input);
  Invocation run = given;
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

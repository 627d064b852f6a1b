// Runs several commands in turn, several times, and prints the median wall time and the
// peak memory of each as rows of a table, with their ratios to the last one:
//   measure ROUNDS NAME COMMAND NAME COMMAND ...
// In turn, so that what else the machine does hits all of them alike. Commands are split
// at blanks; what they print is dropped; one that fails ends the run.

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <sstream>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

struct Contender {
  std::string name;
  std::vector<std::string> words = {};
  std::vector<double> milliseconds = {};
  long peak_kib = 0;
};

[[noreturn]] void become(const std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (const std::string& word : words)
    pointers.push_back(const_cast<char*>(word.c_str()));
  pointers.push_back(nullptr);
  const int nowhere = open("/dev/null", O_WRONLY);
  dup2(nowhere, STDOUT_FILENO);
  dup2(nowhere, STDERR_FILENO);
  execvp(pointers[0], pointers.data());
  _exit(127);
}

bool run_once(Contender& contender) {
  const auto start = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0)
    become(contender.words);
  int status = 0;
  rusage usage{};
  if (child < 0 || wait4(child, &status, 0, &usage) != child || status != 0)
    return false;
  const std::chrono::duration<double, std::milli> took =
      std::chrono::steady_clock::now() - start;
  contender.milliseconds.push_back(took.count());
  contender.peak_kib = std::max(contender.peak_kib, usage.ru_maxrss);
  return true;
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

void print(const std::vector<Contender>& contenders) {
  const double rival_time = median(contenders.back().milliseconds);
  const double rival_memory = static_cast<double>(contenders.back().peak_kib);
  for (const Contender& c : contenders) {
    const double time = median(c.milliseconds);
    const auto memory = static_cast<double>(c.peak_kib);
    fmt::print("| {} | {:.1f} | {:.2f} | {:.1f} | {:.3f} |\n", c.name, time,
               time / rival_time, memory / 1024, memory / rival_memory);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() < 3 || words.size() % 2 == 0)
    return 2;
  std::vector<Contender> contenders;
  for (std::size_t i = 1; i < words.size(); i += 2) {
    Contender contender{words[i]};
    std::istringstream command(words[i + 1]);
    for (std::string word; command >> word;)
      contender.words.push_back(word);
    contenders.push_back(std::move(contender));
  }
  const int rounds = std::atoi(words[0].c_str());
  // One round more than counted: the first fills the caches.
  for (int round = 0; round <= rounds; ++round) {
    for (Contender& contender : contenders) {
      if (!run_once(contender)) {
        fmt::print(stderr, "{} failed: {}\n", contender.name,
                   fmt::join(contender.words, " "));
        return EXIT_FAILURE;
      }
      if (round == 0)
        contender.milliseconds.clear();
    }
  }
  print(contenders);
  return EXIT_SUCCESS;
}

#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace taut::test {

struct Invocation {
  std::vector<std::string> words;             ///< the program's path, then its arguments
  std::filesystem::path folder;               ///< where it runs
  std::vector<std::string> environment = {};  ///< "NAME=value"; nothing is inherited
  std::string input = {};                     ///< its standard input
};

struct Outcome {
  int status = -1;  ///< exit status; 128 + number if a signal ended it
  std::string out;
  std::string err;
};

/// Runs a program to its end. Throws if it cannot be started.
Outcome run_program(const Invocation& invocation);

}  // namespace taut::test

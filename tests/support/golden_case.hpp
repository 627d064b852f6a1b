#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taut::test {

/// A file or a stream of a golden case.
struct GoldenPart {
  std::string head = {};  ///< "out", "err", "stdin", "given NAME", "made NAME"
  std::string bytes = {};
  std::string from = {};  ///< the file beside the cases that holds them, if not the case
};

/// One file under tests/golden/: a command, and all that came of it.
struct GoldenCase {
  std::vector<std::string> words = {};        ///< those after `taut`
  std::vector<std::string> environment = {};  ///< "NAME=value"
  std::string status = {};
  std::vector<GoldenPart> parts = {};

  /// The bytes of a part; empty if there is none.
  std::string bytes_of(std::string_view head) const;
};

/// Reads `file`; `golden` holds what it takes from elsewhere. Throws where a line is not
/// understood.
GoldenCase read_golden(const std::filesystem::path& file,
                       const std::filesystem::path& golden);

/// What `read_golden` reads.
std::string write_golden(const GoldenCase& golden);

}  // namespace taut::test

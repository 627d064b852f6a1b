#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace taut::cli {

/// What changes when a file is saved. All zero where there is none.
struct FileStamp {
  std::int64_t seconds = 0;
  std::int64_t nanoseconds = 0;
  std::int64_t bytes = 0;
  std::int64_t number = 0;  ///< of the file on its disk

  bool exists() const { return number != 0; }
  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

FileStamp stamp_of(const std::string& path);
/// The same as a word.
std::string written(const FileStamp& stamp);

}  // namespace taut::cli

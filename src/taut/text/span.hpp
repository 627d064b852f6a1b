#pragma once

#include <cstdint>

namespace taut {

/// A file that a `SourceSet` owns, by order of loading.
using FileId = std::uint32_t;

/// A stretch of one file, as byte offsets `[begin, end)`.
struct Span {
  FileId file = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

}  // namespace taut

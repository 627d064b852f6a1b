#pragma once

#include "taut/text/span.hpp"

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace taut {

/// A line and a column, both counted from 1; the column counts characters, not bytes.
struct LineColumn {
  std::size_t line = 1;
  std::size_t column = 1;
};

/// Owns the bytes of every file of one run, and the texts made from them.
///
/// Everything read from a file points into its `SourceSet`: it must outlive trees, models
/// and findings. References stay valid while files are added. Not copyable.
class SourceSet {
 public:
  SourceSet() = default;
  SourceSet(const SourceSet&) = delete;
  SourceSet& operator=(const SourceSet&) = delete;
  SourceSet(SourceSet&&) noexcept = default;
  SourceSet& operator=(SourceSet&&) noexcept = default;

  /// Takes over `bytes` under `name`, which messages print as it is.
  FileId add(std::string name, std::string bytes);

  std::size_t size() const { return files_.size(); }
  const std::string& name(FileId file) const { return files_[file].name; }
  std::string_view bytes(FileId file) const { return files_[file].bytes; }
  std::string_view slice(Span span) const;

  /// Where an offset is. The first call for a file costs one pass over it, later ones
  /// log(lines) and the way on the line from the last place asked for, if that was before
  /// it on the same line.
  LineColumn at(FileId file, std::uint32_t offset) const;
  /// The line (counted from 1) without its end.
  std::string_view line(FileId file, std::size_t number) const;

  /// Keeps a text that stands in no file as it is (escapes, folded lines) as long as the
  /// files.
  std::string_view keep(std::string text);

 private:
  // A place on a line and how many characters stand before it there.
  struct Place {
    std::uint32_t line_start = 0;
    std::uint32_t offset = 0;
    std::size_t characters = 0;
  };
  struct File {
    std::string name;
    std::string bytes;
    mutable std::vector<std::uint32_t> line_starts = {};
    mutable Place last = {};
  };
  const std::vector<std::uint32_t>& line_starts(FileId file) const;

  std::deque<File> files_;
  std::deque<std::string> kept_;
};

}  // namespace taut

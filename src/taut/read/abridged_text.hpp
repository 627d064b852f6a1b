#pragma once

#include "taut/read/yaml_events.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <streambuf>
#include <string_view>
#include <vector>

namespace taut {

/// Stretches of a file that are left out, in order. Two bytes for nearly every one.
class Cuts {
 public:
  /// A cut as it is kept: how far behind the last one it begins, and its length, which
  /// is 0 where only the distance did not fit.
  struct Step {
    std::uint8_t gap;
    std::uint8_t length;
  };

  /// Leaves out the bytes from `begin` to before `end`. In order of the file.
  void add(std::size_t begin, std::size_t end);

  std::size_t size() const { return steps_.size(); }
  const Step& operator[](std::size_t step) const { return steps_[step]; }
  /// How many bytes are left out in all.
  std::size_t bytes() const { return bytes_; }

 private:
  std::vector<Step> steps_;
  std::size_t behind_ = 0;  // where the last cut ends
  std::size_t bytes_ = 0;
};

/// Adds what may be left out of a scalar without changing what any reader of YAML makes
/// of the rest: the inside of words and texts that stand on one line as they are. O(its
/// length).
void cut_words(const YamlEvent& scalar, std::string_view bytes, Cuts& cuts);

/// Gives a reader the bytes of a file from `start` without the cuts, copying nothing.
/// Refers to both.
class AbridgedBuffer : public std::streambuf {
 public:
  AbridgedBuffer(std::string_view bytes, std::size_t start, const Cuts& cuts)
      : bytes_(bytes), at_(start), cuts_(cuts) {}

 protected:
  int_type underflow() override;

 private:
  std::string_view bytes_;
  std::size_t at_;  // what is read next
  const Cuts& cuts_;
  std::size_t next_ = 0;    // the next cut
  std::size_t behind_ = 0;  // where the last cut ends
};

/// Finds the way back from a place in the abridged file to the file. Quick when asked
/// nearly in order. Refers to both.
class AbridgedPlaces {
 public:
  AbridgedPlaces(std::string_view bytes, const Cuts& cuts) : bytes_(bytes), cuts_(cuts) {}

  /// The place in the file of the byte `at` of the abridged file; at most its size.
  std::uint32_t in_file(std::size_t at);
  /// Where the text ends that begins at `start` in the file and reads `value` once its
  /// cuts are made; nothing if another text stands there. To be asked for the place that
  /// `in_file` gave last, or up to a quote behind it.
  std::optional<std::uint32_t> end_of(std::string_view value, std::uint32_t start);
  /// How many bytes that were left out lie in the texts that `end_of` has found.
  std::size_t restored() const { return restored_; }

 private:
  std::string_view bytes_;
  const Cuts& cuts_;
  std::size_t passed_ = 0;    // cuts before the last place
  std::size_t behind_ = 0;    // where the last of them ends
  std::size_t left_out_ = 0;  // their length
  std::size_t restored_ = 0;
};

}  // namespace taut

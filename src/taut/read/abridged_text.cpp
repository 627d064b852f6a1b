// yaml-cpp looks for the end of a text at every byte of it, with some 1,500 instructions
// for each, which is most of what reading a model costs. The strict reader has been there
// before and knows where each text ends. Inside a text on one line, letters, digits,
// blanks and common marks mean nothing to any reader but themselves; so yaml-cpp is shown
// the first and the last byte of such a stretch, and the rest is put back into the text
// that it found. What could mean something stays: colons, quotes, brackets, `#`, `?`,
// `\`.
//
// Two bytes are left of a word at least, so that no word becomes `null` by it.

#include "taut/read/abridged_text.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace taut {
namespace {

// A reader guesses the encoding from the first bytes and puts them back.
constexpr std::size_t start_of_file = 16;
// A shorter stretch is not worth its cut.
constexpr std::size_t least_stretch = 5;

constexpr std::string_view letters_and_digits =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
constexpr std::string_view marks = " .,;()/-";

using Set = std::array<bool, 256>;
constexpr Set set_of(std::string_view some, std::string_view more = {}) {
  Set set{};
  for (const std::string_view characters : {some, more})
    for (const char c : characters)
      set[static_cast<unsigned char>(c)] = true;
  return set;
}
constexpr Set solid = set_of(letters_and_digits);
constexpr Set harmless = set_of(letters_and_digits, marks);

bool is_in(const Set& set, char c) {
  return set[static_cast<unsigned char>(c)];
}

// Leaves everything up to the first letter or digit, and the last one with what follows.
void cut_stretch(std::string_view bytes, std::size_t begin, std::size_t end, Cuts& cuts) {
  while (begin < end && !is_in(solid, bytes[begin]))
    ++begin;
  while (end > begin && !is_in(solid, bytes[end - 1]))
    --end;
  if (end - begin >= least_stretch)
    cuts.add(begin + 1, end - 1);
}

}  // namespace

void Cuts::add(std::size_t begin, std::size_t end) {
  constexpr std::size_t most = std::numeric_limits<std::uint8_t>::max();
  bytes_ += end - begin;
  while (begin < end) {
    const std::size_t gap = std::min(begin - behind_, most);
    const bool reached = behind_ + gap == begin;
    const std::size_t length = reached ? std::min(end - begin, most) : 0;
    steps_.push_back({static_cast<std::uint8_t>(gap), static_cast<std::uint8_t>(length)});
    behind_ += gap + length;
    begin += length;
  }
}

void cut_words(const YamlEvent& scalar, std::string_view bytes, Cuts& cuts) {
  const std::size_t size = scalar.value.size();
  if (scalar.style == ScalarStyle::block || size < least_stretch || scalar.has_anchor ||
      scalar.has_tag || scalar.begin < start_of_file)
    return;
  const std::size_t quote = scalar.style == ScalarStyle::quoted ? 1 : 0;
  const std::size_t begin = scalar.begin + quote;
  const std::size_t end = begin + size;
  // Texts with escapes or line ends are not in the file as they are.
  if (scalar.end != end + quote || bytes.substr(begin, size) != scalar.value)
    return;
  for (std::size_t from = begin; from < end; ++from) {
    const std::size_t start = from;
    while (from < end && is_in(harmless, bytes[from]))
      ++from;
    if (from - start >= least_stretch)
      cut_stretch(bytes, start, from, cuts);
  }
}

AbridgedBuffer::int_type AbridgedBuffer::underflow() {
  while (gptr() == egptr() && at_ < bytes_.size()) {
    const bool more = next_ < cuts_.size();
    const std::size_t stop = more ? behind_ + cuts_[next_].gap : bytes_.size();
    // The interface asks for bytes that can be written; nobody does.
    char* begin = const_cast<char*>(bytes_.data());  // NOLINT
    setg(begin + at_, begin + at_, begin + stop);
    behind_ = more ? stop + cuts_[next_++].length : stop;
    at_ = behind_;
  }
  return gptr() == egptr() ? traits_type::eof() : traits_type::to_int_type(*gptr());
}

std::uint32_t AbridgedPlaces::in_file(std::size_t at) {
  while (passed_ < cuts_.size() && behind_ + cuts_[passed_].gap <= at + left_out_) {
    const Cuts::Step& cut = cuts_[passed_++];
    behind_ += cut.gap + cut.length;
    left_out_ += cut.length;
  }
  while (passed_ > 0 && behind_ > at + left_out_) {
    const Cuts::Step& cut = cuts_[--passed_];
    behind_ -= cut.gap + cut.length;
    left_out_ -= cut.length;
  }
  return static_cast<std::uint32_t>(std::min(at + left_out_, bytes_.size()));
}

std::optional<std::uint32_t> AbridgedPlaces::end_of(std::string_view value,
                                                    std::uint32_t start) {
  std::size_t at = std::min<std::size_t>(start, bytes_.size());
  std::size_t behind = behind_;
  std::size_t put_back = 0;
  for (std::size_t i = passed_; i < cuts_.size(); ++i) {
    const std::size_t begin = behind + cuts_[i].gap;
    if (at + value.size() <= begin)
      break;
    if (bytes_.substr(at, begin - at) != value.substr(0, begin - at))
      return {};
    value.remove_prefix(begin - at);
    at = begin + cuts_[i].length;
    behind = at;
    put_back += cuts_[i].length;
  }
  if (bytes_.substr(at, value.size()) != value)
    return {};
  restored_ += put_back;
  return static_cast<std::uint32_t>(at + value.size());
}

}  // namespace taut

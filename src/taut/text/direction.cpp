// The Unicode rules give a comma or a number between two names that run from right to
// left to these names, and turn all three round. Inside a sentence of ours each name is a
// thing of its own, so that a stretch ends at the marks with which sentences are joined.

#include "taut/text/direction.hpp"

#include "taut/text/utf8.hpp"

#include <algorithm>

namespace taut {
namespace {

constexpr std::string_view left_to_right_mark = "\xE2\x80\x8E";

enum class Run { left, right, mark, joins, ends };

Run run_of(char32_t code) {
  if (code < 0x80) {
    const bool letter = (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
    if (letter)
      return Run::left;
    const bool digit = code >= '0' && code <= '9';
    return digit || code == ' ' || code == '-' || code == '\'' || code == '/' ? Run::joins
                                                                              : Run::ends;
  }
  switch (bidi_class(code)) {
    case Bidi::right: return Run::right;
    case Bidi::left: return Run::left;
    case Bidi::mark: return Run::mark;
    case Bidi::neither: break;
  }
  return Run::joins;
}

// Where the stretch that begins at `begin` ends: behind its last letter from right to
// left.
std::size_t end_of_run(std::string_view line, std::size_t begin) {
  std::size_t end = begin;
  for (std::size_t at = begin; at < line.size();) {
    const Character next = first_character(line.substr(at)).value_or(Character{U' ', 1});
    const Run run = run_of(next.code);
    if (run == Run::left || run == Run::ends)
      break;
    at += next.bytes;
    if (run == Run::right || (run == Run::mark && end + next.bytes == at))
      end = at;
  }
  return end;
}

}  // namespace

std::string with_isolates(std::string line) {
  if (is_ascii(line) || line.find(first_strong_isolate) != line.npos)
    return line;
  std::string out;
  bool begins = true;
  for (std::size_t at = 0; at < line.size();) {
    const Character next =
        first_character(std::string_view(line).substr(at)).value_or(Character{U' ', 1});
    const Run run = run_of(next.code);
    std::size_t end = at + next.bytes;
    if (run == Run::right) {
      end = end_of_run(line, at);
      out += begins ? left_to_right_mark : std::string_view();
      out += first_strong_isolate;
    }
    out.append(line, at, end - at);
    if (run == Run::right)
      out += pop_isolate;
    begins = begins && run != Run::left && run != Run::right;
    at = end;
  }
  return out;
}

std::string lines_with_isolates(std::string_view text) {
  if (is_ascii(text))
    return std::string(text);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out += with_isolates(std::string(text.substr(at, end - at)));
    if (end < text.size())
      out += '\n';
    at = end + 1;
  }
  return out;
}

}  // namespace taut

#include "taut/draw/text_width.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace taut {
namespace {

using Widths = std::array<std::uint16_t, 95>;

// Advance widths in 1/1000 em of the characters 32..126 (Adobe's Helvetica metrics, which
// Arial and Liberation Sans share).
constexpr Widths regular{
    278,  278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556,  556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667,  778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333,  556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556,  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584};
constexpr Widths bold_widths{
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
    975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
    333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611,
    611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584};

// The letter that gives U+00C0..U+017F its width; a capital for the ligatures and letters
// without a base, so that they come out wide.
constexpr std::string_view latin_bases =
    "AAAAAAMCEEEEIIIIDNOOOOO+OUUUUYPbaaaaaamceeeeiiiionooooo+ouuuuypy"
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiMnJjKkkLlLlLlL"
    "nLlNnNnNnmNnOoOoOoWmRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

/// One code point and how many bytes it took; a broken byte counts as one wide character.
struct Decoded {
  std::uint32_t code;
  std::size_t bytes;
};

Decoded decode(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
  };
  const std::uint32_t lead = byte(0);
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (length == 1 || lead < 0xC0 || text.size() < length)
    return {lead, 1};
  std::uint32_t code = lead & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i)
    code = code << 6 | (byte(i) & 0x3F);
  return {code, length};
}

unsigned advance(std::uint32_t code, const Widths& widths) {
  if (code >= 32 && code < 127)
    return widths[code - 32];
  if (code >= 0xC0 && code - 0xC0 < latin_bases.size())
    return widths[static_cast<unsigned char>(latin_bases[code - 0xC0]) - 32u];
  switch (code) {
    case 0xA0:  // no-break space
    case 0xB7:  // middle dot
      return 278;
    case 0x2013:  // en dash
      return 556;
    case 0x2018:
    case 0x2019: return widths['\'' - 32] + 50u;
    case 0x201C:
    case 0x201D: return 500;
    case 0x2212:  // minus
      return 584;
    default: break;
  }
  return code >= 0x0300 && code < 0x0370 ? 0 : 1000;  // combining marks take no room
}

std::uint64_t thousandths(std::string_view text, bool bold) {
  const Widths& widths = bold ? bold_widths : regular;
  std::uint64_t sum = 0;
  while (!text.empty()) {
    const Decoded next = decode(text);
    sum += advance(next.code, widths);
    text.remove_prefix(next.bytes);
  }
  return sum;
}

double points(std::uint64_t thousandths_of_em, double size) {
  return static_cast<double>(thousandths_of_em) * size / 1000;
}

// How many lines words of these widths fill, none of them wider than `room` alone.
std::size_t lines_of(const std::vector<std::uint64_t>& words, std::uint64_t blank,
                     double size, double room) {
  std::size_t lines = 0;
  std::uint64_t line = 0;
  for (const std::uint64_t word : words) {
    if (lines > 0 && points(line + blank + word, size) <= room) {
      line += blank + word;
      continue;
    }
    ++lines;
    line = word;
  }
  return lines;
}

std::vector<std::string_view> words_of(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n\v\f";
  std::vector<std::string_view> words;
  for (std::size_t at = text.find_first_not_of(blanks); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(blanks, end);
  }
  return words;
}

/// How many bytes of `word` fit into `room`; at least one character.
std::size_t fitting(std::string_view word, double size, double room, bool bold) {
  std::size_t end = decode(word).bytes;
  while (end < word.size()) {
    const std::size_t next = end + decode(word.substr(end)).bytes;
    if (text_width(word.substr(0, next), size, bold) > room)
      break;
    end = next;
  }
  return end;
}

}  // namespace

double text_width(std::string_view text, double size, bool bold) {
  return points(thousandths(text, bold), size);
}

std::vector<std::string> fill_lines(std::string_view text, double size, double room,
                                    bool bold) {
  std::vector<std::string> lines;
  const std::uint64_t blank = thousandths(" ", bold);
  std::uint64_t line = 0;  // the width of the last one
  for (std::string_view word : words_of(text)) {
    std::uint64_t width = thousandths(word, bold);
    if (!lines.empty() && points(line + blank + width, size) <= room) {
      (lines.back() += ' ') += word;
      line += blank + width;
      continue;
    }
    while (points(width, size) > room && !word.empty()) {
      const std::size_t cut = fitting(word, size, room, bold);
      lines.emplace_back(word.substr(0, cut));
      line = thousandths(lines.back(), bold);
      word.remove_prefix(cut);
      width = thousandths(word, bold);
    }
    if (word.empty())
      continue;
    lines.emplace_back(word);
    line = width;
  }
  return lines;
}

// Hinted glyphs come out a little wider than the table says, hence the 97 %. Then the
// room shrinks for as long as that costs no further line and cuts no word.
std::vector<std::string> wrap(std::string_view text, double size, double room,
                              bool bold) {
  room *= 0.97;
  std::vector<std::string> best = fill_lines(text, size, room, bold);
  std::vector<std::uint64_t> words;
  for (std::string_view word : words_of(text))
    words.push_back(thousandths(word, bold));
  if (best.size() < 2)
    return best;
  const double widest_word = points(*std::ranges::max_element(words), size);
  const std::uint64_t blank = thousandths(" ", bold);
  double even = room;
  while (even - 2 >= widest_word && lines_of(words, blank, size, even - 2) == best.size())
    even -= 2;
  return even < room ? fill_lines(text, size, even, bold) : best;
}

std::string end_with_ellipsis(std::string_view text, double size, double room,
                              bool bold) {
  const double left = std::max(room - text_width("\u2026", size, bold), 0.0);
  std::string cut(text);
  if (!text.empty() && text_width(text, size, bold) > left)
    cut = text.substr(0, fitting(text, size, left, bold));
  while (!cut.empty() && (cut.back() == ' ' || cut.back() == ','))
    cut.pop_back();
  return cut + "\u2026";
}

std::string shorten(std::string_view text, double size, double room, bool bold) {
  return text_width(text, size, bold) <= room ? std::string(text)
                                              : end_with_ellipsis(text, size, room, bold);
}

}  // namespace taut

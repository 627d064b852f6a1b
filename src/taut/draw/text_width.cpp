#include "taut/draw/text_width.hpp"

#include "taut/text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>

namespace taut {
namespace {

struct Advance {
  char16_t code;
  std::uint16_t regular, bold;
};

constexpr Advance advances[] = {
#include "taut/draw/font_widths.def"
};
constexpr char32_t first_code = 0x20, last_ascii = 0x7E;

const Advance* known_advance(char32_t code) {
  if (code >= first_code && code <= last_ascii)
    return &advances[code - first_code];
  const auto* found = std::ranges::lower_bound(advances, code, {}, &Advance::code);
  return found != std::end(advances) && found->code == code ? found : nullptr;
}

// A letter with accents that is as wide as its base is not in the table.
const Advance* advance_of(char32_t code) {
  const Advance* known = known_advance(code);
  return known || cells(code) == 0 ? known : known_advance(base_letter(code));
}

// What the font has not is set in another: a full square in scripts of squares, about
// two thirds of one elsewhere.
unsigned advance(char32_t code, bool bold) {
  if (const Advance* known = advance_of(code))
    return bold ? known->bold : known->regular;
  constexpr unsigned by_cells[] = {0, 650, 1000};
  return by_cells[cells(code)];
}

Character next_character(std::string_view text) {
  return first_character(text).value_or(Character{U'\uFFFD', 1});
}

std::uint64_t thousandths(std::string_view text, bool bold) {
  std::uint64_t sum = 0;
  while (!text.empty()) {
    const Character next = next_character(text);
    sum += advance(next.code, bold);
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

// Isolates that begin on one line and end on another are closed and opened again, since
// each line is set by itself.
void balance_isolates(std::vector<std::string>& lines) {
  bool open = false;
  for (std::string& line : lines) {
    if (open)
      line.insert(0, first_strong_isolate);
    const std::size_t last = line.rfind(first_strong_isolate);
    open = last != line.npos && line.find(pop_isolate, last) == line.npos;
    if (open)
      line += pop_isolate;
  }
}

struct Fitting {
  std::size_t bytes = 0;
  std::uint64_t width = 0;
};

// The start of `word` that fits into `room`: at least one character, none without the
// marks upon it.
Fitting fitting(std::string_view word, double size, double room, bool bold) {
  Fitting fits;
  while (fits.bytes < word.size()) {
    const Character next = next_character(word.substr(fits.bytes));
    const std::uint64_t width = fits.width + advance(next.code, bold);
    if (fits.bytes > 0 && width > fits.width && points(width, size) > room)
      break;
    fits = {fits.bytes + next.bytes, width};
  }
  return fits;
}

}  // namespace

double text_width(std::string_view text, double size, bool bold) {
  return points(thousandths(text, bold), size);
}

bool is_measured(std::string_view text) {
  while (!text.empty()) {
    const Character next = next_character(text);
    if (!advance_of(next.code))
      return false;
    text.remove_prefix(next.bytes);
  }
  return true;
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
      const Fitting cut = fitting(word, size, room, bold);
      lines.emplace_back(word.substr(0, cut.bytes));
      line = cut.width;
      word.remove_prefix(cut.bytes);
      width -= cut.width;
    }
    if (word.empty())
      continue;
    lines.emplace_back(word);
    line = width;
  }
  if (text.find(first_strong_isolate) != text.npos)
    balance_isolates(lines);
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
  if (!text.empty() && text_width(text, size, bold) > left) {
    cut = text.substr(0, fitting(text, size, left, bold).bytes);
    // Between words, where that leaves at least half.
    const std::size_t blank =
        cut.size() < text.size() && text[cut.size()] == ' ' ? cut.size() : cut.rfind(' ');
    if (blank != cut.npos && blank >= cut.size() / 2)
      cut.resize(blank);
  }
  while (!cut.empty() && (cut.back() == ' ' || cut.back() == ','))
    cut.pop_back();
  std::vector<std::string> line{cut + "\u2026"};
  balance_isolates(line);
  return line[0];
}

std::string shorten(std::string_view text, double size, double room, bool bold) {
  return text_width(text, size, bold) <= room ? std::string(text)
                                              : end_with_ellipsis(text, size, room, bold);
}

}  // namespace taut

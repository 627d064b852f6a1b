#include "taut/draw/key.hpp"

#include "taut/draw/text_width.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

constexpr double line_lead = 1.13;
constexpr double least_indent = 16;
constexpr std::array type_sizes{8.4, 8.2, 8.0, 7.8, 7.6, 7.5};  // of the letters
constexpr double size_of_few = 8;  // no smaller where so few stand on the page:
constexpr std::size_t few = 20;
constexpr double least_gap = 1.3;  // between two reasons
constexpr double note_lines = 4;   // kept for what is said of reasons without room

// One reason, wrapped; its statement's id follows on the last line.
struct KeyLine {
  std::string mark = {};
  std::size_t place = 0;
  std::vector<std::string> lines = {};
  std::string id = {};
  bool id_alone = false;  ///< the last line is the id alone
  std::size_t rank = 0;   ///< 0 = the last to be left out

  double height(double size) const {
    return static_cast<double>(lines.size()) * size * line_lead;
  }
};

std::string state_note(Mood mood) {
  switch (mood) {
    case Mood::awake: return "";
    case Mood::undecided: return " (open)";
    case Mood::held: return " (held)";
    case Mood::asleep: break;
  }
  return " (asleep)";
}

std::string joined_by_hard_blanks(const std::string& text) {
  std::string out;
  for (char c : text)
    out += c == ' ' ? "\u00A0" : std::string(1, c);
  return out;
}

std::vector<KeyLine> entries_of(const ReasonKey& key, double size, double room) {
  std::vector<KeyLine> entries;
  for (const KeyEntry& wanted : key.entries) {
    KeyLine entry{.mark = wanted.mark,
                  .place = entries.size(),
                  .id = joined_by_hard_blanks(wanted.id)};
    entry.lines = wrap(wanted.text + "\u00A0 " + entry.id, size, room * 0.97);
    // The id is the end of the last line, or of several if it had to be cut.
    const std::size_t cut = entry.lines.back().rfind(' ');
    if (entry.lines.back().ends_with(entry.id)) {
      entry.id_alone = cut == std::string::npos;
      entry.lines.back().resize(entry.id_alone ? 0 : cut);
    } else {
      entry.id.clear();
    }
    entries.push_back(std::move(entry));
  }
  return entries;
}

// Lightest first to go; of one weight the last written.
void rank(std::vector<KeyLine>& entries, const ReasonKey& key) {
  std::vector<std::size_t> order(entries.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::size_t i) { return key.entries[i].weight; });
  for (std::size_t i = 0; i < order.size(); ++i)
    entries[order[i]].rank = i;
}

double total_height(const std::vector<KeyLine>& entries, double size) {
  double sum = 0;
  for (const KeyLine& entry : entries)
    sum += entry.height(size) + least_gap;
  return sum;
}

// The entries that there is no room for, in order; `entries` keeps the others.
std::vector<KeyLine> drop_until_fits(std::vector<KeyLine>& entries, double size,
                                     double room) {
  std::vector<KeyLine> dropped;
  if (total_height(entries, size) <= room)
    return dropped;
  room -= note_lines * size * line_lead;
  for (std::size_t keep = entries.size(); keep > 0 && total_height(entries, size) > room;
       --keep) {
    const auto last = std::ranges::find(entries, keep - 1, &KeyLine::rank);
    dropped.push_back(*last);
    entries.erase(last);
  }
  std::ranges::sort(dropped, {}, &KeyLine::place);
  return dropped;
}

// The reasons at one size, and those that there is no room for.
struct SetOut {
  double size = 0;
  std::vector<KeyLine> entries = {};
  std::vector<KeyLine> dropped = {};
};

// Small letters are for many reasons: where few stay on the page they are larger, though
// fewer still may fit.
SetOut set_out(const ReasonKey& key, double width, double height) {
  SetOut set;
  for (const double size : type_sizes) {
    set = {size, entries_of(key, size, width)};
    const bool allowed = size >= size_of_few || set.entries.size() > few;
    if (allowed && total_height(set.entries, size) <= height)
      return set;
  }
  rank(set.entries, key);
  set.dropped = drop_until_fits(set.entries, set.size, height);
  if (set.entries.size() > few)
    return set;
  set = {size_of_few, entries_of(key, size_of_few, width)};
  rank(set.entries, key);
  set.dropped = drop_until_fits(set.entries, set.size, height);
  return set;
}

// Which marks have no reason on the page, each with its statement.
std::string note_on(const std::vector<KeyLine>& dropped) {
  std::vector<std::string> marks;
  for (const KeyLine& entry : dropped)
    marks.push_back(fmt::format("{} = {}", entry.mark, entry.id));
  return fmt::format(
      "No room for {}: {}; see \"taut conflicts\"",
      counted(static_cast<int>(dropped.size()), "weaker reason", "weaker reasons"),
      joined(marks, 12));
}

// Room for the widest mark before the text.
double indent_of(const ReasonKey& key) {
  double widest = 0;
  for (const KeyEntry& entry : key.entries)
    widest = std::max(widest, text_width(entry.mark, type_sizes.front(), true));
  return std::max(least_indent, widest + 7);
}

void write_entry(Page& page, Point at, const KeyLine& entry, double size, double indent) {
  const Theme& theme = page.theme;
  write(page, {at.x + indent - 5, at.y}, entry.mark,
        {.size = size, .color = theme.tension_text, .bold = true, .align = Align::right});
  const double after = write_lines(page, {at.x + indent, at.y}, entry.lines,
                                   {.size = size, .color = theme.ink}, line_lead);
  if (entry.id.empty())
    return;
  // Hinted text may come out 5 % wider than the table says.
  const double used = text_width(entry.lines.back(), size) * 1.05;
  const double gap = entry.id_alone ? 0 : size * 0.3;
  write(page, {at.x + indent + used + gap, after - size * line_lead}, entry.id,
        {.size = size, .color = theme.muted});
}

}  // namespace

ReasonKey reasons_key(const Speaker& speaker, const Shown& shown) {
  const bool tension =
      shown.lines.empty() || shown.lines.front().kind == ShownLine::Kind::tension;
  ReasonKey key{.heading =
                    tension ? "Why they strain each other" : "Why they help each other"};
  for (const KeyRow& row : shown.key)
    key.entries.push_back(
        {.mark = std::to_string(key.entries.size() + 1),
         .text = reason_of(speaker, row.statement),
         .id = std::string(speaker.model()[row.statement].id) + state_note(row.mood),
         .weight = 4 * row.strength - static_cast<int>(row.mood)});
  return key;
}

int add_key(Page& page, const ReasonKey& key, Box room) {
  const double head = page.style.heading;
  const double indent = indent_of(key);
  write(page, {room.x0, room.y0 + head}, key.heading,
        {.size = head, .color = page.theme.muted, .bold = true});
  const double top = room.y0 + head * 2.6;
  const auto [size, entries, dropped] =
      set_out(key, room.width() - indent, room.y1 - top);
  double spare = room.y1 - top - total_height(entries, size);
  if (!dropped.empty())
    spare -= note_lines * size * line_lead;
  const double step =
      least_gap +
      std::clamp(spare / static_cast<double>(std::max<std::size_t>(1, entries.size())),
                 0.0, 7.0);
  double y = top;
  for (const KeyLine& entry : entries) {
    write_entry(page, {room.x0, y}, entry, size, indent);
    y += entry.height(size) + step;
  }
  if (!dropped.empty())
    write_lines(page, {room.x0 + indent, y},
                fill_lines(note_on(dropped), size, (room.width() - indent) * 0.97),
                {.size = size, .color = page.theme.muted, .italic = true}, line_lead);
  page.reasons = {static_cast<int>(entries.size()), size};
  return static_cast<int>(dropped.size());
}

}  // namespace taut

#include "taut/draw/reason_strip.hpp"

#include "taut/draw/text_width.hpp"

#include <algorithm>
#include <utility>

namespace taut {
namespace {

constexpr double size = 9.25;
constexpr double lead = 1.2;
constexpr double between_strips = 24;
constexpr double between_entries = 1.5;
constexpr double above = 4;

double column_width(const Page& page) {
  return (page.right() - page.left() - between_strips) / 2;
}

std::size_t in_first_column(const ReasonStrip& strip) {
  return (strip.entries.size() + 1) / 2;
}

double id_width(const ReasonStrip& strip) {
  double widest = 0;
  for (const ReasonStrip::Entry& entry : strip.entries)
    widest = std::max(widest, text_width(entry.id, size, true));
  return widest * 1.03 + 6;
}

double height_of(const ReasonStrip& strip) {
  double columns[] = {0, 0};
  for (std::size_t i = 0; i < strip.entries.size(); ++i)
    columns[i < in_first_column(strip) ? 0 : 1] +=
        static_cast<double>(strip.entries[i].lines.size()) * size * lead +
        between_entries;
  return above + std::max(columns[0], columns[1]);
}

}  // namespace

ReasonStrip strongest_reasons(const Page& page, const Speaker& speaker,
                              const Shown& shown, std::size_t most) {
  std::vector<const ShownLine*> order;
  for (const ShownLine& line : shown.lines) {
    if (line.mood == Mood::awake)
      order.push_back(&line);
  }
  std::ranges::stable_sort(order, [](const ShownLine* x, const ShownLine* y) {
    return std::pair(x->strength(), x->harm) > std::pair(y->strength(), y->harm);
  });
  std::vector<StatementId> told;
  for (const ShownLine* line : order) {
    for (const auto& arc : {line->arc_there, line->arc_back}) {
      if (arc && told.size() < most &&
          std::ranges::find(told, speaker.situation.arcs[*arc].statement) == told.end())
        told.push_back(speaker.situation.arcs[*arc].statement);
    }
  }
  ReasonStrip strip{.complete = told.size() >= shown.key.size()};
  for (StatementId id : told)
    strip.entries.push_back({std::string(speaker.model()[id].id), {}});
  const double room = column_width(page) - id_width(strip);
  for (std::size_t i = 0; i < told.size(); ++i)
    strip.entries[i].lines = wrap(reason_of(speaker, told[i]), size, room * 0.97);
  strip.height = strip.entries.empty() ? 0 : height_of(strip);
  return strip;
}

void add_reasons(Page& page, double top, const ReasonStrip& strip) {
  page.reasons = {static_cast<int>(strip.entries.size()), size};
  const double indent = id_width(strip);
  double y = top + above + size * 0.87;
  for (std::size_t i = 0; i < strip.entries.size(); ++i) {
    const bool second = i >= in_first_column(strip);
    if (i == in_first_column(strip))
      y = top + above + size * 0.87;
    const double x = page.left() + (second ? column_width(page) + between_strips : 0);
    const ReasonStrip::Entry& entry = strip.entries[i];
    write(page, {x, y}, entry.id,
          {.size = size, .color = page.theme.tension_text, .bold = true});
    y = write_lines(page, {x + indent, y}, entry.lines,
                    {.size = size, .color = page.theme.ink}, lead) +
        between_entries;
  }
}

}  // namespace taut

#include "taut/draw/change_legend.hpp"

#include "taut/draw/text_width.hpp"

#include <algorithm>
#include <array>

namespace taut {
namespace {

struct ChangeLegendRow {
  Fate fate;
  const char* sign;
  const char* text;
  bool dotted = false;  ///< of an open question: nobody can say what is so now
};

constexpr std::array<ChangeLegendRow, 8> entries{{
    {Fate::added, "+", "came"},
    {Fate::stronger, "\u2191", "stronger, or woke"},
    {Fate::weaker, "\u2193", "weaker, held or asleep"},
    {Fate::turned, "\u2194", "the other way round"},
    {Fate::gone, "\u2212", "went"},
    {Fate::open, "?", "now an open question", true},
    {Fate::open, "?", "was an open question"},
    {Fate::same, "", "the same"},
}};

// A line with its bar and its mark, as on the picture.
void add_sample(Page& page, Point at, double length, const ChangeLegendRow& entry) {
  const Theme& theme = page.theme;
  const bool gone = entry.fate == Fate::gone;
  const std::string& color = entry.fate == Fate::same ? theme.faded
                             : gone                   ? theme.muted
                                                      : theme.tension_of(2);
  const double pen = entry.fate == Fate::same ? 1.2 : 1.8;
  add_polyline(page, {at, {at.x + length, at.y}}, color, pen,
               gone           ? Dash::dashed
               : entry.dotted ? Dash::dotted
                              : Dash::solid);
  add_polyline(page, {{at.x + length, at.y - 4.5}, {at.x + length, at.y + 4.5}}, color,
               pen + 0.3);
  if (entry.fate == Fate::same)
    return;
  const ChangeMark look = mark_of(theme, entry.fate);
  const double size = page.style.legend * 1.35;
  const Point middle{at.x + length * 0.42, at.y};
  add_round_box(page, Box::around(middle, {size, size}), 2.5, look.fill, look.stroke,
                0.9);
  write(page, {middle.x, middle.y + page.style.legend * 0.35}, entry.sign,
        {.size = page.style.legend,
         .color = look.text,
         .bold = true,
         .align = Align::middle});
}

}  // namespace

ChangeMark mark_of(const Theme& theme, Fate fate) {
  switch (fate) {
    case Fate::added: return {theme.tension_text, theme.tension_text, theme.paper};
    case Fate::gone: return {theme.paper, theme.muted, theme.muted};
    default: return {theme.paper, theme.tension_of(2), theme.tension_text};
  }
}

double change_legend_height(const Page& page) {
  return page.style.legend * 1.9;
}

void add_change_legend(Page& page, double top, const ChangeSet& set, double right) {
  const double size = page.style.legend;
  const double y = top + size * 0.8;
  const double length = size * 4.2;
  double x = page.left();
  for (const ChangeLegendRow& entry : entries) {
    const bool used = std::ranges::any_of(set.lines, [&](const ChangedLine& line) {
      return line.fate == entry.fate &&
             (line.fate != Fate::open || entry.dotted == (line.after == 0));
    });
    if (!used)
      continue;
    const double width = length + 6 + text_width(entry.text, size) * 1.03;
    if (x + width > right)
      return;
    add_sample(page, {x, y}, length, entry);
    write(page, {x + length + 6, y + size * 0.35}, entry.text,
          {.size = size, .color = page.theme.muted});
    x += width + 16;
  }
}

}  // namespace taut

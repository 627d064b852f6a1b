#include "taut/draw/legend.hpp"

#include "taut/draw/text_width.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace taut {
namespace {

constexpr double most_gap = 16;
constexpr double sample_gap = 8;

// What the lines use, entry by entry, in the order of `Sign`.
class Signs {
 public:
  void use(Sign sign, bool used = true) {
    if (used)
      used_[static_cast<std::size_t>(sign)] = true;
  }
  void use(const ShownLine& line);
  std::vector<LegendEntry> entries() const;

 private:
  std::array<bool, 15> used_ = {};
  int mutual_ = 0;  // strongest line of each kind of sample
  int strands_ = 0;
};

constexpr std::array<const char*, 15> sign_texts{"constrains",
                                                 "counteracts",
                                                 "cancels",
                                                 "both ways",
                                                 "less sure",
                                                 "asleep",
                                                 "open question",
                                                 "open question",
                                                 "held by a safeguard",
                                                 "strains and helps",
                                                 "helps",
                                                 "must come first",
                                                 "a safeguard eases it",
                                                 "strain received",
                                                 "first priority"};

void Signs::use(const ShownLine& line) {
  if (line.kind == ShownLine::Kind::requirement)
    return use(Sign::must_come_first);
  const bool awake = line.mood == Mood::awake;
  const bool tension = line.kind == ShownLine::Kind::tension;
  use(Sign::asleep, line.mood == Mood::asleep);
  use(Sign::undecided, line.mood == Mood::undecided);
  use(Sign::held, line.mood == Mood::held);
  use(Sign::not_firm, awake && !line.firm);
  use(Sign::shield, line.shielded && line.mood != Mood::held);
  if (line.helps_a || line.helps_b) {
    use(Sign::strains_and_helps);
    strands_ = std::max({strands_, line.strength(), 1});
  }
  use(Sign::helps, !tension);
  if (!tension)
    return;
  if (line.mutual() && line.mood != Mood::held) {
    use(Sign::both_ways);
    mutual_ = std::max({mutual_, line.strength(), 1});
  }
  for (const int strength : {line.there, line.back})
    use(static_cast<Sign>(std::clamp(strength, 1, 3) - 1), strength > 0);
}

std::vector<LegendEntry> Signs::entries() const {
  std::vector<LegendEntry> entries;
  for (std::size_t i = 0; i < used_.size(); ++i) {
    if (!used_[i])
      continue;
    const auto sign = static_cast<Sign>(i);
    entries.push_back(
        {sign, sign_texts[i], sign == Sign::both_ways ? mutual_ : strands_});
  }
  return entries;
}

double sample_width(Sign sign, double size) {
  switch (sign) {
    case Sign::strain: return 7.4 * size;
    case Sign::open_mark:
    case Sign::shield: return 2.1 * size;
    case Sign::first_tier: return 2.7 * size;
    default: return 4.1 * size;
  }
}

double entry_width(const LegendEntry& entry, double size) {
  return sample_width(entry.sign, size) + text_width(entry.text, size) * 1.02;
}

using Row = std::vector<LegendEntry>;

std::vector<Row> rows_within(const Page& page, const std::vector<LegendEntry>& entries,
                             double room) {
  std::vector<Row> rows(1);
  double used = 0;
  for (const LegendEntry& entry : entries) {
    const double width = entry_width(entry, page.style.legend);
    if (!rows.back().empty() && used + sample_gap + width > room) {
      rows.emplace_back();
      used = 0;
    }
    used += width + (rows.back().empty() ? 0 : sample_gap);
    rows.back().push_back(entry);
  }
  return rows;
}

// As few rows as there must be, about equally long.
std::vector<Row> rows_of(const Page& page, const std::vector<LegendEntry>& entries,
                         double right) {
  const double room = right - page.left();
  std::vector<Row> rows = rows_within(page, entries, room);
  for (double less = room - 5; rows.size() > 1 && less > room / 2; less -= 5) {
    std::vector<Row> even = rows_within(page, entries, less);
    if (even.size() > rows.size())
      break;
    rows = std::move(even);
  }
  return rows;
}

void add_bar(Page& page, Point at, int strength) {
  const double reach = 2.6 + 1.3 * strength;
  add_polyline(page, {{at.x, at.y - reach}, {at.x, at.y + reach}},
               page.theme.tension_of(strength), 1 + 0.5 * strength);
}

void add_tension_sample(Page& page, Point at, double length, int strength, Dash dash,
                        bool both) {
  const double end = at.x + length;
  add_polyline(page, {at, {end, at.y}}, page.theme.tension_of(strength),
               line_pen(strength), dash);
  add_bar(page, {end, at.y}, strength);
  if (both)
    add_bar(page, at, strength);
}

void add_arrow_head(Page& page, Point tip, const std::string& color) {
  add_polygon(page, {tip, {tip.x - 6.5, tip.y - 2.4}, {tip.x - 6.5, tip.y + 2.4}}, color,
              color, 0.3);
}

void add_small_mark(Page& page, Point middle, const char* text) {
  const double size = page.style.legend * 0.95;
  add_round_box(page, Box::around(middle, {size * 1.2, size * 1.2}), 2.5, page.theme.box,
                page.theme.tension_of(1), 0.8);
  write(page, {middle.x, middle.y + size * 0.35}, text,
        {std::max(size, page.style.floor), page.theme.tension_text, true, false,
         Align::middle});
}

// Pieces of a dash and a dot, as the lines themselves are cut.
void add_dash_dot(Page& page, Point from, double length, const std::string& color) {
  for (double x = 0; x + 5 <= length; x += 10) {
    add_polyline(page, {{from.x + x, from.y}, {from.x + x + 5, from.y}}, color, 1);
    add_polyline(page, {{from.x + x + 7, from.y}, {from.x + x + 8.2, from.y}}, color, 1);
  }
}

void add_strands(Page& page, Point at, double end, int strength) {
  const Theme& theme = page.theme;
  add_polyline(page, {{at.x, at.y - 1.6}, {end - 1, at.y - 1.6}},
               theme.tension_of(strength), 1.5);
  add_polyline(page, {{at.x, at.y + 1.6}, {end - 3, at.y + 1.6}}, theme.synergy_of(2),
               1.5);
  add_polyline(page, {{end, at.y - 5}, {end, at.y + 5}}, theme.tension_of(strength), 2);
}

void add_strain_steps(Page& page, Point at, double size) {
  const double width = size * 1.45;
  for (std::size_t i = 0; i < page.theme.strain.size(); ++i) {
    const double x = at.x + static_cast<double>(i) * (width + 2);
    add_round_box(page, {x, at.y - size * 0.58, x + width, at.y + size * 0.58}, 2.5,
                  page.theme.strain[i], page.theme.edge, 0.5);
  }
}

void add_sample(Page& page, Point at, const LegendEntry& entry) {
  const Sign sign = entry.sign;
  const double size = page.style.legend;
  const double length = size * 3.4;
  const double end = at.x + length;
  const Theme& theme = page.theme;
  switch (sign) {
    case Sign::constrains:
    case Sign::counteracts:
    case Sign::cancels:
      return add_tension_sample(page, at, length, static_cast<int>(sign) + 1, Dash::solid,
                                false);
    case Sign::both_ways:
      return add_tension_sample(page, at, length, entry.strength, Dash::solid, true);
    case Sign::not_firm:
      return add_tension_sample(page, at, length, 1, Dash::dashed, false);
    case Sign::asleep:
      return add_tension_sample(page, at, length, 1, Dash::dotted, false);
    case Sign::undecided:
      add_tension_sample(page, at, length, 1, Dash::dotted, false);
      return add_small_mark(page, {at.x + length / 2, at.y}, "?");
    case Sign::open_mark: return add_small_mark(page, {at.x + size * 0.75, at.y}, "?");
    case Sign::held:
      add_polyline(page, {at, {end, at.y}}, theme.held, 0.8);
      return add_shield(
          page, Box::around({at.x + length / 2, at.y + 0.5}, {size * 1.3, size * 1.3}),
          theme.box, theme.held);
    case Sign::strains_and_helps: return add_strands(page, at, end, entry.strength);
    case Sign::helps:
      add_polyline(page, {at, {end - 5, at.y}}, theme.synergy_of(2), 1.2);
      return add_arrow_head(page, {end, at.y}, theme.synergy_of(2));
    case Sign::must_come_first:
      add_dash_dot(page, at, length, theme.requirement);
      return add_polyline(page, {{end - 5, at.y - 3}, {end, at.y}, {end - 5, at.y + 3}},
                          theme.requirement, 1);
    case Sign::shield:
      return add_shield(
          page, Box::around({at.x + size * 0.75, at.y + 0.5}, {size * 1.45, size * 1.4}),
          theme.box, theme.tension_of(2));
    case Sign::strain: return add_strain_steps(page, at, size);
    case Sign::first_tier:
      write(page, {at.x, at.y + size * 0.35}, "Bold",
            {.size = size, .color = theme.ink, .bold = true});
      return;
  }
}

}  // namespace

std::vector<LegendEntry> legend_of(const std::vector<const ShownLine*>& lines,
                                   const LegendExtras& extras) {
  Signs signs;
  for (const ShownLine* line : lines)
    signs.use(*line);
  const bool told = std::ranges::any_of(
      lines, [](const ShownLine* line) { return line->mood == Mood::undecided; });
  signs.use(Sign::open_mark, extras.open_marks && !told);
  signs.use(Sign::strain, extras.tinted);
  signs.use(Sign::first_tier, extras.tiers);
  return signs.entries();
}

std::vector<LegendEntry> legend_of(const Model& model, const Shown& shown) {
  std::vector<const ShownLine*> lines;
  for (const ShownLine& line : shown.lines)
    lines.push_back(&line);
  for (const ShownLine& line : shown.extras)
    lines.push_back(&line);
  const auto first = std::ranges::count_if(
      shown.tasks, [&](TaskId task) { return model[task].priority == 1; });
  const bool tiers = first > 0 && static_cast<std::size_t>(first) < shown.tasks.size();
  const bool tinted = std::ranges::any_of(shown.strain, [](int s) { return s > 0; });
  const bool open = std::ranges::any_of(
      shown.key, [](const KeyRow& row) { return row.mood == Mood::undecided; });
  return legend_of(lines, {.tinted = tinted, .tiers = tiers, .open_marks = open});
}

double legend_height(const Page& page, const std::vector<LegendEntry>& entries,
                     double right) {
  if (entries.empty())
    return 0;
  return static_cast<double>(rows_of(page, entries, right).size()) * page.style.legend *
         1.9;
}

void add_legend(Page& page, double y, const std::vector<LegendEntry>& entries,
                double right) {
  if (entries.empty())
    return;
  const double size = page.style.legend;
  for (const Row& row : rows_of(page, entries, right)) {
    double full = 0;
    for (const LegendEntry& entry : row)
      full += entry_width(entry, size);
    const double spare = right - page.left() - full;
    const double gap =
        row.size() < 2 ? 0
                       : std::min(most_gap, spare / static_cast<double>(row.size() - 1));
    double x = page.left();
    for (const LegendEntry& entry : row) {
      add_sample(page, {x, y}, entry);
      write(page, {x + sample_width(entry.sign, size), y + size * 0.35}, entry.text,
            {.size = size, .color = page.theme.muted});
      x += entry_width(entry, size) + gap;
    }
    y += size * 1.9;
  }
}

}  // namespace taut

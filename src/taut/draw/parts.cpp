#include "taut/draw/parts.hpp"

#include "taut/draw/text_width.hpp"
#include "taut/layout/curve.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

constexpr double line_height = 1.2;  // of Graphviz, times the font size

// The sizes that a name may have, largest first, and the least.
struct NameSizes {
  double wanted;
  double least;
};

struct FittedName {
  std::vector<std::string> lines;
  double size;
  bool caption;
};

// Gives up, in this order: up to a point of size, the caption, the end of the name.
FittedName fit_name(const std::string& name, Size box, NameSizes sizes, bool bold,
                    bool caption, double caption_size) {
  const double least = std::min(sizes.wanted, std::max(sizes.wanted - 1, sizes.least));
  const double room = box.w - 8;
  for (bool with_caption : {true, false}) {
    if (with_caption && !caption)
      continue;
    const double height = box.h - 2 - (with_caption ? caption_size * line_height + 2 : 0);
    for (double s = sizes.wanted; s > least - 0.01; s -= 0.5) {
      std::vector<std::string> lines = wrap(name, s, room, bold);
      if (static_cast<double>(lines.size()) * s * line_height <= height)
        return {std::move(lines), s, with_caption};
    }
  }
  std::vector<std::string> lines = wrap(name, least, room, bold);
  const auto fits = static_cast<std::size_t>((box.h - 4) / (least * line_height));
  if (lines.size() > fits) {
    lines.resize(std::max<std::size_t>(1, fits));
    lines.back() = end_with_ellipsis(lines.back(), least, room * 0.97, bold);
  }
  return {std::move(lines), least, false};
}

std::string task_tooltip(const Speaker& speaker, TaskId task) {
  const Task& row = speaker.model()[task];
  std::string text = capitalised(on_one_line(row.title.in(speaker.language)));
  if (!row.paragraph.empty())
    text += fmt::format(" (paragraph {})", row.paragraph);
  return text;
}

const std::string& color_of(const Page& page, const ShownLine& line) {
  if (line.kind == ShownLine::Kind::requirement)
    return page.theme.requirement;
  if (line.mood == Mood::held)
    return page.theme.held;
  return line.kind == ShownLine::Kind::synergy ? page.theme.synergy_of(line.strength())
                                               : page.theme.tension_of(line.strength());
}

std::string class_of(const ShownLine& line) {
  if (line.kind == ShownLine::Kind::requirement)
    return "requirement";
  std::string name = line.kind == ShownLine::Kind::synergy ? "synergy" : "tension";
  switch (line.mood) {
    case Mood::awake: name += fmt::format(" strength-{}", line.strength()); break;
    case Mood::undecided: name += " undecided"; break;
    case Mood::held: name += " held"; break;
    case Mood::asleep: name += " asleep"; break;
  }
  return line.firm ? name : name + " not-firm";
}

Dash dash_of(const ShownLine& line) {
  if (line.mood == Mood::asleep || line.mood == Mood::undecided)
    return Dash::dotted;
  return line.firm || line.mood == Mood::held ? Dash::solid : Dash::dashed;
}

// How a line looks but for its curve and ends.
DrawnLine drawn(const Page& page, const ShownLine& line) {
  DrawnLine result{.color = color_of(page, line), .css_class = class_of(line)};
  if (line.kind == ShownLine::Kind::requirement) {
    result.pen = 1;
    result.dash = Dash::dash_dot;
    result.head = Tip::open_arrow;
    result.tip_size = 0.55;
    return result;
  }
  result.dash = dash_of(line);
  if (line.mood == Mood::held) {
    result.pen = 0.8;
    result.head = Tip::none;
    return result;
  }
  const bool synergy = line.kind == ShownLine::Kind::synergy;
  const Tip tip = synergy ? Tip::arrow : Tip::bar;
  result.pen = synergy ? 0.9 + 0.3 * std::max(1, line.strength())
                       : line_pen(line.mood == Mood::awake ? line.strength() : 1);
  result.tip_size = synergy ? 0.55 : bar_size(line.strength());
  result.head = line.reaches_b ? tip : Tip::none;
  result.tail = line.reaches_a ? tip : Tip::none;
  return result;
}

std::string ends_of(const Speaker& speaker, const RoutedTension& routed,
                    const ShownLine& line) {
  return routed.ends.empty() ? fmt::format("{}--{}", speaker.model()[line.a].id,
                                           speaker.model()[line.b].id)
                             : routed.ends;
}

// A line, or the part of one that belongs to one direction: then its tip is at the start
// of the curve if it goes back.
struct Stretch {
  Curve curve = {};
  bool goes_back = false;
};

void add_stretch(Page& page, const Speaker& speaker, const RoutedTension& routed,
                 const ShownLine& line, const Stretch& stretch) {
  DrawnLine look = drawn(page, line);
  const std::string ends = ends_of(speaker, routed, line);
  look.from = routed.from;
  look.to = routed.to;
  look.tooltip = routed.words.empty() ? line_in_words(speaker, line) : routed.words;
  Curve curve = stretch.curve;
  const auto turn = [&](DrawnLine& one) {
    if (stretch.goes_back)
      std::swap(one.head, one.tail);
  };
  if (line.helps_a || line.helps_b) {
    DrawnLine help = look;
    help.id = "help-" + ends;
    help.curve = shifted(curve, 1.4 + look.pen / 2);
    help.color = page.theme.synergy_of(2);
    help.pen = 1.5;
    help.dash = Dash::solid;
    help.head = line.helps_b ? Tip::arrow : Tip::none;
    help.tail = line.helps_a ? Tip::arrow : Tip::none;
    help.tip_size = 0.55;
    help.css_class = "synergy strand";
    help.tooltip =
        fmt::format("{} also helps {}", speaker.heading(line.a), speaker.name(line.b));
    turn(help);
    page.drawing.lines.push_back(std::move(help));
    curve = shifted(curve, -0.8);
  }
  look.id =
      fmt::format("{}-{}", look.css_class.substr(0, look.css_class.find(' ')), ends);
  look.curve = std::move(curve);
  turn(look);
  page.drawing.lines.push_back(std::move(look));
}

// Where the directions differ, each half has the look and the words of what ends there.
void add_line(Page& page, const Speaker& speaker, const RoutedTension& routed) {
  const ShownLine& line = *routed.line;
  const Situation& situation = speaker.situation;
  if (!directions_differ(situation, line))
    return add_stretch(page, speaker, routed, line, {routed.curve});
  const auto whole = static_cast<double>(cubics(routed.curve));
  add_stretch(page, speaker, routed, towards(situation, line, line.a),
              {part_of(routed.curve, 0, whole / 2), true});
  add_stretch(page, speaker, routed, towards(situation, line, line.b),
              {part_of(routed.curve, whole / 2, whole)});
}

// A mark leads to the source of its reason, if that has an address on the web.
std::string address_of(const Speaker& speaker, const ShownLine& line) {
  for (StatementId id : line.statements) {
    for (SourceId source : speaker.model()[id].sources) {
      if (!speaker.model()[source].url.empty())
        return std::string(speaker.model()[source].url);
    }
  }
  return {};
}

void add_mark(Page& page, const Speaker& speaker, const RoutedTension& routed) {
  const ShownLine& line = *routed.line;
  const bool awake = line.mood == Mood::awake;
  const bool tension = line.kind == ShownLine::Kind::tension;
  const double font = page.style.mark;
  const std::string& stroke = awake && tension
                                  ? page.theme.tension_of(std::max(2, line.strength()))
                                  : color_of(page, line);
  page.drawing.boxes.push_back(
      {.id = fmt::format("{}-{}", tension ? "mark" : "mark-help",
                         ends_of(speaker, routed, line)),
       .box = Box::around(routed.mark, mark_size(routed.text, font, line.shielded)),
       .form = line.shielded ? DrawnBox::Form::shield : DrawnBox::Form::rounded,
       .lines = {{routed.text, font, true,
                  tension ? page.theme.tension_text : page.theme.synergy_of(3)}},
       .fill = page.theme.box,
       .stroke = stroke,
       .pen = 0.9,
       .css_class = "mark",
       .tooltip = routed.words.empty() ? line_in_words(speaker, line) : routed.words,
       .address = address_of(speaker, line),
       .joins = std::pair(routed.from, routed.to)});
}

}  // namespace

std::size_t add_task(Page& page, const Speaker& speaker, TaskId task,
                     const TaskLook& look) {
  const Task& row = speaker.model()[task];
  const bool first = row.priority == 1;
  const TaskInk ink =
      look.ink.value_or(TaskInk{.fill = page.theme.strain_fill(look.strain),
                                .stroke = page.theme.edge,
                                .text = page.theme.ink,
                                .pen = first ? 1.3 : 0.7,
                                .bold = first});
  std::string pillar = speaker.pillar(task);
  if (!look.numbers.empty())
    pillar += fmt::format("{}{}", pillar.empty() ? "" : " \u00B7 ", look.numbers);
  const Size size{look.box.width(), look.box.height()};
  const FittedName name =
      fit_name(speaker.heading(task), size, {look.size, page.style.least_name}, ink.bold,
               look.caption && !pillar.empty(), page.style.caption);
  DrawnBox box{.id = look.id.empty() ? fmt::format("task-{}", row.id) : look.id,
               .box = look.box,
               .fill = ink.fill,
               .stroke = ink.stroke,
               .pen = ink.pen,
               .dash = ink.dash,
               .css_class = fmt::format("task tier-{}", row.priority),
               .tooltip = task_tooltip(speaker, task)};
  for (const std::string& line : name.lines)
    box.lines.push_back({line, name.size, ink.bold, ink.text});
  if (name.caption)
    box.lines.push_back({shorten(pillar, page.style.caption, size.w - 3),
                         page.style.caption, false,
                         look.ink               ? ink.text
                         : look.numbers.empty() ? page.theme.caption
                                                : page.theme.tension_text,
                         true});
  page.drawing.boxes.push_back(std::move(box));
  return page.drawing.boxes.size() - 1;
}

std::size_t add_chip(Page& page, const Speaker& speaker, const Shown& shown,
                     const Chip& chip, Box box, const std::string& number) {
  const double size = std::max(page.style.caption, 8.0);
  DrawnBox drawn{.id = fmt::format("chip-{}", speaker.model()[chip.statement].id),
                 .box = box,
                 .fill = page.theme.paper,
                 .stroke = page.theme.tension_of(shown.lines[chip.lines.front()].there),
                 .pen = 0.7,
                 .css_class = "chip",
                 .tooltip = chip.words};
  for (std::string line :
       {capitalised(in_words(static_cast<int>(chip.lines.size()))) + " tasks, those",
        "marked " + number})
    drawn.lines.push_back({std::move(line), size, false, page.theme.tension_text});
  page.drawing.boxes.push_back(std::move(drawn));
  return page.drawing.boxes.size() - 1;
}

std::string mark_text(const Situation& situation, const Shown& shown,
                      const ShownLine& line, MarkBy by) {
  std::string text;
  for (StatementId id : line.statements) {
    if (shown.number(id) == 0)
      continue;
    const bool open = mood_of(situation, id, line.a, line.b) == Mood::undecided;
    text += fmt::format("{}{}{}", text.empty() ? "" : "\u00B7",
                        by == MarkBy::number ? std::to_string(shown.number(id))
                                             : std::string(situation.of()[id].id),
                        open ? "?" : "");
  }
  return text;
}

Size mark_size(const std::string& text, double font, bool shield) {
  const double width = text_width(text, font, true) + 6;
  return shield ? Size{std::max(width + 2, font + 5), font + 7}
                : Size{std::max(width, font + 3.5), font + 3.5};
}

double weight_of(const ShownLine& line) {
  return line.mood == Mood::awake ? std::max(1, line.strength()) : 0.7;
}

void add_lines(Page& page, const Speaker& speaker,
               const std::vector<RoutedTension>& lines) {
  std::vector<const RoutedTension*> order;
  for (const RoutedTension& line : lines)
    order.push_back(&line);
  std::ranges::stable_sort(order, [](const RoutedTension* x, const RoutedTension* y) {
    return weight_of(*x->line) < weight_of(*y->line);
  });
  for (const RoutedTension* line : order)
    add_line(page, speaker, *line);
  for (const RoutedTension& line : lines) {
    if (!line.text.empty())
      add_mark(page, speaker, line);
  }
}

}  // namespace taut

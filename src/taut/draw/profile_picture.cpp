#include "taut/draw/profile_picture.hpp"

#include "taut/analyse/profile_words.hpp"
#include "taut/draw/page.hpp"
#include "taut/draw/text_width.hpp"
#include "taut/draw/wording.hpp"
#include "taut/layout/place_labels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace taut {
namespace {

constexpr double side_width = 168;
constexpr std::array<double, 7> marks{1, 3, 6, 10, 20, 40, 80};

// A plane whose axes go by the square root, from 0 a little inside the bottom left
// corner, so that a dot at 0 does not sit on an axis.
struct Plane {
  static constexpr double inset = 16;
  Box zone = {};
  double most = 1;
  double much = 1;  // a tenth of all harm

  double along(double figure) const { return std::sqrt(std::min(figure, most) / most); }
  Point at(double suffered, double caused) const {
    return {zone.x0 + inset + along(suffered) * (zone.width() - inset),
            zone.y1 - inset - along(caused) * (zone.height() - inset)};
  }
};

double radius_of(const Profile& profile) {
  return 3.2 + 1.7 * std::sqrt(static_cast<double>(std::max(0, profile.value)));
}

std::vector<Point> circle(Point centre, double radius) {
  std::vector<Point> points;
  constexpr int corners = 36;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * std::numbers::pi * i / corners;
    points.push_back(
        {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)});
  }
  return points;
}

bool is_filled(Grouping grouping) {
  return grouping != Grouping::strains_others;
}

std::string fill_of(const Theme& theme, Grouping grouping) {
  switch (grouping) {
    case Grouping::under_strain: return theme.strain[2];
    case Grouping::both: return theme.edge;
    case Grouping::strains_others: return theme.paper;
    default: return theme.card;
  }
}

void add_plane(Page& page, const Plane& plane) {
  const Box& zone = plane.zone;
  const Point corner = plane.at(plane.much, plane.much);
  add_polygon(
      page,
      {{corner.x, zone.y1}, {zone.x1, zone.y1}, {zone.x1, zone.y0}, {corner.x, zone.y0}},
      page.theme.card, page.theme.card, 0.5);
  add_polyline(page, {{zone.x0, zone.y0}, {zone.x0, zone.y1}, {zone.x1, zone.y1}},
               page.theme.edge, 0.8);
  add_polyline(page, {{zone.x0, corner.y}, {zone.x1, corner.y}}, page.theme.hairline, 0.7,
               Dash::dashed);
  const Ink small{.size = 7.5, .color = page.theme.muted, .align = Align::middle};
  for (const double mark : marks) {
    if (mark > plane.most)
      break;
    const Point on = plane.at(mark, mark);
    add_polyline(page, {{on.x, zone.y1}, {on.x, zone.y1 + 3}}, page.theme.edge, 0.6);
    add_polyline(page, {{zone.x0 - 3, on.y}, {zone.x0, on.y}}, page.theme.edge, 0.6);
    write(page, {on.x, zone.y1 + 11}, fmt::format("{:.0f}", mark), small);
    write(page, {zone.x0 - 10, on.y + 2.6}, fmt::format("{:.0f}", mark), small);
  }
  const Ink axis{.size = 8.5, .color = page.theme.ink, .bold = true};
  Ink right = axis;
  right.align = Align::right;
  write(page, {zone.x1, zone.y1 + 24}, "harm suffered, from other tasks", right);
  write(page, {zone.x0 - 14, zone.y0 - 6}, "harm caused, to other tasks", axis);
}

// What the parts of the plane say, where no dot is likely to stand.
void add_zone_names(Page& page, const Plane& plane) {
  const Ink name{.size = 8.5, .color = page.theme.muted, .bold = true};
  Ink right = name;
  right.align = Align::right;
  const Point corner = plane.at(plane.much, plane.much);
  write(page, {plane.zone.x0 + 8, plane.zone.y0 + 12}, "STRAINS OTHERS", name);
  write(page, {plane.zone.x1 - 6, plane.zone.y0 + 12}, "BOTH", right);
  write(page, {plane.zone.x1 - 6, corner.y + 12}, "UNDER STRAIN", right);
  if (corner.y < plane.zone.y1 - 60)
    write(page, {corner.x - 6, corner.y + 12}, "LITTLE EITHER WAY", right);
}

std::string figures_of(const Profile& profile) {
  return fmt::format("{}: value {}, causes {:.1f}, suffers {:.1f}",
                     name_of(profile.grouping), profile.value, in_ones(profile.caused),
                     in_ones(profile.suffered));
}

// A line from the name to its dot where the name stands apart from it.
void add_leader(Page& page, const Labelled& dot, const Box& label) {
  const Point near{std::clamp(dot.at.x, label.x0, label.x1),
                   std::clamp(dot.at.y, label.y0, label.y1)};
  const double d = distance(near, dot.at);
  if (d < dot.radius + 7)
    return;
  add_polyline(page, {between(dot.at, near, dot.radius / d), near}, page.theme.muted,
               0.5);
}

void add_dots(Page& page, const Subject& subject, const Plane& plane,
              const std::vector<Profile>& profiles) {
  std::vector<Labelled> dots;
  for (const Profile& profile : profiles) {
    const std::string name(subject.name(profile.task));
    dots.push_back(
        {plane.at(in_ones(profile.suffered), in_ones(profile.caused)),
         radius_of(profile),
         {text_width(name, page.style.task, profile.grouping == Grouping::under_strain) +
              2,
          page.style.task * 1.15}});
  }
  const Box room{plane.zone.x0 + 2, plane.zone.y0, page.right() - side_width - 6,
                 plane.zone.y1 - 2};
  const std::vector<Box> labels = place_labels(dots, page.words, room);
  for (std::size_t i = 0; i < dots.size(); ++i)
    add_leader(page, dots[i], labels[i]);
  // Large ones first, so that a small one is never hidden.
  std::vector<std::size_t> order(dots.size());
  for (std::size_t i = 0; i < order.size(); ++i)
    order[i] = i;
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::size_t i) { return dots[i].radius; });
  for (const std::size_t i : order) {
    const Grouping grouping = profiles[i].grouping;
    add_polygon(page, circle(dots[i].at, dots[i].radius), fill_of(page.theme, grouping),
                page.theme.ink, is_filled(grouping) ? 0.7 : 1.3);
  }
  for (std::size_t i = 0; i < dots.size(); ++i) {
    const std::string name(subject.name(profiles[i].task));
    write(page, {labels[i].x0 + 1, labels[i].y1 - page.style.task * 0.28}, name,
          {.size = page.style.task,
           .color = page.theme.ink,
           .bold = profiles[i].grouping == Grouping::under_strain});
    page.drawing.boxes.push_back(
        {.id = std::string(subject.model()[profiles[i].task].id),
         .box = Box::around(dots[i].at, {2 * dots[i].radius, 2 * dots[i].radius}),
         .form = DrawnBox::Form::clear,
         .css_class = std::string(id_of(profiles[i].grouping)),
         .tooltip = fmt::format("{} - {}", name, figures_of(profiles[i]))});
  }
}

struct Key {
  Grouping grouping;
  const char* text;
};
constexpr std::array<Key, 4> key_rows{{{Grouping::under_strain, "under strain"},
                                       {Grouping::strains_others, "strains others"},
                                       {Grouping::both, "both"},
                                       {Grouping::little, "little either way"}}};

// The key, and the names of what has no dot.
void add_side(Page& page, const Subject& subject, Box side,
              const std::vector<Profile>& profiles, const std::vector<TaskId>& beside) {
  const Ink heading{.size = page.style.heading, .color = page.theme.muted, .bold = true};
  const Ink text{.size = 8, .color = page.theme.ink};
  double y = side.y0 + 10;
  write(page, {side.x0, y}, "A dot is a task", heading);
  for (const Key& row : key_rows) {
    if (std::ranges::find(profiles, row.grouping, &Profile::grouping) == profiles.end())
      continue;
    y += 15;
    add_polygon(page, circle({side.x0 + 6, y - 2.8}, 5),
                fill_of(page.theme, row.grouping), page.theme.ink,
                is_filled(row.grouping) ? 0.7 : 1.3);
    write(page, {side.x0 + 17, y}, row.text, text);
  }
  y += 20;
  double x = side.x0 + 6;
  for (const int value : {0, 3, 9}) {
    const double radius = radius_of({.value = value});
    add_polygon(page, circle({x, y - 2.8}, radius), page.theme.paper, page.theme.ink,
                0.7);
    write(page, {x + radius + 3, y}, std::to_string(value), text);
    x += 2 * radius + 16;
  }
  write(page, {x - 6, y}, "value", text);
  if (beside.empty())
    return;
  y += 26;
  write(page, {side.x0, y}, "Without a dot: little or not judged", heading);
  std::vector<std::string> names;
  for (TaskId task : beside)
    names.emplace_back(subject.name(task));
  std::string list = capitalised(fmt::format("{}", fmt::join(names, ", "))) + ".";
  std::vector<std::string> lines = fill_lines(list, 8, side.width());
  const auto most = static_cast<std::size_t>(std::max(1.0, (side.y1 - y - 14) / 9.6));
  if (lines.size() > most) {
    lines.resize(most);
    lines.back() = end_with_ellipsis(lines.back(), 8, side.width());
  }
  write_lines(page, {side.x0, y + 13}, lines, text);
}

std::string title_of(const std::vector<Profile>& profiles) {
  const auto count = [&](Grouping grouping) {
    return static_cast<int>(std::ranges::count(profiles, grouping, &Profile::grouping));
  };
  const int both = count(Grouping::both);
  const int strained = count(Grouping::under_strain) + both;
  const int straining = count(Grouping::strains_others) + both;
  if (strained + straining == 0)
    return "No task causes or suffers much";
  return fmt::format("{} {} under strain, {} that {} others",
                     capitalised(in_words(strained)), strained == 1 ? "task" : "tasks",
                     in_words(straining), straining == 1 ? "strains" : "strain");
}

}  // namespace

Drawing draw_profiles(const Subject& subject, const std::vector<Profile>& profiles,
                      ThemeName theme) {
  std::vector<Profile> dots;
  std::vector<TaskId> beside;
  double most = 4;
  double all = 0;
  for (const Profile& profile : profiles) {
    all += in_ones(profile.caused);
    if (profile.grouping >= Grouping::little_judged || dots.size() == most_dots) {
      beside.push_back(profile.task);
      continue;
    }
    dots.push_back(profile);
    most = std::max({most, in_ones(profile.caused), in_ones(profile.suffered)});
  }

  Page page = make_page(page_style(PageSize::a4), theme);
  page.style.task = 8.5;
  page.drawing.name = "profiles";
  page.drawing.title = title_of(profiles);
  for (const Profile& profile : profiles)
    page.drawing.description +=
        fmt::format("{} - {}.\n", subject.name(profile.task), figures_of(profile));
  const Mandate& mandate = subject.model().mandate;
  const double top =
      add_title(page, "WHAT EACH TASK CAUSES AND SUFFERS", page.drawing.title,
                fmt::format("{}. A help for debate, not a decision.",
                            mandate.title.in(subject.language)));
  const double bottom = add_footer(
      page,
      "Harm: a third per step of strength, times the value of the task that is harmed, "
      "half of that where the statement is not firm. It ranks the tasks of this mandate "
      "and is no grade. A tenth of it all counts as much. Value: how a task serves the "
      "objectives (3 = an objective's text names it), times their weights. The axes go "
      "by square roots. What a task is worth outside the objectives is not counted.");
  const Box zone{page.left() + 22, top + 22, page.right() - side_width - 12, bottom - 34};
  const Plane plane{zone, most * 1.12, all / 10};
  add_plane(page, plane);
  add_zone_names(page, plane);
  add_dots(page, subject, plane, dots);
  add_side(page, subject, {page.right() - side_width, top + 12, page.right(), bottom - 8},
           dots, beside);
  return std::move(page.drawing);
}

}  // namespace taut

#include "taut/draw/focus_layout.hpp"

#include "taut/draw/text_width.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace taut {
namespace {

constexpr double between_focus_rows = 7;
constexpr double most_pitch = 82;
constexpr double under_box = 3;  // between a box and the reason under it

/// The columns across the page.
struct Columns {
  double why = 0;
  double why_room = 0;
  double left = 0;
  double right = 0;
  double right_room = 0;
  Size box = {};
  double focus_x = 0;
  double focus_w = 0;
};

// An empty side gives its room to the other.
Columns columns_of(const Page& page, const FocusRows& rows, bool slide) {
  Columns c{.box = slide ? Size{124, 34} : Size{114, 31}};
  c.focus_w = slide ? 118 : 104;
  const double side = slide ? 152 : 136;
  c.why = page.left() + 14;
  if (rows.left.empty()) {
    c.focus_x = page.left();
    c.right = page.left() + c.focus_w + 150;
    c.right_room = std::min(page.right() - c.right, 330.0);
    return c;
  }
  if (rows.right.empty()) {
    c.focus_w *= 1.3;
    c.focus_x = page.right() - c.focus_w;
    c.left = c.focus_x - 184 - c.box.w;
  } else {
    c.right = page.right() - side;
    c.right_room = side;
    c.left = page.left() + (slide ? 262 : 254);
    c.focus_x = (c.left + c.box.w + c.right - c.focus_w) / 2;
  }
  c.why_room = c.left - c.why - 16;
  return c;
}

FocusText text_of(const FocusRow& row, const FocusLayout& layout, double room) {
  FocusText text;
  if (row.why.empty())
    return text;
  text.why = wrap(row.why, layout.text, room * 0.97);
  if (!row.sources.empty())
    text.sources = wrap(row.sources, layout.source, room * 0.97);
  return text;
}

double height_of(const FocusText& text, const FocusLayout& layout) {
  return (static_cast<double>(text.why.size()) * layout.text +
          static_cast<double>(text.sources.size()) * layout.source) *
         focus_lead;
}

double left_height(const FocusPlace& place, const FocusLayout& layout, Size box) {
  return std::max(box.h, height_of(place.text, layout)) + between_focus_rows;
}

double right_height(const FocusPlace& place, const FocusLayout& layout, Size box) {
  const double under =
      place.text.empty() ? 0 : under_box + height_of(place.text, layout) + 2;
  return box.h + under + between_focus_rows;
}

std::vector<FocusPlace> told(const std::vector<FocusRow>& rows, const FocusLayout& layout,
                             double room) {
  std::vector<FocusPlace> places;
  for (const FocusRow& row : rows)
    places.push_back({.text = text_of(row, layout, room)});
  return places;
}

template <typename Height>
double total(const std::vector<FocusPlace>& places, const Height& height) {
  return std::accumulate(
      places.begin(), places.end(), 0.0,
      [&](double sum, const FocusPlace& place) { return sum + height(place); });
}

// The last rows go until the others fit.
template <typename Height>
void drop_rows(std::vector<FocusPlace>& places, std::vector<FocusRow>& rows, int& more,
               const Height& height, double room) {
  while (places.size() > 1 && total(places, height) > room) {
    places.pop_back();
    rows.pop_back();
    ++more;
  }
}

// Stands the rows below each other around the middle; gives where the last one ends.
template <typename Height>
double stack(std::vector<FocusPlace>& places, const Height& height, double top,
             double bottom, const auto& seat) {
  if (places.empty())
    return top;
  const double spare = std::max(0.0, bottom - top - total(places, height)) /
                       static_cast<double>(places.size());
  double used = 0;
  std::vector<double> pitches;
  for (const FocusPlace& place : places) {
    const double own = height(place);
    pitches.push_back(std::max(own, std::min(own + spare, most_pitch)));
    used += pitches.back();
  }
  double y = top + std::max(0.0, (bottom - top - used) / 2);
  for (std::size_t i = 0; i < places.size(); ++i) {
    seat(places[i], y, pitches[i]);
    y += pitches[i];
  }
  return y;
}

// The largest text at which both sides fit whole, or the smallest there is.
void choose_text(FocusLayout& layout, const Columns& c, const FocusRows& rows,
                 double room, bool slide) {
  const bool few = std::max(rows.left.size(), rows.right.size()) <= 4;
  const double most = slide ? 9.5 : few ? 9 : 8;
  const bool many = rows.left.size() + rows.right.size() > 20;
  const double least = slide ? 9.3 : many ? 7.6 : 8;
  for (double size = most; size > least - 0.01; size -= 0.2) {
    layout.text = size;
    const auto left = told(rows.left, layout, c.why_room);
    const auto right = told(rows.right, layout, c.right_room);
    if (total(left, [&](const auto& p) { return left_height(p, layout, c.box); }) <=
            room &&
        total(right, [&](const auto& p) { return right_height(p, layout, c.box); }) <=
            room)
      return;
  }
}

}  // namespace

double FocusLayout::door(std::size_t row, std::size_t count) const {
  return focus.y0 + focus.height() * (static_cast<double>(row) + 0.5) /
                        static_cast<double>(std::max<std::size_t>(1, count));
}

FocusLayout lay_out_focus(const Page& page, FocusRows& rows, double top, double bottom,
                          bool slide) {
  const Columns c = columns_of(page, rows, slide);
  FocusLayout layout{.source = page.style.source, .why = c.why};
  const auto left = [&](const FocusPlace& p) { return left_height(p, layout, c.box); };
  const auto right = [&](const FocusPlace& p) { return right_height(p, layout, c.box); };
  choose_text(layout, c, rows, bottom - top, slide);

  const double foot = layout.text * focus_lead + 2;  // for "and 3 more"
  layout.left = told(rows.left, layout, c.why_room);
  layout.right = told(rows.right, layout, c.right_room);
  const auto room = [&](int more) { return bottom - top - (more > 0 ? foot : 0); };
  if (total(layout.left, left) > room(rows.left_more))
    drop_rows(layout.left, rows.left, rows.left_more, left, room(1));
  for (std::size_t i = layout.right.size(); i > 0; --i) {
    if (total(layout.right, right) <= room(1))
      break;
    layout.right[i - 1].text = {};
  }
  if (total(layout.right, right) > room(1))
    drop_rows(layout.right, rows.right, rows.right_more, right, room(1));

  const bool untold = std::ranges::any_of(
      layout.right, [](const FocusPlace& place) { return place.text.empty(); });
  layout.left_foot =
      stack(layout.left, left, top, top + room(rows.left_more),
            [&](FocusPlace& place, double y, double pitch) {
              place.box = Box::around({c.left + c.box.w / 2, y + pitch / 2}, c.box);
            }) +
      layout.text * 0.8;
  layout.right_foot =
      stack(layout.right, right, top, top + room(rows.right_more + (untold ? 1 : 0)),
            [&](FocusPlace& place, double y, double pitch) {
              const double start = y + (pitch - right(place) + between_focus_rows) / 2;
              place.box = {c.right, start, c.right + std::min(c.right_room, c.box.w),
                           start + c.box.h};
            }) +
      layout.text * 0.8;

  const auto most = static_cast<double>(std::max(rows.left.size(), rows.right.size()));
  const double height = (bottom - top) * std::min(0.26 + 0.08 * most, 0.74);
  layout.focus =
      Box::around({c.focus_x + c.focus_w / 2, (top + bottom) / 2}, {c.focus_w, height});
  return layout;
}

}  // namespace taut

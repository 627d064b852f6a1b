#include "taut/layout/strand.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <utility>

namespace taut {

namespace {

constexpr int priced_pieces = 16;  // of a cubic, where it is priced
constexpr double clearance = 5;
constexpr double word_price = 30;  // of a text that a line touches
constexpr double steep = 50;       // degrees; a flatter crossing costs more
constexpr double flat_range = 20;
constexpr double beside = 6;  // nearer than this, two lines are hard to tell apart

// The range of the polyline that the boxes at its ends do not hide.
struct Shown {
  std::size_t first = 0;  // the last hidden point before
  std::size_t last = 0;   // the first hidden point after
};

Shown shown_part(const Polyline& line, const Box& a, const Box& b) {
  Shown shown{0, line.size() - 1};
  while (shown.first + 1 < line.size() && inside(line[shown.first + 1], a))
    ++shown.first;
  while (shown.last > 0 && inside(line[shown.last - 1], b))
    --shown.last;
  if (shown.first >= shown.last)
    return {0, line.size() - 1};
  return shown;
}

// Where the segment from a point in the box to one outside passes its edge.
Point edge_point(Point in, Point out, const Box& box) {
  double t = 1;
  const double dx = out.x - in.x;
  const double dy = out.y - in.y;
  if (dx != 0)
    t = std::min(t, ((dx > 0 ? box.x1 : box.x0) - in.x) / dx);
  if (dy != 0)
    t = std::min(t, ((dy > 0 ? box.y1 : box.y0) - in.y) / dy);
  return between(in, out, std::max(0.0, t));
}

Polyline visible_part(const Polyline& line, const Box& a, const Box& b) {
  const Shown shown = shown_part(line, a, b);
  Polyline visible(line.begin() + static_cast<std::ptrdiff_t>(shown.first),
                   line.begin() + static_cast<std::ptrdiff_t>(shown.last) + 1);
  if (visible.size() < 2)
    return visible;
  if (inside(visible.front(), a))
    visible.front() = edge_point(visible.front(), visible[1], a);
  if (inside(visible.back(), b))
    visible.back() = edge_point(visible.back(), visible[visible.size() - 2], b);
  return visible;
}

std::vector<Box> chunk_boxes(const Polyline& line) {
  std::vector<Box> chunks;
  for (std::size_t i = 0; i + 1 < line.size(); i += chunk_length) {
    const std::size_t count = std::min(chunk_length + 1, line.size() - i);
    chunks.push_back(bounds(std::span(line).subspan(i, count)));
  }
  return chunks;
}

Strand outline(Polyline visible) {
  Strand strand;
  strand.visible = std::move(visible);
  strand.around = bounds(strand.visible);
  strand.chunks = chunk_boxes(strand.visible);
  return strand;
}

bool near(const Box& a, const Box& b, double by) {
  return overlap(a.grown(by), b);
}

auto count_inside(const Polyline& line, const Box& box) {
  return std::ranges::count_if(line, [&](Point p) { return inside(p, box); });
}

double box_price(const Polyline& line, const Box& box) {
  const Box kept_clear = box.grown(clearance);
  if (!meets_box(line, kept_clear))
    return 0;
  return 80 + 9 * static_cast<double>(count_inside(line, kept_clear));
}

// A bar that lies nearly flat on the side of its box, or hangs over a corner, reads
// badly.
double landing_price(Point before, Point end, const Box& box) {
  const double d = distance(before, end);
  if (d == 0)
    return 0;
  const bool on_side = end.x <= box.x0 || end.x >= box.x1;
  const double straight = std::abs(on_side ? end.x - before.x : end.y - before.y) / d;
  const double to_corner = on_side ? std::min(end.y - box.y0, box.y1 - end.y)
                                   : std::min(end.x - box.x0, box.x1 - end.x);
  return 6 * std::max(0.0, 0.55 - straight) + 0.25 * std::max(0.0, 9 - to_corner);
}

double zone_price(const Box& around, const Box& zone) {
  const double out = std::max({zone.x0 - around.x0, zone.y0 - around.y0,
                               around.x1 - zone.x1, around.y1 - zone.y1});
  return out > 0 ? 72 + 5 * out : 0;
}

double own_box_price(const Polyline& line, const Box& a, const Box& b) {
  double price = 0;
  for (std::size_t i = 1; i + 1 < line.size(); ++i) {
    if (inside(line[i], a) || inside(line[i], b))
      price += 12;
  }
  return price;
}

bool within(Point p, Point a, Point b, double room) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double px = p.x - a.x;
  const double py = p.y - a.y;
  const double square = dx * dx + dy * dy;
  const double along = px * dx + py * dy;
  const double t = along <= 0 || square == 0 ? 0 : std::min(1.0, along / square);
  const double ox = px - dx * t;
  const double oy = py - dy * t;
  return ox * ox + oy * oy < room * room;
}

bool lies_near(Point p, const Strand& t, std::size_t chunk) {
  if (!inside(p, t.chunks[chunk].grown(beside)))
    return false;
  const std::size_t first = chunk * chunk_length;
  const std::size_t last = std::min(first + chunk_length, t.visible.size() - 1);
  for (std::size_t j = first; j < last; ++j) {
    if (within(p, t.visible[j], t.visible[j + 1], beside))
      return true;
  }
  return false;
}

// How far the line runs beside the other; not near its two ends, where lines of a box
// meet.
double length_beside(const Strand& s, const Strand& t) {
  double sum = 0;
  for (std::size_t c = 0; c < s.chunks.size(); ++c) {
    const std::size_t first = std::max<std::size_t>(2, c * chunk_length);
    const std::size_t end = std::min((c + 1) * chunk_length, s.visible.size() - 2);
    const Box wide = s.chunks[c].grown(beside);
    std::array<bool, chunk_length> counted{};
    for (std::size_t d = 0; d < t.chunks.size(); ++d) {
      if (!overlap(wide, t.chunks[d]))
        continue;
      for (std::size_t i = first; i < end; ++i) {
        if (counted[i % chunk_length] || !lies_near(s.visible[i], t, d))
          continue;
        counted[i % chunk_length] = true;
        sum += distance(s.visible[i], s.visible[i - 1]);
      }
    }
  }
  return sum;
}

// The same for either order of the two: the shorter one is followed.
double run_beside(const Strand& s, const Strand& t) {
  const auto reach = [](const Strand& x) { return x.around.width() + x.around.height(); };
  if (!near(s.around, t.around, beside))
    return 0;
  return reach(s) <= reach(t) ? length_beside(s, t) : length_beside(t, s);
}

// Room that two ends on one box need between them.
double ends_price(Point p, bool bar_p, double weight_p, Point q, bool bar_q,
                  double weight_q) {
  const double room = bar_p && bar_q ? 12 + weight_p + weight_q : bar_p || bar_q ? 13 : 9;
  const double d = distance(p, q);
  return d < room ? (room - d) * (bar_p || bar_q ? 1.2 : 0.8) : 0;
}

double shared_ends_price(const RoutedLine& l, const Strand& s, const RoutedLine& m,
                         const Strand& t) {
  struct End {
    std::size_t box;
    bool bar;
    Point at;
  };
  const std::array<End, 2> ours = {
      {{l.a, l.both, s.visible.front()}, {l.b, true, s.visible.back()}}};
  const std::array<End, 2> theirs = {
      {{m.a, m.both, t.visible.front()}, {m.b, true, t.visible.back()}}};
  double price = 0;
  for (const End& p : ours) {
    for (const End& q : theirs) {
      if (p.box == q.box)
        price += ends_price(p.at, p.bar, l.weight, q.at, q.bar, m.weight);
    }
  }
  return price;
}

bool share_a_box(const RoutedLine& l, const RoutedLine& m) {
  return l.a == m.a || l.a == m.b || l.b == m.a || l.b == m.b;
}

}  // namespace

const std::vector<Bend>& bends() {
  static const std::vector<Bend> all = [] {
    std::vector<Bend> made = {{0, 1}};
    for (const double bow : {0.08, 0.16, 0.26, 0.38, 0.52, 0.7}) {
      for (const double sign : {1.0, -1.0}) {
        for (const double twist : {1.0, -1.0, 0.2})
          made.push_back({sign * bow, twist});
        if (bow < 0.2)
          made.push_back({sign * bow, 4});
      }
    }
    return made;
  }();
  return all;
}

Curve bent(const Box& a, const Box& b, const Bend& bend, Port from, Port to) {
  const auto tied = [](const Box& box, Port port) {
    const Point c = box.centre();
    return Point{c.x + port.x * box.width() / 2, c.y + port.y * box.height() / 2};
  };
  const Point p = tied(a, from);
  const Point q = tied(b, to);
  const double dx = q.x - p.x;
  const double dy = q.y - p.y;
  const double first = bend.bow;
  const double second = bend.bow * bend.twist;
  return {p,
          {p.x + dx * 0.33 - dy * first, p.y + dy * 0.33 + dx * first},
          {p.x + dx * 0.67 - dy * second, p.y + dy * 0.67 + dx * second},
          q};
}

Strand make_strand(const RouteRequest& request, const RoutedLine& line, Curve curve) {
  const Box a = request.boxes[line.a].grown(request.start_gap);
  const Box b = request.boxes[line.b].grown(request.end_gap);
  Strand strand = outline(visible_part(flatten(curve, priced_pieces), a, b));
  strand.curve = std::move(curve);
  for (std::size_t k = 0; k < request.boxes.size(); ++k) {
    if (k == line.a || k == line.b || !near(strand.around, request.boxes[k], clearance))
      continue;
    const double price = box_price(strand.visible, request.boxes[k]);
    strand.blocked |= price > 0;
    strand.price += price;
  }
  for (const Box& word : request.words) {
    if (near(strand.around, word, 1) && meets_box(strand.visible, word.grown(1)))
      strand.price += word_price + 4 * static_cast<double>(
                                           count_inside(strand.visible, word.grown(1)));
  }
  const std::size_t n = strand.visible.size();
  const double bars = line.both ? 32 : 22;
  const double room = bars + std::max(14.0, line.mark);
  strand.price +=
      zone_price(strand.around, request.zone) + own_box_price(strand.visible, a, b) +
      landing_price(strand.visible[n - 2], strand.visible[n - 1], b) +
      (line.both ? 1.0 : 0.5) * landing_price(strand.visible[1], strand.visible[0], a) +
      0.3 * std::max(0.0, room - length(strand.visible));
  return strand;
}

Strand fixed_strand(const Polyline& line) {
  return outline(line);
}

namespace {

// Calls `see` with the points of every two chunks that may cross.
template <typename See>
void each_meeting(const Strand& s, const Strand& t, const See& see) {
  if (!overlap(s.around, t.around))
    return;
  const auto chunk = [](const Strand& x, std::size_t number) {
    const std::size_t first = number * chunk_length;
    return std::span(x.visible).subspan(
        first, std::min(chunk_length + 1, x.visible.size() - first));
  };
  for (std::size_t c = 0; c < s.chunks.size(); ++c) {
    const Box wide = s.chunks[c].grown(0.01);
    if (!overlap(wide, t.around))
      continue;
    for (std::size_t d = 0; d < t.chunks.size(); ++d) {
      if (overlap(wide, t.chunks[d]))
        see(chunk(s, c), chunk(t, d));
    }
  }
}

// The flatter two lines cross, the harder it is to follow either: as much as twice.
double crossings_priced(const Strand& s, const Strand& t) {
  double sum = 0;
  each_meeting(s, t, [&](std::span<const Point> one, std::span<const Point> other) {
    for (const double angle : crossing_angles(one, other))
      sum += 1 + std::max(0.0, steep - angle) / flat_range;
  });
  return sum;
}

}  // namespace

int crossings(const Strand& s, const Strand& t) {
  int count = 0;
  each_meeting(s, t, [&](std::span<const Point> one, std::span<const Point> other) {
    count += crossings(one, other);
  });
  return count;
}

double meeting_price(const RoutedLine& l, const Strand& s, const Strand& fixed) {
  if (!near(s.around, fixed.around, beside))
    return 0;
  return crossings_priced(s, fixed) * 4 * (0.6 + 0.2 * std::min(l.weight, 1.0)) +
         0.15 * run_beside(s, fixed);
}

double meeting_price(const RoutedLine& l, const Strand& s, const RoutedLine& m,
                     const Strand& t) {
  if (!near(s.around, t.around, 18))
    return 0;
  const bool shared = share_a_box(l, m);
  double price = crossings_priced(s, t) * (shared ? 14 : 12) *
                 (0.6 + 0.2 * std::min(l.weight, m.weight));
  price += 0.15 * run_beside(s, t);
  return shared ? price + shared_ends_price(l, s, m, t) : price;
}

}  // namespace taut

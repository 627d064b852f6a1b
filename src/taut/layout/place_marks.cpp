#include "taut/layout/curve.hpp"
#include "taut/layout/route.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <vector>

namespace taut {

namespace {

constexpr int positions = 60;  // on a cubic
constexpr double on_a_box = 60;
constexpr double on_a_mark = 40;
constexpr double on_a_word = 25;
constexpr double on_a_line = 12;
constexpr double room_of_a_line = 6;  // nearer, and the mark may be taken for its own
constexpr double near_a_line = 1.5;   // per point nearer than that
constexpr double on_an_end = 9;
constexpr double outside = 60;

// A place for a mark, and its price against all that does not move.
struct Place {
  Point at = {};
  Box box = {};
  double price = 0;
};

bool holds(const Box& zone, const Box& box) {
  return zone.x0 <= box.x0 && zone.y0 <= box.y0 && box.x1 <= zone.x1 && box.y1 <= zone.y1;
}

bool has_area(const Box& box) {
  return box.width() > 0 && box.height() > 0;
}

double clashes(const Box& box, const std::vector<Box>& others, double margin) {
  const Box grown = box.grown(margin);
  return static_cast<double>(
      std::ranges::count_if(others, [&](const Box& o) { return overlap(grown, o); }));
}

std::vector<Place> places_on(const MarkRequest& request, std::size_t k,
                             const std::vector<Polyline>& lines,
                             const std::vector<Box>& extents) {
  const Polyline& line = lines[k];
  const double whole = length(line);
  std::vector<Place> places;
  double so_far = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    so_far += i > 0 ? distance(line[i - 1], line[i]) : 0;
    const double part = whole > 0 ? so_far / whole : 0.5;
    if (part < 0.1 || part > 0.9)
      continue;
    Place place{line[i], Box::around(line[i], request.sizes[k]), 0};
    place.price = 4 * std::abs(part - 0.5);
    place.price += on_a_box * clashes(place.box, request.boxes, 2);
    place.price += on_a_word * clashes(place.box, request.words, 1);
    if (has_area(request.zone) && !holds(request.zone, place.box))
      place.price += outside;
    for (const Point end : {line.front(), line.back()})
      place.price += inside(end, place.box.grown(6)) ? on_an_end : 0;
    const Box near = place.box.grown(room_of_a_line);
    for (std::size_t m = 0; m < lines.size(); ++m) {
      if (m == k || !overlap(near, extents[m].grown(0.01)))
        continue;
      const double room = distance(lines[m], place.box);
      if (room < room_of_a_line)
        place.price += near_a_line * (room_of_a_line - room);
      if (room < 1.5)
        place.price += on_a_line;
    }
    places.push_back(place);
  }
  if (places.empty()) {
    const Point at = line.empty() ? Point{} : line[line.size() / 2];
    places.push_back({at, Box::around(at, request.sizes[k]), 0});
  }
  return places;
}

bool collide(const Place& a, const Place& b) {
  return overlap(a.box.grown(2), b.box);
}

// The places of all marks, moved one by one and then two by two while that helps.
class Marks {
 public:
  Marks(std::vector<std::vector<Place>> places, std::vector<std::size_t> order)
      : places_(std::move(places)),
        order_(std::move(order)),
        chosen_(places_.size(), 0),
        placed_(places_.size(), false) {}

  void settle() {
    for (const std::size_t k : order_) {
      choose(k);
      placed_[k] = true;
    }
    for (int pass = 0; pass < 6; ++pass) {
      bool moved = false;
      for (const std::size_t k : order_)
        moved |= choose(k);
      for (const std::size_t k : order_)
        moved |= part_from_others(k);
      if (!moved)
        break;
    }
  }

  Point at(std::size_t k) const { return places_[k][chosen_[k]].at; }

 private:
  const Place& place(std::size_t k) const { return places_[k][chosen_[k]]; }

  double price(std::size_t k, const Place& place, std::size_t but) const {
    double sum = place.price;
    for (std::size_t m = 0; m < places_.size(); ++m) {
      if (m != k && m != but && placed_[m] && collide(place, this->place(m)))
        sum += on_a_mark;
    }
    return sum;
  }

  bool choose(std::size_t k) {
    const std::size_t before = chosen_[k];
    double best = price(k, place(k), k) - 1e-9;
    for (std::size_t i = 0; i < places_[k].size(); ++i) {
      if (places_[k][i].price >= best)
        continue;
      const double p = price(k, places_[k][i], k);
      if (p < best) {
        best = p;
        chosen_[k] = i;
      }
    }
    return chosen_[k] != before;
  }

  // Two marks that are in each other's way move together.
  bool part_from_others(std::size_t k) {
    bool moved = false;
    for (std::size_t m = 0; m < places_.size(); ++m) {
      if (m != k && collide(place(k), place(m)))
        moved |= choose_both(k, m);
    }
    return moved;
  }

  bool choose_both(std::size_t k, std::size_t m) {
    const auto alone = [&](std::size_t one, std::size_t other) {
      std::vector<double> prices;
      for (const Place& p : places_[one])
        prices.push_back(price(one, p, other));
      return prices;
    };
    const std::vector<double> of_k = alone(k, m);
    const std::vector<double> of_m = alone(m, k);
    double best = of_k[chosen_[k]] + of_m[chosen_[m]] + on_a_mark - 1e-9;
    bool moved = false;
    for (std::size_t i = 0; i < of_k.size(); ++i) {
      for (std::size_t j = 0; j < of_m.size(); ++j) {
        const double sum = of_k[i] + of_m[j];
        if (sum >= best || collide(places_[k][i], places_[m][j]))
          continue;
        best = sum;
        chosen_[k] = i;
        chosen_[m] = j;
        moved = true;
      }
    }
    return moved;
  }

  std::vector<std::vector<Place>> places_;
  std::vector<std::size_t> order_;
  std::vector<std::size_t> chosen_;
  std::vector<bool> placed_;
};

}  // namespace

std::vector<Point> place_marks(const MarkRequest& request) {
  std::vector<Polyline> lines;
  std::vector<Box> extents;
  for (const Curve& curve : request.curves) {
    lines.push_back(flatten(curve, positions));
    extents.push_back(bounds(lines.back()));
  }
  std::vector<std::vector<Place>> places;
  for (std::size_t k = 0; k < lines.size(); ++k)
    places.push_back(places_on(request, k, lines, extents));

  std::vector<std::size_t> order(lines.size());
  std::iota(order.begin(), order.end(), 0);
  const auto weight = [&](std::size_t k) {
    return k < request.weights.size() ? request.weights[k] : 1.0;
  };
  std::ranges::stable_sort(
      order, [&](std::size_t k, std::size_t m) { return weight(k) > weight(m); });

  Marks marks(std::move(places), std::move(order));
  marks.settle();
  std::vector<Point> centres;
  for (std::size_t k = 0; k < lines.size(); ++k)
    centres.push_back(marks.at(k));
  return centres;
}

}  // namespace taut

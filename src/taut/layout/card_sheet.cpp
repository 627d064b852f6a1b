#include "taut/layout/card_sheet.hpp"

#include "taut/layout/place_cost.hpp"

#include <algorithm>
#include <cmath>

namespace taut {

namespace {

constexpr double between_cols = 16;
constexpr double between_rows = 20;
constexpr double heading_price = 3;
constexpr double overflow_price = 2;
constexpr double no_room_on_cards_price = 8;  // their rows stand close
constexpr double emptiest_row = 0.42;
constexpr double empty_row_price = 22;

struct Shape {
  int cols = 1;
  int rows = 1;
};

Shape shape_of(const CardPlan& plan, std::size_t pillar) {
  const int cols = std::max(1, plan.cols[pillar]);
  const auto slots = static_cast<int>(plan.slots[pillar].size());
  return {cols, std::max(1, (slots + cols - 1) / cols)};
}

int tallest(const CardPlan& plan, const std::vector<std::size_t>& row) {
  int rows = 0;
  for (const std::size_t p : row)
    rows = std::max(rows, shape_of(plan, p).rows);
  return rows;
}

double height_needed(const CardRequest& request, int slot_rows) {
  return request.head + request.pad + slot_rows * (request.box.h + between_rows) -
         between_rows;
}

double width_needed(const CardRequest& request, int cols) {
  return cols * (request.box.w + between_cols) - between_cols + 2 * request.pad;
}

void seat_boxes(const CardRequest& request, const CardPlan& plan, std::size_t pillar,
                CardSheet& sheet) {
  const Box& card = sheet.cards[pillar];
  const Shape shape = shape_of(plan, pillar);
  const double slack = card.width() - 2 * request.pad - request.box.w;
  const double top = card.y0 + request.head;
  const double high = card.y1 - request.pad - top;
  const std::vector<std::size_t>& slots = plan.slots[pillar];
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (slots[i] == no_box)
      continue;
    const int r = static_cast<int>(i) / shape.cols;
    const int c = static_cast<int>(i) % shape.cols;
    const double right = shape.cols > 1 ? slack * c / (shape.cols - 1) : slack / 2;
    sheet.centres[slots[i]] = {card.x0 + request.pad + request.box.w / 2 + right,
                               top + high * (r + 0.5) / shape.rows};
  }
}

// One row of cards from `y` down; returns what its width lacks or wastes.
double seat_row(const CardRequest& request, const CardPlan& plan,
                const std::vector<std::size_t>& row, double y, double high,
                CardSheet& sheet) {
  double needed = request.gap * (static_cast<double>(row.size()) - 1);
  int cols = 0;
  for (const std::size_t p : row) {
    needed += width_needed(request, shape_of(plan, p).cols);
    cols += shape_of(plan, p).cols;
  }
  const double wide = request.zone.width();
  const double spare = wide - needed;
  double x = request.zone.x0;
  for (const std::size_t p : row) {
    const int own = shape_of(plan, p).cols;
    const double w =
        width_needed(request, own) + std::max(0.0, spare) * own / std::max(1, cols);
    sheet.cards[p] = {x, y, x + w, y + high};
    seat_boxes(request, plan, p, sheet);
    x += w + request.gap;
  }
  return std::max(0.0, -spare) * overflow_price +
         empty_row_price * std::max(0.0, spare / wide - emptiest_row);
}

std::size_t box_count(const CardRequest& request) {
  std::size_t count = 0;
  for (const auto& pillar : request.pillars) {
    for (const std::size_t box : pillar)
      count = std::max(count, box + 1);
  }
  return count;
}

}  // namespace

void lay_out(const CardRequest& request, const CardPlan& plan, CardSheet& sheet) {
  sheet.centres.assign(box_count(request), {});
  sheet.cards.assign(request.pillars.size(), {});
  sheet.misfit = 0;
  int stretch = 0;
  double spare = request.zone.height() -
                 request.row_gap * (static_cast<double>(plan.rows.size()) - 1);
  for (const auto& row : plan.rows) {
    stretch += tallest(plan, row);
    spare -= height_needed(request, tallest(plan, row));
  }
  sheet.misfit += std::max(0.0, -spare) * overflow_price;
  double y = request.zone.y0;
  for (const auto& row : plan.rows) {
    const int rows = tallest(plan, row);
    const double high =
        height_needed(request, rows) + std::max(0.0, spare) * rows / std::max(1, stretch);
    sheet.misfit += seat_row(request, plan, row, y, high, sheet);
    y += high + request.row_gap;
  }
}

std::vector<Box> headings_on(const CardRequest& request, const std::vector<Box>& cards) {
  std::vector<Box> headings;
  const std::size_t count = std::min(request.headings.size(), cards.size());
  for (std::size_t p = 0; p < count; ++p) {
    const Box& heading = request.headings[p];
    headings.push_back({cards[p].x0 + heading.x0, cards[p].y0 + heading.y0,
                        cards[p].x0 + heading.x1, cards[p].y0 + heading.y1});
  }
  return headings;
}

CardCost::CardCost(const CardRequest& request) : request_(request) {
  // What crosses comes first, each kind in its own order.
  for (bool crosses : {true, false}) {
    for (const PlacedLine& line : request.lines) {
      if (line.a != line.b && line.crosses == crosses)
        lines_.push_back(line);
    }
  }
  for (const PlacedLine& l : lines_) {
    for (const PlacedLine& m : lines_) {
      const bool apart = l.a != m.a && l.a != m.b && l.b != m.a && l.b != m.b;
      pair_price_.push_back(l.crosses && m.crosses && apart
                                ? crossing_price * std::sqrt(l.weight * m.weight)
                                : 0);
    }
  }
  extents_.resize(lines_.size());
}

double CardCost::line_cost(std::size_t number) const {
  const PlacedLine& line = lines_[number];
  const Point a = sheet_.centres[line.a];
  const Point b = sheet_.centres[line.b];
  double cost =
      leaves_no_room(a, b, request_.box, line.mark) ? no_room_on_cards_price : 0;
  for (std::size_t k = 0; k < obstacles_.size(); ++k) {
    if (k != line.a && k != line.b && overlap(extents_[number], obstacles_[k]) &&
        segment_meets_box(a, b, obstacles_[k]))
      cost += hit_price * line.weight;
  }
  for (const Box& heading : headings_) {
    if (overlap(extents_[number], heading) && segment_meets_box(a, b, heading))
      cost += heading_price * line.weight;
  }
  return cost;
}

double CardCost::crossing_cost(std::size_t i) const {
  const Point a = sheet_.centres[lines_[i].a];
  const Point b = sheet_.centres[lines_[i].b];
  const double* price = &pair_price_[i * lines_.size()];
  double cost = 0;
  for (std::size_t j = 0; j < i; ++j) {
    if (price[j] > 0 && overlap(extents_[i], extents_[j]) &&
        segments_cross(a, b, sheet_.centres[lines_[j].a], sheet_.centres[lines_[j].b]))
      cost += price[j];
  }
  return cost;
}

double CardCost::operator()(const CardPlan& plan, double limit) {
  lay_out(request_, plan, sheet_);
  double cost = sheet_.misfit;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const Point ends[] = {sheet_.centres[lines_[i].a], sheet_.centres[lines_[i].b]};
    // A hair of width keeps level lines from looking like nothing.
    extents_[i] = bounds(ends).grown(1e-6);
    cost += length_price * lines_[i].weight * distance(ends[0], ends[1]);
  }
  if (cost > limit)
    return cost;
  obstacles_.clear();
  for (const Point& centre : sheet_.centres)
    obstacles_.push_back(Box::around(centre, request_.box).grown(hit_margin));
  headings_ = headings_on(request_, sheet_.cards);
  for (std::size_t i = 0; i < lines_.size() && lines_[i].crosses; ++i) {
    cost += line_cost(i) + crossing_cost(i);
    if (cost > limit)
      return cost;
  }
  return cost;
}

}  // namespace taut

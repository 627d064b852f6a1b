#include "taut/layout/place_labels.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace taut {
namespace {

constexpr int directions = 16;
constexpr int distances = 4;
constexpr int most_rounds = 12;

double shared_area(const Box& a, const Box& b) {
  const double w = std::min(a.x1, b.x1) - std::max(a.x0, b.x0);
  const double h = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
  return w > 0 && h > 0 ? w * h : 0;
}

double area_outside(const Box& box, const Box& zone) {
  return box.width() * box.height() - shared_area(box, zone);
}

// The label beyond the rim of its dot in one of the directions, right of it first.
Box candidate(const Labelled& dot, int choice) {
  const int ring = choice / directions;
  const double angle = 2 * std::numbers::pi * (choice % directions) / directions;
  const double gap = 2.5 + 9.0 * ring;
  const double dx = std::cos(angle);
  const double dy = std::sin(angle);
  const Point centre{dot.at.x + dx * (dot.radius + gap + dot.label.w / 2),
                     dot.at.y + dy * (dot.radius + gap + dot.label.h / 2)};
  return Box::around(centre, dot.label);
}

class Placing {
 public:
  Placing(const std::vector<Labelled>& dots, const std::vector<Box>& words, Box zone)
      : dots_(dots), words_(words), zone_(zone) {
    for (const Labelled& dot : dots)
      boxes_.push_back(candidate(dot, 0));
  }

  std::vector<Box> run() {
    for (int round = 0; round < most_rounds; ++round) {
      bool moved = false;
      for (std::size_t i = 0; i < dots_.size(); ++i)
        moved = improve(i) || moved;
      if (!moved)
        break;
    }
    return boxes_;
  }

 private:
  bool improve(std::size_t i) {
    double least = cost(i, boxes_[i], current_distance(i));
    bool moved = false;
    for (int choice = 0; choice < directions * distances; ++choice) {
      const Box box = candidate(dots_[i], choice);
      const double price = cost(i, box, preference(choice));
      if (price < least - 1e-9) {
        least = price;
        boxes_[i] = box;
        moved = true;
      }
    }
    return moved;
  }

  // Right and left of the dot read best, then above and below, then the corners; near is
  // better than far.
  static double preference(int choice) {
    const int direction = choice % directions;
    const double turn = direction == 0                      ? 0
                        : direction == directions / 2       ? 1
                        : direction % (directions / 4) == 0 ? 2
                                                            : 3;
    const int ring = choice / directions;
    return turn + 14.0 * ring;
  }

  double current_distance(std::size_t i) const {
    for (int choice = 0; choice < directions * distances; ++choice) {
      const Box box = candidate(dots_[i], choice);
      if (box.x0 == boxes_[i].x0 && box.y0 == boxes_[i].y0)
        return preference(choice);
    }
    return 0;
  }

  double cost(std::size_t i, const Box& box, double preferred) const {
    constexpr double dear = 20;
    double sum = preferred + dear * area_outside(box, zone_);
    for (std::size_t j = 0; j < dots_.size(); ++j) {
      const Box dot =
          Box::around(dots_[j].at, {2 * dots_[j].radius, 2 * dots_[j].radius});
      sum += dear * shared_area(box, j == i ? dot : dot.grown(1));
      if (j != i)
        sum += dear * shared_area(box, boxes_[j].grown(1));
    }
    for (const Box& word : words_)
      sum += dear * shared_area(box, word);
    return sum;
  }

  const std::vector<Labelled>& dots_;
  const std::vector<Box>& words_;
  Box zone_;
  std::vector<Box> boxes_ = {};
};

}  // namespace

std::vector<Box> place_labels(const std::vector<Labelled>& dots,
                              const std::vector<Box>& words, Box zone) {
  return Placing(dots, words, zone).run();
}

}  // namespace taut

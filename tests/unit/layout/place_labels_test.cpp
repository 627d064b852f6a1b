#include "taut/layout/place_labels.hpp"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace taut {
namespace {

constexpr Box zone{0, 0, 600, 400};

std::vector<Labelled> dots(std::uint32_t seed, int count) {
  std::mt19937 engine(seed);
  const auto roll = [&](int most) { return static_cast<double>(engine() % most); };
  std::vector<Labelled> all;
  for (int i = 0; i < count; ++i)
    all.push_back({{30 + roll(540), 30 + roll(340)}, 3 + roll(6), {40 + roll(50), 10}});
  return all;
}

TEST(PlaceLabels, StandBesideALoneDot) {
  const auto boxes = place_labels({{{100, 100}, 5, {40, 10}}}, {}, zone);
  EXPECT_GT(boxes[0].x0, 105) << "right of it";
  EXPECT_DOUBLE_EQ(boxes[0].centre().y, 100);
}

TEST(PlaceLabels, StayInsideTheZone) {
  const auto boxes = place_labels({{{595, 100}, 5, {40, 10}}}, {}, zone);
  EXPECT_LE(boxes[0].x1, 600);
}

TEST(PlaceLabels, KeepClearOfEachOtherAndOfWords) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    const auto all = dots(seed, 20);
    const std::vector<Box> words{{200, 180, 400, 195}};
    const auto boxes = place_labels(all, words, zone);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      EXPECT_FALSE(overlap(boxes[i], words[0])) << seed;
      for (std::size_t j = i + 1; j < boxes.size(); ++j)
        EXPECT_FALSE(overlap(boxes[i], boxes[j])) << seed << ": " << i << ", " << j;
    }
  }
}

}  // namespace
}  // namespace taut

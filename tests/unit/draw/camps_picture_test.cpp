#include "taut/draw/camps_picture.hpp"

#include "support/random_mandate.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace taut {
namespace {

std::size_t count(const Drawing& drawing, std::string_view css_class) {
  return static_cast<std::size_t>(std::ranges::count_if(
      drawing.boxes,
      [&](const DrawnBox& box) { return box.css_class.starts_with(css_class); }));
}

TEST(CampsPicture, ShowsEveryTaskAndNumbersEveryException) {
  std::size_t drawn = 0;
  for (std::uint32_t seed = 0; seed < 150; ++seed) {
    const auto m = test::random_rich_mandate(seed);
    const Situation situation = make_situation(m.model);
    const CampsReading reading = read_camps(situation, {});
    const Speaker speaker{situation};
    const Expected<Drawing> picture = draw_camps(speaker, reading);
    ASSERT_EQ(static_cast<bool>(picture), reading.falls_apart) << seed;
    if (!picture)
      continue;
    ++drawn;
    const CampsPart& part = reading.parts.front();
    EXPECT_EQ(count(*picture, "task"), part.sides[0].size() + part.sides[1].size());
    EXPECT_EQ(count(*picture, "mark"),
              part.bridges.size() + part.rifts.size() + part.ambivalent.size())
        << seed;
    for (const DrawnBox& box : picture->boxes) {
      EXPECT_GE(box.box.x0, 0) << seed;
      EXPECT_LE(box.box.x1, picture->page.w) << seed;
      EXPECT_LE(box.box.y1, picture->page.h) << seed;
    }
  }
  EXPECT_GT(drawn, 10U) << "nearly no mandate fell into camps: the test tests nothing";
}

TEST(CampsPicture, DrawsNoLinkThatTheThresholdLeavesOut) {
  for (std::uint32_t seed = 0; seed < 150; ++seed) {
    const auto m = test::random_rich_mandate(seed);
    const Situation situation = make_situation(m.model);
    const CampsReading reading = read_camps(situation, {.rule = {.threshold = 2}});
    const Expected<Drawing> picture = draw_camps(Speaker{situation}, reading);
    if (!picture)
      continue;
    const CampsPart& part = reading.parts.front();
    std::set<std::uint32_t> members;
    for (const auto& side : part.sides) {
      for (const TaskId task : side)
        members.insert(task.value);
    }
    // Every tension of the graph that was split, and every synergy that crosses.
    std::size_t lines = part.bridges.size() + part.ambivalent.size();
    for (const SignedPair& pair : reading.graph.pairs)
      lines += members.contains(pair.a) && pair.negative > 0 ? 1 : 0;
    EXPECT_EQ(picture->lines.size(), lines) << seed;
  }
}

}  // namespace
}  // namespace taut

#include "taut/layout/place.hpp"
#include "taut/layout/slot_search.hpp"

#include "sample_instances.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taut {
namespace {

constexpr Box memo_zone{28, 85, 592, 530};

FreeRequest memo_map() {
  const samples::Instance m = samples::mandate();
  return {.boxes = m.boxes(),
          .lines = m.with_kinship(),
          .zone = memo_zone,
          .box = {100, 36},
          .cols = 4,
          .rows = 6};
}

TEST(PlaceFree, SameRequestSamePlacementWithAnyNumberOfThreads) {
  FreeRequest request = memo_map();
  request.search = {.seeds = 3, .steps = 4000, .threads = 1};
  const Placement one = place_free(request);
  request.search.threads = 3;
  const Placement three = place_free(request);

  EXPECT_EQ(one.centres, three.centres);
  EXPECT_EQ(one.seed, three.seed);
  EXPECT_EQ(one.cost, three.cost);
}

}  // namespace
}  // namespace taut

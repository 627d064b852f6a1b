// Where libyaml and yaml-cpp agree and further readers, those of editors among them,
// refuse or understand something else.

#include "support/parsed.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taut {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ThirdReader, LinesThatBelongToAnEntryStandDeeper) {
  EXPECT_THAT(Parsed("a: \"x\ny\"\n").told(), ElementsAre("2:1 indentation"));
  EXPECT_THAT(Parsed("a:\n  b: 'x\n  # y'\n").told(), ElementsAre("3:3 indentation"));
  EXPECT_THAT(Parsed("l:\n- [x,\ny]\n").told(), ElementsAre("3:1 indentation"));
  EXPECT_THAT(Parsed("a: {b: [x\n], c: y}\n").told(), ElementsAre("2:1 indentation"));
  EXPECT_THAT(Parsed("a:\n|\n  x\n").told(), ElementsAre("2:1 indentation"));
}

TEST(ThirdReader, TheLastBracketMayStandUnderItsKey) {
  EXPECT_THAT(Parsed("a: {\n  b: 1,\n# why\n  c: [x,\n    y]\n}\n").told(), IsEmpty());
  EXPECT_THAT(Parsed("l:\n- x\n- \"y\n  z\"\n").told(), IsEmpty());
  EXPECT_THAT(Parsed("{a: 1,\nb: 2}\n").told(), IsEmpty());
}

TEST(ThirdReader, ACommentStandsBehindABlank) {
  EXPECT_THAT(Parsed("a: [x]# y\n").told(), ElementsAre("1:7 missing-space"));
  EXPECT_THAT(Parsed("a: 'x'# y\n").told(), ElementsAre("1:7 missing-space"));
  EXPECT_THAT(Parsed("a: |# y\n  x\n").told(), ElementsAre("1:5 missing-space"));
}

}  // namespace
}  // namespace taut

#include "taut/system/quiet_stderr.hpp"

#include <gtest/gtest.h>

#include <iostream>

namespace taut {
namespace {

TEST(QuietStderr, HidesWhatIsWrittenMeanwhileAndNothingElse) {
  testing::internal::CaptureStderr();
  std::cerr << "before " << std::flush;
  {
    const QuietStderr quiet;
    std::cerr << "meanwhile " << std::flush;
  }
  std::cerr << "after" << std::flush;
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "before after");
}

}  // namespace
}  // namespace taut

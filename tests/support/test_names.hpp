#pragma once

#include <gtest/gtest.h>

#include <cctype>
#include <string>

namespace taut::test {

/// A name that GoogleTest's filter can find: there a hyphen starts what is left out, and
/// a dot ends the suite, so that such a test would silently never run.
inline std::string test_name(std::string text) {
  for (char& c : text) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0)
      c = '_';
  }
  return text;
}

/// Runs what was registered; a filter that matches nothing is a failure.
inline int run_registered_tests() {
  const int result = RUN_ALL_TESTS();
  const bool listing = GTEST_FLAG_GET(list_tests);
  return !listing && testing::UnitTest::GetInstance()->test_to_run_count() == 0 ? 1
                                                                                : result;
}

}  // namespace taut::test

#include "taut/system/late_library.hpp"

#include <gtest/gtest.h>

namespace taut {
namespace {

TEST(LateLibrary, SaysThatALibraryIsMissing) {
  LateLibrary library("libthat-nobody-has.so.1");
  EXPECT_FALSE(library.loaded());
  EXPECT_NE(library.trouble().find("libthat-nobody-has.so.1"), std::string::npos);
  void (*function)() = nullptr;
  library.find("anything", function);
  EXPECT_EQ(function, nullptr);
}

TEST(LateLibrary, FindsAFunctionAndCallsIt) {
  LateLibrary library("libm.so.6");
  double (*cosine)(double) = nullptr;
  library.find("cos", cosine);
  ASSERT_NE(cosine, nullptr);
  EXPECT_EQ(cosine(0), 1.0);
  EXPECT_EQ(library.trouble(), "");
}

TEST(LateLibrary, NamesTheFunctionThatALibraryLacks) {
  LateLibrary library("libm.so.6");
  void (*function)() = nullptr;
  library.find("no_such_function_at_all", function);
  EXPECT_EQ(function, nullptr);
  EXPECT_NE(library.trouble().find("no_such_function_at_all"), std::string::npos);
}

}  // namespace
}  // namespace taut

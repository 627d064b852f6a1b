#include "taut/text/near_match.hpp"

#include <gtest/gtest.h>

#include <string>

namespace taut {
namespace {

constexpr std::string_view names[] = {"disarm", "disarray", "protect-civilians", "go",
                                      "poc"};

TEST(NearMatch, FindsTheNameThatWasMeant) {
  const struct {
    const char* name;
    const char* wrong;
    const char* meant;
  } cases[] = {
      {"swapped neighbours", "disram", "disarm"},
      {"dropped letter", "disrm", "disarm"},
      {"other case", "Disarm", "disarm"},
      {"underscore and blank", "protect_civil ians", "protect-civilians"},
      {"singular", "protect-civilian", "protect-civilians"},
      {"one letter of two", "ga", "go"},
      {"a third of three", "pac", "poc"},
      {"more than a third", "pxx", ""},
      {"two letters of two", "xy", ""},
      {"nothing like it", "elections", ""},
      {"empty", "", ""},
      {"the beginning of one", "protect", "protect-civilians"},
      {"the beginning of two", "disar", "disarm"},
      {"two letters that begin one", "pr", ""},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(near_match(c.wrong, names), c.meant);
  }
}

TEST(NearMatch, AmongEquallyNearTheOneThatGoesOnWins) {
  constexpr std::string_view ids[] = {"go", "g5s", "g5x"};
  EXPECT_EQ(near_match("g5", ids), "g5s");
}

TEST(NearMatch, AmongEquallyNearTheFirstWins) {
  constexpr std::string_view near[] = {"cat", "car"};
  EXPECT_EQ(near_match("caz", near), "cat");
}

TEST(NearMatch, DoesNotCompareAPastedPage) {
  const std::string page(1'000'000, 'x');
  const std::string_view candidates[] = {page};
  EXPECT_EQ(near_match(page, candidates), "");
}

}  // namespace
}  // namespace taut

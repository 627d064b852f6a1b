#include "taut/diag/limits.hpp"

#include <fmt/format.h>

namespace taut {
namespace {

// 1,000 and 64 MiB.
std::string as_written(std::size_t number) {
  constexpr std::size_t mebibyte = std::size_t{1} << 20;
  if (number % mebibyte == 0)
    return fmt::format("{} MiB", number / mebibyte);
  std::string digits = fmt::format("{}", number);
  for (std::size_t at = digits.size(); at > 3; at -= 3)
    digits.insert(at - 3, ",");
  return digits;
}

}  // namespace

std::string limits_markdown() {
  std::string page =
      "# Limits\n\n"
      "How large a model may be. The limits are far beyond what people write by hand; "
      "they keep a broken or hostile file from taking all time and memory, and none is "
      "passed over in silence. The program prints this page from what it knows of "
      "itself.\n\n"
      "| what is counted | at most | beyond it |\n| --- | ---: | --- |\n";
  const auto add = [&](std::size_t most, const char* what, const char* told) {
    page += fmt::format("| {} | {} | {} |\n", what, as_written(most), told);
  };
#define TAUT_LIMIT(name, most, what, told) add(limit::name, what, told);
#include "taut/diag/limits.def"
#undef TAUT_LIMIT
  return page;
}

}  // namespace taut

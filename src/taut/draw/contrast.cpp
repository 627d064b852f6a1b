#include "taut/draw/contrast.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace taut {
namespace {

// sRGB to linear light, then weighted as the eye does.
double luminance(std::string_view color) {
  constexpr double weights[] = {0.2126, 0.7152, 0.0722};
  double sum = 0;
  for (std::size_t i = 0; i < 3 && color.size() == 7; ++i) {
    int byte = 0;
    std::from_chars(color.data() + 1 + 2 * i, color.data() + 3 + 2 * i, byte, 16);
    const double part = byte / 255.0;
    sum += weights[i] *
           (part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4));
  }
  return sum;
}

}  // namespace

double contrast(std::string_view a, std::string_view b) {
  const auto [low, high] = std::minmax({luminance(a), luminance(b)});
  return (high + 0.05) / (low + 0.05);
}

std::string readable_on(std::string_view fill) {
  return contrast(fill, "#FFFFFF") >= contrast(fill, "#14181C") ? "#FFFFFF" : "#14181C";
}

}  // namespace taut

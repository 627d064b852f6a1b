#include "taut/text/number.hpp"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string>
#include <system_error>

namespace taut {

std::optional<double> decimal(std::string_view text) {
  const bool shape = text.find_first_not_of("0123456789.") == text.npos &&
                     text.find_first_not_of('.') != text.npos &&
                     text.find('.') == text.rfind('.');
  if (!shape)
    return std::nullopt;
  double value = 0;
#ifdef __cpp_lib_to_chars
  const char* end = text.data() + text.size();
  if (std::from_chars(text.data(), end, value, std::chars_format::fixed).ec !=
      std::errc{})
    return std::nullopt;
#else
  // A library without from_chars for doubles comes with no locale but that of C.
  value = std::strtod(std::string(text).c_str(), nullptr);
#endif
  if (!std::isfinite(value))
    return std::nullopt;
  return value;
}

}  // namespace taut

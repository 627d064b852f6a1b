#include "taut/text/windows_1252.hpp"

#include "taut/text/utf8.hpp"

namespace taut {
namespace {

// The letters of the bytes 0x80 to 0x9F; 0 where there is none.
constexpr char16_t upper[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020,
                                0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
                                0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D,
                                0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
                                0x0153, 0,      0x017E, 0x0178};

}  // namespace

FromWindows from_windows_1252(std::string_view bytes) {
  FromWindows converted;
  converted.text.reserve(bytes.size() + bytes.size() / 16);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const char32_t code = byte >= 0x80 && byte < 0xA0 ? upper[byte - 0x80] : byte;
    const bool known = code != 0 || byte == 0;
    append(known ? code : U'\uFFFD', converted.text);
    if (!known && converted.first_unknown == std::string_view::npos)
      converted.first_unknown = i;
  }
  return converted;
}

}  // namespace taut

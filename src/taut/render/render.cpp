#include "taut/render/render.hpp"

#include "taut/render/dot_writer.hpp"
#include "taut/render/fonts.hpp"
#include "taut/render/graphviz.hpp"
#include "taut/render/svg.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>

namespace taut {
namespace {

constexpr double most_pixels = 32767;  // per side, a limit of cairo

// The width and the height of a PNG stand at 16 and 20, the most significant byte first.
double pixels(const std::string& png, std::size_t at) {
  double value = 0;
  for (std::size_t i = at; i < at + 4 && i < png.size(); ++i)
    value = value * 256 + static_cast<unsigned char>(png[i]);
  return value;
}

// Without any font, Graphviz takes texts for immensely large and the page grows with
// them.
bool has_size_of(const Drawing& drawing, int dpi, const std::string& png) {
  return std::abs(pixels(png, 16) - drawing.page.w / 72 * dpi) < 2 &&
         std::abs(pixels(png, 20) - drawing.page.h / 72 * dpi) < 2;
}

}  // namespace

Expected<std::string> render(const Drawing& drawing, Format format, int dpi) {
  const double longest = std::max(drawing.page.w, drawing.page.h);
  if (format == Format::png && (dpi < 10 || longest / 72 * dpi > most_pixels))
    return Error{
        fmt::format("a PNG at {} dots per inch cannot be drawn; use 10 to {:.0f}", dpi,
                    most_pixels * 72 / longest - 1)};
  if (format == Format::svg)
    return write_svg(drawing);
  std::string dot = write_dot(drawing);
  if (format == Format::dot)
    return dot;
  if (has_no_font())
    return Error{
        "this machine has no font, so the picture would be without its texts; install "
        "the package fonts-liberation"};
  Expected<std::string> bytes = run_graphviz(dot, format, dpi);
  if (bytes && format == Format::png && !has_size_of(drawing, dpi, *bytes)) {
    const std::string missing = in_words(missing_scripts(shown_text(drawing)));
    return Error{fmt::format(
        "the picture came out in another size than its page; {}",
        missing.empty() ? "'taut doctor' says whether a font is missing" : missing)};
  }
  return bytes;
}

}  // namespace taut

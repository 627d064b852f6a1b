#include "taut/render/render.hpp"

#include "taut/render/dot_writer.hpp"
#include "taut/render/graphviz.hpp"
#include "taut/render/svg_finish.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {
namespace {

constexpr double most_pixels = 32767;  // per side, a limit of cairo

}  // namespace

Expected<std::string> render(const Drawing& drawing, Format format, int dpi) {
  const double longest = std::max(drawing.page.w, drawing.page.h);
  if (format == Format::png && (dpi < 10 || longest / 72 * dpi > most_pixels))
    return Error{
        fmt::format("a PNG at {} dots per inch cannot be drawn; use 10 to {:.0f}", dpi,
                    most_pixels * 72 / longest - 1)};
  std::string dot = write_dot(drawing);
  if (format == Format::dot)
    return dot;
  Expected<std::string> bytes = run_graphviz(dot, format, dpi);
  if (bytes && format == Format::svg)
    return finish_svg(*bytes, drawing);
  return bytes;
}

}  // namespace taut

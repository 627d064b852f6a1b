#include "taut/render/xdot.hpp"

#include "taut/render/escape.hpp"

#include <fmt/format.h>

#include <iterator>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace taut {
namespace {

std::string_view xdot_style(Dash dash) {
  switch (dash) {
    case Dash::solid: return "solid";
    case Dash::dotted: return "dotted";
    case Dash::dashed:
    case Dash::dash_dot: break;
  }
  return "dashed";
}

// One after the other, each operation ending in a blank; texts carry their byte count.
class XdotWriter {
 public:
  explicit XdotWriter(double page_height) : height_(page_height) {}

  void add(const Shape& shape) {
    pen(shape);
    const bool filled = !shape.fill.empty();
    if (filled)
      color('C', shape.fill);
    switch (shape.kind) {
      case Shape::Kind::polygon: put("{}", filled ? 'P' : 'p'); break;
      case Shape::Kind::polyline: put("L"); break;
      case Shape::Kind::curve: put("{}", filled ? 'b' : 'B'); break;
    }
    put("{} ", shape.points.size());
    for (const Point& point : shape.points)
      put("{:.2f} {:.2f} ", point.x, height_ - point.y);
  }

  void add(const TextRun& run) {
    const int flags = (run.bold ? 1 : 0) + (run.italic ? 2 : 0);
    const int align = run.align == Align::left ? -1 : run.align == Align::middle ? 0 : 1;
    put("F {:g} {} -{} t {} ", run.size, std::string_view(font_name).size(), font_name,
        flags);
    color('c', run.color);
    const std::string text = xdot_text(run.text);
    put("T {:.2f} {:.2f} {} {:.0f} {} -{} ", run.at.x, height_ - run.at.y, align,
        run.width, text.size(), text);
  }

  std::string take() { return std::move(out_); }

 private:
  template <typename... Args>
  void put(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }
  void color(char op, std::string_view value) {
    put("{} {} -{} ", op, value.size(), value);
  }
  // Graphviz remembers width, style and colour, so what does not change is not repeated.
  void pen(const Shape& shape) {
    const std::string width = fmt::format("setlinewidth({:g})", shape.pen);
    if (width != width_)
      put("S {} -{} ", width.size(), width);
    width_ = width;
    const std::string_view style = xdot_style(shape.dash);
    if (style != style_)
      put("S {} -{} ", style.size(), style);
    style_ = style;
    color('c', shape.stroke);
  }

  double height_;
  std::string out_;
  std::string width_;
  std::string_view style_;
};

}  // namespace

std::string xdot_background(const Drawing& drawing) {
  const auto [w, h] = drawing.page;
  XdotWriter writer(h);
  writer.add(Shape{.points = {{0, 0}, {w, 0}, {w, h}, {0, h}},
                   .fill = drawing.paper,
                   .stroke = drawing.paper});
  for (const Fixed& fixed : drawing.background)
    std::visit([&](const auto& item) { writer.add(item); }, fixed);
  return writer.take();
}

}  // namespace taut

#include "taut/render/dot_writer.hpp"

#include "taut/render/edge_path.hpp"
#include "taut/render/escape.hpp"
#include "taut/render/xdot.hpp"
#include "taut/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace taut {
namespace {

constexpr std::size_t piece_bytes = 12000;  // the DOT lexer refuses 16,384 in one string

// A long string as pieces joined by +, never cut inside an escape or a character.
std::string quote_long(std::string_view value) {
  std::string out;
  while (true) {
    std::size_t end = std::min(piece_bytes, value.size());
    while (end < value.size() && end > 1 &&
           (continues_character(value[end]) || value[end - 1] == '\\'))
      --end;
    out += quote_value(value.substr(0, end));
    value.remove_prefix(end);
    if (value.empty())
      return out;
    out += " +\n  ";
  }
}

std::string_view style_name(Dash dash) {
  switch (dash) {
    case Dash::dashed: return "dashed";
    case Dash::dotted: return "dotted";
    case Dash::solid:
    case Dash::dash_dot: break;  // cut into its pieces by the path itself
  }
  return "solid";
}

// Hardly a colour, yet one: a pointer finds the shape, and every viewer can draw it.
constexpr std::string_view clear_color = "#FFFFFF01";

std::string_view tip_name(Tip tip) {
  switch (tip) {
    case Tip::bar: return "tee";
    case Tip::arrow: return "normal";
    case Tip::open_arrow: return "vee";
    case Tip::none: break;
  }
  return "none";
}

// Graphviz reads POINT-SIZE as a whole number, so the size that most letters of a box
// have is the node's own and not said in the label.
double own_size(const DrawnBox& box) {
  return box.lines.empty() ? 14 : box.lines.front().size;
}

std::string label_of(const DrawnBox& box) {
  std::string rows;
  for (const LabelLine& line : box.lines) {
    // An empty <B></B> is an error to Graphviz.
    if (printable(line.text).find_first_not_of(' ') == std::string::npos)
      continue;
    if (!rows.empty())
      rows += "<BR/>";
    const std::string text = escape_label(line.text);
    const std::string size = line.size == own_size(box)
                                 ? ""
                                 : fmt::format(R"( POINT-SIZE="{:.0f}")", line.size);
    rows += fmt::format(R"(<FONT{} COLOR="{}">{}</FONT>)", size, line.color,
                        line.bold ? "<B>" + text + "</B>" : text);
  }
  return rows.empty() ? "\"\"" : "<" + rows + ">";
}

std::string node_name(std::size_t index) {
  return fmt::format("n{}", index);
}

class Writer {
 public:
  explicit Writer(const Drawing& drawing) : drawing_(drawing) {}

  std::string write() {
    graph();
    for (std::size_t i = 0; i < drawing_.boxes.size(); ++i)
      node(i, drawing_.boxes[i]);
    for (const DrawnLine& line : drawing_.lines)
      edge(line);
    put("}}\n");
    return std::move(out_);
  }

 private:
  template <typename... Args>
  void put(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }

  std::string id_of(std::string_view part) const {
    return safe_id(drawing_.name) + "-" + safe_id(part);
  }

  void graph() {
    const auto [w, h] = drawing_.page;
    put("digraph tension_map {{\n"
        "graph [layout=nop2, bb=\"0,0,{:g},{:g}\", pad=0, margin=0, "
        "outputorder=edgesfirst, "
        "charset=\"UTF-8\", bgcolor=\"{}\", fontname=\"{}\", id=\"{}\", "
        "class=\"taut-map\",\n"
        "tooltip={},\n_background={}];\n",
        w, h, drawing_.paper, font_name, safe_id(drawing_.name),
        quote_text(drawing_.title), quote_long(xdot_background(drawing_)));
    put("node [fixedsize=true, margin=0, fontname=\"{}\", fontcolor=\"{}\"];\n",
        font_name, drawing_.font_color);
    put("edge [dir=both, arrowhead=none, arrowtail=none];\n");
  }

  void node(std::size_t index, const DrawnBox& box) {
    const Point centre = box.box.centre();
    const bool rounded = box.form == DrawnBox::Form::rounded;
    const bool clear = box.form == DrawnBox::Form::clear;
    put("{} [pos=\"{:.2f},{:.2f}\", width={:.4f}, height={:.4f}, shape={}, "
        "style=\"{}filled{}\", fillcolor=\"{}\", color=\"{}\", penwidth={:g}, id=\"{}\", "
        "class=\"{}\", fontsize={:g}, label={}, tooltip={}",
        node_name(index), centre.x, drawing_.page.h - centre.y, box.box.width() / 72,
        box.box.height() / 72, box.form == DrawnBox::Form::shield ? "invhouse" : "box",
        rounded ? "rounded," : "", box.dash == Dash::solid ? "" : ",dashed",
        clear ? clear_color : box.fill, clear ? clear_color : box.stroke, box.pen,
        id_of(box.id), box.css_class, own_size(box), label_of(box),
        quote_text(box.tooltip));
    if (box.css_class == "mark" && rounded)
      put(", labelloc=b");  // figures have nothing below the baseline
    if (const std::string address = safe_address(box.address); !address.empty())
      put(R"(, URL={}, target="_blank")", quote_text(address));
    put("];\n");
  }

  void edge(const DrawnLine& line) {
    put(R"({} -> {} [pos="{}", color="{}", penwidth={:g}, arrowsize={:g})",
        node_name(line.from), node_name(line.to), edge_path(line, drawing_.page.h),
        line.color, line.pen, line.tip_size);
    if (line.head != Tip::none)
      put(", arrowhead={}", tip_name(line.head));
    if (line.tail != Tip::none)
      put(", arrowtail={}", tip_name(line.tail));
    if (style_name(line.dash) != "solid")
      put(", style={}", style_name(line.dash));
    put(", id=\"{}\", class=\"{}\", tooltip={}];\n", id_of(line.id), line.css_class,
        quote_text(line.tooltip));
  }

  const Drawing& drawing_;
  std::string out_;
};

}  // namespace

std::string write_dot(const Drawing& drawing) {
  return Writer(drawing).write();
}

}  // namespace taut

#include "taut/render/svg_finish.hpp"

#include "taut/render/dot_writer.hpp"
#include "taut/render/escape.hpp"
#include "taut/render/xdot.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <map>
#include <utility>

namespace taut {
namespace {

using Titles = std::map<std::string, const std::string*, std::less<>>;

Titles titles_of(const Drawing& drawing) {
  const std::string prefix = safe_id(drawing.name) + "-";
  Titles titles;
  for (const DrawnBox& box : drawing.boxes)
    titles[prefix + safe_id(box.id)] = &box.tooltip;
  for (const DrawnLine& line : drawing.lines)
    titles[prefix + safe_id(line.id)] = &line.tooltip;
  return titles;
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (std::size_t at = text.find(what); at != std::string::npos;
       at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

std::string_view between(std::string_view line, std::string_view before,
                         std::string_view after) {
  const std::size_t start = line.find(before);
  if (start == std::string_view::npos)
    return {};
  const std::size_t end = line.find(after, start + before.size());
  return line.substr(start + before.size(), end - start - before.size());
}

// Graphviz writes one element a line, so the work is done line by line.
class Finisher {
 public:
  Finisher(std::string_view svg, const Drawing& drawing)
      : rest_(svg), drawing_(drawing), titles_(titles_of(drawing)) {}

  std::string finish() {
    out_.reserve(rest_.size());
    skip_prolog();
    open_root();
    while (!rest_.empty())
      line(next());
    return std::move(out_);
  }

 private:
  std::string_view next() {
    const std::size_t end = rest_.find('\n');
    const std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    return line;
  }

  // The XML declaration stays; the doctype would be looked up in the network by some
  // readers, and the comment names the version of Graphviz.
  void skip_prolog() {
    out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    const std::size_t start = rest_.find("<svg");
    rest_.remove_prefix(start == std::string_view::npos ? rest_.size() : start);
  }

  void open_root() {
    const std::size_t end = rest_.find('>');
    if (end == std::string_view::npos)
      return;
    const std::string id = safe_id(drawing_.name);
    out_ += rest_.substr(0, end);
    out_ += fmt::format(
        " role=\"img\" lang=\"{}\" aria-labelledby=\"{}-title {}-desc\">\n"
        "<title id=\"{}-title\">{}</title>\n<desc id=\"{}-desc\">{}</desc>\n",
        safe_id(drawing_.language), id, id, id, escape_markup(drawing_.title), id,
        description());
    rest_.remove_prefix(std::min(rest_.size(), end + 2));
  }

  std::string description() const {
    std::string text;
    std::string_view rest = drawing_.description;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      text += (text.empty() ? "" : "\n") + escape_markup(rest.substr(0, end));
      rest.remove_prefix(std::min(rest.size(), end + 1));
    }
    return text;
  }

  void line(std::string_view raw) {
    std::string text(raw);
    replace_all(text, "&#45;", "-");  // escaped for the sake of comments, which go
    if (text.starts_with("<!--"))
      return;
    if (text.starts_with("<g id=\"a_") && text.find("xlink:href") == std::string::npos) {
      in_tooltip_ = true;
      return;
    }
    if (in_tooltip_ && text == "</a>") {
      in_tooltip_ = false;
      next();  // its group
      return;
    }
    if (text.starts_with("<g id=\""))
      group_ = between(text, "id=\"", "\"");
    if (text.starts_with("<title>"))
      return title();
    replace_all(text, "stroke=\"transparent\"", "stroke=\"none\"");
    replace_all(text, fmt::format("font-family=\"{}\"", font_name),
                fmt::format("font-family=\"{},Arial,Helvetica,sans-serif\"", font_name));
    out_ += text;
    out_ += '\n';
  }

  // Browsers show an element's title when the pointer rests on it.
  void title() {
    const auto found = titles_.find(group_);
    if (found != titles_.end() && !found->second->empty())
      out_ += fmt::format("<title>{}</title>\n", escape_markup(*found->second));
  }

  std::string_view rest_;
  const Drawing& drawing_;
  Titles titles_;
  std::string out_;
  std::string group_;
  bool in_tooltip_ = false;
};

}  // namespace

std::string finish_svg(std::string_view svg, const Drawing& drawing) {
  return Finisher(svg, drawing).finish();
}

}  // namespace taut

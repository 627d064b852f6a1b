#include "taut/assist/sketch_characters.hpp"
#include "taut/text/utf8.hpp"

#include <algorithm>
#include <optional>

namespace taut::assist {

using Kind = Sketch::Kind;
using Index = Sketch::Index;

// Reads line by line with the open block maps and lists on a stack. What it cannot make
// sense of it passes over.
class Sketcher : SketchCharacters {
 public:
  Sketcher(std::string_view text, std::vector<Sketch::Node>& nodes)
      : SketchCharacters(text), nodes_(nodes) {}

  void run() {
    nodes_.push_back({});
    at_ = text_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    while (at_ < text_.size()) {
      const std::size_t start = at_;
      skip_blanks();
      if (!ends_here(at_) && !is_mark(start))
        block(static_cast<int>(at_ - start));
      next_line();
    }
    close();
  }

 private:
  struct Open {
    Index node;
    int indent;
  };
  static constexpr std::size_t deepest = 64;  // as the strict reader has it

  // -------------------------------------------------------------------------- nodes
  Index add(Index parent, Stretch key = {}) {
    nodes_.push_back({.parent = parent, .key = key});
    return static_cast<Index>(nodes_.size() - 1);
  }
  Sketch::Node& node(Index index) { return nodes_[index]; }
  int indent() const { return open_.empty() ? -1 : open_.back().indent; }
  bool inside(Kind kind, int column) {
    return !open_.empty() && open_.back().indent == column &&
           node(open_.back().node).kind == kind;
  }
  // What the next deeper line belongs to.
  Index slot() {
    if (open_.empty())
      return Sketch::root;
    const Index above = open_.back().node;
    for (auto last = static_cast<Index>(nodes_.size() - 1); last > above;
         last = node(last).parent)
      if (node(last).parent == above)
        return last;
    return above;
  }
  void open(Index slot, Kind kind, int column) {
    node(slot).kind = kind;
    open_.push_back({slot, column});
  }

  // ------------------------------------------------------------------------- blocks
  // What begins at `at_`, which is in this column.
  void block(int column) {
    const bool item = is(at_, '-') && is_space(at_ + 1);
    while (!open_.empty() && (indent() > column || (!item && inside(Kind::list, column))))
      open_.pop_back();
    if (item)
      block_item(column);
    else
      block_line(column);
  }

  void block_item(int column) {
    if (!inside(Kind::list, column)) {
      const Index home = slot();
      if (node(home).kind == Kind::scalar)
        return lengthen(home);
      if (node(home).kind == Kind::map || node(home).flow || inside_flow_slot(home))
        return;
      open(home, Kind::list, column);
    }
    const Index item = add(open_.back().node);
    const std::size_t dash = at_++;
    node(item).value = stretch(at_, at_);
    skip_blanks();
    if (ends_here(at_))
      return;
    if (open_.size() < deepest)
      block(column + static_cast<int>(at_ - dash));
    else
      value(item);
  }
  bool inside_flow_slot(Index home) {
    return !open_.empty() && home == open_.back().node;
  }

  void block_line(int column) {
    const std::optional<std::size_t> colon = colon_of_key();
    if (!inside(Kind::map, column)) {
      const Index home = slot();
      const Kind kind = node(home).kind;
      if (node(home).flow)
        return;
      if (kind == Kind::scalar && (!colon || is_quote(node(home).value.begin)))
        return lengthen(home);
      if (kind == Kind::none && !colon)
        return value(home);
      if (kind == Kind::list) {
        open_.push_back({home, column});
        const Index item = add(home);
        return colon ? block_line(column) : value(item);
      }
      open(home, Kind::map, column);
    }
    entry(colon);
  }

  void entry(std::optional<std::size_t> colon) {
    const std::size_t end = colon ? *colon : text_end(at_, line_end(at_));
    const Index entry = add(open_.back().node, stretch(at_, trimmed(at_, end)));
    node(entry).colon = colon.has_value();
    at_ = colon ? *colon + 1 : end;
    node(entry).value = stretch(at_, at_);
    skip_blanks();
    if (colon && !is_end(at_) && !is_comment(at_))
      value(entry);
  }

  // Another line of a plain text.
  void lengthen(Index scalar) {
    if (!is_quote(node(scalar).value.begin))
      node(scalar).value.end = text_end(at_, line_end(at_));
  }

  void value(Index into) {
    if (is(at_, '{') || is(at_, '[')) {
      unclosed_ = false;
      return flow(into, 0);
    }
    node(into).kind = Kind::scalar;
    if (is(at_, '|') || is(at_, '>'))
      return block_text(into);
    if (is_quote(at_)) {
      const std::size_t end =
          behind_quote(at_, end_of_deeper()).value_or(trimmed(at_, line_end(at_)));
      node(into).value = stretch(at_, end);
      at_ = end;
      return;
    }
    node(into).value = stretch(at_, text_end(at_, line_end(at_)));
  }

  // The line, or all lines that are deeper than what is open.
  std::size_t end_of_deeper() const {
    std::size_t end = line_end(at_);
    while (end < text_.size()) {
      std::size_t i = end + 1;
      while (is_blank(i))
        ++i;
      if (!is_end(i) && static_cast<int>(i - end - 1) <= indent())
        return end;
      end = line_end(i);
    }
    return end;
  }

  void block_text(Index into) {
    const std::size_t end = end_of_deeper();
    node(into).value = stretch(at_, trimmed(at_, end));
    at_ = node(into).value.end;
  }

  // --------------------------------------------------------------------------- flow
  // To the next character within brackets; false where the brackets were left open and
  // the text goes on outside of them.
  bool flow_blanks() {
    while (at_ < text_.size() && !unclosed_) {
      skip_blanks();
      if (is_comment(at_))
        at_ = line_end(at_);
      if (!is(at_, '\n'))
        return at_ < text_.size();
      std::size_t i = at_ + 1;
      while (is_blank(i))
        ++i;
      const bool closes = is(i, ']') || is(i, '}');
      if (!ends_here(i) && static_cast<int>(i - at_ - 1) <= indent() && !closes)
        unclosed_ = true;
      else
        ++at_;
    }
    return false;
  }

  void flow(Index into, std::size_t depth) {
    const bool map = is(at_, '{');
    node(into).kind = map ? Kind::map : Kind::list;
    node(into).flow = true;
    node(into).value = stretch(at_, at_ + 1);
    ++at_;
    while (flow_blanks()) {
      const char c = text_[at_];
      if (c == ']' || c == '}') {
        if ((c == '}') == map || depth == 0)
          ++at_;
        break;
      }
      if (c == ',' || depth >= deepest)
        ++at_;
      else if (map)
        flow_entry(into, depth);
      else
        flow_value(add(into), depth);
    }
    node(into).value.end = trimmed(node(into).value.begin, at_);
  }

  void flow_entry(Index map, std::size_t depth) {
    const std::size_t begin = at_;
    at_ = flow_token_end(true);
    const Index entry = add(map, stretch(begin, trimmed(begin, at_)));
    const std::uint32_t end = node(entry).key.end;
    node(entry).value = stretch(end, end);
    if (!flow_blanks() || !is(at_, ':'))
      return;
    ++at_;
    node(entry).colon = true;
    node(entry).value = stretch(at_, at_);
    if (flow_blanks() && !is(at_, ',') && !is(at_, ']') && !is(at_, '}'))
      flow_value(entry, depth);
  }

  void flow_value(Index into, std::size_t depth) {
    if (is(at_, '{') || is(at_, '['))
      return flow(into, depth + 1);
    const std::size_t begin = at_;
    at_ = flow_token_end(false);
    node(into).kind = Kind::scalar;
    node(into).value = stretch(begin, trimmed(begin, at_));
  }

  // At least one byte further.
  std::size_t flow_token_end(bool key) {
    if (is_quote(at_)) {
      const std::size_t open = at_;
      return behind_quote(open, end_of_deeper()).value_or(line_end(open));
    }
    std::size_t i = at_;
    const auto stops = [&] {
      const bool bracket =
          is(i, ',') || is(i, ']') || is(i, '}') || is(i, '[') || is(i, '{');
      const bool behind =
          is_space(i + 1) || is(i + 1, ',') || is(i + 1, ']') || is(i + 1, '}');
      return bracket || (key && is(i, ':') && behind) || is_comment(i);
    };
    while (i < text_.size() && !stops()) {
      if (is(i, '\n') && (key || !goes_on(i)))
        break;
      ++i;
    }
    return std::max(i, at_ + 1);
  }
  bool goes_on(std::size_t line_break) const {
    std::size_t i = line_break + 1;
    while (is_blank(i))
      ++i;
    return static_cast<int>(i - line_break - 1) > indent();
  }

  // Maps and lists get their stretch, and every node the one after it.
  void close() {
    for (Index i = 0; i < nodes_.size(); ++i)
      node(i).after = i + 1;
    for (auto i = static_cast<Index>(nodes_.size()); i-- > 1;) {
      Sketch::Node& above = node(node(i).parent);
      above.after = std::max(above.after, node(i).after);
      if (above.flow)
        continue;
      const Sketch::Node& one = node(i);
      const bool last = one.after == above.after;
      if (last)
        above.value.end = std::max(one.key.end, one.value.end);
      above.value.begin = one.key.empty() ? one.value.begin : one.key.begin;
    }
  }

  std::vector<Sketch::Node>& nodes_;
  std::vector<Open> open_ = {};
  bool unclosed_ = false;
};

Sketch::Sketch(std::string_view text) : text_(text) {
  Sketcher(text, nodes_).run();
}

}  // namespace taut::assist

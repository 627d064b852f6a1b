#include "taut/assist/sketch.hpp"

#include "taut/text/utf8.hpp"

#include <algorithm>
#include <optional>

namespace taut::assist {

using Kind = Sketch::Kind;
using Index = Sketch::Index;

// Reads line by line with the open block maps and lists on a stack. What it cannot make
// sense of it passes over.
class Sketcher {
 public:
  Sketcher(std::string_view text, std::vector<Sketch::Node>& nodes)
      : text_(text), nodes_(nodes) {}

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

  // --------------------------------------------------------------------- characters
  bool is(std::size_t at, char c) const { return at < text_.size() && text_[at] == c; }
  bool is_blank(std::size_t at) const {
    return is(at, ' ') || is(at, '\t') || is(at, '\r');
  }
  bool is_end(std::size_t at) const { return at >= text_.size() || text_[at] == '\n'; }
  bool is_space(std::size_t at) const { return is_end(at) || is_blank(at); }
  // The rest of the line is empty or a comment.
  bool ends_here(std::size_t at) const { return is_end(at) || is(at, '#'); }
  bool is_comment(std::size_t at) const {
    return is(at, '#') && (at == 0 || is_space(at - 1));
  }
  bool is_mark(std::size_t start) const {
    const std::string_view rest = text_.substr(start);
    return rest.starts_with('%') ||
           ((rest.starts_with("---") || rest.starts_with("...")) && is_space(start + 3));
  }
  void skip_blanks() {
    while (is_blank(at_))
      ++at_;
  }
  std::size_t line_end(std::size_t at) const {
    return std::min(text_.find('\n', at), text_.size());
  }
  void next_line() { at_ = std::min(line_end(at_) + 1, text_.size()); }
  std::uint32_t trimmed(std::size_t begin, std::size_t end) const {
    while (end > begin && (is_blank(end - 1) || is(end - 1, '\n')))
      --end;
    return static_cast<std::uint32_t>(end);
  }
  static Stretch stretch(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  // Behind the closing quote, or nothing if it is not before `limit`.
  std::optional<std::size_t> behind_quote(std::size_t open, std::size_t limit) const {
    const char quote = text_[open];
    for (std::size_t i = open + 1; i < limit; ++i) {
      if (quote == '"' && text_[i] == '\\')
        ++i;
      else if (text_[i] == quote && quote == '\'' && is(i + 1, quote))
        ++i;
      else if (text_[i] == quote)
        return i + 1;
    }
    return {};
  }
  bool is_quote(std::size_t at) const { return is(at, '"') || is(at, '\''); }

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
    for (Index last = static_cast<Index>(nodes_.size() - 1); last > above;
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

  // Where the colon of the key is that begins here, if one does.
  std::optional<std::size_t> colon_of_key() const {
    std::size_t i = at_;
    const std::size_t end = line_end(at_);
    if (is_quote(i)) {
      const auto behind = behind_quote(i, end);
      if (!behind)
        return {};
      for (i = *behind; is_blank(i);)
        ++i;
      return is(i, ':') && is_space(i + 1) ? std::optional(i) : std::nullopt;
    }
    if (is(i, '{') || is(i, '[') || is(i, '|') || is(i, '>'))
      return {};
    for (; i < end && !is_comment(i); ++i)
      if (is(i, ':') && is_space(i + 1))
        return i;
    return {};
  }

  // The end of a plain text, comment and blanks left out.
  std::uint32_t text_end(std::size_t begin, std::size_t end) const {
    std::size_t i = begin;
    while (i < end && !is_comment(i))
      ++i;
    return trimmed(begin, i);
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

  std::string_view text_;
  std::vector<Sketch::Node>& nodes_;
  std::vector<Open> open_ = {};
  std::size_t at_ = 0;
  bool unclosed_ = false;
};

Sketch::Sketch(std::string_view text) : text_(text) {
  Sketcher(text, nodes_).run();
}

std::vector<Index> Sketch::children(Index node) const {
  std::vector<Index> below;
  for (Index i = node + 1; i < nodes_[node].after; i = nodes_[i].after)
    below.push_back(i);
  return below;
}

Index Sketch::find(Index map, std::string_view key) const {
  if (nodes_[map].kind == Kind::map)
    for (Index i = map + 1; i < nodes_[map].after; i = nodes_[i].after)
      if (plain(nodes_[i].key) == key)
        return i;
  return root;
}

Stretch Sketch::inside_quotes(Stretch token) const {
  const bool quoted = token.end > token.begin + 1 &&
                      (text_[token.begin] == '"' || text_[token.begin] == '\'') &&
                      text_[token.end - 1] == text_[token.begin];
  return quoted ? Stretch{token.begin + 1, token.end - 1} : token;
}

std::string_view Sketch::plain(Stretch token) const {
  const Stretch inner = inside_quotes(token);
  return text_.substr(inner.begin, inner.end - inner.begin);
}

std::string_view Sketch::scalar(Index node) const {
  return nodes_[node].kind == Kind::scalar ? plain(nodes_[node].value)
                                           : std::string_view();
}

}  // namespace taut::assist

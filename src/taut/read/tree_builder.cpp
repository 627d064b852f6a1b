// With refusal.cpp the only file that knows yaml-cpp. Its event interface costs a
// fifteenth of the memory of its Node tree and lets us see keys twice.
//
// Each event of yaml-cpp is held against the next one of libyaml: kind, text, and whether
// a word stands for nothing. What both see becomes a node, at the place that libyaml
// knows exactly. At the first difference reading ends: a text that two readers understand
// differently says nothing for sure.
//
// Nodes are appended in document order, so the children of a list or map follow it and
// only its end must be filled in later. Texts that stand in the file as they are (nearly
// all) become views of it; only escapes and folded lines are stored.

#include "taut/read/tree_builder.hpp"

#include "taut/read/refusal.hpp"
#include "taut/text/excerpt.hpp"
#include "taut/text/utf8.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>
#include <unordered_map>

namespace taut {
namespace {

// Gives a reader the bytes of a text, copying nothing.
class TextBuffer : public std::streambuf {
 public:
  explicit TextBuffer(std::string_view text) {
    // The interface asks for bytes that can be written; nobody does.
    char* begin = const_cast<char*>(text.data());  // NOLINT
    setg(begin, begin, begin + text.size());
  }
};

std::size_t end_without_blanks(std::string_view text, std::size_t end) {
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\t' ||
                     text[end - 1] == '\n' || text[end - 1] == '\r'))
    --end;
  return end;
}

}  // namespace

class TreeBuilder final : public YAML::EventHandler {
  using Form = YamlTree::Form;
  using Kind = YamlEvent::Kind;

 public:
  TreeBuilder(FileId file, std::string_view text, SourceSet& sources, Diagnostics& diags)
      : sources_(sources),
        bytes_(text),
        diags_(diags),
        check_(file, text, diags),
        strict_(text) {
    tree_.file_ = file;
    tree_.sources_ = &sources;
  }

  BothReadings read() {
    const std::size_t start =
        bytes_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    const auto refused = refusal_of([&] {
      TextBuffer buffer(bytes_.substr(start));
      std::istream stream(&buffer);
      YAML::Parser parser(stream);
      parser.HandleNextDocument(*this);
      see_the_rest(bytes_.size());
    });
    if (refused) {
      const std::size_t at = start + *refused;
      see_the_rest(std::min(at, bytes_.size()));
      if (!disagreement_)
        differ(at, at + 1);
    }
    if (strict_.problem()) {
      check_.break_off();
      return {.problem = strict_.problem()};
    }
    BothReadings both{.outline = check_.finish()};
    // What a tag means differs from reader to reader, and is refused.
    both.outline.unreadable |= both.outline.tagged && disagreement_.has_value();
    if (!both.outline.stopped && !both.outline.unreadable)
      both.disagreement = disagreement_;
    both.tree = std::move(tree_);
    return both;
  }

  void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override {
    const YamlEvent event = step();
    if (!reads_as_null(event))
      differ(event);
    append({Form::null, event.begin, event.end});
  }

  // Refused by the structure check; the tree only has to stay in order.
  void OnAlias(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override {
    const YamlEvent event = step();
    if (event.kind != Kind::alias)
      differ(event);
    append({Form::null, event.begin, event.end});
  }

  void OnScalar(const YAML::Mark& /*mark*/, const std::string& tag,
                YAML::anchor_t /*anchor*/, const std::string& value) override {
    const YamlEvent event = step();
    const bool plain = event.style == ScalarStyle::plain;
    const bool agrees = event.kind == Kind::scalar && event.value == value &&
                        (event.has_tag || (tag == "?") == plain);
    if (!agrees || (reads_as_null(event) && !event.has_tag))
      differ(event);
    append_text(event);
  }

  void OnSequenceStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/,
                       YAML::anchor_t /*anchor*/,
                       YAML::EmitterStyle::value /*style*/) override {
    open(Kind::list_start, Form::list);
  }
  void OnSequenceEnd() override { close(Kind::list_end); }

  void OnMapStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/,
                  YAML::anchor_t /*anchor*/,
                  YAML::EmitterStyle::value /*style*/) override {
    open(Kind::map_start, Form::map);
  }
  void OnMapEnd() override {
    const NodeIndex map = close(Kind::map_end);
    if (map + 1 < tree_.nodes_.size())
      drop_superfluous(map);
  }

 private:
  // The next event of libyaml that says something about the text.
  YamlEvent step() {
    const auto event = next();
    if (!event)
      stop_reading();
    return *event;
  }

  // The same, or nothing where reading on is of no use.
  std::optional<YamlEvent> next() {
    while (std::optional<YamlEvent> event = strict_.next()) {
      if (!check_.see(*event))
        break;
      if (event->kind != Kind::document)
        return event;
    }
    return std::nullopt;
  }

  // What libyaml still sees once yaml-cpp is through. Without an exception nothing may be
  // left; after one, the difference lies in the first thing left, at `at` if it is there.
  void see_the_rest(std::size_t at) {
    while (const auto event = next()) {
      const bool closes = event->kind == Kind::list_end || event->kind == Kind::map_end;
      if (!disagreement_ && !closes)
        note(*event, at);
    }
  }

  void note(const YamlEvent& event, std::size_t at) {
    const bool text =
        event.kind == Kind::scalar && event.style == ScalarStyle::plain && !event.has_tag;
    disagreement_ = {.where = {tree_.file_, event.begin, event.end}, .is_text = text};
    const bool within = event.begin <= at && at < event.end;
    if (!text)
      differ(within ? at : event.begin, (within ? at : event.begin) + 1);
  }
  void differ(std::size_t begin, std::size_t end) {
    const auto within = [&](std::size_t at) {
      return static_cast<std::uint32_t>(std::min(at, bytes_.size()));
    };
    disagreement_ = {.where = {tree_.file_, within(begin), within(end)}};
  }
  [[noreturn]] void differ(const YamlEvent& event) {
    note(event, event.begin);
    see_the_rest(event.begin);
    stop_reading();
  }

  void append(YamlTree::Node node) { tree_.nodes_.push_back(node); }

  void append_text(const YamlEvent& event) {
    const std::size_t size = event.value.size();
    const bool plain = event.style == ScalarStyle::plain;
    const std::uint32_t start = event.begin + (plain ? 0 : 1);
    const bool stands = event.style != ScalarStyle::block &&
                        event.end == start + size + (plain ? 0 : 1) &&
                        bytes_.substr(start, size) == event.value;
    if (stands) {
      append({plain ? Form::plain : Form::quoted, event.begin,
              static_cast<std::uint32_t>(size)});
      return;
    }
    const auto index = static_cast<std::uint32_t>(tree_.kept_.size());
    const auto end = static_cast<std::uint32_t>(end_without_blanks(bytes_, event.end));
    tree_.kept_.push_back({sources_.keep(std::string(event.value)), end});
    append({plain                                ? Form::kept_plain
            : event.style == ScalarStyle::quoted ? Form::kept_quoted
                                                 : Form::kept_block,
            event.begin, index});
  }

  void open(Kind kind, Form form) {
    const YamlEvent event = step();
    if (event.kind != kind)
      differ(event);
    append({form, event.begin, 0});
    open_.push_back(static_cast<NodeIndex>(tree_.nodes_.size() - 1));
  }

  NodeIndex close(Kind kind) {
    const YamlEvent event = step();
    if (event.kind != kind || open_.empty())
      differ(event);
    const NodeIndex node = open_.back();
    open_.pop_back();
    tree_.nodes_[node].rest = static_cast<NodeIndex>(tree_.nodes_.size());
    return node;
  }

  bool is_cut_off(NodeIndex key) const {
    return std::ranges::binary_search(check_.cut_off(), tree_.nodes_[key].begin());
  }

  // The entries of a map that cannot stay, in order: those whose key stood before, and
  // what a comma cut off a text.
  std::vector<YamlTree::Entry> superfluous(NodeIndex map) {
    std::vector<YamlTree::Entry> again;
    first_.clear();
    const NodeIndex end = tree_.nodes_[map].rest;
    for (NodeIndex key = map + 1; key < end; key = tree_.after(tree_.after(key))) {
      if (tree_.kind(key) != NodeKind::scalar)
        continue;
      if (is_cut_off(key)) {
        again.push_back({key, tree_.after(key)});
        continue;
      }
      const auto [earlier, is_new] = first_.try_emplace(tree_.text(key), key);
      if (is_new)
        continue;
      again.push_back({key, tree_.after(key)});
      diags_.add({.id = DiagId::duplicate_key,
                  .where = tree_.span(key),
                  .message = fmt::format("the key '{}' is given twice",
                                         excerpt(tree_.text(key))),
                  .help = "remove or rename one of the two",
                  .notes = {{tree_.span(earlier->second), "first given here"}}});
    }
    return again;
  }

  // Small maps, nearly all, are compared pair by pair: no table to fill.
  bool may_repeat(NodeIndex map) const {
    constexpr std::size_t small = 12;
    const NodeIndex end = tree_.nodes_[map].rest;
    std::string_view keys[small];
    std::size_t count = 0;
    for (NodeIndex key = map + 1; key < end; key = tree_.after(tree_.after(key))) {
      if (count == small)
        return true;
      const std::string_view text = tree_.text(key);
      for (std::size_t i = 0; i < count; ++i)
        if (keys[i] == text)
          return true;
      keys[count++] = text;
    }
    return false;
  }

  // Takes the entries out in one pass; what they held moves the rest down.
  void drop_superfluous(NodeIndex map) {
    if (check_.cut_off().empty() && !may_repeat(map))
      return;
    const std::vector<YamlTree::Entry> again = superfluous(map);
    if (again.empty())
      return;
    auto& nodes = tree_.nodes_;
    NodeIndex to = again.front().key;
    for (std::size_t i = 0; i < again.size(); ++i) {
      NodeIndex from = tree_.after(again[i].value);
      const NodeIndex stop = i + 1 < again.size() ? again[i + 1].key : nodes[map].rest;
      const NodeIndex shift = from - to;
      for (; from < stop; ++from, ++to) {
        nodes[to] = nodes[from];
        if (nodes[to].is_container())
          nodes[to].rest -= shift;
      }
    }
    nodes.erase(nodes.begin() + to, nodes.end());
    nodes[map].rest = to;
  }

  SourceSet& sources_;
  std::string_view bytes_;
  Diagnostics& diags_;
  StructureCheck check_;
  StrictReader strict_;
  std::optional<Disagreement> disagreement_ = {};
  YamlTree tree_ = {};
  std::vector<NodeIndex> open_ = {};
  std::unordered_map<std::string_view, NodeIndex> first_ = {};
};

BothReadings read_twice(FileId file, std::string_view text, SourceSet& sources,
                        Diagnostics& diags) {
  return TreeBuilder(file, text, sources, diags).read();
}

}  // namespace taut

// The only file that knows yaml-cpp. Its event interface costs a fifteenth of the memory
// of its Node tree, gives the place of every alias, and lets us see keys twice.
//
// It is shown the file without the words of long texts (abridged_text.cpp says why); they
// are put back here.
//
// Nodes are appended in document order, so the children of a list or map follow it and
// only its end must be filled in later. Texts that stand in the file as they are (nearly
// all) become views of it; only escapes and folded lines are stored.

#include "taut/read/tree_builder.hpp"

#include "taut/read/abridged_text.hpp"
#include "taut/read/explain_syntax.hpp"
#include "taut/text/excerpt.hpp"
#include "taut/text/utf8.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <unordered_map>

namespace taut {

class TreeBuilder final : public YAML::EventHandler {
  using Form = YamlTree::Form;

 public:
  TreeBuilder(FileId file, const DocumentOutline& outline, SourceSet& sources,
              Diagnostics& diags)
      : sources_(sources),
        bytes_(sources.bytes(file)),
        outline_(outline),
        diags_(diags),
        places_(bytes_, outline.cuts) {
    base_ = bytes_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    tree_.file_ = file;
    tree_.sources_ = &sources;
    tree_.nodes_.reserve(outline.nodes);
  }

  std::size_t base() const { return base_; }
  /// Did yaml-cpp find the same nodes as the strict reading, and every text that had
  /// words left out?
  bool agrees() const {
    return seen_ == outline_.nodes && places_.restored() == outline_.cuts.bytes();
  }
  std::uint32_t offset(const YAML::Mark& mark) {
    return places_.in_file(base_ + static_cast<std::size_t>(std::max(mark.pos, 0)));
  }
  YamlTree take() { return std::move(tree_); }

  void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    if (next_null_ < outline_.nulls.size()) {
      const Span& place = outline_.nulls[next_null_++];
      append({Form::null, place.begin, place.end});
    } else {
      const std::uint32_t at = offset(mark);
      append({Form::null, at, at});
    }
  }

  // Refused by the structure check; the tree only has to stay in order.
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    const std::uint32_t at = offset(mark);
    append({Form::null, at, at});
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t /*anchor*/,
                const std::string& value) override {
    const std::uint32_t begin = offset(mark);
    const ScalarStyle style = tag == "?" ? ScalarStyle::plain : quoted_or_block(begin);
    const std::uint32_t start = style == ScalarStyle::quoted ? begin + 1 : begin;
    if (const auto end = end_if_it_stands(start, value, style)) {
      append({style == ScalarStyle::plain ? Form::plain : Form::quoted, begin,
              *end - start});
      return;
    }
    const auto index = static_cast<std::uint32_t>(tree_.kept_.size());
    tree_.kept_.push_back(sources_.keep(value));
    append({style == ScalarStyle::plain    ? Form::kept_plain
            : style == ScalarStyle::quoted ? Form::kept_quoted
                                           : Form::kept_block,
            begin, index});
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/,
                       YAML::anchor_t /*anchor*/,
                       YAML::EmitterStyle::value /*style*/) override {
    open(mark, Form::list);
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/,
                  YAML::anchor_t /*anchor*/,
                  YAML::EmitterStyle::value /*style*/) override {
    open(mark, Form::map);
  }
  void OnMapEnd() override {
    const NodeIndex map = close();
    if (map + 1 < tree_.nodes_.size())
      drop_superfluous(map);
  }

 private:
  ScalarStyle quoted_or_block(std::uint32_t begin) const {
    const bool block =
        begin < bytes_.size() && (bytes_[begin] == '|' || bytes_[begin] == '>');
    return block ? ScalarStyle::block : ScalarStyle::quoted;
  }

  std::optional<std::uint32_t> end_if_it_stands(std::uint32_t start,
                                                std::string_view value,
                                                ScalarStyle style) {
    if (style == ScalarStyle::block || start > bytes_.size())
      return {};
    const auto end = places_.end_of(value, start);
    const bool closed =
        style == ScalarStyle::plain ||
        (end && *end < bytes_.size() && bytes_[*end] == bytes_[start - 1]);
    return closed ? end : std::nullopt;
  }

  void append(YamlTree::Node node) {
    ++seen_;
    tree_.nodes_.push_back(node);
  }

  void open(const YAML::Mark& mark, Form form) {
    append({form, offset(mark), 0});
    open_.push_back(static_cast<NodeIndex>(tree_.nodes_.size() - 1));
  }

  NodeIndex close() {
    const NodeIndex node = open_.back();
    open_.pop_back();
    tree_.nodes_[node].rest = static_cast<NodeIndex>(tree_.nodes_.size());
    return node;
  }

  bool is_cut_off(NodeIndex key) const {
    return std::ranges::binary_search(outline_.cut_off, tree_.nodes_[key].begin());
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
    if (outline_.cut_off.empty() && !may_repeat(map))
      return;
    const std::vector<YamlTree::Entry> again = superfluous(map);
    if (again.empty())
      return;
    auto& nodes = tree_.nodes_;
    NodeIndex to = again.front().key;
    NodeIndex from = to;
    for (std::size_t i = 0; i < again.size(); ++i) {
      from = tree_.after(again[i].value);
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
  const DocumentOutline& outline_;
  Diagnostics& diags_;
  AbridgedPlaces places_;
  std::size_t base_ = 0;
  std::size_t seen_ = 0;
  std::size_t next_null_ = 0;
  YamlTree tree_;
  std::vector<NodeIndex> open_;
  std::unordered_map<std::string_view, NodeIndex> first_;
};

YamlTree build_tree(FileId file, const DocumentOutline& outline, SourceSet& sources,
                    Diagnostics& diags) {
  TreeBuilder builder(file, outline, sources, diags);
  AbridgedBuffer buffer(sources.bytes(file), builder.base(), outline.cuts);
  std::istream stream(&buffer);
  SyntaxProblem refused;
  try {
    YAML::Parser parser(stream);
    parser.HandleNextDocument(builder);
  } catch (const YAML::Exception& refusal) {
    refused.at = builder.offset(refusal.mark);
    refused.context_at = refused.at;
  }
  if (outline.unreadable)
    return {};
  if (!builder.agrees()) {
    if (!outline.told)
      explain_syntax(refused, file, sources, diags);
    return {};
  }
  return builder.take();
}

}  // namespace taut

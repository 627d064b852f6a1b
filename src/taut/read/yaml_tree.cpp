#include "taut/read/yaml_tree.hpp"

#include "taut/diag/limits.hpp"
#include "taut/read/byte_check.hpp"
#include "taut/read/explain_syntax.hpp"
#include "taut/read/lint_text.hpp"
#include "taut/read/mend_text.hpp"
#include "taut/read/tree_builder.hpp"

#include <algorithm>

namespace taut {

NodeKind YamlTree::kind(NodeIndex node) const {
  switch (nodes_[node].form()) {
    case Form::null: return NodeKind::null;
    case Form::list: return NodeKind::list;
    case Form::map: return NodeKind::map;
    default: return NodeKind::scalar;
  }
}

ScalarStyle YamlTree::style(NodeIndex node) const {
  switch (nodes_[node].form()) {
    case Form::quoted:
    case Form::kept_quoted: return ScalarStyle::quoted;
    case Form::kept_block: return ScalarStyle::block;
    default: return ScalarStyle::plain;
  }
}

std::string_view YamlTree::text(NodeIndex node) const {
  const Node& n = nodes_[node];
  if (n.is_kept())
    return kept_[n.rest].text;
  if (n.form() == Form::plain)
    return sources_->bytes(file_).substr(n.begin(), n.rest);
  if (n.form() == Form::quoted)
    return sources_->bytes(file_).substr(n.begin() + 1, n.rest);
  return {};
}

NodeIndex YamlTree::after(NodeIndex node) const {
  return nodes_[node].is_container() ? nodes_[node].rest : node + 1;
}

std::vector<NodeIndex> YamlTree::items(NodeIndex list) const {
  std::vector<NodeIndex> items;
  if (kind(list) != NodeKind::list)
    return items;
  for (NodeIndex item = list + 1; item < nodes_[list].rest; item = after(item))
    items.push_back(item);
  return items;
}

std::vector<YamlTree::Entry> YamlTree::entries(NodeIndex map) const {
  constexpr std::size_t usual = 16;
  std::vector<Entry> entries;
  if (kind(map) != NodeKind::map)
    return entries;
  const NodeIndex end = nodes_[map].rest;
  entries.reserve(std::min<std::size_t>((end - map) / 2, usual));
  for (NodeIndex key = map + 1; key < end; key = after(key + 1))
    entries.push_back({key, key + 1});
  return entries;
}

std::optional<NodeIndex> YamlTree::find(NodeIndex map, std::string_view key) const {
  if (kind(map) != NodeKind::map)
    return std::nullopt;
  for (NodeIndex k = map + 1; k < nodes_[map].rest; k = after(k + 1))
    if (text(k) == key)
      return k + 1;
  return std::nullopt;
}

Span YamlTree::span(NodeIndex node) const {
  const Node& n = nodes_[node];
  if (n.is_container())
    return {file_, n.begin(), line_end(sources_->bytes(file_), n.begin())};
  if (n.is_kept())
    return {file_, n.begin(), kept_[n.rest].end};
  switch (n.form()) {
    case Form::null: return {file_, n.begin(), n.rest};
    case Form::quoted: return {file_, n.begin(), n.begin() + n.rest + 2};
    default: return {file_, n.begin(), n.begin() + n.rest};
  }
}

namespace {

// A text with slips, read again and again, each time with what stopped the last reading
// put out of the way.
class PatientReading {
 public:
  PatientReading(FileId file, SourceSet& sources, Diagnostics& diags)
      : file_(file), sources_(sources), diags_(diags), text_(sources.bytes(file)) {}

  YamlTree read() {
    std::size_t readings = 0;
    while (true) {
      Diagnostics own;
      BothReadings both = read_twice(file_, text_, sources_, own);
      const bool stopped = both.problem || both.disagreement;
      ++readings;
      const bool enough = readings >= limit::slips ||
                          (readings > 1 && readings * text_.size() > limit::bytes_reread);
      if (stopped && mend(both, own) && !enough)
        continue;
      // That a file is empty once its entries are left out is a consequence.
      const bool emptied = !as_meant_ && own.all().size() == 1 &&
                           own.all().front().id == DiagId::empty_file;
      if (!emptied)
        diags_.add_all(own);
      const bool usable =
          !stopped && as_meant_ && !both.outline.stopped && !both.outline.unreadable;
      return usable ? std::move(both.tree) : YamlTree{};
    }
  }

 private:
  // What stopped a reading. A quote that is closed too late has made text of structure:
  // what is found behind it is a consequence.
  Diagnostics slips_of(const BothReadings& both, const Diagnostics& own) const {
    Diagnostics slips;
    const auto quote =
        std::ranges::find(own.all(), DiagId::unclosed_quote, &Diagnostic::id);
    if (quote != own.all().end())
      slips.add(*quote);
    else if (both.problem)
      explain_syntax(*both.problem, file_, text_, slips);
    else
      explain_disagreement(*both.disagreement, file_, text_, slips);
    return slips;
  }

  // Tells it and puts it out of the way; false if that cannot be.
  bool mend(const BothReadings& both, const Diagnostics& own) {
    std::string mended(text_);
    const Diagnostics slips = slips_of(both, own);
    for (const Diagnostic& slip : slips.all()) {
      diags_.add(slip);
      const std::size_t stuck = both.problem ? both.problem->at : slip.where.begin;
      const Mended how = mend_text(mended, slip, std::min(stuck, mended.size()));
      as_meant_ = as_meant_ && how == Mended::as_text;
    }
    const bool changed = mended != text_;
    mended_ = std::move(mended);
    text_ = mended_;
    return changed;
  }

  FileId file_;
  SourceSet& sources_;
  Diagnostics& diags_;
  std::string_view text_;
  std::string mended_ = {};
  bool as_meant_ = true;  // `text_` says all that its author meant
};

}  // namespace

YamlTree parse_yaml(FileId file, SourceSet& sources, Diagnostics& diags) {
  if (!check_bytes(file, sources, diags))
    return {};
  return PatientReading(file, sources, diags).read();
}

}  // namespace taut

#include "taut/exchange/import_parts.hpp"
#include "taut/exchange/split_cell.hpp"
#include "taut/exchange/yaml_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

constexpr std::string_view score_takes = "a whole number from -3 to 3";

constexpr std::string_view score_help =
    "scores are whole steps: -1 limits, -2 works against, -3 makes impossible, and 1 to "
    "3 "
    "the same for the better";
constexpr std::size_t most_pairs_compared = 1000;

// One end of a link: as YAML, its tasks, and the id if it is one task alone.
struct EndText {
  std::string yaml;
  std::string single;
  Span where;
  std::vector<std::string> ids = {};
};

class LinkImport {
 public:
  LinkImport(const ColumnMap& columns, Import& import)
      : columns_(columns), import_(import) {}

  PlacedText run() {
    const auto& rows = columns_.sheet().rows;
    for (const Cells& row : rows)
      if (const Cell& given = cell(row, LinkColumn::id);
          !given.empty() && !columns_.sheet().plain_ends)
        import_.ids.take(given.text);
    PlacedText written;
    for (const Cells& row : rows)
      write(row, written);
    tell_kept_aside();
    PlacedText out;
    if (!written.text().empty())
      out.add("\nlinks:\n");
    out.add(written);
    return out;
  }

 private:
  const Cell& cell(const Cells& row, LinkColumn column) const {
    return columns_.cell(row, column);
  }

  // A cell that is told as wrong is passed over, so that the rest of the row is read too.
  void write(const Cells& row, PlacedText& out) {
    const auto from = read_end(row, LinkColumn::from, "From");
    const auto to = read_end(row, LinkColumn::to, "To");
    const auto score = read_score(row);
    const bool mutual = read_yes(cell(row, LinkColumn::mutual), "Mutual", import_.diags);
    if (!from || !to)
      return;
    if (score)
      tell_doubled(row, *from, *to, mutual);
    write_id(row, from->where, out);
    KeyLines lines(out);
    write_ends(*from, *to, mutual, lines, out);
    lines.add("score", std::to_string(score.value_or(0)),
              cell(row, LinkColumn::score).where);
    lines.text("aspect", cell(row, LinkColumn::aspect));
    if (has_two_reasons(row, mutual, *from, *to))
      write_two_reasons(row, *from, *to, lines, out);
    else
      lines.text("because", cell(row, LinkColumn::because));
    keep_aside("x-when", cell(row, LinkColumn::when), lines);
    keep_aside("x-shifts", cell(row, LinkColumn::shifts), lines);
    lines.basis(cell(row, LinkColumn::basis), import_);
    lines.text("confidence", cell(row, LinkColumn::confidence));
    if (score)
      write_range(cell(row, LinkColumn::range), lines);
    lines.sources(cell(row, LinkColumn::source), import_);
    lines.text("note", cell(row, LinkColumn::note));
    lines.own(row, columns_);
  }

  std::optional<EndText> read_end(const Cells& row, LinkColumn column,
                                  std::string_view name) {
    const Cell& names = cell(row, column);
    if (names.empty()) {
      tell_empty(row, names, name, "name the task, or several with semicolons between");
      return {};
    }
    if (auto selector = read_selector(names); selector && !columns_.sheet().plain_ends)
      return selector;
    std::vector<std::string> ids;
    bool found_all = true;
    for (const std::string_view item : columns_.sheet().ends(names)) {
      ids.push_back(import_.names.find(item, names.where, name, import_.diags));
      found_all = found_all && !ids.back().empty();
    }
    if (!found_all || ids.empty())
      return {};
    if (ids.size() == 1)
      return EndText{yaml_scalar(ids[0]), ids[0], names.where, ids};
    return EndText{yaml_list(ids), {}, names.where, ids};
  }

  // "all" and "{pillar: politics}"; other selectors need what a sheet cannot define.
  std::optional<EndText> read_selector(const Cell& names) {
    constexpr std::string_view pillar = "{pillar:";
    if (names.text == "all")
      return EndText{"all", {}, names.where};
    if (!names.text.starts_with(pillar) || !names.text.ends_with('}'))
      return {};
    const std::string_view inner(names.text);
    const Cell named{std::string(trimmed(
                         inner.substr(pillar.size(), inner.size() - pillar.size() - 1))),
                     names.where};
    const std::string id = import_.pillars.one(named, import_.diags);
    return EndText{fmt::format("{{pillar: {}}}", yaml_scalar(id)), {}, names.where};
  }

  std::optional<int> read_score(const Cells& row) {
    const Cell& score = cell(row, LinkColumn::score);
    if (!score.empty())
      return read_whole_cell(score, "Score", score_takes, score_help, import_.diags);
    tell_empty(row, score, "Score",
               "write -3 to -1 for a tension, 1 to 3 for a synergy, 0 for judged and "
               "neutral");
    return {};
  }

  // A column that is absent has been told once for all rows.
  void tell_empty(const Cells& row, const Cell& empty, std::string_view column,
                  std::string_view help) {
    const bool absent = std::string_view(column) == "From"
                            ? !columns_.has(LinkColumn::from)
                        : column == "To" ? !columns_.has(LinkColumn::to)
                                         : !columns_.has(LinkColumn::score);
    if (absent)
      return;
    const bool somewhere = empty.where.end > empty.where.begin;
    import_.diags.add({.id = DiagId::missing_value,
                       .where = somewhere ? empty.where : first_filled(row),
                       .message = fmt::format("'{}' is empty in this row", column),
                       .help = std::string(help)});
  }

  static Span first_filled(const Cells& row) {
    for (const Cell& filled : row)
      if (!filled.empty())
        return filled.where;
    return row.front().where;
  }

  // Is there one for each direction? If a reason of the way back does not fit, it is
  // told.
  bool has_two_reasons(const Cells& row, bool mutual, const EndText& from,
                       const EndText& to) {
    const Cell& back = cell(row, LinkColumn::because_back);
    if (back.empty())
      return false;
    Diagnostic slip{.id = DiagId::reason_directions, .where = back.where, .message = {}};
    if (!mutual) {
      slip.message =
          "'Because back' is the reason of the way back, but this link has none";
      slip.help = "write yes under 'Mutual', or move the text to 'Because'";
    } else if (from.single.empty() || to.single.empty()) {
      slip.message = "'Because back' needs one task at each end";
      slip.help = "write one link for each pair, or one reason for all";
    } else if (cell(row, LinkColumn::because).empty()) {
      slip.message = "'Because back' is filled but 'Because' is empty";
      slip.help = "give both reasons, or one of them under 'Because'";
    } else {
      return true;
    }
    import_.diags.add(std::move(slip));
    return false;
  }

  // Rows on one pair that give each a reason of its own are two judgements; else the
  // second may be a slip.
  void tell_doubled(const Cells& row, const EndText& from, const EndText& to,
                    bool mutual) {
    if (from.ids.size() * to.ids.size() > most_pairs_compared)
      return;
    for (const std::string& a : from.ids) {
      for (const std::string& b : to.ids) {
        const Cell& there = cell(row, LinkColumn::because);
        const Cell& back = cell(row, LinkColumn::because_back);
        tell_doubled(a, b, there, from.where);
        if (mutual)
          tell_doubled(b, a, back.empty() ? there : back, from.where);
      }
    }
  }

  void tell_doubled(const std::string& from, const std::string& to, const Cell& reason,
                    Span where) {
    auto& rows = judged_[std::pair(from, to)];
    const auto same = std::ranges::find_if(rows, [&](const Judged& other) {
      return reason.empty() || other.reason.empty() || other.reason == reason.text;
    });
    if (same != rows.end() && same->where != where)
      import_.diags.add(
          {.id = DiagId::doubled_row,
           .where = where,
           .message = fmt::format("'{}' to '{}' is judged a second time", from, to),
           .help = "delete one of the two rows, or give each a reason of its own; "
                   "as they stand both count",
           .notes = {{same->where, "it is judged here first"}}});
    else
      rows.push_back({reason.text, where});
  }

  void write_id(const Cells& row, Span otherwise, PlacedText& out) {
    const Cell& given = cell(row, LinkColumn::id);
    out.add("  - id: ");
    const bool free =
        !columns_.sheet().plain_ends || given.empty() || import_.ids.take(given.text);
    if (given.empty() || !free)
      out.add(import_.ids.count("L"), otherwise);
    else
      out.add(yaml_scalar(given.text), given.where);
    out.add("\n");
  }

  static void write_ends(const EndText& from, const EndText& to, bool mutual,
                         KeyLines& lines, PlacedText& out) {
    if (!mutual) {
      lines.add("from", from.yaml, from.where);
      lines.add("to", to.yaml, to.where);
      return;
    }
    out.add("    between: ");
    out.add("[" + from.yaml + ", ", from.where);
    out.add(to.yaml, to.where);
    out.add("]\n");
  }

  void write_two_reasons(const Cells& row, const EndText& from, const EndText& to,
                         KeyLines& lines, PlacedText& out) const {
    const Cell& there = cell(row, LinkColumn::because);
    const Cell& back = cell(row, LinkColumn::because_back);
    out.add("    because:\n");
    lines.add(fmt::format("  {}-{}", from.single, to.single), yaml_scalar(there.text),
              there.where);
    lines.add(fmt::format("  {}-{}", to.single, from.single), yaml_scalar(back.text),
              back.where);
  }

  void write_range(const Cell& range, KeyLines& lines) {
    if (range.empty())
      return;
    if (const auto bounds = read_range_cell(range, "Range", import_.diags))
      lines.add("range", fmt::format("[{}, {}]", bounds->first, bounds->second),
                range.where);
  }

  void keep_aside(std::string_view key, const Cell& cell, KeyLines& lines) {
    if (cell.empty())
      return;
    lines.add(key, author_value(cell.text), cell.where);
    if (aside_++ == 0)
      first_aside_ = cell.where;
  }

  void tell_kept_aside() {
    if (aside_ == 0)
      return;
    import_.diags.add(
        {.id = DiagId::kept_aside,
         .where = first_aside_,
         .message =
             aside_ == 1
                 ? std::string("circumstances do not count yet: sheets define no "
                               "conditions and safeguards")
                 : fmt::format("circumstances in {} cells do not count yet: sheets "
                               "define no conditions and safeguards; this is the "
                               "first",
                               aside_),
         .help =
             "they are kept under 'x-when' and 'x-shifts', and until then these links "
             "always hold with their full score; define the conditions and safeguards "
             "in the model, then take 'x-' away"});
  }

  const ColumnMap& columns_;
  Import& import_;
  struct Judged {
    std::string reason;
    Span where;
  };
  std::map<std::pair<std::string, std::string>, std::vector<Judged>> judged_ = {};
  std::size_t aside_ = 0;
  Span first_aside_ = {};
};

}  // namespace

PlacedText import_links(const ColumnMap& columns, Import& import) {
  return LinkImport(columns, import).run();
}

}  // namespace taut

// What the columns of network programs are called here. A program that has no column for
// a strength says with a sign, or a type, whether one thing helps or hinders another.

#include "taut/exchange/foreign_sheet.hpp"

#include "taut/exchange/cell_text.hpp"
#include "taut/exchange/name_book.hpp"
#include "taut/exchange/sheet_maker.hpp"
#include "taut/exchange/split_cell.hpp"
#include "taut/read/values.hpp"
#include "taut/text/excerpt.hpp"
#include "taut/text/lower_case.hpp"
#include "taut/text/slug.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>

namespace taut {
namespace {

struct Renamed {
  std::string_view theirs;  // folded
  std::string_view ours;    // in small letters: a part that is weighed with others
};

constexpr std::string_view worked_out = "worked out";
constexpr std::size_t longest_title = 120;

constexpr std::array task_names{
    Renamed{"label", "label"},        Renamed{"name", "label"},
    Renamed{"description", "text"},   Renamed{"type", "Pillar"},
    Renamed{"elementtype", "Pillar"}, Renamed{"tags", "tags"},
    Renamed{"value", worked_out},
};
constexpr std::array link_names{
    Renamed{"target", "To"},           Renamed{"weight", "Score"},
    Renamed{"strength", "Score"},      Renamed{"sign", "sign"},
    Renamed{"type", "type"},           Renamed{"connectiontype", "type"},
    Renamed{"direction", "direction"}, Renamed{"label", "label"},
    Renamed{"description", "text"},    Renamed{"effective", worked_out},
    Renamed{"state", worked_out},      Renamed{"effectivescore", worked_out},
    Renamed{"statement", worked_out},
};

bool has(const CsvSheet& sheet, std::string_view name) {
  return std::ranges::any_of(
      sheet.header, [&](const Cell& cell) { return folded_name(cell.text) == name; });
}

bool any_of_words(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, lower_case(text)) != words.end();
}

// -1, 0 or 1, if the text is a sign or stands for one.
std::optional<int> sign_of(std::string_view text) {
  if (any_of_words(text, {"-", "\xE2\x88\x92", "\xE2\x80\x93", "-1", "minus", "neg",
                          "negative", "tension"}))
    return -1;
  if (any_of_words(text, {"+", "+1", "1", "plus", "pos", "positive", "synergy"}))
    return 1;
  if (any_of_words(text, {"0", "neutral"}))
    return 0;
  return {};
}

std::optional<bool> goes_both_ways(std::string_view text) {
  if (any_of_words(text, {"undirected", "mutual", "both", "bidirectional", "true"}))
    return true;
  if (any_of_words(text, {"directed", "one-way", "false"}))
    return false;
  return {};
}

// A name that a link may have.
std::string link_id(std::string_view text) {
  std::string id;
  for (const char c : text)
    id += is_link_id(std::string("a") + c) ? c : '-';
  return is_link_id(id) ? id : "L" + id;
}

class Translation {
 public:
  Translation(const CsvSheet& sheet, SheetKind kind, Diagnostics& diags)
      : sheet_(sheet), kind_(kind), diags_(diags), out_(sheet.file) {
    for (std::size_t i = 0; i < sheet.header.size(); ++i)
      ours_.push_back(our_name(i));
  }

  CsvSheet run() {
    for (const Column& column : columns_of(kind_))
      out_.column(column.name, sheet_.start());
    for (const Cells& row : sheet_.rows) {
      out_.row();
      sort_out(row);
      if (kind_ == SheetKind::tasks)
        write_task();
      else
        write_link();
    }
    tell();
    CsvSheet made = out_.take();
    made.plain_ends = true;
    return made;
  }

 private:
  // Empty where the column has no name. Of two columns for one thing the second is kept
  // as one of their own, and so is theirs where ours is there too.
  std::string our_name(std::size_t column) {
    const std::string& head = sheet_.header[column].text;
    if (head.empty())
      return {};
    const std::string name = folded_name(head);
    std::string ours(known_name(name));
    if (ours == worked_out)
      return ours;
    const bool second = std::ranges::find(ours_, ours) != ours_.end() ||
                        (folded_name(ours) != name && has(sheet_, folded_name(ours)));
    if (!ours.empty() && !second)
      return ours;
    return name == "strength" ? std::string(worked_out) : own_name(head, column);
  }

  std::string_view known_name(std::string_view name) const {
    if (kind_ == SheetKind::links && name == "source" && !has(sheet_, "from"))
      return "From";
    if (kind_ == SheetKind::links && name == "tags" && has(sheet_, "state"))
      return worked_out;
    const std::span<const Renamed> known =
        kind_ == SheetKind::tasks ? std::span<const Renamed>(task_names) : link_names;
    for (const Renamed& one : known)
      if (one.theirs == name)
        return one.ours;
    for (const Column& ours : columns_of(kind_))
      if (folded_name(ours.name) == name || (!ours.also.empty() && ours.also == name))
        return ours.name;
    return {};
  }

  std::string own_name(std::string_view head, std::size_t column) {
    const bool own = head.starts_with("x-") || head.starts_with("X-");
    std::string key = "x-" + own_keys_.make(own ? head.substr(2) : head, "column");
    if (!own && holds_something(column))
      kept_.push_back(fmt::format("'{}' as '{}'", excerpt(head, 30), key));
    return key;
  }

  bool holds_something(std::size_t column) const {
    return std::ranges::any_of(sheet_.rows,
                               [&](const Cells& row) { return !row[column].empty(); });
  }

  // The cells of a row by what they are called here; of two the first that is filled.
  void sort_out(const Cells& row) {
    cells_.clear();
    for (std::size_t i = 0; i < ours_.size(); ++i)
      if (!row[i].empty())
        cells_.try_emplace(ours_[i], row[i]);
  }

  Cell take(std::string_view name) {
    const auto found = cells_.find(name);
    return found == cells_.end() ? Cell{} : cells_.extract(found).mapped();
  }

  void write_rest() {
    for (auto& [name, cell] : cells_)
      if (name != worked_out)
        out_.set(name, std::move(cell.text), cell.where);
  }

  void write(std::string_view name, Cell cell) {
    if (!cell.empty())
      cells_.insert_or_assign(std::string(name), std::move(cell));
  }

  void write_task() {
    const Cell label = take("label");
    Cell text = take("text");
    const bool is_title =
        text.text.size() <= longest_title && text.text.find('\n') == text.text.npos;
    if (!cells_.contains("Title"))
      write("Title", !text.empty() && is_title ? std::exchange(text, {}) : label);
    if (!cells_.contains("Title") && cells_.contains("Id"))
      write("Title", cells_["Id"]);
    if (!cells_.contains("Short") && cells_["Title"].text != label.text)
      write("Short", label);
    if (!text.empty() && cells_.contains("Note"))
      text.text = cells_["Note"].text + "\n" + text.text;
    write("Note", text);
    if (const auto pillar = cells_.find("Pillar"); pillar != cells_.end())
      if (is_id(pillar->second.text))  // else a name without a title
        pillar->second.text = named_with_title(pillar->second.text, pillar->second.text);
    write_tags(take("tags"));
    write_rest();
  }

  // Kumu separates tags by bars; we write the tier and whether a task is standing there.
  void write_tags(Cell tags) {
    std::ranges::replace(tags.text, '|', ';');
    std::vector<std::string_view> others;
    for (const std::string_view tag : split_cell(tags.text)) {
      if (tag.starts_with("tier ") && !cells_.contains("Priority"))
        write("Priority", {std::string(tag.substr(5)), tags.where});
      else if (tag == "standing")
        write("Standing", {"yes", tags.where});
      else
        others.push_back(tag);
    }
    if (!others.empty())
      write("x-tags", {fmt::format("{}", fmt::join(others, "; ")), tags.where});
  }

  void write_link() {
    if (const auto id = cells_.find("Id"); id != cells_.end())
      id->second.text = link_id(id->second.text);
    const Cell type = take("type");
    const Cell direction = take("direction");
    const auto ways = goes_both_ways(direction.text);
    if (ways.value_or(goes_both_ways(type.text).value_or(false)))
      write("Mutual", {"yes", direction.empty() ? type.where : direction.where});
    if (!ways)
      write("x-direction", direction);
    if (!sign_of(type.text) && !goes_both_ways(type.text))
      write("x-type", type);
    write_score(type);
    const Cell text = take("text");
    if (cells_.contains("Because"))
      write("x-description", text);
    else
      write("Because", text);
    write_rest();
  }

  void write_score(const Cell& type) {
    const Cell sign = take("sign");
    Cell label = take("label");
    const bool counts = !label.text.empty() && looks_like_number(label.text);
    Cell score = take("Score");
    if (counts && score.empty())
      score = std::exchange(label, {});
    if (!counts && !cells_.contains("Because") && !cells_.contains("text"))
      write("Because", label);
    else if (!counts || !has(sheet_, "effectivescore"))  // with it, the label is that
      write("x-label", label);
    const Cell& word = sign.empty() ? type : sign;
    const auto direction = sign_of(word.text);
    if (!sign.empty() && !direction)
      diags_.add({.id = DiagId::bad_number,
                  .where = sign.where,
                  .message = fmt::format("'{}' is no sign", excerpt(sign.text, 30)),
                  .help = "write + where one task helps the other, - where it works "
                          "against it"});
    if (score.empty() && direction) {
      score = {std::to_string(*direction), word.where};
      if (*direction != 0 && assumed_++ == 0)
        first_assumed_ = word.where;
    } else if (direction == 1 && score.text.starts_with('-')) {
      write("x-sign", word);
    } else if (direction == -1 && !score.text.starts_with('-') &&
               sign_of(score.text) != 0) {
      score.text = "-" + score.text;
    }
    write("Score", score);
  }

  void tell() {
    std::vector<std::string> computed;
    for (std::size_t i = 0; i < ours_.size(); ++i)
      if (ours_[i] == worked_out && holds_something(i))
        computed.push_back(fmt::format("'{}'", excerpt(sheet_.header[i].text, 30)));
    if (!computed.empty())
      diags_.add({.id = DiagId::unread_column,
                  .where = sheet_.start(),
                  .message = fmt::format("columns that are not read: {}",
                                         fmt::join(computed, ", ")),
                  .help = "taut works them out itself"});
    if (!kept_.empty())
      diags_.add({.id = DiagId::kept_column,
                  .where = sheet_.start(),
                  .message = fmt::format("columns that mean nothing here: {}",
                                         fmt::join(kept_, ", ")),
                  .help = "they are kept under these names and count for nothing"});
    if (assumed_ > 0)
      diags_.add(
          {.id = DiagId::assumed_strength,
           .where = first_assumed_,
           .message = fmt::format(
               "{} without a strength, taken as 1, the weakest; this is the first",
               assumed_ == 1 ? "a link" : fmt::format("{} links", assumed_)),
           .help = "add a column 'Score' from -3, makes impossible, to 3, carries"});
  }

  const CsvSheet& sheet_;
  SheetKind kind_;
  Diagnostics& diags_;
  SheetMaker out_;
  IdMaker own_keys_ = {};
  std::vector<std::string> ours_ = {};  // by column of the sheet
  std::vector<std::string> kept_ = {};
  std::map<std::string, Cell, std::less<>> cells_ = {};  // of the row under way
  std::size_t assumed_ = 0;
  Span first_assumed_ = {};
};

}  // namespace

bool is_foreign(const CsvSheet& sheet, SheetKind kind) {
  if (kind == SheetKind::tasks)
    return !has(sheet, "title") &&
           (has(sheet, "label") || (has(sheet, "name") && has(sheet, "id")));
  if (has(sheet, "source") && has(sheet, "target"))
    return true;
  return has(sheet, "from") && has(sheet, "to") &&
         std::ranges::any_of(
             std::array{"weight", "strength", "sign", "type", "direction", "label"},
             [&](std::string_view name) { return has(sheet, name); });
}

CsvSheet in_our_columns(const CsvSheet& sheet, SheetKind kind, Diagnostics& diags) {
  return Translation(sheet, kind, diags).run();
}

CsvSheet tasks_at_ends(const CsvSheet& links) {
  SheetMaker tasks(links.file);
  tasks.column("Title", links.start());
  std::set<std::string> seen;
  for (const Cells& row : links.rows)
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string name = folded_name(links.header[i].text);
      if (name != "from" && name != "to")
        continue;
      if (!links.plain_ends && (row[i].text == "all" || row[i].text.starts_with('{')))
        continue;
      for (const std::string_view end : links.ends(row[i]))
        if (seen.insert(lower_case(end)).second) {
          tasks.row();
          tasks.set("Title", std::string(end), row[i].where);
        }
    }
  CsvSheet made = tasks.take();
  made.plain_ends = links.plain_ends;
  return made;
}

}  // namespace taut

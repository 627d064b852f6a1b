// Postures of tasks, and what they say about each other.
//
// A scenario may take a task, its postures or one of them away. What was judged about
// them goes with them without a word, as arcs of a removed task do; only a name that was
// never there is an error.

#include "taut/read/read_support.hpp"
#include "taut/read/read_tables.hpp"
#include "taut/text/near_match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace taut {
namespace {

// Did some layer of the task's text name this posture? Empty: any posture at all.
bool ever_had(const RowText& task, std::string_view posture) {
  const auto names_it = [&](const Located& row) {
    const auto postures = row.is_map() ? row.find("postures") : std::nullopt;
    if (!postures || !postures->is_list())
      return false;
    const std::vector<Located> items = postures->items();
    return posture.empty() ? !items.empty()
                           : std::ranges::any_of(items, [&](const Located& item) {
                               return item.is_scalar() && item.text() == posture;
                             });
  };
  return names_it(task.base) ||
         std::ranges::any_of(task.changes, [&](const Layer& layer) {
           return layer.key.empty() && names_it(layer.node);
         });
}

// The task at one end, if it has postures.
std::optional<TaskId> read_end(const RowReader& row, std::string_view key,
                               Reading& reading) {
  std::optional<TaskId> task;
  if (const Field* field = row.row().find(key))
    row.read_slot(*field, &task);
  if (!task || !reading.model[*task].postures.empty())
    return task;
  const RowText& text = reading.draft[Table::task].rows[task->value];
  if (!reading.draft.operated || !ever_had(text, {}))
    reading.diags().add(
        {.id = DiagId::no_postures,
         .where = row.where(key),
         .message = fmt::format("task '{}' has no postures", text.id),
         .help = "give the task its postures, such as 'postures: [off, limited, full]'",
         .notes = {{text.place, fmt::format("'{}' is defined here", text.id)}}});
  return {};
}

std::optional<std::uint32_t> find_posture(const Located& name, TaskId task,
                                          const Reading& reading) {
  const auto& postures = reading.model[task].postures;
  const auto found = std::ranges::find(postures, name.text());
  if (found != postures.end())
    return static_cast<std::uint32_t>(found - postures.begin());
  const RowText& text = reading.draft[Table::task].rows[task.value];
  if (reading.draft.operated && ever_had(text, name.text()))
    return {};
  const std::string_view near = near_match(name.text(), postures);
  reading.diags().add(
      {.id = DiagId::unknown_posture,
       .where = name.span(),
       .message = fmt::format("task '{}' has no posture '{}'", text.id, name.text()),
       .help = near.empty() ? fmt::format("its postures are {}", listed(postures, "and"))
                            : fmt::format("did you mean '{}'?", near),
       .notes = {{text.place, fmt::format("'{}' is defined here", text.id)}}});
  return {};
}

class ScoreReader {
 public:
  ScoreReader(const Field& field, TaskId from, TaskId to, Reading& reading)
      : field_(field), from_(from), to_(to), reading_(reading) {}

  std::vector<PostureScore> read() {
    if (!field_.value.is_map()) {
      tell_wrong_shape(field_.value);
      return {};
    }
    const YamlTree& tree = *field_.value.tree;
    for (const auto& [name, row] : tree.entries(field_.value.node))
      read_row({&tree, name}, {&tree, row});
    return std::move(scores_);
  }

 private:
  void tell_wrong_shape(const Located& node) {
    reading_.diags().add(
        {.id = DiagId::wrong_type,
         .where = node.span(),
         .message = fmt::format("'scores' takes, for each posture, the scores that it "
                                "gives, not {}",
                                found_there(node)),
         .help = fmt::format("for example 'scores: {}'", field_.key->example)});
  }

  void read_row(const Located& name, const Located& row) {
    const auto from = find_posture(name, from_, reading_);
    if (!row.is_map())
      return tell_wrong_shape(row.is_null() ? name : row);
    const Value& limits = field_.key->value;
    const Value shape{.kind = ValueKind::whole, .min = limits.min, .max = limits.max};
    for (const auto& [to_name, value] : row.tree->entries(row.node)) {
      const Located to_node{row.tree, to_name};
      const auto to = find_posture(to_node, to_, reading_);
      const auto score =
          read_whole({"scores", shape, {row.tree, value}, reading_.diags()});
      if (from && to && score)
        scores_.push_back({*from, *to, *score, to_node.span()});
    }
  }

  const Field& field_;
  TaskId from_;
  TaskId to_;
  Reading& reading_;
  std::vector<PostureScore> scores_ = {};
};

int largest_of(const std::vector<PostureScore>& scores) {
  int largest = 0;
  for (const PostureScore& score : scores)
    if (std::abs(score.score) > std::abs(largest))
      largest = score.score;
  return largest;
}

void read_posture_link(const RowText& text, Reading& reading) {
  const RowReader row(RowKind::posture_link, text, reading);
  const auto from = read_end(row, "from", reading);
  const auto to = read_end(row, "to", reading);
  PostureLink link{.id = text.id};
  link.where = text.stands_at();
  row.read_into(link);
  if (!row.has("confidence"))
    link.confidence = usual_confidence(link.basis);
  check_support(row, reading);
  check_basis(row, reading);
  if (!from || !to)
    return;
  link.from = *from;
  link.to = *to;
  if (const Field* scores = row.row().find("scores"))
    link.scores = ScoreReader(*scores, *from, *to, reading).read();
  hint_at_inference(row, link.basis, largest_of(link.scores), "scores", reading);
  reading.model.posture_links.push_back(std::move(link));
}

// One cell of the matrix, to find those that stand twice.
struct Cell {
  TaskId from, to;
  std::uint32_t from_posture, to_posture;
  std::uint32_t link;
  Span where;

  auto place() const { return std::tuple(from, from_posture, to, to_posture); }
};

std::vector<Cell> cells_of(const std::vector<PostureLink>& links) {
  std::vector<Cell> cells;
  for (std::uint32_t i = 0; i < links.size(); ++i)
    for (const PostureScore& score : links[i].scores)
      cells.push_back({links[i].from, links[i].to, score.from, score.to, i, score.where});
  std::ranges::stable_sort(cells, {}, &Cell::place);
  return cells;
}

// Under circumstances of their own two scores may stand for one cell.
void check_judged_twice(const Reading& reading) {
  const auto& links = reading.model.posture_links;
  const std::vector<Cell> cells = cells_of(links);
  for (std::size_t i = 1; i < cells.size(); ++i) {
    const Cell& first = cells[i - 1];
    const Cell& second = cells[i];
    const bool apart = first.link != second.link && !links[first.link].when.always() &&
                       !links[second.link].when.always();
    if (first.place() != second.place() || apart)
      continue;
    const Task& from = reading.model[first.from];
    const Task& to = reading.model[first.to];
    reading.diags().add(
        {.id = DiagId::judged_twice,
         .where = second.where,
         .message =
             fmt::format("what '{}' of '{}' says about '{}' of '{}' is scored twice",
                         from.postures[first.from_posture], from.id,
                         to.postures[first.to_posture], to.id),
         .help = "delete one of the two, or give both a 'when' of their own",
         .notes = {{first.where, "it is scored here first"}}});
  }
}

}  // namespace

void check_postures(const RowReader& row, const Task& task, Reading& reading) {
  if (task.postures.size() == 1 && !reading.draft.operated)
    reading.diags().add(
        {.id = DiagId::one_posture,
         .where = row.where("postures"),
         .message = fmt::format("{} has one posture only, so there is nothing to choose",
                                row.row().title()),
         .help = "add another, such as 'off', or delete the line"});
}

void read_posture_links(Reading& reading) {
  for (const RowText& text : reading.draft[Table::posture_link].rows)
    read_posture_link(text, reading);
  check_judged_twice(reading);
}

}  // namespace taut

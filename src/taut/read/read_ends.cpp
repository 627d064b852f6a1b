#include "taut/read/read_ends.hpp"

#include "taut/diag/limits.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>

namespace taut {
namespace {

void add_task(const Located& name, const RowReader& row, const Ask& ask, ReadEnd& into) {
  const Named named = row.resolve({ask.key, ask.shape, name, ask.diags}, Table::task);
  if (named.fate == Named::Fate::unknown)
    into.broken = true;
  if (named.fate != Named::Fate::here)
    return;
  const TaskId task{named.index};
  if (std::ranges::find(into.end.tasks, task) == into.end.tasks.end()) {
    into.end.tasks.push_back(task);
    return;
  }
  ask.diags.add({.id = DiagId::pair_twice,
                 .where = name.span(),
                 .message = fmt::format("'{}' stands twice at one end: the link would "
                                        "cover the same pair twice",
                                        name.text()),
                 .help = "delete one of the two"});
  into.broken = true;
}

// Exactly one key, and what it names.
ReadEnd read_selector(const Located& node, const RowReader& row, Reading& reading) {
  const RowText text{.id = {}, .place = node.span(), .base = node};
  const Row keys(RowKind::selector, text, reading.scan);
  ReadEnd end{.broken = true};
  if (keys.fields().size() != 1 || !keys.fields().front().key) {
    if (node.tree->entries(node.node).size() != 1)
      reading.diags().add(
          {.id = DiagId::wrong_type,
           .where = node.span(),
           .message = "a selector has exactly one key",
           .help = "write {draws_on: ..}, {pillar: ..} or {needs_consent_of: ..}"});
    return end;
  }
  const Field& field = keys.fields().front();
  const Named named = row.resolve(row.ask(field), field.key->value.names);
  if (named.fate == Named::Fate::unknown)
    return end;
  Selector selector;
  if (named.table == Table::resource)
    selector = {.kind = Selector::Kind::draws_on, .resource = {named.index}};
  else if (named.table == Table::pillar)
    selector = {.kind = Selector::Kind::pillar, .pillar = {named.index}};
  else
    selector = {.kind = Selector::Kind::needs_consent_of, .actor = {named.index}};
  end.broken = false;
  if (named.fate == Named::Fate::here)
    end.end.selector = selector;
  return end;
}

ReadEnd read_end(const Ask& ask, const RowReader& row, Reading& reading) {
  ReadEnd end;
  switch (ask.node.kind()) {
    case NodeKind::scalar:
      if (ask.node.text() == "all")
        end.end.selector = Selector{};
      else
        add_task(ask.node, row, ask, end);
      end.single = ask.node.text();
      break;
    case NodeKind::list:
      for (const Located& item : ask.node.items())
        add_task(item, row, ask, end);
      if (ask.node.items().empty()) {
        tell_wrong_type(ask);
        end.broken = true;
      }
      break;
    case NodeKind::map: return read_selector(ask.node, row, reading);
    case NodeKind::null:
      tell_wrong_type(ask);
      end.broken = true;
      break;
  }
  return end;
}

bool selects(const Selector& selector, const Task& task) {
  switch (selector.kind) {
    case Selector::Kind::all: return true;
    case Selector::Kind::draws_on:
      return std::ranges::any_of(task.draws_on, [&](const Task::Draw& draw) {
        return draw.resource == selector.resource && draw.amount > 0;
      });
    case Selector::Kind::pillar: return task.pillar == selector.pillar;
    case Selector::Kind::needs_consent_of: {
      const auto& actors = task.actors(Toward::needs_consent_of);
      return std::ranges::find(actors, selector.actor) != actors.end();
    }
  }
  return false;
}

std::vector<TaskId> in_order(std::vector<TaskId> tasks) {
  std::ranges::sort(tasks);
  return tasks;
}

// A selector never selects the tasks that the other end names.
void select_tasks(End& end, const End& other, const Model& model) {
  if (!end.selector)
    return;
  const std::vector<TaskId> named =
      other.selector ? std::vector<TaskId>() : in_order(other.tasks);
  for (std::uint32_t i = 0; i < model.tasks.size(); ++i)
    if (selects(*end.selector, model.tasks[i]) &&
        !std::ranges::binary_search(named, TaskId{i}))
      end.tasks.push_back(TaskId{i});
}

void check_self(ReadEnds& ends, const RowReader& row, Reading& reading) {
  const std::vector<TaskId> others = in_order(ends.to.end.tasks);
  const auto& tasks = ends.from.end.tasks;
  const auto same = std::ranges::find_if(
      tasks, [&](TaskId task) { return std::ranges::binary_search(others, task); });
  if (same == tasks.end())
    return;
  reading.diags().add(
      {.id = DiagId::self_link,
       .where = row.where(ends.mutual ? "between" : "to"),
       .message = fmt::format("task '{}' stands at both ends: no task is linked with "
                              "itself",
                              reading.model[*same].id),
       .help = "take it away from one of the ends"});
  ends.to.broken = true;
}

// A few lists of names can stand for more pairs than any analysis can go through.
void check_pairs(ReadEnds& ends, const RowReader& row, Reading& reading) {
  const std::size_t from = ends.from.end.tasks.size();
  const std::size_t to = ends.to.end.tasks.size();
  const std::size_t pairs = from * to;
  const bool one_too_large = pairs > limit::pairs_of_link;
  const bool were_too_many = reading.pairs > limit::pairs;
  if (!one_too_large)
    reading.pairs += pairs;
  if (!one_too_large && reading.pairs <= limit::pairs)
    return;
  ends.to.broken = true;
  if (were_too_many && !one_too_large)
    return;
  reading.diags().add(
      {.id = DiagId::too_many_pairs,
       .where = row.where(ends.mutual ? "between" : "from"),
       .message =
           one_too_large
               ? fmt::format("{} covers {} pairs of tasks ({} times {}); at most {} are "
                             "read",
                             row.row().title(), pairs, from, to, limit::pairs_of_link)
               : fmt::format("with {} the links cover more than {} pairs of tasks",
                             row.row().title(), limit::pairs),
       .help = "name fewer tasks at one end"});
}

void tell_ends(const RowReader& row, Reading& reading) {
  for (std::string_view key : {"from", "to", "between"}) {
    if (row.row().meant(key))
      return;  // that it is misspelt has been told
  }
  const bool mutual = row.has("between");
  const std::string_view lacks = row.has("from") ? "to" : "from";
  std::string message =
      fmt::format("{} has neither 'between' nor 'from' and 'to'", row.row().title());
  Span where = row.row().place();
  if (mutual) {
    message = fmt::format("{} has 'between' beside 'from' or 'to'", row.row().title());
    where = row.where("between");
  } else if (row.has("from") || row.has("to")) {
    message = fmt::format("{} lacks '{}'", row.row().title(), lacks);
  }
  reading.diags().add(
      {.id = DiagId::link_ends,
       .where = where,
       .message = std::move(message),
       .help = "write 'from' and 'to' for one direction, or 'between: [a, b]' for both"});
}

ReadEnds read_between(const Field& field, const RowReader& row, Reading& reading) {
  ReadEnds ends{.mutual = true};
  const std::vector<Located> both = field.value.items();
  if (both.size() != 2) {
    std::string help = "write 'from' and 'to' for one direction";
    if (both.size() > 2)
      help =
          "put the tasks of one end in brackets of their own: "
          "'between: [a, [b, c]]'";
    reading.diags().add(
        {.id = DiagId::link_ends,
         .where = field.value.span(),
         .message = fmt::format("'between' has exactly two ends, not {}",
                                field.value.is_list() ? std::to_string(both.size())
                                                      : found_there(field.value)),
         .help = std::move(help)});
    ends.from.broken = true;
    return ends;
  }
  const Value& shape = *field.key->value.item;
  ends.from = read_end({"between", shape, both[0], reading.diags()}, row, reading);
  ends.to = read_end({"between", shape, both[1], reading.diags()}, row, reading);
  return ends;
}

// Only a base text is warned: what a scenario empties is told as gone.
void check_selected(const ReadEnd& end, const RowReader& row, std::string_view key,
                    Reading& reading) {
  if (end.end.selector && end.end.tasks.empty() && !reading.draft.operated)
    reading.diags().add(
        {.id = DiagId::empty_selector,
         .where = row.where(key),
         .message = fmt::format("{}: the selector selects no task", row.row().title())});
}

}  // namespace

ReadEnds read_ends(const RowReader& row, Reading& reading) {
  const Field* between = row.row().find("between");
  const Field* from = row.row().find("from");
  const Field* to = row.row().find("to");
  ReadEnds ends;
  if (between ? from || to : !from || !to) {
    tell_ends(row, reading);
    ends.from.broken = true;
    return ends;
  }
  if (between) {
    ends = read_between(*between, row, reading);
  } else {
    ends.from = read_end(row.ask(*from), row, reading);
    ends.to = read_end(row.ask(*to), row, reading);
  }
  if (ends.broken())
    return ends;
  select_tasks(ends.from.end, ends.to.end, reading.model);
  select_tasks(ends.to.end, ends.from.end, reading.model);
  check_pairs(ends, row, reading);
  if (ends.broken())
    return ends;
  check_self(ends, row, reading);
  check_selected(ends.from, row, ends.mutual ? "between" : "from", reading);
  check_selected(ends.to, row, ends.mutual ? "between" : "to", reading);
  return ends;
}

}  // namespace taut

#include "taut/draw/focus_rows.hpp"

#include "taut/draw/citation.hpp"
#include "taut/draw/needs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <variant>

namespace taut {
namespace {

constexpr std::size_t most_focus_rows = 12;

using Kind = ShownLine::Kind;

bool reaches(const ShownLine& line, TaskId task) {
  return (line.b == task && line.reaches_b) || (line.a == task && line.reaches_a);
}

bool leaves(const ShownLine& line, TaskId task) {
  return (line.a == task && line.reaches_b) || (line.b == task && line.reaches_a);
}

std::string short_sources(const Model& model, const ShownLine& line) {
  std::vector<std::string> ids, sources;
  for (StatementId id : line.statements) {
    ids.emplace_back(model[id].id);
    for (SourceId source : model[id].sources) {
      std::string name = short_source(model[source]);
      if (std::ranges::find(sources, name) == sources.end())
        sources.push_back(std::move(name));
    }
  }
  std::string text = fmt::format("{}", fmt::join(ids, ", "));
  if (!sources.empty())
    text += fmt::format(": {}", fmt::join(sources, "; "));
  return text;
}

std::string why_of(const Speaker& speaker, const ShownLine& line) {
  std::string why = reason_of(speaker, line);
  switch (line.mood) {
    case Mood::awake: break;
    case Mood::undecided: why += " (open: it hangs on something unknown)"; break;
    case Mood::held: why += " (held by a safeguard)"; break;
    case Mood::asleep: why += " (asleep)"; break;
  }
  return why;
}

FocusRow row_of(const Speaker& speaker, const ShownLine& line, TaskId focus) {
  FocusRow row{.line = line, .other = line.a == focus ? line.b : line.a};
  // What the task itself helps has a row of its own.
  (line.a == focus ? row.line.helps_b : row.line.helps_a) = false;
  if (!line.statements.empty()) {
    row.why = why_of(speaker, line);
    row.sources = short_sources(speaker.model(), line);
  }
  return row;
}

void sort_strongest_first(std::vector<FocusRow>& rows) {
  std::ranges::stable_sort(rows, [](const FocusRow& x, const FocusRow& y) {
    if (x.line.mood != y.line.mood)
      return x.line.mood < y.line.mood;
    return x.line.strength() > y.line.strength();
  });
}

int cut(std::vector<FocusRow>& rows) {
  if (rows.size() <= most_focus_rows)
    return 0;
  const int more = static_cast<int>(rows.size() - (most_focus_rows - 1));
  rows.resize(most_focus_rows - 1);
  return more;
}

int count_awake(const std::vector<FocusRow>& rows) {
  return static_cast<int>(std::ranges::count_if(
      rows, [](const FocusRow& row) { return row.line.mood == Mood::awake; }));
}

FocusRow needed_row(const Speaker& speaker, const Requirement& requirement, TaskId needed,
                    TaskId focus) {
  FocusRow row{.line = {.kind = Kind::requirement, .a = needed, .b = focus},
               .other = needed,
               .why = "It must come first"};
  if (const std::string actors = who_insists(speaker, row.line); !actors.empty())
    row.why += fmt::format(", {}", actors);
  const std::string because = on_one_line(requirement.because.in(speaker.language));
  row.why += because.empty() ? "" : ": " + because;
  for (SourceId source : requirement.sources)
    row.sources +=
        (row.sources.empty() ? "" : "; ") + short_source(speaker.model()[source]);
  return row;
}

void add_requirements(const Speaker& speaker, TaskId focus, FocusRows& rows) {
  for (const Requirement& requirement : speaker.model()[focus].requires_first) {
    if (const auto* task = std::get_if<TaskId>(&requirement.needed))
      rows.right.push_back(needed_row(speaker, requirement, *task, focus));
  }
  rows.needs = other_needs(speaker, focus);
}

}  // namespace

bool FocusRows::helped() const {
  return std::ranges::any_of(
      left, [](const FocusRow& row) { return row.line.kind == Kind::synergy; });
}

int FocusRows::needed_strainers() const {
  return static_cast<int>(std::ranges::count_if(left, [&](const FocusRow& row) {
    return row.line.kind == Kind::tension && row.line.mood == Mood::awake &&
           std::ranges::any_of(right, [&](const FocusRow& need) {
             return need.line.kind == Kind::requirement && need.other == row.other;
           });
  }));
}

FocusRows focus_rows(const Speaker& speaker, TaskId focus, bool synergies) {
  FocusRows rows;
  std::vector<FocusRow> strains, carries, helps;
  const auto way = [&](const ShownLine& line, TaskId to) {
    return row_of(speaker, towards(speaker.situation, line, to), focus);
  };
  for (const ShownLine& line : all_lines(speaker.situation, Kind::tension)) {
    const TaskId other = line.a == focus ? line.b : line.a;
    // What is the same both ways stands on the left alone.
    const bool differs = directions_differ(speaker.situation, line);
    if (reaches(line, focus))
      rows.left.push_back(differs ? way(line, focus) : row_of(speaker, line, focus));
    if (leaves(line, focus) && line.mood == Mood::awake &&
        (differs || !reaches(line, focus)))
      strains.push_back(way(line, other));
  }
  for (const ShownLine& line : all_lines(speaker.situation, Kind::synergy)) {
    const TaskId other = line.a == focus ? line.b : line.a;
    const bool differs = directions_differ(speaker.situation, line);
    if (leaves(line, focus) && line.mood == Mood::awake)
      carries.push_back(differs ? way(line, other) : row_of(speaker, line, focus));
    if (synergies && reaches(line, focus) && line.mood == Mood::awake)
      helps.push_back(differs ? way(line, focus) : row_of(speaker, line, focus));
  }
  for (std::vector<FocusRow>* part : {&rows.left, &strains, &carries, &helps})
    sort_strongest_first(*part);
  if (synergies) {
    for (FocusRow& row : rows.left)
      row.line.helps_a = row.line.helps_b = false;  // told in a row of its own
  }
  rows.right = std::move(strains);
  rows.right.insert(rows.right.end(), carries.begin(), carries.end());
  add_requirements(speaker, focus, rows);
  rows.strainers = count_awake(rows.left);
  rows.left.insert(rows.left.end(), helps.begin(), helps.end());
  rows.left_more = cut(rows.left);
  rows.right_more = cut(rows.right);
  return rows;
}

}  // namespace taut

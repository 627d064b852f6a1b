#include "taut/draw/focus_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <variant>

namespace taut {
namespace {

constexpr std::size_t most_rows = 12;

using Kind = ShownLine::Kind;

bool reaches(const ShownLine& line, TaskId task) {
  return (line.b == task && line.reaches_b) || (line.a == task && line.reaches_a);
}

bool leaves(const ShownLine& line, TaskId task) {
  return (line.a == task && line.reaches_b) || (line.b == task && line.reaches_a);
}

// "Karlsrud 2017": the author's last word, else the publisher, else the id, and the year.
std::string short_source(const Source& source) {
  std::string_view who = source.author.empty() ? source.publisher : source.author;
  if (!source.author.empty() && who.find(',') == who.npos && who.rfind(' ') != who.npos)
    who.remove_prefix(who.rfind(' ') + 1);
  if (who.empty())
    who = source.id;
  const std::string year(
      source.date.substr(0, std::min<std::size_t>(4, source.date.size())));
  return on_one_line(fmt::format("{} {}", who, year));
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
  std::string why = reason_of(speaker, line.statements.front());
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
  row.line.helps_a = row.line.helps_b = false;  // the synergy has a row of its own
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
  if (rows.size() <= most_rows)
    return 0;
  const int more = static_cast<int>(rows.size() - (most_rows - 1));
  rows.resize(most_rows - 1);
  return more;
}

void add_requirements(const Speaker& speaker, TaskId focus, FocusRows& rows) {
  const Model& model = speaker.model();
  for (const Requirement& requirement : model[focus].requires_first) {
    const std::string because = on_one_line(requirement.because.in(speaker.language));
    if (const auto* task = std::get_if<TaskId>(&requirement.needed)) {
      FocusRow row{.line = {.kind = Kind::requirement, .a = *task, .b = focus},
                   .other = *task,
                   .why = "It must come first" + (because.empty() ? "" : ": " + because)};
      for (SourceId source : requirement.sources)
        row.sources += (row.sources.empty() ? "" : "; ") + short_source(model[source]);
      rows.right.push_back(std::move(row));
    } else if (const auto* condition = std::get_if<ConditionId>(&requirement.needed)) {
      rows.needs.push_back(on_one_line(model[*condition].title.in(speaker.language)));
    } else {
      const auto& safeguard = model[std::get<SafeguardId>(requirement.needed)];
      rows.needs.push_back(on_one_line(safeguard.title.in(speaker.language)));
    }
  }
}

}  // namespace

int FocusRows::strainers() const {
  const auto awake = std::ranges::count_if(
      left, [](const FocusRow& row) { return row.line.mood == Mood::awake; });
  return static_cast<int>(awake) + left_more;
}

int FocusRows::needed_strainers() const {
  return static_cast<int>(std::ranges::count_if(left, [&](const FocusRow& row) {
    return row.line.mood == Mood::awake &&
           std::ranges::any_of(right, [&](const FocusRow& need) {
             return need.line.kind == Kind::requirement && need.other == row.other;
           });
  }));
}

FocusRows focus_rows(const Speaker& speaker, TaskId focus) {
  FocusRows rows;
  std::vector<FocusRow> strains, carries;
  for (const ShownLine& line : all_lines(speaker.situation, Kind::tension)) {
    if (reaches(line, focus))
      rows.left.push_back(row_of(speaker, line, focus));
    else if (leaves(line, focus) && line.mood == Mood::awake)
      strains.push_back(row_of(speaker, line, focus));
  }
  for (const ShownLine& line : all_lines(speaker.situation, Kind::synergy)) {
    if (leaves(line, focus) && line.mood == Mood::awake)
      carries.push_back(row_of(speaker, line, focus));
  }
  for (std::vector<FocusRow>* part : {&rows.left, &strains, &carries})
    sort_strongest_first(*part);
  rows.right = std::move(strains);
  rows.right.insert(rows.right.end(), carries.begin(), carries.end());
  add_requirements(speaker, focus, rows);
  rows.left_more = cut(rows.left);
  rows.right_more = cut(rows.right);
  return rows;
}

}  // namespace taut

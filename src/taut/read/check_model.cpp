// Rules that no row can check alone.

#include "taut/read/read_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>
#include <tuple>
#include <utility>

namespace taut {
namespace {

bool stands_before(Span a, Span b) {
  return std::tuple(a.file, a.begin) < std::tuple(b.file, b.begin);
}

void tell_shared(const RowText& one, Table one_table, const RowText& other,
                 Table other_table, Diagnostics& diags) {
  const bool ordered = stands_before(one.place, other.place);
  const RowText& first = ordered ? one : other;
  const RowText& second = ordered ? other : one;
  diags.add(
      {.id = DiagId::duplicate_name,
       .where = second.place,
       .message = fmt::format("'{}' is already the name of {}", second.id,
                              with_article(name_of(ordered ? one_table : other_table))),
       .help = "tasks, links, posture links, conditions and safeguards share one set "
               "of names; "
               "rename one of the two",
       .notes = {{first.place, fmt::format("'{}' is defined here first", first.id)}}});
}

}  // namespace

void check_shared_names(const Draft& draft, Diagnostics& diags) {
  constexpr Table shared[] = {Table::task, Table::condition, Table::safeguard,
                              Table::link, Table::posture_link};
  for (std::size_t a = 0; a < std::size(shared); ++a)
    for (const RowText& row : draft[shared[a]].rows)
      for (std::size_t b = a + 1; b < std::size(shared) && !row.id.empty(); ++b)
        if (const RowText* other = draft[shared[b]].find(row.id))
          tell_shared(row, shared[a], *other, shared[b], diags);
}

namespace {

bool eased_today(const Model& model, const Statement& statement) {
  return std::ranges::any_of(statement.shifts, [&](const Shift& shift) {
    const auto* safeguard = std::get_if<SafeguardId>(&shift.by);
    return statement.score < 0 && shift.amount > 0 && safeguard &&
           model[*safeguard].in_place == Truth::yes;
  });
}

}  // namespace

// The score is what a link is worth without its safeguards. Whoever judges today's
// situation, with a safeguard at work, counts the safeguard twice. Nobody but the author
// can tell, so it is asked once for all such links.
void hint_at_safeguards(const Reading& reading) {
  const bool said =
      reading.model.mandate.judging.safeguards != Judging::Safeguards::unsaid;
  if (said || !reading.draft.applied.empty())
    return;
  std::vector<std::string_view> ids;
  Span first;
  for (const Statement& statement : reading.model.statements) {
    if (!eased_today(reading.model, statement))
      continue;
    if (ids.empty())
      first = statement.where;
    ids.push_back(statement.id);
  }
  if (ids.empty())
    return;
  constexpr std::size_t most_ids = 20;
  const std::size_t shown = std::min(ids.size(), most_ids);
  std::string eased = fmt::format("{}", fmt::join(std::span(ids).first(shown), ", "));
  if (shown < ids.size())
    eased += fmt::format(" and {} more", ids.size() - shown);
  reading.diags().add(
      {.id = DiagId::judged_with_safeguard,
       .where = first,
       .message =
           fmt::format("safeguards in place ease {}: {} judged without them?", eased,
                       ids.size() == 1 ? "was its score" : "were the scores"),
       .help = "a score is what the link is worth with none of its safeguards in place; "
               "if yours are, say so once: 'judging: {safeguards: without}' under "
               "'mandate'"});
}

namespace {

// Who says it does not matter: two files of two desks often bring one judgement twice.
template <typename Judged, typename Said>
void hint_at_twins(const std::vector<Judged>& rows, Diagnostics& diags,
                   const Said& said) {
  const auto name = [](const Judged& row) {
    return row.id.empty() ? std::string_view("a row without a name") : row.id;
  };
  std::map<decltype(said(rows.front())), const Judged*> first;
  for (const Judged& row : rows) {
    const auto [twin, is_new] = first.emplace(said(row), &row);
    const bool always = row.when.always() && twin->second->when.always();
    if (is_new || row.because.empty() || !always)
      continue;
    diags.add({.id = DiagId::said_twice,
               .where = row.where,
               .message = fmt::format("{} and {} say the same (ends, score, reason)",
                                      name(*twin->second), name(row)),
               .help = "drop one of the two, or merge their sources into one",
               .notes = {{twin->second->where, "the first stands here"}}});
  }
}

std::vector<TaskId> sorted(std::vector<TaskId> tasks) {
  std::ranges::sort(tasks);
  return tasks;
}

}  // namespace

void hint_at_repetition(const Reading& reading) {
  if (!reading.draft.applied.empty() || reading.draft.trial ||
      reading.diags().has_errors())
    return;
  hint_at_twins(reading.model.statements, reading.diags(), [](const Statement& link) {
    auto from = sorted(link.from.tasks);
    auto to = sorted(link.to.tasks);
    if (link.mutual && to < from)
      std::swap(from, to);
    return std::tuple(std::move(from), std::move(to), link.mutual, link.score,
                      link.because.first);
  });
  hint_at_twins(reading.model.pressures, reading.diags(), [](const Pressure& pressure) {
    auto from = pressure.from;
    std::ranges::sort(from);
    return std::tuple(std::move(from), sorted(pressure.to), pressure.score,
                      pressure.because.first);
  });
}

void check_parts(const Reading& reading) {
  const std::vector<Task>& tasks = reading.model.tasks;
  std::vector<std::uint32_t> seen(tasks.size(), 0);
  for (std::uint32_t start = 0; start < tasks.size(); ++start) {
    std::optional<TaskId> task = TaskId{start};
    while (task && seen[task->value] == 0) {
      seen[task->value] = start + 1;
      task = tasks[task->value].part_of;
    }
    if (!task || seen[task->value] != start + 1)
      continue;
    const RowText& row = reading.draft[Table::task].rows[task->value];
    reading.diags().add(
        {.id = DiagId::part_of_cycle,
         .where = row.place,
         .message = fmt::format("task '{}' is part of itself, in the end", row.id),
         .help = "delete one of the keys 'part_of' of this circle"});
  }
}

void check_phases(const Reading& reading) {
  const std::vector<Phase>& phases = reading.model.phases;
  for (std::size_t i = 0; i < phases.size(); ++i) {
    const Phase& phase = phases[i];
    const auto tell = [&](std::string message, std::string help) {
      reading.diags().add({.id = DiagId::phase_dates,
                           .where = phase.where,
                           .message = std::move(message),
                           .help = std::move(help)});
    };
    if (!phase.from.empty() && !phase.to.empty() && phase.to < phase.from)
      tell(fmt::format("phase '{}' ends on {}, before it starts on {}", phase.id,
                       phase.to, phase.from),
           "exchange 'from' and 'to', or mend one of them");
    else if (i > 0 && !phase.from.empty() && !phases[i - 1].to.empty() &&
             phase.from <= phases[i - 1].to)
      tell(fmt::format("phase '{}' starts on {}, but the one before it ends on {}",
                       phase.id, phase.from, phases[i - 1].to),
           "phases stand in order and do not overlap");
  }
}

}  // namespace taut

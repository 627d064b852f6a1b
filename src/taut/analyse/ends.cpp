// A statement with several ends covers a product of pairs, but what is left of it to tell
// need not be one: a group may have taken some pairs, others may never share a phase. So
// the pairs are gathered by the task that is reached, and tasks that the same ones reach
// share a clause.

#include "taut/analyse/ends.hpp"

#include "taut/analyse/evidence.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace taut {
namespace {

struct Reached {
  std::vector<TaskId> to;
  std::vector<TaskId> from;
};

std::vector<Reached> reached_by_whom(const Subject& subject,
                                     const std::vector<ArcIndex>& arcs) {
  std::vector<Reached> rows;
  for (ArcIndex index : arcs) {
    const Arc& arc = subject.situation.arcs[index];
    if (arc.back)
      continue;
    const auto row = std::ranges::find_if(
        rows, [&](const Reached& r) { return r.to.front() == arc.to; });
    if (row == rows.end())
      rows.push_back({{arc.to}, {arc.from}});
    else
      row->from.push_back(arc.from);
  }
  std::vector<Reached> joined;
  for (Reached& row : rows) {
    const auto same = std::ranges::find(joined, row.from, &Reached::from);
    if (same == joined.end())
      joined.push_back(std::move(row));
    else
      same->to.push_back(row.to.front());
  }
  return joined;
}

// The strength at work; of an arc that is asleep with nothing left of it, as judged.
std::string_view verb_of(const Statement& statement, const Arc& arc) {
  const int effect = arc.effect == 0 ? statement.score : arc.effect;
  return effect < 0 ? harmed(-effect) : helped(effect);
}

std::string_view both_ways(const Statement& statement) {
  return statement.mutual ? ", and the other way round" : "";
}

// A selector stands for its tasks where they are many, and only for all of them.
constexpr std::size_t most_pairs_by_name = 6;

bool named_by_selector(const Subject& subject, const Statement& statement,
                       const std::vector<ArcIndex>& arcs) {
  if (statement.general())
    return true;
  if (!statement.from.selector && !statement.to.selector)
    return false;
  std::size_t pairs = 0;
  for (TaskId from : statement.from.tasks)
    pairs += statement.to.tasks.size() -
             static_cast<std::size_t>(std::ranges::count(statement.to.tasks, from));
  const auto told = static_cast<std::size_t>(std::ranges::count_if(
      arcs, [&](ArcIndex index) { return !subject.situation.arcs[index].back; }));
  return pairs > most_pairs_by_name && told == pairs;
}

}  // namespace

std::string ends_in_words(const Subject& subject, const std::vector<ArcIndex>& arcs) {
  const Arc& first = subject.situation.arcs[arcs.front()];
  const Statement& statement = subject.model()[first.statement];
  if (!named_by_selector(subject, statement, arcs))
    return pairs_in_words(subject, arcs);
  return capital(fmt::format("{}: {} by {}{}", in_words(subject, statement.to),
                             verb_of(statement, first), in_words(subject, statement.from),
                             both_ways(statement)));
}

std::string by_in_words(const Subject& subject, const Arc& arc,
                        const std::vector<TaskId>& tasks) {
  const Statement& statement = subject.model()[arc.statement];
  const End& by = arc.back ? statement.to : statement.from;
  const bool all =
      by.selector && tasks.size() > most_pairs_by_name && tasks.size() == by.tasks.size();
  return all ? in_words(subject, by) : names(subject, tasks);
}

std::string pairs_in_words(const Subject& subject, const std::vector<ArcIndex>& arcs) {
  const Arc& first = subject.situation.arcs[arcs.front()];
  const Statement& statement = subject.model()[first.statement];
  const auto verb = verb_of(statement, first);
  std::vector<std::string> clauses;
  for (const auto& [to, from] : reached_by_whom(subject, arcs)) {
    const bool one_pair = to.size() == 1 && from.size() == 1;
    clauses.push_back(statement.mutual && one_pair
                          ? fmt::format("{} and {}: each {} by the other",
                                        names(subject, from), names(subject, to), verb)
                          : fmt::format("{}: {} by {}{}", names(subject, to), verb,
                                        names(subject, from), both_ways(statement)));
  }
  return capital(fmt::format("{}", fmt::join(clauses, "; ")));
}

std::vector<FindingLine> lines_by_statement(const Subject& subject,
                                            const std::vector<ArcIndex>& arcs) {
  std::vector<FindingLine> lines;
  for (StatementId id : statements_of(subject, arcs)) {
    std::vector<ArcIndex> own;
    std::ranges::copy_if(arcs, std::back_inserter(own), [&](ArcIndex index) {
      return subject.situation.arcs[index].statement == id;
    });
    const Arc& first = subject.situation.arcs[own.front()];
    const auto because = reason(subject, first);
    lines.push_back({.text = fmt::format("{}{}{}", ends_in_words(subject, own),
                                         because.empty() ? "" : ": ", because),
                     .effect = first.effect,
                     .statements = {id},
                     .would_become = would_become(subject, first)});
  }
  return lines;
}

}  // namespace taut

// A statement with several ends covers a product of pairs, but what is left of it to tell
// need not be one: a group may have taken some pairs, others may never share a phase. So
// the pairs are gathered by the task that is reached, and tasks that the same ones reach
// share a clause.

#include "taut/analyse/ends.hpp"

#include "taut/analyse/evidence.hpp"
#include "taut/analyse/later.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace taut {
namespace {

struct Reached {
  std::vector<TaskId> to;
  std::vector<TaskId> from;
  std::string later = {};  // since when, where a task does not run yet
};

std::vector<Reached> reached_by_whom(const Subject& subject,
                                     const std::vector<ArcIndex>& arcs, bool by_time) {
  std::vector<Reached> rows;
  for (ArcIndex index : arcs) {
    const Arc& arc = subject.situation.arcs[index];
    if (arc.back)
      continue;
    const bool told = by_time && arc.state == ArcState::active && arc.effect < 0;
    std::string later = told ? once(subject, arc) : std::string();
    const auto row = std::ranges::find_if(rows, [&](const Reached& r) {
      return r.to.front() == arc.to && r.later == later;
    });
    if (row == rows.end())
      rows.push_back({{arc.to}, {arc.from}, std::move(later)});
    else
      row->from.push_back(arc.from);
  }
  std::vector<Reached> joined;
  for (Reached& row : rows) {
    const auto same = std::ranges::find_if(joined, [&](const Reached& r) {
      return r.from == row.from && r.later == row.later;
    });
    if (same == joined.end())
      joined.push_back(std::move(row));
    else
      same->to.push_back(row.to.front());
  }
  return joined;
}

std::string_view verb_of(const Model& model, const Arc& arc) {
  const int effect = told_effect(model, arc);
  return effect < 0 ? harmed(-effect) : helped(effect);
}

// After "would", or of several: "limit", "help".
std::string_view plural_verb(int effect) {
  constexpr std::string_view helps[] = {"prepare", "help", "carry"};
  return effect < 0 ? to_harm(-effect) : helps[std::clamp(effect, 1, 3) - 1];
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

bool is_one_pair(const Reached& row) {
  return row.to.size() == 1 && row.from.size() == 1;
}

// " once the army is one", or nothing.
std::string since(const Reached& row) {
  return row.later.empty() ? std::string() : " " + row.later;
}

std::string_view will(const Reached& row) {
  return row.later.empty() ? "" : "will ";
}

// "Reforms and DDR limit each other".
std::string each_other(const Subject& subject, const Reached& row, int effect) {
  return fmt::format("{} and {} {}{} each other{}", names(subject, row.from),
                     names(subject, row.to), will(row), plural_verb(effect), since(row));
}

constexpr std::size_t most_named = 4;

std::string headline_of(const Subject& subject, const Statement& statement,
                        const Reached& row, int effect) {
  if (statement.mutual && is_one_pair(row))
    return each_other(subject, row, effect);
  const std::string to = names(subject, row.to);
  const std::string from = names(subject, row.from);
  if (effect > 0)
    return fmt::format("{}: {} by {}", to, helped(effect), from);
  if (row.to.size() > most_named)
    return fmt::format("{}: {}{}",
                       weakening(row.from.size(), -effect,
                                 fmt::format("{} others", count_word(row.to.size()))),
                       from, both_ways(statement));
  if (!row.later.empty())
    return fmt::format("{} will be {} by {}{}{}", to, harmed(-effect), from,
                       both_ways(statement), since(row));
  return fmt::format("{}: {}{}", weakening(row.from.size(), -effect, to), from,
                     both_ways(statement));
}

// "One task limits nine others, one of them only later: public reports". Empty where the
// same tasks do not reach them all, or where these are few enough to be named.
std::string counted_headline(const Statement& statement, const std::vector<Reached>& rows,
                             int effect, const Subject& subject) {
  std::size_t reached = 0;
  std::size_t later = 0;
  for (const Reached& row : rows) {
    if (row.from != rows.front().from)
      return {};
    reached += row.to.size();
    later += row.later.empty() ? 0 : row.to.size();
  }
  if (effect > 0 || rows.size() < 2 || reached <= most_named)
    return {};
  const std::string when = later == reached ? ", all of them only later"
                           : later > 0
                               ? fmt::format(", {} of them only later", count_word(later))
                               : std::string();
  return capital(fmt::format("{}{}: {}{}",
                             weakening(rows.front().from.size(), -effect,
                                       fmt::format("{} others", count_word(reached))),
                             when, names(subject, rows.front().from),
                             both_ways(statement)));
}

std::string pairs_inside(const Subject& subject, const std::vector<ArcIndex>& arcs) {
  const Arc& first = subject.situation.arcs[arcs.front()];
  const Statement& statement = subject.model()[first.statement];
  const auto verb = verb_of(subject.model(), first);
  std::vector<std::string> clauses;
  for (const Reached& row : reached_by_whom(subject, arcs, false))
    clauses.push_back(statement.mutual && is_one_pair(row)
                          ? each_other(subject, row, told_effect(subject.model(), first))
                          : fmt::format("{}: {} by {}{}", names(subject, row.to), verb,
                                        names(subject, row.from), both_ways(statement)));
  return fmt::format("{}", fmt::join(clauses, "; "));
}

// As `ends_in_words`, to go on inside a sentence.
std::string ends_inside(const Subject& subject, const std::vector<ArcIndex>& arcs) {
  const Arc& first = subject.situation.arcs[arcs.front()];
  const Statement& statement = subject.model()[first.statement];
  if (!named_by_selector(subject, statement, arcs))
    return pairs_inside(subject, arcs);
  return fmt::format("{}: {} by {}{}", in_words(subject, statement.to),
                     verb_of(subject.model(), first), in_words(subject, statement.from),
                     both_ways(statement));
}

}  // namespace

std::string ends_in_words(const Subject& subject, const std::vector<ArcIndex>& arcs) {
  return capital(ends_inside(subject, arcs));
}

std::string pairs_in_words(const Subject& subject, const std::vector<ArcIndex>& arcs) {
  return capital(pairs_inside(subject, arcs));
}

std::string by_in_words(const Subject& subject, const Arc& arc,
                        const std::vector<TaskId>& tasks) {
  const Statement& statement = subject.model()[arc.statement];
  const End& by = arc.back ? statement.to : statement.from;
  const bool all =
      by.selector && tasks.size() > most_pairs_by_name && tasks.size() == by.tasks.size();
  return all ? in_words(subject, by) : names(subject, tasks);
}

std::string ends_as_headline(const Subject& subject, const std::vector<ArcIndex>& arcs) {
  const Arc& first = subject.situation.arcs[arcs.front()];
  const Statement& statement = subject.model()[first.statement];
  const int effect = told_effect(subject.model(), first);
  const bool by_selector = named_by_selector(subject, statement, arcs);
  if (by_selector && effect < 0)
    return capital(
        fmt::format("{}: {}{}",
                    weakening(std::max<std::size_t>(1, statement.from.tasks.size()),
                              -effect, in_words(subject, statement.to)),
                    in_words(subject, statement.from), both_ways(statement)));
  if (by_selector)
    return ends_in_words(subject, arcs);
  const auto rows = reached_by_whom(subject, arcs, true);
  if (std::string counted = counted_headline(statement, rows, effect, subject);
      !counted.empty())
    return counted;
  std::vector<std::string> clauses;
  for (const Reached& row : rows)
    clauses.push_back(headline_of(subject, statement, row, effect));
  return capital(fmt::format("{}", fmt::join(clauses, "; ")));
}

std::string ends_if_at_work(const Subject& subject, const std::vector<ArcIndex>& arcs) {
  const Arc& first = subject.situation.arcs[arcs.front()];
  const Statement& statement = subject.model()[first.statement];
  const auto verb = plural_verb(told_effect(subject.model(), first));
  const auto clause = [&](const std::string& from, const std::string& to, bool one) {
    return statement.mutual && one
               ? fmt::format("{} and {} would {} each other", from, to, verb)
               : fmt::format("{} would {} {}{}", from, verb, to, both_ways(statement));
  };
  if (named_by_selector(subject, statement, arcs))
    return capital(clause(in_words(subject, statement.from),
                          in_words(subject, statement.to), false));
  std::vector<std::string> clauses;
  for (const Reached& row : reached_by_whom(subject, arcs, false))
    clauses.push_back(
        clause(names(subject, row.from), names(subject, row.to), is_one_pair(row)));
  return capital(fmt::format("{}", fmt::join(clauses, "; ")));
}

std::string ends_named(const Subject& subject, const std::vector<ArcIndex>& arcs) {
  const Statement& statement =
      subject.model()[subject.situation.arcs[arcs.front()].statement];
  if (named_by_selector(subject, statement, arcs))
    return fmt::format("{} on {}", in_words(subject, statement.from),
                       in_words(subject, statement.to));
  const auto few = [&](const std::vector<TaskId>& tasks) {
    return tasks.size() > most_named - 1
               ? fmt::format("{} tasks", count_word(tasks.size()))
               : names(subject, tasks);
  };
  std::vector<std::string> parts;
  for (const Reached& row : reached_by_whom(subject, arcs, false))
    parts.push_back(fmt::format("{} on {}", few(row.from), few(row.to)));
  return fmt::format("{}", fmt::join(parts, ", "));
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
    FindingLine line =
        line_with_reason(ends_inside(subject, own), reason(subject, first));
    line.effect = first.effect;
    line.statements = {id};
    line.basis = grounds_of(subject.model(), subject.model()[id]).basis;
    line.would_become = would_become(subject, first);
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace taut

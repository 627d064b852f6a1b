#include "taut/analyse/profile_words.hpp"

#include "taut/analyse/evidence.hpp"
#include "taut/analyse/later.hpp"
#include "taut/analyse/requirements.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>
#include <utility>

namespace taut {
namespace {

std::string tasks_counted(std::size_t count) {
  return fmt::format("{} task{}", count_word(count), count == 1 ? "" : "s");
}

TaskId other_of(const Pair& pair, Side side) {
  return side == Side::from ? pair.to : pair.from;
}

bool is_later(const Subject& subject, const Pair& pair, int Pair::*strength) {
  const auto& leading =
      strength == &Pair::tension ? pair.leading_tension : pair.leading_synergy;
  return is_later(subject.model(), subject.situation.arcs[*leading]);
}

// The strongest alone where the pairs differ, at most three of them.
std::string strongest(const Subject& subject, const std::vector<const Pair*>& pairs,
                      Side side, int Pair::*strength) {
  constexpr std::size_t most = 3;
  std::vector<std::string> words;
  const int top = pairs.front()->*strength;
  for (const Pair* pair : pairs) {
    if (pair->*strength == top)
      words.push_back(fmt::format("{}{}", subject.name(other_of(*pair, side)),
                                  is_later(subject, *pair, strength) ? " (later)" : ""));
  }
  return listed_up_to(std::move(words), most);
}

// The pairs come sorted, so that the ends tell.
bool alike(const std::vector<const Pair*>& pairs, int Pair::*strength) {
  return pairs.front()->*strength == pairs.back()->*strength;
}

// What is recorded of a task without a tension at work on it: never that nothing is.
std::string unweakened(const Subject& subject, TaskId task) {
  std::vector<StatementId> open;
  for (const Arc& arc : subject.situation.arcs) {
    if (arc.to == task && arc.state == ArcState::undecided && arc.effect < 0 &&
        std::ranges::find(open, arc.statement) == open.end())
      open.push_back(arc.statement);
  }
  std::string text = "no tension on it is recorded as at work";
  if (!open.empty())
    text += fmt::format(", {} {} not known", count_word(open.size()),
                        open.size() == 1 ? "is" : "are");
  std::vector<std::string> pressing;
  for (const FindingLine& line : pressures_on(subject, task))
    pressing.push_back(line.text);
  return pressing.empty()
             ? text
             : fmt::format("{}; the situation weighs on it ({})", text, titles(pressing));
}

// "limited by DDR"; "weakened by five tasks, most by DDR and SSR"; where all are equal,
// "limited by two tasks (DDR and SSR)".
std::string weakened(const Subject& subject, TaskId task,
                     const std::vector<const Pair*>& pairs) {
  if (pairs.empty())
    return unweakened(subject, task);
  const std::string most = strongest(subject, pairs, Side::onto, &Pair::tension);
  if (pairs.size() == 1)
    return fmt::format("{} by {}",
                       harmed(told_strength(subject.situation, *pairs.front())), most);
  if (alike(pairs, &Pair::tension))
    return fmt::format("{} by {} ({})",
                       harmed(told_strength(subject.situation, *pairs.front())),
                       tasks_counted(pairs.size()), most);
  return fmt::format("weakened by {}, most by {}", tasks_counted(pairs.size()), most);
}

std::string weakens(const Subject& subject, const std::vector<const Pair*>& pairs) {
  if (pairs.empty())
    return "no tension by it is recorded as at work";
  const std::string most = strongest(subject, pairs, Side::from, &Pair::tension);
  if (pairs.size() == 1)
    return fmt::format("weakens {}", most);
  if (alike(pairs, &Pair::tension))
    return fmt::format("weakens {} ({})", tasks_counted(pairs.size()), most);
  return fmt::format("weakens {}, most of all {}", tasks_counted(pairs.size()), most);
}

std::vector<const Pair*> pairs_of(const Situation& situation, TaskId task, Side side,
                                  int Pair::*strength) {
  std::vector<const Pair*> pairs;
  for (const Pair& pair : situation.pairs) {
    if ((side == Side::from ? pair.from : pair.to) == task && pair.*strength > 0)
      pairs.push_back(&pair);
  }
  std::ranges::stable_sort(pairs, std::ranges::greater{}, [&](const Pair* pair) {
    return std::tuple(pair->*strength, harm(situation, *pair));
  });
  return pairs;
}

std::vector<StatementId> leading(const Situation& situation,
                                 const std::vector<const Pair*>& pairs,
                                 std::optional<ArcIndex> Pair::*arc) {
  std::vector<StatementId> ids;
  for (const Pair* pair : pairs) {
    const StatementId id = situation.arcs[*(pair->*arc)].statement;
    if (std::ranges::find(ids, id) == ids.end())
      ids.push_back(id);
  }
  return ids;
}

}  // namespace

std::string_view name_of(Grouping grouping) {
  switch (grouping) {
    case Grouping::under_strain: return "under strain";
    case Grouping::strains_others: return "strains others";
    case Grouping::both: return "both under strain and straining others";
    case Grouping::little: return "little either way";
    case Grouping::little_judged: return "little judged";
    case Grouping::not_looked_at: break;
  }
  return "not looked at";
}

std::string_view meaning_of(Grouping grouping) {
  switch (grouping) {
    case Grouping::under_strain:
      return "suffers a tenth or more of all harm that tensions do in this mandate.";
    case Grouping::strains_others:
      return "causes a tenth or more of all harm that tensions do in this mandate. That "
             "says nothing of what it is worth.";
    case Grouping::both:
      return "suffers and causes a tenth or more of all harm that tensions do in this "
             "mandate.";
    case Grouping::little:
      return "suffers and causes less than a tenth of all harm that tensions do in this "
             "mandate, as far as was judged. A finding may be serious all the same.";
    case Grouping::little_judged:
      return "was judged against fewer than one in twenty of the tasks that it could "
             "meet, "
             "each way: a finding may name it, and of the rest nothing is known.";
    case Grouping::not_looked_at: break;
  }
  return "was judged against no other task, so that nothing can be said of it.";
}

std::string serves_in_words(const Subject& subject, TaskId task) {
  std::vector<std::string> for_it;
  std::vector<std::string> against;
  for (const Task::Serves& serves : subject.model()[task].serves) {
    const std::string id(subject.model()[serves.objective].id);
    if (serves.degree > 0)
      for_it.push_back(fmt::format("{} {}", id, serves.degree));
    else if (serves.degree < 0)
      against.push_back(id);
  }
  std::string text;
  if (!for_it.empty())
    text = fmt::format("serves {}", fmt::join(for_it, ", "));
  if (!against.empty())
    text += fmt::format("{}works against {} as written", text.empty() ? "" : "; ",
                        listed(against));
  return text;
}

std::vector<const Pair*> tensions_of(const Situation& situation, TaskId task, Side side) {
  return pairs_of(situation, task, side, &Pair::tension);
}

std::vector<const Pair*> synergies_of(const Situation& situation, TaskId task,
                                      Side side) {
  return pairs_of(situation, task, side, &Pair::synergy);
}

std::vector<StatementId> leading_tensions(const Situation& situation,
                                          const std::vector<const Pair*>& pairs) {
  return leading(situation, pairs, &Pair::leading_tension);
}

std::vector<StatementId> leading_tensions_touching(const Subject& subject, TaskId task) {
  auto pairs = tensions_of(subject.situation, task, Side::onto);
  const auto by = tensions_of(subject.situation, task, Side::from);
  pairs.insert(pairs.end(), by.begin(), by.end());
  return leading_tensions(subject.situation, pairs);
}

namespace {

bool backs(const Task& task, ActorId actor) {
  return std::ranges::any_of(
      std::array{Toward::supports, Toward::arms_or_trains, Toward::restores},
      [&](Toward how) {
        return std::ranges::find(task.actors(how), actor) != task.actors(how).end();
      });
}

}  // namespace

std::string watchdog_in_words(const Subject& subject, TaskId task) {
  constexpr std::array<std::pair<Toward, std::string_view>, 3> ways{{
      {Toward::reports_on, "reports on"},
      {Toward::prosecutes, "prosecutes"},
      {Toward::sanctions, "sanctions"},
  }};
  const Model& model = subject.model();
  std::vector<std::string> words;
  for (const auto& [way, verb] : ways) {
    std::vector<std::string> watched;
    std::vector<TaskId> strained;
    for (ActorId actor : model[task].actors(way)) {
      const std::size_t before = strained.size();
      for (const Pair* pair : tensions_of(subject.situation, task, Side::from)) {
        if (backs(model[pair->to], actor) &&
            std::ranges::find(strained, pair->to) == strained.end())
          strained.push_back(pair->to);
      }
      if (strained.size() > before)
        watched.emplace_back(model[actor].title.in(subject.language));
    }
    if (!watched.empty())
      words.push_back(fmt::format(
          "it {} {}, and by that strains what supports {} ({}): no fault of its own",
          verb, listed(watched), watched.size() == 1 ? "that party" : "them",
          names(subject, strained)));
  }
  return fmt::format("{}", fmt::join(words, "; "));
}

std::string tensions_in_words(const Subject& subject, TaskId task) {
  const auto on = tensions_of(subject.situation, task, Side::onto);
  const auto by = tensions_of(subject.situation, task, Side::from);
  const auto lifts = synergies_of(subject.situation, task, Side::from);
  const bool judged = std::ranges::any_of(subject.situation.pairs, [&](const Pair& pair) {
    return pair.from == task || pair.to == task;
  });
  if (!judged)
    return "none of its links was judged";
  const bool one_both_ways =
      on.size() == 1 && by.size() == 1 && on.front()->from == by.front()->to;
  std::string text =
      on.empty() && by.empty() ? unweakened(subject, task) + ", nor one by it"
      : one_both_ways
          ? fmt::format("one tension, with {}, both ways", subject.name(by.front()->to))
          : fmt::format("{}; {}", weakened(subject, task, on), weakens(subject, by));
  if (!lifts.empty()) {
    const std::string most = strongest(subject, lifts, Side::from, &Pair::synergy);
    text += alike(lifts, &Pair::synergy) ? fmt::format("; helps {}", most)
                                         : fmt::format("; helps {}, most of all {}",
                                                       tasks_counted(lifts.size()), most);
    const bool some_firm = std::ranges::any_of(lifts, [&](const Pair* pair) {
      return subject.situation.arcs[*pair->leading_synergy].grounds.firm;
    });
    text += some_firm ? "" : " (thin evidence)";
  }
  if (std::string watchdog = watchdog_in_words(subject, task); !watchdog.empty())
    text += "; " + watchdog;
  return text;
}

std::string asleep_in_words(const Subject& subject, TaskId task) {
  std::vector<std::string> ids;
  for (const Arc& arc : subject.situation.arcs) {
    const Statement& statement = subject.model()[arc.statement];
    const bool touches = arc.from == task || arc.to == task;
    const bool awake = arc.state == ArcState::active || arc.state == ArcState::held;
    if (!touches || awake || arc.general || statement.score >= 0)
      continue;
    if (ids.empty() || ids.back() != statement.id)
      ids.emplace_back(statement.id);
  }
  return ids.empty() ? std::string() : fmt::format("; asleep: {}", listed(ids));
}

std::string requires_in_words(const Subject& subject, TaskId task) {
  std::vector<std::string> first;
  for (const Requirement& requirement : subject.model()[task].requires_first) {
    const bool is_task = std::holds_alternative<TaskId>(requirement.needed);
    if (is_task || met(subject.model(), requirement) != Truth::yes)
      first.push_back(in_words(subject, requirement));
  }
  return first.empty() ? std::string()
                       : fmt::format("; requires first: {}", listed(first));
}

}  // namespace taut

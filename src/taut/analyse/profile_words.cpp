#include "taut/analyse/profile_words.hpp"

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

// The strongest alone where the pairs differ, at most three of them.
std::string strongest(const Subject& subject, const std::vector<const Pair*>& pairs,
                      Side side, int Pair::*strength) {
  constexpr std::size_t most = 3;
  std::vector<TaskId> tasks;
  const int top = pairs.front()->*strength;
  std::size_t equal = 0;
  for (const Pair* pair : pairs) {
    if (pair->*strength != top)
      continue;
    ++equal;
    if (tasks.size() < most)
      tasks.push_back(other_of(*pair, side));
  }
  std::vector<std::string> words;
  for (TaskId task : tasks)
    words.emplace_back(subject.name(task));
  if (equal > most)
    words.push_back(fmt::format("{} more", count_word(equal - most)));
  return listed(words);
}

// The pairs come sorted, so that the ends tell.
bool alike(const std::vector<const Pair*>& pairs, int Pair::*strength) {
  return pairs.front()->*strength == pairs.back()->*strength;
}

// "limited by DDR"; "weakened by five tasks, most by DDR and SSR"; where all are equal,
// "limited by two tasks (DDR and SSR)".
std::string weakened(const Subject& subject, const std::vector<const Pair*>& pairs) {
  if (pairs.empty())
    return "no task weakens it";
  const std::string most = strongest(subject, pairs, Side::onto, &Pair::tension);
  if (pairs.size() == 1)
    return fmt::format("{} by {}", harmed(pairs.front()->tension), most);
  if (alike(pairs, &Pair::tension))
    return fmt::format("{} by {} ({})", harmed(pairs.front()->tension),
                       tasks_counted(pairs.size()), most);
  return fmt::format("weakened by {}, most by {}", tasks_counted(pairs.size()), most);
}

std::string weakens(const Subject& subject, const std::vector<const Pair*>& pairs) {
  if (pairs.empty())
    return "weakens none";
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

// What shakes the carriers of an objective, all of which are shaken.
std::string_view shaken_by(const std::vector<Shaken>& carriers) {
  const auto strained = [](const Shaken& s) { return !s.tensions.empty(); };
  const auto lacking = [](const Shaken& s) {
    return !s.lacking.empty() || !s.in_deadlock.empty();
  };
  if (std::ranges::none_of(carriers, lacking))
    return "is under strong tension";
  if (std::ranges::none_of(carriers, strained))
    return "lacks what it requires";
  return "is under strong tension or lacks what it requires";
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
             "mandate, as far as was judged.";
    case Grouping::not_looked_at: break;
  }
  return "was judged against too few other tasks to say anything: fewer than one of its "
         "pairs in twenty, or none.";
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
    for (ActorId actor : model[task].actors(way)) {
      std::vector<TaskId> strained;
      for (const Pair* pair : tensions_of(subject.situation, task, Side::from)) {
        if (backs(model[pair->to], actor))
          strained.push_back(pair->to);
      }
      if (!strained.empty())
        words.push_back(fmt::format(
            "it {} {}, so it strains what supports that party ({}): that is what it is "
            "for",
            verb, model[actor].title.in(subject.language), names(subject, strained)));
    }
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
  std::string text =
      on.empty() && by.empty()
          ? "no tension at work on it or by it"
          : fmt::format("{}; {}", weakened(subject, on), weakens(subject, by));
  if (!lifts.empty()) {
    const std::string most = strongest(subject, lifts, Side::from, &Pair::synergy);
    text += alike(lifts, &Pair::synergy) ? fmt::format("; lifts {}", most)
                                         : fmt::format("; lifts {}, most of all {}",
                                                       tasks_counted(lifts.size()), most);
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

std::string waits_in_words(const Subject& subject, const Shaken& carrier) {
  const Model& model = subject.model();
  std::vector<std::string> parts;
  std::vector<TaskId> circle;
  for (const Need& need : carrier.in_deadlock)
    circle.push_back(std::get<TaskId>(need.what->needed));
  if (!circle.empty())
    parts.push_back(fmt::format("waits in a circle for {}", names(subject, circle)));
  for (const Need& need : carrier.lacking) {
    const bool unknown = met(model, *need.what) == Truth::unknown;
    const bool gone = std::holds_alternative<RemovedName>(need.what->needed);
    parts.push_back(fmt::format("requires first: {} ({})", in_words(subject, *need.what),
                                gone      ? "not in the mandate"
                                : unknown ? "unknown"
                                          : "not so today"));
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

namespace {

// "3 of its 56 pairs were judged".
std::string judged_in_words(const Shaken& carrier) {
  return fmt::format("{} of its {} pairs {} judged",
                     carrier.judged == 0 ? "none" : std::to_string(carrier.judged),
                     carrier.pairs, carrier.judged == 1 ? "was" : "were");
}

// " Constitution making requires first: a census; mandated, so not done yet."
std::string not_done_in_words(const Subject& subject, const Footing& footing) {
  std::string text;
  for (const Shaken& carrier : footing.carriers) {
    std::vector<TaskId> first;
    for (const Need& need : carrier.not_done)
      first.push_back(std::get<TaskId>(need.what->needed));
    if (!first.empty())
      text += fmt::format(" {} requires first: {}; mandated, so not done yet.",
                          capital(std::string(subject.name(carrier.task))),
                          names(subject, first));
  }
  return text;
}

std::vector<TaskId> carriers_in_trouble(const Footing& footing) {
  std::vector<TaskId> tasks;
  for (const Shaken& carrier : footing.carriers) {
    if (carrier.in_trouble())
      tasks.push_back(carrier.task);
  }
  return tasks;
}

// "SSR (3 of its 56 pairs were judged) and DDR (...)", of those not in trouble.
std::string quiet_carriers(const Subject& subject, const Footing& footing) {
  std::vector<std::string> words;
  for (const Shaken& carrier : footing.carriers) {
    if (!carrier.in_trouble())
      words.push_back(
          fmt::format("{} ({})", subject.name(carrier.task), judged_in_words(carrier)));
  }
  return listed(words);
}

}  // namespace

std::string footing_in_words(const Subject& subject, const Standing& standing) {
  const Footing& footing = standing.footing;
  const std::size_t count = footing.carriers.size();
  std::string text;
  switch (footing.stand()) {
    case Stand::nothing: return "No footing: no task carries it (serves it with 3).";
    case Stand::weak:
      text = fmt::format("Weak footing: {} {}.",
                         count == 1
                             ? "its one carrier"
                             : fmt::format("each of its {} carriers", count_word(count)),
                         shaken_by(footing.carriers));
      break;
    case Stand::mixed:
      text = fmt::format(
          "Mixed footing: of its {} carriers {} in trouble: {}. No strong tension is "
          "recorded on {}.",
          count_word(count),
          carriers_in_trouble(footing).size() == 1 ? "one is" : "some are",
          names(subject, carriers_in_trouble(footing)), quiet_carriers(subject, footing));
      break;
    case Stand::unlooked:
      text = fmt::format(
          "No trouble is recorded, and too little was judged to call that firm: no "
          "strong tension is recorded on {}.",
          quiet_carriers(subject, footing));
      break;
    case Stand::firm:
      text = fmt::format(
          "Firm footing: no strong tension on {}, and nothing that {} is missing.",
          quiet_carriers(subject, footing), count == 1 ? "it requires" : "they require");
      break;
  }
  return text + not_done_in_words(subject, footing);
}

}  // namespace taut

// What an objective rests on: first in a sentence, then a line for each of its tasks that
// something bears on. What nobody judged is named as such, never praised.

#include "taut/analyse/evidence.hpp"
#include "taut/analyse/later.hpp"
#include "taut/analyse/profile_words.hpp"
#include "taut/analyse/requirements.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/strategy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

using Carriers = std::vector<const Shaken*>;
constexpr std::size_t most_named_carriers = 3;

Carriers carriers_that(const Footing& footing, bool in_trouble) {
  Carriers chosen;
  for (const Shaken& carrier : footing.carriers) {
    if (carrier.in_trouble() == in_trouble)
      chosen.push_back(&carrier);
  }
  return chosen;
}

std::vector<TaskId> tasks_of(const Carriers& carriers) {
  std::vector<TaskId> tasks;
  std::ranges::transform(carriers, std::back_inserter(tasks), &Shaken::task);
  return tasks;
}

// "Agreement reforms and DDR (finding 10)": those together that the same findings tell.
std::string with_findings(const Strategy& strategy, const Carriers& carriers) {
  std::vector<std::pair<std::string, std::vector<TaskId>>> groups;
  for (const Shaken* carrier : carriers) {
    Numbers numbers = telling(strategy, carrier->tensions);
    lacking_in_words(strategy, carrier->task, numbers);
    const std::string where = see(numbers);
    auto at = std::ranges::find(groups, where, &decltype(groups)::value_type::first);
    if (at == groups.end())
      at = groups.insert(at, {where, {}});
    at->second.push_back(carrier->task);
  }
  std::vector<std::string> words;
  for (const auto& [where, tasks] : groups)
    words.push_back(names(strategy.subject, tasks) + where);
  return groups.size() == 1 ? words.front() : fmt::format("{}", fmt::join(words, "; "));
}

// "3 of its 56 pairs were judged"; of several "3, 1 and 2 of the 56 pairs of each were
// judged", of many "1 to 10 of the 56 pairs of each were judged".
std::string judged_in_words(const Carriers& carriers) {
  std::vector<std::string> counts;
  for (const Shaken* carrier : carriers)
    counts.push_back(std::to_string(carrier->judged));
  const std::size_t pairs = carriers.front()->pairs;
  if (carriers.size() > most_named_carriers) {
    const auto [least, most] = std::ranges::minmax_element(carriers, {}, &Shaken::judged);
    return fmt::format("{} to {} of the {} pairs of each were judged", (*least)->judged,
                       (*most)->judged, pairs);
  }
  if (carriers.size() > 1)
    return fmt::format("{} of the {} pairs of each were judged", listed(counts), pairs);
  return carriers.front()->judged == 0
             ? fmt::format("none of its {} pairs was judged", pairs)
             : fmt::format("{} of its {} pairs {} judged", counts.front(), pairs,
                           carriers.front()->judged == 1 ? "was" : "were");
}

// " To come first: SSR (for DDR)."
std::string not_done_in_words(const Strategy& strategy, const Footing& footing) {
  const Subject& subject = strategy.subject;
  std::vector<std::string> words;
  for (const Shaken& carrier : footing.carriers) {
    for (const Need& need : carrier.not_done)
      words.push_back(fmt::format("{} (for {})",
                                  subject.name(std::get<TaskId>(need.what->needed)),
                                  subject.name(carrier.task)));
  }
  return words.empty() ? std::string()
                       : fmt::format(" To come first: {}.", listed(words));
}

// " It is not known whether what must come before DDR is there (finding 10)."
std::string open_in_words(const Strategy& strategy, const Footing& footing) {
  Carriers open;
  for (const Shaken& carrier : footing.carriers) {
    if (!carrier.open.empty())
      open.push_back(&carrier);
  }
  return open.empty()
             ? std::string()
             : fmt::format(" It is not known whether what must come before {} is there.",
                           with_findings(strategy, open));
}

// "worked against by state authority; limited by four tasks": beyond the strongest, many
// are only counted unless all is asked for.
std::vector<std::string> strains(const Strategy& strategy,
                                 std::vector<const Pair*> pairs) {
  const auto later = [&](const Pair* pair) {
    const Situation& situation = strategy.subject.situation;
    return is_later(strategy.model(), situation.arcs[*pair->leading_tension]);
  };
  std::ranges::stable_sort(pairs, {}, [&](const Pair* pair) {
    return std::pair(-pair->tension, later(pair));
  });
  constexpr std::size_t most_named = 3;
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < pairs.size();) {
    const int strength = told_strength(strategy.subject.situation, *pairs[at]);
    const bool to_come = later(pairs[at]);
    std::vector<TaskId> by;
    for (; at < pairs.size() &&
           told_strength(strategy.subject.situation, *pairs[at]) == strength &&
           later(pairs[at]) == to_come;
         ++at)
      by.push_back(pairs[at]->from);
    const bool count_only =
        !strategy.in_full() && !parts.empty() && by.size() > most_named;
    parts.push_back(fmt::format("{}{} by {}", to_come ? "later " : "", harmed(strength),
                                count_only
                                    ? fmt::format("{} tasks", count_word(by.size()))
                                    : names(strategy.subject, by)));
  }
  return parts;
}

// "not known: whether it is worked against by corridors [T6]".
std::string open_tensions(const Subject& subject, TaskId task) {
  std::vector<std::string> words;
  for (const Arc& arc : subject.situation.arcs) {
    if (arc.to != task || arc.state != ArcState::undecided || arc.effect >= 0 ||
        arc.general)
      continue;
    words.push_back(
        fmt::format("{} by {} [{}]", harmed(-told_effect(subject.model(), arc)),
                    subject.name(arc.from), subject.model()[arc.statement].id));
  }
  return words.empty() ? std::string()
                       : "not known: whether it is " + listed(words, "or");
}

// Empty text where nothing is recorded against it.
BriefLine carrier_line(const Strategy& strategy, const Shaken& carrier) {
  const Subject& subject = strategy.subject;
  const auto pairs = tensions_of(subject.situation, carrier.task, Side::onto);
  std::vector<ArcIndex> arcs;
  for (const Pair* pair : pairs)
    arcs.push_back(*pair->leading_tension);
  Numbers lacks;
  std::vector<std::string> parts;
  if (std::string lacking = lacking_in_words(strategy, carrier.task, lacks);
      !lacking.empty())
    parts.push_back(lacking + see(lacks));
  if (std::string open = open_tensions(subject, carrier.task); !open.empty())
    parts.push_back(std::move(open));
  if (!pairs.empty())
    parts.push_back(fmt::format("{}{}", fmt::join(strains(strategy, pairs), "; "),
                                see(telling(strategy, arcs))));
  BriefLine line{.label = std::string(subject.name(carrier.task)),
                 .text = fmt::format("{}", fmt::join(parts, "; "))};
  if (strategy.in_full())
    line.statements = leading_tensions(subject.situation, pairs);
  return line;
}

// Who helps what the objective rests on: "good offices (DDR and SSR)". Unless all is
// asked for only who helps all of it.
BriefLine help_line(const Strategy& strategy, const Standing& standing) {
  const Subject& subject = strategy.subject;
  const std::size_t all = standing.footing.carriers.size();
  BriefLine line{.label = strategy.in_full() ? "these are helped by"
                          : all == 1         ? "helped by"
                                             : "all of them are helped by",
                 .basis = Basis::stated};
  std::vector<TaskId> helpers;
  for (const OnCarrier& help : standing.lifts) {
    if (std::ranges::find(helpers, help.from) == helpers.end())
      helpers.push_back(help.from);
  }
  std::vector<std::string> words;
  for (TaskId helper : helpers) {
    std::vector<TaskId> helped;
    for (const OnCarrier& help : standing.lifts) {
      if (help.from == helper)
        helped.push_back(help.carrier);
    }
    if (!strategy.in_full() && helped.size() < all)
      continue;
    for (TaskId carrier : helped) {
      const Pair* pair = subject.situation.find(helper, carrier);
      const Arc& arc = subject.situation.arcs[*pair->leading_synergy];
      line.basis = std::max(*line.basis, arc.grounds.basis);
      if (std::ranges::find(line.statements, arc.statement) == line.statements.end())
        line.statements.push_back(arc.statement);
    }
    words.push_back(strategy.in_full() ? fmt::format("{} ({})", subject.name(helper),
                                                     names(subject, helped))
                                       : std::string(subject.name(helper)));
  }
  line.text = listed(words);
  return line;
}

BriefEntry objective_entry(const Strategy& strategy, const Standing& standing,
                           std::vector<TaskId>& told) {
  const Subject& subject = strategy.subject;
  const Objective& objective = strategy.model()[standing.objective()];
  int weights = 0;
  for (const Objective& each : strategy.model().objectives)
    weights += each.weight;
  BriefEntry entry{.title = fmt::format("{} - {} (weight {} of {})", objective.id,
                                        objective.title.in(subject.language),
                                        objective.weight, weights),
                   .text = footing_in_words(strategy, standing)};
  const auto add = [&](std::string_view label, const std::vector<TaskId>& tasks) {
    if (!tasks.empty())
      entry.lines.push_back({.label = std::string(label), .text = names(subject, tasks)});
  };
  Carriers quiet;
  std::vector<TaskId> above;
  for (const Shaken& carrier : standing.footing.carriers) {
    BriefLine line = carrier_line(strategy, carrier);
    if (line.text.empty())
      quiet.push_back(&carrier);
    else if (!strategy.in_full() && std::ranges::find(told, carrier.task) != told.end())
      above.push_back(carrier.task);
    else {
      entry.lines.push_back(std::move(line));
      told.push_back(carrier.task);
    }
  }
  add("told above", above);
  if (!quiet.empty())
    entry.lines.push_back({.label = "no tension at work on",
                           .text = fmt::format("{}; {}", names(subject, tasks_of(quiet)),
                                               judged_in_words(quiet))});
  if (strategy.in_full()) {
    add("also served, with 2, by", standing.helpers);
    add("also served, with 1, by", standing.preparers);
  }
  add("worked against, as written, by", standing.against);
  if (BriefLine help = help_line(strategy, standing); !help.text.empty())
    entry.lines.push_back(std::move(help));
  return entry;
}

std::string rests_on(std::size_t count) {
  switch (count) {
    case 1: return "the one task that serves it most directly is";
    case 2: return "both tasks that serve it most directly are";
    default:
      return fmt::format("all {} tasks that serve it most directly are",
                         count_word(count));
  }
}

}  // namespace

// "at work on SSR"; where one is to come, "at work on SSR yet".
std::string quiet_in_words(const Carriers& carriers, const std::string& who) {
  const bool to_come =
      std::ranges::any_of(carriers, [](const Shaken* c) { return !c->later.empty(); });
  return fmt::format("at work on {}{}", who, to_come ? " yet" : "");
}

std::string footing_in_words(const Strategy& strategy, const Standing& standing) {
  const Footing& footing = standing.footing;
  const std::size_t count = footing.carriers.size();
  const Carriers troubled = carriers_that(footing, true);
  const Carriers quiet = carriers_that(footing, false);
  const auto who = [&](const Carriers& carriers) {
    return carriers.size() > most_named_carriers
               ? fmt::format("any of the {}", count_word(carriers.size()))
               : names(strategy.subject, tasks_of(carriers));
  };
  std::string text;
  switch (footing.stand()) {
    case Stand::nothing:
      return "No task is scored as what it asks for ('serves' with 3)" +
             (standing.helpers.empty()
                  ? std::string(".")
                  : fmt::format("; helped directly by {}.",
                                names(strategy.subject, standing.helpers)));
    case Stand::weak:
      text = fmt::format("Weak: {} in trouble, {}.", rests_on(count),
                         with_findings(strategy, troubled));
      break;
    case Stand::mixed:
      text = fmt::format(
          "Mixed: {} of the {} tasks that serve it most directly {} in trouble, {}. No "
          "strong tension is {}.",
          count_word(troubled.size()), count_word(count),
          troubled.size() == 1 ? "is" : "are", with_findings(strategy, troubled),
          quiet_in_words(quiet,
                         quiet.size() > most_named_carriers
                             ? fmt::format("the other {}", count_word(quiet.size()))
                             : names(strategy.subject, tasks_of(quiet))));
      break;
    case Stand::unlooked:
      text = fmt::format(
          "No strong tension is {}, and too little was judged to call that firm: {}.",
          quiet_in_words(quiet, who(quiet)), judged_in_words(quiet));
      break;
    case Stand::limited:
      text = fmt::format("Limited: no strong tension is at work on {} ({}).", who(quiet),
                         judged_in_words(quiet));
      break;
    case Stand::firm:
      text = fmt::format(
          "Firm as far as was judged: no strong tension is at work on {} "
          "({}).",
          who(quiet), judged_in_words(quiet));
      break;
  }
  return text + open_in_words(strategy, footing) + not_done_in_words(strategy, footing);
}

BriefSection objectives_section(const Strategy& strategy) {
  BriefSection section{
      .id = "objectives",
      .title = "The objectives",
      .lead =
          "In trouble is a task that is worked against or made impossible, or that "
          "lacks what it requires. The findings are those of 'taut conflicts'. What "
          "rests on what is scored in the model, by hand."};
  std::vector<TaskId> told;
  for (const Standing& standing : strategy.standings) {
    if (strategy.whole() ||
        std::ranges::find(strategy.objectives, standing.objective()) !=
            strategy.objectives.end())
      section.entries.push_back(objective_entry(strategy, standing, told));
  }
  return section;
}

}  // namespace taut

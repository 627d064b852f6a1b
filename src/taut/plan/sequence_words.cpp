#include "taut/plan/sequence_words.hpp"

#include "taut/analyse/requirements.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

namespace taut::plan {
namespace {

// "a, b, c and seven more": a headline has room for so many.
std::string first_names(const Subject& subject, const std::vector<TaskId>& tasks) {
  constexpr std::size_t most = 6;
  return names_up_to(subject, tasks, most);
}

std::vector<TaskId> never_begun(const Sequence& sequence) {
  std::vector<TaskId> tasks;
  for (const TaskOrder& order : sequence.tasks) {
    if (order.start == never)
      tasks.push_back(order.task);
  }
  return tasks;
}

// Those that begin later than the mandate, by phase: "a with Pact and reforms".
std::vector<std::string> later_starts(const Subject& subject, const Sequence& sequence) {
  std::vector<std::string> parts;
  for (int phase = 1; phase < sequence.calendar.phases(); ++phase) {
    std::vector<TaskId> tasks;
    for (const TaskOrder& order : sequence.tasks) {
      if (order.start == phase)
        tasks.push_back(order.task);
    }
    if (!tasks.empty())
      parts.push_back(fmt::format("{} with {}", first_names(subject, tasks),
                                  phase_name(subject, phase)));
  }
  return parts;
}

std::vector<TaskId> tasks_where(const Sequence& sequence,
                                bool (*holds)(const TaskOrder&)) {
  std::vector<TaskId> tasks;
  for (const TaskOrder& order : sequence.tasks) {
    if (holds(order))
      tasks.push_back(order.task);
  }
  return tasks;
}

// What a closed phase waits for, or empty.
std::string closed_clause(const Subject& subject, const Sequence& sequence) {
  if (sequence.open == sequence.calendar.phases())
    return {};
  std::vector<std::string> missing;
  for (const Rule& rule : sequence.rules) {
    if (rule.kind == Rule::Kind::entry &&
        static_cast<int>(rule.phase.value) == sequence.open)
      missing.push_back(as_entry(subject, rule.entry));
  }
  return sentence(fmt::format(
      "The phase {} cannot start{}: it waits until {}, and that is not expected by then",
      phase_name(subject, sequence.open),
      sequence.open + 1 < sequence.calendar.phases() ? ", nor can those after it" : "",
      titles(missing)));
}

std::string kind_of_rules(const Sequence& sequence, const ElementSet& set) {
  const auto is = [&](Rule::Kind kind) {
    return std::ranges::all_of(set, [&](int rule) {
      return sequence.rules[static_cast<std::size_t>(rule)].kind == kind;
    });
  };
  if (is(Rule::Kind::requirement))
    return set.size() == 1 ? "requirement" : "requirements";
  return set.size() == 1 ? "rule" : "rules";
}

// How many contradictions rest on a row that nobody checked, or empty.
std::string unverified_clause(const Subject& subject, const Sequence& sequence) {
  const std::vector<ElementSet>& conflicts = sequence.contradiction->sets.conflicts;
  const auto count =
      static_cast<std::size_t>(std::ranges::count_if(conflicts, [&](const auto& set) {
        return std::ranges::any_of(set, [&](int rule) {
          return exhibit_of(subject, sequence.rules[static_cast<std::size_t>(rule)])
                     .basis == Basis::unverified;
        });
      }));
  if (count == 0)
    return {};
  const std::string_view which = conflicts.size() == 1 ? "It rests"
                                 : count == 1          ? "One of them rests"
                                                       : "";
  return fmt::format("{} on what is unverified.",
                     !which.empty() ? std::string(which)
                     : count == conflicts.size()
                         ? std::string(count == 2 ? "Both rest" : "All of them rest")
                         : capital(count_word(count)) + " of them rest");
}

std::string contradiction_clause(const Sequence& sequence) {
  const Contradiction& why = *sequence.contradiction;
  if (why.sets.conflicts.size() > 1 && is_only_lacking(sequence))
    return fmt::format(
        "{}{} requirements are not met.", why.sets.every_conflict ? "" : "More than ",
        why.sets.every_conflict ? capital(count_word(why.sets.conflicts.size()))
                                : count_word(why.sets.conflicts.size()));
  if (why.sets.conflicts.size() > 1) {
    const std::size_t least = why.sets.corrections.front().size();
    return fmt::format(
        "There are {}{} contradictions; {}", why.sets.every_conflict ? "" : "more than ",
        count_word(why.sets.conflicts.size()),
        least == 1 ? "dropping one rule settles all of them."
        : why.sets.smallest
            ? fmt::format("at least {} rules have to be dropped or softened.",
                          count_word(least))
            : fmt::format("dropping {} rules settles all of them, and "
                          "whether fewer would do was not settled in the "
                          "time there was.",
                          count_word(least)));
  }
  const ElementSet& set = why.sets.conflicts.front();
  if (set.size() == 1 && is_only_lacking(sequence))
    return "One requirement is not met.";
  if (set.size() == 1)
    return fmt::format("One {} cannot be met.", kind_of_rules(sequence, set));
  return fmt::format("{} {} contradict each other; dropping {} is enough.",
                     capital(count_word(set.size())), kind_of_rules(sequence, set),
                     set.size() == 2 ? "either" : "any one of them");
}

std::string capacity_clause(const Sequence& sequence) {
  const Schedule& schedule = sequence.schedule;
  if (!schedule.by_search)
    return {};
  if (schedule.proved())
    return "Capacities bind. No order that keeps them begins more tasks, nor these "
           "sooner by their value, nor the same with less harm (proved).";
  const auto gap = [](std::int64_t cost, std::int64_t bound) {
    return 100.0 * static_cast<double>(cost - bound) /
           static_cast<double>(std::max<std::int64_t>(1, cost));
  };
  if (schedule.cost.left_out != schedule.bound.left_out)
    return fmt::format(
        "Capacities bind. This is the best order found, not proved the best: it leaves "
        "out {}, and every order leaves out {} or more.",
        schedule.cost.left_out, schedule.bound.left_out);
  if (schedule.cost.late != schedule.bound.late)
    return fmt::format(
        "Capacities bind. No order begins more tasks; how soon they begin is within "
        "{:.1f} % of the best there can be.",
        gap(schedule.cost.late, schedule.bound.late));
  return fmt::format(
      "Capacities bind. No order begins more tasks, nor these sooner by their value; the "
      "harm of this one is within {:.1f} % of the least there can be.",
      gap(schedule.cost.harm, schedule.bound.harm));
}

}  // namespace

std::string phase_title(const Subject& subject, int phase) {
  if (subject.model().phases.empty())
    return "the mandate";
  return std::string(title_of(subject, PhaseId{static_cast<std::uint32_t>(phase)}));
}

std::string phase_name(const Subject& subject, int phase) {
  if (subject.model().phases.empty())
    return phase_title(subject, phase);
  return quoted(subject, PhaseId{static_cast<std::uint32_t>(phase)});
}

std::string phase_with_dates(const Subject& subject, int phase) {
  std::string name = phase_title(subject, phase);
  if (subject.model().phases.empty())
    return name;
  const Phase& row = subject.model().phases[static_cast<std::size_t>(phase)];
  if (!row.from.empty() && !row.to.empty())
    return fmt::format("{} ({} to {})", name, row.from, row.to);
  if (!row.from.empty())
    return fmt::format("{} (from {})", name, row.from);
  return row.to.empty() ? name : fmt::format("{} (to {})", name, row.to);
}

std::string as_entry(const Subject& subject, Switch what) {
  std::string title = taut::in_words(subject, what);
  return std::holds_alternative<SafeguardId>(what) ? title + " is in place" : title;
}

bool is_plain(const Sequence& sequence, const TaskOrder& order) {
  const Timing::Job& job = sequence.timing.jobs[order.task.value];
  return order.start == 0 && order.waits.empty() && order.unknown.empty() &&
         order.no_room.empty() &&
         (job.window == 0 || job.window == sequence.calendar.all());
}

bool is_only_lacking(const Sequence& sequence) {
  if (sequence.possible())
    return false;
  return std::ranges::all_of(
      sequence.contradiction->sets.conflicts, [&](const ElementSet& set) {
        return set.size() == 1 &&
               sequence.rules[static_cast<std::size_t>(set.front())].kind ==
                   Rule::Kind::requirement;
      });
}

std::string headline(const Subject& subject, const Sequence& sequence) {
  const auto out = never_begun(sequence);
  if (sequence.tasks.empty())
    return "There are no tasks to put in order.";
  if (is_only_lacking(sequence) && !out.empty())
    return sentence(fmt::format(
        "As entered, no order has {} in it: what must come first is not there{}",
        first_names(subject, out),
        sequence.calendar.named() ? ", and from when is not entered" : ""));
  if (!sequence.possible() && !out.empty())
    return sentence(fmt::format("Impossible as written: there is no order with {} in it",
                                first_names(subject, out)));
  if (!sequence.possible())
    return "Impossible as written.";
  const auto plain = static_cast<std::size_t>(std::ranges::count_if(
      sequence.tasks, [&](const TaskOrder& order) { return is_plain(sequence, order); }));
  if (plain == sequence.tasks.size())
    return plain == 1
               ? "Nothing is entered that the one task has to wait for."
               : fmt::format(
                     "Nothing is entered that any of the {} tasks has to wait for.",
                     plain);
  return fmt::format("For {} of {} tasks nothing is entered that they have to wait for.",
                     plain, sequence.tasks.size());
}

std::vector<std::string> clauses(const Subject& subject, const Sequence& sequence) {
  std::vector<std::string> all;
  const auto add = [&](std::string_view words, const std::vector<TaskId>& tasks) {
    if (!tasks.empty())
      all.push_back(sentence(fmt::format("{}: {}", words, first_names(subject, tasks))));
  };
  if (!sequence.possible()) {
    all.push_back(contradiction_clause(sequence));
    if (auto unverified = unverified_clause(subject, sequence); !unverified.empty())
      all.push_back(std::move(unverified));
  }
  if (const auto later = later_starts(subject, sequence); !later.empty())
    all.push_back(sentence(fmt::format("Later: {}", fmt::join(later, "; "))));
  if (!sequence.calendar.named())
    add("After another task", tasks_where(sequence, [](const TaskOrder& order) {
          return order.start != never && !order.waits.empty();
        }));
  add("Only if something holds that is not known",
      tasks_where(sequence, [](const TaskOrder& order) {
        return order.start != never && !order.unknown.empty();
      }));
  if (sequence.possible())
    add("Left out", never_begun(sequence));
  if (auto closed = closed_clause(subject, sequence); !closed.empty())
    all.push_back(std::move(closed));
  if (!sequence.calendar.named())
    all.emplace_back(
        "The model enters no phases, so this order has no dates, and nothing can be put "
        "off.");
  if (auto room = capacity_clause(sequence); !room.empty())
    all.push_back(std::move(room));
  return all;
}

std::string in_words(const Subject& subject, const SplitOffer& offer) {
  std::string text = fmt::format("{} in two steps: ", subject.name(offer.task));
  if (!offer.helps)
    return text +
           "does not settle it, even if all that waits for it is content with "
           "the first step.";
  if (offer.content_with_first.front().empty())
    return text + "settles it, whichever step the others wait for.";
  std::vector<std::string> choices;
  for (const auto& tasks : offer.content_with_first)
    choices.push_back(names(subject, tasks));
  return text + fmt::format("settles it only if {} may {}wait for the first step alone.",
                            fmt::join(choices, ", or else "),
                            offer.content_with_first.front().size() > 1 ? "each " : "");
}

std::string in_words(const Subject& subject, const Delay& delay) {
  return fmt::format("{} only from {} on, not from {}",
                     subject.name(TaskId{static_cast<std::uint32_t>(delay.task)}),
                     phase_name(subject, delay.to), phase_name(subject, delay.from));
}

std::string worth_of(const Subject& subject, const Sequence& sequence,
                     const DelaySet& set) {
  const Harm harm = sequence.harm();
  const std::int64_t value = value_of(sequence.stakes, sequence.timing, sequence.starts);
  std::string text = fmt::format("would spare {} % of the harm, as scored",
                                 share_of(set.harm_removed, harm, 100));
  std::vector<TaskId> without_value;
  for (const Delay& delay : set.delays) {
    const TaskId task{static_cast<std::uint32_t>(delay.task)};
    if (subject.model()[task].serves.empty())
      without_value.push_back(task);
  }
  if (set.value_lost > 0)
    text += fmt::format(", and give up {:.1f} % of the value",
                        static_cast<double>(share_of(set.value_lost, value, 1000)) / 10);
  if (!without_value.empty())
    text += fmt::format("; what {} would bring by then was not entered",
                        names(subject, without_value));
  return text;
}

std::vector<std::string> spared_by(const Subject& subject, const Sequence& sequence,
                                   const DelaySet& set) {
  std::vector<std::pair<std::int64_t, const HarmPair*>> pairs;
  for (const HarmPair& pair : sequence.stakes.harm) {
    std::int64_t spared = 0;
    for (int phase = 0; phase < sequence.stakes.phases; ++phase) {
      const auto meet = [&](const Starts& starts) {
        const auto a = static_cast<std::size_t>(pair.a);
        const auto b = static_cast<std::size_t>(pair.b);
        return runs(sequence.timing.jobs[a], starts[a], phase) &&
               runs(sequence.timing.jobs[b], starts[b], phase);
      };
      if (meet(sequence.starts) && !meet(set.starts))
        spared += pair.by_phase[static_cast<std::size_t>(phase)];
    }
    if (spared > 0)
      pairs.emplace_back(spared, &pair);
  }
  std::ranges::stable_sort(
      pairs, [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> words;
  for (const auto& [spared, pair] : pairs)
    words.push_back(fmt::format(
        "{} and {}", subject.name(TaskId{static_cast<std::uint32_t>(pair->a)}),
        subject.name(TaskId{static_cast<std::uint32_t>(pair->b)})));
  return words;
}

}  // namespace taut::plan

#include "taut/plan/sequence_words.hpp"

#include "taut/analyse/requirements.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

namespace taut::plan {
namespace {

// "a, b, c and 7 more": a headline has room for so many.
std::string first_names(const Subject& subject, const std::vector<TaskId>& tasks) {
  constexpr std::size_t most = 6;
  if (tasks.size() <= most + 1)
    return names(subject, tasks);
  std::vector<std::string> words;
  for (std::size_t i = 0; i < most; ++i)
    words.emplace_back(subject.name(tasks[i]));
  return fmt::format("{} and {} more", fmt::join(words, ", "), tasks.size() - most);
}

std::vector<TaskId> never_begun(const Sequence& sequence) {
  std::vector<TaskId> tasks;
  for (const TaskOrder& order : sequence.tasks) {
    if (order.start == never)
      tasks.push_back(order.task);
  }
  return tasks;
}

std::vector<TaskId> beginning_with(const Sequence& sequence, int phase) {
  std::vector<TaskId> tasks;
  for (const TaskOrder& order : sequence.tasks) {
    if (order.start == phase)
      tasks.push_back(order.task);
  }
  return tasks;
}

std::string count_of_tasks(std::size_t count) {
  return fmt::format("{} {}", count_word(count), count == 1 ? "task" : "tasks");
}

// "26 tasks with Presidential election, one with Review and renewal".
std::string by_phase(const Subject& subject, const Sequence& sequence) {
  std::vector<std::string> parts;
  for (int phase = 0; phase < sequence.calendar.phases(); ++phase) {
    const std::size_t count = beginning_with(sequence, phase).size();
    if (count > 0)
      parts.push_back(fmt::format(
          "{} with {}", parts.empty() ? count_of_tasks(count) : count_word(count),
          phase_name(subject, phase)));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

int steps_in(const Sequence& sequence) {
  int most = 0;
  for (const TaskOrder& order : sequence.tasks)
    most = std::max(most, order.start == never ? 0 : order.step);
  return most;
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

std::string contradiction_clause(const Sequence& sequence) {
  const Contradiction& why = *sequence.contradiction;
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

std::string phase_name(const Subject& subject, int phase) {
  if (subject.model().phases.empty())
    return "the mandate";
  return std::string(title_of(subject, PhaseId{static_cast<std::uint32_t>(phase)}));
}

std::string phase_with_dates(const Subject& subject, int phase) {
  std::string name = phase_name(subject, phase);
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

std::string headline(const Subject& subject, const Sequence& sequence) {
  const auto out = never_begun(sequence);
  if (sequence.tasks.empty())
    return "There are no tasks to put in order.";
  if (!sequence.possible() && !out.empty())
    return sentence(fmt::format("Impossible as written: {} can never begin",
                                first_names(subject, out)));
  if (!sequence.possible())
    return "Impossible as written.";
  const std::string begins =
      sequence.calendar.named()
          ? ": " + by_phase(subject, sequence)
          : fmt::format(", in {}",
                        steps_in(sequence) == 1
                            ? "one step: nothing waits for another task"
                            : count_word(static_cast<std::size_t>(steps_in(sequence))) +
                                  " steps");
  if (out.empty())
    return sentence(fmt::format("Everything can begin{}", begins));
  return sentence(fmt::format("All that must run can begin{}; left out: {}", begins,
                              first_names(subject, out)));
}

std::vector<std::string> clauses(const Subject& subject, const Sequence& sequence) {
  std::vector<std::string> all;
  if (!sequence.possible()) {
    all.push_back(contradiction_clause(sequence));
    const auto begun = sequence.tasks.size() - never_begun(sequence).size();
    if (begun > 0 && sequence.calendar.named())
      all.push_back(
          sentence(fmt::format("What can begin: {}", by_phase(subject, sequence))));
  }
  if (auto closed = closed_clause(subject, sequence); !closed.empty())
    all.push_back(std::move(closed));
  if (!sequence.calendar.named())
    all.emplace_back(
        "The mandate names no phases, so this is an order without dates: a step can "
        "begin when the one before it has, and nothing can be put off.");
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

std::string worth_of(const Sequence& sequence, const DelaySet& set) {
  const Harm harm = sequence.harm();
  const std::int64_t value = value_of(sequence.stakes, sequence.timing, sequence.starts);
  std::string text =
      fmt::format("spares {} % of the harm", share_of(set.harm_removed, harm, 100));
  if (set.value_lost <= 0 || value <= 0)
    return text + (set.value_lost < 0 ? " and loses no value" : " at no loss of value");
  return text +
         fmt::format(" and gives up {:.1f} % of the value",
                     static_cast<double>(share_of(set.value_lost, value, 1000)) / 10);
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

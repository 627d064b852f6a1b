#include "taut/report/sequence.hpp"

#include "taut/analyse/requirements.hpp"
#include "taut/analyse/words.hpp"
#include "taut/plan/sequence_words.hpp"
#include "taut/report/draws_words.hpp"
#include "taut/report/model_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

using plan::Rule;

constexpr std::size_t most_bullets = 40;

const Rule& rule_at(const SequenceReport& report, int place) {
  return report.sequence.rules[static_cast<std::size_t>(place)];
}

// "[requirement of polref: stated, scr16; mandate.yaml:612]"; its place under --all.
std::string proof_of_rule(const SequenceReport& report, const Rule& rule) {
  const Exhibit exhibit = plan::exhibit_of(report.subject, rule);
  const std::string known =
      evidence(report.subject.model(), {.exhibits = {exhibit}, .basis = exhibit.basis});
  return report.in_full
             ? fmt::format("[{}; {}]", known, place_of(report.sources, exhibit.where))
             : fmt::format("[{}]", known);
}

std::string told_rule(const SequenceReport& report, int place) {
  const Rule& rule = rule_at(report, place);
  return fmt::format("{} {}", plan::in_words(report.subject, report.sequence, rule),
                     proof_of_rule(report, rule));
}

std::string cell_of(const SequenceReport& report, const plan::TaskOrder& order,
                    int phase) {
  if (plan::runs(report.sequence.timing.jobs[order.task.value], order.start, phase))
    return order.start == phase && phase > 0 ? "can run" : "runs";
  return order.start == plan::never || phase < order.start ? "waits" : "-";
}

// A task that runs from the first phase to the end has nothing to see in a table.
bool is_told(const SequenceReport& report, const plan::TaskOrder& order) {
  const plan::Timing::Job& job = report.sequence.timing.jobs[order.task.value];
  const bool throughout =
      report.sequence.calendar.named()
          ? order.start == 0 &&
                (job.window == 0 || job.window == report.sequence.calendar.all())
          : order.step == 1;
  return report.in_full || !throughout;
}

tell::Table table_of(const SequenceReport& report) {
  const plan::Sequence& sequence = report.sequence;
  const Model& model = report.subject.model();
  tell::Table table;
  std::vector<std::string> heads{"task"};
  if (!sequence.calendar.named()) {
    heads.emplace_back("step");
    table.add(std::move(heads));
    for (const plan::TaskOrder& order : sequence.tasks) {
      if (is_told(report, order))
        table.add({std::string(report.subject.name(order.task)),
                   order.start == plan::never ? "none" : std::to_string(order.step)});
    }
    std::stable_sort(table.rows.begin() + 1, table.rows.end(),
                     [](const auto& a, const auto& b) {
                       return std::pair(a[1].text.size(), a[1].text) <
                              std::pair(b[1].text.size(), b[1].text);
                     });
    return table;
  }
  for (const Phase& phase : model.phases)
    heads.emplace_back(phase.id);
  table.add(std::move(heads));
  for (const plan::TaskOrder& order : sequence.tasks) {
    if (!is_told(report, order))
      continue;
    std::vector<std::string> row{std::string(report.subject.name(order.task))};
    for (int phase = 0; phase < sequence.calendar.phases(); ++phase)
      row.push_back(cell_of(report, order, phase));
    table.add(std::move(row));
  }
  return table;
}

void cut(const SequenceReport& report, tell::Section& section) {
  if (report.in_full || section.items.size() <= most_bullets)
    return;
  const std::size_t more = section.items.size() - most_bullets;
  section.items.resize(most_bullets);
  section.add(
      fmt::format("and {} more; --all tells {}", more, more == 1 ? "it" : "them"));
}

// What proves that a task waits: its requirements.
std::string proof_of_waits(const SequenceReport& report, const plan::TaskOrder& order) {
  Proof proof{.basis = Basis::stated};
  for (const auto* list : {&order.waits, &order.unknown}) {
    for (const Requirement* requirement : *list) {
      Exhibit row = exhibit_of(report.subject.model(), Need{order.task, requirement});
      proof.basis = std::max(proof.basis, row.basis);
      if (proof.exhibits.empty())
        proof.exhibits.push_back(std::move(row));
      else  // every requirement of a task is told by one name
        proof.exhibits[0].sources.insert(proof.exhibits[0].sources.end(),
                                         row.sources.begin(), row.sources.end());
    }
  }
  return proof.exhibits.empty()
             ? std::string()
             : fmt::format(" [{}]", evidence(report.subject.model(), proof));
}

tell::Section waits_section(const SequenceReport& report, std::string heading, bool out) {
  tell::Section section{std::move(heading), {}};
  for (const plan::TaskOrder& order : report.sequence.tasks) {
    if ((order.start == plan::never) != out)
      continue;
    const auto reasons = plan::reasons_of(report.subject, report.sequence, order);
    if (!reasons.empty())
      section.add(fmt::format("{}: {}{}",
                              capital(std::string(report.subject.name(order.task))),
                              fmt::join(reasons, "; "), proof_of_waits(report, order)));
  }
  cut(report, section);
  return section;
}

tell::Section phases_section(const SequenceReport& report) {
  tell::Section section{"Phases, as the author of the model sets them", {}};
  if (!report.sequence.calendar.named())
    return section;
  const Model& model = report.subject.model();
  for (std::uint32_t p = 0; p < model.phases.size(); ++p) {
    std::vector<std::string> entries;
    for (const Switch what : model.phases[p].entry)
      entries.push_back(plan::as_entry(report.subject, what));
    section.add(fmt::format(
        "{}{}{}", plan::phase_with_dates(report.subject, static_cast<int>(p)),
        entries.empty() ? "" : fmt::format(": starts once {}", titles(entries)),
        static_cast<int>(p) < report.sequence.open ? "" : "; cannot start"));
  }
  return section;
}

// Contradictions without a rule in common, all of them known: one rule of each is enough.
bool are_apart(const plan::Contradiction& why) {
  std::vector<int> rules;
  for (const ElementSet& set : why.sets.conflicts)
    rules.insert(rules.end(), set.begin(), set.end());
  std::ranges::sort(rules);
  return why.sets.every_conflict && std::ranges::adjacent_find(rules) == rules.end();
}

std::string number_of(const plan::Contradiction& why, std::size_t place) {
  return why.sets.conflicts.size() == 1 ? std::string() : fmt::format("({}) ", place + 1);
}

// "Less is enough: 12 trucks.", or empty.
std::string less_than(const SequenceReport& report,
                      const std::vector<plan::Softening>& softenings) {
  std::vector<std::string> less;
  for (const plan::Softening& softening : softenings)
    less.push_back(plan::in_words(report.subject, report.sequence, softening));
  return less.empty() ? std::string()
                      : fmt::format(" Less is enough: {}.", fmt::join(less, "; "));
}

// What softens a rule in the first correction that drops it.
std::vector<plan::Softening> softening_of(const plan::Contradiction& why, int rule) {
  for (const plan::Correction& correction : why.corrections) {
    for (const plan::Softening& softening : correction.softenings) {
      if (softening.rule == rule)
        return {softening};
    }
  }
  return {};
}

// "Settled by dropping it, or by: the pay, by Review.", of a contradiction that shares no
// rule with another.
std::string enough_for(const SequenceReport& report, const ElementSet& set) {
  const plan::Contradiction& why = *report.sequence.contradiction;
  std::vector<std::string> less;
  for (const int rule : set) {
    for (const plan::Softening& softening : softening_of(why, rule))
      less.push_back(plan::in_words(report.subject, report.sequence, softening));
  }
  return fmt::format(" Settled by dropping {}{}.",
                     set.size() == 1   ? "it"
                     : set.size() == 2 ? "either"
                                       : "any one of them",
                     less.empty() ? std::string()
                                  : fmt::format(", or by: {}", fmt::join(less, "; or ")));
}

tell::Section conflicts_section(const SequenceReport& report) {
  const plan::Contradiction& why = *report.sequence.contradiction;
  const bool apart = are_apart(why);
  tell::Section section{plan::is_only_lacking(report.sequence)
                            ? "What is missing, and what settles it"
                        : apart ? "What contradicts what, and what settles it"
                                : "What contradicts what",
                        {}};
  for (std::size_t i = 0; i < why.sets.conflicts.size(); ++i) {
    const ElementSet& set = why.sets.conflicts[i];
    std::vector<std::string> rules;
    for (const int rule : set)
      rules.push_back(told_rule(report, rule));
    std::string text = capital(fmt::format(
        "{}{}",
        set.size() == 1 && !plan::is_only_lacking(report.sequence) ? "cannot be met: "
                                                                   : "",
        fmt::join(rules, "; and ")));
    section.add(number_of(why, i) +
                (apart ? sentence(text) + enough_for(report, set) : text));
  }
  if (!why.sets.every_conflict)
    section.add("The list is cut: there are or may be further ones.");
  cut(report, section);
  return section;
}

tell::Section corrections_section(const SequenceReport& report) {
  const plan::Contradiction& why = *report.sequence.contradiction;
  if (are_apart(why))
    return {};
  const std::size_t size = why.corrections.empty() ? 0 : why.corrections[0].rules.size();
  tell::Section section{
      size == 1 ? "Any one of these is enough to drop"
                : fmt::format("Enough to drop: {} rules, those of any one line",
                              count_word(size)),
      {}};
  for (const plan::Correction& correction : why.corrections) {
    std::vector<std::string> rules;
    for (const int rule : correction.rules)
      rules.push_back(told_rule(report, rule));
    section.add(sentence(capital(fmt::format("{}", fmt::join(rules, "; and ")))) +
                less_than(report, correction.softenings));
  }
  if (!why.sets.smallest)
    section.add(
        "The search for the fewest was cut short: none of these can be spared, but fewer "
        "others may do.");
  else if (!why.sets.every_correction)
    section.add("The list is cut: there are or may be further ones.");
  cut(report, section);
  return section;
}

tell::Section splits_section(const SequenceReport& report) {
  tell::Section section{"Instead of dropping: steps", {}};
  const auto& splits = report.sequence.contradiction->splits;
  for (const plan::SplitOffer& offer : splits) {
    if (offer.helps)
      section.add(
          capital(fmt::format("{} [--split {}]", plan::in_words(report.subject, offer),
                              report.subject.model()[offer.task].id)));
  }
  if (section.items.empty() && !splits.empty() && !plan::is_only_lacking(report.sequence))
    section.add("No task in two steps settles a contradiction.");
  cut(report, section);
  return section;
}

std::string told_delays(const SequenceReport& report, const plan::DelaySet& set) {
  constexpr std::size_t most_pairs = 4;
  std::vector<std::string> delays;
  for (const plan::Delay& delay : set.delays)
    delays.push_back(plan::in_words(report.subject, delay));
  std::vector<std::string> pairs = plan::spared_by(report.subject, report.sequence, set);
  const std::size_t all = pairs.size();
  pairs.resize(std::min(all, most_pairs));
  std::string text = fmt::format("{}: {}", titles(delays),
                                 plan::worth_of(report.subject, report.sequence, set));
  if (!set.pushed.empty()) {
    std::vector<TaskId> pushed;
    for (const int task : set.pushed)
      pushed.push_back(TaskId{static_cast<std::uint32_t>(task)});
    text += fmt::format("; what waits for it comes later, too: {}",
                        names(report.subject, pushed));
  }
  return text + fmt::format(". Together in fewer phases: {}{}.", fmt::join(pairs, "; "),
                            all > most_pairs
                                ? fmt::format("; and {} more {}", all - most_pairs,
                                              all - most_pairs == 1 ? "pair" : "pairs")
                                : std::string());
}

std::string firm_in_words(const SequenceReport& report, std::size_t place,
                          std::size_t set) {
  if (report.firm.draws == 0)
    return {};
  const plan::FirmDelays::Counts& counts = report.firm.by_count[place][set];
  std::string text = fmt::format(" Spares harm in {} of {}",
                                 share_in_words(counts.helps, report.firm.draws),
                                 draws_in_words(report.firm.draws));
  if (counts.best > 0)
    text += fmt::format(", the best of those listed in {}",
                        share_in_words(counts.best, report.firm.draws));
  return text + ".";
}

bool is_same_task(const plan::DelaySet& a, const plan::DelaySet& b) {
  return a.delays.size() == 1 && b.delays.size() == 1 &&
         a.delays[0].task == b.delays[0].task;
}

// Of single delays the best, one for each task unless in full; of several together the
// best.
tell::Section delays_section(const SequenceReport& report, std::size_t place) {
  const plan::BestDelays& delays = report.sequence.delays;
  tell::Section section{
      place == 0 ? "What may wait, and what that would spare"
                 : fmt::format("{} delays together", capital(count_word(place + 1))),
      {}};
  const auto& sets = delays.by_count[place];
  for (std::size_t i = 0; i < sets.size() && (place == 0 || i == 0); ++i) {
    const bool again = std::ranges::any_of(
        sets.begin(), sets.begin() + static_cast<std::ptrdiff_t>(i),
        [&](const plan::DelaySet& set) { return is_same_task(set, sets[i]); });
    if (!again || report.in_full)
      section.add(capital(told_delays(report, sets[i])) +
                  firm_in_words(report, place, i));
  }
  if (!delays.looked_at[place])
    section.add(
        "Not looked at: too many tasks may wait to try all sets in the time there was "
        "(--time).");
  return section;
}

// What may wait at all, where no delay of it is worth telling.
void say_what_may_wait(const SequenceReport& report, tell::Section& section) {
  std::vector<TaskId> tasks;
  for (std::uint32_t t = 0; t < report.sequence.timing.jobs.size(); ++t) {
    if (report.sequence.timing.jobs[t].may_wait)
      tasks.push_back(TaskId{t});
  }
  if (tasks.empty())
    section.add(
        "No delay is proposed: of no task does the model say that it may wait or has not "
        "begun, and what runs is not put off.");
  else if (section.items.empty())
    section.add(fmt::format("To put off {} would spare no tension.",
                            names(report.subject, tasks)));
}

tell::Section counting_section(const SequenceReport& report) {
  tell::Section section{"How it was counted", {}};
  if (report.sequence.calendar.named() && report.in_full) {
    section.add(
        "A task can run from the first phase in which what it requires holds, and in a "
        "later phase than a task that an actor wants done first, or whose result it "
        "needs. Once begun it runs to the end, unless it has phases of its own.");
    section.add(
        "A delay is worth the harm it spares, pair by pair and phase by phase, for the "
        "value it gives up: what the tasks serve, for the share of the phases in which "
        "they run.");
  }
  if (report.firm.draws > 0)
    section.add(
        "What a delay spares was weighed anew in each draw. " +
        how_drawn({.count = report.firm.draws, .cut_from = report.firm.cut_from}));
  return section;
}

}  // namespace

tell::Document sequence_page(const SequenceReport& report) {
  tell::Document page;
  if (report.split)
    page.say(report.split->told);
  std::string opening = plan::headline(report.subject, report.sequence);
  for (const std::string& clause : plan::clauses(report.subject, report.sequence))
    opening += " " + clause;
  page.say(std::move(opening));
  if (tell::Table table = table_of(report); table.rows.size() > 1)
    page.add(std::move(table));
  page.add(waits_section(report, "No place in any order, as written", true));
  if (report.sequence.contradiction) {
    page.add(conflicts_section(report));
    page.add(corrections_section(report));
    page.add(splits_section(report));
  }
  page.add(waits_section(report, "What tasks wait for", false));
  page.add(phases_section(report));
  if (report.sequence.calendar.named() && !report.sequence.delays.by_count.empty()) {
    tell::Section delays = delays_section(report, 0);
    say_what_may_wait(report, delays);
    page.add(std::move(delays));
    for (std::size_t place = 1;
         report.in_full && place < report.sequence.delays.by_count.size(); ++place)
      page.add(delays_section(report, place));
  }
  page.add(counting_section(report));
  return page;
}

}  // namespace taut

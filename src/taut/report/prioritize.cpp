#include "taut/report/prioritize.hpp"

#include "taut/analyse/profile_words.hpp"
#include "taut/analyse/words.hpp"
#include "taut/report/draws_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace taut {
namespace {

constexpr std::size_t most_parts = 6;
constexpr std::size_t most_for_an_objective = 8;

// "little either way".
std::string short_name(Grouping grouping) {
  std::string name(id_of(grouping));
  std::ranges::replace(name, '-', ' ');
  return name;
}

std::string holds(const PrioritizeReport& report, const Profile& profile) {
  if (report.firm.empty())
    return {};
  return share_in_words(report.firm[profile.task.value].holds(profile.grouping),
                        report.draws.count);
}

// The groupings that a task falls into in at least a tenth of the draws but its own.
std::string otherwise(const PrioritizeReport& report, const Profile& profile) {
  std::vector<std::string> words;
  if (report.firm.empty())
    return {};
  const FirmProfile& firm = report.firm[profile.task.value];
  for (std::size_t i = 0; i < grouping_count; ++i) {
    const auto grouping = static_cast<Grouping>(i);
    if (grouping != profile.grouping && 10 * firm.in[i] >= report.draws.count)
      words.push_back(fmt::format("{} in {}", name_of(grouping),
                                  share_in_words(firm.in[i], report.draws.count)));
  }
  return words.empty() ? std::string() : fmt::format(" Otherwise {}.", listed(words));
}

std::string figure_in_words(const PrioritizeReport& report, TaskId task, Figure figure,
                            std::string_view verb) {
  const auto parts = parts_of(report.subject.situation, task, figure);
  if (parts.empty())
    return {};
  std::int64_t sum = 0;
  std::vector<std::string> words;
  for (const FigurePart& part : parts) {
    sum += part.amount;
    if (words.size() < most_parts)
      words.push_back(fmt::format("{} {} ({})", report.subject.name(part.other),
                                  ones_in_words(part.amount),
                                  report.model()[part.statement].id));
  }
  if (parts.size() > most_parts)
    words.push_back(fmt::format("{} more", parts.size() - most_parts));
  return fmt::format(" {} {}: {}.", verb, ones_in_words(sum), listed(words));
}

std::string serves(const PrioritizeReport& report, const Profile& profile) {
  const std::string what = serves_in_words(report.subject, profile.task);
  return what.empty() ? std::string(" Serves no objective.")
                      : fmt::format(" {} (value {}).", capital(what), profile.value);
}

std::string behind(const PrioritizeReport& report, const Profile& profile) {
  std::string text =
      fmt::format("{}: {}", report.subject.name(profile.task), name_of(profile.grouping));
  if (!report.firm.empty())
    text += fmt::format(" in {} of {}", holds(report, profile),
                        draws_in_words(report.draws.count));
  text += "." + otherwise(report, profile) + serves(report, profile);
  text += figure_in_words(report, profile.task, Figure::suffers, "Suffers");
  text += figure_in_words(report, profile.task, Figure::causes, "Causes");
  return text + figure_in_words(report, profile.task, Figure::lifts, "Lifts");
}

tell::Section objective_section(const PrioritizeReport& report, ObjectiveId objective) {
  const Objective& row = report.model()[objective];
  tell::Section section{
      fmt::format("For {} (weight {})", unstopped(row.title.in(report.subject.language)),
                  row.weight),
      {}};
  const auto& profiles = report.objectives[objective.value];
  for (std::size_t i = 0; i < std::min(profiles.size(), most_for_an_objective); ++i) {
    const ObjectiveProfile& p = profiles[i];
    section.add(fmt::format("{}: serves {}, lifts {}; costs {}, suffers {}",
                            report.subject.name(p.task), ones_in_words(p.serves),
                            ones_in_words(p.lifts), ones_in_words(p.costs),
                            ones_in_words(p.suffered)));
  }
  if (profiles.size() > most_for_an_objective)
    section.add(fmt::format("{} more tasks, which bring it less",
                            profiles.size() - most_for_an_objective));
  return section;
}

std::string left_out_line(const PrioritizeReport& report, const LeavingOut& set) {
  return fmt::format(
      "{}: saves the tasks that stay {} of harm, costs {} of value and "
      "lift",
      capital(names(report.subject, set.tasks)), ones_in_words(set.saves),
      ones_in_words(set.costs));
}

tell::Section leaving_out_section(const PrioritizeReport& report) {
  const LeavingOutFront& front = report.leaving_out;
  tell::Section section{"What could be left out", {}};
  if (front.tried.empty() && front.harmless.empty() && front.required.empty()) {
    section.add("The author marks no task as negotiable, so none is offered.");
    return section;
  }
  if (front.too_many)
    section.add(
        fmt::format("Of {} negotiable tasks there are too many sets to try them all; "
                    "mark at most {}.",
                    front.tried.size(), most_left_out));
  for (const LeavingOut& set : front.front) {
    if (!set.tasks.empty())
      section.add(left_out_line(report, set));
  }
  if (!front.harmless.empty())
    section.add(fmt::format("Not offered, since no tension comes from it: {}",
                            names(report.subject, front.harmless)));
  if (!front.required.empty())
    section.add(fmt::format("Not offered, since a task that stays requires it: {}",
                            names(report.subject, front.required)));
  return section;
}

}  // namespace

PrioritizeReport make_priorities(const Subject& subject, const DrawsAsked& draws) {
  PrioritizeReport report{.subject = subject,
                          .draws = draws,
                          .profiles = profiles_of(subject.situation),
                          .leaving_out = leaving_out_front(subject.situation)};
  if (draws.count > 0) {
    FirmProfiles firm = firm_profiles(subject.model(), draws);
    report.draws = firm.asked;
    report.firm = std::move(firm.of);
  }
  for (std::uint32_t i = 0; i < subject.model().objectives.size(); ++i)
    report.objectives.push_back(profiles_for(subject.situation, ObjectiveId{i}));
  std::ranges::stable_sort(report.profiles, [](const Profile& a, const Profile& b) {
    return std::tuple(a.grouping, -clarity(a)) < std::tuple(b.grouping, -clarity(b));
  });
  return report;
}

tell::Document prioritize_page(const PrioritizeReport& report) {
  tell::Document page;
  page.say(
      "A help for debate, not a decision: it shows what the judgements in the model add "
      "up to. Value is what a task serves, 3 where an objective's text names it, times "
      "the objective's weight; lifts, the same of the tasks it helps, in proportion to "
      "the synergy. Causes and suffers are harm: a third per step of strength, times the "
      "value of the task that is harmed, half of that where the statement is not firm. "
      "The figures rank the tasks of this mandate; they are no grades and mean nothing "
      "outside it.");
  std::vector<std::string> headings{"task",  "group",  "value",
                                    "lifts", "causes", "suffers"};
  if (!report.firm.empty()) {
    headings.emplace_back("holds");
    page.say(
        "Holds: the share of the draws in which the task stays in its "
        "group. " +
        how_drawn(report.draws));
  }
  tell::Table table;
  table.add(std::move(headings));
  tell::Section figures{"Behind the figures", {}};
  for (const Profile& profile : report.profiles) {
    std::vector<std::string> row{std::string(report.subject.name(profile.task)),
                                 short_name(profile.grouping),
                                 std::to_string(profile.value),
                                 ones_in_words(profile.lifts),
                                 ones_in_words(profile.caused),
                                 ones_in_words(profile.suffered)};
    if (!report.firm.empty())
      row.push_back(holds(report, profile));
    table.add(std::move(row));
    if (profile.grouping < Grouping::little)
      figures.add(behind(report, profile));
  }
  page.add(std::move(table));
  page.add(std::move(figures));
  for (std::uint32_t i = 0; i < report.objectives.size(); ++i)
    page.add(objective_section(report, ObjectiveId{i}));
  page.add(leaving_out_section(report));
  return page;
}

std::vector<FigurePart> parts_of(const Situation& situation, TaskId task, Figure figure) {
  const Side side = figure == Figure::suffers ? Side::onto : Side::from;
  std::vector<FigurePart> parts;
  for (const Pair* pair : figure == Figure::lifts ? synergies_of(situation, task, side)
                                                  : tensions_of(situation, task, side)) {
    FigurePart part{.other = side == Side::from ? pair->to : pair->from};
    if (figure == Figure::lifts) {
      part.amount =
          2 * pair->synergy * std::max(0, value_of_task(situation.of(), pair->to));
      part.statement = situation.arcs[*pair->leading_synergy].statement;
    } else {
      part.amount = harm(situation, *pair);
      part.statement = situation.arcs[*pair->leading_tension].statement;
    }
    if (part.amount > 0)
      parts.push_back(part);
  }
  std::ranges::stable_sort(parts, std::ranges::greater{}, &FigurePart::amount);
  return parts;
}

std::string ones_in_words(Harm value) {
  return fmt::format("{:.1f}", in_ones(value));
}

}  // namespace taut

#include "taut/report/prioritize.hpp"

#include "taut/analyse/backfire.hpp"
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
    words.push_back(fmt::format("{} {} ({})", report.subject.name(part.other),
                                ones_in_words(part.amount),
                                report.model()[part.statement].id));
  }
  const std::size_t most = report.in_full ? words.size() : most_parts;
  return fmt::format(" {} {}: {}.", verb, ones_in_words(sum),
                     listed_up_to(std::move(words), most));
}

std::string serves(const PrioritizeReport& report, const Profile& profile) {
  const std::string what = serves_in_words(report.subject, profile.task);
  return what.empty() ? std::string(" Serves no objective.")
                      : fmt::format(" {} (value {}).", capital(what), profile.value);
}

std::string behind(const PrioritizeReport& report, const Profile& profile) {
  std::string text = fmt::format(
      "{}: {}{}", capital(std::string(report.subject.name(profile.task))),
      is_undecided(report, profile) ? "not settled; " : "", name_of(profile.grouping));
  if (!report.firm.empty())
    text += fmt::format(" in {} of {}", holds(report, profile),
                        draws_in_words(report.draws.count));
  text += "." + otherwise(report, profile) + serves(report, profile);
  text += figure_in_words(report, profile.task, Figure::suffers, "Suffers");
  text += figure_in_words(report, profile.task, Figure::causes, "Causes");
  return text + figure_in_words(report, profile.task, Figure::lifts, "Lifts");
}

// "Helps it directly (2): SSR and DDR", by degree, the highest first.
void add_service(const PrioritizeReport& report, ObjectiveId objective,
                 tell::Section& section) {
  constexpr std::pair<int, std::string_view> degrees[] = {
      {3, "Is what it asks for"}, {2, "Helps it directly"}, {1, "Prepares it"}};
  const Model& model = report.model();
  for (const auto& [degree, words] : degrees) {
    std::vector<TaskId> tasks;
    for (std::uint32_t t = 0; t < model.tasks.size(); ++t)
      if (degree_of(model, TaskId{t}, objective) == degree)
        tasks.push_back(TaskId{t});
    if (!tasks.empty())
      section.add(
          fmt::format("{} ({}): {}", words, degree, names(report.subject, tasks)));
  }
}

// Most first.
void add_indirect(const PrioritizeReport& report, ObjectiveId objective,
                  std::string_view words, Harm ObjectiveProfile::*measure,
                  tell::Section& section) {
  std::vector<const ObjectiveProfile*> profiles;
  for (const ObjectiveProfile& p : report.objectives[objective.value])
    if (p.*measure > 0)
      profiles.push_back(&p);
  std::ranges::stable_sort(profiles, std::ranges::greater{},
                           [&](const auto* p) { return p->*measure; });
  std::vector<std::string> told;
  for (const ObjectiveProfile* profile : profiles)
    told.push_back(fmt::format("{} {}", report.subject.name(profile->task),
                               ones_in_words(profile->*measure)));
  if (!told.empty())
    section.add(fmt::format("{}: {}", words, fmt::join(told, "; ")));
}

// What serves it by itself, and apart from that what helps or weighs on what serves it.
tell::Section objective_section(const PrioritizeReport& report, ObjectiveId objective) {
  const Objective& row = report.model()[objective];
  tell::Section section{
      fmt::format("For {} (weight {})", unstopped(row.title.in(report.subject.language)),
                  row.weight),
      {}};
  add_service(report, objective, section);
  if (!report.in_full)
    return section;
  add_indirect(report, objective, "Help tasks that serve it", &ObjectiveProfile::lifts,
               section);
  add_indirect(report, objective, "Weigh on tasks that serve it",
               &ObjectiveProfile::costs, section);
  return section;
}

std::string left_out_line(const PrioritizeReport& report, const LeavingOut& set) {
  Harm all = 0;
  for (const Profile& profile : report.profiles)
    all += profile.suffered;
  return fmt::format("{}: would spare the tasks that stay {} % of the harm; {}",
                     capital(names(report.subject, set.tasks)),
                     share_of(set.saves, all, 100),
                     given_up_in_words(report.subject, set.tasks, set.costs));
}

tell::Section leaving_out_section(const PrioritizeReport& report) {
  const LeavingOutFront& front = report.leaving_out;
  tell::Section section{"What could be left out", {}};
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

bool is_undecided(const PrioritizeReport& report, const Profile& profile) {
  return !report.firm.empty() &&
         2 * report.firm[profile.task.value].holds(profile.grouping) <=
             report.draws.count;
}

std::string given_up_in_words(const Subject& subject, const std::vector<TaskId>& tasks,
                              Harm costs) {
  std::vector<TaskId> without_value;
  for (const TaskId task : tasks)
    if (subject.model()[task].serves.empty())
      without_value.push_back(task);
  std::string blank = without_value.empty()
                          ? std::string()
                          : fmt::format("what {} {} worth was not entered",
                                        without_value.size() == tasks.size()
                                            ? tasks.size() == 1 ? "it" : "they"
                                            : names(subject, without_value),
                                        without_value.size() == 1 ? "is" : "are");
  if (without_value.size() == tasks.size() && costs == 0)
    return blank;
  Harm all = 0;
  for (const Profile& profile : profiles_of(subject.situation))
    all += std::max(0, profile.value) * sixths + profile.lifts;
  return fmt::format("gives up {} % of what the tasks bring{}{}",
                     all == 0 ? 0 : share_of(costs, all, 100), blank.empty() ? "" : "; ",
                     blank);
}

namespace {

// Groups whose tasks are told by name alone: there is nothing to weigh.
bool is_quiet(Grouping grouping) {
  return grouping >= Grouping::little;
}

std::vector<std::string> row_of(const PrioritizeReport& report, const Profile& profile) {
  std::vector<std::string> row{std::string(report.subject.name(profile.task)),
                               short_name(profile.grouping),
                               report.model()[profile.task].serves.empty()
                                   ? std::string("not entered")
                                   : std::to_string(profile.value),
                               ones_in_words(profile.lifts),
                               ones_in_words(profile.caused),
                               ones_in_words(profile.suffered)};
  if (!report.firm.empty())
    row.push_back(holds(report, profile));
  return row;
}

tell::Section quiet_section(const PrioritizeReport& report) {
  tell::Section section{"The other tasks", {}};
  for (std::size_t i = 0; i < grouping_count; ++i) {
    const auto grouping = static_cast<Grouping>(i);
    std::vector<TaskId> tasks;
    for (const Profile& profile : report.profiles)
      if (profile.grouping == grouping && is_quiet(grouping))
        tasks.push_back(profile.task);
    if (!tasks.empty())
      section.add(fmt::format("{}: {}", capital(std::string(name_of(grouping))),
                              names(report.subject, tasks)));
  }
  return section;
}

}  // namespace

tell::Document prioritize_page(const PrioritizeReport& report) {
  tell::Document page;
  page.say(
      "What each task serves (value), what it gives tasks that it helps (lifts) and what "
      "tensions cost them, by our scores. Use the order in a column, not the figures; no "
      "column says what a task is worth.");
  std::vector<std::string> headings{"task",  "group",  "value",
                                    "lifts", "causes", "suffers"};
  if (!report.firm.empty()) {
    headings.emplace_back("holds");
    page.say(report.in_full
                 ? "Holds: in how many draws the task stays in its group. " +
                       how_drawn(report.draws)
                 : fmt::format("Holds: in how many of {} the task stays in its group; "
                               "with half or less the group is not settled.",
                               draws_in_words(report.draws.count)));
  }
  tell::Table table;
  table.add(std::move(headings));
  tell::Section figures{"Behind the figures", {}};
  for (const Profile& profile : report.profiles) {
    if (is_quiet(profile.grouping) && !report.in_full)
      continue;
    table.add(row_of(report, profile));
    if (report.in_full && !is_quiet(profile.grouping))
      figures.add(behind(report, profile));
  }
  page.add(std::move(table));
  if (!report.in_full)
    page.add(quiet_section(report));
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

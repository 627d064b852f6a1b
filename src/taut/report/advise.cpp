#include "taut/report/advise.hpp"

#include "taut/analyse/words.hpp"
#include "taut/plan/remaining_harm.hpp"
#include "taut/report/draws_words.hpp"
#include "taut/report/prioritize.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

constexpr std::size_t most_in_class = 8;
constexpr std::size_t most_alternatives = 3;
constexpr std::size_t most_changes_told = 6;

struct ClassWords {
  AdviceClass of;
  const char* heading;
};
constexpr ClassWords classes[] = {
    {AdviceClass::safeguard, "Safeguards to put in place"},
    {AdviceClass::phase, "Tasks to keep apart in time"},
    {AdviceClass::wording, "Wording and limits, for the text of the resolution"},
    {AdviceClass::leaving_out, "Negotiable tasks to leave out"},
    {AdviceClass::context,
     "Not in the Council's gift: what would follow if the situation were another"},
};

std::string titled(const AdviseReport& report, Switch what) {
  return std::string(
      unstopped(title_of(report.model(), what).in(report.subject.language)));
}

// "good offices and reconciliation: limited by state authority", without the reason.
std::string who(const StatementChange& change) {
  const std::size_t first = change.text.find(": ");
  const std::size_t second =
      first == std::string::npos ? first : change.text.find(": ", first + 2);
  return change.text.substr(0, second);
}

std::string change_in_words(const StatementChange& change, bool with_tasks) {
  const bool steps =
      change.before != change.after && change.before != 0 && change.after != 0;
  std::string inside = steps ? fmt::format("{} to {}", change.before, change.after) : "";
  if (with_tasks && !change.text.empty())
    inside += (inside.empty() ? "" : "; ") + who(change);
  return inside.empty() ? std::string(change.statement)
                        : fmt::format("{} ({})", change.statement, inside);
}

struct ToldChange {
  std::string_view verb;
  std::vector<Change> changes;
  bool tension;
};
const std::vector<ToldChange>& told_changes() {
  static const std::vector<ToldChange> told{
      {"silences",
       {Change::held, Change::falls_asleep, Change::covers_less, Change::goes},
       true},
      {"eases", {Change::eases}, true},
      {"turns", {Change::turns}, true},
      {"wakes",
       {Change::wakes, Change::closes, Change::appears, Change::covers_more},
       true},
      {"worsens", {Change::worsens}, true},
      {"loses the help of",
       {Change::held, Change::falls_asleep, Change::covers_less, Change::goes},
       false},
      {"weakens the help of", {Change::worsens}, false},
      {"strengthens the help of", {Change::eases}, false},
      {"gains the help of",
       {Change::wakes, Change::closes, Change::appears, Change::covers_more},
       false},
  };
  return told;
}

// Where a clause names one or two statements, with their tasks.
std::string statements_in_words(const Advice& advice) {
  std::vector<std::string> clauses;
  for (const ToldChange& told : told_changes()) {
    std::vector<const StatementChange*> changes;
    for (const StatementChange& change : advice.changes) {
      const auto same = [&](const StatementChange* other) {
        return other->statement == change.statement;
      };
      if (change.tension == told.tension &&
          std::ranges::find(told.changes, change.change) != told.changes.end() &&
          std::ranges::none_of(changes, same))
        changes.push_back(&change);
    }
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < std::min(changes.size(), most_changes_told); ++i)
      ids.push_back(change_in_words(*changes[i], changes.size() <= 2));
    if (changes.size() > most_changes_told)
      ids.push_back(fmt::format("{} more", changes.size() - most_changes_told));
    if (!ids.empty())
      clauses.push_back(fmt::format("{} {}", told.verb, listed(ids)));
  }
  return fmt::format("{}", fmt::join(clauses, "; "));
}

std::string move_in_words(const FindingMove& move) {
  const std::string headline(unstopped(move.headline));
  if (!move.before)
    return fmt::format("new, {}: {}", name_of(*move.after), headline);
  if (!move.after)
    return fmt::format("gone ({}): {}", name_of(*move.before), headline);
  return fmt::format("{} instead of {}: {}", name_of(*move.after), name_of(*move.before),
                     headline);
}

// The most severe few: single minor findings are in the JSON.
std::string findings_in_words(const AdviseReport& report, const Advice& advice) {
  constexpr std::size_t most = 3;
  std::string text;
  std::size_t told = 0;
  for (const FindingMove& move : advice.findings) {
    if (!report.in_full && told == most)
      break;
    text += fmt::format(" {}.", capital(move_in_words(move)));
    ++told;
  }
  return text;
}

std::string firm_in_words(const AdviseReport& report, std::size_t place) {
  if (report.firm.draws == 0)
    return {};
  std::string text = fmt::format(
      " Helps in {} of {}", share_in_words(report.firm.helps[place], report.firm.draws),
      draws_in_words(report.firm.draws));
  if (report.firm.first[place] > 0)
    text += fmt::format(", first of its kind in {}",
                        share_in_words(report.firm.first[place], report.firm.draws));
  return text + ".";
}

// "less than 1 %": what of today's harm.
std::string of_today(const AdviseReport& report, Harm harm) {
  if (report.today == 0)
    return "0 %";
  const std::int64_t percent = share_of(harm, report.today, 100);
  return percent == 0 && harm > 0 ? std::string("less than 1 %")
                                  : fmt::format("{} %", percent);
}

std::string bullet_of(const AdviseReport& report, std::size_t place) {
  const Advice& advice = report.advice[place];
  std::string text = fmt::format("{} (removes {}", capital(in_words(report, advice)),
                                 of_today(report, advice.removes));
  if (advice.of == AdviceClass::leaving_out)
    text += fmt::format(", costs {} of value and lift", ones_in_words(advice.costs));
  text += ")";
  const std::string statements = statements_in_words(advice);
  text += statements.empty() ? "." : fmt::format(": {}.", statements);
  if (!advice.examined)
    text += " What else it changes was not looked at: the time (--time) was over.";
  return text + findings_in_words(report, advice) + firm_in_words(report, place);
}

tell::Section class_section(const AdviseReport& report, const ClassWords& words) {
  tell::Section section{words.heading, {}};
  std::size_t more = 0;
  for (std::size_t i = 0; i < report.advice.size(); ++i) {
    if (report.advice[i].of != words.of)
      continue;
    if (report.in_full || section.items.size() < most_in_class)
      section.add(bullet_of(report, i));
    else
      ++more;
  }
  if (more > 0)
    section.add(fmt::format("{} more, which remove less; --all tells them.", more));
  return section;
}

std::string set_in_words(const AdviseReport& report,
                         const std::vector<std::size_t>& set) {
  std::vector<std::string> words;
  for (const std::size_t place : set)
    words.push_back(in_words(report, report.front.candidates[place]));
  return fmt::format("{}", fmt::join(words, "; "));
}

std::string step_in_words(const AdviseReport& report, std::size_t place) {
  const TreatmentStep& step = report.front.steps[place];
  std::string text = fmt::format(
      "{} left with {}: {}", of_today(report, step.remaining),
      step.changes == 1 ? std::string("one change")
                        : count_word(static_cast<std::size_t>(step.changes)) + " changes",
      set_in_words(report, step.sets.front()));
  for (std::size_t i = 1; i < std::min(step.sets.size(), most_alternatives); ++i)
    text += fmt::format(". Or as good: {}", set_in_words(report, step.sets[i]));
  if (step.as_good > most_alternatives)
    text += fmt::format(". {} sets are as good", step.as_good);
  text += ".";
  if (report.firm.draws > 0)
    text += fmt::format(" Still the best in {} of {}.",
                        share_in_words(report.firm.best[place], report.firm.draws),
                        draws_in_words(report.firm.draws));
  return text;
}

tell::Section front_section(const AdviseReport& report) {
  tell::Section section{"How far so many changes could go", {}};
  for (std::size_t i = 0; i < report.front.steps.size(); ++i) {
    if (report.front.steps[i].changes > 0)
      section.add(step_in_words(report, i));
  }
  for (std::string& sentence : advise_left_out(report))
    section.add(std::move(sentence));
  return section;
}

}  // namespace

tell::Document advise_page(const AdviseReport& report) {
  tell::Document page;
  page.say(
      "A help for debate, not a decision. Ranked within each kind of measure, never "
      "across: they are taken by different people and cost different things. What a "
      "measure removes is its share of today's harm: the tensions at work, each by its "
      "strength and the value of the task it harms, half where it is not firm, and the "
      "value of tasks whose requirements are not met.");
  if (report.firm.draws > 0)
    page.say(how_drawn({.count = report.firm.draws}));
  if (report.advice.empty())
    page.say(
        report.today == 0
            ? "No tension is at work and no requirement is unmet: there is nothing to do."
            : "No single measure that the model knows removes any harm.");
  for (const ClassWords& words : classes)
    page.add(class_section(report, words));
  page.add(front_section(report));
  return page;
}

std::string in_words(const AdviseReport& report, const Advice& advice) {
  if (const auto* apart = std::get_if<KeepApart>(&advice.measure))
    return in_words(report, Treatment{std::pair(apart->a, apart->b)});
  if (const auto* leave = std::get_if<LeaveOut>(&advice.measure))
    return fmt::format("leave out {}", report.subject.name(leave->task));
  const auto& change = std::get<SetSwitch>(advice.measure);
  return change.value == Truth::yes
             ? titled(report, change.what)
             : fmt::format("if it were not so that {}", titled(report, change.what));
}

std::string in_words(const AdviseReport& report, const Treatment& treatment) {
  if (const auto* apart = std::get_if<std::pair<TaskId, TaskId>>(&treatment.what))
    return fmt::format("keep {} and {} apart in time", report.subject.name(apart->first),
                       report.subject.name(apart->second));
  return titled(report, std::get<SafeguardId>(treatment.what));
}

std::vector<std::string> advise_left_out(const AdviseReport& report) {
  if (!report.front.cut_short)
    return {};
  return {
      "More changes could do better: too many safeguards bear on the same tasks to try "
      "every set of more."};
}

AdviseReport make_advice(const Subject& subject, int most_changes,
                         const DrawsAsked& draws) {
  AdviseReport report{
      .subject = subject,
      .today = remaining_harm(subject.situation),
      .advice = advise(subject.situation, subject.language, draws.seconds),
      .front = treatment_front(subject.situation, most_changes)};
  if (draws.count > 0)
    report.firm = firm_advice(subject.situation, report.advice, report.front, draws);
  return report;
}

}  // namespace taut

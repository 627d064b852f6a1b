#include "taut/report/advise.hpp"

#include "taut/analyse/words.hpp"
#include "taut/plan/remaining_harm.hpp"
#include "taut/report/conflicts_compare.hpp"
#include "taut/report/draws_words.hpp"
#include "taut/report/prioritize.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

constexpr std::size_t most_in_class = 8;
constexpr std::size_t most_of_context = 3;

struct ClassWords {
  AdviceClass of;
  const char* heading;
};
constexpr ClassWords classes[] = {
    {AdviceClass::safeguard, "Safeguards to put in place, or to make sure of"},
    {AdviceClass::phase, "Tasks to keep apart in time"},
    {AdviceClass::wording, "Wording and limits, for the text of the resolution"},
    {AdviceClass::leaving_out, "Negotiable tasks to leave out"},
    {AdviceClass::context, "Not in the Council's gift, and open to change"},
};

std::string titled(const AdviseReport& report, Switch what) {
  return std::string(
      unstopped(title_of(report.model(), what).in(report.subject.language)));
}

// "T30: stated", of a statement by its id.
std::string known(const AdviseReport& report, std::string_view id) {
  const auto& all = report.model().statements;
  const auto at = std::ranges::find(all, id, &Statement::id);
  return evidence_in_short(
      report.model(),
      proof_of(report.model(),
               StatementId{static_cast<std::uint32_t>(at - all.begin())}));
}

bool is_firm(const AdviseReport& report, std::string_view id) {
  const auto& all = report.model().statements;
  return grounds_of(report.model(), *std::ranges::find(all, id, &Statement::id)).firm;
}

// What changes, by what a measure can be said to do: a safeguard may ease a tension and
// ends none; a tension ends where what it needs is no longer so.
struct Effect {
  std::string_view words;
  std::vector<Change> changes;
  bool tension;
};
const std::vector<Effect>& effects() {
  using enum Change;
  static const std::vector<Effect> all{
      {"Could keep quiet", {held}, true},
      {"Could ease", {eases}, true},
      {"Would end", {falls_asleep, covers_less, goes}, true},
      {"Would rule out", {is_ruled_out}, true},
      {"Would wake", {appears, covers_more, wakes, closes}, true},
      {"Would leave open", {opens, may_wake}, true},
      {"Could worsen", {worsens, turns}, true},
      {"Could cost the help of",
       {held, worsens, falls_asleep, opens, is_ruled_out, covers_less, goes},
       false},
  };
  return all;
}

std::string effects_in_words(const AdviseReport& report, const Advice& advice) {
  constexpr std::size_t most = 3;
  std::string text;
  bool some_firm = false;
  for (const Effect& effect : effects()) {
    std::vector<std::string> named;
    std::size_t more = 0;
    for (const StatementChange& change : advice.changes) {
      if (change.tension != effect.tension ||
          (change.behind_stronger && !report.in_full) ||
          std::ranges::find(effect.changes, change.change) == effect.changes.end())
        continue;
      some_firm = some_firm || is_firm(report, change.statement);
      if (named.size() < most || report.in_full)
        named.push_back(fmt::format("{} [{}]", who_in_words(change, "today"),
                                    known(report, change.statement)));
      else
        ++more;
    }
    if (more > 0)
      named.push_back(fmt::format("{} more", count_word(more)));
    if (!named.empty())
      text += fmt::format(" {}: {}.", effect.words, fmt::join(named, "; "));
  }
  if (!text.empty() && !some_firm)
    text += " What it would change is thinly known.";
  return text;
}

bool is_requirement(const FindingMove& move) {
  return move.id.starts_with("missing-requirement") ||
         move.id.starts_with("late-requirement");
}

bool is_grave(const FindingMove& move) {
  return std::max(move.before, move.after) >= Severity::serious;
}

// "Findings 7 and 9 would no longer hold as they stand."
std::string numbers_in_words(const std::vector<std::string>& numbers,
                             std::string_view one, std::string_view many) {
  if (numbers.empty())
    return {};
  return fmt::format(" Finding{} {} would {}.", numbers.size() == 1 ? "" : "s",
                     listed(numbers), numbers.size() == 1 ? one : many);
}

// By the numbers that `conflicts` gives; in full those of every severity.
std::string findings_in_words(const AdviseReport& report, const Advice& advice) {
  std::string text;
  std::vector<std::string> settled;
  std::vector<std::string> gone;
  for (const FindingMove& move : advice.findings) {
    if (!report.in_full && !is_grave(move) && !is_requirement(move))
      continue;
    if (move.number > 0 && !move.after) {
      (is_requirement(move) ? settled : gone).push_back(std::to_string(move.number));
    } else if (move.number > 0) {
      text += fmt::format(" Finding {} would be {}, now {}.", move.number,
                          name_of(*move.after), name_of(*move.before));
    } else if (!move.before) {
      text += fmt::format(" New, {}: {}", name_of(*move.after), move.headline);
    } else {
      text += " No longer said: " + move.headline;
    }
  }
  text += numbers_in_words(settled, "be settled", "be settled");
  text += numbers_in_words(gone, "no longer hold as it stands",
                           "no longer hold as they stand");
  for (const std::string& headline : advice.unsettled)
    text += " That does not settle it: " + headline;
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

// ", for the Council and the Secretariat to do", or empty.
std::string addressees(const AdviseReport& report, const Advice& advice) {
  const auto* change = std::get_if<SetSwitch>(&advice.measure);
  const auto* id = change ? std::get_if<SafeguardId>(&change->what) : nullptr;
  if (!id)
    return {};
  std::vector<std::string> whom;
  for (const std::string_view to : report.model()[*id].to) {
    const bool many = to == "contributors" || to == "donors";
    whom.push_back(many ? std::string(to) : "the " + capital(std::string(to)));
  }
  return whom.empty() ? std::string() : fmt::format(", for {} to do", listed(whom));
}

std::string expected(const AdviseReport& report, ConditionId condition) {
  const auto phase = report.model()[condition].expected_from;
  return phase ? fmt::format("; expected from {} on (our assumption)",
                             quoted(report.subject, *phase))
               : std::string();
}

// "[state-approach: stated, lab20]", or "(our idea)".
std::string says_who(const AdviseReport& report, const Advice& advice) {
  if (advice.own_idea)
    return " (our idea)";
  const Model& model = report.model();
  const Switch what = std::get<SetSwitch>(advice.measure).what;
  Exhibit row{.name = std::string(id_of(model, what))};
  const auto fill = [&](const auto& from) {
    row.basis = from.basis;
    row.sources = {from.sources.begin(), from.sources.end()};
  };
  if (const auto* safeguard = std::get_if<SafeguardId>(&what))
    fill(model[*safeguard]);
  else
    fill(model[std::get<ConditionId>(what)]);
  return fmt::format(" [{}]", evidence(model, {.exhibits = {row}, .basis = row.basis}));
}

std::string bullet_of(const AdviseReport& report, std::size_t place) {
  const Advice& advice = report.advice[place];
  std::string text = capital(in_words(report, advice)) + says_who(report, advice) +
                     addressees(report, advice);
  if (advice.meets >= advice.removes)
    text += ": meets what must come first; no tension gets weaker";
  else
    text += fmt::format(
        ": could remove {}{}", of_today(report, advice.removes),
        advice.meets > 0 ? ", part of it by meeting what must come first" : "");
  if (const auto* leave = std::get_if<LeaveOut>(&advice.measure))
    text += "; " + given_up_in_words(report.subject, {leave->task}, advice.costs);
  if (const auto* change = std::get_if<SetSwitch>(&advice.measure)) {
    if (const auto* safeguard = std::get_if<SafeguardId>(&change->what)) {
      if (report.model()[*safeguard].in_place == Truth::unknown)
        text += "; whether it is in place is not known";
    } else {
      text += expected(report, std::get<ConditionId>(change->what));
    }
  }
  text += ".";
  text += effects_in_words(report, advice);
  if (!advice.examined)
    text += " What else it changes was not looked at: the time (--time) was over.";
  return text + findings_in_words(report, advice) + firm_in_words(report, place);
}

// Of the context only what a source shows to be open to change.
bool is_told(const AdviseReport& report, const Advice& advice) {
  return report.in_full || advice.of != AdviceClass::context || !advice.own_idea;
}

tell::Section class_section(const AdviseReport& report, const ClassWords& words) {
  tell::Section section{words.heading, {}};
  std::size_t more = 0;
  const std::size_t most =
      words.of == AdviceClass::context ? most_of_context : most_in_class;
  for (std::size_t i = 0; i < report.advice.size(); ++i) {
    const Advice& advice = report.advice[i];
    if (advice.of != words.of || !is_told(report, advice))
      continue;
    if (report.in_full || section.items.size() < most)
      section.add(bullet_of(report, i));
    else
      ++more;
  }
  if (more > 0)
    section.add(fmt::format("{} more; --all tells {}.", more, more == 1 ? "it" : "them"));
  return section;
}

std::string set_in_words(const AdviseReport& report,
                         const std::vector<std::size_t>& set) {
  std::vector<std::string> words;
  for (const std::size_t place : set)
    words.push_back(in_words(report, report.front.candidates[place]));
  return fmt::format("{}", fmt::join(words, "; "));
}

std::string counted_changes(int count) {
  return count == 1 ? "one change"
                    : count_word(static_cast<std::size_t>(count)) + " changes";
}

std::string step_in_words(const AdviseReport& report, std::size_t place) {
  const TreatmentStep& step = report.front.steps[place];
  std::string text = fmt::format(
      "{}, {}: {} of the harm would be left", capital(counted_changes(step.changes)),
      set_in_words(report, step.sets.front()), of_today(report, step.remaining));
  if (step.as_good > 1)
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
    const bool last = i + 1 == report.front.steps.size();
    if (report.front.steps[i].changes > 0 && (last || report.in_full))
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
      "Shares are of all harm in our scoring, if the measure works; they rank measures "
      "of "
      "one kind only, what sources propose before our own ideas. Findings have the "
      "numbers "
      "of 'taut conflicts'.");
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
             : fmt::format("no longer so: {}", titled(report, change.what));
}

std::string in_words(const AdviseReport& report, const Treatment& treatment) {
  if (const auto* apart = std::get_if<std::pair<TaskId, TaskId>>(&treatment.what))
    return fmt::format("keep {} and {} apart in time", report.subject.name(apart->first),
                       report.subject.name(apart->second));
  const SafeguardId safeguard = std::get<SafeguardId>(treatment.what);
  return titled(report, safeguard) +
         (report.model()[safeguard].own_idea() ? " (our idea)" : "");
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

#include "taut/report/decisions.hpp"

#include "taut/analyse/words.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

// "D1 (strained-task:go)".
std::string named(const Decision& decision) {
  return fmt::format("{} ({})", decision.id, decision.about);
}

template <typename Rows>
void add_due(const Rows& rows, std::string_view today, std::vector<std::string>& due) {
  for (const auto& row : rows) {
    if (!row.review.empty() && row.review <= today)
      due.push_back(fmt::format("{} ({})", row.id, row.review));
  }
}

void add_list(std::string_view what, const std::vector<std::string>& names,
              std::vector<std::string>& notes) {
  if (!names.empty())
    notes.push_back(fmt::format("{}: {}.", what, fmt::join(names, ", ")));
}

void add_days(const Model& model, std::string_view today,
              std::vector<std::string>& notes) {
  if (today.empty())
    return;
  if (!model.mandate.review.empty() && model.mandate.review <= today)
    notes.push_back(
        fmt::format("The model was to be looked at again on {}.", model.mandate.review));
  std::vector<std::string> due;
  add_due(model.conditions, today, due);
  add_due(model.statements, today, due);
  add_list("Was to be looked at again", due, notes);
  std::vector<std::string> past;
  for (const Decision& decision : model.decisions) {
    if (decision.is_past(today))
      past.push_back(fmt::format("{} (until {})", decision.id, decision.until));
  }
  add_list("Decided, and no longer in force", past, notes);
}

}  // namespace

std::string decision_sentence(const Model& model, const Finding& finding,
                              std::string_view language, std::string_view today) {
  if (!finding.decision)
    return {};
  const Decision& decision = model[*finding.decision];
  std::string text(capital(std::string(name_of(decision.state))));
  if (!decision.by.empty())
    text += fmt::format(" by {}", decision.by);
  if (!decision.date.empty())
    text += fmt::format(" on {}", decision.date);
  if (!decision.until.empty())
    text += fmt::format(", until {}{}", decision.until,
                        decision.is_past(today) ? " (which has passed)" : "");
  if (decision.state == Decision::State::mended)
    text += ", and still found";
  const std::string_view because = decision.because.in(language);
  return because.empty() ? text + "."
                         : sentence(fmt::format("{}: {}", text, unstopped(because)));
}

std::string word_of(Decision::State state) {
  std::string word(name_of(state));
  std::ranges::replace(word, ' ', '-');
  return word;
}

tell::Json decision_json(const ConflictsReport& report, const Finding& finding) {
  if (!finding.decision)
    return nullptr;
  const Decision& decision = report.model()[*finding.decision];
  return {{"id", decision.id},
          {"about", decision.about},
          {"state", word_of(decision.state)},
          {"because", decision.because.in(report.language)},
          {"date", decision.date},
          {"by", decision.by},
          {"until", decision.until},
          {"past", decision.is_past(report.today)}};
}

std::vector<std::string> day_notes(const ConflictsReport& report) {
  const Model& model = report.model();
  std::vector<std::string> notes;
  add_days(model, report.today, notes);
  std::vector<std::string> lost;
  for (const LostDecision& one : report.lost)
    lost.push_back(named(model[one.decision]));
  add_list("Decided about what is no longer found", lost, notes);
  std::vector<std::string> accepted;
  for (const DecisionId id : report.accepted)
    accepted.push_back(named(model[id]));
  if (!accepted.empty())
    notes.push_back(fmt::format(
        "{} {} left out as accepted: {}.", capital(count_word(accepted.size())),
        accepted.size() == 1 ? "finding is" : "findings are", fmt::join(accepted, ", ")));
  return notes;
}

LostWords in_words(const Model& model, const LostDecision& lost) {
  const Decision& decision = model[lost.decision];
  const std::string meant =
      lost.near.empty() ? std::string() : fmt::format("did you mean '{}'?", lost.near);
  if (lost.why == LostDecision::Why::unheard)
    return {fmt::format("decision '{}' is about '{}', but there is no such kind of "
                        "finding",
                        decision.id, decision.about),
            meant.empty() ? "docs/analyses.md lists the kinds" : meant};
  return {fmt::format("decision '{}' is about '{}', which is not found any more",
                      decision.id, decision.about),
          meant.empty() ? "write 'state: mended', or delete the decision" : meant};
}

}  // namespace taut

#include "taut/report/advise.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace taut {
namespace {

using tell::Json;

// Of today's harm, to a tenth of a hundredth.
double percent_of_today(const AdviseReport& report, Harm harm) {
  return static_cast<double>(share_of(harm, report.today, 1000)) / 10;
}

Json measure_json(const AdviseReport& report, const Advice& advice) {
  const Model& model = report.model();
  if (const auto* apart = std::get_if<KeepApart>(&advice.measure))
    return {{"keep_apart", Json::array({model[apart->a].id, model[apart->b].id})}};
  if (const auto* leave = std::get_if<LeaveOut>(&advice.measure))
    return {{"leave_out", model[leave->task].id}};
  const auto& change = std::get<SetSwitch>(advice.measure);
  return {{"set", id_of(model, change.what)}, {"to", change.value == Truth::yes}};
}

Json treatment_json(const AdviseReport& report, const Treatment& treatment) {
  const Model& model = report.model();
  if (const auto* apart = std::get_if<std::pair<TaskId, TaskId>>(&treatment.what))
    return {
        {"keep_apart", Json::array({model[apart->first].id, model[apart->second].id})}};
  return {{"set", model[std::get<SafeguardId>(treatment.what)].id}, {"to", true}};
}

Json changes_json(const Advice& advice) {
  Json list = Json::array();
  for (const StatementChange& change : advice.changes)
    list.push_back({{"statement", change.statement},
                    {"what", name_of(change.change)},
                    {"tension", change.tension},
                    {"before", change.before},
                    {"after", change.after},
                    {"arcs", change.arcs},
                    {"text", change.text}});
  return list;
}

Json grade_json(const std::optional<Severity>& severity) {
  return severity ? Json(name_of(*severity)) : Json(nullptr);
}

Json findings_json(const Advice& advice) {
  Json list = Json::array();
  for (const FindingMove& move : advice.findings)
    list.push_back({{"id", move.id},
                    {"headline", move.headline},
                    {"before", grade_json(move.before)},
                    {"after", grade_json(move.after)}});
  return list;
}

Json sources_json(const AdviseReport& report, const Advice& advice) {
  Json list = Json::array();
  const Model& model = report.model();
  const auto add = [&](const auto& row) {
    for (const SourceId source : row.sources)
      list.push_back(model[source].id);
  };
  if (const auto* change = std::get_if<SetSwitch>(&advice.measure)) {
    if (const auto* safeguard = std::get_if<SafeguardId>(&change->what))
      add(model[*safeguard]);
    else
      add(model[std::get<ConditionId>(change->what)]);
  }
  return list;
}

Json addressees_json(const AdviseReport& report, const Advice& advice) {
  Json list = Json::array();
  if (const auto* change = std::get_if<SetSwitch>(&advice.measure)) {
    if (const auto* safeguard = std::get_if<SafeguardId>(&change->what)) {
      for (const std::string_view to : report.model()[*safeguard].to)
        list.push_back(to);
    }
  }
  return list;
}

Json advice_row(const AdviseReport& report, std::size_t place) {
  const Advice& advice = report.advice[place];
  Json json{{"class", id_of(advice.of)},
            {"measure", measure_json(report, advice)},
            {"text", in_words(report, advice)},
            {"own_idea", advice.own_idea},
            {"sources", sources_json(report, advice)},
            {"to", addressees_json(report, advice)},
            {"removes_percent", percent_of_today(report, advice.removes)},
            {"examined", advice.examined},
            {"wakes_or_worsens", advice.has_a_price()},
            {"statements", changes_json(advice)},
            {"findings", findings_json(advice)},
            {"unsettled", advice.unsettled}};
  if (report.firm.draws > 0)
    json["draws"] = {{"helps", report.firm.helps[place]},
                     {"first", report.firm.first[place]}};
  return json;
}

Json step_json(const AdviseReport& report, std::size_t place) {
  const TreatmentStep& step = report.front.steps[place];
  Json sets = Json::array();
  for (const auto& set : step.sets) {
    Json changes = Json::array();
    for (const std::size_t candidate : set)
      changes.push_back(treatment_json(report, report.front.candidates[candidate]));
    sets.push_back(changes);
  }
  Json json{{"changes", step.changes},
            {"remaining_percent", percent_of_today(report, step.remaining)},
            {"as_good", step.as_good},
            {"sets", sets}};
  if (report.firm.draws > 0)
    json["draws_best"] = report.firm.best[place];
  return json;
}

tell::Cell grade_of(const std::optional<Severity>& severity) {
  return severity ? tell::Cell(name_of(*severity)) : tell::Cell();
}

}  // namespace

void advise_data(const AdviseReport& report, Json& body) {
  Json advice = Json::array();
  for (std::size_t i = 0; i < report.advice.size(); ++i)
    advice.push_back(advice_row(report, i));
  Json steps = Json::array();
  for (std::size_t i = 0; i < report.front.steps.size(); ++i)
    steps.push_back(step_json(report, i));
  body = {{"draws", report.firm.draws},
          {"draws_cut_from", report.firm.cut_from},
          {"advice", advice},
          {"front", steps},
          {"front_complete", !report.front.cut_short}};
}

tell::Sheet advise_sheet(const AdviseReport& report) {
  tell::Sheet sheet({"row", "class", "measure", "removes_percent", "statement", "what",
                     "before", "after", "finding"});
  for (const Advice& advice : report.advice) {
    const std::string of(id_of(advice.of));
    const std::string measure = in_words(report, advice);
    sheet.add({"measure", of, measure, percent_of_today(report, advice.removes)});
    for (const StatementChange& change : advice.changes)
      sheet.add({"statement",
                 of,
                 measure,
                 {},
                 change.statement,
                 name_of(change.change),
                 change.before,
                 change.after});
    for (const FindingMove& move : advice.findings)
      sheet.add({"finding",
                 of,
                 measure,
                 {},
                 {},
                 {},
                 grade_of(move.before),
                 grade_of(move.after),
                 move.headline});
  }
  for (const TreatmentStep& step : report.front.steps) {
    for (const auto& set : step.sets) {
      std::vector<std::string> words;
      for (const std::size_t place : set)
        words.push_back(in_words(report, report.front.candidates[place]));
      sheet.add({"front",
                 {},
                 fmt::format("{}", fmt::join(words, "; ")),
                 percent_of_today(report, step.remaining),
                 {},
                 fmt::format("{} changes", step.changes)});
    }
  }
  return sheet;
}

}  // namespace taut

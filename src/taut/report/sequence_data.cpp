#include "taut/analyse/requirements.hpp"
#include "taut/plan/sequence_words.hpp"
#include "taut/report/model_lines.hpp"
#include "taut/report/sequence.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace taut {
namespace {

using plan::Rule;
using tell::Json;

Json phase_json(const SequenceReport& report, int phase) {
  const Model& model = report.subject.model();
  if (phase == plan::never || model.phases.empty())
    return nullptr;
  return model.phases[static_cast<std::size_t>(phase)].id;
}

Json actor_ids(const Model& model, const Requirement& requirement) {
  Json list = Json::array();
  for (const ActorId actor : requirement.held_by)
    list.push_back(model[actor].id);
  return list;
}

Json requirements_json(const SequenceReport& report,
                       const std::vector<const Requirement*>& requirements) {
  const Model& model = report.subject.model();
  Json list = Json::array();
  for (const Requirement* requirement : requirements)
    list.push_back({{"needs", id_of_needed(model, *requirement)},
                    {"held_by", actor_ids(model, *requirement)},
                    {"line", place_of(report.sources, requirement->where)}});
  return list;
}

std::string_view kind_name(Rule::Kind kind) {
  switch (kind) {
    case Rule::Kind::requirement: return "requirement";
    case Rule::Kind::window: return "window";
    case Rule::Kind::entry: return "entry";
    case Rule::Kind::capacity: return "capacity";
    case Rule::Kind::keep: break;
  }
  return "keep";
}

Json rule_json(const SequenceReport& report, int place) {
  const Model& model = report.subject.model();
  const Rule& rule = report.sequence.rules[static_cast<std::size_t>(place)];
  Json json{{"kind", kind_name(rule.kind)}};
  if (rule.kind == Rule::Kind::capacity) {
    json["resource"] = model[rule.resource].id;
  } else if (rule.kind == Rule::Kind::entry) {
    json["phase"] = model[rule.phase].id;
    json["needs"] = id_of(model, rule.entry);
  } else {
    json["task"] = model[rule.task].id;
  }
  if (rule.kind == Rule::Kind::requirement) {
    json["needs"] = id_of_needed(model, *rule.requirement);
    json["held_by"] = actor_ids(model, *rule.requirement);
  }
  json["text"] = plan::in_words(report.subject, report.sequence, rule);
  json["line"] = place_of(report.sources, plan::exhibit_of(report.subject, rule).where);
  return json;
}

Json rules_json(const SequenceReport& report, const ElementSet& set) {
  Json list = Json::array();
  for (const int rule : set)
    list.push_back(rule_json(report, rule));
  return list;
}

Json phases_json(const SequenceReport& report) {
  const Model& model = report.subject.model();
  Json list = Json::array();
  for (std::size_t p = 0; p < model.phases.size(); ++p)
    list.push_back({{"id", model.phases[p].id},
                    {"title", model.phases[p].title.in(report.subject.language)},
                    {"from", model.phases[p].from},
                    {"to", model.phases[p].to},
                    {"starts", static_cast<int>(p) < report.sequence.open}});
  return list;
}

Json tasks_json(const SequenceReport& report) {
  const Model& model = report.subject.model();
  Json list = Json::array();
  for (const plan::TaskOrder& order : report.sequence.tasks) {
    Json no_room = Json::array();
    for (const ResourceId resource : order.no_room)
      no_room.push_back(model[resource].id);
    list.push_back(
        {{"id", model[order.task].id},
         {"begins", order.start != plan::never},
         {"phase", phase_json(report, order.start)},
         {"step", order.step == 0 ? Json(nullptr) : Json(order.step)},
         {"fixed", order.fixed},
         {"waits_for", requirements_json(report, order.waits)},
         {"no_room", no_room},
         {"only_if", requirements_json(report, order.unknown)},
         {"reasons", plan::reasons_of(report.subject, report.sequence, order)}});
  }
  return list;
}

Json corrections_json(const SequenceReport& report) {
  Json list = Json::array();
  for (const plan::Correction& correction : report.sequence.contradiction->corrections) {
    Json enough = Json::array();
    for (const plan::Softening& softening : correction.softenings)
      enough.push_back(plan::in_words(report.subject, report.sequence, softening));
    list.push_back(
        {{"drop", rules_json(report, correction.rules)}, {"less_is_enough", enough}});
  }
  return list;
}

Json splits_json(const SequenceReport& report) {
  const Model& model = report.subject.model();
  Json list = Json::array();
  for (const plan::SplitOffer& offer : report.sequence.contradiction->splits) {
    Json choices = Json::array();
    for (const auto& tasks : offer.content_with_first)
      choices.push_back(ids_of(model, tasks));
    list.push_back({{"task", model[offer.task].id},
                    {"first_step_drops", rules_json(report, offer.dropped)},
                    {"dependants", ids_of(model, offer.dependants)},
                    {"helps", offer.helps},
                    {"content_with_first_step", choices},
                    {"every_choice", offer.every_choice}});
  }
  return list;
}

Json contradiction_json(const SequenceReport& report) {
  if (report.sequence.possible())
    return nullptr;
  const plan::Contradiction& why = *report.sequence.contradiction;
  Json sets = Json::array();
  for (const ElementSet& set : why.sets.conflicts)
    sets.push_back(rules_json(report, set));
  return {{"sets", sets},
          {"every_set", why.sets.every_conflict},
          {"enough_alone", rules_json(report, why.single)},
          {"corrections", corrections_json(report)},
          {"every_correction", why.sets.every_correction},
          {"smallest_correction", why.sets.smallest},
          {"splits", splits_json(report)}};
}

double share(Harm part, Harm whole) {
  return static_cast<double>(share_of(part, whole, 1000)) / 10;
}

Json delays_json(const SequenceReport& report) {
  const plan::Sequence& sequence = report.sequence;
  const Model& model = report.subject.model();
  const std::int64_t value =
      plan::value_of(sequence.stakes, sequence.timing, sequence.starts);
  const auto id_of_task = [&](int task) {
    return model[TaskId{static_cast<std::uint32_t>(task)}].id;
  };
  Json list = Json::array();
  for (std::size_t k = 0; k < sequence.delays.by_count.size(); ++k) {
    Json best = Json::array();
    for (std::size_t i = 0; i < sequence.delays.by_count[k].size(); ++i) {
      const plan::DelaySet& set = sequence.delays.by_count[k][i];
      Json delays = Json::array();
      for (const plan::Delay& delay : set.delays)
        delays.push_back({{"task", id_of_task(delay.task)},
                          {"from", phase_json(report, delay.from)},
                          {"to", phase_json(report, delay.to)}});
      Json pushed = Json::array();
      for (const int task : set.pushed)
        pushed.push_back(id_of_task(task));
      best.push_back({{"delays", delays},
                      {"pushed", pushed},
                      {"harm_spared_percent", share(set.harm_removed, sequence.harm())},
                      {"value_lost_percent", share(set.value_lost, value)}});
      if (report.firm.draws > 0)
        best.back()["draws"] = {{"count", report.firm.draws},
                                {"cut_from", report.firm.cut_from},
                                {"spares_harm", report.firm.by_count[k][i].helps},
                                {"best_listed", report.firm.by_count[k][i].best}};
    }
    list.push_back({{"count", k + 1},
                    {"looked_at", bool{sequence.delays.looked_at[k]}},
                    {"best", best}});
  }
  return list;
}

Json schedule_json(const SequenceReport& report) {
  const plan::Schedule& schedule = report.sequence.schedule;
  if (!schedule.by_search)
    return nullptr;
  const auto cost = [](const plan::ScheduleCost& c) {
    return Json{{"left_out", c.left_out}, {"late", c.late}, {"harm", c.harm}};
  };
  return {{"proved", schedule.proved()},
          {"cost", cost(schedule.cost)},
          {"at_least", cost(schedule.bound)}};
}

Json split_json(const SequenceReport& report) {
  if (!report.split)
    return nullptr;
  return {{"task", report.split->task},
          {"steps", report.split->steps},
          {"text", report.split->told}};
}

}  // namespace

void sequence_data(const SequenceReport& report, Json& body) {
  body = {{"split", split_json(report)},
          {"possible", report.sequence.possible()},
          {"headline", plan::headline(report.subject, report.sequence)},
          {"clauses", plan::clauses(report.subject, report.sequence)},
          {"phases", phases_json(report)},
          {"tasks", tasks_json(report)},
          {"contradiction", contradiction_json(report)},
          {"capacities", schedule_json(report)},
          {"delays", delays_json(report)}};
}

tell::Sheet sequence_sheet(const SequenceReport& report) {
  const Model& model = report.subject.model();
  tell::Sheet sheet({"task", "name", "begins", "phase", "phase_title", "from", "step",
                     "fixed", "waits_for", "no_room", "only_if", "reasons"});
  const auto needs = [&](const std::vector<const Requirement*>& requirements) {
    std::vector<std::string_view> ids;
    for (const Requirement* requirement : requirements)
      ids.push_back(id_of_needed(model, *requirement));
    return tell::ids_in_a_cell(ids);
  };
  for (const plan::TaskOrder& order : report.sequence.tasks) {
    std::vector<tell::Cell> row{model[order.task].id, report.subject.name(order.task),
                                order.start == plan::never ? "no" : "yes"};
    if (order.start != plan::never && !model.phases.empty()) {
      const Phase& phase = model.phases[static_cast<std::size_t>(order.start)];
      row.insert(row.end(),
                 {phase.id, phase.title.in(report.subject.language), phase.from});
    }
    row.resize(6);
    std::vector<std::string_view> no_room;
    for (const ResourceId resource : order.no_room)
      no_room.push_back(model[resource].id);
    row.insert(
        row.end(),
        {order.step == 0 ? tell::Cell() : tell::Cell(order.step),
         order.fixed ? "yes" : "no", needs(order.waits), tell::ids_in_a_cell(no_room),
         needs(order.unknown),
         fmt::format(
             "{}",
             fmt::join(plan::reasons_of(report.subject, report.sequence, order), "; "))});
    sheet.add(std::move(row));
  }
  return sheet;
}

}  // namespace taut

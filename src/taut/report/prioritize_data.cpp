#include "taut/report/prioritize.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace taut {
namespace {

using tell::Json;

// In ones, to two decimals: a sixth is the smallest part.
double ones(Harm value) {
  return std::round(100 * in_ones(value)) / 100;
}

Json parts_json(const PrioritizeReport& report, TaskId task, Figure figure) {
  Json list = Json::array();
  for (const FigurePart& part : parts_of(report.subject.situation, task, figure))
    list.push_back({{"task", report.model()[part.other].id},
                    {"statement", report.model()[part.statement].id},
                    {"amount", ones(part.amount)}});
  return list;
}

Json range_json(const std::array<Harm, 2>& range) {
  return Json::array({ones(range[0]), ones(range[1])});
}

Json draws_json(const PrioritizeReport& report, const Profile& profile) {
  if (report.firm.empty())
    return nullptr;
  const FirmProfile& firm = report.firm[profile.task.value];
  Json by_grouping = Json::object();
  for (std::size_t i = 0; i < grouping_count; ++i)
    by_grouping[std::string(id_of(static_cast<Grouping>(i)))] = firm.in[i];
  return {{"by_grouping", by_grouping},
          {"causes", range_json(firm.caused)},
          {"suffers", range_json(firm.suffered)}};
}

Json task_json(const PrioritizeReport& report, const Profile& profile) {
  return {{"task", report.model()[profile.task].id},
          {"name", report.subject.name(profile.task)},
          {"grouping", id_of(profile.grouping)},
          {"undecided", is_undecided(report, profile)},
          {"value_entered", !report.model()[profile.task].serves.empty()},
          {"value", profile.value},
          {"lifts", ones(profile.lifts)},
          {"causes", ones(profile.caused)},
          {"suffers", ones(profile.suffered)},
          {"lifts_parts", parts_json(report, profile.task, Figure::lifts)},
          {"causes_parts", parts_json(report, profile.task, Figure::causes)},
          {"suffers_parts", parts_json(report, profile.task, Figure::suffers)},
          {"draws", draws_json(report, profile)}};
}

Json objectives_json(const PrioritizeReport& report) {
  Json list = Json::array();
  for (std::size_t i = 0; i < report.objectives.size(); ++i) {
    const Objective& objective = report.model().objectives[i];
    Json tasks = Json::array();
    for (const ObjectiveProfile& p : report.objectives[i])
      tasks.push_back({{"task", report.model()[p.task].id},
                       {"serves", ones(p.serves)},
                       {"lifts", ones(p.lifts)},
                       {"costs", ones(p.costs)},
                       {"suffers", ones(p.suffered)}});
    list.push_back(
        {{"objective", objective.id}, {"weight", objective.weight}, {"tasks", tasks}});
  }
  return list;
}

Json ids_json(const PrioritizeReport& report, const std::vector<TaskId>& tasks) {
  Json list = Json::array();
  for (TaskId task : tasks)
    list.push_back(report.model()[task].id);
  return list;
}

Json leaving_out_json(const PrioritizeReport& report) {
  const LeavingOutFront& front = report.leaving_out;
  Json sets = Json::array();
  for (const LeavingOut& set : front.front)
    sets.push_back({{"tasks", ids_json(report, set.tasks)},
                    {"saves", ones(set.saves)},
                    {"costs", ones(set.costs)}});
  return {{"tried", ids_json(report, front.tried)},
          {"causes_no_harm", ids_json(report, front.harmless)},
          {"required", ids_json(report, front.required)},
          {"complete", !front.too_many},
          {"front", sets}};
}

std::string statement_ids(const PrioritizeReport& report, TaskId task, Figure figure) {
  std::vector<std::string_view> ids;
  for (const FigurePart& part : parts_of(report.subject.situation, task, figure))
    ids.push_back(report.model()[part.statement].id);
  return fmt::format("{}", fmt::join(ids, " "));
}

}  // namespace

void prioritize_data(const PrioritizeReport& report, Json& body) {
  Json tasks = Json::array();
  for (const Profile& profile : report.profiles)
    tasks.push_back(task_json(report, profile));
  body = {{"draws", report.firm.empty() ? 0 : report.draws.count},
          {"draws_cut_from", report.draws.cut_from},
          {"seed", report.draws.seed},
          {"tasks", tasks},
          {"objectives", objectives_json(report)},
          {"leaving_out", leaving_out_json(report)}};
}

tell::Sheet prioritize_sheet(const PrioritizeReport& report) {
  const Model& model = report.model();
  tell::Sheet sheet({"objective", "task", "name", "grouping", "value", "lifts", "causes",
                     "suffers", "draws_in_grouping", "lifts_by", "causes_by",
                     "suffers_by"});
  for (const Profile& p : report.profiles)
    sheet.add({{},
               model[p.task].id,
               report.subject.name(p.task),
               id_of(p.grouping),
               model[p.task].serves.empty() ? tell::Cell() : tell::Cell(p.value),
               ones(p.lifts),
               ones(p.caused),
               ones(p.suffered),
               report.firm.empty()
                   ? tell::Cell()
                   : tell::Cell(report.firm[p.task.value].holds(p.grouping)),
               statement_ids(report, p.task, Figure::lifts),
               statement_ids(report, p.task, Figure::causes),
               statement_ids(report, p.task, Figure::suffers)});
  for (std::size_t i = 0; i < report.objectives.size(); ++i) {
    for (const ObjectiveProfile& p : report.objectives[i])
      sheet.add({model.objectives[i].id,
                 model[p.task].id,
                 report.subject.name(p.task),
                 {},
                 ones(p.serves),
                 ones(p.lifts),
                 ones(p.costs),
                 ones(p.suffered)});
  }
  return sheet;
}

}  // namespace taut

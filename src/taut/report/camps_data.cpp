#include "taut/analyse/camps_words.hpp"
#include "taut/analyse/evidence.hpp"
#include "taut/report/camps.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace taut {
namespace {

using tell::Json;

std::vector<std::string_view> statement_ids(const CampsReport& report,
                                            const CampPair& pair) {
  return ids_of(report.subject.model(), statements_of(report.subject, arcs_of(pair)));
}

Json task_ids(const CampsReport& report, const std::vector<TaskId>& tasks) {
  Json list = Json::array();
  for (TaskId task : tasks)
    list.push_back(report.subject.model()[task].id);
  return list;
}

Json pairs_json(const CampsReport& report, const std::vector<CampPair>& pairs) {
  Json list = Json::array();
  for (const CampPair& pair : pairs)
    list.push_back({{"tasks", task_ids(report, {pair.a, pair.b})},
                    {"tension", pair.negative},
                    {"synergy", pair.positive},
                    {"statements", statement_ids(report, pair)}});
  return list;
}

Json next_json(const CampsReport& report, const CampsPart& part) {
  if (!part.found->next)
    return nullptr;
  const NextSplit& next = *part.found->next;
  return {{"weight", next.value},
          {"at_least", next.lower},
          {"moves", task_ids(report, part.next_moves)}};
}

Json certificate_json(const CampsReport& report, const CampsPart& part) {
  const auto certificate = certificate_of(report.reading, part);
  if (!certificate)
    return nullptr;
  Json circles = Json::array();
  for (const CampCircle& circle : certificate->circles) {
    Json tasks = Json::array();
    Json signs = Json::array();
    for (std::size_t i = 0; i < circle.vertices.size(); ++i) {
      tasks.push_back(report.subject.model()[TaskId{circle.vertices[i]}].id);
      signs.push_back(circle.tension[i] ? "-" : "+");
    }
    circles.push_back({{"tasks", tasks}, {"signs", signs}, {"weight", circle.weight}});
  }
  return {{"circles", circles},
          {"sum", certificate->sum},
          {"complete", certificate->sum == part.found->value}};
}

Json part_json(const CampsReport& report, const CampsPart& part) {
  Json camps = Json::array();
  for (const std::vector<TaskId>& side : part.sides)
    camps.push_back(task_ids(report, side));
  Json json{{"camps", camps},
            {"weight", part.found->value},
            {"at_least", part.found->lower},
            {"proved", part.found->proved()},
            {"unavoidable", part.found->unavoidable}};
  if (report.reading.asked.count == CampCount::two) {
    json["unique"] = !part.found->next || part.found->next->lower <= part.found->value
                         ? Json(nullptr)
                         : Json(true);
    if (part.found->next && part.found->next->value == part.found->value)
      json["unique"] = false;
    json["next_best"] = next_json(report, part);
  }
  json["bridges"] = pairs_json(report, part.bridges);
  json["rifts"] = pairs_json(report, part.rifts);
  json["ambivalent"] = pairs_json(report, part.ambivalent);
  json["certificate"] = certificate_json(report, part);
  return json;
}

Json tallies_json(const CampsReport& report, const std::vector<Swing>& tallies) {
  Json list = Json::array();
  for (const Swing& swing : tallies)
    list.push_back({{"task", report.subject.model()[swing.task].id},
                    {"on_this_side", swing.on_base_side},
                    {"draws", swing.draws}});
  return list;
}

Json swings_json(const CampsReport& report) {
  return report.reading.draws_done ? tallies_json(report, report.reading.swings)
                                   : Json(nullptr);
}

struct PairKind {
  std::string_view name;
  std::vector<CampPair> CampsPart::*pairs;
};
constexpr PairKind kinds[] = {{"bridge", &CampsPart::bridges},
                              {"rift", &CampsPart::rifts},
                              {"ambivalent", &CampsPart::ambivalent}};

}  // namespace

void camps_data(const CampsReport& report, Json& body) {
  const CampsReading& reading = report.reading;
  Json parts = Json::array();
  for (const CampsPart& part : reading.parts)
    parts.push_back(part_json(report, part));
  body = {
      {"rule",
       {{"text", camps_rule(reading.asked.rule)},
        {"unweighted", reading.asked.rule.unweighted},
        {"threshold", reading.asked.rule.threshold},
        {"any_number", reading.asked.count == CampCount::any}}},
      {"falls_into_camps", reading.falls_apart},
      {"headline", camps_headline(report.subject, reading)},
      {"why_no_camps", reading.falls_apart ? "" : why_no_camps(report.subject, reading)},
      {"clauses", camps_clauses(report.subject, reading)},
      {"weight", reading.camps.value},
      {"at_least", reading.camps.lower},
      {"proved", reading.camps.proved()},
      {"unavoidable", reading.camps.unavoidable},
      {"parts", parts},
      {"solver_missing", reading.solver_missing},
      {"swings", swings_json(report)},
      {"draws_made", reading.draws_done.value_or(0)},
      {"draws_asked", reading.draws_asked}};
  if (report.firm && reading.draws_done)
    body["draws"] = {{"count", *reading.draws_done},
                     {"unmoved", reading.unmoved},
                     {"sides", tallies_json(report, reading.sides)}};
}

tell::Sheet camps_sheet(const CampsReport& report) {
  const CampsReading& reading = report.reading;
  const Model& model = report.subject.model();
  tell::Sheet sheet({"row", "part", "camp", "task", "other_task", "tension", "synergy",
                     "statements", "on_this_side", "draws"});
  for (std::size_t p = 0; p < reading.parts.size(); ++p) {
    const CampsPart& part = reading.parts[p];
    for (std::size_t s = 0; s < part.sides.size(); ++s) {
      for (TaskId task : part.sides[s]) {
        std::vector<tell::Cell> row{"task", p + 1, s + 1, model[task].id};
        const auto swing = std::ranges::find(reading.swings, task, &Swing::task);
        if (swing != reading.swings.end())
          row.insert(row.end(), {{}, {}, {}, {}, swing->on_base_side, swing->draws});
        sheet.add(std::move(row));
      }
    }
    for (const PairKind& kind : kinds) {
      for (const CampPair& pair : part.*kind.pairs)
        sheet.add({kind.name,
                   p + 1,
                   {},
                   model[pair.a].id,
                   model[pair.b].id,
                   pair.negative,
                   pair.positive,
                   tell::ids_in_a_cell(statement_ids(report, pair))});
    }
  }
  return sheet;
}

}  // namespace taut

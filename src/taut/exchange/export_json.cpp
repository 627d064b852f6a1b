// The shape follows the model file: the same keys, names as ids. What the circumstances
// make of it stands beside: `arcs` under each link, `value` of a task.

#include "taut/exchange/export_formats.hpp"
#include "taut/rows/datum.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <utility>
#include <vector>

namespace taut {
namespace {

using Json = Datum;

class JsonModel {
 public:
  explicit JsonModel(const ExportSubject& subject)
      : subject_(subject), model_(subject.model()) {
    for (ArcIndex i = 0; i < subject.situation.arcs.size(); ++i)
      arcs_[subject.situation.arcs[i].statement.value].push_back(i);
  }

  Json row(const RowRef& of) const {
    Json json = Json::object();
    if (!of.id.empty())
      json["id"] = of.id;
    json.update(datum_of(model_, of, {.language = subject_.language}));
    return json;
  }

  Json rows(const TableSchema& table) const {
    Json list = Json::array();
    for (std::size_t i = 0; i < table.size(model_); ++i) {
      Json json = row(table.at(model_, i));
      if (table.row == RowKind::task)
        add_to_task(json, static_cast<std::uint32_t>(i));
      if (table.row == RowKind::link)
        add_to_link(json, static_cast<std::uint32_t>(i));
      list.push_back(std::move(json));
    }
    return list;
  }

 private:
  void add_to_task(Json& json, std::uint32_t index) const {
    json["value"] = value_of_task(model_, TaskId{index});
    const auto& needs = model_.tasks[index].requires_first;
    for (std::size_t i = 0; i < needs.size(); ++i)
      if (std::holds_alternative<RemovedName>(needs[i].needed))
        json["requires"][i]["removed"] = true;
  }
  void add_to_link(Json& json, std::uint32_t index) const {
    const Statement& link = model_.statements[index];
    json["effective"] = effective_score(model_, link);
    json["firm"] = link.firm();
    json["arcs"] = Json::array();
    const auto arcs = arcs_.find(index);
    if (arcs != arcs_.end())
      for (const ArcIndex arc : arcs->second)
        json["arcs"].push_back(arc_json(arc));
  }
  Json arc_json(ArcIndex index) const {
    const Arc& arc = subject_.situation.arcs[index];
    return {{"id", address(subject_.situation, index)},
            {"from", model_[arc.from].id},
            {"to", model_[arc.to].id},
            {"effective", int{arc.effect}},
            {"state", name_of(arc.state)},
            {"back", arc.back},
            {"general", arc.general}};
  }

  const ExportSubject& subject_;
  const Model& model_;
  std::map<std::uint32_t, std::vector<ArcIndex>> arcs_;
};

Json author_keys_json(const Model& model) {
  Json list = Json::array();
  for (const AuthorKey& own : model.author_keys)
    list.push_back({{"table", own.row},
                    {"row", own.owner},
                    {"key", own.key},
                    {"value", Json::parse(own.value)}});
  return list;
}

}  // namespace

std::string export_json(const ExportSubject& subject) {
  const JsonModel writer(subject);
  const Model& model = subject.model();
  Json applied = Json::array();
  for (const ScenarioName& scenario : model.applied)
    applied.push_back(writer.row({RowKind::scenario, &scenario, scenario.id}));
  Json json{{"schema", 2},
            {"mandate", writer.row(row_of(model.mandate))},
            {"applied", std::move(applied)}};
  for (const TableSchema& table : all_tables())
    json[std::string(table.key)] = writer.rows(table);
  json["gone"] = model.gone;
  json["author_keys"] = author_keys_json(model);
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace taut

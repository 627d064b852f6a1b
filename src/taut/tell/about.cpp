#include "taut/tell/about.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <utility>

namespace taut::tell {

std::string json_text(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string mandate_line(const Model& model, std::string_view language) {
  const Mandate& mandate = model.mandate;
  std::string text(mandate.title.in(language));
  if (text.empty())
    text = mandate.mission;
  if (!mandate.resolution.empty())
    text += fmt::format("{}{}", text.empty() ? "" : " · ", mandate.resolution);
  for (const ScenarioName& scenario : model.applied)
    text +=
        fmt::format(" · scenario: {}",
                    scenario.title.empty() ? scenario.id : scenario.title.in(language));
  return text;
}

std::vector<Reference> references_of(const About& about) {
  std::vector<Reference> references;
  if (!about.model)
    return references;
  for (const Source& source : about.model->sources)
    references.push_back({std::string(source.id),
                          std::string(source.title.in(about.language)),
                          std::string(source.url)});
  return references;
}

Json mandate_json(const Model& model, std::string_view language) {
  return {{"title", model.mandate.title.in(language)},
          {"mission", model.mandate.mission},
          {"resolution", model.mandate.resolution}};
}

Json scenarios_json(const Model& model) {
  Json list = Json::array();
  for (const ScenarioName& scenario : model.applied)
    list.push_back(scenario.id);
  return list;
}

std::string data_text(const About& about, const std::vector<std::string>& left_out,
                      const std::function<void(Json& body)>& fill) {
  Json json{{"schema", json_version},
            {"command", about.command},
            {"generator", about.generator}};
  json["mandate"] =
      about.model ? mandate_json(*about.model, about.language) : Json(nullptr);
  json["scenarios"] = about.model ? scenarios_json(*about.model) : Json::array();
  json["left_out"] = left_out;
  Json body = Json::object();
  fill(body);
  for (auto& [key, value] : body.items())
    json[key] = std::move(value);
  return json_text(json);
}

}  // namespace taut::tell

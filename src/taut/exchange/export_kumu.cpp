// Kumu's JSON import: https://docs.kumu.io/guides/import/blueprints.md. label, type,
// description, tags, from, to, direction and id are its own fields; any other name
// becomes a field of the user's.

#include "taut/exchange/export_formats.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdlib>

namespace taut {
namespace {

using Json = nlohmann::ordered_json;

void add_text(Json& json, const char* key, std::string_view text) {
  if (!text.empty())
    json[key] = text;
}

Json element_of(const ExportSubject& subject, TaskId id) {
  const Model& model = subject.model();
  const Task& task = model[id];
  Json element{{"id", task.id}, {"label", subject.name(task)}};
  if (task.pillar)
    add_text(element, "type", subject.in(name_of(model[*task.pillar])));
  add_text(element, "description", subject.in(task.title));
  Json tags = Json::array({fmt::format("tier {}", task.priority)});
  if (task.standing)
    tags.push_back("standing");
  element["tags"] = tags;
  add_text(element, "Paragraph", task.paragraph);
  element["Value"] = value_of_task(model, id);
  element["Basis"] = name_of(task.basis);
  add_text(element, "Sources", source_titles(subject, task.sources));
  add_text(element, "Note", subject.in(task.note));
  return element;
}

Json connection_of(const ExportSubject& subject, ArcIndex index) {
  const Model& model = subject.model();
  const Arc& arc = subject.situation.arcs[index];
  const Statement& statement = model[arc.statement];
  const bool both = statement.mutual && statement.because_back.empty();
  Json connection{{"id", address(subject.situation, index)},
                  {"from", model[arc.from].id},
                  {"to", model[arc.to].id},
                  {"direction", both ? "mutual" : "directed"},
                  {"type", sign_word(statement.score)},
                  {"label", signed_score(arc.effect)}};
  add_text(connection, "description", reason_of(subject, arc));
  connection["tags"] = Json::array({name_of(arc.state)});
  connection["Statement"] = statement.id;
  connection["Score"] = statement.score;
  connection["Effective score"] = int{arc.effect};
  connection["Strength"] = std::abs(int{arc.effect});
  connection["State"] = name_of(arc.state);
  add_text(connection, "Aspect", statement.aspect);
  add_text(connection, "When", key_as_yaml(model, statement, "when"));
  add_text(connection, "Shifts", key_as_yaml(model, statement, "shifts"));
  connection["Basis"] = name_of(statement.basis);
  connection["Confidence"] = name_of(statement.confidence);
  add_text(connection, "Sources", source_titles(subject, statement.sources));
  return connection;
}

}  // namespace

std::string export_kumu(const ExportSubject& subject) {
  const Model& model = subject.model();
  Json elements = Json::array();
  for (std::uint32_t i = 0; i < model.tasks.size(); ++i)
    elements.push_back(element_of(subject, TaskId{i}));
  Json connections = Json::array();
  for (const ArcIndex index : lines_of(subject.situation)) {
    const Arc& arc = subject.situation.arcs[index];
    if (!arc.back || !model[arc.statement].because_back.empty())
      connections.push_back(connection_of(subject, index));
  }
  const Json json{{"elements", elements}, {"connections", connections}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace taut

// The shape follows the model file: the same keys, names as ids. What the circumstances
// make of it stands beside: `arcs` under each link, `value` of a task.

#include "taut/exchange/author_keys.hpp"
#include "taut/exchange/export_formats.hpp"
#include "taut/exchange/when_text.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <map>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace taut {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, toward_count> toward_keys{
    "supports",   "arms_or_trains",   "restores",      "uses_force_on",
    "reports_on", "prosecutes",       "sanctions",     "rewards",
    "protects",   "needs_consent_of", "needs_trust_of"};

std::string_view name_of_kind(Safeguard::Kind kind) {
  constexpr std::array<std::string_view, 4> names{"safeguard", "wording", "limit",
                                                  "resource"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of_grade(Actor::Hostility grade) {
  constexpr std::array<std::string_view, 3> names{"distrust", "hostile", "fighting"};
  return names[static_cast<std::size_t>(grade)];
}

Json truth(Truth value) {
  return value == Truth::unknown ? Json("unknown") : Json(value == Truth::yes);
}

class JsonModel {
 public:
  explicit JsonModel(const ExportSubject& subject)
      : subject_(subject), model_(subject.model()) {
    for (ArcIndex i = 0; i < subject.situation.arcs.size(); ++i)
      arcs_[subject.situation.arcs[i].statement.value].push_back(i);
  }

  Json mandate() const {
    const Mandate& mandate = model_.mandate;
    Json json = Json::object();
    text(json, "title", mandate.title);
    line(json, "mission", mandate.mission);
    line(json, "resolution", mandate.resolution);
    line(json, "adopted", mandate.adopted);
    line(json, "ends", mandate.ends);
    text(json, "note", mandate.note);
    return json;
  }

  template <typename Row>
  Json all(const std::vector<Row>& rows) const {
    Json list = Json::array();
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
      Json json = Json::object();
      line(json, "id", rows[i].id);
      if constexpr (requires { rows[i].title; })
        text(json, "title", rows[i].title);
      fill(json, rows[i], i);
      if constexpr (requires { rows[i].sources; })
        json["sources"] = ids(rows[i].sources);
      if constexpr (requires { rows[i].basis; })
        json["basis"] = name_of(rows[i].basis);
      if constexpr (requires { rows[i].note; })
        text(json, "note", rows[i].note);
      list.push_back(std::move(json));
    }
    return list;
  }

 private:
  // One text, or one for each language unless one was asked for.
  Json text_of(const Text& text) const {
    if (text.languages.empty() || !subject_.language.empty())
      return subject_.in(text);
    Json json = Json::object();
    for (const auto& [code, words] : text.languages)
      json[std::string(code)] = words;
    return json;
  }
  void text(Json& json, const char* key, const Text& text) const {
    if (!text.empty())
      json[key] = text_of(text);
  }
  static void line(Json& json, const char* key, std::string_view line) {
    if (!line.empty())
      json[key] = line;
  }
  static void flag(Json& json, const char* key, bool is) {
    if (is)
      json[key] = true;
  }

  template <typename IdType>
  Json ids(const std::vector<IdType>& list) const {
    Json json = Json::array();
    for (const IdType id : list)
      json.push_back(model_[id].id);
    return json;
  }
  template <typename IdType>
  void ids(Json& json, std::string_view key, const std::vector<IdType>& list) const {
    if (!list.empty())
      json[std::string(key)] = ids(list);
  }
  Json switches(const std::vector<Switch>& list) const {
    Json json = Json::array();
    for (const Switch& what : list)
      json.push_back(id_of(model_, what));
    return json;
  }

  Json when(const When& when) const {
    Json parts = Json::array();
    for (const When& part : when.parts)
      parts.push_back(this->when(part));
    switch (when.kind) {
      case When::Kind::is: return id_of(model_, when.what);
      case When::Kind::negation: return {{"not", parts.front()}};
      case When::Kind::any: return {{"any", parts}};
      default: return {{"all", parts}};
    }
  }

  void fill(Json& json, const Source& source, std::uint32_t) const {
    line(json, "author", source.author);
    line(json, "publisher", source.publisher);
    line(json, "date", source.date);
    line(json, "url", source.url);
    line(json, "read", source.read);
  }
  void fill(Json& json, const Objective& objective, std::uint32_t) const {
    json["weight"] = objective.weight;
  }
  void fill(Json&, const TaskType&, std::uint32_t) const {}
  void fill(Json& json, const Pillar& pillar, std::uint32_t) const {
    text(json, "short", pillar.short_name);
  }
  void fill(Json& json, const Condition& condition, std::uint32_t) const {
    json["holds"] = truth(condition.holds);
    ids(json, "holds_in", condition.holds_in);
    expected(json, condition.expected_from);
  }
  void fill(Json& json, const Safeguard& safeguard, std::uint32_t) const {
    json["kind"] = name_of_kind(safeguard.kind);
    json["in_place"] = truth(safeguard.in_place);
    expected(json, safeguard.expected_from);
  }
  void expected(Json& json, const std::optional<PhaseId>& phase) const {
    if (phase)
      json["expected_from"] = model_[*phase].id;
  }
  void fill(Json& json, const Actor& actor, std::uint32_t) const {
    line(json, "kind", actor.kind);
    for (const Actor::Hostile& hostile : actor.hostile_to)
      json["hostile_to"][std::string(model_[hostile.to].id)] =
          name_of_grade(hostile.grade);
    ids(json, "trusts_not", actor.trusts_not);
    flag(json, "accused_of_abuse", actor.accused_of_abuse);
  }
  void fill(Json& json, const Resource& resource, std::uint32_t) const {
    json["scale"] = resource.scale == Resource::Scale::amount ? "amount" : "ordinal";
    if (resource.scarce_while)
      json["scarce_while"] = when(*resource.scarce_while);
    if (resource.capacity)
      json["capacity"] = *resource.capacity;
    line(json, "unit", resource.unit);
  }
  void fill(Json& json, const Phase& phase, std::uint32_t) const {
    line(json, "from", phase.from);
    line(json, "to", phase.to);
    if (!phase.entry.empty())
      json["entry"] = switches(phase.entry);
  }

  void fill(Json& json, const Task& task, std::uint32_t index) const {
    text(json, "short", task.short_name);
    if (task.pillar)
      json["pillar"] = model_[*task.pillar].id;
    ids(json, "type", task.types);
    line(json, "paragraph", task.paragraph);
    json["paragraph_basis"] = name_of(task.paragraph_basis);
    json["priority"] = task.priority;
    json["value"] = value_of_task(model_, TaskId{index});
    for (const Task::Serves& serves : task.serves)
      json["serves"][std::string(model_[serves.objective].id)] = serves.degree;
    for (const Task::Draw& draw : task.draws_on)
      json["draws_on"][std::string(model_[draw.resource].id)] = draw.amount;
    for (const Requirement& need : task.requires_first)
      json["requires"].push_back(requirement(need));
    for (std::size_t role = 0; role < toward_count; ++role)
      ids(json, toward_keys[role], task.toward[role]);
    ids(json, "phases", task.phases);
    if (!task.where.empty())
      json["where"] = task.where;
    if (!task.postures.empty())
      json["postures"] = task.postures;
    if (task.part_of)
      json["part_of"] = model_[*task.part_of].id;
    fill_flags(json, task);
    line(json, "was", task.was);
  }
  static void fill_flags(Json& json, const Task& task) {
    flag(json, "standing", task.standing);
    flag(json, "impartial", task.impartial);
    flag(json, "needs_distance", task.needs_distance);
    flag(json, "aid_like", task.aid_like);
    flag(json, "cross_cutting", task.cross_cutting);
    if (task.enables_all)
      json["enables"] = "all";
    flag(json, "negotiable", task.negotiable);
    flag(json, "keep", task.keep);
  }
  Json requirement(const Requirement& need) const {
    Json json = Json::object();
    std::visit(
        [&](const auto& needed) {
          using Needed = std::decay_t<decltype(needed)>;
          if constexpr (std::is_same_v<Needed, RemovedName>)
            json["removed"] = needed.id;
          else
            json[std::is_same_v<Needed, TaskId>        ? "task"
                 : std::is_same_v<Needed, ConditionId> ? "condition"
                                                       : "safeguard"] = model_[needed].id;
        },
        need.needed);
    ids(json, "held_by", need.held_by);
    text(json, "because", need.because);
    json["sources"] = ids(need.sources);
    json["basis"] = name_of(need.basis);
    return json;
  }

  void fill(Json& json, const Statement& link, std::uint32_t index) const {
    json["from"] = end(link.from);
    json["to"] = end(link.to);
    json["mutual"] = link.mutual;
    json["score"] = link.score;
    json["effective"] = effective_score(model_, link);
    line(json, "aspect", link.aspect);
    text(json, "because", link.because);
    text(json, "because_back", link.because_back);
    if (!link.when.always())
      json["when"] = when(link.when);
    for (const Shift& shift : link.shifts)
      json["shifts"][std::string(id_of(model_, shift.by))] = shift.amount;
    json["confidence"] = name_of(link.confidence);
    json["firm"] = link.firm();
    if (link.range)
      json["range"] = {link.range->first, link.range->second};
    for (const auto& [assessor, score] : link.judgements)
      json["judgements"][std::string(assessor)] = score;
    json["arcs"] = Json::array();
    const auto arcs = arcs_.find(index);
    if (arcs != arcs_.end())
      for (const ArcIndex arc : arcs->second)
        json["arcs"].push_back(arc_json(arc));
  }
  Json end(const End& end) const {
    Json json{{"tasks", ids(end.tasks)}};
    if (end.selector)
      json["selector"] = selector_text(model_, *end.selector);
    return json;
  }
  Json arc_json(ArcIndex index) const {
    const Arc& arc = subject_.situation.arcs[index];
    return {{"id", address(subject_.situation, index)},
            {"from", model_[arc.from].id},
            {"to", model_[arc.to].id},
            {"effective", int{arc.effect}},
            {"state", name_of(arc.state)},
            {"back", arc.back},
            {"by_selector", arc.by_selector}};
  }

  void fill(Json& json, const Pressure& pressure, std::uint32_t) const {
    json["from"] = switches(pressure.from);
    json["to"] = ids(pressure.to);
    json["score"] = pressure.score;
    text(json, "because", pressure.because);
    if (!pressure.when.always())
      json["when"] = when(pressure.when);
    json["confidence"] = name_of(pressure.confidence);
  }
  void fill(Json& json, const View& view, std::uint32_t) const {
    if (view.only != View::Only::both)
      json["only"] = view.only == View::Only::tension ? "tension" : "synergy";
    maybe(json, "min_strength", view.min_strength);
    maybe(json, "top", view.top);
    ids(json, "pillars", view.pillars);
    if (view.focus)
      json["focus"] = model_[*view.focus].id;
    maybe(json, "synergies", view.synergies);
    maybe(json, "requirements", view.requirements);
    line(json, "size", view.size);
  }
  template <typename Value>
  static void maybe(Json& json, const char* key, const std::optional<Value>& value) {
    if (value)
      json[key] = *value;
  }
  void fill(Json& json, const ScenarioName& scenario, std::uint32_t) const {
    text(json, "note", scenario.note);
  }

  const ExportSubject& subject_;
  const Model& model_;
  std::map<std::uint32_t, std::vector<ArcIndex>> arcs_;
};

Json author_keys_json(const Model& model, const SourceSet& sources) {
  const AuthorKeys keys(model, sources);
  Json list = Json::array();
  for (const AuthorKey& key : model.author_keys)
    list.push_back({{"row", key.owner},
                    {"key", key.key},
                    {"value", keys.value(key.owner, key.key)}});
  return list;
}

}  // namespace

std::string export_json(const ExportSubject& subject, const SourceSet& sources) {
  const JsonModel rows(subject);
  const Model& model = subject.model();
  const Json json{{"schema", 1},
                  {"mandate", rows.mandate()},
                  {"applied", rows.all(model.applied)},
                  {"sources", rows.all(model.sources)},
                  {"objectives", rows.all(model.objectives)},
                  {"pillars", rows.all(model.pillars)},
                  {"task_types", rows.all(model.task_types)},
                  {"conditions", rows.all(model.conditions)},
                  {"safeguards", rows.all(model.safeguards)},
                  {"actors", rows.all(model.actors)},
                  {"resources", rows.all(model.resources)},
                  {"phases", rows.all(model.phases)},
                  {"tasks", rows.all(model.tasks)},
                  {"links", rows.all(model.statements)},
                  {"pressures", rows.all(model.pressures)},
                  {"views", rows.all(model.views)},
                  {"scenarios", rows.all(model.scenarios)},
                  {"gone", model.gone},
                  {"author_keys", author_keys_json(model, sources)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace taut

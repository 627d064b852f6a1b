#include "taut/exchange/export_formats.hpp"
#include "taut/text/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace taut {
namespace {

struct GraphmlKey {
  std::string_view element;  // graph, node, edge
  std::string_view name;
  std::string_view type;
};

// The id of a key is its element and its name: names repeat, ids must not.
constexpr GraphmlKey keys[] = {
    {"graph", "title", "string"},      {"graph", "mission", "string"},
    {"graph", "resolution", "string"}, {"graph", "scenarios", "string"},
    {"node", "label", "string"},       {"node", "title", "string"},
    {"node", "pillar", "string"},      {"node", "paragraph", "string"},
    {"node", "priority", "int"},       {"node", "standing", "boolean"},
    {"node", "value", "int"},          {"node", "basis", "string"},
    {"node", "sources", "string"},     {"edge", "statement", "string"},
    {"edge", "sign", "string"},        {"edge", "score", "int"},
    {"edge", "effective", "int"},      {"edge", "state", "string"},
    {"edge", "mutual", "boolean"},     {"edge", "aspect", "string"},
    {"edge", "because", "string"},     {"edge", "when", "string"},
    {"edge", "shifts", "string"},      {"edge", "basis", "string"},
    {"edge", "confidence", "string"},  {"edge", "sources", "string"},
};

std::string escaped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto character = first_character(text).value_or(Character{0xFFFD, 1});
    const char32_t code = character.code;
    const bool forbidden = (code < 0x20 && code != '\n' && code != '\t') ||
                           code == 0xFFFD || code == 0xFFFE || code == 0xFFFF;
    if (code == '&')
      out += "&amp;";
    else if (code == '<')
      out += "&lt;";
    else if (code == '>')
      out += "&gt;";
    else if (code == '"')
      out += "&quot;";
    else if (forbidden)
      out += "\xEF\xBF\xBD";
    else
      out += text.substr(0, character.bytes);
    text.remove_prefix(character.bytes);
  }
  return out;
}

class GraphmlWriter {
 public:
  explicit GraphmlWriter(const ExportSubject& subject) : subject_(subject) {}

  std::string run() {
    put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    for (const GraphmlKey& key : keys)
      put("  <key id=\"{0}-{1}\" for=\"{0}\" attr.name=\"{1}\" attr.type=\"{2}\"/>\n",
          key.element, key.name, key.type);
    put("  <graph id=\"mandate\" edgedefault=\"directed\">\n");
    write_mandate();
    for (std::uint32_t i = 0; i < subject_.model().tasks.size(); ++i)
      write_task(TaskId{i});
    for (const ArcIndex arc : lines_of(subject_.situation))
      write_arc(arc);
    put("  </graph>\n</graphml>\n");
    return std::move(out_);
  }

 private:
  template <typename... Parts>
  void put(fmt::format_string<Parts...> pattern, Parts&&... parts) {
    fmt::format_to(std::back_inserter(out_), pattern, std::forward<Parts>(parts)...);
  }

  // What is not known is left out.
  void data(std::string_view element, std::string_view name, std::string_view text) {
    if (!text.empty())
      put("      <data key=\"{}-{}\">{}</data>\n", element, name, escaped(text));
  }

  void write_mandate() {
    const Mandate& mandate = subject_.model().mandate;
    std::vector<std::string_view> scenarios;
    for (const ScenarioName& scenario : subject_.model().applied)
      scenarios.push_back(scenario.id);
    data("graph", "title", subject_.in(mandate.title));
    data("graph", "mission", mandate.mission);
    data("graph", "resolution", mandate.resolution);
    data("graph", "scenarios", fmt::format("{}", fmt::join(scenarios, " ")));
  }

  void write_task(TaskId id) {
    const Model& model = subject_.model();
    const Task& task = model[id];
    put("    <node id=\"{}\">\n", escaped(task.id));
    data("node", "label", subject_.name(task));
    data("node", "title", subject_.in(task.title));
    if (task.pillar)
      data("node", "pillar", subject_.in(name_of(model[*task.pillar])));
    data("node", "paragraph", task.paragraph);
    data("node", "priority", std::to_string(task.priority));
    data("node", "standing", task.standing ? "true" : "false");
    data("node", "value", std::to_string(value_of_task(model, id)));
    data("node", "basis", name_of(task.basis));
    data("node", "sources", source_titles(subject_, task.sources));
    put("    </node>\n");
  }

  void write_arc(ArcIndex index) {
    const Model& model = subject_.model();
    const Arc& arc = subject_.situation.arcs[index];
    const Statement& statement = model[arc.statement];
    put("    <edge id=\"{}\" source=\"{}\" target=\"{}\">\n",
        escaped(address(subject_.situation, index)), escaped(model[arc.from].id),
        escaped(model[arc.to].id));
    data("edge", "statement", statement.id);
    data("edge", "sign", sign_word(statement.score));
    data("edge", "score", std::to_string(statement.score));
    data("edge", "effective", std::to_string(arc.effect));
    data("edge", "state", name_of(arc.state));
    data("edge", "mutual", statement.mutual ? "true" : "false");
    data("edge", "aspect", statement.aspect);
    data("edge", "because", reason_of(subject_, arc));
    data("edge", "when", key_as_yaml(model, statement, "when"));
    data("edge", "shifts", key_as_yaml(model, statement, "shifts"));
    data("edge", "basis", name_of(statement.basis));
    data("edge", "confidence", name_of(statement.confidence));
    data("edge", "sources", source_titles(subject_, statement.sources));
    put("    </edge>\n");
  }

  const ExportSubject& subject_;
  std::string out_;
};

}  // namespace

std::string export_graphml(const ExportSubject& subject) {
  return GraphmlWriter(subject).run();
}

}  // namespace taut

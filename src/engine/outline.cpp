#include "engine/outline.hpp"

#include "taut/diag/diagnostic_text.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace taut::engine {
namespace {

using tell::Json;

// Where the row ends that begins at a place: a key of a table with its value, or an item
// of a list.
class RowEnds {
 public:
  RowEnds(const SourceSet& sources, const std::deque<YamlTree>& trees)
      : sources_(sources) {
    for (const YamlTree& tree : trees)
      read(tree);
  }

  std::size_t end_line(Span place) const {
    const auto after = ends_.upper_bound({place.file, place.begin});
    std::uint32_t end = place.end;
    if (after != ends_.begin()) {
      const auto& [at, row_end] = *std::prev(after);
      if (at.first == place.file && row_end >= place.begin)
        end = row_end;
    }
    return sources_.at(place.file, end).line;
  }

 private:
  void read(const YamlTree& tree) {
    if (tree.empty())
      return;
    for (const auto& table : tree.entries(tree.root())) {
      std::vector<NodeIndex> begins = tree.items(table.value);
      for (const auto& row : tree.entries(table.value))
        begins.push_back(row.key);
      for (std::size_t i = 0; i < begins.size(); ++i) {
        const NodeIndex next =
            i + 1 < begins.size() ? begins[i + 1] : after(tree, table.value);
        std::uint32_t end = 0;
        for (NodeIndex node = begins[i]; node < next; ++node)
          end = std::max(end, tree.span(node).end);
        ends_[{tree.file(), tree.span(begins[i]).begin}] = end;
      }
    }
  }

  // The node behind a value of the root and all in it.
  static NodeIndex after(const YamlTree& tree, NodeIndex value) {
    for (const auto& table : tree.entries(tree.root()))
      if (table.key > value)
        return table.key;
    return static_cast<NodeIndex>(tree.size());
  }

  const SourceSet& sources_;
  std::map<std::pair<FileId, std::uint32_t>, std::uint32_t> ends_ = {};
};

std::string_view word_for(Truth value) {
  return value == Truth::yes ? "yes" : value == Truth::no ? "no" : "unknown";
}

void put_span(Json& object, Span where, const SourceSet& sources) {
  const LineColumn begin = sources.at(where.file, where.begin);
  const LineColumn end = sources.at(where.file, where.end);
  object["file"] = sources.name(where.file);
  object["line"] = begin.line;
  object["column"] = begin.column;
  object["end_line"] = end.line;
  object["end_column"] = end.column;
}

class Outline {
 public:
  Outline(const commands::OpenModel& open, const std::deque<YamlTree>& trees,
          std::string_view language)
      : model_(open.model),
        sources_(open.sources),
        ends_(open.sources, trees),
        language_(language) {}

  Json make() const {
    Json all;
    all["title"] = model_.mandate.title.in(language_);
    all["mission"] = model_.mandate.mission;
    all["resolution"] = model_.mandate.resolution;
    all["tasks"] = rows(model_.tasks, &Task::place, [&](const Task& task, Json& row) {
      row["short"] = name_of(task).in(language_);
      if (task.pillar)
        row["pillar"] = model_[*task.pillar].id;
      if (!task.paragraph.empty())
        row["paragraph"] = task.paragraph;
    });
    all["pillars"] = rows(model_.pillars, &Pillar::where, [](const auto&, Json&) {});
    all["objectives"] = rows(
        model_.objectives, &Objective::where,
        [](const Objective& objective, Json& row) { row["weight"] = objective.weight; });
    all["conditions"] = rows(model_.conditions, &Condition::where,
                             [](const Condition& condition, Json& row) {
                               row["state"] = word_for(condition.holds);
                             });
    all["safeguards"] = rows(model_.safeguards, &Safeguard::where,
                             [](const Safeguard& safeguard, Json& row) {
                               row["in_place"] = word_for(safeguard.in_place);
                             });
    all["scenarios"] = rows(model_.scenarios, &ScenarioName::where,
                            [&](const ScenarioName& scenario, Json& row) {
                              row["applied"] = applied(scenario.id);
                            });
    all["views"] = rows(model_.views, &View::where, [](const auto&, Json&) {});
    all["statements"] = statements();
    return all;
  }

 private:
  Json place(Span where) const {
    Json place;
    put_span(place, where, sources_);
    place["end_line"] = ends_.end_line(where);
    place.erase("end_column");
    return place;
  }

  template <typename Row, typename More>
  Json rows(const std::vector<Row>& table, Span Row::*where, const More& more) const {
    Json all = Json::array();
    for (const Row& one : table) {
      Json row;
      row["id"] = one.id;
      row["title"] = one.title.in(language_);
      more(one, row);
      row["place"] = place(one.*where);
      all.push_back(std::move(row));
    }
    return all;
  }

  Json tasks_of(const End& end) const {
    Json ids = Json::array();
    for (const TaskId task : end.tasks)
      ids.push_back(model_[task].id);
    return ids;
  }

  Json statements() const {
    Json all = Json::array();
    for (const Statement& statement : model_.statements) {
      Json row;
      row["id"] = statement.id;
      row["from"] = tasks_of(statement.from);
      row["to"] = tasks_of(statement.to);
      row["mutual"] = statement.mutual;
      row["score"] = statement.score;
      row["because"] = statement.because.in(language_);
      row["place"] = place(statement.where);
      all.push_back(std::move(row));
    }
    return all;
  }

  bool applied(std::string_view id) const {
    return std::ranges::find(model_.applied, id, &ScenarioName::id) !=
           model_.applied.end();
  }

  const Model& model_;
  const SourceSet& sources_;
  RowEnds ends_;
  std::string_view language_;
};

}  // namespace

Json outline(const commands::OpenModel& open, const std::deque<YamlTree>& trees,
             std::string_view language) {
  return Outline(open, trees, language).make();
}

Json diagnostics(const Diagnostics& diags, const SourceSet& sources) {
  Json all = Json::array();
  for (const Diagnostic& d : diags.all()) {
    Json one;
    one["severity"] = name_of(d.severity);
    one["code"] = kind_of(d.id).code;
    one["message"] = d.message;
    put_span(one, d.where, sources);
    if (!d.help.empty())
      one["hint"] = d.help;
    Json related = Json::array();
    for (const Diagnostic::Note& note : d.notes) {
      Json also;
      also["message"] = note.message;
      put_span(also, note.where, sources);
      related.push_back(std::move(also));
    }
    if (!related.empty())
      one["related"] = std::move(related);
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace taut::engine

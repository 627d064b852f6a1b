#include "taut/report/postures.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace taut {
namespace {

using tell::Json;

class PosturesJson {
 public:
  explicit PosturesJson(const PosturesReport& report)
      : report_(report),
        reading_(report.reading),
        matrix_(report.reading.matrix),
        impacts_(report.reading.matrix.impacts) {}

  void fill(Json& body) const {
    body = {{"tasks", tasks()},
            {"search", search()},
            {"notes", posture_notes(reading_, report_.language)},
            {"common", postures_of(reading_.common)},
            {"starts", starts()},
            {"mixes", mixes()}};
    body["explained"] = report_.explained ? explained(*report_.explained) : Json(nullptr);
  }

 private:
  Json tasks() const {
    Json list = Json::array();
    for (TaskId id : matrix_.tasks) {
      const Task& task = reading_.model()[id];
      list.push_back({{"id", task.id},
                      {"name", name_of(task).in(report_.language)},
                      {"postures", task.postures}});
    }
    return list;
  }

  Json search() const {
    const std::uint64_t all = impacts_.mixes();
    const bool countable = all != std::numeric_limits<std::uint64_t>::max();
    const auto& nearest = reading_.nearest_slack;
    return {{"all_mixes", countable ? Json(all) : Json(nullptr)},
            {"slack", reading_.asked.limits.slack},
            {"found", reading_.found.found},
            {"complete", reading_.found.complete},
            {"kept", reading_.found.mixes.size()},
            {"nearest_slack", nearest ? Json(*nearest) : Json(nullptr)},
            {"asleep", links(matrix_.asleep)},
            {"undecided", links(matrix_.undecided)},
            {"left_out", left_out()}};
  }

  Json links(const std::vector<std::uint32_t>& numbers) const {
    Json list = Json::array();
    for (const std::uint32_t number : numbers)
      list.push_back(reading_.model().posture_links[number].id);
    return list;
  }

  Json left_out() const {
    Json list = Json::array();
    for (TaskId task : reading_.unjudged)
      list.push_back(reading_.model()[task].id);
    return list;
  }

  Json starts() const {
    const Basins& basins = reading_.basins;
    if (basins.starts == 0)
      return nullptr;
    return {{"count", basins.starts},
            {"exact", basins.exact},
            {"circling", basins.circling},
            {"elsewhere", basins.elsewhere}};
  }

  std::string_view id_of(std::uint32_t variant) const {
    return reading_.model()[matrix_.task_of(variant)].id;
  }

  Json postures_of(const std::vector<std::uint32_t>& variants) const {
    Json map = Json::object();
    for (const std::uint32_t variant : variants)
      map[std::string(id_of(variant))] = matrix_.posture(variant);
    return map;
  }

  Json postures_of(const Mix& mix) const {
    std::vector<std::uint32_t> variants;
    for (std::uint32_t d = 0; d < impacts_.descriptors(); ++d)
      variants.push_back(impacts_.chosen(mix, d));
    return postures_of(variants);
  }

  Json head(const ConsistentMix& mix) const {
    return {{"postures", postures_of(mix.mix)},
            {"total_impact", mix.total},
            {"margin", mix.margin == no_rival ? Json(nullptr) : Json(mix.margin)}};
  }

  // All that were kept; the first of them looked at closely.
  Json mixes() const {
    Json list = Json::array();
    for (std::size_t i = 0; i < reading_.found.mixes.size(); ++i) {
      Json mix{{"number", i + 1}};
      mix.update(head(reading_.found.mixes[i]));
      mix["starts"] =
          reading_.basins.starts == 0 ? Json(nullptr) : Json(reading_.basins.size[i]);
      if (i < reading_.mixes.size())
        add_closely(reading_.mixes[i], mix);
      list.push_back(std::move(mix));
    }
    return list;
  }

  void add_closely(const PostureMix& mix, Json& json) const {
    Json choices = Json::array();
    for (const PostureChoice& choice : mix.choices)
      choices.push_back(choice_json(choice));
    json["choices"] = std::move(choices);
    if (!mix.consistent())
      return;
    Json breaks = Json::array();
    for (const MixBreak& cell : mix.breaks)
      breaks.push_back(break_json(cell));
    json["breaks"] = std::move(breaks);
    Json context = Json::array();
    for (const ContextBreak& one : mix.context)
      context.push_back({{"switch", id_of_switch(one.what)},
                         {"value", name_of(one.value)},
                         {"better", one_posture(one.rival)}});
    json["context"] = std::move(context);
  }

  std::string_view id_of_switch(Switch what) const {
    return taut::id_of(reading_.model(), what);
  }

  Json one_posture(std::uint32_t variant) const {
    return {{"task", id_of(variant)}, {"posture", matrix_.posture(variant)}};
  }

  Json voices(const std::vector<std::uint32_t>& from, std::uint32_t to) const {
    Json list = Json::array();
    for (const std::uint32_t x : from) {
      Json voice = one_posture(x);
      voice["score"] = impacts_.at(x, to);
      voice["link"] = link_id(x, to);
      list.push_back(std::move(voice));
    }
    return list;
  }

  Json link_id(std::uint32_t from, std::uint32_t to) const {
    const PostureLink* link = matrix_.link_at(from, to);
    return link ? Json(link->id) : Json(nullptr);
  }

  Json choice_json(const PostureChoice& choice) const {
    Json json = one_posture(choice.variant);
    json["balance"] = choice.balance;
    json["best_rival"] =
        choice.rival ? Json(matrix_.posture(*choice.rival)) : Json(nullptr);
    json["lead"] = choice.rival ? Json(choice.lead) : Json(nullptr);
    json["for"] = voices(choice.backers, choice.variant);
    json["against"] = voices(choice.critics, choice.variant);
    return json;
  }

  Json break_json(const MixBreak& cell) const {
    return {{"link", link_id(cell.from, cell.to)},
            {"from", one_posture(cell.from)},
            {"to", one_posture(cell.to)},
            {"score", impacts_.at(cell.from, cell.to)},
            {"becomes", impacts_.at(cell.from, cell.to) + cell.change},
            {"better", one_posture(cell.rival)}};
  }

  Json explained(const ExplainedMix& asked) const {
    Json json = head(asked.mix.found);
    json["number"] = asked.number ? Json(*asked.number) : Json(nullptr);
    json["consistent"] = asked.mix.consistent();
    json["completed"] = asked.completed;
    json["ends_in"] = {{"postures", postures_of(asked.way.end)},
                       {"number", asked.end ? Json(*asked.end) : Json(nullptr)},
                       {"steps", asked.way.steps},
                       {"period", asked.way.period}};
    add_closely(asked.mix, json);
    return json;
  }

  const PosturesReport& report_;
  const PosturesReading& reading_;
  const PostureMatrix& matrix_;
  const CrossImpacts& impacts_;
};

}  // namespace

void postures_data(const PosturesReport& report, Json& body) {
  PosturesJson(report).fill(body);
}

tell::Sheet postures_sheet(const PosturesReport& report) {
  const PosturesReading& reading = report.reading;
  const PostureMatrix& matrix = reading.matrix;
  std::vector<std::string> columns{"mix", "total_impact", "margin", "starts", "share"};
  for (TaskId task : matrix.tasks)
    columns.emplace_back(reading.model()[task].id);
  tell::Sheet sheet(std::move(columns));
  for (std::size_t i = 0; i < reading.found.mixes.size(); ++i) {
    const ConsistentMix& mix = reading.found.mixes[i];
    std::vector<tell::Cell> row{
        i + 1, mix.total, mix.margin == no_rival ? tell::Cell() : tell::Cell(mix.margin)};
    if (reading.basins.starts == 0)
      row.resize(row.size() + 2);
    else
      row.insert(row.end(),
                 {reading.basins.size[i],
                  fmt::format("{:.4f}", static_cast<double>(reading.basins.size[i]) /
                                            static_cast<double>(reading.basins.starts))});
    for (std::uint32_t d = 0; d < matrix.impacts.descriptors(); ++d)
      row.emplace_back(matrix.posture(matrix.impacts.chosen(mix.mix, d)));
    sheet.add(std::move(row));
  }
  return sheet;
}

}  // namespace taut

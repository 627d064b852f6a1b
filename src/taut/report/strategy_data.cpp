#include "taut/analyse/profile_words.hpp"
#include "taut/report/strategy.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace taut {
namespace {

using tell::Json;

class StrategyJson {
 public:
  explicit StrategyJson(const Strategy& strategy)
      : strategy_(strategy),
        model_(strategy.model()),
        situation_(strategy.subject.situation) {}

  Json objectives() const {
    Json list = Json::array();
    for (const Standing& standing : strategy_.standings) {
      if (strategy_.whole() ||
          std::ranges::find(strategy_.objectives, standing.objective()) !=
              strategy_.objectives.end())
        list.push_back(objective(standing));
    }
    return list;
  }

  Json tasks() const {
    Json list = Json::array();
    for (const Profile& profile : strategy_.profiles) {
      if (strategy_.whole() ||
          std::ranges::find(strategy_.tasks, profile.task) != strategy_.tasks.end())
        list.push_back(task(profile));
    }
    return list;
  }

  Json ids(const std::vector<TaskId>& tasks) const {
    Json list = Json::array();
    for (TaskId id : tasks)
      list.push_back(model_[id].id);
    return list;
  }

 private:
  Json objective(const Standing& standing) const {
    const Objective& row = model_[standing.objective()];
    Json carriers = Json::array();
    for (const Shaken& c : standing.footing.carriers) {
      Json circle = Json::array();
      for (const Need& need : c.in_deadlock)
        circle.push_back(id_of_needed(model_, *need.what));
      carriers.push_back({{"task", model_[c.task].id},
                          {"strained", !c.tensions.empty()},
                          {"waits_in_circle_for", std::move(circle)},
                          {"lacks", lacks(c)}});
    }
    return {{"id", row.id},
            {"title", row.title.in(strategy_.subject.language)},
            {"weight", row.weight},
            {"footing", id_of(standing)},
            {"reason", footing_in_words(strategy_, standing)},
            {"carried_by", std::move(carriers)},
            {"helped_by", ids(standing.helpers)},
            {"prepared_by", ids(standing.preparers)},
            {"worked_against_by", ids(standing.against)},
            {"lifted_by", on_carriers(standing.lifts, false)},
            {"threatened_by", on_carriers(standing.threats, true)}};
  }

  Json lacks(const Shaken& carrier) const {
    Json list = Json::array();
    for (const auto* needs : {&carrier.lacking, &carrier.open})
      for (const Need& need : *needs)
        list.push_back({{"id", id_of_needed(model_, *need.what)},
                        {"name", in_words(strategy_.subject, *need.what)},
                        {"known", needs == &carrier.lacking}});
    return list;
  }

  Json pair(TaskId from, TaskId to, bool tension) const {
    const Pair& found = *situation_.find(from, to);
    const ArcIndex arc = tension ? *found.leading_tension : *found.leading_synergy;
    return {{"from", model_[from].id},
            {"to", model_[to].id},
            {"strength", tension ? found.tension : found.synergy},
            {"arc", address(situation_, arc)},
            {"basis", name_of(situation_.arcs[arc].grounds.basis)}};
  }

  Json on_carriers(const std::vector<OnCarrier>& list, bool tension) const {
    Json rows = Json::array();
    for (const OnCarrier& row : list)
      rows.push_back(pair(row.from, row.carrier, tension));
    return rows;
  }

  Json pairs(const std::vector<const Pair*>& list, bool tension) const {
    Json rows = Json::array();
    for (const Pair* row : list)
      rows.push_back(pair(row->from, row->to, tension));
    return rows;
  }

  Json ways(const std::vector<Through>& list) const {
    Json rows = Json::array();
    for (const Through& way : list)
      rows.push_back({{"objective", model_[way.objective].id},
                      {"through", model_[way.other].id},
                      {"strength", way.strength},
                      {"degree", way.degree}});
    return rows;
  }

  Json task(const Profile& profile) const {
    const Task& row = model_[profile.task];
    Json serves = Json::array();
    for (const Task::Serves& s : row.serves)
      serves.push_back({{"objective", model_[s.objective].id}, {"degree", s.degree}});
    return {
        {"id", row.id},
        {"name", strategy_.subject.name(profile.task)},
        {"tier", row.priority},
        {"grouping", id_of(profile.grouping)},
        {"reason", tensions_in_words(strategy_.subject, profile.task)},
        {"value", profile.value},
        {"harm_caused_rank", profile.caused_rank},
        {"harm_suffered_rank", profile.suffered_rank},
        {"serves", std::move(serves)},
        {"serves_through", ways(serves_through(situation_, profile.task))},
        {"costs_through", ways(costs_through(situation_, profile.task))},
        {"weakened_by", pairs(tensions_of(situation_, profile.task, Side::onto), true)},
        {"weakens", pairs(tensions_of(situation_, profile.task, Side::from), true)},
        {"lifts", pairs(synergies_of(situation_, profile.task, Side::from), false)}};
  }

  const Strategy& strategy_;
  const Model& model_;
  const Situation& situation_;
};

}  // namespace

void strategy_data(const Strategy& strategy, Json& body) {
  const StrategyJson json(strategy);
  body = {{"notes", strategy_brief(strategy).lead},
          {"objectives", json.objectives()},
          {"tasks", json.tasks()},
          {"serving_none", json.ids(serving_none(strategy))}};
}

}  // namespace taut

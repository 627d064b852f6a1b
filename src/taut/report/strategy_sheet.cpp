// One row per relation, so that a spreadsheet can filter and pivot: what an objective
// stands on, then what each task serves, reaches and costs. The first row of each
// objective and task carries its verdict.

#include "taut/analyse/backfire.hpp"
#include "taut/analyse/profile_words.hpp"
#include "taut/report/strategy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace taut {
namespace {

struct Row {
  std::string_view kind = {};  // "objective" or "task"
  std::string_view id = {};
  std::string name = {};
  std::string_view relation = {};
  std::string_view other = {};
  tell::Cell strength = {};
  tell::Cell degree = {};
  std::string arc = {};
  std::string text = {};
};

class StrategyRows {
 public:
  explicit StrategyRows(const Strategy& strategy)
      : strategy_(strategy),
        model_(strategy.model()),
        situation_(strategy.subject.situation) {}

  tell::Sheet write() {
    for (const Standing& standing : strategy_.standings) {
      if (strategy_.whole() ||
          std::ranges::find(strategy_.objectives, standing.objective()) !=
              strategy_.objectives.end())
        objective(standing);
    }
    for (const Profile& profile : strategy_.profiles) {
      if (strategy_.whole() ||
          std::ranges::find(strategy_.tasks, profile.task) != strategy_.tasks.end())
        task(profile);
    }
    return std::move(sheet_);
  }

 private:
  void put(const Row& row) {
    sheet_.add({row.kind, row.id, row.name, row.relation, row.other, row.strength,
                row.degree, row.arc, row.text});
  }

  void objective(const Standing& standing) {
    const Objective& objective = model_[standing.objective()];
    Row row{.kind = "objective",
            .id = objective.id,
            .name = std::string(objective.title.in(strategy_.subject.language))};
    row.relation = "footing";
    row.other = id_of(standing);
    row.text = footing_in_words(strategy_, standing);
    put(row);
    row.text.clear();
    for (const Shaken& carrier : standing.footing.carriers) {
      Numbers numbers;
      row.text = lacking_in_words(strategy_, carrier.task, numbers);
      served(row, carrier.task, 3);
    }
    row.text.clear();
    for (TaskId helper : standing.helpers)
      served(row, helper, 2);
    for (TaskId preparer : standing.preparers)
      served(row, preparer, 1);
    for (TaskId task : standing.against)
      served(row, task, degree_of(model_, task, standing.objective()));
    row.degree = {};
    for (const OnCarrier& lift : standing.lifts)
      pair(row, "carrier-lifted-by", lift.from, lift.carrier, false);
    for (const OnCarrier& threat : standing.threats)
      pair(row, "carrier-weakened-by", threat.from, threat.carrier, true);
  }

  void served(Row row, TaskId task, int degree) {
    row.relation = degree == 3   ? "carried-by"
                   : degree == 2 ? "helped-by"
                   : degree == 1 ? "prepared-by"
                                 : "worked-against-by";
    row.other = model_[task].id;
    row.degree = degree;
    put(row);
  }

  void pair(Row row, std::string_view relation, TaskId from, TaskId to, bool tension) {
    const Pair& found = *situation_.find(from, to);
    row.relation = relation;
    row.other = model_[from].id;
    row.strength = tension ? found.tension : found.synergy;
    row.arc =
        address(situation_, tension ? *found.leading_tension : *found.leading_synergy);
    row.text = fmt::format("on {}", model_[to].id);
    put(row);
  }

  void task(const Profile& profile) {
    const Task& task = model_[profile.task];
    Row row{.kind = "task",
            .id = task.id,
            .name = std::string(strategy_.subject.name(profile.task))};
    row.relation = "grouping";
    row.other = id_of(profile.grouping);
    row.text = tensions_in_words(strategy_.subject, profile.task);
    put(row);
    row.text.clear();
    for (const Task::Serves& serves : task.serves) {
      row.relation = "serves";
      row.other = model_[serves.objective].id;
      row.degree = serves.degree;
      put(row);
    }
    ways(row, profile.task, false);
    ways(row, profile.task, true);
  }

  void ways(Row row, TaskId task, bool tension) {
    const auto list =
        tension ? costs_through(situation_, task) : serves_through(situation_, task);
    row.relation = tension ? "costs-through" : "serves-through";
    for (const Through& way : list) {
      const Pair& found = *situation_.find(task, way.other);
      row.other = model_[way.objective].id;
      row.strength = way.strength;
      row.degree = way.degree;
      row.arc =
          address(situation_, tension ? *found.leading_tension : *found.leading_synergy);
      row.text = fmt::format("through {}", model_[way.other].id);
      put(row);
    }
  }

  const Strategy& strategy_;
  const Model& model_;
  const Situation& situation_;
  tell::Sheet sheet_{
      {"kind", "id", "name", "relation", "other", "strength", "degree", "arc", "text"}};
};

}  // namespace

tell::Sheet strategy_sheet(const Strategy& strategy) {
  return StrategyRows(strategy).write();
}

}  // namespace taut

#include "taut/rows/suspects.hpp"

#include "taut/rows/datum.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

namespace taut {
namespace {

// What a judgement of the task rests on: its words, its rank, what it does to whom, and
// what kind of task it is.
bool is_rested_on(const Key& key) {
  constexpr std::array<std::string_view, 9> others{
      "title",          "short",    "priority",      "standing", "impartial",
      "needs_distance", "aid_like", "cross_cutting", "enables"};
  const bool actors = key.value.item && includes(key.value.item->names, Table::actor);
  return actors || std::ranges::find(others, key.name) != others.end();
}

// The order of names means nothing.
nlohmann::json value_of(const Model& model, const RowRef& row, const Key& key) {
  nlohmann::json value = datum_of(model, row, key, {.implied = false});
  if (value.is_array())
    std::sort(value.begin(), value.end());
  return value;
}

std::vector<std::string_view> changed_keys(const Model& before, const Task& old,
                                           const Model& after, const Task& now) {
  std::vector<std::string_view> keys;
  for (const Key& key : schema_of(RowKind::task).keys) {
    if (is_rested_on(key) &&
        value_of(before, row_of(old), key) != value_of(after, row_of(now), key))
      keys.push_back(key.name);
  }
  return keys;
}

class Comparison {
 public:
  Comparison(const Model& before, const Model& after) : before_(before), after_(after) {
    for (std::uint32_t i = 0; i < after.tasks.size(); ++i) {
      const Task& now = after.tasks[i];
      auto old = before.find_task(now.id);
      if (!old && !now.was.empty())
        old = before.find_task(now.was);
      olds_.push_back(old);
      keys_.push_back(old ? changed_keys(before, before[*old], after, now)
                          : std::vector<std::string_view>{});
    }
  }

  std::vector<ChangedEnd> changed_ends(const Statement& old, const Statement& now) const {
    std::vector<ChangedEnd> ends;
    for (const auto& [end, was] :
         {std::pair(&now.from, &old.from), std::pair(&now.to, &old.to)}) {
      for (const TaskId task : end->tasks)
        add(task, *end, *was, ends);
    }
    return ends;
  }

  // Whether its author wrote another judgement.
  bool is_judged_again(const Statement& old, const Statement& now) const {
    constexpr std::array<std::string_view, 6> judged{"score",   "range", "judgements",
                                                     "because", "when",  "shifts"};
    const RowRef a{RowKind::link, &old, old.id};
    const RowRef b{RowKind::link, &now, now.id};
    return std::ranges::any_of(judged, [&](std::string_view name) {
      const Key& key = *find_key(schema_of(RowKind::link), name);
      return value_of(before_, a, key) != value_of(after_, b, key);
    });
  }

 private:
  // A task that its author named is judged; one that a selector found is not. Of tasks in
  // general no single one is.
  void add(TaskId task, const End& end, const End& was,
           std::vector<ChangedEnd>& ends) const {
    const auto old = olds_[task.value];
    const bool joined = end.selector && was.selector && !end.general() &&
                        (!old || std::ranges::find(was.tasks, *old) == was.tasks.end());
    const bool told = std::ranges::any_of(
        ends, [&](const ChangedEnd& one) { return one.task == task; });
    if (!told && (joined || !keys_[task.value].empty()))
      ends.push_back({task, keys_[task.value], joined});
  }

  const Model& before_;
  const Model& after_;
  std::vector<std::optional<TaskId>> olds_ = {};
  std::vector<std::vector<std::string_view>> keys_ = {};
};

}  // namespace

bool is_reviewed(const Statement& link, const Mandate& mandate) {
  const std::string_view at = link.reviewed;
  if (at.empty())
    return false;
  if (mandate.resolution.starts_with(at)) {
    const std::string_view rest = mandate.resolution.substr(at.size());
    return rest.empty() || rest.front() == ' ';
  }
  const bool day = at.size() == 10 && at[4] == '-' && at[7] == '-';
  return day && at >= mandate.adopted;
}

std::vector<SuspectLink> suspect_links(const Model& before, const Model& after) {
  std::map<std::string_view, const Statement*> olds;
  for (const Statement& link : before.statements)
    olds.emplace(link.id, &link);
  const Comparison comparison(before, after);
  std::vector<SuspectLink> found;
  for (std::uint32_t i = 0; i < after.statements.size(); ++i) {
    const Statement& now = after.statements[i];
    const auto old = olds.find(now.id);
    if (old == olds.end())
      continue;
    SuspectLink suspect{.link = StatementId{i},
                        .ends = comparison.changed_ends(*old->second, now)};
    if (suspect.ends.empty())
      continue;
    if (is_reviewed(now, after.mandate))
      suspect.state = SuspectLink::State::reviewed;
    else if (comparison.is_judged_again(*old->second, now))
      suspect.state = SuspectLink::State::judged_again;
    found.push_back(std::move(suspect));
  }
  return found;
}

}  // namespace taut

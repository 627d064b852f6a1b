#include "taut/model/model.hpp"

#include <algorithm>

namespace taut {

std::optional<TaskId> Model::find_task(std::string_view id) const {
  const auto found = std::ranges::find(tasks, id, &Task::id);
  if (found == tasks.end())
    return std::nullopt;
  return TaskId{static_cast<std::uint32_t>(found - tasks.begin())};
}

const Text& title_of(const Model& model, Switch what) {
  return std::visit([&](auto id) -> const Text& { return model[id].title; }, what);
}

std::string_view id_of(const Model& model, Switch what) {
  return std::visit([&](auto id) { return model[id].id; }, what);
}

std::string_view name_of(Decision::State state) {
  constexpr std::string_view names[] = {"accepted", "in discussion", "to be mended",
                                        "disputed", "mended"};
  return names[static_cast<std::size_t>(state)];
}

void turn(Model& model, Switch what, Truth value) {
  if (const auto* condition = std::get_if<ConditionId>(&what))
    model.conditions[condition->value].holds = value;
  else
    model.safeguards[std::get<SafeguardId>(what).value].in_place = value;
}

}  // namespace taut

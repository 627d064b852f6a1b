#include "taut/plan/calendar.hpp"

#include <algorithm>

namespace taut::plan {
namespace {

bool is_from(std::optional<PhaseId> from, int phase) {
  return from && static_cast<int>(from->value) <= phase;
}

template <typename Holds>
PhaseSet phases_where(int phases, const Holds& holds) {
  PhaseSet set = 0;
  for (int p = 0; p < phases; ++p)
    set |= holds(p) ? PhaseSet{1} << p : 0;
  return set;
}

}  // namespace

Truth Calendar::in(Switch what, int phase) const {
  if (const auto* safeguard = std::get_if<SafeguardId>(&what)) {
    const Safeguard& row = (*model_)[*safeguard];
    return is_from(row.expected_from, phase) ? Truth::yes : row.in_place;
  }
  const Condition& row = (*model_)[std::get<ConditionId>(what)];
  if (is_from(row.expected_from, phase))
    return Truth::yes;
  if (row.holds_in.empty())
    return row.holds;
  const PhaseId here{static_cast<std::uint32_t>(phase)};
  return std::ranges::find(row.holds_in, here) != row.holds_in.end() ? Truth::yes
                                                                     : Truth::no;
}

PhaseSet Calendar::possible(Switch what) const {
  return phases_where(phases(), [&](int p) { return in(what, p) != Truth::no; });
}

PhaseSet Calendar::unknown(Switch what) const {
  return phases_where(phases(), [&](int p) { return in(what, p) == Truth::unknown; });
}

Model Calendar::as_of(int phase) const {
  Model model = *model_;
  for (std::uint32_t i = 0; i < model.conditions.size(); ++i)
    model.conditions[i].holds = in(ConditionId{i}, phase);
  for (std::uint32_t i = 0; i < model.safeguards.size(); ++i)
    model.safeguards[i].in_place = in(SafeguardId{i}, phase);
  for (Task& task : model.tasks)
    task.phases.clear();
  return model;
}

}  // namespace taut::plan

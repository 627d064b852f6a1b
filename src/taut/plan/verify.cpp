#include "taut/plan/verify.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace taut::plan {
namespace {

class Verifier {
 public:
  Verifier(const Model& model, const Starts& starts) : model_(model), starts_(starts) {}

  std::vector<std::string> take() { return std::move(found_); }

  void look_at(const Task& task, TaskId id, int as_early_as) {
    const int start = starts_[id.value];
    if (start == never)
      return;
    if (start < 0 || start >= phases())
      return tell("{} begins in no phase", task.id);
    for (int phase = 0; phase <= start; ++phase)
      look_at_entry(task, phase);
    if (task.standing && start != 0)
      tell("{} is standing, but does not begin with the first phase", task.id);
    if (!task.phases.empty() && start != first_of(task))
      tell("{} does not begin with its phases", task.id);
    if (task.keep && start > as_early_as)
      tell("{} is put off", task.id);
    for (const Requirement& requirement : task.requires_first)
      look_at(task, start, requirement);
  }

  void look_at(const Resource& resource, ResourceId id) {
    if (resource.scale != Resource::Scale::amount || !resource.capacity)
      return;
    for (int phase = 0; phase < phases(); ++phase) {
      double drawn = 0;
      for (std::size_t t = 0; t < model_.tasks.size(); ++t) {
        for (const Task::Draw& draw : model_.tasks[t].draws_on) {
          if (draw.resource == id && is_at_work(t, phase)) {
            drawn += draw.amount;
            break;
          }
        }
      }
      // What sums of fractions may be off by is no breach.
      if (drawn > *resource.capacity + 1e-9 * (1 + *resource.capacity))
        tell("{} is overdrawn in phase {}", resource.id, phase + 1);
    }
  }

 private:
  int phases() const { return std::max(1, static_cast<int>(model_.phases.size())); }

  template <typename... Values>
  void tell(fmt::format_string<Values...> form, Values&&... values) {
    found_.push_back(fmt::format(form, std::forward<Values>(values)...));
  }

  static int first_of(const Task& task) {
    return static_cast<int>(std::ranges::min(task.phases).value);
  }

  bool is_at_work(std::size_t t, int phase) const {
    const Task& task = model_.tasks[t];
    if (starts_[t] == never || phase < starts_[t])
      return false;
    return task.phases.empty() ||
           std::ranges::count(task.phases, PhaseId{static_cast<std::uint32_t>(phase)}) >
               0;
  }

  // Not known counts as may be.
  bool may_hold(Switch what, int phase) const {
    std::optional<PhaseId> from;
    Truth today = Truth::no;
    if (const auto* condition = std::get_if<ConditionId>(&what)) {
      const Condition& row = model_[*condition];
      from = row.expected_from;
      today = row.holds;
      if (!row.holds_in.empty())
        today = std::ranges::count(row.holds_in,
                                   PhaseId{static_cast<std::uint32_t>(phase)}) > 0
                    ? Truth::yes
                    : Truth::no;
    } else {
      from = model_[std::get<SafeguardId>(what)].expected_from;
      today = model_[std::get<SafeguardId>(what)].in_place;
    }
    return today != Truth::no || (from && static_cast<int>(from->value) <= phase);
  }

  void look_at_entry(const Task& task, int phase) {
    if (model_.phases.empty())
      return;
    const Phase& row = model_.phases[static_cast<std::size_t>(phase)];
    for (const Switch what : row.entry) {
      if (!may_hold(what, phase))
        tell("{} begins although the phase {} cannot start", task.id, row.id);
    }
  }

  void look_at(const Task& task, int start, const Requirement& requirement) {
    if (const auto* needed = std::get_if<TaskId>(&requirement.needed)) {
      const int before = starts_[needed->value];
      const bool later = !model_.phases.empty() && requirement.earlier();
      if (before == never || before > start || (later && before == start))
        tell("{} begins before {}", task.id, model_[*needed].id);
    } else if (const auto* condition = std::get_if<ConditionId>(&requirement.needed)) {
      if (!may_hold(*condition, start))
        tell("{} begins without {}", task.id, model_[*condition].id);
    } else if (const auto* safeguard = std::get_if<SafeguardId>(&requirement.needed)) {
      if (!may_hold(*safeguard, start))
        tell("{} begins without {}", task.id, model_[*safeguard].id);
    } else {
      tell("{} begins without what was removed", task.id);
    }
  }

  const Model& model_;
  const Starts& starts_;
  std::vector<std::string> found_ = {};
};

// Tasks that all began although each comes after another of them.
bool goes_round(const Model& model, const Starts& starts) {
  std::vector<bool> placed(starts.size(), false);
  for (bool grown = true; grown;) {
    grown = false;
    for (std::size_t t = 0; t < starts.size(); ++t) {
      if (placed[t] || starts[t] == never)
        continue;
      const bool waits = std::ranges::any_of(
          model.tasks[t].requires_first, [&](const Requirement& requirement) {
            const auto* needed = std::get_if<TaskId>(&requirement.needed);
            return needed && !placed[needed->value];
          });
      placed[t] = !waits;
      grown = grown || placed[t];
    }
  }
  for (std::size_t t = 0; t < starts.size(); ++t) {
    if (starts[t] != never && !placed[t])
      return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> breaches(const Model& model, const Starts& starts,
                                  const Starts& as_early_as) {
  if (starts.size() != model.tasks.size())
    return {"not every task has its start"};
  Verifier verifier(model, starts);
  for (std::uint32_t t = 0; t < model.tasks.size(); ++t)
    verifier.look_at(model.tasks[t], TaskId{t}, as_early_as[t]);
  for (std::uint32_t r = 0; r < model.resources.size(); ++r)
    verifier.look_at(model.resources[r], ResourceId{r});
  std::vector<std::string> found = verifier.take();
  if (goes_round(model, starts))
    found.emplace_back("tasks begin although they wait for each other");
  return found;
}

}  // namespace taut::plan

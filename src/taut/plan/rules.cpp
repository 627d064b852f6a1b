#include "taut/plan/rules.hpp"

#include "taut/analyse/requirements.hpp"

namespace taut::plan {
namespace {

// Without phases an order has steps; what stands and waits for nothing is there before.
bool always_met(const Calendar& calendar, const Requirement& requirement) {
  if (const auto* id = std::get_if<TaskId>(&requirement.needed)) {
    const Task& task = calendar.model()[*id];
    return !calendar.named() && task.standing && task.requires_first.empty() &&
           !requirement.earlier();
  }
  const auto what = switch_of(requirement);
  return what && calendar.possible(*what) == calendar.all();
}

void add_requirements(const Calendar& calendar, std::vector<Rule>& rules) {
  const Model& model = calendar.model();
  for (std::uint32_t t = 0; t < model.tasks.size(); ++t) {
    for (const Requirement& requirement : model.tasks[t].requires_first) {
      if (!always_met(calendar, requirement))
        rules.push_back({.kind = Rule::Kind::requirement,
                         .task = TaskId{t},
                         .requirement = &requirement});
    }
  }
}

void add_entries(const Calendar& calendar, std::vector<Rule>& rules) {
  const Model& model = calendar.model();
  for (std::uint32_t p = 0; p < model.phases.size(); ++p) {
    for (const Switch what : model.phases[p].entry) {
      if (calendar.in(what, static_cast<int>(p)) == Truth::no)
        rules.push_back({.kind = Rule::Kind::entry, .phase = PhaseId{p}, .entry = what});
    }
  }
}

}  // namespace

std::vector<Rule> rules_of(const Calendar& calendar) {
  const Model& model = calendar.model();
  std::vector<Rule> rules;
  add_requirements(calendar, rules);
  for (std::uint32_t t = 0; t < model.tasks.size(); ++t) {
    const Task& task = model.tasks[t];
    if (calendar.named() && (task.standing || !task.phases.empty()))
      rules.push_back({.kind = Rule::Kind::window, .task = TaskId{t}});
  }
  add_entries(calendar, rules);
  for (std::uint32_t r = 0; r < model.resources.size(); ++r) {
    const Resource& resource = model.resources[r];
    if (resource.scale == Resource::Scale::amount && resource.capacity)
      rules.push_back({.kind = Rule::Kind::capacity, .resource = ResourceId{r}});
  }
  for (std::uint32_t t = 0; t < model.tasks.size(); ++t) {
    if (model.tasks[t].keep)
      rules.push_back({.kind = Rule::Kind::keep, .task = TaskId{t}});
  }
  return rules;
}

}  // namespace taut::plan

// What the tasks of a phase draw on a resource is more than there is of it. Said only
// where the model gives real amounts and a capacity.

#include "taut/analyse/analysis.hpp"
#include "taut/analyse/certainty.hpp"
#include "taut/analyse/ends.hpp"
#include "taut/analyse/evidence.hpp"
#include "taut/analyse/resources.hpp"
#include "taut/analyse/severity.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {
namespace {

struct Demand {
  std::optional<PhaseId> phase = {};  // nothing: a mandate without phases
  std::vector<TaskId> tasks = {};
  double amount = 0;
};

bool runs_in(const Task& task, std::optional<PhaseId> phase) {
  return !phase || task.phases.empty() ||
         std::ranges::find(task.phases, *phase) != task.phases.end();
}

Demand demand_in(const Model& model, ResourceId resource, std::optional<PhaseId> phase) {
  Demand demand{.phase = phase};
  for (std::uint32_t t = 0; t < model.tasks.size(); ++t) {
    const double drawn = drawn_by(model, TaskId{t}, resource);
    if (drawn <= 0 || !runs_in(model.tasks[t], phase))
      continue;
    demand.tasks.push_back(TaskId{t});
    demand.amount += drawn;
  }
  return demand;
}

// The demand of each phase above the capacity, by phase.
std::vector<Demand> excessive(const Model& model, ResourceId id) {
  const Resource& resource = model[id];
  std::vector<Demand> demands;
  if (resource.scale != Resource::Scale::amount || !resource.capacity)
    return demands;
  if (model.phases.empty())
    demands.push_back(demand_in(model, id, std::nullopt));
  for (std::uint32_t p = 0; p < model.phases.size(); ++p)
    demands.push_back(demand_in(model, id, PhaseId{p}));
  std::erase_if(demands, [&](const Demand& d) { return d.amount <= *resource.capacity; });
  return demands;
}

Finding describe(const Subject& subject, ResourceId id,
                 const std::vector<Demand>& demands) {
  const Model& model = subject.model();
  const Demand& worst = *std::ranges::max_element(demands, {}, &Demand::amount);
  Finding finding{.kind = "overstretch",
                  .id = fmt::format("overstretch:{}", model[id].id),
                  .headline = sentence(fmt::format(
                      "The tasks draw {} where there are at most {}: {}",
                      quantity(subject, id, worst.amount),
                      quantity(subject, id, *model[id].capacity), title_of(subject, id))),
                  .tasks = worst.tasks,
                  .arcs = tensions_over(subject, id),
                  .harm = 3 * sixths * least_value(model)};
  for (const Demand& demand : demands) {
    std::vector<std::string> shares;
    for (TaskId task : demand.tasks)
      shares.push_back(
          fmt::format("{} {}", subject.name(task), figure(drawn_by(model, task, id))));
    finding.lines.push_back(line_of_resource(
        subject, id,
        fmt::format("{}{}: {}",
                    demand.phase ? fmt::format("{}: ", title_of(subject, *demand.phase))
                                 : std::string(),
                    figure(demand.amount), fmt::join(shares, ", "))));
  }
  for (FindingLine& line : lines_by_statement(subject, finding.arcs))
    finding.lines.push_back(std::move(line));
  finding.basis = finding.lines.front().basis;
  grade(finding,
        of_its_kind(Severity::serious, grounds_of(model, finding.lines.front())));
  return finding;
}

std::vector<Finding> find_overstretch(const Subject& subject, Claims& claims) {
  std::vector<Finding> findings;
  for (std::uint32_t r = 0; r < subject.model().resources.size(); ++r) {
    const auto demands = excessive(subject.model(), ResourceId{r});
    if (demands.empty())
      continue;
    findings.push_back(describe(subject, ResourceId{r}, demands));
    for (ArcIndex arc : findings.back().arcs)
      claims.take(arc);
  }
  return findings;
}

}  // namespace

extern const Analysis overstretch;
const Analysis overstretch{
    .id = "overstretch",
    .question = "Where do the tasks draw more than there is?",
    .definition =
        "A resource in real amounts with a capacity, of which the tasks of some phase "
        "together draw more. Every such phase is listed with the share of each task; a "
        "mandate without phases counts as one.",
    .example = "The tasks draw 900 days where there are at most 700 days: patrol days.",
    .silence =
        "A resource on an ordinal scale, or without a capacity, is never called "
        "overstretched.",
    .literature =
        "Capacities over time: the resource-constrained project scheduling problem, "
        "Brucker et al., European Journal of Operational Research 112 (1999).",
    .run = find_overstretch,
};

}  // namespace taut

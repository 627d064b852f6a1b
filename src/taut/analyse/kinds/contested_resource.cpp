// Several tasks draw heavily on something that is scarce.
//
// With an ordinal scale nobody can say whether it is enough; a capacity, where one is
// known, is only quoted. Real amounts against a capacity are a matter of overstretch. A
// statement about all tasks that draw on the resource is told here, once.

#include "taut/analyse/analysis.hpp"
#include "taut/analyse/certainty.hpp"
#include "taut/analyse/circumstances.hpp"
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

constexpr double heavy = 3;

bool is_contested(const Model& model, const Resource& resource) {
  return resource.scale == Resource::Scale::ordinal && resource.scarce_while &&
         evaluate(model, *resource.scarce_while) == Truth::yes;
}

std::vector<TaskId> heavy_drawers(const Model& model, ResourceId resource) {
  std::vector<TaskId> tasks;
  for (std::uint32_t t = 0; t < model.tasks.size(); ++t) {
    if (drawn_by(model, TaskId{t}, resource) >= heavy)
      tasks.push_back(TaskId{t});
  }
  return tasks;
}

// "Protection and early warning draw heavily on what is scarce: troops".
std::string headline(const Subject& subject, ResourceId id,
                     const std::vector<TaskId>& tasks) {
  constexpr std::size_t most_named = 3;
  const std::string who = tasks.size() <= most_named
                              ? names(subject, tasks)
                              : count_word(tasks.size()) + " tasks";
  return capital(
      fmt::format("{} draw heavily on what is scarce: {}", who, title_of(subject, id)));
}

Finding describe(const Subject& subject, ResourceId id, std::vector<TaskId> tasks,
                 std::vector<ArcIndex> arcs) {
  const Model& model = subject.model();
  const Resource& resource = model[id];
  Finding finding{
      .kind = "contested-resource",
      .id = fmt::format("contested-resource:{}", resource.id),
      .headline = sentence(headline(subject, id, tasks)),
      .lines = {line_of_resource(
          subject, id, "scarce " + holding_while(subject, *resource.scarce_while))},
      .easing = would_ease(subject, arcs),
      .harm = 3 * sixths * least_value(model)};
  if (resource.capacity) {
    FindingLine& line = finding.lines.front();
    line.text = fmt::format("at most {}, {}", quantity(subject, id, *resource.capacity),
                            line.text);
  }
  finding.clauses.push_back(
      {.text = "Which tasks draw on it, and how much, is our judgement.",
       .basis = Basis::inferred,
       .further = true});
  for (FindingLine& line : lines_by_statement(subject, arcs))
    finding.lines.push_back(std::move(line));
  // It is contested only while it is scarce.
  Basis& known = finding.lines.front().exhibits.front().basis;
  known = std::max(known, basis_of(model, *resource.scarce_while));
  finding.basis = known;
  grade(finding,
        of_its_kind(Severity::moderate, grounds_of(model, finding.lines.front())));
  finding.tasks = std::move(tasks);
  finding.arcs = std::move(arcs);
  return finding;
}

std::vector<Finding> find_contested_resource(const Subject& subject, Claims& claims) {
  std::vector<Finding> findings;
  const Model& model = subject.model();
  for (std::uint32_t r = 0; r < model.resources.size(); ++r) {
    const ResourceId id{r};
    if (!is_contested(model, model[id]))
      continue;
    auto tasks = heavy_drawers(model, id);
    if (tasks.size() < 2)
      continue;
    findings.push_back(
        describe(subject, id, std::move(tasks), tensions_over(subject, id)));
    for (ArcIndex arc : findings.back().arcs)
      claims.take(arc);
  }
  return findings;
}

}  // namespace

extern const Analysis contested_resource;
const Analysis contested_resource{
    .id = "contested-resource",
    .question = "Which scarce means do several tasks draw on heavily?",
    .definition =
        "A resource on an ordinal scale whose `scarce_while` holds and on which two "
        "tasks or more draw 3. Statements about every task that draws on it are told "
        "here. A capacity is quoted, not compared.",
    .example =
        "Contested: political attention. Three tasks draw heavily on it: good offices, "
        "Agreement reforms and election support.",
    .silence =
        "A resource without `scarce_while` is taken not to be scarce; draws that nobody "
        "entered are not seen.",
    .literature =
        "Security Council Report, Prioritisation and Sequencing of Council Mandates "
        "(2020).",
    .run = find_contested_resource,
};

}  // namespace taut

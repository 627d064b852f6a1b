// An objective that no task is made for: none serves it in so many words (3).

#include "taut/analyse/analysis.hpp"
#include "taut/analyse/backfire.hpp"
#include "taut/analyse/severity.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <utility>

namespace taut {
namespace {

std::vector<TaskId> serving(const Model& model, ObjectiveId objective, int degree) {
  std::vector<TaskId> tasks;
  for (std::uint32_t t = 0; t < model.tasks.size(); ++t) {
    if (degree_of(model, TaskId{t}, objective) == degree)
      tasks.push_back(TaskId{t});
  }
  return tasks;
}

// By the scores: a mandate may ask for it in words that nobody scored so.
std::string headline(const Subject& subject, ObjectiveId id) {
  const auto helping = serving(subject.model(), id, 2);
  return helping.empty() ? fmt::format("No task is scored as serving \"{}\" directly.",
                                       title_of(subject, id))
                         : fmt::format(
                               "No task is scored as what \"{}\" itself asks for; helped "
                               "directly by {}.",
                               title_of(subject, id), names(subject, helping));
}

Finding describe(const Subject& subject, ObjectiveId id) {
  const Model& model = subject.model();
  const Objective& objective = model[id];
  Finding finding{.kind = "strategy-gap",
                  .id = fmt::format("strategy-gap:{}", objective.id),
                  .headline = headline(subject, id),
                  .basis = objective.basis,
                  .harm = 3 * sixths * objective.weight};
  const auto helping = serving(model, id, 2);
  const auto preparing = serving(model, id, 1);
  Judged judged = of_its_kind(Severity::serious,
                              {objective.basis, objective.basis <= Basis::derived});
  if (!helping.empty() && judged.severity > Severity::moderate) {
    judged.severity = Severity::moderate;
    judged.reasons = {"no higher, since tasks help it directly"};
  }
  grade(finding, std::move(judged));
  const Exhibit row{.name = fmt::format("objective {}", objective.id),
                    .where = objective.where,
                    .basis = objective.basis,
                    .sources = objective.sources};
  const auto clause = [&](std::string text) {
    finding.clauses.push_back(
        {.text = std::move(text), .exhibits = {row}, .basis = objective.basis});
  };
  if (helping.empty() && preparing.empty())
    clause("Nothing in the mandate serves it.");
  if (!helping.empty())
    clause(sentence("It is helped by " + names(subject, helping)));
  if (!preparing.empty())
    clause(sentence("The ground is prepared by " + names(subject, preparing)));
  finding.tasks = helping;
  finding.tasks.insert(finding.tasks.end(), preparing.begin(), preparing.end());
  finding.lines.push_back({.text = "by the scores under 'serves'",
                           .exhibits = {row},
                           .basis = objective.basis});
  return finding;
}

std::vector<Finding> find_strategy_gap(const Subject& subject, Claims&) {
  const Model& model = subject.model();
  std::vector<Finding> findings;
  for (std::uint32_t o = 0; o < model.objectives.size() && !model.tasks.empty(); ++o) {
    if (serving(model, ObjectiveId{o}, 3).empty())
      findings.push_back(describe(subject, ObjectiveId{o}));
  }
  return findings;
}

}  // namespace

extern const Analysis strategy_gap;
const Analysis strategy_gap{
    .id = "strategy-gap",
    .question = "Which objectives is no task made for?",
    .definition =
        "An objective that no task serves with 3, the degree of a task that the "
        "objective's own text names. Tasks that help it (2) or prepare the ground (1) "
        "are listed; moderate where some help it.",
    .example = "No task is scored as serving \"A stable centre\" directly.",
    .silence =
        "A task that serves an objective on paper may be unable to: see weak-footing.",
    .literature =
        "Completeness of goal models: van Lamsweerde, Darimont and Letier, IEEE "
        "Transactions on Software Engineering 24 (1998).",
    .run = find_strategy_gap,
};

}  // namespace taut

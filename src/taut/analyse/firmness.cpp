#include "taut/analyse/firmness.hpp"

#include "taut/analyse/counts.hpp"

namespace taut {
namespace {

template <typename Id, typename Table, typename Value>
void sort_out(const Table& table, const Value& value, Firmness& firmness) {
  for (std::uint32_t i = 0; i < table.size(); ++i) {
    if (table[i].*value == Truth::unknown)
      firmness.unknown.emplace_back(Id{i});
    else if (table[i].basis == Basis::unverified)
      firmness.unverified.emplace_back(Id{i});
  }
}

}  // namespace

Firmness firmness_of(const Situation& situation) {
  const Model& model = situation.of();
  Firmness firmness{.judged = situation.pairs.size(),
                    .tensions = counts_of(situation).at_work};
  if (const std::size_t tasks = model.tasks.size(); tasks > 0)
    firmness.pairs = tasks * (tasks - 1);

  std::vector<bool> thin(model.statements.size(), false);
  for (const Pair& pair : situation.pairs) {
    if (pair.tension == 0)
      continue;
    const Arc& leading = situation.arcs[*pair.leading_tension];
    if (!leading.grounds.firm) {
      thin[leading.statement.value] = true;
      ++firmness.thin_tensions;
    }
  }
  for (std::uint32_t i = 0; i < thin.size(); ++i) {
    if (thin[i])
      firmness.thin.push_back(StatementId{i});
  }
  sort_out<ConditionId>(model.conditions, &Condition::holds, firmness);
  sort_out<SafeguardId>(model.safeguards, &Safeguard::in_place, firmness);
  for (const Task& task : model.tasks) {
    if (task.paragraph.empty())
      continue;
    ++firmness.paragraphs;
    if (task.paragraph_basis == Basis::unverified)
      ++firmness.unverified_paragraphs;
  }
  return firmness;
}

}  // namespace taut

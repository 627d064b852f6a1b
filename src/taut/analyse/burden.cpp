#include "taut/analyse/burden.hpp"

#include "taut/analyse/requirements.hpp"
#include "taut/analyse/severity.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace taut {
namespace {

using Burden = std::optional<Severity>;

Severity of_lack(Truth met, Basis basis) {
  const Severity usual = met == Truth::no ? Severity::serious : Severity::moderate;
  return of_its_kind(usual, {basis, basis <= Basis::derived}).severity;
}

void raise(Burden& burden, Severity severity) {
  burden = std::max(burden, Burden(severity));
}

void add_tensions(const Situation& situation, std::vector<Burden>& burdens) {
  const Model& model = situation.of();
  std::vector<std::vector<LedStrain>> on(burdens.size());
  for (const Arc& arc : situation.arcs) {
    if (arc.state == ArcState::active && arc.effect < 0 && !arc.general)
      on[arc.to.value].push_back(
          {arc.statement,
           {-arc.effect, model[arc.to].priority, model[arc.from].priority, arc.grounds}});
  }
  for (std::size_t t = 0; t < on.size(); ++t) {
    if (!on[t].empty())
      raise(burdens[t], judge(on[t]).severity);
  }
}

}  // namespace

std::array<std::size_t, 4> tasks_by_burden(const Situation& situation) {
  const Model& model = situation.of();
  std::vector<Burden> burdens(model.tasks.size());
  add_tensions(situation, burdens);
  for (const Need& need : needs_of(model)) {
    if (const Truth there = met(model, *need.what); there != Truth::yes)
      raise(burdens[need.task.value], of_lack(there, need.what->basis));
  }
  for (const Basis basis : {Basis::derived, Basis::unverified}) {
    for (const auto& circle : deadlocks(model, basis)) {
      for (TaskId task : circle)
        raise(burdens[task.value],
              of_its_kind(Severity::critical, {basis, basis == Basis::derived}).severity);
    }
  }
  std::array<std::size_t, 4> counts = {};
  for (const Burden& burden : burdens) {
    if (burden)
      ++counts[static_cast<std::size_t>(*burden)];
  }
  return counts;
}

}  // namespace taut

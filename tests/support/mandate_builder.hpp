#pragma once

#include "taut/model/model.hpp"
#include "taut/text/source.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taut::test {

/// A circumstance by name, for `MandateBuilder::when`.
struct Circumstance {
  When::Kind kind = When::Kind::is;
  std::string name = {};
  std::vector<Circumstance> parts = {};
  Circumstance(const char* switch_name) : name(switch_name) {}  // NOLINT: implicit
  Circumstance(When::Kind k, std::vector<Circumstance> p)
      : kind(k), parts(std::move(p)) {}
};
inline Circumstance all_of(std::vector<Circumstance> parts) {
  return {When::Kind::all, std::move(parts)};
}
inline Circumstance any_of(std::vector<Circumstance> parts) {
  return {When::Kind::any, std::move(parts)};
}
inline Circumstance no(Circumstance part) {
  return {When::Kind::negation, {std::move(part)}};
}

struct TaskSpec {
  int tier = 3;
  std::string_view name = {};
  std::vector<std::pair<std::string_view, int>> serves = {};
  std::vector<std::string_view> phases = {};
  std::vector<std::string_view> requires_first = {};
};

/// A model in a few lines. Names must be declared before they are used. Statements are
/// firm (stated, high, one source) unless said otherwise; `when`, `shift` and the like
/// speak of the statement before. An end is "a b" for two tasks, "*" for every task
/// declared so far, "@r" for those that draw on resource r (made by `draws`), "%p" for
/// those of pillar p (made by `pillar`). Conditions and safeguards are stated.
/// Copies share the texts.
class MandateBuilder {
 public:
  using Self = MandateBuilder;
  Model model;
  std::shared_ptr<SourceSet> sources = std::make_shared<SourceSet>();

  MandateBuilder() {
    const std::string lines(1000, '\n');
    sources->add("mandate.yaml", lines);
    model.sources.push_back({.id = "src"});
  }

  Self& condition(std::string_view id, Truth holds, std::string_view title = {}) {
    model.conditions.push_back({.id = keep(id), .title = title_or(title, id)});
    model.conditions.back().holds = holds;
    model.conditions.back().basis = Basis::stated;
    return *this;
  }
  Self& safeguard(std::string_view id, Truth in_place, std::string_view title = {}) {
    model.safeguards.push_back({.id = keep(id), .title = title_or(title, id)});
    model.safeguards.back().in_place = in_place;
    model.safeguards.back().basis = Basis::stated;
    return *this;
  }
  Self& objective(std::string_view id, int weight) {
    model.objectives.push_back({.id = keep(id), .weight = weight});
    return *this;
  }
  Self& phase(std::string_view id) {
    model.phases.push_back({.id = keep(id)});
    return *this;
  }
  Self& task(std::string_view id, const TaskSpec& spec = {}) {
    Task task{.id = keep(id), .title = title_or(spec.name, id), .priority = spec.tier};
    for (const auto& [objective, degree] : spec.serves)
      task.serves.push_back({row<ObjectiveId>(model.objectives, objective), degree});
    for (std::string_view phase : spec.phases)
      task.phases.push_back(row<PhaseId>(model.phases, phase));
    for (std::string_view needed : spec.requires_first)
      task.requires_first.emplace_back().needed = row<TaskId>(model.tasks, needed);
    model.tasks.push_back(std::move(task));
    return *this;
  }
  Self& draws(std::string_view resource, std::string_view tasks) {
    model.resources.push_back({.id = keep(resource), .title = keep(resource)});
    for (TaskId id : end(tasks).tasks)
      model.tasks[id.value].draws_on.push_back({last<ResourceId>(model.resources), 3.0});
    return *this;
  }
  Self& pillar(std::string_view pillar, std::string_view tasks) {
    model.pillars.push_back({.id = keep(pillar), .title = keep(pillar)});
    for (TaskId id : end(tasks).tasks)
      model.tasks[id.value].pillar = last<PillarId>(model.pillars);
    return *this;
  }
  Self& link(std::string_view id, std::string_view from, std::string_view to, int score) {
    Statement s{.id = keep(id), .from = end(from), .to = end(to), .score = score};
    s.because = "a reason";
    s.basis = Basis::stated;
    s.confidence = Confidence::high;
    s.sources = {SourceId{0}};
    const auto line = static_cast<std::uint32_t>(model.statements.size());
    s.where = {.file = 0, .begin = line, .end = line + 1};
    model.statements.push_back(std::move(s));
    return *this;
  }
  Self& between(std::string_view id, std::string_view a, std::string_view b, int score) {
    link(id, a, b, score);
    model.statements.back().mutual = true;
    return *this;
  }
  Self& when(const Circumstance& c) {
    return model.statements.back().when = made(c), *this;
  }
  Self& shift(std::string_view by, int amount) {
    return model.statements.back().shifts.push_back({switch_of(by), amount}), *this;
  }
  Self& because(std::string_view text, std::string_view back = {}) {
    model.statements.back().because = keep(text);
    return model.statements.back().because_back = keep(back), *this;
  }
  Self& known(Basis basis, Confidence confidence = Confidence::high) {
    model.statements.back().basis = basis;
    return model.statements.back().confidence = confidence, *this;
  }
  Self& unsourced() { return model.statements.back().sources.clear(), *this; }
  Self& pressure(std::string_view from, std::string_view to, int score = -1) {
    model.pressures.push_back(
        {.from = {switch_of(from)}, .to = end(to).tasks, .score = score});
    return *this;
  }

  TaskId id(std::string_view task) const { return row<TaskId>(model.tasks, task); }
  When made(const Circumstance& c) const {
    When when{.kind = c.kind};
    if (c.kind == When::Kind::is)
      when.what = switch_of(c.name);
    for (const Circumstance& part : c.parts)
      when.parts.push_back(made(part));
    return when;
  }
  std::string_view keep(std::string_view text) {
    return sources->keep(std::string(text));
  }

 private:
  template <typename Row, typename Table>
  static Row row(const Table& table, std::string_view name) {
    const auto at =
        std::ranges::find_if(table, [&](const auto& r) { return r.id == name; });
    if (at == table.end())
      throw std::string("no such name: ").append(name);
    return Row{static_cast<std::uint32_t>(at - table.begin())};
  }
  template <typename Row, typename Table>
  static Row last(const Table& table) {
    return Row{static_cast<std::uint32_t>(table.size() - 1)};
  }
  std::string_view title_or(std::string_view title, std::string_view id) {
    return keep(title.empty() ? id : title);
  }
  Switch switch_of(std::string_view name) const {
    const auto is = [&](const Condition& c) { return c.id == name; };
    if (std::ranges::any_of(model.conditions, is))
      return row<ConditionId>(model.conditions, name);
    return row<SafeguardId>(model.safeguards, name);
  }
  End end(std::string_view text) const;
};

inline End MandateBuilder::end(std::string_view text) const {
  End end;
  const auto selected = [&](const Selector& selector, auto keeps) {
    end.selector = selector;
    for (std::uint32_t i = 0; i < model.tasks.size(); ++i) {
      if (keeps(model.tasks[i]))
        end.tasks.push_back(TaskId{i});
    }
    return end;
  };
  if (text == "*")
    return selected({.kind = Selector::Kind::all}, [](const Task&) { return true; });
  if (text.starts_with('@')) {
    const auto resource = row<ResourceId>(model.resources, text.substr(1));
    return selected(
        {.kind = Selector::Kind::draws_on, .resource = resource}, [&](const Task& task) {
          return std::ranges::any_of(
              task.draws_on, [&](const Task::Draw& d) { return d.resource == resource; });
        });
  }
  if (text.starts_with('%')) {
    const auto pillar = row<PillarId>(model.pillars, text.substr(1));
    return selected({.kind = Selector::Kind::pillar, .pillar = pillar},
                    [&](const Task& task) { return task.pillar == pillar; });
  }
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t stop = std::min(text.find(' ', at), text.size());
    end.tasks.push_back(id(text.substr(at, stop - at)));
    at = stop + 1;
  }
  return end;
}

}  // namespace taut::test

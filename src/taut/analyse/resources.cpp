#include "taut/analyse/resources.hpp"

#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace taut {

double drawn_by(const Model& model, TaskId task, ResourceId resource) {
  for (const Task::Draw& draw : model[task].draws_on) {
    if (draw.resource == resource)
      return draw.amount;
  }
  return 0;
}

std::vector<ArcIndex> tensions_over(const Subject& subject, ResourceId resource) {
  const auto speaks_of_it = [&](const End& end) {
    return end.selector && end.selector->kind == Selector::Kind::draws_on &&
           end.selector->resource == resource;
  };
  std::vector<ArcIndex> arcs;
  for (ArcIndex i = 0; i < subject.situation.arcs.size(); ++i) {
    const Arc& arc = subject.situation.arcs[i];
    const Statement& statement = subject.model()[arc.statement];
    if (arc.state == ArcState::active && arc.effect < 0 &&
        (speaks_of_it(statement.from) || speaks_of_it(statement.to)))
      arcs.push_back(i);
  }
  return arcs;
}

std::string figure(double amount) {
  std::string plain = fmt::format("{:.2f}", amount);
  plain.erase(plain.find_last_not_of('0') + 1);
  if (plain.ends_with('.'))
    plain.pop_back();
  const std::size_t point = std::min(plain.find('.'), plain.size());
  std::string text;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    if (i > 0 && i < point && (point - i) % 3 == 0)
      text += ',';
    text += plain[i];
  }
  return text;
}

std::string quantity(const Subject& subject, ResourceId resource, double amount) {
  const Resource& row = subject.model()[resource];
  return fmt::format("{} {}", figure(amount),
                     row.unit.empty() ? title_of(subject, resource) : row.unit);
}

FindingLine line_of_resource(const Subject& subject, ResourceId resource,
                             std::string text) {
  const Resource& row = subject.model()[resource];
  const Basis basis = row.sources.empty() ? Basis::unverified : Basis::derived;
  return {.text = std::move(text),
          .exhibits = {{.name = fmt::format("resource {}", row.id),
                        .where = row.where,
                        .basis = basis,
                        .sources = row.sources}},
          .basis = basis};
}

}  // namespace taut

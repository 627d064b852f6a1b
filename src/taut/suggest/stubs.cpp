#include "taut/suggest/stubs.hpp"

#include "taut/rows/datum.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {
namespace {

bool is_taken(const Model& model, std::string_view name) {
  return std::ranges::find(model.statements, name, &Statement::id) !=
             model.statements.end() ||
         model.find_task(name).has_value();
}

YamlRow stub_of(const Model& model, const Proposal& proposal, std::string name) {
  const ProposalReason& reason = proposal.reasons.front();
  return {std::move(name),
          {{"from", std::string(model[proposal.from].id)},
           {"to", std::string(model[proposal.to].id)},
           {"score", "-1"},
           {"because", yaml_text(reason.why)},
           {"basis", "inferred"},
           {"confidence", "low"},
           {"note", yaml_text(fmt::format("proposed by the rule {}; to be judged",
                                          reason.rule->id))}}};
}

}  // namespace

Expected<Stubs> with_stubs(ModelText text, const Model& model,
                           const std::vector<const Proposal*>& proposals) {
  std::vector<std::string> names;
  std::vector<YamlRow> links;
  int number = 0;
  for (const Proposal* proposal : proposals) {
    std::string name;
    do
      name = fmt::format("P{}", ++number);
    while (is_taken(model, name));
    names.push_back(name);
    links.push_back(stub_of(model, *proposal, std::move(name)));
  }
  if (const Status added = text.add("links", links); !added)
    return added.error();
  return Stubs{std::move(text), std::move(names)};
}

}  // namespace taut

#include "taut/analyse/decisions.hpp"

#include "taut/analyse/analysis.hpp"
#include "taut/text/near_match.hpp"

#include <algorithm>
#include <map>
#include <ranges>
#include <set>

namespace taut {
namespace {

std::string_view kind_of(const Decision& decision) {
  return std::string_view(decision.address).substr(0, decision.address.find(':'));
}

// The kind and the names of an address, in no order.
std::multiset<std::string_view> names_in(std::string_view address) {
  std::multiset<std::string_view> names;
  for (std::size_t at = 0; at <= address.size();) {
    const std::size_t end = std::min(address.find_first_of(":+/", at), address.size());
    names.insert(address.substr(at, end - at));
    at = end + 1;
  }
  return names;
}

bool is_about_link(const Decision& decision) {
  return decision.address.find(':') == decision.address.npos &&
         std::ranges::none_of(all_analyses(), [&](const Analysis& analysis) {
           return analysis.id == decision.address;
         });
}

// A finding about one link bears its name behind the kind: "tension:T05".
std::string_view subject_of(const Finding& finding) {
  const std::size_t colon = finding.id.find(':');
  const bool of_link = finding.kind == "tension" || finding.kind == "contested-judgement";
  return of_link && colon != finding.id.npos
             ? std::string_view(finding.id).substr(colon + 1)
             : std::string_view();
}

}  // namespace

void tell_decisions(const Model& model, Findings& findings) {
  std::map<std::string_view, DecisionId> by_address;
  for (std::uint32_t i = 0; i < model.decisions.size(); ++i)
    by_address.emplace(model.decisions[i].address, DecisionId{i});
  if (by_address.empty())
    return;
  for (auto* list : {&findings.picture, &findings.all}) {
    for (Finding& finding : *list) {
      auto found = by_address.find(finding.id);
      if (found == by_address.end())
        found = by_address.find(subject_of(finding));
      if (found != by_address.end())
        finding.decision = found->second;
    }
  }
}

bool is_accepted(const Model& model, const Finding& finding, std::string_view today) {
  return finding.decision &&
         model[*finding.decision].state == Decision::State::accepted &&
         !model[*finding.decision].is_past(today);
}

std::vector<LostDecision> lost_decisions(const Model& model, const Findings& findings) {
  std::set<std::string_view> there;
  for (const auto* list : {&findings.picture, &findings.all})
    for (const Finding& finding : *list)
      there.insert(finding.id);
  std::vector<std::string_view> kinds;
  for (const Analysis& analysis : all_analyses())
    kinds.push_back(analysis.id);
  std::vector<LostDecision> lost;
  for (std::uint32_t i = 0; i < model.decisions.size(); ++i) {
    const Decision& decision = model.decisions[i];
    if (is_about_link(decision)) {
      const bool links = std::ranges::find(model.statements, decision.address,
                                           &Statement::id) != model.statements.end();
      const std::string_view near = near_match(decision.address, kinds);
      if (!near.empty() && !links)
        lost.push_back({DecisionId{i}, LostDecision::Why::unheard, std::string(near)});
      else if (!links && decision.state != Decision::State::mended)
        lost.push_back({DecisionId{i}, LostDecision::Why::gone});
      continue;
    }
    const std::string_view kind = kind_of(decision);
    if (std::ranges::find(kinds, kind) == kinds.end()) {
      lost.push_back({DecisionId{i}, LostDecision::Why::unheard,
                      std::string(near_match(kind, kinds))});
      continue;
    }
    const bool skipped = std::ranges::find(findings.skipped, kind, &Skipped::kind) !=
                         findings.skipped.end();
    if (there.contains(decision.address) || skipped ||
        decision.state == Decision::State::mended)
      continue;
    const auto turned = std::ranges::find_if(there, [&](std::string_view id) {
      return names_in(id) == names_in(decision.address);
    });
    lost.push_back({DecisionId{i}, LostDecision::Why::gone,
                    turned == there.end() ? std::string() : std::string(*turned)});
  }
  return lost;
}

}  // namespace taut

#include "taut/analyse/page_changes.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace taut {
namespace {

std::map<std::string_view, std::pair<const Finding*, bool>> places(
    const Findings& findings) {
  std::map<std::string_view, std::pair<const Finding*, bool>> places;
  for (const Finding& finding : findings.picture)
    places.emplace(finding.id, std::pair(&finding, true));
  for (std::size_t i = 0; i < findings.all.size(); ++i)
    places.emplace(findings.all[i].id, std::pair(&findings.all[i], i < first_page));
  return places;
}

std::set<std::string> open_links(const Situation& situation) {
  std::set<std::string> open;
  for (ArcIndex arc = 0; arc < situation.arcs.size(); ++arc) {
    if (situation.arcs[arc].state == ArcState::undecided)
      open.insert(address(situation, arc));
  }
  return open;
}

}  // namespace

std::vector<PageChange> page_changes(const Account& first, const Account& second) {
  const Findings& before = first.findings;
  const Findings& after = second.findings;
  const auto old_places = places(before);
  const auto new_places = places(after);
  const std::set<std::string> open = open_links(second.situation);
  std::vector<PageChange> changes;
  const auto note = [&](const Finding& finding) {
    const auto old = old_places.find(finding.id);
    const auto now = new_places.find(finding.id);
    const bool was = old != old_places.end();
    const bool is = now != new_places.end();
    const bool on_the_page = (was && old->second.second) || (is && now->second.second);
    PageChange change{.id = finding.id, .headline = finding.headline};
    if (was)
      change.before = old->second.first->severity;
    if (is)
      change.after = now->second.first->severity;
    change.open = was && !is && std::ranges::any_of(finding.arcs, [&](ArcIndex arc) {
                    return open.contains(address(first.situation, arc));
                  });
    const bool known =
        std::ranges::find(changes, finding.id, &PageChange::id) != changes.end();
    if (on_the_page && !known && change.before != change.after)
      changes.push_back(std::move(change));
  };
  for (const Findings* findings : {&after, &before}) {
    std::ranges::for_each(findings->picture, note);
    std::ranges::for_each(findings->all, note);
  }
  return changes;
}

}  // namespace taut

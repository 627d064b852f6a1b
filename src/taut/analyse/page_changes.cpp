#include "taut/analyse/page_changes.hpp"

#include "taut/analyse/what_would_change.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace taut {
namespace {

struct Seat {
  const Finding* finding = nullptr;
  bool on_the_page = false;
};
using Seats = std::map<std::string_view, Seat>;

Seats seats_of(const Findings& findings) {
  Seats seats;
  for (const Finding& finding : findings.picture) {
    if (!finding.notice)
      seats.emplace(finding.id, Seat{&finding, true});
  }
  for (std::size_t i = 0; i < findings.all.size(); ++i)
    seats.emplace(findings.all[i].id, Seat{&findings.all[i], i < first_page});
  return seats;
}

std::set<std::string> addresses_of(const Situation& situation, const Finding& finding) {
  std::set<std::string> addresses;
  for (const ArcIndex arc : finding.arcs)
    addresses.insert(address(situation, arc));
  return addresses;
}

std::set<std::string> open_links(const Situation& situation) {
  std::set<std::string> open;
  for (ArcIndex arc = 0; arc < situation.arcs.size(); ++arc) {
    if (situation.arcs[arc].state == ArcState::undecided)
      open.insert(address(situation, arc));
  }
  return open;
}

std::size_t weakening(const Situation& situation, const Finding& finding) {
  if (finding.kind != "strained-task" || finding.tasks.empty())
    return 0;
  return static_cast<std::size_t>(
      std::ranges::count_if(situation.pairs, [&](const Pair& pair) {
        return pair.to == finding.tasks.front() && pair.tension > 0;
      }));
}

std::string_view in_words(Truth value) {
  return value == Truth::yes ? "yes" : value == Truth::no ? "no" : "not known";
}

// "the roadmap: no, then yes", of those that the statement names.
std::vector<std::string> turned_for(const Model& model, std::string_view statement,
                                    const Comparison& between) {
  std::vector<std::string> turned;
  const auto row = std::ranges::find(model.statements, statement, &Statement::id);
  if (row == model.statements.end())
    return turned;
  for (const Switch what : switches_of(*row)) {
    const auto change =
        std::ranges::find(between.switches, id_of(model, what), &SwitchChange::id);
    if (change != between.switches.end())
      turned.push_back(fmt::format("{}: {}, then {}", change->title,
                                   in_words(change->before), in_words(change->after)));
  }
  return turned;
}

class Premises {
 public:
  Premises(const Account& first, const Account& second, const Comparison& between)
      : first_(first.situation), second_(second.situation), between_(between) {}

  std::vector<std::string> of(const Finding* before, const Finding* after) const {
    std::set<std::string> arcs;
    if (before)
      arcs.merge(addresses_of(first_, *before));
    if (after)
      arcs.merge(addresses_of(second_, *after));
    std::vector<std::string> clauses;
    for (const StatementChange& change : between_.changes) {
      const bool here = std::ranges::any_of(
          change.arcs, [&](const std::string& arc) { return arcs.contains(arc); });
      if (!here)
        continue;
      const auto turned = turned_for(second_.of(), change.statement, between_);
      clauses.push_back(fmt::format("{} {}{}{}", change.statement, name_of(change.change),
                                    turned.empty() ? "" : ", with ",
                                    fmt::join(turned, "; ")));
    }
    if (after)
      add_tiers(*after, clauses);
    add_rows(before ? *before : *after, clauses);
    return clauses;
  }

 private:
  void add_tiers(const Finding& finding, std::vector<std::string>& clauses) const {
    for (const TaskId id : finding.tasks) {
      const Task& now = second_.of()[id];
      const auto old = first_.of().find_task(now.id);
      if (old && first_.of()[*old].priority != now.priority)
        clauses.push_back(fmt::format("{}: tier {}, then tier {}", name_of(now).in({}),
                                      first_.of()[*old].priority, now.priority));
    }
  }

  // What a task requires, which the finding itself is about.
  void add_rows(const Finding& finding, std::vector<std::string>& clauses) const {
    for (const SwitchChange& change : between_.switches) {
      if (finding.id == fmt::format("missing-requirement:{}", change.id))
        clauses.push_back(fmt::format("{}: {}, then {}", change.title,
                                      in_words(change.before), in_words(change.after)));
    }
  }

  const Situation& first_;
  const Situation& second_;
  const Comparison& between_;
};

}  // namespace

std::vector<PageChange> page_changes(const Account& first, const Account& second,
                                     const Comparison& between) {
  const Seats old_seats = seats_of(first.findings);
  const Seats new_seats = seats_of(second.findings);
  const std::set<std::string> open = open_links(second.situation);
  const Premises premises(first, second, between);
  std::vector<PageChange> changes;
  std::set<std::string_view> known;
  const auto note = [&](const Finding& finding) {
    if (finding.notice || !known.insert(finding.id).second)
      return;
    const auto old = old_seats.find(finding.id);
    const auto now = new_seats.find(finding.id);
    const Finding* was = old == old_seats.end() ? nullptr : old->second.finding;
    const Finding* is = now == new_seats.end() ? nullptr : now->second.finding;
    if (!(was && old->second.on_the_page) && !(is && now->second.on_the_page))
      return;
    PageChange change{.id = finding.id, .headline = finding.headline};
    if (was)
      change.before = was->severity;
    if (is)
      change.after = is->severity;
    if (was && is) {
      change.weakened_by_before = weakening(first.situation, *was);
      change.weakened_by_after = weakening(second.situation, *is);
    }
    if (change.before == change.after &&
        change.weakened_by_before == change.weakened_by_after)
      return;
    change.open = was && !is && std::ranges::any_of(finding.arcs, [&](ArcIndex arc) {
                    return open.contains(address(first.situation, arc));
                  });
    change.premises = premises.of(was, is);
    changes.push_back(std::move(change));
  };
  for (const Findings* findings : {&second.findings, &first.findings}) {
    std::ranges::for_each(findings->picture, note);
    std::ranges::for_each(findings->all, note);
  }
  return changes;
}

}  // namespace taut

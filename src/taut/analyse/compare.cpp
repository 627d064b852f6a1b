// Two situations are compared link by link, since a group may keep its name while
// everything in it changes. Links are matched by the ids of statement and tasks, so the
// two may belong to different models; then the links of one statement that share a fate
// are told together.

#include "taut/analyse/compare.hpp"

#include "taut/analyse/counts.hpp"
#include "taut/analyse/ends.hpp"
#include "taut/analyse/evidence.hpp"
#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

namespace taut {

std::string_view name_of(Change change) {
  switch (change) {
    case Change::appears: return "appears";
    case Change::covers_more: return "now covers more";
    case Change::wakes: return "wakes";
    case Change::closes: return "is no open question any more";
    case Change::turns: return "turns";
    case Change::worsens: return "worsens";
    case Change::eases: return "eases";
    case Change::held: return "is held";
    case Change::falls_asleep: return "falls asleep";
    case Change::opens: return "becomes an open question";
    case Change::may_wake: return "may wake";
    case Change::is_ruled_out: return "is ruled out";
    case Change::covers_less: return "now covers less";
    case Change::goes: break;
  }
  return "goes";
}

namespace {

// A link by name: statement, from, to.
using LinkKey = std::tuple<std::string_view, std::string_view, std::string_view>;

LinkKey key_of(const Situation& situation, ArcIndex index) {
  const Arc& arc = situation.arcs[index];
  const Model& model = situation.of();
  return {model[arc.statement].id, model[arc.from].id, model[arc.to].id};
}

std::map<LinkKey, ArcIndex> links_of(const Situation& situation) {
  std::map<LinkKey, ArcIndex> links;
  for (ArcIndex i = 0; i < situation.arcs.size(); ++i) {
    if (situation.of()[situation.arcs[i].statement].score != 0)
      links.emplace(key_of(situation, i), i);
  }
  return links;
}

int at_work(const Arc* arc) {
  return arc && arc->state == ArcState::active ? arc->effect : 0;
}

bool is_open(const Arc& arc) {
  return arc.state == ArcState::undecided;
}

// Of a link that the other situation lacks: whether its statement is there all the same.
Change only_here(const std::map<LinkKey, ArcIndex>& there, const LinkKey& key,
                 Change link, Change statement) {
  const std::string_view id = std::get<0>(key);
  const auto first = there.lower_bound({id, {}, {}});
  return first != there.end() && std::get<0>(first->first) == id ? link : statement;
}

// Nothing if nothing that bites or helps, or may do so, is different.
std::optional<Change> fate(const Arc& before, const Arc& after) {
  const int was = at_work(&before);
  const int is = at_work(&after);
  if (was == 0 && is == 0 && is_open(before) != is_open(after))
    return is_open(after) ? Change::may_wake : Change::is_ruled_out;
  if (was == is)
    return std::nullopt;
  if (was == 0)
    return is_open(before) ? Change::closes : Change::wakes;
  if (is == 0)
    return after.state == ArcState::held ? Change::held
           : is_open(after)              ? Change::opens
                                         : Change::falls_asleep;
  if ((was < 0) != (is < 0))
    return Change::turns;
  return is < was ? Change::worsens : Change::eases;
}

bool only_in_the_first(Change change) {
  return change == Change::goes || change == Change::covers_less;
}

// What happens to links of one statement with the same scores.
struct Fate {
  Change change;
  bool tension;
  std::string_view statement;
  int before;
  int after;
  friend auto operator<=>(const Fate&, const Fate&) = default;
};

class Comparer {
 public:
  Comparer(const Account& before, const Account& after, std::string_view language)
      : before_(before.situation), after_(after.situation), language_(language) {}

  std::vector<StatementChange> changes() {
    const auto old_links = links_of(before_);
    const auto new_links = links_of(after_);
    for (const auto& [key, index] : new_links) {
      const auto old = old_links.find(key);
      const auto change =
          old == old_links.end()
              ? only_here(old_links, key, Change::covers_more, Change::appears)
              : fate(before_.arcs[old->second], after_.arcs[index]);
      if (change)
        note(*change, old == old_links.end() ? nullptr : &before_.arcs[old->second],
             &after_.arcs[index], index);
    }
    for (const auto& [key, index] : old_links) {
      if (!new_links.contains(key))
        note(only_here(new_links, key, Change::covers_less, Change::goes),
             &before_.arcs[index], nullptr, index);
    }
    return told();
  }

 private:
  void note(Change change, const Arc* before, const Arc* after, ArcIndex index) {
    const Situation& where = after ? after_ : before_;
    const Statement& statement = where.of()[where.arcs[index].statement];
    fates_[{change, statement.score < 0, statement.id, at_work(before), at_work(after)}]
        .push_back(index);
  }

  std::vector<StatementChange> told() {
    std::vector<StatementChange> list;
    for (auto& [fate, arcs] : fates_) {
      const Situation& where = only_in_the_first(fate.change) ? before_ : after_;
      std::ranges::sort(arcs);
      StatementChange change{.change = fate.change,
                             .tension = fate.tension,
                             .statement = fate.statement,
                             .before = fate.before,
                             .after = fate.after,
                             .told_before = told(where, arcs.front(), fate.before),
                             .told_after = told(where, arcs.front(), fate.after),
                             .who = {},
                             .text = {}};
      put_in_words(fate, arcs, change);
      change.behind_stronger = fate.tension;
      for (ArcIndex arc : arcs) {
        change.arcs.push_back(address(where, arc));
        change.behind_stronger =
            change.behind_stronger && weakened_alike(where.arcs[arc], where);
      }
      list.push_back(std::move(change));
    }
    tell_apart(list);
    const auto order = order_of_statements();
    std::ranges::stable_sort(list, {}, [&](const StatementChange& c) {
      return std::tuple(!c.tension, c.change, order.at(c.statement));
    });
    return list;
  }

  // Whether the pair is weakened as much in both situations, and at all.
  bool weakened_alike(const Arc& arc, const Situation& where) const {
    const Situation& other = &where == &after_ ? before_ : after_;
    const Model& model = other.of();
    const auto from = model.find_task(where.of()[arc.from].id);
    const auto to = model.find_task(where.of()[arc.to].id);
    const int here = where.tension(arc.from, arc.to);
    return from && to && here > 0 && other.tension(*from, *to) == here;
  }

  static int told(const Situation& where, ArcIndex index, int effect) {
    Arc arc = where.arcs[index];
    arc.effect = static_cast<std::int8_t>(effect);
    return effect == 0 ? 0 : told_effect(where.of(), arc);
  }

  // Tasks of one name make one sentence of two changes: then their ids are told.
  void tell_apart(std::vector<StatementChange>& list) const {
    std::map<std::pair<std::string_view, std::string>, int> told;
    for (const StatementChange& change : list)
      ++told[{change.statement, change.text}];
    for (StatementChange& change : list) {
      if (told.at({change.statement, change.text}) < 2)
        continue;
      const bool old = only_in_the_first(change.change);
      const Situation& where = old ? before_ : after_;
      const auto arc =
          std::ranges::find_if(where.arcs, [&, i = ArcIndex{0}](const Arc&) mutable {
            return address(where, i++) == change.arcs.front();
          });
      change.text +=
          fmt::format(" ({} on {})", where.of()[arc->from].id, where.of()[arc->to].id);
    }
  }

  // In the situation in which it is at work, or may be, so that the verb fits its
  // strength there; the second of the two if it is in both.
  void put_in_words(const Fate& fate, const std::vector<ArcIndex>& arcs,
                    StatementChange& change) {
    const bool in_the_first =
        only_in_the_first(fate.change) || fate.change == Change::held ||
        fate.change == Change::falls_asleep || fate.change == Change::opens ||
        fate.change == Change::is_ruled_out;
    const Situation& where = in_the_first ? before_ : after_;
    std::vector<ArcIndex> here = arcs;
    if (in_the_first && !only_in_the_first(fate.change)) {
      const auto old_links = links_of(before_);
      std::ranges::transform(arcs, here.begin(), [&](ArcIndex arc) {
        return old_links.at(key_of(after_, arc));
      });
    }
    const TensionGraph none;
    const Subject subject{where, none, language_};
    const auto because = reason(subject, where.arcs[here.front()]);
    // Links that come to a statement or leave it are told one by one, not by its
    // selector.
    const bool some =
        fate.change == Change::covers_more || fate.change == Change::covers_less;
    change.who = some ? pairs_in_words(subject, here) : ends_in_words(subject, here);
    change.text = fmt::format("{}{}{}", change.who, because.empty() ? "" : ": ", because);
  }

  std::map<std::string_view, std::size_t> order_of_statements() const {
    std::map<std::string_view, std::size_t> order;
    for (const Situation* situation : {&before_, &after_}) {
      for (const Statement& statement : situation->of().statements)
        order.emplace(statement.id, order.size());
    }
    return order;
  }

  const Situation& before_;
  const Situation& after_;
  std::string_view language_;
  std::map<Fate, std::vector<ArcIndex>> fates_;
};

template <typename Table, typename Value>
void compare_switches(const Table& before, const Table& after, Value value,
                      std::string_view language, std::vector<SwitchChange>& changes) {
  for (const auto& row : after) {
    const auto old =
        std::ranges::find_if(before, [&](const auto& r) { return r.id == row.id; });
    if (old != before.end() && *old.*value != row.*value)
      changes.push_back({std::string(unstopped(row.title.in(language))), row.id,
                         *old.*value, row.*value});
  }
}

std::vector<std::string> only_in(const Model& model, const Model& other,
                                 std::string_view language) {
  std::vector<std::string> names;
  for (const Task& task : model.tasks) {
    if (!other.find_task(task.id))
      names.emplace_back(name_of(task).in(language));
  }
  return names;
}

bool is_group(const Finding& finding) {
  constexpr std::array groups{"strained-task", "tension", "held-tension",
                              "opposing-camps"};
  return std::ranges::find(groups, finding.kind) != groups.end();
}

std::vector<const Finding*> on_their_own(const Findings& findings) {
  std::vector<const Finding*> list;
  for (const auto* part : {&findings.picture, &findings.all}) {
    for (const Finding& finding : *part) {
      if (!is_group(finding))
        list.push_back(&finding);
    }
  }
  return list;
}

void add_findings(const Findings& here, const Findings& there, bool appears,
                  std::vector<FindingChange>& changes) {
  std::set<std::string_view> known;
  for (const Finding* finding : on_their_own(there))
    known.insert(finding->id);
  for (const Finding* finding : on_their_own(here)) {
    if (!known.contains(finding->id))
      changes.push_back({appears, finding->severity, finding->id, finding->headline});
  }
}

Harm harm_in(const Situation& situation) {
  Harm sum = 0;
  for (const Pair& pair : situation.pairs)
    sum += harm(situation, pair);
  return sum;
}

}  // namespace

Comparison compare(const Account& before, const Account& after,
                   std::string_view language) {
  const Model& old_model = before.situation.of();
  const Model& new_model = after.situation.of();
  Comparison comparison{.tasks_gone = only_in(old_model, new_model, language),
                        .tasks_added = only_in(new_model, old_model, language),
                        .changes = Comparer(before, after, language).changes(),
                        .tensions_before = counts_of(before.situation).at_work,
                        .tensions_after = counts_of(after.situation).at_work,
                        .harm_before = harm_in(before.situation),
                        .harm_after = harm_in(after.situation)};
  compare_switches(old_model.conditions, new_model.conditions, &Condition::holds,
                   language, comparison.switches);
  compare_switches(old_model.safeguards, new_model.safeguards, &Safeguard::in_place,
                   language, comparison.switches);
  add_findings(before.findings, after.findings, false, comparison.findings);
  add_findings(after.findings, before.findings, true, comparison.findings);
  return comparison;
}

}  // namespace taut

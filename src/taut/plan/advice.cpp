#include "taut/plan/advice.hpp"

#include "taut/plan/leaving_out.hpp"
#include "taut/plan/remaining_harm.hpp"
#include "taut/plan/treatment_groups.hpp"
#include "taut/solve/effort.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace taut {
namespace {

void set(Model& model, const SetSwitch& change) {
  if (const auto* condition = std::get_if<ConditionId>(&change.what))
    model.conditions[condition->value].holds = change.value;
  else
    model.safeguards[std::get<SafeguardId>(change.what).value].in_place = change.value;
}

std::vector<FindingMove> moves_between(const Findings& before, const Findings& after) {
  std::vector<FindingMove> moves;
  const auto find = [](const std::vector<Finding>& in, const std::string& id) {
    const auto at = std::ranges::find(in, id, &Finding::id);
    return at == in.end() ? nullptr : &*at;
  };
  const auto is_told = [](const Finding& finding) {
    return finding.kind != "tension" && !finding.notice;
  };
  const auto number = [&](const Finding& finding) -> std::size_t {
    const auto at = std::ranges::find(before.all, finding.id, &Finding::id);
    return at == before.all.end() ? 0
                                  : static_cast<std::size_t>(at - before.all.begin()) + 1;
  };
  for (const auto part : {&Findings::picture, &Findings::all}) {
    for (const Finding& then : before.*part) {
      if (!is_told(then))
        continue;
      const Finding* now = find(after.*part, then.id);
      if (!now)
        moves.push_back(
            {then.id, then.headline, then.severity, std::nullopt, number(then)});
      else if (now->severity != then.severity)
        moves.push_back(
            {now->id, now->headline, then.severity, now->severity, number(then)});
    }
    for (const Finding& now : after.*part) {
      if (is_told(now) && !find(before.*part, now.id))
        moves.push_back({now.id, now.headline, std::nullopt, now.severity});
    }
  }
  std::ranges::stable_sort(moves, std::ranges::greater{}, [](const FindingMove& move) {
    return std::max(move.before, move.after);
  });
  return moves;
}

class Adviser {
 public:
  Adviser(const Situation& situation, std::string_view language, double seconds)
      : clock_(Effort::of_seconds(seconds)),
        situation_(situation),
        model_(situation.of()),
        language_(language),
        findings_(find_all(situation, language, Kinds::polynomial)) {}

  std::vector<Advice> run() {
    switches();
    pairs();
    tasks();
    std::ranges::stable_sort(advice_, [](const Advice& a, const Advice& b) {
      return std::tuple(a.of, a.own_idea, b.removes) <
             std::tuple(b.of, b.own_idea, a.removes);
    });
    examine_by_rank();
    return std::move(advice_);
  }

 private:
  void switches() {
    for (std::uint32_t i = 0; i < model_.safeguards.size(); ++i) {
      const Safeguard& safeguard = model_.safeguards[i];
      const bool in_the_text = safeguard.kind == Safeguard::Kind::wording ||
                               safeguard.kind == Safeguard::Kind::limit;
      if (safeguard.in_place != Truth::yes)
        consider(in_the_text ? AdviceClass::wording : AdviceClass::safeguard,
                 SetSwitch{SafeguardId{i}, Truth::yes});
    }
    for (std::uint32_t i = 0; i < model_.conditions.size(); ++i) {
      const Truth holds = model_.conditions[i].holds;
      for (const Truth value : {Truth::yes, Truth::no}) {
        if (holds != value)
          consider(AdviceClass::context, SetSwitch{ConditionId{i}, value});
      }
    }
  }

  void pairs() {
    for (const Treatment& candidate : treatment_groups(situation_).candidates) {
      if (const auto* apart = std::get_if<std::pair<TaskId, TaskId>>(&candidate.what))
        consider(AdviceClass::phase, KeepApart{apart->first, apart->second});
    }
  }

  void tasks() {
    const LeavingOutFront front = leaving_out_front(situation_);
    for (TaskId task : front.tried)
      consider(AdviceClass::leaving_out, LeaveOut{task});
  }

  void consider(AdviceClass of, decltype(Advice::measure) measure) {
    Advice advice{.of = of, .measure = measure};
    if (const auto* change = std::get_if<SetSwitch>(&measure))
      advice.own_idea = is_own_idea(*change);
    advice.removes = removed_by(situation_, advice);
    if (advice.removes <= 0)
      return;
    if (const auto* change = std::get_if<SetSwitch>(&measure)) {
      Model model = model_;
      set(model, *change);
      advice.meets =
          harm_of_unmet_requirements(model_) - harm_of_unmet_requirements(model);
    }
    if (const auto* leave = std::get_if<LeaveOut>(&measure))
      advice.costs = weigh_leaving_out(situation_, {leave->task}).costs;
    advice_.push_back(std::move(advice));
  }

  bool is_own_idea(const SetSwitch& change) const {
    if (const auto* safeguard = std::get_if<SafeguardId>(&change.what))
      return model_[*safeguard].own_idea();
    return change.value == Truth::no ||
           !model_[std::get<ConditionId>(change.what)].open_to_change();
  }

  // The first of each class, then the second of each, and so on while there is time.
  void examine_by_rank() {
    std::map<AdviceClass, std::size_t> counts;
    std::vector<std::pair<std::size_t, std::size_t>> order;
    for (std::size_t i = 0; i < advice_.size(); ++i)
      order.emplace_back(counts[advice_[i].of]++, i);
    std::ranges::sort(order);
    for (const auto& [rank, place] : order) {
      advice_[place].examined = !clock_.over();
      if (advice_[place].examined)
        examine(advice_[place]);
    }
  }

  void examine(Advice& advice) const {
    if (const auto* change = std::get_if<SetSwitch>(&advice.measure)) {
      Model model = model_;
      set(model, *change);
      tell(advice, make_situation(model));
    } else if (const auto* apart = std::get_if<KeepApart>(&advice.measure)) {
      tell(advice, kept_apart(situation_, apart->a, apart->b));
    } else {
      tell(advice, left_out(situation_, std::get<LeaveOut>(advice.measure).task));
    }
  }

  void tell(Advice& advice, const Situation& after) const {
    const Findings found = find_all(after, language_, Kinds::polynomial);
    advice.changes = compare({situation_, findings_}, {after, found}, language_).changes;
    advice.findings = moves_between(findings_, found);
    advice.unsettled = unsettled_by(advice.changes, found);
  }

  std::vector<std::string> unsettled_by(const std::vector<StatementChange>& changes,
                                        const Findings& after) const {
    std::set<std::string> eased;
    for (const StatementChange& change : changes)
      eased.insert(change.arcs.begin(), change.arcs.end());
    std::vector<std::string> headlines;
    for (const Finding& finding : findings_.all) {
      const bool stays =
          std::ranges::find(after.all, finding.id, &Finding::id) != after.all.end();
      if (finding.kind == "deadlock" && stays &&
          std::ranges::any_of(finding.arcs, [&](ArcIndex arc) {
            return eased.contains(address(situation_, arc));
          }))
        headlines.push_back(finding.headline);
    }
    return headlines;
  }

  Effort clock_;
  const Situation& situation_;
  const Model& model_;
  std::string_view language_;
  Findings findings_;
  std::vector<Advice> advice_ = {};
};

}  // namespace

std::string_view id_of(AdviceClass of) {
  switch (of) {
    case AdviceClass::safeguard: return "safeguard";
    case AdviceClass::phase: return "phase";
    case AdviceClass::wording: return "wording";
    case AdviceClass::leaving_out: return "leaving-out";
    case AdviceClass::context: break;
  }
  return "context";
}

bool Advice::has_a_price() const {
  return std::ranges::any_of(changes, [](const StatementChange& change) {
    return change.tension &&
           (change.change == Change::wakes || change.change == Change::appears ||
            change.change == Change::covers_more || change.change == Change::closes ||
            change.change == Change::worsens);
  });
}

Harm removed_by(const Situation& situation, const Advice& advice) {
  if (const auto* leave = std::get_if<LeaveOut>(&advice.measure))
    return weigh_leaving_out(situation, {leave->task}).saves;
  if (const auto* apart = std::get_if<KeepApart>(&advice.measure))
    return remaining_harm(situation) -
           remaining_harm(kept_apart(situation, apart->a, apart->b));
  Model model = situation.of();
  set(model, std::get<SetSwitch>(advice.measure));
  return remaining_harm(situation) - remaining_harm(make_situation(model));
}

std::vector<Advice> advise(const Situation& situation, std::string_view language,
                           double seconds) {
  return Adviser(situation, language, seconds).run();
}

}  // namespace taut

#include "taut/analyse/one_step.hpp"

#include "taut/solve/effort.hpp"
#include "taut/system/threads.hpp"

#include <algorithm>
#include <utility>

namespace taut {
namespace {

struct OnPage {
  std::string id;
  std::string headline;
  Severity severity;
  bool in_picture;
};
using PageOne = std::vector<OnPage>;

PageOne page_one(const Situation& situation, std::string_view language) {
  const Findings findings = find_all(situation, language, Kinds::polynomial);
  PageOne page;
  for (const Finding& f : findings.picture)
    page.push_back({f.id, f.headline, f.severity, true});
  for (std::size_t i = 0; i < std::min(findings.all.size(), first_page); ++i) {
    const Finding& f = findings.all[i];
    page.push_back({f.id, f.headline, f.severity, false});
  }
  return page;
}

std::vector<FirstPageChange> changes_between(const PageOne& before,
                                             const PageOne& after) {
  std::vector<FirstPageChange> changes;
  for (const OnPage& now : after) {
    const auto then = std::ranges::find(before, now.id, &OnPage::id);
    if (then == before.end())
      changes.push_back({now.id, now.headline, std::nullopt, now.severity});
    else if (then->severity != now.severity ||
             (now.in_picture && then->headline != now.headline))
      changes.push_back({now.id, now.headline, then->severity, now.severity});
  }
  for (const OnPage& then : before) {
    if (std::ranges::find(after, then.id, &OnPage::id) == after.end())
      changes.push_back({then.id, then.headline, then.severity, std::nullopt});
  }
  std::ranges::stable_sort(changes, std::ranges::greater{},
                           [](const FirstPageChange& change) {
                             return std::max(change.before, change.after);
                           });
  return changes;
}

bool admits(const Statement& statement, int score) {
  if (const auto spread = statement.spread())
    return score >= spread->first && score <= spread->second;
  return statement.score != 0 &&
         (statement.confidence == Confidence::low ||
          (statement.confidence == Confidence::medium && score != 0));
}

// Up and down, in this order.
std::vector<OneStep> steps_of(const Model& model) {
  std::vector<OneStep> steps;
  for (std::uint32_t i = 0; i < model.statements.size(); ++i) {
    const Statement& statement = model.statements[i];
    for (const int to : {statement.score + 1, statement.score - 1}) {
      if (to >= -3 && to <= 3)
        steps.push_back({StatementId{i}, statement.score, to, admits(statement, to), {}});
    }
  }
  return steps;
}

}  // namespace

OneSteps one_step_changes(const Situation& situation, std::string_view language,
                          double seconds) {
  OneSteps result{.changing = steps_of(situation.of())};
  std::vector<OneStep>& steps = result.changing;
  result.all = steps.size();
  if (situation.of().statements.size() > most_stepped)
    steps.clear();
  const PageOne as_it_is = page_one(situation, language);
  const Effort clock = Effort::of_seconds(seconds);
  const std::size_t threads = threads_for(steps.size(), 0);
  std::vector<Model> models(threads, situation.of());
  const auto take = [&](std::size_t i, std::size_t thread) {
    Model& model = models[thread];
    int& score = model.statements[steps[i].statement.value].score;
    score = steps[i].to;
    steps[i].changes =
        changes_between(as_it_is, page_one(make_situation(model), language));
    score = steps[i].from;
    return !clock.over();
  };
  result.tried = share_out_while(steps.size(), threads, take);
  std::erase_if(steps, [](const OneStep& step) { return step.changes.empty(); });
  std::ranges::stable_sort(steps, std::ranges::greater{}, [](const OneStep& step) {
    const FirstPageChange& first = step.changes.front();
    return std::pair(std::max(first.before, first.after), step.changes.size());
  });
  return result;
}

}  // namespace taut

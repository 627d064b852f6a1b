#include "taut/suggest/suggest.hpp"

#include "taut/suggest/precedents.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace taut {
namespace {

bool touches_everything(const Task& task) {
  return task.cross_cutting || task.enables_all;
}

bool is_among(std::string_view key, std::string_view keys) {
  std::size_t begin = 0;
  while (begin < keys.size()) {
    const std::size_t end = std::min(keys.find(' ', begin), keys.size());
    if (keys.substr(begin, end - begin) == key)
      return true;
    begin = end + 1;
  }
  return false;
}

void add_lent(const Subject& subject, const Deeds& deeds, std::string_view keys,
              std::vector<std::string>& lent) {
  for (std::string_view key : deeds.lent) {
    if (is_among(key, keys))
      lent.push_back(fmt::format("{}: {}", subject.name(deeds.task), key));
  }
}

std::string judged_elsewhere(const Subject& subject, TaskId from, TaskId to,
                             const std::vector<const Model*>& others) {
  const auto found = precedents(subject.model(), from, to, others);
  return found.empty() ? std::string() : in_words(found, others.size(), subject.language);
}

std::vector<ProposalReason> reasons_of(const Subject& subject, const Deeds& from,
                                       const Deeds& to,
                                       const std::vector<const Model*>& others) {
  const PairCase at{subject.model(), from, to, subject.language};
  std::vector<ProposalReason> reasons;
  for (const ProposalRule& rule : suggestion_rules()) {
    std::string why =
        rule.why ? rule.why(at) : judged_elsewhere(subject, from.task, to.task, others);
    if (why.empty())
      continue;
    ProposalReason reason{&rule, std::move(why)};
    add_lent(subject, from, rule.from_keys, reason.lent);
    add_lent(subject, to, rule.to_keys, reason.lent);
    reasons.push_back(std::move(reason));
  }
  return reasons;
}

// Whether a statement of the model speaks of the pair in this direction.
bool is_judged(const Situation& situation, TaskId from, TaskId to) {
  const Pair* pair = situation.find(from, to);
  return pair && !pair->arcs.empty();
}

}  // namespace

std::vector<Proposal> proposals(const Subject& subject,
                                const std::vector<const Model*>& others) {
  const Model& model = subject.model();
  const std::vector<Deeds> all = deeds_of(model);
  std::vector<Proposal> found;
  for (const Deeds& from : all) {
    for (const Deeds& to : all) {
      if (from.task == to.task || touches_everything(model[from.task]) ||
          touches_everything(model[to.task]) ||
          is_judged(subject.situation, from.task, to.task))
        continue;
      auto reasons = reasons_of(subject, from, to, others);
      if (!reasons.empty())
        found.push_back({from.task, to.task, std::move(reasons)});
    }
  }
  const auto rank = [&](const Proposal& p) {
    return std::tuple(p.reasons.front().rule, -static_cast<int>(p.reasons.size()),
                      -value_of_task(model, p.to));
  };
  std::ranges::stable_sort(found, {}, rank);
  return found;
}

}  // namespace taut

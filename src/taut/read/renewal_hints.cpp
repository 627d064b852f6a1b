// What a renewal asks of whoever keeps the model: which judgements rest on words that
// have changed, and what was to be looked at again by now.

#include "taut/read/model_hints.hpp"
#include "taut/rows/suspects.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace taut {
namespace {

// Which links rest on what changed of a task since they were judged; both by id.
struct Suspicion {
  std::set<std::string_view> keys = {};
  bool joined = false;
  std::vector<std::string_view> links = {};
};
using Suspicions = std::map<std::string_view, Suspicion>;

void drop(std::string_view link, Suspicions& open) {
  for (auto& [task, suspicion] : open)
    std::erase(suspicion.links, link);
}

void rename(const Model& after, Suspicions& open) {
  for (const Task& task : after.tasks) {
    const auto old = task.was.empty() ? open.end() : open.find(task.was);
    if (old == open.end() || open.contains(task.id))
      continue;
    open.emplace(task.id, std::move(old->second));
    open.erase(task.was);
  }
}

void add(const Model& after, const SuspectLink& suspect, Suspicions& open) {
  const std::string_view link = after[suspect.link].id;
  if (suspect.state != SuspectLink::State::open)
    return drop(link, open);
  for (const ChangedEnd& end : suspect.ends) {
    Suspicion& suspicion = open[after[end.task].id];
    suspicion.keys.insert(end.keys.begin(), end.keys.end());
    suspicion.joined = suspicion.joined || end.joined;
    if (std::ranges::find(suspicion.links, link) == suspicion.links.end())
      suspicion.links.push_back(link);
  }
}

// One mandate further: what is confirmed there is suspect no longer.
void step(const Model& before, const Model& after, Suspicions& open) {
  rename(after, open);
  std::set<std::string_view> links;
  for (const Statement& link : after.statements) {
    links.insert(link.id);
    if (is_reviewed(link, after.mandate))
      drop(link.id, open);
  }
  for (auto& [task, suspicion] : open)
    std::erase_if(suspicion.links, [&](auto link) { return !links.contains(link); });
  const bool backwards = after.mandate.adopted < before.mandate.adopted;
  for (const SuspectLink& suspect : suspect_links(before, after))
    if (!backwards)
      add(after, suspect, open);
}

std::string confirmed_at(const Mandate& mandate) {
  const std::string_view resolution =
      mandate.resolution.substr(0, mandate.resolution.find(' '));
  return std::string(!resolution.empty() ? resolution : "2019-06-28");
}

}  // namespace

void hint_at_suspects(const std::vector<Model>& bases, const Model& model,
                      Diagnostics& diags) {
  Suspicions open;
  for (std::size_t i = 0; i < bases.size(); ++i)
    step(bases[i], i + 1 < bases.size() ? bases[i + 1] : model, open);
  for (const Task& task : model.tasks) {
    const auto found = open.find(task.id);
    if (found == open.end() || found->second.links.empty())
      continue;
    const Suspicion& suspicion = found->second;
    std::string what = fmt::format("{}", fmt::join(suspicion.keys, ", "));
    if (what.empty())
      what = "new under their selector";
    diags.add({.id = DiagId::suspect_link,
               .where = task.place,
               .message = fmt::format(
                   "task '{}' has changed ({}) since {} judged: {}", task.id, what,
                   suspicion.links.size() == 1 ? "a link was" : "links were",
                   fmt::join(suspicion.links, ", ")),
               .help = fmt::format("judge again; where the score still holds, write "
                                   "'reviewed: {}' on the link under 'change: {{links: "
                                   "..}}'",
                                   confirmed_at(model.mandate))});
  }
}

void hint_at_days(const Model& model, std::string_view today, Diagnostics& diags) {
  if (today.empty())
    return;
  const auto tell = [&](std::string_view day, Span where, std::string message,
                        std::string_view help) {
    if (!day.empty() && day <= today)
      diags.add({.id = DiagId::past_day,
                 .where = where,
                 .message = std::move(message),
                 .help = std::string(help)});
  };
  constexpr std::string_view look = "look at it again, and write the next day";
  tell(model.mandate.review, model.mandate.where,
       fmt::format("the model was to be looked at again on {}", model.mandate.review),
       look);
  for (const Condition& condition : model.conditions)
    tell(condition.review, condition.where,
         fmt::format("condition '{}' was to be looked at again on {}", condition.id,
                     condition.review),
         look);
  for (const Statement& link : model.statements)
    tell(link.review, link.where,
         fmt::format("link '{}' was to be judged again on {}", link.id, link.review),
         "judge it again, and write the next day");
  for (const Decision& decision : model.decisions) {
    if (decision.is_past(today))
      tell(decision.until, decision.where,
           fmt::format("decision '{}' on {} stood until {}", decision.id, decision.about,
                       decision.until),
           "decide again, and write until when");
  }
}

}  // namespace taut

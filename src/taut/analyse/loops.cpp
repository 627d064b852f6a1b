#include "taut/analyse/loops.hpp"

#include "taut/analyse/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taut {
namespace {

TaskId task_at(Vertex vertex) {
  return {static_cast<std::uint32_t>(vertex)};
}

}  // namespace

std::string Loops::name(TaskId task) const {
  return std::string(name_of(model()[task]).in(options.language));
}

Loops find_loops(const Situation& situation, LoopOptions options) {
  const TensionGraph graph = build_graph(situation);
  Loops loops{.situation = situation, .options = std::move(options)};
  const ChainBounds& bounds = loops.options.bounds;
  const auto& between = loops.options.between;
  const std::size_t top = loops.options.top;
  loops.counts =
      between ? count_chains(graph, between->first.value, between->second.value, bounds)
              : count_loops(graph, bounds);
  const auto list = [&](Parity parity) {
    return between ? strongest_chains(graph, between->first.value, between->second.value,
                                      bounds, loops.counts, parity, top)
                   : strongest_loops(graph, bounds, loops.counts, parity, top);
  };
  loops.even = list(Parity::even);
  loops.odd = list(Parity::odd);
  return loops;
}

std::vector<StatementId> statements_of(const Loops& loops, const SignedChain& chain) {
  std::vector<StatementId> ids;
  Vertex at = chain.start;
  for (const SignedLink& link : chain.links) {
    const Pair* pair = loops.situation.find(task_at(at), task_at(link.to));
    const auto leading = link.tension ? pair->leading_tension : pair->leading_synergy;
    const StatementId id = loops.situation.arcs[*leading].statement;
    if (std::ranges::find(ids, id) == ids.end())
      ids.push_back(id);
    at = link.to;
  }
  return ids;
}

std::vector<TaskId> tasks_of(const Loops& loops, const SignedChain& chain) {
  std::vector<TaskId> tasks{task_at(chain.start)};
  for (const SignedLink& link : chain.links)
    tasks.push_back(task_at(link.to));
  if (!loops.options.between)
    tasks.pop_back();
  return tasks;
}

std::string_view kind_of(const Loops& loops, const SignedChain& chain) {
  const int tensions = chain.tensions();
  if (tensions == 0)
    return "support";
  if (loops.options.between)
    return tensions % 2 == 0 ? "even" : "odd";
  return tensions % 2 == 0 ? "see-saw" : "push-back";
}

std::string in_words(const Loops& loops, const SignedChain& chain) {
  std::string text = loops.name(task_at(chain.start));
  for (const SignedLink& link : chain.links)
    text += fmt::format(" ({}{})→ {}", link.tension ? '-' : '+', link.strength,
                        loops.name(task_at(link.to)));
  return text;
}

std::vector<std::string> bound_sentences(const Loops& loops) {
  const ChainBounds& bounds = loops.options.bounds;
  const ChainCounts& counts = loops.counts;
  std::vector<std::string> sentences;
  const std::string which =
      loops.options.between
          ? fmt::format("Chains from {} to {}", loops.name(loops.options.between->first),
                        loops.name(loops.options.between->second))
          : std::string("Loops");
  sentences.push_back(fmt::format(
      "{} of at most {} {}{}. Links at work alone; what was judged of many "
      "tasks at once stays out.",
      which, bounds.length, bounds.length == 1 ? "link" : "links",
      bounds.strength == 1 ? std::string(", of any strength")
                           : fmt::format(", each of strength {}{}", bounds.strength,
                                         bounds.strength < 3 ? " or more" : "")));
  if (counts.too_large)
    sentences.push_back(
        fmt::format("Not counted: {} tasks hang together, and the tables hold at most "
                    "{}. A larger --min-strength may help.",
                    counts.knot, largest_knot));
  else if (counts.complete_to < bounds.length)
    sentences.push_back(fmt::format(
        "Counted in full up to {} links; longer ones were left out, as too many ways "
        "would have to be followed. A larger --min-strength may help.",
        counts.complete_to));
  for (const ChainList* list : {&loops.even, &loops.odd}) {
    if (list->cut_short)
      sentences.push_back(
          fmt::format("The list with an {} number of tensions stops early, as too many "
                      "ways would have to be followed; what it holds are the strongest.",
                      list == &loops.even ? "even" : "odd"));
  }
  return sentences;
}

std::string nothing_in_loops(const Loops& loops) {
  const Model& model = loops.model();
  if (model.tasks.empty())
    return "The mandate has no tasks yet: there is nothing to go round.";
  if (model.tasks.size() == 1)
    return "The mandate has one task: nothing can lead back to it.";
  if (loops.situation.pairs.empty())
    return "No link between two tasks has been judged yet.";
  const bool none_at_work = std::ranges::all_of(
      loops.situation.pairs,
      [](const Pair& pair) { return pair.tension == 0 && pair.synergy == 0; });
  if (none_at_work)
    return "Nothing is at work under these circumstances: what was judged is neutral, "
           "held, open or asleep.";
  if (loops.counts.total().all == 0 && !loops.counts.too_large)
    return loops.options.between ? "There is no chain within these bounds."
                                 : "There is no loop within these bounds.";
  return {};
}

std::string_view meaning_of(const Loops& loops, Parity parity) {
  if (loops.options.between)
    return parity == Parity::even
               ? "Taken alone, such a chain would lift the last task when the first "
                 "gains: with synergies alone by passing help on, with tensions by "
                 "weakening what weakens. The second is a hope, not a help."
               : "Taken alone, such a chain would weaken the last task when the first "
                 "gains.";
  return parity == Parity::even
             ? "With synergies alone, what strengthens a task comes back to it "
               "(support). With tensions it is a see-saw: what one side gains the other "
               "loses, and the loop does not say which side rises. It is no vicious "
               "circle."
             : "What strengthens a task comes back to weaken it (push-back): the loop "
               "damps whatever starts it.";
}

}  // namespace taut

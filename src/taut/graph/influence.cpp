#include "taut/graph/influence.hpp"

#include "taut/graph/boosted.hpp"

#include <boost/range/iterator_range.hpp>

#include <algorithm>
#include <cstdlib>
#include <functional>

namespace taut {
namespace {

int net(const Pull& pull) {
  return pull.synergy - pull.tension;
}

int net_of_out(const TensionGraph& graph, Vertex task) {
  int sum = 0;
  for (const auto edge : boost::make_iterator_range(out_edges(task, graph)))
    sum += net(graph[edge]);
  return sum;
}

int net_between(const TensionGraph& graph, Vertex from, Vertex to) {
  const auto [found, exists] = edge(from, to, graph);
  return exists ? net(graph[found]) : 0;
}

// Standard competition ranks: equal values share the better one.
template <typename Value>
void rank(std::vector<TaskInfluence>& rows, int TaskInfluence::*rank, Value value) {
  std::vector<std::int64_t> sorted;
  sorted.reserve(rows.size());
  for (const TaskInfluence& row : rows)
    sorted.push_back(value(row));
  std::ranges::sort(sorted, std::greater{});
  for (TaskInfluence& row : rows) {
    const auto first = std::ranges::lower_bound(sorted, value(row), std::greater{});
    row.*rank = 1 + static_cast<int>(first - sorted.begin());
  }
}

}  // namespace

std::vector<InfluenceStep> influence_steps(const TensionGraph& graph, Vertex task,
                                           ReturnArc back) {
  std::vector<InfluenceStep> steps;
  for (const auto edge : boost::make_iterator_range(out_edges(task, graph))) {
    InfluenceStep step{.through = target(edge, graph), .effect = net(graph[edge])};
    step.onward = net_of_out(graph, step.through);
    if (back == ReturnArc::left_out)
      step.onward -= net_between(graph, step.through, task);
    if (step.twice() != 0)
      steps.push_back(step);
  }
  std::ranges::stable_sort(steps, std::greater{}, [](const InfluenceStep& step) {
    return std::abs(step.twice());
  });
  return steps;
}

std::vector<TaskInfluence> influence_of(const TensionGraph& graph, ReturnArc back) {
  std::vector<TaskInfluence> rows(num_vertices(graph));
  for (const auto edge : boost::make_iterator_range(edges(graph))) {
    const Pull pull = graph[edge];
    for (Degree* degree :
         {&rows[source(edge, graph)].out, &rows[target(edge, graph)].in}) {
      degree->tension += pull.tension;
      degree->synergy += pull.synergy;
    }
  }
  for (const auto edge : boost::make_iterator_range(edges(graph))) {
    const Vertex from = source(edge, graph);
    const Vertex to = target(edge, graph);
    int onward = rows[to].out.net();
    if (back == ReturnArc::left_out)
      onward -= net_between(graph, to, from);
    rows[from].second_twice += std::int64_t{net(graph[edge])} * onward;
  }
  rank(rows, &TaskInfluence::first_rank,
       [](const TaskInfluence& row) { return std::int64_t{row.out.net()}; });
  rank(rows, &TaskInfluence::total_rank,
       [](const TaskInfluence& row) { return row.total_twice(); });
  return rows;
}

}  // namespace taut

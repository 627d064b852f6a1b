#pragma once

#include "taut/graph/tension_graph.hpp"

#include <cstdint>
#include <vector>

namespace taut {

/// What a task gives to others or receives from them; both signs stay apart, as sizes.
struct Degree {
  int tension = 0;  ///< sum of N
  int synergy = 0;  ///< sum of P
  int net() const { return synergy - tension; }
  friend bool operator==(const Degree&, const Degree&) = default;
};

/// Whether second order counts the arc from j back to i. The literature counts it;
/// leaving it out is a variant that gives other numbers.
enum class ReturnArc : std::uint8_t { counted, left_out };

/// The influence of one task: Weitz, Carlsen, Nilsson, Skånberg, Sustainability Science
/// 13 (2018) 531-548. With I_ij = P_ij - N_ij: out_i = sum_j I_ij, in_i = sum_j I_ji,
/// 2nd_i = 1/2 sum_j I_ij out_j, total_i = out_i + 2nd_i. Halves are kept as whole
/// numbers, so that everything is exact.
struct TaskInfluence {
  Degree out = {};                ///< first-order influence; its net is out_i
  Degree in = {};                 ///< first-order dependence; its net is in_i
  std::int64_t second_twice = 0;  ///< 2 x 2nd_i
  int first_rank = 1;             ///< 1 + how many tasks have a larger out_i
  int total_rank = 1;             ///< 1 + how many tasks have a larger total_i

  std::int64_t total_twice() const { return 2 * std::int64_t{out.net()} + second_twice; }
};

/// One row per vertex, in order. O(tasks log tasks + edges).
std::vector<TaskInfluence> influence_of(const TensionGraph& graph, ReturnArc back);

/// One way in which second order reaches a task: through a task that it acts on.
struct InfluenceStep {
  Vertex through = 0;
  int effect = 0;  ///< I_ij, not 0
  int onward = 0;  ///< out_j, less I_ji where the return arc is left out; not 0
  int twice() const { return effect * onward; }  ///< 2 x what it adds to 2nd_i
};

/// The steps of `task`, the largest contribution in size first, then by vertex.
/// O(edges of the task and of those it acts on).
std::vector<InfluenceStep> influence_steps(const TensionGraph& graph, Vertex task,
                                           ReturnArc back);

}  // namespace taut

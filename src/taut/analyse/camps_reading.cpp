#include "taut/analyse/camps_reading.hpp"

#include "taut/analyse/draws.hpp"
#include "taut/solve/effort.hpp"
#include "taut/solve/linear_program.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>
#include <utility>

namespace taut {

namespace {

int strength(const Pair& pair, bool tension) {
  return tension ? pair.tension : pair.synergy;
}

// The arc of the stronger direction; of equals the one from the earlier task.
std::optional<ArcIndex> leading(const Situation& situation, TaskId a, TaskId b,
                                bool tension) {
  const Pair* best = nullptr;
  for (const Pair* pair : {situation.find(a, b), situation.find(b, a)}) {
    if (pair != nullptr && strength(*pair, tension) > 0 &&
        (best == nullptr || strength(*pair, tension) > strength(*best, tension)))
      best = pair;
  }
  if (best == nullptr)
    return std::nullopt;
  return tension ? best->leading_tension : best->leading_synergy;
}

CampPair camp_pair(const Situation& situation, const SignedPair& pair) {
  CampPair result{TaskId{pair.a}, TaskId{pair.b}, pair.positive, pair.negative};
  if (pair.positive > 0)
    result.synergy = leading(situation, result.a, result.b, false);
  if (pair.negative > 0)
    result.tension = leading(situation, result.a, result.b, true);
  return result;
}

CampsPart part_of(const Situation& situation, const CampsReading& reading,
                  const CampsComponent& component) {
  CampsPart part{.found = &component};
  std::map<std::uint32_t, std::size_t> number;
  for (std::uint32_t v : component.vertices) {
    const auto [at, fresh] = number.emplace(reading.camps.camp[v], part.sides.size());
    if (fresh)
      part.sides.emplace_back();
    part.sides[at->second].push_back(TaskId{v});
  }
  for (const SignedPair& pair : reading.graph.pairs) {
    if (!std::ranges::binary_search(component.vertices, pair.a))
      continue;
    const bool across = reading.camps.camp[pair.a] != reading.camps.camp[pair.b];
    if (pair.positive > 0 && pair.negative > 0)
      part.ambivalent.push_back(camp_pair(situation, pair));
    else if (pair.positive > 0 && across)
      part.bridges.push_back(camp_pair(situation, pair));
    else if (pair.negative > 0 && !across)
      part.rifts.push_back(camp_pair(situation, pair));
  }
  const auto heaviest = [](const CampPair& p) {
    return std::max(p.positive, p.negative);
  };
  for (auto* pairs : {&part.bridges, &part.rifts, &part.ambivalent})
    std::ranges::stable_sort(*pairs, std::ranges::greater{}, heaviest);
  if (component.next) {
    for (std::uint32_t v : component.next->moved)
      part.next_moves.push_back(TaskId{v});
  }
  return part;
}

TaskId most_valued(const Model& model, const std::vector<std::uint32_t>& vertices) {
  TaskId most{vertices.front()};
  for (std::uint32_t v : vertices) {
    if (value_of_task(model, TaskId{v}) > value_of_task(model, most))
      most = TaskId{v};
  }
  return most;
}

// The camps of the draw of this number. Whoever writes a mandate changes words more often
// than scores: a draw with the graph that it had when a mandate was last looked at on
// this thread is not proved again.
Camps camps_of_draw(int number, SignedGraph graph, const CampsQuestion& question) {
  struct Proved {
    SignedGraph graph;
    std::int64_t steps = 0;  // that there were
    Camps camps;
  };
  thread_local std::vector<Proved> last(Draws::usual_count);
  const auto at = static_cast<std::size_t>(number);
  if (at >= last.size() || question.seconds > 0)
    return find_camps(graph, question);
  if (last[at].steps != question.steps || last[at].graph != graph) {
    Camps camps = find_camps(graph, question);
    last[at] = {std::move(graph), question.steps, std::move(camps)};
  }
  return last[at].camps;
}

}  // namespace

std::vector<ArcIndex> arcs_of(const CampPair& pair) {
  std::vector<ArcIndex> arcs;
  for (const auto& arc : {pair.tension, pair.synergy}) {
    if (arc)
      arcs.push_back(*arc);
  }
  return arcs;
}

CampsReading read_camps(const Situation& situation, const CampsAsked& asked) {
  CampsReading reading{.asked = asked};
  reading.graph = build_signed_graph(build_graph(situation), asked.rule);
  reading.camps =
      find_camps(reading.graph,
                 {.count = asked.count, .steps = asked.steps, .seconds = asked.seconds});
  reading.solver_missing = !reading.camps.proved() && !LinearProgram::available();
  for (const CampsComponent& component : reading.camps.components) {
    if (component.has_negative)
      reading.parts.push_back(part_of(situation, reading, component));
  }
  const auto in_camps = [](const CampsPart& part) {
    return part.found->vertices.size() >= 4 && part.sides.size() >= 2;
  };
  std::ranges::stable_sort(
      reading.parts, std::ranges::greater{}, [&](const CampsPart& part) {
        return std::pair(in_camps(part), part.found->vertices.size());
      });
  reading.falls_apart = !reading.parts.empty() && in_camps(reading.parts.front());
  return reading;
}

std::string too_many_for_camps(const TensionGraph& graph) {
  const std::size_t pairs = build_signed_graph(graph).pairs.size();
  if (pairs <= most_listed_pairs)
    return {};
  return fmt::format(
      "Opposing camps (opposing-camps) were not looked for: {} pairs of tasks are "
      "linked, and a list of findings looks for camps among {} at most; \"taut camps\" "
      "takes more time.",
      pairs, most_listed_pairs);
}

namespace {

// Counts for each task whether a draw leaves it on its side, seen from the task of most
// value in its part. Whether any was moved.
bool tally_sides(const CampsReading& reading, const Model& model, const Camps& drawn,
                 std::vector<Swing>& tally) {
  const std::vector<std::uint32_t>& base = reading.camps.camp;
  const std::size_t none = drawn.components.size();
  std::vector<std::size_t> component(base.size(), none);
  for (std::size_t c = 0; c < drawn.components.size(); ++c) {
    for (std::uint32_t v : drawn.components[c].vertices)
      component[v] = c;
  }
  bool moved = false;
  for (const CampsPart& part : reading.parts) {
    const std::uint32_t anchor = most_valued(model, part.found->vertices).value;
    for (std::uint32_t v : part.found->vertices) {
      if (v == anchor || component[v] != component[anchor] || component[v] == none)
        continue;
      ++tally[v].draws;
      const bool same_now = drawn.camp[v] == drawn.camp[anchor];
      const bool kept = same_now == (base[v] == base[anchor]);
      tally[v].on_base_side += kept ? 1 : 0;
      moved = moved || !kept;
    }
  }
  return moved;
}

}  // namespace

void add_swings(CampsReading& reading, const Situation& situation,
                const DrawsAsked& asked) {
  if (reading.asked.count != CampCount::two || !reading.falls_apart ||
      !reading.camps.proved())
    return;
  reading.draws_asked = asked.count;
  const Model& model = situation.of();
  std::vector<Swing> tally(model.tasks.size());
  std::int64_t left = reading.asked.draw_steps;
  Draws draws(model, asked.seed);
  const Effort clock = Effort::of_seconds(reading.asked.draw_seconds);
  int made = 0;
  for (; made < asked.count && !clock.over(); ++made) {
    const Situation drawn = draws.next();
    SignedGraph graph = build_signed_graph(build_graph(drawn), reading.asked.rule);
    // What reading the draw costs, and what proving it may.
    left -= 1000 + 40 * static_cast<std::int64_t>(drawn.arcs.size());
    const Camps camps = camps_of_draw(made, std::move(graph),
                                      {.next_best = false,
                                       .steps = std::max<std::int64_t>(left, 1),
                                       .seconds = clock.seconds_left()});
    left -= camps.steps;
    if (!camps.proved() || left <= 0)
      break;
    const bool moved = tally_sides(reading, model, camps, tally);
    reading.unmoved += moved ? 0 : 1;
  }
  if (made > 0)
    reading.draws_done = made;
  for (std::uint32_t v = 0; v < tally.size(); ++v) {
    tally[v].task = TaskId{v};
    const int share = 4 * tally[v].on_base_side;
    if (tally[v].draws > 0)
      reading.sides.push_back(tally[v]);
    if (tally[v].draws > 0 && share >= tally[v].draws && share <= 3 * tally[v].draws)
      reading.swings.push_back(tally[v]);
  }
}

std::optional<CampCertificate> certificate_of(const CampsReading& reading,
                                              const CampsPart& part) {
  if (reading.asked.count != CampCount::two || !part.found->proved() ||
      part.found->vertices.size() > most_checked)
    return std::nullopt;
  return pack_circles(reading.graph, part.found->vertices, part.found->value);
}

namespace {

using PerTask = std::vector<std::pair<std::size_t, TaskId>>;

void count_one(PerTask& counts, TaskId task) {
  const auto at = std::ranges::find(counts, task, &PerTask::value_type::second);
  if (at == counts.end())
    counts.emplace_back(1, task);
  else
    ++at->first;
}

// Those with the highest counts, three at most: cut only where the count drops.
std::vector<TaskId> foremost(PerTask counts) {
  constexpr std::size_t most = 3;
  std::ranges::stable_sort(counts, std::ranges::greater{}, &PerTask::value_type::first);
  std::size_t told = std::min(most, counts.size());
  while (told > 0 && told < counts.size() && counts[told - 1].first == counts[told].first)
    --told;
  std::vector<TaskId> tasks;
  for (const auto& [count, task] : std::span(counts).first(told))
    tasks.push_back(task);
  return tasks;
}

bool is_in(const std::vector<TaskId>& side, TaskId task) {
  return std::ranges::find(side, task) != side.end();
}

}  // namespace

std::optional<OneWay> one_way(const Situation& situation, const CampsPart& part) {
  std::optional<OneWay> most;
  for (const std::size_t side : {0U, 1U}) {
    OneWay way;
    PerTask from;
    PerTask to;
    for (const Pair& pair : situation.pairs) {
      if (pair.tension == 0)
        continue;
      ++way.all;
      if (!is_in(part.sides[side], pair.from) || !is_in(part.sides[1 - side], pair.to))
        continue;
      ++way.tensions;
      count_one(from, pair.from);
      count_one(to, pair.to);
    }
    if (way.tensions < 4 || 3 * way.tensions < 2 * way.all)
      continue;
    way.from = foremost(std::move(from));
    way.to = foremost(std::move(to));
    most = std::move(way);
  }
  return most;
}

}  // namespace taut

#include "taut/layout/route.hpp"

#include "taut/layout/detour.hpp"
#include "taut/layout/strand.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <numeric>
#include <utility>
#include <vector>

// Every line chooses among some two thousand bends and ports. Nearly all of them are
// worse by what they cost alone than the best one found so far, so that price is computed
// first, once, and kept; the other lines are asked only for what is left, and only until
// the sum passes the best.

namespace taut {

namespace {

constexpr double detour_price = 8;  // more than a bend that does as well
constexpr double detour_length_price = 0.03;
constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();

class Router {
 public:
  explicit Router(const RouteRequest& request);
  Routes run();

 private:
  struct Choice {
    std::size_t bend = 0;
    std::size_t from = 0;
    std::size_t to = 0;
  };

  struct Option {
    Choice choice;
    const Strand* strand;
    double price;
  };

  static double effort(const Choice& choice);
  const Strand& strand(std::size_t line, const Choice& choice);
  const Strand& current(std::size_t line) const { return *chosen_[line]; }
  double price_with_others(std::size_t line, const Strand& strand, double limit,
                           std::size_t but = nobody) const;
  bool improve(std::size_t line, const std::vector<Choice>& tries);
  std::vector<Choice> near_choices(const Choice& now) const;
  std::vector<Choice> all_choices() const;
  void descend(const std::vector<std::size_t>& order);
  bool free_blocked(const std::vector<std::size_t>& order);
  bool take_round(std::size_t line);
  bool part_crossing_pairs();
  bool improve_both(std::size_t line, std::size_t partner);
  std::vector<Option> options_without(std::size_t line, std::size_t partner,
                                      double limit);
  bool offer(std::size_t line, Curve curve);

  const RouteRequest& request_;
  std::vector<std::vector<std::unique_ptr<Strand>>> known_;  // line x choice
  std::vector<Choice> choice_;
  std::vector<const Strand*> chosen_;
  std::vector<Strand> fixed_;
  std::vector<std::unique_ptr<Strand>> rounds_;  // ways round that were taken
};

Router::Router(const RouteRequest& request)
    : request_(request),
      known_(request.lines.size()),
      choice_(request.lines.size()),
      chosen_(request.lines.size()) {
  for (const Polyline& line : request.fixed) {
    if (line.size() > 1)
      fixed_.push_back(fixed_strand(line));
  }
  for (std::size_t l = 0; l < request.lines.size(); ++l) {
    known_[l].resize(bends().size() * ports.size() * ports.size());
    chosen_[l] = &strand(l, {});
  }
}

// What a choice costs by itself, wherever the line runs.
double Router::effort(const Choice& choice) {
  const Bend& bend = bends()[choice.bend];
  const Port from = ports[choice.from];
  const Port to = ports[choice.to];
  return 14 * std::abs(bend.bow) + (bend.twist < 0 ? 1.5 : 0) + std::abs(from.x) +
         std::abs(to.x) + std::abs(from.y) + std::abs(to.y);
}

const Strand& Router::strand(std::size_t line, const Choice& choice) {
  const std::size_t number =
      (choice.bend * ports.size() + choice.from) * ports.size() + choice.to;
  std::unique_ptr<Strand>& known = known_[line][number];
  if (!known) {
    const RoutedLine& l = request_.lines[line];
    known = std::make_unique<Strand>(
        make_strand(request_, l,
                    bent(request_.boxes[l.a], request_.boxes[l.b], bends()[choice.bend],
                         ports[choice.from], ports[choice.to])));
    known->price += effort(choice);
  }
  return *known;
}

// Stops adding when the limit is passed.
double Router::price_with_others(std::size_t line, const Strand& strand, double limit,
                                 std::size_t but) const {
  const RoutedLine& l = request_.lines[line];
  double price = strand.price;
  for (const Strand& other : fixed_) {
    if (price >= limit)
      return price;
    price += meeting_price(l, strand, other);
  }
  for (std::size_t m = 0; m < request_.lines.size(); ++m) {
    if (price >= limit)
      return price;
    if (m != line && m != but)
      price += meeting_price(l, strand, request_.lines[m], current(m));
  }
  return price;
}

std::vector<Router::Choice> Router::near_choices(const Choice& now) const {
  std::vector<Choice> tries;
  for (std::size_t bend = 0; bend < bends().size(); ++bend)
    tries.push_back({bend, now.from, now.to});
  for (std::size_t from = 0; from < ports.size(); ++from) {
    for (std::size_t to = 0; to < ports.size(); ++to)
      tries.push_back({now.bend, from, to});
  }
  return tries;
}

bool Router::improve(std::size_t line, const std::vector<Choice>& tries) {
  double best = price_with_others(line, current(line), no_limit) - 1e-9;
  bool moved = false;
  for (const Choice& choice : tries) {
    if (effort(choice) >= best)
      continue;
    const Strand& candidate = strand(line, choice);
    if (candidate.price >= best)
      continue;
    const double price = price_with_others(line, candidate, best);
    if (price >= best)
      continue;
    best = price;
    choice_[line] = choice;
    chosen_[line] = &candidate;
    moved = true;
  }
  return moved;
}

std::vector<Router::Choice> Router::all_choices() const {
  std::vector<Choice> tries;
  for (std::size_t bend = 0; bend < bends().size(); ++bend) {
    for (std::size_t from = 0; from < ports.size(); ++from) {
      for (std::size_t to = 0; to < ports.size(); ++to)
        tries.push_back({bend, from, to});
    }
  }
  return tries;
}

void Router::descend(const std::vector<std::size_t>& order) {
  for (int pass = 0; pass < request_.passes; ++pass) {
    bool moved = false;
    for (const std::size_t line : order)
      moved |= improve(line, near_choices(choice_[line]));
    if (!moved)
      break;
  }
}

// Takes the curve if it is better than what the line has, all others given.
bool Router::offer(std::size_t line, Curve curve) {
  const double now = price_with_others(line, current(line), no_limit) - 1e-9;
  auto strand = std::make_unique<Strand>(
      make_strand(request_, request_.lines[line], std::move(curve)));
  const Polyline& visible = strand->visible;
  strand->price +=
      detour_price +
      detour_length_price * (length(visible) - distance(visible.front(), visible.back()));
  if (price_with_others(line, *strand, now) >= now)
    return false;
  rounds_.push_back(std::move(strand));
  chosen_[line] = rounds_.back().get();
  return true;
}

bool Router::take_round(std::size_t line) {
  bool moved = false;
  for (Curve& curve : smooth_detours(request_, request_.lines[line]))
    moved |= offer(line, std::move(curve));
  std::vector<Polyline> drawn = request_.fixed;
  for (std::size_t m = 0; m < chosen_.size(); ++m) {
    if (m != line)
      drawn.push_back(current(m).visible);
  }
  Curve way = shortest_detour(request_, request_.lines[line], drawn);
  return (!way.empty() && offer(line, std::move(way))) || moved;
}

// What still meets a box may choose among all bends and ports together, then among the
// ways round.
bool Router::free_blocked(const std::vector<std::size_t>& order) {
  bool moved = false;
  for (const std::size_t line : order) {
    if (current(line).blocked)
      moved |= improve(line, all_choices());
    if (current(line).blocked)
      moved |= take_round(line);
  }
  return moved;
}

// What the line may choose, with its price among all others but `partner`, cheapest
// first; only what is under the limit.
std::vector<Router::Option> Router::options_without(std::size_t line, std::size_t partner,
                                                    double limit) {
  std::vector<Option> options;
  const double now = price_with_others(line, current(line), limit, partner);
  if (now < limit)
    options.push_back({choice_[line], &current(line), now});
  for (const Choice& choice : near_choices(choice_[line])) {
    const Strand& candidate = strand(line, choice);
    const double price = price_with_others(line, candidate, limit, partner);
    if (price < limit)
      options.push_back({choice, &candidate, price});
  }
  std::ranges::stable_sort(options, {}, &Option::price);
  return options;
}

// Two lines often cross because each has the best place while the other keeps its own.
// Here they choose together: the cheapest of all pairs of options.
bool Router::improve_both(std::size_t line, std::size_t partner) {
  const RoutedLine& l = request_.lines[line];
  const RoutedLine& m = request_.lines[partner];
  double best = price_with_others(line, current(line), no_limit, partner) +
                price_with_others(partner, current(partner), no_limit) - 1e-9;
  const std::vector<Option> ours = options_without(line, partner, best);
  const std::vector<Option> theirs = options_without(partner, line, best);
  bool moved = false;
  for (const Option& one : ours) {
    for (const Option& other : theirs) {
      const double apart = one.price + other.price;
      if (apart >= best)
        break;
      const double price = apart + meeting_price(l, *one.strand, m, *other.strand);
      if (price >= best)
        continue;
      best = price;
      moved = true;
      choice_[line] = one.choice;
      chosen_[line] = one.strand;
      choice_[partner] = other.choice;
      chosen_[partner] = other.strand;
    }
  }
  return moved;
}

bool Router::part_crossing_pairs() {
  bool moved = false;
  for (std::size_t l = 0; l < chosen_.size(); ++l) {
    for (std::size_t m = 0; m < l; ++m) {
      if (crossings(current(l), current(m)) > 0)
        moved |= improve_both(l, m);
    }
  }
  return moved;
}

Routes Router::run() {
  std::vector<std::size_t> order(request_.lines.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, [&](std::size_t l, std::size_t m) {
    return request_.lines[l].weight > request_.lines[m].weight;
  });
  descend(order);
  if (free_blocked(order))
    descend(order);
  if (part_crossing_pairs())
    descend(order);

  Routes routes;
  for (std::size_t l = 0; l < request_.lines.size(); ++l) {
    const RoutedLine& line = request_.lines[l];
    routes.curves.push_back(clip(current(l).curve,
                                 request_.boxes[line.a].grown(request_.start_gap),
                                 request_.boxes[line.b].grown(request_.end_gap)));
    // Half of what it pays for others: these pay the other half.
    routes.price += (price_with_others(l, current(l), no_limit) + current(l).price) / 2;
  }
  return routes;
}

}  // namespace

Routes route_with_price(const RouteRequest& request) {
  return Router(request).run();
}

}  // namespace taut

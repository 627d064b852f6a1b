#include "taut/layout/route.hpp"

#include "taut/layout/strand.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <optional>

// Every line chooses among some two thousand bends and ports. Nearly all of them are
// worse by what they cost alone than the best one found so far, so that price is computed
// first, once, and kept; the other lines are asked only for what is left, and only until
// the sum passes the best.

namespace taut {

namespace {

class Router {
 public:
  explicit Router(const RouteRequest& request);
  std::vector<Curve> run();

 private:
  struct Choice {
    std::size_t bend = 0;
    std::size_t from = 0;
    std::size_t to = 0;
  };

  const Strand& strand(std::size_t line, const Choice& choice);
  const Strand& current(std::size_t line) const { return *chosen_[line]; }
  double price_with_others(std::size_t line, const Strand& strand, double limit) const;
  bool improve(std::size_t line, const std::vector<Choice>& tries);
  std::vector<Choice> near_choices(const Choice& now) const;

  const RouteRequest& request_;
  std::vector<std::vector<std::unique_ptr<Strand>>> known_;  // line x choice
  std::vector<Choice> choice_;
  std::vector<const Strand*> chosen_;
  std::vector<Strand> fixed_;
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

const Strand& Router::strand(std::size_t line, const Choice& choice) {
  const std::size_t number =
      (choice.bend * ports.size() + choice.from) * ports.size() + choice.to;
  std::unique_ptr<Strand>& known = known_[line][number];
  if (!known) {
    const RoutedLine& l = request_.lines[line];
    const Bend& bend = bends()[choice.bend];
    const Port from = ports[choice.from];
    const Port to = ports[choice.to];
    known = std::make_unique<Strand>(make_strand(
        request_, l, bent(request_.boxes[l.a], request_.boxes[l.b], bend, from, to)));
    known->price += 14 * std::abs(bend.bow) + (bend.twist < 0 ? 1.5 : 0) +
                    std::abs(from.x) + std::abs(to.x) + std::abs(from.y) + std::abs(to.y);
  }
  return *known;
}

double Router::price_with_others(std::size_t line, const Strand& strand,
                                 double limit) const {
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
    if (m != line)
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
  double best = price_with_others(line, current(line), 1e300) - 1e-9;
  bool moved = false;
  for (const Choice& choice : tries) {
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

std::vector<Curve> Router::run() {
  std::vector<std::size_t> order(request_.lines.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, [&](std::size_t l, std::size_t m) {
    return request_.lines[l].weight > request_.lines[m].weight;
  });
  for (int pass = 0; pass < request_.passes; ++pass) {
    bool moved = false;
    for (const std::size_t line : order)
      moved |= improve(line, near_choices(choice_[line]));
    if (!moved)
      break;
  }

  std::vector<Curve> curves;
  for (std::size_t l = 0; l < request_.lines.size(); ++l) {
    const RoutedLine& line = request_.lines[l];
    curves.push_back(clip(current(l).curve,
                          request_.boxes[line.a].grown(request_.start_gap),
                          request_.boxes[line.b].grown(request_.end_gap)));
  }
  return curves;
}

}  // namespace

std::vector<Curve> route(const RouteRequest& request) {
  return Router(request).run();
}

}  // namespace taut

#pragma once

#include "taut/layout/chance.hpp"
#include "taut/layout/place.hpp"
#include "taut/layout/slot_tables.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taut {

/// Boxes in slots, and what moving them costs. All costs are whole numbers of millionths,
/// so that the cost carried along step by step is the cost of the state and not near it.
class SlotSearch {
 public:
  /// `start`: the slot of every box; `movable`: the boxes that may move; `open`: the
  /// slots they may stand in, their own among them.
  SlotSearch(const SlotTables& tables, const std::vector<PlacedLine>& lines,
             std::vector<std::size_t> start, std::vector<std::size_t> movable,
             std::vector<std::size_t> open);

  /// Deals the movable boxes out to the open slots at random.
  void shuffle(Chance& chance);

  /// Simulated annealing by swaps; leaves the cheapest state that was met.
  void anneal(Chance& chance, const Reluctance& reluctance, int steps);

  /// Swaps while a swap helps.
  void polish();

  /// Moves the box to the slot and what stands there to the box's own, if that makes the
  /// cost grow by no more than `worse_at_most`; says whether it did.
  bool try_swap(std::size_t box, std::size_t slot, std::int64_t worse_at_most);

  std::int64_t cost() const { return cost_; }
  const std::vector<std::size_t>& slot_of() const { return slot_of_; }

  /// The cost summed from nothing; equals `cost()`.
  std::int64_t recomputed_cost() const;

  static constexpr std::int64_t unit = 1'000'000;

 private:
  struct Line {
    std::size_t a, b;
    std::int64_t weight;  // in thousandths
  };
  struct Spoke {  // a line as seen from one of its boxes
    std::size_t line, other;
  };
  struct Pull {
    std::size_t other;
    std::int64_t weight;  // in thousandths
  };
  struct Touched {  // a line that a swap moves
    std::size_t line;
    std::uint32_t before;
    std::uint32_t after;
    bool of_partner;
  };
  struct Swap {
    std::size_t box, partner;  // `no_box` for an empty slot
    std::size_t from, to;      // of `box`
  };

  void sort_lines(const std::vector<PlacedLine>& lines, std::size_t boxes);
  void settle();
  std::int64_t own_cost(std::size_t line, std::uint32_t segment) const;
  std::int64_t pulls_of(std::size_t box, std::size_t slot, const Swap& swap) const;
  std::int64_t crossing_cost(std::size_t line) const;
  std::int64_t crossings_among_touched() const;
  void list_touched(const Swap& swap);
  std::int64_t cost_before(const Swap& swap) const;
  bool costs_at_most(const Swap& swap, std::int64_t limit, std::int64_t& cost) const;
  void move_lines(const Swap& swap);
  void move_lines_back(const Swap& swap);
  void flip_occupied(const Swap& swap);
  void keep(const Swap& swap);

  const SlotTables& tables_;
  std::vector<Line> lines_;
  std::vector<std::vector<Spoke>> spokes_;  // by box
  std::vector<std::vector<Pull>> pulls_;    // by box
  std::vector<std::int64_t> pair_price_;    // of a crossing, line x line
  std::vector<std::size_t> movable_;
  std::vector<std::size_t> open_;
  std::vector<std::size_t> slot_of_;        // by box
  std::vector<std::size_t> box_in_;         // by slot
  std::vector<std::uint64_t> occupied_;     // a bit per slot
  std::vector<std::uint32_t> segment_of_;   // by line
  std::vector<std::int64_t> crossing_sum_;  // by line: with all others
  std::vector<Touched> touched_;
  std::vector<bool> is_touched_;  // by line
  std::int64_t cost_ = 0;
};

}  // namespace taut

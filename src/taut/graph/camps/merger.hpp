#pragma once

#include <cstdint>
#include <map>
#include <vector>

namespace taut::camps {

/// Merges vertices of a weighted graph that no cut below a given weight separates.
class Merger {
 public:
  explicit Merger(std::uint32_t vertices);

  /// Adds an edge of weight above 0.
  void add(std::uint32_t a, std::uint32_t b, double weight);
  /// Merges as long as maximum adjacency orderings find vertices that every cut between
  /// them of weight below `need` fails to separate. O(vertices x edges x log).
  void merge(double need);
  /// For every vertex a number; the same for merged ones.
  std::vector<std::uint32_t> numbers() const;

 private:
  std::uint32_t find(std::uint32_t v) const;
  void join(std::uint32_t a, std::uint32_t b);
  bool round(double need);

  std::vector<std::uint32_t> parent_;
  std::vector<std::map<std::uint32_t, double>> at_;  // of merged vertices only
};

}  // namespace taut::camps

#pragma once

#include "taut/model/model.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taut::plan {

/// A set of phases by their places, bit 0 for the first.
using PhaseSet = std::uint64_t;
constexpr std::size_t most_phases = 60;

/// What is expected to hold in each phase. A mandate without phases has one.
///
/// A condition or safeguard that holds today holds in every phase, one with `holds_in`
/// in those phases alone, and one with `expected_from` from that phase on. Whether
/// something unknown holds stays unknown until it is expected.
class Calendar {
 public:
  /// The model must have at most `most_phases` phases, and outlive the calendar.
  explicit Calendar(const Model& model) : model_(&model) {}

  const Model& model() const { return *model_; }
  /// Whether the mandate names phases; if not, there is one without a name.
  bool named() const { return !model_->phases.empty(); }
  int phases() const { return named() ? static_cast<int>(model_->phases.size()) : 1; }
  PhaseSet all() const { return (PhaseSet{1} << phases()) - 1; }

  Truth in(Switch what, int phase) const;
  /// The phases in which it holds or may hold.
  PhaseSet possible(Switch what) const;
  /// The phases in which it is not known whether it holds.
  PhaseSet unknown(Switch what) const;

  /// The model as it stands in one phase: every switch as expected there, and no task
  /// bound to phases, so that no pair counts as kept apart.
  Model as_of(int phase) const;

 private:
  const Model* model_;
};

}  // namespace taut::plan

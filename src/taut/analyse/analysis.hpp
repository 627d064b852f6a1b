#pragma once

#include "taut/analyse/finding.hpp"
#include "taut/graph/tension_graph.hpp"

#include <string_view>
#include <vector>

namespace taut {

/// What an analysis looks at.
struct Subject {
  const Situation& situation;
  const TensionGraph& graph;
  std::string_view language = {};  ///< of the model's texts; empty = the first one given

  const Model& model() const { return situation.of(); }
  std::string_view name(TaskId task) const { return name_of(model()[task]).in(language); }
};

/// The arcs that findings have taken so far: each tension is told once. Analyses run in
/// the order of `analyses.def`, so an earlier one has the first say.
class Claims {
 public:
  explicit Claims(const Situation& situation) : taken_(situation.arcs.size(), false) {}
  bool taken(ArcIndex arc) const { return taken_[arc]; }
  void take(ArcIndex arc) { taken_[arc] = true; }

 private:
  std::vector<bool> taken_;
};

/// A kind of finding: what it asks, how it answers, and what its silence does not mean.
struct Analysis {
  std::string_view id;  ///< kebab-case; never changes once released
  std::string_view question;
  std::string_view definition;
  std::string_view example;
  std::string_view silence;  ///< what it does not mean when nothing is found
  std::string_view literature;
  bool in_picture = false;  ///< told in the picture above the list, not in the list
  bool hard = false;        ///< no polynomial bound: see `Kinds`
  /// Why a mandate is too large to ask this of it, or empty; never set = never too large.
  std::string (*too_large)(const Subject&) = nullptr;
  /// Pure but for the claims it adds; findings in order of appearance.
  std::vector<Finding> (*run)(const Subject&, Claims&) = nullptr;
};

/// Every analysis, in the order of `analyses.def`.
const std::vector<Analysis>& all_analyses();

/// Which analyses run: all, or those with a polynomial bound, for those who look at many
/// situations.
enum class Kinds { all, polynomial };

/// Runs the analyses. Findings come by severity, then harm, then order of appearance.
Findings find_all(const Situation& situation, std::string_view language = {},
                  Kinds kinds = Kinds::all);

}  // namespace taut

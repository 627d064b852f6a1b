#pragma once

#include "taut/draw/page.hpp"
#include "taut/draw/select.hpp"

#include <string>
#include <vector>

namespace taut {

/// One sign of the line language.
enum class Sign {
  constrains,
  counteracts,
  cancels,
  both_ways,
  not_firm,
  asleep,
  undecided,
  open_mark,
  held,
  strains_and_helps,
  helps,
  must_come_first,
  shield,
  strain,
  first_tier,
};

struct LegendEntry {
  Sign sign;
  std::string text;
  int strength = 2;  ///< of the sample, where the sign has none of its own
};

/// An entry for every sign that the drawn lines and tasks use, and for no other.
std::vector<LegendEntry> legend_of(const Model& model, const Shown& shown);
/// The same for lines that are not in a `Shown`; the rest is said by whoever draws.
struct LegendExtras {
  bool tinted = false;      ///< boxes carry the strain they receive
  bool tiers = false;       ///< bold and regular names stand side by side
  bool open_marks = false;  ///< some mark has a "?"
};
std::vector<LegendEntry> legend_of(const std::vector<const ShownLine*>& lines,
                                   const LegendExtras& extras);

/// How high the legend is on this page between the left margin and `right`, with several
/// rows if it needs them.
double legend_height(const Page& page, const std::vector<LegendEntry>& entries,
                     double right);

/// Draws the entries from the left margin to `right`, with the first row's middle at `y`.
void add_legend(Page& page, double y, const std::vector<LegendEntry>& entries,
                double right);

}  // namespace taut

#pragma once

#include "taut/graph/cross_impacts.hpp"

#include <cstdint>
#include <vector>

namespace taut {

/// One cell of the matrix whose change, alone, ends the consistency of a mix:
/// `descriptor` then has a better variant than the chosen one.
struct MixBreak {
  std::uint32_t from = 0;  ///< a chosen variant
  std::uint32_t to = 0;    ///< the chosen variant of a descriptor, or a rival of it
  int change = 0;  ///< the least that does it: below 0 on the chosen, above on a rival
  std::uint32_t rival = 0;  ///< the variant that is better then; the first of equals

  bool operator==(const MixBreak&) const = default;
};

/// Every cell that can end the consistency of a consistent mix while it stays from `low`
/// to `high`, each with the least change; the smallest changes first, then by cell. Cells
/// of variants that the mix does not choose say nothing in it and are never here, nor are
/// those where a descriptor says nothing about a variant of its own.
std::vector<MixBreak> find_breaks(const CrossImpacts& impacts, const Mix& mix, int low,
                                  int high);

}  // namespace taut

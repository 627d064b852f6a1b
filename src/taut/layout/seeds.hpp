#pragma once

#include "taut/layout/place.hpp"
#include "taut/system/threads.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace taut {

/// `run(seed)` for every seed of the search, in the order of the seeds; which thread ran
/// a seed has no say in its result.
template <typename Run>
auto run_seeds(const Search& search, const Run& run) {
  const auto count = static_cast<std::size_t>(std::max(1, search.seeds));
  const auto asked = static_cast<std::size_t>(std::max(0, search.threads));
  std::vector<decltype(run(search.first_seed))> results(count);
  share_out(count, threads_for(count, asked), [&](std::size_t k) {
    results[k] = run(search.first_seed + static_cast<std::uint32_t>(k));
  });
  return results;
}

}  // namespace taut

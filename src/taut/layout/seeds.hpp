#pragma once

#include "taut/layout/place.hpp"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <system_error>
#include <thread>
#include <vector>

namespace taut {

/// `run(seed)` for every seed of the search, in the order of the seeds. Seeds are handed
/// to threads as these come free; which thread ran a seed has no say in its result. `run`
/// must not throw.
template <typename Run>
auto run_seeds(const Search& search, const Run& run) {
  const auto count = static_cast<std::size_t>(std::max(1, search.seeds));
  std::vector<decltype(run(search.first_seed))> results(count);
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t k = next++; k < count; k = next++)
      results[k] = run(search.first_seed + static_cast<std::uint32_t>(k));
  };

  const std::size_t wished = search.threads > 0
                                 ? static_cast<std::size_t>(search.threads)
                                 : std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::thread> helpers;
  try {
    while (helpers.size() + 1 < std::min(wished, count))
      helpers.emplace_back(work);
  } catch (const std::system_error&) {
    // A machine that gives no more threads still gets its answer, from those there are.
  }
  work();
  for (std::thread& helper : helpers)
    helper.join();
  return results;
}

}  // namespace taut

// Records what the local search alone finds in a long time on networks with random signs,
// for tests/bench/camps_records.csv: `record_camps VERTICES PERCENT SEED SECONDS`.

#include "taut/graph/camps/local_search.hpp"

#include "signed_networks.hpp"

#include <fmt/core.h>

#include <chrono>
#include <cstdlib>

int main(int count, char** words) {
  using namespace taut;
  if (count != 5) {
    fmt::print(stderr, "usage: record_camps VERTICES PERCENT SEED SECONDS\n");
    return 2;
  }
  const auto number = [&](int i) {
    return static_cast<std::uint32_t>(std::strtoul(words[i], nullptr, 10));
  };
  const SignedGraph graph = bench::coin_network(number(1), number(2), number(3));
  camps::Core core{.vertices = number(1)};
  for (const SignedPair& pair : graph.pairs)
    core.edges.push_back({pair.a, pair.b, pair.positive - pair.negative});
  const auto start = std::chrono::steady_clock::now();
  const auto seconds = [&] {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start)
        .count();
  };
  std::int64_t least = static_cast<std::int64_t>(core.edges.size());
  double found_at = 0;
  std::uint64_t run = 0;
  for (; seconds() < number(4); ++run) {
    camps::LocalSearch search(core, camps::Count::two, 1000 + run);
    const std::int64_t value = exceptions(core, search.search(400));
    if (value < least) {
      least = value;
      found_at = seconds();
    }
  }
  fmt::print("{},{},{},{},{},{},{},{:.1f}\n", number(1), number(2), number(3),
             core.edges.size(), number(4), run, least, found_at);
}

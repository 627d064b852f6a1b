// Records what the local search alone finds in a long time on a network with random
// signs, for tests/bench/camps_records.csv: `record_camps VERTICES PERCENT SEED SECONDS`.
// Counts processor seconds, so that other work on the machine does not shorten the run;
// writes a row every five minutes and at the end.

#include "taut/graph/camps/local_search.hpp"

#include "signed_networks.hpp"

#include <fmt/core.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>

namespace {

double processor_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

}  // namespace

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
  const double end = number(4);
  auto least = static_cast<std::int64_t>(core.edges.size());
  double found_at = 0;
  double told_at = 0;
  Effort unlimited;
  for (std::uint64_t run = 0; told_at < end; ++run) {
    camps::LocalSearch search(core, camps::Count::two, 1000 + run);
    const std::int64_t value = exceptions(core, search.search(400, unlimited));
    const double now = processor_seconds();
    if (value < least) {
      least = value;
      found_at = now;
    }
    if (now >= end || now >= told_at + 300) {
      told_at = now;
      fmt::print("{},{},{},{},{:.0f},{},{},{:.1f}\n", number(1), number(2), number(3),
                 core.edges.size(), now, run + 1, least, found_at);
      std::fflush(stdout);
    }
  }
}

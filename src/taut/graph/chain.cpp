#include "taut/graph/chain.hpp"

#include <algorithm>

namespace taut {

int SignedChain::weakest() const {
  int least = 3;
  for (const SignedLink& link : links)
    least = std::min(least, link.strength);
  return least;
}

int SignedChain::sum() const {
  int sum = 0;
  for (const SignedLink& link : links)
    sum += link.strength;
  return sum;
}

int SignedChain::tensions() const {
  return static_cast<int>(std::ranges::count(links, true, &SignedLink::tension));
}

ChainTally ChainCounts::of_length(int length) const {
  ChainTally sum;
  for (const ChainTally& part : exactly[static_cast<std::size_t>(length)]) {
    sum.all += part.all;
    sum.even += part.even;
    sum.pure += part.pure;
  }
  return sum;
}

ChainTally ChainCounts::total() const {
  ChainTally sum;
  for (int length = 0; length <= complete_to; ++length) {
    const ChainTally part = of_length(length);
    sum.all += part.all;
    sum.even += part.even;
    sum.pure += part.pure;
  }
  return sum;
}

}  // namespace taut

#include "plain_mixes.hpp"

#include "taut/base/chance.hpp"

#include <algorithm>
#include <vector>

namespace taut::bench {
namespace {

class PlainSearch {
 public:
  explicit PlainSearch(const CrossImpacts& impacts)
      : impacts_(impacts), balances_(impacts.variants(), 0) {
    const std::uint32_t n = impacts.variants();
    rest_.assign(impacts.descriptors() + 1, std::vector<int>(std::size_t{n} * n, 0));
    for (std::uint32_t d = impacts.descriptors(); d-- > 0;)
      for (std::uint32_t c = 0; c < n; ++c)
        for (std::uint32_t r = 0; r < n; ++r)
          if (impacts.owner(c) == impacts.owner(r))
            rest_[d][c * n + r] = rest_[d + 1][c * n + r] + most(d, c, r);
  }

  std::uint64_t count() {
    go(0);
    return found_;
  }

 private:
  int most(std::uint32_t descriptor, std::uint32_t chosen, std::uint32_t rival) const {
    if (impacts_.owner(chosen) == descriptor)
      return 0;
    int most = impacts_.lead(impacts_.first(descriptor), chosen, rival);
    for (std::uint32_t x = impacts_.first(descriptor); x < impacts_.first(descriptor + 1);
         ++x)
      most = std::max(most, impacts_.lead(x, chosen, rival));
    return most;
  }

  bool can_stand(std::uint32_t chosen, std::uint32_t next) const {
    const std::uint32_t d = impacts_.owner(chosen);
    const std::size_t n = impacts_.variants();
    for (std::uint32_t r = impacts_.first(d); r < impacts_.first(d + 1); ++r)
      if (balances_[chosen] - balances_[r] + rest_[next][chosen * n + r] < 0)
        return false;
    return true;
  }

  void go(std::uint32_t descriptor) {
    if (descriptor == impacts_.descriptors()) {
      ++found_;
      return;
    }
    for (std::uint32_t x = impacts_.first(descriptor); x < impacts_.first(descriptor + 1);
         ++x) {
      const auto row = impacts_.row(x);
      for (std::size_t y = 0; y < row.size(); ++y)
        balances_[y] += row[y];
      chosen_.push_back(x);
      if (std::ranges::all_of(
              chosen_, [&](std::uint32_t c) { return can_stand(c, descriptor + 1); }))
        go(descriptor + 1);
      chosen_.pop_back();
      for (std::size_t y = 0; y < row.size(); ++y)
        balances_[y] -= row[y];
    }
  }

  const CrossImpacts& impacts_;
  std::vector<int> balances_;
  std::vector<std::vector<int>> rest_ = {};
  std::vector<std::uint32_t> chosen_ = {};
  std::uint64_t found_ = 0;
};

}  // namespace

CrossImpacts random_matrix(const std::vector<std::uint32_t>& variants,
                           std::uint32_t density, bool by_section, std::uint64_t seed) {
  CrossImpacts impacts(variants);
  Chance chance(seed);
  for (std::uint32_t e = 0; e < variants.size(); ++e)
    for (std::uint32_t d = 0; d < variants.size(); ++d) {
      const bool judged = e != d && (!by_section || chance.below(100) < density);
      for (std::uint32_t x = impacts.first(e); judged && x < impacts.first(e + 1); ++x)
        for (std::uint32_t y = impacts.first(d); y < impacts.first(d + 1); ++y)
          if (by_section || chance.below(100) < density)
            impacts.set(x, y, static_cast<int>(chance.below(7)) - 3);
    }
  return impacts;
}

std::uint64_t count_plainly(const CrossImpacts& impacts) {
  return PlainSearch(impacts).count();
}

}  // namespace taut::bench

// Optimal string alignment: the edit distance in which swapped neighbours count once.

#include "taut/text/near_match.hpp"

#include "taut/text/lower_case.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace taut {
namespace {

std::string folded(std::string_view word) {
  std::string plain = lower_case(word);
  for (char& c : plain)
    if (c == '_' || c == ' ')
      c = '-';
  return plain;
}

// The distance of two words, or something above `limit` if it is above.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > limit)
    return gap;
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before.swap(above);
    above.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, change});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped)
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row.back();
}

// "politics" for "politics-in-the-centre", if it begins no other one.
std::string_view only_one_begun(const std::string& typed,
                                std::span<const std::string_view> candidates) {
  constexpr std::size_t least = 3;
  std::string_view found;
  for (std::string_view candidate : candidates) {
    if (typed.size() < least || !folded(candidate).starts_with(typed))
      continue;
    if (!found.empty())
      return {};
    found = candidate;
  }
  return found;
}

}  // namespace

std::string_view near_match(std::string_view wrong,
                            std::span<const std::string_view> candidates) {
  // Nothing this long is a typo of a name; keeps a pasted page from costing its square.
  constexpr std::size_t longest = 200;
  if (wrong.empty() || wrong.size() > longest)
    return {};
  const std::string typed = folded(wrong);
  std::string_view nearest;
  std::size_t least = std::max<std::size_t>(1, typed.size() / 3) + 1;
  for (std::string_view candidate : candidates) {
    const std::string name = folded(candidate);
    const std::size_t steps = distance(typed, name, least);
    const bool longer = steps == least && name.starts_with(typed) && !nearest.empty() &&
                        !folded(nearest).starts_with(typed);
    if (steps < least || longer) {
      least = steps;
      nearest = candidate;
    }
  }
  return nearest.empty() ? only_one_begun(typed, candidates) : nearest;
}

}  // namespace taut

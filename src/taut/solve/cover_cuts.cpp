#include "taut/solve/cover_cuts.hpp"

#include <algorithm>
#include <optional>

namespace taut {
namespace {

// By how much the sum must be above what whole columns allow to be worth a row.
constexpr double least_breach = 1e-4;

std::optional<LinearRow> cover_cut(const LinearRow& capacity,
                                   const std::vector<double>& values) {
  const auto open = [&](const std::pair<std::uint32_t, double>& part) {
    return 1 - values[part.first];
  };
  auto parts = capacity.parts;
  std::ranges::stable_sort(parts, {},
                           [&](const auto& part) { return open(part) / part.second; });
  double drawn = 0;
  std::size_t size = 0;
  while (size < parts.size() && drawn <= capacity.most)
    drawn += parts[size++].second;
  if (drawn <= capacity.most)
    return {};
  // What the others overfill without goes again, the most open first.
  std::vector<std::pair<std::uint32_t, double>> cover;
  for (std::size_t i = size; i-- > 0;) {
    if (drawn - parts[i].second > capacity.most)
      drawn -= parts[i].second;
    else
      cover.push_back(parts[i]);
  }
  double largest = 0;
  double sum = 0;
  for (const auto& part : cover) {
    largest = std::max(largest, part.second);
    sum += 1 - open(part);
  }
  LinearRow row{.most = static_cast<double>(cover.size()) - 1};
  for (const auto& part : cover)
    row.parts.emplace_back(part.first, 1);
  for (const auto& part : parts) {
    if (part.second < largest ||
        std::ranges::find(cover, part.first, &std::pair<std::uint32_t, double>::first) !=
            cover.end())
      continue;
    row.parts.emplace_back(part.first, 1);
    sum += 1 - open(part);
  }
  if (sum <= row.most + least_breach)
    return {};
  return row;
}

}  // namespace

std::vector<LinearRow> cover_cuts(const std::vector<LinearRow>& capacities,
                                  const std::vector<double>& values) {
  std::vector<LinearRow> cuts;
  for (const LinearRow& capacity : capacities) {
    if (auto cut = cover_cut(capacity, values))
      cuts.push_back(std::move(*cut));
  }
  return cuts;
}

}  // namespace taut

#include "taut/draw/smaller.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace taut {
namespace {

constexpr std::size_t most_views = 20;  // tried, in the order of the model
constexpr std::size_t readable_tasks = 25;

std::string listed_options(const std::vector<std::string>& options) {
  std::string text;
  for (std::size_t i = 0; i < options.size(); ++i)
    text += (i == 0 ? "" : i + 1 == options.size() ? " or " : ", ") + options[i];
  return text;
}

std::optional<std::string> smaller_view(const MapRequest& request, const Shown& shown) {
  const Model& model = request.model();
  for (std::size_t i = 0; i < std::min(most_views, model.views.size()); ++i) {
    const View& view = model.views[i];
    if (view.focus)
      continue;
    const Shown other = select(request.situation(), with_view({}, view));
    const bool fewer = other.tasks.size() < shown.tasks.size() &&
                       other.lines.size() < shown.lines.size();
    if (fewer && !other.lines.empty() && other.tasks.size() <= readable_tasks)
      return fmt::format("--view {}", view.id);
  }
  return std::nullopt;
}

// The task that drawn tensions strain most; ties by order of appearance.
std::optional<std::string> most_strained(const MapRequest& request, const Shown& shown) {
  const auto most = std::ranges::max_element(
      shown.tasks, {}, [&](TaskId task) { return shown.strain[task.value]; });
  if (most == shown.tasks.end())
    return std::nullopt;
  return fmt::format("--focus {}", request.model()[*most].id);
}

// The pillar that most drawn lines touch.
std::optional<std::string> busiest_pillar(const MapRequest& request, const Shown& shown) {
  const Model& model = request.model();
  std::vector<int> lines(model.pillars.size(), 0);
  for (const ShownLine& line : shown.lines) {
    for (TaskId task : {line.a, line.b}) {
      if (const auto& pillar = model[task].pillar)
        ++lines[pillar->value];
    }
  }
  const auto most = std::ranges::max_element(lines);
  if (most == lines.end() || *most == 0)
    return std::nullopt;
  return fmt::format("--pillar {}",
                     model.pillars[static_cast<std::size_t>(most - lines.begin())].id);
}

void add(std::vector<std::string>& options, std::optional<std::string> option) {
  if (option)
    options.push_back(*std::move(option));
}

}  // namespace

std::string smaller_maps(const MapRequest& request, const Shown& shown) {
  std::vector<std::string> options;
  add(options, smaller_view(request, shown));
  for (std::size_t top : {15U, 10U, 5U}) {
    if (shown.lines.size() > top) {
      options.push_back(fmt::format("--top {}", top));
      break;
    }
  }
  add(options, most_strained(request, shown));
  return options.empty() ? "--min-strength 2" : listed_options(options);
}

std::string maps_of_parts(const MapRequest& request, const Shown& shown) {
  std::vector<std::string> options;
  add(options, busiest_pillar(request, shown));
  add(options, most_strained(request, shown));
  return options.empty() ? "--top 15" : listed_options(options);
}

}  // namespace taut

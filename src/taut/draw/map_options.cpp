#include "taut/draw/map_options.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace taut {
namespace {

constexpr std::array<std::string_view, 2> sizes{"a4", "slide"};
constexpr std::array<std::string_view, 4> engines{"slots", "neato", "dot", "sfdp"};

}  // namespace

std::string_view name_of(PageSize size) {
  return sizes[static_cast<std::size_t>(size)];
}

std::string_view name_of(Engine engine) {
  return engines[static_cast<std::size_t>(engine)];
}

std::optional<PageSize> page_size_named(std::string_view name) {
  const auto found = std::ranges::find(sizes, name);
  if (found == sizes.end())
    return std::nullopt;
  return static_cast<PageSize>(found - sizes.begin());
}

std::optional<Engine> engine_named(std::string_view name) {
  const auto found = std::ranges::find(engines, name);
  if (found == engines.end())
    return std::nullopt;
  return static_cast<Engine>(found - engines.begin());
}

MapOptions with_view(MapOptions options, const View& view) {
  if (options.only == View::Only::both)
    options.only = view.only;
  if (!options.min_strength)
    options.min_strength = view.min_strength;
  if (!options.top)
    options.top = view.top;
  if (options.pillars.empty())
    options.pillars = view.pillars;
  if (!options.focus)
    options.focus = view.focus;
  options.synergies = options.synergies || view.synergies.value_or(false);
  options.requirements = options.requirements || view.requirements.value_or(false);
  if (const auto size = page_size_named(view.size); size && options.size == PageSize::a4)
    options.size = *size;
  if (options.title.empty())
    options.title = view.title.in(options.language);
  return options;
}

}  // namespace taut

#include "taut/render/format.hpp"

#include "taut/text/lower_case.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace taut {
namespace {

constexpr std::array<std::string_view, 4> names{"dot", "svg", "png", "pdf"};

}  // namespace

std::string_view name_of(Format format) {
  return names[static_cast<std::size_t>(format)];
}

std::optional<Format> format_named(std::string_view name) {
  const std::string lower = lower_case(name);
  if (lower == "gv")
    return Format::dot;
  const auto found = std::ranges::find(names, lower);
  if (found == names.end())
    return std::nullopt;
  return static_cast<Format>(found - names.begin());
}

std::optional<Format> format_of_path(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string_view::npos || path.find('/', dot) != std::string_view::npos)
    return std::nullopt;
  return format_named(path.substr(dot + 1));
}

}  // namespace taut

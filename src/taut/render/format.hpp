#pragma once

#include <optional>
#include <string_view>

namespace taut {

/// What a picture can be written as.
enum class Format { dot, svg, png, pdf };

std::string_view name_of(Format format);
std::optional<Format> format_named(std::string_view name);
/// The format that the extension of `path` asks for; upper case is fine.
std::optional<Format> format_of_path(std::string_view path);

}  // namespace taut

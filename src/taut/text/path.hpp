#pragma once

#include <string>
#include <string_view>

namespace taut {

// Paths as text, with slashes, on no disk: what std::filesystem::path says of them
// without looking, for machines that have none.

/// What stands behind the last slash.
std::string_view file_name(std::string_view path);
/// The name without its ending, and the ending with its dot: "map", ".svg". A name that
/// begins with its only dot has no ending.
std::string_view stem(std::string_view path);
std::string_view ending(std::string_view path);
/// What stands before the last slash; empty where there is none, "/" for what lies there.
std::string_view parent(std::string_view path);
bool is_absolute(std::string_view path);

/// `path`, which may be absolute, as seen from `folder`.
std::string joined(std::string_view folder, std::string_view path);
/// Without "." and "..", as far as they lead nowhere outside; "." for what comes to
/// nothing.
std::string normal_path(std::string_view path);

}  // namespace taut

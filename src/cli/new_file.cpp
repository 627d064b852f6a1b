#include "cli/new_file.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace taut::cli {

bool is_there(const std::string& path) {
  std::error_code none;
  return std::filesystem::exists(std::filesystem::symlink_status(path, none));
}

Status may_write(const std::string& path, bool replace, std::string_view example) {
  if (path == "-")
    return ok();
  std::error_code none;
  if (std::filesystem::is_directory(path, none))
    return Error{fmt::format("'{}' is a folder: name a file in it, such as {}", path,
                             (std::filesystem::path(path) / example).string())};
  if (is_there(path) && !replace)
    return Error{
        fmt::format("'{}' is there already and was left as it is: choose another "
                    "name, or replace it with --force",
                    path)};
  return ok();
}

}  // namespace taut::cli

#include "cli/lock_file.hpp"

#include "taut/draw/layout_lock.hpp"
#include "taut/read/load.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace taut::cli {

Expected<std::string> read_lock_file(const Arguments& arguments) {
  constexpr std::size_t most = std::size_t{8} << 20;
  const std::string path = arguments.one("--layout-lock");
  if (path.empty() || !std::filesystem::exists(path))
    return std::string{};
  auto bytes = read_bytes(path, most);
  if (!bytes)
    return bytes.error();
  // Whatever else the file is, it is not to be written over.
  if (const auto lock = read_lock(*bytes); !lock)
    return Error{
        fmt::format("'{}': {}, or choose another name", path, lock.error().message)};
  return bytes;
}

}  // namespace taut::cli

#include "cli/lock_file.hpp"

#include "cli/output.hpp"
#include "taut/read/load.hpp"

#include <filesystem>

namespace taut::cli {

Expected<std::string> read_lock_file(const Arguments& arguments) {
  constexpr std::size_t most = std::size_t{8} << 20;
  const std::string path = arguments.one("--layout-lock");
  if (path.empty() || !std::filesystem::exists(path))
    return std::string{};
  return read_bytes(path, most);
}

Status write_lock_file(const Arguments& arguments, const std::string& lock) {
  const std::string path = arguments.one("--layout-lock");
  return path.empty() ? ok() : write_file(path, lock);
}

}  // namespace taut::cli

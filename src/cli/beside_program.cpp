#include "cli/beside_program.hpp"

#include "taut/read/load.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace taut::cli {

namespace fs = std::filesystem;

constexpr std::size_t largest = std::size_t{16} << 20;

Expected<std::string> beside_program(std::string_view name) {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path beside = program.parent_path() / name;
  const fs::path installed = program.parent_path().parent_path() / "share/taut" / name;
  for (const fs::path& path : {beside, installed})
    if (!error && fs::exists(path, error))
      return disk().read(path.string(), largest);
  return Error{
      fmt::format("there is neither '{}' nor '{}'; 'sh examples/page.sh' makes it",
                  beside.string(), installed.string())};
}

}  // namespace taut::cli

#include "cli/file_stamp.hpp"

#include <fmt/format.h>

#include <sys/stat.h>

namespace taut::cli {

FileStamp stamp_of(const std::string& path) {
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0)
    return {};
  return {static_cast<std::int64_t>(status.st_mtim.tv_sec),
          static_cast<std::int64_t>(status.st_mtim.tv_nsec),
          static_cast<std::int64_t>(status.st_size),
          static_cast<std::int64_t>(status.st_ino)};
}

std::string written(const FileStamp& stamp) {
  return fmt::format("{:x}-{:x}-{:x}-{:x}", stamp.seconds, stamp.nanoseconds, stamp.bytes,
                     stamp.number);
}

}  // namespace taut::cli

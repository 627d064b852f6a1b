#include "taut/read/load.hpp"
#include "taut/text/path.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <sys/stat.h>
#include <system_error>

namespace taut {
namespace {

struct Close {
  void operator()(std::FILE* file) const {
    if (file && file != stdin)
      std::fclose(file);
  }
};
using File = std::unique_ptr<std::FILE, Close>;

std::string why(int number) {
  switch (number) {
    case ENOENT: return "there is no such file";
    case EACCES: return "reading it is not allowed";
    case EISDIR: return "it is a folder";
    default: return std::generic_category().message(number);
  }
}

// What a shell has opened for the program, as in `taut check <(command)`. Other pipes and
// devices may make it wait for ever.
bool is_handed_over(const std::string& path) {
  return path == "/dev/stdin" || path.starts_with("/dev/fd/") ||
         path.starts_with("/proc/self/fd/");
}

Error cannot_read(const std::string& path, const std::string& reason) {
  return {fmt::format("cannot read '{}': {}", path, reason)};
}

class Disk : public Files {
 public:
  Expected<std::string> read(const std::string& path,
                             std::size_t max_bytes) const override {
    return read_bytes(path, max_bytes);
  }
  std::string identity(const std::string& path) const override {
    std::error_code error;
    const auto canonical = std::filesystem::weakly_canonical(path, error);
    return error ? normal_path(path) : canonical.generic_string();
  }
};

}  // namespace

const Files& disk() {
  static const Disk files;
  return files;
}

Expected<std::string> read_bytes(const std::string& path, std::size_t max_bytes) {
  struct stat status {};
  if (path != "-" && stat(path.c_str(), &status) != 0)
    return cannot_read(path, why(errno));
  if (S_ISDIR(status.st_mode))
    return cannot_read(path, why(EISDIR));
  const bool plain = S_ISREG(status.st_mode);
  if (path != "-" && !plain && !is_handed_over(path))
    return cannot_read(path, "it is not a plain file; use - for what a command writes");
  const File file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  if (!file)
    return cannot_read(path, why(errno));
  std::string bytes;
  if (plain)
    bytes.reserve(std::min(static_cast<std::size_t>(status.st_size), max_bytes) + 1);
  char block[1 << 16];
  std::size_t got = 0;
  while ((got = std::fread(block, 1, sizeof block, file.get())) > 0) {
    if (bytes.size() + got > max_bytes)
      return cannot_read(path, fmt::format("it is larger than {} bytes; '--max-bytes' "
                                           "raises the limit",
                                           max_bytes));
    bytes.append(block, got);
  }
  if (std::ferror(file.get()))
    return cannot_read(path, why(errno));
  return bytes;
}

}  // namespace taut

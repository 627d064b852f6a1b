#include "cli/output.hpp"

#include "taut/text/visible.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace taut::cli {
namespace {

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR)
      continue;
    if (written <= 0)
      return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// Why the last call failed, for people who never heard of errno.
std::string why(const std::string& path) {
  switch (errno) {
    case ENOENT:
    case ENOTDIR: {
      const auto folder = std::filesystem::path(path).parent_path().string();
      return fmt::format("there is no folder '{}'", folder.empty() ? "." : folder);
    }
    case EACCES:
    case EPERM: return "you may not write there";
    case EROFS: return "nothing can be written there, it is read-only";
    case ENOSPC:
    case EDQUOT: return "there is no room left";
    case EISDIR: return "it is a folder";
    default: return std::strerror(errno);
  }
}

Error failed(const std::string& path) {
  return {fmt::format("cannot write '{}': {}", path, why(path))};
}

// Devices and pipes cannot be replaced by renaming; they are written to.
bool is_plain_or_new(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  return !std::filesystem::exists(status) || std::filesystem::is_regular_file(status);
}

Status write_through(const std::string& path, std::string_view bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (file < 0)
    return failed(path);
  const bool written = write_all(file, bytes);
  const Error error = failed(path);
  if (::close(file) != 0 || !written)
    return error;
  return ok();
}

}  // namespace

ExitStatus put(std::string_view data) {
  std::fflush(stdout);
  return write_all(STDOUT_FILENO, data) ? ExitStatus::ok : ExitStatus::world;
}

void tell(std::string_view text) {
  write_all(STDERR_FILENO, text);
}

void complain(std::string_view message) {
  tell(fmt::format("taut: {}\n", visible(message, true)));
}

Status write_file(const std::string& path, std::string_view bytes) {
  if (path == "-")
    return put(bytes) == ExitStatus::ok
               ? ok()
               : Status(
                     Error{fmt::format("cannot write to standard output: {}", why("-"))});
  if (!is_plain_or_new(path))
    return write_through(path, bytes);
  // A link stays a link: what it points to is replaced.
  std::error_code none;
  const std::string target = std::filesystem::is_symlink(path, none)
                                 ? std::filesystem::weakly_canonical(path, none).string()
                                 : path;
  std::string beside = target + ".XXXXXX";
  const int file = ::mkstemp(beside.data());
  if (file < 0)
    return failed(path);
  struct stat before = {};
  const mode_t mask = ::umask(0);
  ::umask(mask);
  const mode_t mode =
      ::stat(target.c_str(), &before) == 0 ? before.st_mode & 07777U : 0666U & ~mask;
  const bool written = write_all(file, bytes) && ::fchmod(file, mode) == 0;
  const Error error = failed(path);
  const bool closed = ::close(file) == 0;
  if (written && closed && ::rename(beside.c_str(), target.c_str()) == 0)
    return ok();
  ::unlink(beside.c_str());
  return written && closed ? Status(failed(path)) : Status(error);
}

bool colour_on(std::string_view when, int file_descriptor) {
  if (when == "always" || when == "never")
    return when == "always";
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  const bool dumb = term && std::string_view(term) == "dumb";
  return !(no_color && *no_color) && !dumb && ::isatty(file_descriptor) == 1;
}

std::size_t text_width(int file_descriptor) {
  struct winsize size = {};
  if (::isatty(file_descriptor) != 1 || ::ioctl(file_descriptor, TIOCGWINSZ, &size) != 0)
    return 80;
  return std::max<std::size_t>(80, size.ws_col);
}

}  // namespace taut::cli

#include "cli/write_file.hpp"

#include "cli/draft_file.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <deque>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace taut::cli {
namespace {

namespace fs = std::filesystem;

Error failed(const std::string& path) {
  const std::string reason = why_not(path);
  return {path == "-" ? fmt::format("cannot write to standard output: {}", reason)
                      : fmt::format("cannot write '{}': {}", path, reason)};
}

// The descriptor of ours behind names such as /dev/stdout and /dev/fd/3.
std::optional<int> own_descriptor(const fs::path& path) {
  const std::string name = path.filename().string();
  int number = -1;
  std::from_chars(name.data(), name.data() + name.size(), number);
  struct stat named = {};
  struct stat open = {};
  const bool same = ::stat(path.c_str(), &named) == 0 && ::fstat(number, &open) == 0 &&
                    named.st_dev == open.st_dev && named.st_ino == open.st_ino;
  return same ? std::optional(number) : std::nullopt;
}

// Where the bytes of a name go.
struct Place {
  std::string path;
  std::optional<int> descriptor = {};
  bool stream = false;
};

// Links below /proc stand for open files. What is behind one is never looked up by name:
// it would be replaced, or written from its start.
bool is_open_file(const fs::path& link) {
  std::error_code none;
  return fs::canonical(link.parent_path(), none).string().starts_with("/proc/");
}

// False, with `errno`, where links lead round in a circle.
bool follow_links(Place& place) {
  std::error_code error;
  fs::path path = place.path;
  for (int links = 0; fs::is_symlink(fs::symlink_status(path, error)); ++links) {
    if (is_open_file(path)) {
      place.descriptor = own_descriptor(path);
      place.stream = true;
      break;
    }
    if (links == 40) {
      errno = ELOOP;
      return false;
    }
    path = path.parent_path() / fs::read_symlink(path, error);
  }
  place.path = path.string();
  return true;
}

Expected<Place> place_of(const std::string& path) {
  if (path == "-")
    return Place{path, STDOUT_FILENO, true};
  Place place{path};
  if (!follow_links(place))
    return failed(path);
  std::error_code error;
  const fs::file_status there = fs::status(place.path, error);
  place.stream |= fs::exists(there) && !fs::is_regular_file(there);
  if (!place.stream && fs::exists(there) && ::access(place.path.c_str(), W_OK) != 0)
    return failed(path);
  return place;
}

bool write_through(const Place& place, std::string_view bytes) {
  std::fflush(stdout);
  if (place.descriptor)
    return write_all(*place.descriptor, bytes);
  const int file = ::open(place.path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
  if (file < 0)
    return false;
  const bool written = write_all(file, bytes);
  const int error = errno;
  const bool closed = ::close(file) == 0;
  if (!written)
    errno = error;
  return written && closed;
}

}  // namespace

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

std::string end_of_links(const std::string& path) {
  Place place{path};
  return follow_links(place) ? place.path : path;
}

std::string why_not(const std::string& path) {
  switch (errno) {
    case ENOENT:
    case ENOTDIR: {
      const auto folder = fs::path(path).parent_path().string();
      return path.empty()
                 ? "it has no name"
                 : fmt::format("there is no folder '{}'", folder.empty() ? "." : folder);
    }
    case EACCES:
    case EPERM: return "you may not write there";
    case EROFS: return "nothing can be written there, it is read-only";
    case ENOSPC:
    case EDQUOT: return "there is no room left";
    case EFBIG: return "files may not become that large here";
    case EISDIR: return "it is a folder";
    case EBADF: return "it is closed";
    case ELOOP: return "its links lead round in a circle";
    case ENAMETOOLONG: return "the name is too long";
    default: return std::strerror(errno);
  }
}

Status write_files(const std::vector<NewFile>& files) {
  std::vector<Place> places;
  std::deque<DraftFile> drafts;
  for (const NewFile& file : files) {
    auto place = place_of(file.path);
    if (!place)
      return place.error();
    if (!place->stream) {
      const auto folder = fs::path(place->path).parent_path().string();
      remove_stale_drafts(folder.empty() ? "." : folder);
      if (!drafts.emplace_back(place->path).write(file.bytes))
        return failed(file.path);
    }
    places.push_back(*std::move(place));
  }
  for (std::size_t i = 0; i < files.size(); ++i)
    if (places[i].stream && !write_through(places[i], files[i].bytes))
      return failed(files[i].path);
  for (std::size_t i = 0, draft = 0; i < files.size(); ++i)
    if (!places[i].stream && !drafts[draft++].take_place())
      return failed(files[i].path);
  return ok();
}

Status write_file(const std::string& path, std::string_view bytes) {
  return write_files({{path, bytes}});
}

}  // namespace taut::cli

#include "cli/draft_file.hpp"

#include "cli/write_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace taut::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view draft_prefix = ".taut-part-";
constexpr std::string_view blank = "XXXXXX";

std::string folder_of(const std::string& file) {
  const fs::path folder = fs::path(file).parent_path();
  return folder.empty() ? "." : folder.string();
}

bool is_draft(const std::string& name) {
  return name.size() == draft_prefix.size() + blank.size() &&
         name.starts_with(draft_prefix);
}

mode_t mode_of_new_files() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

// Some file systems know no such order; that is no loss of what was written.
bool on_disk(int file) {
  return ::fsync(file) == 0 || errno == EINVAL || errno == ENOSYS;
}

void folder_on_disk(const std::string& folder) {
  const int file = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0)
    return;
  ::fsync(file);
  ::close(file);
}

}  // namespace

DraftFile::~DraftFile() {
  const int error = errno;
  if (file_ >= 0)
    ::close(file_);
  if (!name_.empty())
    ::unlink(name_.c_str());
  errno = error;
}

// The lock says that we live. Whoever clears up may take the file for a stale one before
// it is locked, and has then removed it: we make another.
bool DraftFile::open() {
  struct stat made = {};
  do {
    if (file_ >= 0)
      ::close(file_);
    name_ = (fs::path(folder_of(target_)) / draft_prefix).string().append(blank);
    file_ = ::mkostemp(name_.data(), O_CLOEXEC);
    if (file_ < 0) {
      name_.clear();
      return false;
    }
    ::flock(file_, LOCK_EX);
  } while (::fstat(file_, &made) == 0 && made.st_nlink == 0);
  return true;
}

// Giving the file away takes bits from its mode, so that comes first.
bool DraftFile::dress() const {
  struct stat before = {};
  if (::stat(target_.c_str(), &before) != 0)
    return ::fchmod(file_, mode_of_new_files()) == 0;
  if (::fchown(file_, before.st_uid, before.st_gid) != 0 &&
      ::fchown(file_, static_cast<uid_t>(-1), before.st_gid) != 0)
    errno = 0;  // not ours to give
  return ::fchmod(file_, before.st_mode & 07777U) == 0;
}

bool DraftFile::write(std::string_view bytes) {
  return open() && dress() && write_all(file_, bytes) && on_disk(file_);
}

bool DraftFile::take_place() {
  if (::rename(name_.c_str(), target_.c_str()) != 0)
    return false;
  name_.clear();
  folder_on_disk(folder_of(target_));
  return true;
}

void remove_stale_drafts(const std::string& folder) {
  std::error_code none;
  for (fs::directory_iterator at(folder, none), end; at != end; at.increment(none)) {
    if (!is_draft(at->path().filename().string()))
      continue;
    const int file =
        ::open(at->path().c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file < 0)
      continue;
    if (::flock(file, LOCK_EX | LOCK_NB) == 0)
      ::unlink(at->path().c_str());
    ::close(file);
  }
}

}  // namespace taut::cli

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace taut::cli {

/// A temporary file beside the one it is to replace, under a name that begins with a dot;
/// removed if it does not take its place. What fails says false, and why in `errno`.
class DraftFile {
 public:
  /// `target` is no link; it need not be there, its folder must.
  explicit DraftFile(std::string target) : target_(std::move(target)) {}
  DraftFile(const DraftFile&) = delete;
  DraftFile& operator=(const DraftFile&) = delete;
  ~DraftFile();

  /// Makes the file, with mode and owner of the target, and puts the bytes on the disk.
  bool write(std::string_view bytes);
  /// The target is now this one.
  bool take_place();

 private:
  bool open();
  bool dress() const;

  std::string target_;
  std::string name_;  // empty = there is no file
  int file_ = -1;
};

/// Removes the drafts of runs that were killed from a folder; those of living ones are
/// locked and stay.
void remove_stale_drafts(const std::string& folder);

}  // namespace taut::cli

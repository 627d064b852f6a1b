#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taut::cli {

/// The files that may be read and written by whoever edits a model: those named at the
/// start, and those that they include and extend. They are called by their paths from the
/// folder of the first. All of it may be called from several threads.
class EditFiles {
 public:
  struct Text {
    std::string text = {};
    std::string stamp = {};  ///< another one after every save, by whoever saves
  };
  struct Saved {
    enum class How { saved, conflict, foreign, failed };
    How how = How::failed;
    Text now = {};         ///< what is on the disk; after a save, only its stamp
    std::string why = {};  ///< of a failure
  };

  /// `paths`, not empty, are those of files.
  explicit EditFiles(const std::vector<std::string>& paths);

  const std::string& main_name() const { return main_; }
  /// All that can be read, by name.
  std::map<std::string, Text> all();
  /// Writes the text as it is, whole or not at all, if the file is still as the stamp
  /// says; else nothing is written.
  Saved save(const std::string& name, std::string_view text, std::string_view stamp);
  /// The names of files that were saved, made or deleted since this was last asked.
  std::vector<std::string> changed();
  /// The file as it is now; an empty text where it was deleted, nothing for a name that
  /// is none of these.
  std::optional<Text> text(const std::string& name);

 private:
  void look();
  Text read(const std::string& name) const;

  std::mutex mutex_ = {};
  std::string folder_;
  std::string main_;
  std::vector<std::string> named_ = {};                // paths
  std::map<std::string, std::string> paths_ = {};      // by name
  std::map<std::string, std::string> last_seen_ = {};  // stamps by name
};

}  // namespace taut::cli

#pragma once

#include "taut/assist/assist.hpp"

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taut::cli {

/// The path that a `file:` address names; any other address as it is.
std::string path_of_address(std::string_view address);
std::string address_of_path(std::string_view path);

/// The texts that an editor has open, before those on the disk.
class LspTexts {
 public:
  void add_folder(const std::string& path) { folders_.push_back(path); }
  void open(const std::string& path, std::string text);
  void close(const std::string& path);
  /// The text of an open file, to be changed by whoever then calls `changed`; or null.
  std::string* text(const std::string& path);
  /// Something is different from now on, here or on the disk.
  void changed() { space_.reset(); }
  /// Files may have come or gone.
  void look_again() { listings_.clear(); }

  bool is_open(const std::string& path) const { return open_.contains(path); }
  std::vector<std::string> open_files() const;
  /// All that is known around this file, as it is now.
  std::shared_ptr<const assist::Workspace> around(const std::string& path);

 private:
  struct OnDisk {
    std::filesystem::file_time_type time;
    std::string text;
  };
  struct Listing {
    std::vector<std::string> files = {};
    std::chrono::steady_clock::time_point made = {};
  };
  std::optional<std::string> read(const std::string& path);
  std::vector<std::string> known(const std::string& path);
  const std::vector<std::string>& listed(const std::string& folder, int deepest);

  std::vector<std::string> folders_ = {};
  std::map<std::string, std::string> open_ = {};
  std::map<std::string, OnDisk> on_disk_ = {};
  std::map<std::string, Listing> listings_ = {};
  std::shared_ptr<const assist::Workspace> space_ = {};
  std::chrono::steady_clock::time_point made_ = {};
};

}  // namespace taut::cli

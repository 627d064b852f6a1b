#include "cli/lsp_texts.hpp"

#include "cli/percent.hpp"
#include "taut/read/load.hpp"
#include "taut/text/path.hpp"

#include <algorithm>

namespace taut::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view scheme = "file://";
// Files beyond these are read only where another file names them.
constexpr std::size_t most_known = 300;
constexpr int deepest_folder = 3;
// How long what lies on the disk is taken to be as it was.
constexpr std::chrono::milliseconds fresh{1000};
// The same of which files there are; looking takes time in a large folder.
constexpr std::chrono::seconds listing_fresh{10};
constexpr std::size_t most_entries = 20'000;

bool is_yaml(const fs::path& path) {
  return path.extension() == ".yaml" || path.extension() == ".yml";
}

void list_yaml(const std::string& folder, int deepest, std::vector<std::string>& found) {
  std::error_code error;
  std::size_t seen = 0;
  const auto options = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator at(folder, options, error), end;
       !error && at != end && found.size() < most_known && ++seen < most_entries;
       at.increment(error)) {
    const bool hidden = at->path().filename().string().starts_with('.');
    if (at->is_directory(error) && (hidden || at.depth() >= deepest))
      at.disable_recursion_pending();
    else if (!hidden && is_yaml(at->path()) && at->is_regular_file(error))
      found.push_back(at->path().generic_string());
  }
}

}  // namespace

std::string path_of_address(std::string_view address) {
  if (!address.starts_with(scheme))
    return std::string(address);
  address.remove_prefix(std::min(address.find('/', scheme.size()), address.size()));
  return normal_path(percent_decoded(address));
}

std::string address_of_path(std::string_view path) {
  if (!path.starts_with('/'))
    return std::string(path);
  return std::string(scheme) + percent_encoded(path);
}

void LspTexts::open(const std::string& path, std::string text) {
  open_[path] = std::move(text);
  changed();
}

void LspTexts::close(const std::string& path) {
  open_.erase(path);
  changed();
}

std::string* LspTexts::text(const std::string& path) {
  const auto found = open_.find(path);
  return found == open_.end() ? nullptr : &found->second;
}

std::vector<std::string> LspTexts::open_files() const {
  std::vector<std::string> paths;
  for (const auto& [path, text] : open_)
    paths.push_back(path);
  return paths;
}

std::optional<std::string> LspTexts::read(const std::string& path) {
  if (const auto found = open_.find(path); found != open_.end())
    return found->second;
  std::error_code error;
  const auto time = fs::last_write_time(path, error);
  if (error)
    return {};
  const auto before = on_disk_.find(path);
  if (before != on_disk_.end() && before->second.time == time)
    return before->second.text;
  Expected<std::string> bytes = disk().read(path, limit::file_bytes);
  if (!bytes)
    return {};
  return on_disk_.insert_or_assign(path, OnDisk{time, *std::move(bytes)})
      .first->second.text;
}

const std::vector<std::string>& LspTexts::listed(const std::string& folder, int deepest) {
  const auto now = std::chrono::steady_clock::now();
  Listing& listing = listings_[folder];
  if (listing.made.time_since_epoch().count() == 0 ||
      now - listing.made > listing_fresh) {
    listing.files.clear();
    list_yaml(folder, deepest, listing.files);
    listing.made = now;
  }
  return listing.files;
}

std::vector<std::string> LspTexts::known(const std::string& path) {
  std::vector<std::string> found = open_files();
  const auto add = [&](const std::string& folder, int deepest) {
    const std::vector<std::string>& files = listed(folder, deepest);
    found.insert(found.end(), files.begin(), files.end());
  };
  for (const std::string& folder : folders_)
    add(folder, deepest_folder);
  const std::string own = fs::path(path).parent_path().generic_string();
  const bool below = std::ranges::any_of(
      folders_, [&](const std::string& folder) { return own.starts_with(folder); });
  if (path.starts_with('/') && !below)
    add(own, 0);
  return found;
}

std::shared_ptr<const assist::Workspace> LspTexts::around(const std::string& path) {
  const auto now = std::chrono::steady_clock::now();
  if (!space_ || !space_->page(path) || now - made_ > fresh) {
    const assist::TextSource files{
        .text = [this](const std::string& file) { return read(file); },
        .known = known(path)};
    space_ = std::make_shared<const assist::Workspace>(files, path);
    made_ = now;
  }
  return space_;
}

}  // namespace taut::cli

#include "cli/edit_files.hpp"

#include "cli/file_stamp.hpp"
#include "cli/write_file.hpp"
#include "taut/assist/workspace.hpp"
#include "taut/read/load.hpp"

#include <filesystem>

namespace taut::cli {
namespace {

namespace fs = std::filesystem;

std::string full_path(const std::string& path) {
  return fs::absolute(path).lexically_normal().generic_string();
}

}  // namespace

EditFiles::EditFiles(const std::vector<std::string>& paths) {
  for (const std::string& path : paths)
    named_.push_back(full_path(path));
  folder_ = fs::path(named_.front()).parent_path().generic_string();
  main_ = fs::path(named_.front()).filename().generic_string();
  look();
  for (const auto& [name, path] : paths_)
    last_seen_[name] = written(stamp_of(path));
}

// What is included may change with every save.
void EditFiles::look() {
  const assist::TextSource source{
      .text = [](const std::string& path) -> std::optional<std::string> {
        Expected<std::string> bytes = disk().read(path, limit::file_bytes);
        return bytes ? std::optional(*std::move(bytes)) : std::nullopt;
      },
      .known = named_};
  const assist::Workspace space(source, named_.front());
  for (const assist::Page* page : space.pages())
    paths_.emplace(fs::path(page->path).lexically_proximate(folder_).generic_string(),
                   page->path);
}

EditFiles::Text EditFiles::read(const std::string& name) const {
  const std::string& path = paths_.at(name);
  Text text{.stamp = written(stamp_of(path))};
  if (Expected<std::string> bytes = disk().read(path, limit::file_bytes))
    text.text = *std::move(bytes);
  return text;
}

std::map<std::string, EditFiles::Text> EditFiles::all() {
  const std::lock_guard lock(mutex_);
  look();
  std::map<std::string, Text> all;
  for (const auto& [name, path] : paths_)
    all.emplace(name, read(name));
  return all;
}

EditFiles::Saved EditFiles::save(const std::string& name, std::string_view text,
                                 std::string_view stamp) {
  const std::lock_guard lock(mutex_);
  const auto path = paths_.find(name);
  if (path == paths_.end())
    return {Saved::How::foreign};
  if (Text now = read(name); now.stamp != stamp)
    return {Saved::How::conflict, std::move(now)};
  if (const Status wrote = write_file(path->second, text); !wrote)
    return {Saved::How::failed, {}, wrote.error().message};
  Saved saved{Saved::How::saved, {.stamp = written(stamp_of(path->second))}};
  look();
  return saved;
}

std::vector<std::string> EditFiles::changed() {
  const std::lock_guard lock(mutex_);
  std::vector<std::string> names;
  for (const auto& [name, path] : paths_) {
    std::string now = written(stamp_of(path));
    std::string& before = last_seen_[name];
    if (now != before)
      names.push_back(name);
    before = std::move(now);
  }
  if (!names.empty())
    look();
  return names;
}

std::optional<EditFiles::Text> EditFiles::text(const std::string& name) {
  const std::lock_guard lock(mutex_);
  return paths_.contains(name) ? std::optional(read(name)) : std::nullopt;
}

}  // namespace taut::cli

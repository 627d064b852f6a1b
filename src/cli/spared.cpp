#include "cli/spared.hpp"

#include "cli/parse.hpp"
#include "cli/write_file.hpp"
#include "taut/commands/deliver.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace taut::cli {
namespace {

// A plain file that is there, by device and inode: every name and link leads to the same.
std::optional<std::pair<dev_t, ino_t>> plain_file(const std::string& path, int stream) {
  struct stat there = {};
  const int failed = path == "-" ? ::fstat(stream, &there) : ::stat(path.c_str(), &there);
  if (failed != 0 || !S_ISREG(there.st_mode))
    return std::nullopt;
  return std::pair(there.st_dev, there.st_ino);
}

// One word for all names of a place to write to; nothing for devices and pipes.
std::optional<std::string> one_name_of(const std::string& path) {
  if (const auto file = plain_file(path, STDOUT_FILENO))
    return fmt::format("{} {}", file->first, file->second);
  std::error_code none;
  if (path == "-" || !std::filesystem::exists(path, none))
    return std::filesystem::weakly_canonical(
               std::filesystem::absolute(end_of_links(path)), none)
        .string();
  return std::nullopt;
}

std::string shown(const std::string& path) {
  return path == "-" ? "standard output" : fmt::format("'{}'", path);
}

}  // namespace

std::vector<std::string> written_by(const Arguments& arguments) {
  std::vector<std::string> written = arguments.all("--output");
  for (const std::string& path : arguments.all("--layout-lock"))
    written.push_back(path);
  if (arguments.command == "report") {
    for (const Target& target : arguments.targets) {
      if (std::string beside = commands::picture_beside(target); !beside.empty())
        written.push_back(std::move(beside));
    }
  }
  if (!arguments.has("--output"))
    written.emplace_back("-");
  return written;
}

Status all_different(const std::vector<std::string>& written) {
  std::map<std::string, std::string> seen;
  for (const std::string& path : written) {
    if (path.empty())
      return misuse("a file to write needs a name, and '' is none");
    const auto name = one_name_of(path);
    if (!name)
      continue;
    const auto [before, is_new] = seen.emplace(*name, path);
    if (!is_new)
      return misuse(
          before->second == path
              ? fmt::format("{} would be written twice: choose another name", shown(path))
              : fmt::format("{} and {} are the same file: choose another name",
                            shown(before->second), shown(path)));
  }
  return ok();
}

Status spared(const SourceSet& read, const std::vector<std::string>& written,
              std::string_view first, std::string_view other) {
  for (FileId file = 0; file < read.size(); ++file) {
    const std::string& name = read.name(file);
    const auto source = plain_file(name == "<stdin>" ? "-" : name, STDIN_FILENO);
    for (const std::string& path : written) {
      if (!source || source != plain_file(path, STDOUT_FILENO))
        continue;
      return misuse(fmt::format("{} is {}: choose another name", shown(path),
                                file == 0 ? first : other));
    }
  }
  return ok();
}

}  // namespace taut::cli

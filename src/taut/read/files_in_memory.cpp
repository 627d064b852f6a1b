#include "taut/read/load.hpp"
#include "taut/text/path.hpp"

#include <fmt/format.h>

#include <utility>

namespace taut {

FilesInMemory::FilesInMemory(std::map<std::string, std::string, std::less<>> texts) {
  for (auto& [path, text] : texts)
    texts_.emplace(identity(path), std::move(text));
}

Expected<std::string> FilesInMemory::read(const std::string& path,
                                          std::size_t max_bytes) const {
  const auto found = texts_.find(identity(path));
  if (found == texts_.end())
    return Error{fmt::format("cannot read '{}': there is no such file", path)};
  if (found->second.size() > max_bytes)
    return Error{
        fmt::format("cannot read '{}': it is larger than {} bytes", path, max_bytes)};
  return found->second;
}

// What lies above the files that there are is none of them.
std::string FilesInMemory::identity(const std::string& path) const {
  const std::string normal = normal_path(path);
  const bool above = normal == ".." || normal.starts_with("../");
  return above ? normal : joined("/", normal);
}

}  // namespace taut

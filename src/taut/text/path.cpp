#include "taut/text/path.hpp"

#include <algorithm>
#include <vector>

namespace taut {
namespace {

// Where the ending begins in a name.
std::size_t dot_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  const bool none = dot == name.npos || dot == 0 || name == "..";
  return none ? name.size() : dot;
}

}  // namespace

std::string_view file_name(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

std::string_view stem(std::string_view path) {
  const std::string_view name = file_name(path);
  return name.substr(0, dot_of(name));
}

std::string_view ending(std::string_view path) {
  const std::string_view name = file_name(path);
  return name.substr(dot_of(name));
}

std::string_view parent(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == path.npos)
    return {};
  const std::size_t last = path.find_last_not_of('/', slash);
  return path.substr(0, last == path.npos ? 1 : last + 1);
}

bool is_absolute(std::string_view path) {
  return path.starts_with('/');
}

std::string joined(std::string_view folder, std::string_view path) {
  if (folder.empty() || is_absolute(path))
    return std::string(path);
  std::string whole(folder);
  if (!whole.ends_with('/'))
    whole += '/';
  return whole.append(path);
}

std::string normal_path(std::string_view path) {
  std::vector<std::string_view> parts;
  bool folder = false;  // the last step led into one
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string_view part = path.substr(at, end - at);
    at = end + 1;
    if (part.empty())
      continue;
    const bool up = part == "..";
    folder = part == "." || up;
    if (up && !parts.empty() && parts.back() != "..")
      parts.pop_back();
    else if (!folder || (up && !is_absolute(path)))
      parts.push_back(part);
  }
  std::string normal(is_absolute(path) ? "/" : "");
  for (const std::string_view part : parts)
    normal.append(part).append("/");
  if (parts.empty())
    return normal.empty() && !path.empty() ? "." : normal;
  if (parts.back() == ".." || !(folder || path.ends_with('/')))
    normal.pop_back();
  return normal;
}

}  // namespace taut

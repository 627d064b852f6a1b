#include "taut/assist/page_files.hpp"

#include "taut/text/path.hpp"

#include <fmt/format.h>

namespace taut::assist {

Expected<std::string> PageFiles::read(const std::string& path, std::size_t) const {
  if (const Page* page = space_.page(normal_path(path)))
    return page->text;
  return Error{fmt::format("cannot read '{}': there is no such file", path)};
}

std::string PageFiles::identity(const std::string& path) const {
  return normal_path(path);
}

}  // namespace taut::assist

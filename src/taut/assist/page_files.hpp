#pragma once

#include "taut/assist/workspace.hpp"
#include "taut/read/load.hpp"

#include <string>

namespace taut::assist {

/// The texts of a workspace as the reader of models asks for them.
class PageFiles : public Files {
 public:
  explicit PageFiles(const Workspace& space) : space_(space) {}

  Expected<std::string> read(const std::string& path, std::size_t) const override;
  std::string identity(const std::string& path) const override;

 private:
  const Workspace& space_;
};

}  // namespace taut::assist
